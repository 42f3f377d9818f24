import { END, NUMBER } from './classes.ts';
import { contentWords, OWN } from './common.ts';
import { isAny, lazyMask } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const units = lazyMask('unit');
const weekdays = lazyMask('weekday');
const months = lazyMask('month');
const vague = lazyMask('open loose amount perceived');
const REACH = 4;

const has = (reading: Reading, at: number, bit: number): boolean =>
  ((reading.tokens[at]?.classes ?? 0) & bit) !== 0;

/** Whether something in a text ends a time: `to the last`, `until May`, `within`, or so many weeks. */
const isEnded = (reading: Reading): boolean =>
  reading.tokens.some(
    ({ word }, at) =>
      has(reading, at, END) ||
      (word === '-' && at > 0) ||
      (has(reading, at, NUMBER) && isAny(reading.marks, units(), at + 1)),
  );

/** Says when something starts and never when it ends: `From 1 April`, `Starts in May`. */
export const startOnly = (_: Token, __: number, reading: Reading): boolean => !isEnded(reading);

/** `not before`, `no later`: turned round by what stands before it. */
export const isDenied = (reading: Reading, at: number): boolean =>
  /^(?:not|no|never|until)$/.test(reading.tokens[at - 1]?.word ?? '');

/** A bound set by something of this plan's own world: `before the clocks go back`, `by the second PPMG`. */
export function bounded({ word }: Token, at: number, reading: Reading): boolean {
  if (!/^(?:by|before|until|till)$/.test(word) || isDenied(reading, at)) return false;
  const sorts = contentWords(reading);
  let owned = false;
  for (let n = at + 1; n <= at + REACH; n += 1) {
    if (isAny(reading.marks, vague(), n)) return false;
    owned ||= sorts[n] === OWN && reading.tokens[n]?.word !== 'time';
  }
  return owned;
}

/** A day given on the way: `goes live on 4 May`, `at noon`. */
export const pinned = (_: Token, at: number, reading: Reading): boolean =>
  [1, 2, 3].some(
    (n) => /^\d/.test(reading.tokens[at + n]?.word ?? '') || isAny(reading.marks, weekdays(), at + n),
  );

/** An event to wait for whose day is given: `when the inspectors come back in November`. */
export const whenDated = (token: Token, at: number, reading: Reading): boolean =>
  reading.tokens.some(
    ({ word }, n) =>
      n > at + 2 &&
      (isAny(reading.marks, months(), n) || (/^(?:on|at)$/.test(word) && pinned(token, n, reading))),
  );

/** So long from an event: `six weeks after the board`, `a fortnight from the decision`. */
export const offset = (_: Token, at: number, reading: Reading): boolean =>
  at > 0 &&
  isAny(reading.marks, units(), at) &&
  /^(?:after|from|of|before|following)$/.test(reading.tokens[at + 1]?.word ?? '');
