import { type Cursor, trimmedEnd, unsure } from './line.ts';
import { plainValue, quotedValue } from './scalar.ts';

interface Read {
  readonly value: unknown;
  readonly after: number;
}

const KEY = /([A-Za-z][\w-]*): +/y;
const ENDS = /[,[\]{}:#]/g;
const DEEPEST = 6;

function skip(text: string, at: number): number {
  let next = at;
  while (text.charAt(next) === ' ') next++;
  return next;
}

/** Reads a list in brackets or a map in braces that ends on its line; anything unusual inside is left to others. */
export function flow(cursor: Cursor, at: number, depth = 1): Read {
  if (depth > DEEPEST) return unsure();
  cursor.nodes++;
  return cursor.text.charAt(at) === '[' ? list(cursor, at, depth) : map(cursor, at, depth);
}

function list(cursor: Cursor, start: number, depth: number): Read {
  const { text } = cursor;
  const value: unknown[] = [];
  let at = skip(text, start + 1);
  if (text.charAt(at) === ']') return { value, after: at + 1 };
  for (;;) {
    const item = node(cursor, at, depth);
    // A few words that begin small may be the rest of the sentence before the comma.
    if (typeof item.value === 'string' && !isQuoted(text, at) && /^[^A-Z]\S* /.test(item.value))
      return unsure();
    value.push(item.value);
    at = skip(text, item.after);
    if (text.charAt(at) === ']') return { value, after: at + 1 };
    if (text.charAt(at) !== ',') return unsure();
    at = skip(text, at + 1);
  }
}

function map(cursor: Cursor, start: number, depth: number): Read {
  const { text } = cursor;
  const value: Record<string, unknown> = Object.create(null);
  let at = skip(text, start + 1);
  if (text.charAt(at) === '}') return { value, after: at + 1 };
  for (;;) {
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1];
    if (key === undefined || key in value) return unsure();
    const inner = node(cursor, KEY.lastIndex, depth);
    value[key] = inner.value;
    at = skip(text, inner.after);
    if (text.charAt(at) === '}') return { value, after: at + 1 };
    if (text.charAt(at) !== ',') return unsure();
    at = skip(text, at + 1);
  }
}

const isQuoted = (text: string, at: number): boolean => text.charAt(at) === '"' || text.charAt(at) === "'";

function node(cursor: Cursor, at: number, depth: number): Read {
  const { text, end } = cursor;
  cursor.nodes += 2;
  const first = text.charAt(at);
  if (first === '[' || first === '{') return flow(cursor, at, depth + 1);
  if (isQuoted(text, at)) return quotedValue(text, at, end);
  ENDS.lastIndex = at;
  const stop = ENDS.exec(text)?.index ?? end;
  const closes = text.charAt(stop);
  if (stop >= end || (closes !== ',' && closes !== ']' && closes !== '}')) return unsure();
  const source = text.slice(at, trimmedEnd(text, at, stop));
  return source === '' ? unsure() : { value: plainValue(source), after: stop };
}
