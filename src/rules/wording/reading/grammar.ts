import { contentWords } from './common.ts';
import { looksPast } from './inflection.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const PERSON = ['pronoun', 'post', 'crowd', 'title'] as const;
const LEADS_ON = words(
  'a an the this that these those our my his her their its each every all some certain of and',
);
const BE = words("is are was were be been being isn't aren't wasn't weren't he's she's they're");
const IS = words("is are isn't aren't seems seem appears appear he's she's they're remains");
/** Verbs by which people are placed in an arrangement rather than act of their own will. */
const PLACED = words(
  `have has had get gets got receive receives received share shares shared use uses used work works worked need
  needs needed cover covers covered wait waits waited carry carries carried hold holds held see sees saw report
  reports sit sits sat join joins joined leave leaves left arrive arrives arrived start starts started log train
  trains trained rely relies depend depends run runs ran inherit inherits inherited spend spends spent buy buys
  bought write writes wrote rotate rotates change changes changed with without in on at under from lacked would could
  can must cannot do did does may should will never only per to for between`,
);
const DEGREE = words(
  'not a an the very too so such rather quite just always never really extremely bit of touch more less simply',
);
const SUBJECT_WITHIN = 5;

const inGroup = (reading: Reading, group: string, at: number): boolean =>
  reading.starts.get(group)?.has(at) ?? false;

const isPerson = (reading: Reading, at: number): boolean =>
  (reading.tokens[at]?.name ?? false) || PERSON.some((group) => inGroup(reading, group, at));

/** The index after a statement's opening noun phrase where that names people; -1 where it does not. */
function afterPerson(reading: Reading): number {
  let seen = -1;
  for (let at = 0; at < Math.min(reading.tokens.length, SUBJECT_WITHIN + 1); at += 1) {
    const token = reading.tokens[at];
    if (!token || token.is === 'mark') break;
    if (isPerson(reading, at)) seen = at;
    else if (seen >= 0 && !LEADS_ON.has(token.word)) break;
    else if (BE.has(token.word) || looksPast(token.word)) break;
  }
  return seen === -1 ? -1 : seen + 1;
}

/** Whether people open the statement and act in it: `Developers love …`, `The clerk kept …`. */
export function personActs(_: unknown, at: number, reading: Reading): boolean {
  if (at === 0 || at > SUBJECT_WITHIN + 1 || at !== afterPerson(reading)) return false;
  const token = reading.tokens[at];
  return token?.is === 'word' && !BE.has(token.word) && !PLACED.has(token.word);
}

/** Whether people open the statement and something is done to them, or they stand in an arrangement. */
export function personPlaced(_: unknown, at: number, reading: Reading): boolean {
  if (at === 0 || at > SUBJECT_WITHIN + 1 || at !== afterPerson(reading)) return false;
  const { word = '' } = reading.tokens[at] ?? {};
  return PLACED.has(word) || (BE.has(word) && looksPast(reading.tokens[at + 1]?.word ?? ''));
}

/** Where the words of degree before a word begin: `a bit of a`, `not very`. */
function pastDegree(reading: Reading, at: number): number {
  let from = at - 1;
  while (from >= 0 && DEGREE.has(reading.tokens[from]?.word ?? '')) from -= 1;
  return from;
}

/** What somebody is said to be, near the opening: `He is a touch vague`, `Seems tired`. */
export function isSaidToBe(token: Token, at: number, reading: Reading): boolean {
  if (at === 0 || at > SUBJECT_WITHIN + 3 || token.is !== 'word' || DEGREE.has(token.word)) return false;
  const is = pastDegree(reading, at);
  const word = reading.tokens[is]?.word ?? '';
  if (!IS.has(word) || is > SUBJECT_WITHIN) return false;
  if (is > 0 && !isPerson(reading, is - 1) && word.length < 5) return false;
  return contentWords(reading).has(at) && !/(?:ed|ing)$/.test(token.word);
}

/** Endings of adjectives that describe people at least as often as things. */
const DESCRIBING =
  /^(?:(?:un|im|in|ir|dis)[a-z]{3,}(?:able|ible|ent|ant|ing|ed|ate|al|ful|ive|le)|[a-z]{3,}(?:ful|less|ish|ous|some|ive|-minded|-hearted|-headed|-tempered))$/;
const NOT_DESCRIBING = words(
  'unless regardless previous various serious numerous dangerous finish publish five given',
);

/** An adjective that opens the statement, or that words of degree lead up to: `Impatient with …`, `too trusting`. */
export function described({ word }: Token, at: number, reading: Reading): boolean {
  if (!DESCRIBING.test(word) || NOT_DESCRIBING.has(word)) return false;
  const from = pastDegree(reading, at);
  return from === -1 || IS.has(reading.tokens[from]?.word ?? '');
}

/** The leading verb in the present, third person: a habit, not an event. */
export const leadPresent = (reading: Reading): boolean =>
  /[^s]s$/.test(reading.tokens[reading.lead]?.word ?? '') &&
  !inGroup(reading, 'crowd', reading.lead) &&
  !inGroup(reading, 'thing', reading.lead);

/** A quality or a soft word close behind the leading verb: `communicates clearly`, `give proper thought`. */
export const softNear = (_: unknown, at: number, reading: Reading): boolean =>
  at > reading.lead &&
  at <= reading.lead + 3 &&
  (inGroup(reading, 'soft', at) || inGroup(reading, 'abstract', at)) &&
  !reading.tokens.slice(reading.lead, at).some(({ is }) => is === 'mark');

const DOES = words('do does did can could will would');
const WITHIN_OPENING = 4;

/** `does not know`, `can't take`: how many words say what somebody does not do, near the opening; 0 elsewhere. */
export function shortfall({ word }: Token, at: number, reading: Reading): number {
  if (at > WITHIN_OPENING) return 0;
  const verb = (n: number): boolean => reading.tokens[at + n]?.is === 'word';
  if (DOES.has(word) && reading.tokens[at + 1]?.word === 'not') return verb(2) ? 3 : 0;
  return /^(?:never|(?:do|does|did|can|could|wo|would)n't|can't|cannot)$/.test(word) && verb(1) ? 2 : 0;
}

/** `in a composed fashion`, `in the right way`: how something is done, to be judged by whoever looks. */
export const manner = ({ word }: Token, at: number, reading: Reading): boolean =>
  /^(?:fashion|manner|way|tone|spirit)$/.test(word) &&
  [2, 3, 4].some((n) => reading.tokens[at - n]?.word === 'in' || reading.tokens[at - n]?.word === 'with') &&
  reading.tokens[at - 1]?.is === 'word';
