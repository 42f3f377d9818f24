import { shortened } from './wording.ts';

/** The UTF-16 offset at which the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** How much of a line is looked at on either side: a line may be as long as the file, and hold as many faults. */
const REACH = 100;

function before(text: string, start: number): string {
  const from = Math.max(0, start - REACH - 1);
  const head = text.slice(from, start);
  const line = head.lastIndexOf('\n') + 1;
  return line === 0 && head.length > REACH ? '… ' : head.slice(line).replace(/^\uFEFF/, '');
}

function after(text: string, end: number): string {
  const tail = text.slice(end, end + REACH + 2);
  const line = lineEnd(tail, 0);
  return line > REACH ? ' …' : tail.slice(0, line);
}

/**
 * The line on which `start` to `end` stands, with that part written otherwise, ready to stand at the end of a
 * message; null where the part runs over several lines, or nothing is left.
 */
export function rewritten(text: string, start: number, end: number, part: string): string | null {
  if (text.slice(start, end).includes('\n')) return null;
  const line = (before(text, start) + part + after(text, end)).trim();
  return line === '' ? null : shortened(line);
}

/** Joins a message and its corrected line; without one, `otherwise` says what to do. */
export const withLine = (message: string, line: string | null, otherwise: string): string =>
  line === null ? `${message}; ${otherwise}` : `${message}; write: ${line}`;
