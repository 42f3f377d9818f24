/** A line taken apart: `head` (indentation, dashes, key and colon), the `value` after it, and a comment. */
export interface Line {
  readonly text: string;
  readonly indent: string;
  readonly dashes: string;
  /** As typed, quotes included; null where the line has none. */
  readonly key: string | null;
  readonly head: string;
  readonly value: string;
  readonly comment: string;
}

/** A better line for the one at fault, and the part of that line (columns from 0) that is at fault. */
export interface Fix {
  readonly says: string;
  readonly line: string;
  readonly start: number;
  readonly end: number;
  /** What stands in the message in the line's place: null for no line at all. */
  readonly shown?: string | null;
  /** Mends each other line that has the same root cause; a line without it comes back as it is. */
  readonly everywhere?: (line: string) => string;
}

/** Longer lines are not taken apart: prose of that length has one fault in it that words can name. */
export const LONGEST = 4000;

const QUOTED_KEY = /^(?:"[^"]*"|'[^']*')[ \t]*:(?=[ \t]|$)/;
const NO_KEY = /^["'[\]{},&*!|>%@`#]/;

/** The length of the key at the start of `rest`, its colon included; 0 where there is none. */
function keyLength(rest: string): number {
  const quotedKey = QUOTED_KEY.exec(rest);
  if (quotedKey) return quotedKey[0].length;
  if (NO_KEY.test(rest)) return 0;
  const colon = rest.search(/:(?=[ \t]|$)/);
  return colon > 0 ? colon + 1 : 0;
}

/** Takes a line apart, without its line break. */
export function takeApart(text: string): Line {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  const dashes = /^(?:-[ \t]+)*/.exec(text.slice(indent.length))?.[0] ?? '';
  const start = indent.length + dashes.length;
  const length = keyLength(text.slice(start));
  const key = length > 0 ? text.slice(start, start + length - 1).trimEnd() : null;
  const gap = /^[ \t]*/.exec(text.slice(start + length))?.[0] ?? '';
  const head = text.slice(0, start + length) + gap;
  const rest = text.slice(head.length);
  const hash = rest.search(/(?:^|[ \t])#(?:[ \t]|$)/);
  const value = (hash < 0 ? rest : rest.slice(0, hash)).trimEnd();
  return { text, indent, dashes, key, head, value, comment: rest.slice(value.length).trimEnd() };
}

/** A fix that writes the value otherwise. */
export const withValue = (line: Line, says: string, value: string): Fix => ({
  says,
  line: line.head + value + line.comment,
  start: line.head.length,
  end: line.head.length + line.value.length,
});
