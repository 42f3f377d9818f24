import { shortened } from './wording.ts';

/** The UTF-16 offset at which the line of `offset` begins; a byte order mark is no part of it. */
export function lineStart(text: string, offset: number): number {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The UTF-16 offset at which the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** How much of a line is looked at on either side: a line may be as long as the file. */
const REACH = 100;

/**
 * The line on which `start` to `end` stands, with that part written otherwise, ready to stand at the end of a
 * message; null where the part runs over several lines, or nothing is left.
 */
export function rewritten(text: string, start: number, end: number, part: string): string | null {
  if (text.slice(start, end).includes('\n')) return null;
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  const before = start - from > REACH ? '… ' : text.slice(from, start);
  const after = to - end > REACH ? ' …' : text.slice(end, to);
  const line = (before + part + after).trim();
  return line === '' ? null : shortened(line);
}

/** Joins a message and its corrected line; without one, `otherwise` says what to do. */
export const withLine = (message: string, line: string | null, otherwise: string): string =>
  line === null ? `${message}; ${otherwise}` : `${message}; write: ${line}`;
