import type { Hit } from './hits.ts';
import { isNumber } from './numbers.ts';
import type { Token } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const COMPARED = words('more less fewer better');

/** `no more than two`, `fewer than 3`: a limit, no direction. */
export const isLimit = (tokens: readonly Token[], at: number): boolean =>
  COMPARED.has(tokens[at]?.word ?? '') &&
  tokens[at + 1]?.word === 'than' &&
  (tokens[at - 1]?.word === 'no' || isNumber(tokens[at + 2]));

/** `a fortnight from the decision`: a length of time; `two hours a fortnight` says how often. */
const isLength = (tokens: readonly Token[], { from, to }: Hit): boolean =>
  to - from === 2 &&
  /^an?$/.test(tokens[from]?.word ?? '') &&
  !tokens[from - 1]?.forms.some((form) => BEFORE_RATE.test(form));

const BEFORE_RATE =
  /^(?:once|twice|times?|hours?|minutes?|days?|nights?|mornings?|afternoons?|sessions?|x|\d.*x|£.*|\d+)$/;

/** `the alarm sounds`: a verb or a noun, where the lexicon means the quality. */
const PLURAL = /[^sui]s$/;

/** `4 May`, `in May`, `May 2027`: the month, not what may be. */
export const isMonth = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.word !== 'may' && token?.word !== 'march') return false;
  return token.name || tokens[at - 1]?.is === 'number' || tokens[at + 1]?.is === 'number';
};

/** Whether a word found stands here in another use than its group's. */
export function isAnotherUse(tokens: readonly Token[], hit: Hit, events: ReadonlySet<number>): boolean {
  if (hit.group !== 'month' && isMonth(tokens, hit.from)) return true;
  if (hit.group === 'direction') return isLimit(tokens, hit.from);
  if (hit.group === 'frequency') return isLength(tokens, hit) || events.has(hit.to);
  if (hit.group === 'soft') return hit.to - hit.from === 1 && PLURAL.test(tokens[hit.from]?.word ?? '');
  return false;
}
