import * as is from './classes.ts';
import { described, isSaidToBe, manner, personActs, personPlaced, shortfall, softNear } from './grammar.ts';
import { isAny, lazyMask } from './marks.ts';
import { oneOf } from './one-of.ts';
import type { Found, Reading } from './reading.ts';
import { bounded, isDenied, offset, pinned, startOnly, whenDated } from './timing.ts';
import type { Token } from './tokens.ts';
import { isLimit, isMonth } from './uses.ts';

/** Whether a token passes, or how many from it on do. */
type Test = (token: Token, at: number, reading: Reading) => boolean | number;

/** A structure: the classes of word that it begins with, none for any word, and a test of one such word in its place. */
type Structure = readonly [classes: number, test: Test];

const times = lazyMask('month weekday season unit event');
const months = lazyMask('month');
const weekdays = lazyMask('weekday');
const idioms = lazyMask('idiom');
const units = lazyMask('unit');
const titles = lazyMask('title');

const has = (reading: Reading, at: number, bit: number): boolean =>
  ((reading.tokens[at]?.classes ?? 0) & bit) !== 0;
const wordAt = (reading: Reading, at: number): string => reading.tokens[at]?.word ?? '';

const timeSoon = (reading: Reading, at: number): boolean =>
  [1, 2, 3, 4].some(
    (n) => isAny(reading.marks, times(), at + n) || /^\d+[./:-]\d/.test(wordAt(reading, at + n)),
  );

/** After `the 30th`, of a month: the end, a mark, or a word that leads on; `the 2nd in command` is no day. */
const standsAlone = (after: Token | undefined): boolean =>
  after === undefined || after.is === 'mark' || isAfterDay(after.word);
const isAfterDay = oneOf('of and or at to with for until by he she they i it the asking then');

const DAY = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?$|^(?:19|20)\d\d$|^\d{1,2}-[a-z]{3,9}-\d{2,4}$/;
const PART_OF_YEAR = /^(?:q[1-4]|fy\d\d(?:\d\d)?|h[12])$/;

const isDate: Test = ({ word, classes, name }, at, reading) => {
  if (classes & is.DIGIT) {
    if (DAY.test(word) || PART_OF_YEAR.test(word)) return true;
    return /^\d{1,2}(?:st|nd|rd|th)$/.test(word) && standsAlone(reading.tokens[at + 1]);
  }
  if (word === 'march') return name || has(reading, at - 1, is.NUMBER);
  return isAny(reading.marks, months(), at) && (word !== 'may' || name);
};

/** `every 2 weeks` is a rhythm, neither a count nor a length. */
const isRate = (reading: Reading, at: number): boolean =>
  /^(?:every|each|per)$/.test(wordAt(reading, at - 1)) && isAny(reading.marks, units(), at + 1);

/** Each counts the tokens that pass; the classes spare the test every other word. */
const structures: Readonly<Record<string, Structure>> = {
  number: [is.NUMBER, () => true],
  counted: [
    is.NUMBER,
    (token, at, reading) =>
      !isRate(reading, at) &&
      reading.tokens[at + 1]?.is === 'word' &&
      !isDate(token, at, reading) &&
      !isAny(reading.marks, months(), at + 1),
  ],
  percent: [is.PERCENT, () => true],
  money: [is.MONEY, () => true],
  date: [0, isDate],
  weekday: [0, (_, at, { marks }) => isAny(marks, weekdays(), at) && !isAny(marks, idioms(), at)],
  duration: [
    0,
    ({ classes, is: sort }, at, reading) =>
      !isRate(reading, at) &&
      ((sort === 'word' && isAny(reading.marks, units(), at) && reading.tokens[at + 1]?.is === 'number') ||
        ((classes & (is.NUMBER | is.ODD)) !== 0 &&
          (isAny(reading.marks, units(), at + 1) ||
            ((classes & is.NUMBER) !== 0 && isAny(reading.marks, units(), at + 2))))),
  ],
  deadline: [is.BOUND, (_, at, reading) => timeSoon(reading, at)],
  due: [is.DUE, (_, at, reading) => !isDenied(reading, at) && timeSoon(reading, at)],
  threshold: [
    is.LIMIT,
    (_, at, reading) => has(reading, at + 1, is.NUMBER) || has(reading, at + 2, is.NUMBER),
  ],
  ratio: [
    is.NUMBER,
    (_, at, reading) =>
      /^(?:of|in|out)$/.test(wordAt(reading, at + 1)) &&
      [2, 3, 4].some((n) => has(reading, at + n, is.NUMBER)),
  ],
  fromTo: [
    is.SPAN,
    (_, at, reading) =>
      [1, 2, 3].some((n) => has(reading, at + n, is.NUMBER)) &&
      [1, 2, 3, 4, 5].some((n) => has(reading, at - n, is.NUMBER)),
  ],
  name: [is.NAME, (_, at, reading) => !isAny(reading.marks, times(), at)],
  titled: [0, (_, at, reading) => isAny(reading.marks, titles(), at) && has(reading, at + 1, is.NAME)],
  negation: [is.NEGATION, () => true],
  past: [is.PAST, (_, at, reading) => !has(reading, at - 1, is.BE)],
  passive: [is.BE, (_, at, reading) => has(reading, at + 1, is.PAST)],
  doubt: [is.ODD, ({ word }) => word === '?'],
  join: [is.JOIN, () => true],
  adverb: [is.ADVERB, () => true],
  comparative: [is.COMPARED, (_, at, reading) => !isLimit(reading.tokens, at)],
  bounded: [is.DUE, bounded],
  startOnly: [is.START, startOnly],
  pinned: [is.PIN, pinned],
  whenDated: [is.WAIT, whenDated],
  overflow: [is.NUMBER, (_, at, reading) => (wordAt(reading, at + 1) === '+' ? 2 : 0)],
  offset: [0, offset],
  isSaidToBe: [0, isSaidToBe],
  described: [0, described],
  manner: [is.MANNER, manner],
  shortfall: [is.DOES | is.NEGATION, shortfall],
  modal: [is.MODAL, (_, at, reading) => !isMonth(reading.tokens, at)],
  generic: [is.OPENING, (_, at) => at < 2],
  /** Says by what act: `by reading it with her`. */
  means: [is.BOUND, ({ word }, at, reading) => word === 'by' && /ing$/.test(wordAt(reading, at + 1))],
};

/** Structures that stand at one place at most, found at once. */
const places: Readonly<Record<string, (reading: Reading) => number>> = { personActs, personPlaced, softNear };

/** More of the same says less each time: 1, 1.5, 1.75 and no more. */
export const saturate = (count: number): number => [0, 1, 1.5][count] ?? (count > 2 ? 1.75 : 0);

const NONE: Found = { value: 0 };

/** Finds a structure such as `deadline` or `ratio` and the tokens that show it first; null for a name unknown here. */
export function structure(name: string): ((reading: Reading) => Found) | null {
  const place = places[name];
  if (place)
    return (reading) => {
      const at = place(reading);
      return at === -1 ? NONE : { value: 1, from: at, to: at + 1 };
    };
  if (name === 'quote') return ({ classes }) => (classes & is.QUOTED ? { value: 1 } : NONE);
  const known = structures[name];
  return known ? (reading) => count(reading, known) : null;
}

function count(reading: Reading, [classes, test]: Structure): Found {
  if (classes !== 0 && (reading.classes & classes) === 0) return NONE;
  let [found, first, length] = [0, 0, 0];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.quoted || (classes !== 0 && (token.classes & classes) === 0)) continue;
    const passed = Number(test(token, at, reading));
    if (passed === 0) continue;
    if (found === 0) [first, length] = [at, passed];
    found += 1;
  }
  return found === 0 ? NONE : { value: saturate(found), from: first, to: first + length };
}
