import { contentWords, objectOf } from './common.ts';
import { leadPresent } from './grammar.ts';
import { looksPast } from './inflection.ts';
import { type Found, type Reading, read } from './reading.ts';
import { saturate, structure } from './structure.ts';

const none: Found = { value: 0 };

/** Content words in all, and those of this plan's own world. */
function content(reading: Reading): { all: number; own: number } {
  const sorts = [...contentWords(reading).values()];
  return { all: sorts.length, own: sorts.filter((sort) => sort === 'own').length };
}

type Whole = (reading: Reading) => number;

/** Properties of the text as a whole; each between 0 and 1 or so. */
const wholes: Readonly<Record<string, Whole>> = {
  bias: () => 1,
  /** Share of the content words that any plan of any house might hold. */
  commonplace: (reading) => {
    const { all, own } = content(reading);
    return all === 0 ? 1 : 1 - own / all;
  },
  /** Content words of this plan's own world, eight or more counting as one. */
  particular: (reading) => Math.min(content(reading).own, 8) / 8,
  short: (reading) => Number(reading.tokens.filter((token) => token.is !== 'mark').length <= 3),
  brief: (reading) => Number(reading.tokens.filter((token) => token.is !== 'mark').length <= 7),
  long: (reading) => Number(reading.tokens.length > 22),
  leadPast: (reading) => Number(looksPast(reading.tokens[reading.lead]?.word ?? '')),
  leadPresent: (reading) => Number(leadPresent(reading)),
  leadGerund: (reading) => Number(/ing$/.test(reading.tokens[reading.lead]?.word ?? '')),
  /** The leading verb's object is of this plan's own world, or could be any plan's. */
  objectOwn: (reading) => Number(objectOf(reading) === 'own'),
  objectCommon: (reading) => Number(objectOf(reading) === 'common'),
  numberFirst: (reading) => Number(/^\p{N}/u.test(reading.text.trimStart())),
  /** Something stood before the verb: `I will`, `The manager to`. */
  subject: (reading) => Number(reading.lead > 0),
};

/** Groups of nouns, which may have an article, a number or an owner before them at the lead. */
const NOUNS = new Set([
  'course',
  'worknoun',
  'crowd',
  'abstract',
  'thing',
  'trait',
  'idiom',
  'soft',
  'status',
]);
const BEFORE_NOUN = /^(?:an?|the|some|any|his|her|their|our|my|its|no|\d+|two|three|four|five|six)$/;

/** At the lead, or behind the article there. */
function isHead(reading: Reading, at: number, group: string): boolean {
  if (at === reading.lead) return true;
  return (
    at === reading.lead + 1 && NOUNS.has(group) && BEFORE_NOUN.test(reading.tokens[reading.lead]?.word ?? '')
  );
}

const OPENS = new Set([
  ',',
  ';',
  ':',
  '.',
  '–',
  '—',
  'and',
  'then',
  'to',
  'will',
  "i'll",
  "we'll",
  'shall',
  'or',
]);

/** `start`: up to the statement's lead. `head`: at it. `clause`: an uninflected word there or where a later clause opens. */
function stands(reading: Reading, at: number, place: string, group: string): boolean {
  if (place === 'start') return at <= reading.lead;
  if (place === 'head' || at === reading.lead) return isHead(reading, at, group);
  const word = reading.tokens[at]?.word ?? '';
  return OPENS.has(reading.tokens[at - 1]?.word ?? '') && !looksPast(word) && !/(ing|[^s]s)$/.test(word);
}

/** The first hit of a group, and how many; a place keeps those that stand there. */
function lexical(reading: Reading, group: string, place: string | undefined): Found {
  const hits = reading.hits.get(group) ?? [];
  const kept = place ? hits.filter((hit) => stands(reading, hit.from, place, group)) : hits;
  const first = kept[0];
  if (!first) return none;
  const places = new Set(kept.map((hit) => hit.from)).size;
  return { value: saturate(places), from: first.from, to: first.to };
}

function simple(reading: Reading, name: string): Found {
  const known = reading.found.get(name);
  if (known) return known;
  const found = look(reading, name);
  reading.found.set(name, found);
  return found;
}

function look(reading: Reading, name: string): Found {
  const whole = wholes[name];
  if (whole) return { value: whole(reading) };
  const shaped = structure(reading, name);
  if (shaped) return shaped;
  const [group = '', place] = name.split('@');
  return lexical(reading, group, place);
}

interface Part {
  readonly name: string;
  readonly absent: boolean;
}

const parsed = new Map<string, readonly Part[]>();

/** The factors of a product's name, read once. */
function partsOf(name: string): readonly Part[] {
  const known = parsed.get(name);
  if (known) return known;
  const parts = name
    .split(' & ')
    .map((part) => ({ name: part.replace('!', ''), absent: part.startsWith('!') }));
  parsed.set(name, parts);
  return parts;
}

/**
 * A feature by its name: `soft` (words of a group), `weak@head` (as the leading word), `deadline` (a structure),
 * `brief` (the whole), and products of these, `soft & !check`: there is the one and not the other.
 */
export function feature(reading: Reading, name: string): Found {
  const parts = partsOf(name);
  if (parts.length === 1) return simple(reading, name);
  let shown: Found = none;
  let value = 1;
  for (const { name: part, absent } of parts) {
    const found = simple(reading, part);
    value *= absent ? Number(found.value === 0) : Math.min(found.value, 1);
    if (value === 0) return none;
    if (shown.from === undefined && found.from !== undefined && !absent) shown = found;
  }
  return { ...shown, value };
}

export { read };
