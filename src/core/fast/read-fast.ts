import { plain } from '../../kit/source.ts';
import { blockText } from './block-text.ts';
import { flow } from './flow.ts';
import { type Cursor, isRestEmpty, nextLine, trimmedEnd, UNSURE, unsure } from './line.ts';
import { plainValue, quotedValue } from './scalar.ts';

/** Tabs, carriage returns, control and bidi characters, other line breaks, marks of order, halves of characters. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u;
/** Limits well inside those of the careful reader, which counts more exactly. */
const LONGEST = 400_000;
const MOST_NODES = 20_000;
const LONGEST_TEXT = 60_000;
const DEEPEST = 20;

/** Words of letters, digits, dots, strokes and slashes, one space apart: enough for fields, ids and most glossaries. */
const KEY = /(["']?)([A-Za-z\d][\w./-]*(?: [\w./-]+){0,5})\1:(?= |$)/my;
const GLUED_HASH = / #[^ \n]/y;
const DASH = 45;
const SPACE = 32;

/**
 * Reads the common part of the plans' YAML in one pass: block maps and lists, scalars on one line, block texts, short
 * flow lists and maps, comments. The raw tree is the one that the careful reader gives; null means "not sure", and
 * is the answer to whatever is unusual, wrong, or could earn a finding of the text itself.
 */
export function readFast(given: string): Record<string, unknown> | null {
  const text = given.includes('\r') ? given.replaceAll('\r\n', '\n') : given;
  if (text.length > LONGEST || ODD.test(text) || text.includes('ENC[')) return null;
  const cursor: Cursor = { text, indent: -1, at: 0, end: -1, nodes: 0 };
  try {
    nextLine(cursor);
    if (text.slice(cursor.at, cursor.end) === '---' && cursor.indent === 0) nextLine(cursor);
    if (cursor.indent !== 0) return null;
    const raw = map(cursor, 0, 1);
    return cursor.nodes < MOST_NODES ? raw : null;
  } catch (thrown) {
    if (thrown === UNSURE) return null;
    throw thrown;
  }
}

/** Whether the cursor stands on the dash of a list item. */
const onDash = ({ text, at }: Cursor): boolean =>
  text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === SPACE;

function map(cursor: Cursor, indent: number, depth: number): Record<string, unknown> {
  const { text } = cursor;
  const data: Record<string, unknown> = Object.create(null);
  if (depth > DEEPEST) unsure();
  while (cursor.indent === indent) {
    KEY.lastIndex = cursor.at;
    const key = KEY.exec(text)?.[2];
    if (key === undefined || key in data) return unsure();
    cursor.nodes += 2;
    cursor.at = KEY.lastIndex;
    data[key] = isRestEmpty(cursor, cursor.at) ? below(cursor, indent, depth) : inline(cursor, indent);
  }
  return cursor.indent > indent ? unsure() : data;
}

/** The value that stands on the lines below a key: a list, a map, or nothing. */
function below(cursor: Cursor, indent: number, depth: number): unknown {
  // `ref: #77` may have been meant as text.
  GLUED_HASH.lastIndex = cursor.at;
  if (GLUED_HASH.test(cursor.text)) return unsure();
  nextLine(cursor);
  if (cursor.indent < indent) return plain(null, '');
  if (onDash(cursor)) return list(cursor, cursor.indent, depth + 1);
  return cursor.indent === indent ? plain(null, '') : map(cursor, cursor.indent, depth + 1);
}

function list(cursor: Cursor, indent: number, depth: number): unknown[] {
  const items: unknown[] = [];
  if (depth > DEEPEST) unsure();
  while (cursor.indent === indent && onDash(cursor)) {
    cursor.nodes++;
    const start = cursor.at;
    do cursor.at++;
    while (cursor.text.charCodeAt(cursor.at) === SPACE);
    KEY.lastIndex = cursor.at;
    if (KEY.test(cursor.text)) {
      cursor.indent = indent + cursor.at - start;
      items.push(map(cursor, cursor.indent, depth + 1));
    } else items.push(inline(cursor, indent));
  }
  return cursor.indent > indent ? unsure() : items;
}

/** A value that begins on the cursor's line; leaves the cursor on the next line of content. */
function inline(cursor: Cursor, indent: number): unknown {
  const { text } = cursor;
  while (text.charCodeAt(cursor.at) === SPACE) cursor.at++;
  const first = text.charAt(cursor.at);
  if (first === '|' || first === '>') return checked(blockText(cursor, indent));
  if (first === '[' || first === '{') return closed(cursor, flow(cursor, cursor.at));
  if (first === '"' || first === "'") return closed(cursor, quotedValue(text, cursor.at, cursor.end));
  const source = plainSource(cursor);
  nextLine(cursor);
  return plainValue(source);
}

function closed(cursor: Cursor, { value, after }: { value: unknown; after: number }): unknown {
  if (!isRestEmpty(cursor, after)) return unsure();
  nextLine(cursor);
  return typeof value === 'string' ? checked(value) : value;
}

const checked = (value: string): string => (value.length > LONGEST_TEXT ? unsure() : value);

/** The characters of an unquoted scalar; a comment after it must be plainly set off. */
function plainSource({ text, at, end }: Cursor): string {
  const line = text.slice(at, trimmedEnd(text, at, end));
  const hash = line.indexOf(' #');
  const source = hash < 0 ? line : line.slice(0, trimmedEnd(line, 0, hash));
  if (hash >= 0 && source.length === hash && !/^ #(?: |$)/.test(line.slice(hash))) return unsure();
  if (source === '' || source.length > LONGEST_TEXT || source.includes(': ') || source.endsWith(':'))
    return unsure();
  return source;
}
