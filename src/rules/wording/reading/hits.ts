import { byWord } from '../lexicon/by-word.ts';
import { groupId } from './marks.ts';
import type { Token } from './tokens.ts';

/** A word or phrase of one of the lexicon's groups, found in a text. */
export interface Hit {
  /** The group's number, see `marks.ts`. */
  readonly group: number;
  /** Indexes of the first token and the one after the last. */
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly group: number;
  /** The words after the second. */
  readonly rest: readonly string[];
}

/** What the lexicon has under a word in any of its forms: groups that it is in itself, and phrases that it begins. */
interface Known {
  readonly groups: readonly number[];
  /** By their second word, since little words begin dozens; null for none. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]> | null;
}

const NOTHING: Known = { groups: [], phrases: null };

/** Words looked up before. */
const met = new Map<string, Known>();
const MOST_MET = 20_000;
/** A longer word holds on to the text that it was cut from. */
const LONGEST_MET = 12;

function knownOf({ word, forms }: Token): Known {
  const seen = met.get(word);
  if (seen) return seen;
  const known = lookUp(forms);
  if (met.size >= MOST_MET) met.clear();
  if (word.length <= LONGEST_MET) met.set(word, known);
  return known;
}

let shelves: ReadonlyMap<string, string> | undefined;

/** What the lexicon says of a form, entries apart by a space; empty where it says nothing. */
function entriesOf(form: string): string {
  shelves ??= new Map(Object.entries(byWord()));
  const shelf = shelves.get(form.slice(0, 2)) ?? '';
  const at = shelf.indexOf(`\n${form}\t`);
  if (at === -1) return '';
  const from = at + form.length + 2;
  return shelf.slice(from, shelf.indexOf('\n', from));
}

function lookUp(forms: readonly string[]): Known {
  const groups: number[] = [];
  const phrases = new Map<string, Phrase[]>();
  for (const form of forms) {
    const entries = entriesOf(form);
    if (entries === '') continue;
    for (const entry of entries.split(' ')) {
      const [name = '', second, ...rest] = entry.split('_');
      const group = groupId(name);
      if (second === undefined) {
        if (!groups.includes(group)) groups.push(group);
        continue;
      }
      const known = phrases.get(second);
      if (known) known.push({ group, rest });
      else phrases.set(second, [{ group, rest }]);
    }
  }
  if (groups.length + phrases.size === 0) return NOTHING;
  return { groups, phrases: phrases.size === 0 ? null : phrases };
}

function follows(tokens: readonly Token[], from: number, rest: readonly string[]): boolean {
  for (let n = 0; n < rest.length; n += 1) {
    const token = tokens[from + n];
    const word = rest[n] ?? '';
    if (token === undefined || (word !== '*' && !token.forms.includes(word))) return false;
  }
  return true;
}

/** Every group's words and phrases in a text, in order; the longest phrase of a group at a place, once. */
export function findHits(tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    if (!token) break;
    const { groups, phrases } = knownOf(token);
    const first = hits.length;
    for (const group of groups) hits.push({ group, from, to: from + 1 });
    const next = tokens[from + 1];
    if (!phrases || !next) continue;
    for (const form of next.forms) addPhrases(hits, first, from, tokens, phrases.get(form));
    addPhrases(hits, first, from, tokens, phrases.get('*'));
  }
  return hits;
}

function addPhrases(
  hits: Hit[],
  first: number,
  from: number,
  tokens: readonly Token[],
  phrases: readonly Phrase[] | undefined,
): void {
  if (!phrases) return;
  for (const { group, rest } of phrases)
    if (follows(tokens, from + 2, rest)) lengthen(hits, first, { group, from, to: from + 2 + rest.length });
}

/** Puts a phrase in place of a shorter one of its group, or beside the others. */
function lengthen(hits: Hit[], first: number, hit: Hit): void {
  for (let n = first; n < hits.length; n += 1) {
    const other = hits[n];
    if (other?.group !== hit.group) continue;
    if (other.to < hit.to) hits[n] = hit;
    return;
  }
  hits.push(hit);
}
