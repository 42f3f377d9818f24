import type { YAMLError } from 'yaml';
import { compose } from '../compose.ts';
import { places } from '../place.ts';
import { tokenise } from '../tokens.ts';

/** Where parsing first fails, in lines from 0. */
export interface Fault {
  readonly code: YAMLError['code'];
  /** The parser's own words: only ever compared, never shown. */
  readonly told: string;
  readonly offset: number;
  readonly line: number;
  /** The last line that the same failure runs over. */
  readonly lastLine: number;
  /** The line on which the text that holds the failure began. */
  readonly tokenLine: number;
  /** How many failures there are in all. */
  readonly count: number;
}

function lastBefore(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? offset;
}

/** The first of a parse's errors, with the lines that it touches; null where there are none. */
export function firstFault(
  text: string,
  errors: readonly YAMLError[],
  scalars: readonly number[],
): Fault | null {
  const [first] = errors;
  if (!first) return null;
  const place = places(text);
  const lineOf = (offset: number): number => place(offset).line - 1;
  const began = lastBefore(scalars, Math.min(first.pos[0], text.length));
  // A quote that is never closed is only missed at the end of what it swallowed: it is the start that is at fault.
  const offset = first.message.includes('closing') ? began : Math.min(first.pos[0], text.length);
  const same = errors.filter((error) => error.pos[0] === first.pos[0]);
  const last = Math.max(...same.map((error) => error.pos[1] - 1));
  return {
    code: first.code,
    told: first.message,
    offset,
    line: lineOf(offset),
    lastLine: lineOf(Math.max(last, offset)),
    tokenLine: lineOf(began),
    count: errors.length,
  };
}

/** Parses a text for its first fault alone: null where it is sound, undefined where a limit stops it. */
export function faultOf(text: string): Fault | null | undefined {
  const tokens = tokenise(text);
  if ('rule' in tokens) return undefined;
  return firstFault(text, compose(tokens, text.length).errors, tokens.scalars);
}
