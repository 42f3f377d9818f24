import { COMPARED, NAME, NUMBER } from './classes.ts';
import type { Hit } from './hits.ts';
import { isAny, isIn, lazyMask, type Marks } from './marks.ts';
import type { Token } from './tokens.ts';

const has = (token: Token | undefined, bit: number): boolean =>
  token !== undefined && (token.classes & bit) !== 0;

/** `no more than two`, `fewer than 3`: a limit, no direction. */
export const isLimit = (tokens: readonly Token[], at: number): boolean =>
  has(tokens[at], COMPARED) &&
  tokens[at + 1]?.word === 'than' &&
  (tokens[at - 1]?.word === 'no' || has(tokens[at + 2], NUMBER));

const BEFORE_RATE =
  /^(?:once|twice|times?|hours?|minutes?|days?|nights?|mornings?|afternoons?|sessions?|x|\d.*x|£.*|\d+)$/;

/** `a fortnight from the decision`: a length of time; `two hours a fortnight` says how often. */
const isLength = (tokens: readonly Token[], { from, to }: Hit): boolean =>
  to - from === 2 &&
  /^an?$/.test(tokens[from]?.word ?? '') &&
  !tokens[from - 1]?.forms.some((form) => BEFORE_RATE.test(form));

/** `the alarm sounds`: a verb or a noun, where the lexicon means the quality. */
const PLURAL = /[^sui]s$/;

/** `4 May`, `in May`, `May 2027`: the month, not what may be. */
export const isMonth = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.word !== 'may' && token?.word !== 'march') return false;
  return has(token, NAME) || tokens[at - 1]?.is === 'number' || tokens[at + 1]?.is === 'number';
};

const months = lazyMask('month');
const events = lazyMask('event');
const rates = lazyMask('frequency');
const qualities = lazyMask('soft');
const directions = lazyMask('direction');

/** Whether a word found stands here in another use than its group's. */
export function isAnotherUse(tokens: readonly Token[], hit: Hit, marks: Marks): boolean {
  const { group, from, to } = hit;
  if (isMonth(tokens, from)) return !isIn(months(), group);
  if (isIn(qualities(), group)) return to - from === 1 && PLURAL.test(tokens[from]?.word ?? '');
  if (isIn(rates(), group)) return isLength(tokens, hit) || isAny(marks, events(), to);
  return isIn(directions(), group) && isLimit(tokens, from);
}
