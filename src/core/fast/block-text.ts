import { type Cursor, nextLine, unsure } from './line.ts';

const SPACE = 32;
const HEADER = /[|>]-?/y;

/** One line of a block text from `start`: its indent, content and end. */
interface Row {
  readonly indent: number;
  readonly content: number;
  readonly end: number;
}

function row(text: string, start: number): Row | null {
  if (start >= text.length) return null;
  let content = start;
  while (text.charCodeAt(content) === SPACE) content++;
  const found = text.indexOf('\n', content);
  // A last line without its break is rare, and what it leaves of the text depends on the header.
  if (found < 0) return unsure();
  return { indent: content - start, content, end: found };
}

/**
 * Reads the literal or folded text whose header the cursor stands on; its lines stand deeper than `parent`. Leaves
 * the cursor on the next line of content.
 */
export function blockText(cursor: Cursor, parent: number): string {
  const { text, at, end } = cursor;
  HEADER.lastIndex = at;
  const header = HEADER.exec(text)?.[0] ?? '';
  if (at + header.length !== end) return unsure();
  const folded = header.startsWith('>');
  const { lines, last } = rows(text, end + 1, parent, folded);
  cursor.end = last;
  nextLine(cursor);
  const value = folded ? fold(lines) : lines.join('\n');
  return header.endsWith('-') ? value : `${value}\n`;
}

function rows(text: string, from: number, parent: number, folded: boolean) {
  const lines: string[] = [];
  let last = from - 1;
  let kept = 0;
  let depth = -1;
  for (let line = row(text, from); line; line = row(text, last + 1)) {
    const { indent, content, end } = line;
    if (content === end) {
      if (indent > 0 || depth < 0) return unsure();
      lines.push('');
    } else {
      if (depth < 0) depth = indent;
      if (indent < depth || indent <= parent) {
        if (indent > parent || kept === 0) return unsure();
        break;
      }
      if (folded && (indent > depth || text.charCodeAt(end - 1) === SPACE)) return unsure();
      lines.push(text.slice(content - (indent - depth), end));
      kept = lines.length;
    }
    last = end;
  }
  if (kept === 0) return unsure();
  lines.length = kept;
  return { lines, last };
}

/** Joins lines by spaces; each blank line between two others is one line break. */
function fold(lines: readonly string[]): string {
  let value = lines[0] ?? '';
  let blank = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '') blank++;
    else {
      value += blank > 0 ? '\n'.repeat(blank) + line : ` ${line}`;
      blank = 0;
    }
  }
  return value;
}
