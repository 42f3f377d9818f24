import { contentWords } from './common.ts';
import { isNumber } from './numbers.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const START = words(
  'from since starting starts start started began begun begins beginning after commencing commences',
);
const END = words(
  'to until till by before end ends ending within latest through between no than closes closed – —',
);
const BOUND = words('by before until till');
const PINS = words('on at');
const OFFSET = words('after from of before following');
const LOOSE = ['open', 'loose', 'amount', 'perceived'] as const;
const REACH = 4;

const has = (reading: Reading, group: string, at: number): boolean =>
  reading.starts.get(group)?.has(at) ?? false;

const near = (at: number): readonly number[] => Array.from({ length: REACH }, (_, n) => at + 1 + n);

/** Whether something in a text ends a time: `to the last`, `until May`, `within`, or so many weeks. */
const isEnded = (reading: Reading): boolean =>
  reading.tokens.some(({ word }, at) => END.has(word) || (word === '-' && at > 0)) ||
  reading.tokens.some((token, at) => isNumber(token) && has(reading, 'unit', at + 1));

/** Says when something starts and never when it ends: `From 1 April`, `Starts in May`. */
export const startOnly = (token: Token, _: number, reading: Reading): boolean =>
  START.has(token.word) && !isEnded(reading);

/** `not before`, `no later`: turned round by what stands before it. */
export const isDenied = (reading: Reading, at: number): boolean =>
  /^(?:not|no|never|until)$/.test(reading.tokens[at - 1]?.word ?? '');

/** A bound set by something of this plan's own world: `before the clocks go back`, `by the second PPMG`. */
export function bounded(token: Token, at: number, reading: Reading): boolean {
  if (!BOUND.has(token.word) || isDenied(reading, at)) return false;
  const sorts = contentWords(reading);
  const within = near(at);
  if (within.some((n) => LOOSE.some((group) => has(reading, group, n)))) return false;
  return within.some((n) => sorts.get(n) === 'own' && reading.tokens[n]?.word !== 'time');
}

/** A day given on the way: `goes live on 4 May`, `at noon`. */
export const pinned = (_: Token, at: number, reading: Reading): boolean =>
  PINS.has(reading.tokens[at]?.word ?? '') &&
  [1, 2, 3].some((n) => {
    const next = reading.tokens[at + n];
    return next !== undefined && (/^\d/.test(next.word) || has(reading, 'weekday', at + n));
  });

/** An event to wait for whose day is given: `when the inspectors come back in November`. */
export const whenDated = (token: Token, at: number, reading: Reading): boolean =>
  (token.word === 'when' || token.word === 'once' || token.word === 'soon') &&
  reading.tokens.some((_, n) => n > at + 2 && (pinned(token, n, reading) || has(reading, 'month', n)));

/** So long from an event: `six weeks after the board`, `a fortnight from the decision`. */
export const offset = (_: Token, at: number, reading: Reading): boolean =>
  has(reading, 'unit', at) && OFFSET.has(reading.tokens[at + 1]?.word ?? '') && at > 0;
