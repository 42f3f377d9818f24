import { described, isSaidToBe, manner, personActs, personPlaced, shortfall, softNear } from './grammar.ts';
import { looksPast } from './inflection.ts';
import { isNumber } from './numbers.ts';
import type { Found, Reading } from './reading.ts';
import { bounded, isDenied, offset, pinned, startOnly, whenDated } from './timing.ts';
import type { Token } from './tokens.ts';
import { isLimit, isMonth } from './uses.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const BOUND = words('by before until till within no ending ends end through for on at from to in');
const LIMIT = words('least most under over above below within than up down out between exceeds exceed');
const NEGATION = words(
  "not no never none nobody nothing without cannot can't don't doesn't didn't isn't won't wasn't",
);
const BE = words('is are was were be been being gets got get');
const TIME = ['month', 'weekday', 'season', 'unit', 'event'] as const;

const DUE = words('by before until till within due ends ending expires closes latest');
const MODAL = words(
  "could would should might may can can't won't wouldn't couldn't needs never must hopefully",
);
const OPENING = words("this it these that there it's that's there's");

/** Whether a token passes, or how many from it on do. */
type Test = (token: Token, at: number, reading: Reading) => boolean | number;

const next = (reading: Reading, at: number): Token | undefined => reading.tokens[at + 1];
const inGroup = (reading: Reading, group: string, at: number): boolean =>
  reading.starts.get(group)?.has(at) ?? false;
const isTime = (reading: Reading, at: number): boolean => TIME.some((group) => inGroup(reading, group, at));

const timeSoon = (reading: Reading, at: number): boolean =>
  [1, 2, 3, 4].some((n) => {
    const token = reading.tokens[at + n];
    return token !== undefined && (isTime(reading, at + n) || /^\d+[./:-]\d/.test(token.word));
  });

/** After `the 30th`, of a month: the end, a mark, or a word that leads on; `the 2nd in command` is no day. */
const standsAlone = (after: Token | undefined): boolean =>
  after === undefined || after.is === 'mark' || AFTER_DAY.has(after.word);
const AFTER_DAY = words('of and or at to with for until by he she they i it the asking then');

const isDate: Test = (token, at, reading) =>
  /^\d{1,4}[./-]\d{1,2}([./-]\d{2,4})?$/.test(token.word) ||
  /^(19|20)\d\d$/.test(token.word) ||
  /^\d{1,2}-[a-z]{3,9}-\d{2,4}$/.test(token.word) ||
  /^(q[1-4]|fy\d\d(\d\d)?|h[12])$/.test(token.word) ||
  (/^\d{1,2}(st|nd|rd|th)$/.test(token.word) && standsAlone(next(reading, at))) ||
  (inGroup(reading, 'month', at) && token.word !== 'march' && (token.word !== 'may' || token.name)) ||
  (token.word === 'march' && (token.name || isNumber(reading.tokens[at - 1])));

/** Tests of one token in its place; a feature counts the tokens that pass. */
const tests: Readonly<Record<string, Test>> = {
  digit: (token) => /\d/.test(token.word),
  number: isNumber,
  counted: (token, at, reading) =>
    isNumber(token) &&
    next(reading, at)?.is === 'word' &&
    !isDate(token, at, reading) &&
    !inGroup(reading, 'month', at + 1),
  percent: (token) =>
    token.word.endsWith('%') || token.word === '%' || token.word === 'cent' || token.word === 'percent',
  money: (token) => '£$€'.includes(token.word) || /^\d+k$/.test(token.word) || token.word === 'pounds',
  date: isDate,
  weekday: (_, at, reading) => inGroup(reading, 'weekday', at) && !inGroup(reading, 'idiom', at),
  duration: (token, at, reading) =>
    (inGroup(reading, 'unit', at) && next(reading, at)?.is === 'number') ||
    ((isNumber(token) || token.word === 'a' || token.word === 'an' || token.word === 'half') &&
      (inGroup(reading, 'unit', at + 1) || (isNumber(token) && inGroup(reading, 'unit', at + 2)))),
  deadline: (token, at, reading) => BOUND.has(token.word) && timeSoon(reading, at),
  due: (token, at, reading) => DUE.has(token.word) && !isDenied(reading, at) && timeSoon(reading, at),
  threshold: (token, at, reading) =>
    LIMIT.has(token.word) && (isNumber(next(reading, at)) || isNumber(reading.tokens[at + 2])),
  ratio: (token, at, reading) =>
    isNumber(token) &&
    (next(reading, at)?.word === 'of' ||
      next(reading, at)?.word === 'in' ||
      next(reading, at)?.word === 'out') &&
    [2, 3, 4].some((n) => isNumber(reading.tokens[at + n])),
  fromTo: (token, at, reading) =>
    (token.word === 'from' || token.word === 'to') &&
    [1, 2, 3].some((n) => isNumber(reading.tokens[at + n])) &&
    reading.tokens.slice(Math.max(0, at - 5), at).some(isNumber),
  name: (token, at, reading) => token.name && !isTime(reading, at),
  titled: (_, at, reading) => inGroup(reading, 'title', at) && (next(reading, at)?.name ?? false),
  initials: (token) => token.initials,
  negation: (token) => NEGATION.has(token.word) || token.word.endsWith("n't"),
  past: (token, at, reading) => looksPast(token.word) && !BE.has(reading.tokens[at - 1]?.word ?? ''),
  passive: (token, at, reading) => BE.has(token.word) && looksPast(next(reading, at)?.word ?? ''),
  quote: (token) => token.quoted,
  doubt: (token) => token.word === '?',
  aside: (token) => token.word === '(' || token.word === ';' || token.word === ':' || token.word === '–',
  join: (token) => token.word === 'and' || token.word === 'then',
  gerund: (token) => token.word.length > 5 && token.word.endsWith('ing'),
  adverb: (token) => token.word.length > 5 && token.word.endsWith('ly') && token.is === 'word',
  comparative: (token, at, reading) =>
    /^(?:more|less|better|fewer)$/.test(token.word) && !isLimit(reading.tokens, at),
  bounded,
  startOnly,
  pinned,
  whenDated,
  overflow: (token, at, reading) => token.word === '+' && isNumber(reading.tokens[at - 1]),
  offset,
  personActs,
  personPlaced,
  isSaidToBe,
  softNear,
  described,
  manner,
  shortfall,
  modal: (token, at, reading) => MODAL.has(token.word) && !isMonth(reading.tokens, at),
  generic: (token, at) => OPENING.has(token.word) && at < 2,
  /** Says by what act: `by reading it with her`. */
  means: (token, at, reading) => token.word === 'by' && (next(reading, at)?.word.endsWith('ing') ?? false),
};

/** More of the same says less each time: 1, 1.5, 1.75 and no more. */
export const saturate = (count: number): number => [0, 1, 1.5][count] ?? (count > 2 ? 1.75 : 0);

/** The tokens of a text that show a structure such as `deadline`, `ratio` or `name`; null for a name unknown here. */
export function structure(reading: Reading, name: string): Found | null {
  const test = tests[name];
  if (!test) return null;
  let count = 0;
  let first: { from: number; to: number } | undefined;
  for (const [from, token] of reading.tokens.entries()) {
    if (name !== 'quote' && token.quoted) continue;
    const length = Number(test(token, from, reading));
    if (length === 0) continue;
    count += 1;
    first ??= { from, to: from + length };
  }
  return { value: saturate(count), ...first };
}
