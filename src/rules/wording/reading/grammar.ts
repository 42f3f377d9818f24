import { BE, DEGREE, DOES, IS, NAME, NEGATION, PAST } from './classes.ts';
import { contentWords } from './common.ts';
import { isAny, lazyMask } from './marks.ts';
import { oneOf } from './one-of.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const people = lazyMask('pronoun post crowd title');
const qualities = lazyMask('soft abstract');
const nouns = lazyMask('crowd thing');
const SUBJECT_WITHIN = 5;

const leadsOn = oneOf(
  'a an the this that these those our my his her their its each every all some certain of and',
);

/** Verbs by which people are placed in an arrangement rather than act of their own will, and what is no verb. */
const isPlaced = oneOf(
  `have has had get gets got receive receives received share shares shared use uses used work works worked need
  needs needed cover covers covered wait waits waited carry carries carried hold holds held see sees saw report
  reports sit sits sat join joins joined leave leaves left arrive arrives arrived start starts started log train
  trains trained rely relies depend depends run runs ran inherit inherits inherited spend spends spent buy buys
  bought write writes wrote rotate rotates change changes changed with without in on at under from lacked would could
  can must cannot do did does may should will never only per to for between`,
);

const has = (reading: Reading, at: number, bit: number): boolean =>
  ((reading.tokens[at]?.classes ?? 0) & bit) !== 0;

const isPerson = (reading: Reading, at: number): boolean =>
  has(reading, at, NAME) || isAny(reading.marks, people(), at);

const IS_OR_WAS = /^(?:(?:are|is|was|were)n't|(?:s?he|they)'(?:s|re))$/;
const isBe = (reading: Reading, at: number): boolean =>
  has(reading, at, BE) || IS_OR_WAS.test(reading.tokens[at]?.word ?? '');

/** The index after a statement's opening noun phrase where that names people; -1 where it does not. */
function afterPerson(reading: Reading): number {
  let seen = -1;
  for (let at = 0; at <= SUBJECT_WITHIN; at += 1) {
    const token = reading.tokens[at];
    if (!token || token.is === 'mark') break;
    if (isPerson(reading, at)) seen = at;
    else if (seen >= 0 && !leadsOn(token.word)) break;
    else if (isBe(reading, at) || has(reading, at, PAST)) break;
  }
  return seen === -1 ? -1 : seen + 1;
}

/** The verb of people who open the statement and act in it: `Developers love …`, `The clerk kept …`; -1 for none. */
export function personActs(reading: Reading): number {
  const at = afterPerson(reading);
  const token = reading.tokens[at];
  return token?.is === 'word' && !isBe(reading, at) && !isPlaced(token.word) ? at : -1;
}

/** The verb where people open the statement and something is done to them, or they stand in an arrangement. */
export function personPlaced(reading: Reading): number {
  const at = afterPerson(reading);
  const token = reading.tokens[at];
  if (!token) return -1;
  return isPlaced(token.word) || (isBe(reading, at) && has(reading, at + 1, PAST)) ? at : -1;
}

/** Where the words of degree before a word begin: `a bit of a`, `not very`. */
function beforeDegree(reading: Reading, at: number): number {
  let from = at - 1;
  while (from >= 0 && has(reading, from, DEGREE)) from -= 1;
  return from;
}

/** What somebody is said to be, near the opening: `He is a touch vague`, `Seems tired`. */
export function isSaidToBe(token: Token, at: number, reading: Reading): boolean {
  if (at === 0 || at > SUBJECT_WITHIN + 3 || token.is !== 'word' || has(reading, at, DEGREE)) return false;
  const is = beforeDegree(reading, at);
  if (is > SUBJECT_WITHIN || !has(reading, is, IS)) return false;
  if (is > 0 && !isPerson(reading, is - 1) && (reading.tokens[is]?.word.length ?? 0) < 5) return false;
  return (contentWords(reading)[at] ?? 0) > 0 && !/(?:ed|ing)$/.test(token.word);
}

/** Endings of adjectives that describe people at least as often as things. */
const DESCRIBING = [
  /^un(?:able|fit|fair|wise)$/,
  /^(?:un|im|in|ir|dis)[a-z]{3,}(?:able|ible|ent|ant|ing|ed|ate|al|ful|ive|le)$/,
  /^[a-z]{3,}(?:ful|less|ish|ous|some|ive|-minded|-hearted|-headed|-tempered)$/,
];
const isElse = oneOf(
  'unless regardless previous various serious numerous dangerous finish publish five given',
);

/** An adjective that opens the statement, or that words of degree lead up to: `Impatient with …`, `too trusting`. */
export function described({ word }: Token, at: number, reading: Reading): boolean {
  if (at > 0 && !has(reading, at - 1, DEGREE | IS)) return false;
  const from = beforeDegree(reading, at);
  if (from !== -1 && !has(reading, from, IS)) return false;
  return DESCRIBING.some((ending) => ending.test(word)) && !isElse(word);
}

/** The leading verb in the present, third person: a habit, not an event. */
export const leadPresent = (reading: Reading): boolean =>
  /[^s]s$/.test(reading.tokens[reading.lead]?.word ?? '') && !isAny(reading.marks, nouns(), reading.lead);

/** A quality or a soft word close behind the leading verb: `communicates clearly`, `give proper thought`. */
export function softNear(reading: Reading): number {
  for (let at = reading.lead + 1; at <= reading.lead + 3; at += 1) {
    if (reading.tokens[at - 1]?.is === 'mark') return -1;
    if (isAny(reading.marks, qualities(), at)) return at;
  }
  return -1;
}

const WITHIN_OPENING = 4;

/** `does not know`, `can't take`: how many words say what somebody does not do, near the opening; 0 elsewhere. */
export function shortfall({ word }: Token, at: number, reading: Reading): number {
  if (at > WITHIN_OPENING) return 0;
  const isWord = (n: number): boolean => reading.tokens[at + n]?.is === 'word';
  if (has(reading, at, DOES) && reading.tokens[at + 1]?.word === 'not') return isWord(2) ? 3 : 0;
  const denies =
    has(reading, at, NEGATION) && /^(?:never|(?:do|does|did|can|could|wo|would)n't|can't|cannot)$/.test(word);
  return denies && isWord(1) ? 2 : 0;
}

/** `in a composed fashion`, `in the right way`: how something is done, to be judged by whoever looks. */
export const manner = (_: Token, at: number, reading: Reading): boolean =>
  [2, 3, 4].some((n) => /^(?:in|with)$/.test(reading.tokens[at - n]?.word ?? '')) &&
  reading.tokens[at - 1]?.is === 'word';
