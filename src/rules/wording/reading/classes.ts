import { looksPast } from './inflection.ts';

/** What a word can be told to be by itself, a bit each; structures look only at words of their own classes. */
export const NUMBER = 1 << 0;
export const DIGIT = 1 << 1;
export const PAST = 1 << 2;
export const BE = 1 << 3;
export const IS = 1 << 4;
export const BOUND = 1 << 5;
export const DUE = 1 << 6;
export const LIMIT = 1 << 7;
export const NEGATION = 1 << 8;
export const MODAL = 1 << 9;
export const OPENING = 1 << 10;
export const DEGREE = 1 << 11;
export const DOES = 1 << 12;
export const START = 1 << 13;
export const PIN = 1 << 14;
export const PERCENT = 1 << 15;
export const MONEY = 1 << 16;
export const COMPARED = 1 << 17;
export const MANNER = 1 << 18;
export const WAIT = 1 << 19;
export const JOIN = 1 << 20;
export const SPAN = 1 << 21;
export const ADVERB = 1 << 22;
export const ODD = 1 << 23;
export const END = 1 << 24;
export const NAME = 1 << 25;
export const QUOTED = 1 << 26;

const LISTS: readonly (readonly [bit: number, words: string])[] = [
  [
    NUMBER,
    `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen half both twice once first
    second third fourth`,
  ],
  // What stands before a past form and makes it a passive.
  [BE, 'is are was were be been being gets got get'],
  [IS, "is are isn't aren't seems seem appears appear he's she's they're remains"],
  // Words before a time that may bound it, and those that do.
  [BOUND, 'by before until till within no ending ends end through for on at from to in'],
  [DUE, 'by before until till within due ends ending expires closes latest'],
  [LIMIT, 'least most under over above below within than up down out between exceeds exceed'],
  [NEGATION, "not no never none nobody nothing without cannot can't"],
  [MODAL, "could would should might may can can't won't wouldn't couldn't needs never must hopefully"],
  [OPENING, "this it these that there it's that's there's"],
  // Words that may stand between `is` and what is said: `is not a very …`.
  [
    DEGREE,
    'not a an the very too so such rather quite just always never really extremely bit of touch more less simply',
  ],
  [DOES, 'do does did can could will would'],
  // Words with which a time begins, and those with which one ends.
  [START, 'from since starting starts start started began begun begins beginning after commencing commences'],
  [END, 'to until till by before end ends ending within latest through between no than closes closed – —'],
  [PIN, 'on at'],
  [PERCENT, '% cent percent'],
  [MONEY, '£ $ € pounds'],
  [COMPARED, 'more less better fewer'],
  [MANNER, 'fashion manner way tone spirit'],
  [WAIT, 'when once soon'],
  [JOIN, 'and then'],
  [SPAN, 'from to'],
  // Marks and articles that some structure begins with.
  [ODD, '? a an half'],
];

let known: Map<string, number> | undefined;

function closed(): Map<string, number> {
  if (known) return known;
  known = new Map();
  for (const [bit, list] of LISTS)
    for (const word of list.split(/\s+/)) known.set(word, (known.get(word) ?? 0) | bit);
  return known;
}

/** The classes of a lower-case word or mark. */
export function classesOf(word: string): number {
  let bits = closed().get(word) ?? 0;
  if (/\p{N}/u.test(word)) bits |= DIGIT | (/^\p{N}/u.test(word) ? NUMBER : 0);
  if (bits & DIGIT && /%$|^\d+k$/.test(word)) bits |= word.endsWith('%') ? PERCENT : MONEY;
  if (word.endsWith("n't")) bits |= NEGATION;
  if (word.length > 5 && word.endsWith('ly')) bits |= ADVERB;
  return looksPast(word) ? bits | PAST : bits;
}
