import { bare, type Named, RANKS } from './names.ts';

/** Something that names a person: its words, and the spelling that it must have where case counts. */
interface Entry {
  readonly words: readonly string[];
  /** Single words are matched as they are written or in capitals, since `price` is no `Price`. */
  readonly exact: string | null;
  readonly role: string;
}

/** Ways of naming people, by their first word. */
export type Index = ReadonlyMap<string, readonly Entry[]>;

/** A stretch of text that names somebody. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  /** Words are joined as in ids and file names, without a space. */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const BETWEEN = /^[\s,._-]{1,3}$/;
const POSSESSIVE = /['’]s$/;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const fold = (word: string): string => word.normalize('NFC').toLowerCase().replaceAll('’', "'");

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const stem = word.replace(POSSESSIVE, '');
    return { start: index, end: index + stem.length, folded: fold(stem) };
  });

const entry = (text: string, role: string, exact: boolean): Entry => ({
  words: wordsIn(text).map(({ folded }) => folded),
  exact: exact ? text : null,
  role,
});

/** Initials and particles name nobody by themselves. */
const isTelling = (part: string): boolean =>
  part.length > 1 && /^\P{Ll}/u.test(part) && !/^\p{L}\.?$/u.test(part);

/** Whole names in any case, then their parts as written: prose says `Nair` where a field says `Supt Priya Nair`. */
export function indexOf(named: readonly Named[]): Index {
  const people = named.map(({ name, role }) => ({ name: bare(name), role }));
  const wholes = people.map(({ name, role }) => entry(name, role, !/[\s,]/.test(name)));
  const parts = people.flatMap(({ name, role }) =>
    name
      .split(/[\s,]+/)
      .filter(isTelling)
      .map((part) => entry(part, role, true)),
  );
  const index = new Map<string, Entry[]>();
  const seen = new Set<string>();
  for (const one of [...wholes, ...parts]) {
    const key = `${one.words.join(' ')} ${one.exact ?? ''}`;
    const [first] = one.words;
    if (first === undefined || seen.has(key)) continue;
    seen.add(key);
    index.set(first, [...(index.get(first) ?? []), one]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function fits(text: string, words: readonly Word[], at: number, { words: wanted, exact }: Entry): boolean {
  for (const [i, word] of wanted.entries()) {
    const here = words[at + i];
    if (here?.folded !== word) return false;
    if (i > 0 && !BETWEEN.test(text.slice(words[at + i - 1]?.end, here.start))) return false;
  }
  if (exact === null) return true;
  const said = text.slice(words[at]?.start, words[at + wanted.length - 1]?.end);
  return fold(said) === fold(exact) && (said[0] === exact[0] || said === exact.toUpperCase());
}

/** Where a text names somebody of the index, from left to right; the longest way of naming wins. */
export function hitsIn(text: string, index: Index): readonly Hit[] {
  const words = wordsIn(text);
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    const here = words[at];
    const found = here && index.get(here.folded)?.find((one) => fits(text, words, at, one));
    const last = found && words[at + found.words.length - 1];
    if (!here || !last) continue;
    const joined = found.exact === null && !/\s/.test(text.slice(here.start, last.end));
    hits.push({ start: here.start, end: last.end, role: found.role, joined });
    at += found.words.length - 1;
  }
  return hits;
}

/** Ranks and titles that end a text: they go with the name that follows. */
export const RANKS_BEFORE = new RegExp(`(?:(?<!\\p{L})(?:${RANKS})\\.?\\s+)+$`, 'u');
