import { groups } from '../lexicon/index.ts';
import type { Token } from './tokens.ts';

/** A word or phrase of one of the lexicon's groups, found in a text. */
export interface Hit {
  readonly group: string;
  /** Indexes of the first token and the one after the last. */
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly group: string;
  /** The phrase after its first word, `_` between words; split only where that word is first met. */
  rest: string | readonly string[];
}

let entries: Map<string, Entry[]> | undefined;

/** The lexicon by first word, built when a wording rule first runs. */
function lexicon(): Map<string, Entry[]> {
  if (entries) return entries;
  entries = new Map();
  for (const [group, words] of Object.entries(groups)) {
    for (const entry of words.split(/\s+/)) {
      const cut = entry.indexOf('_');
      const first = cut === -1 ? entry : entry.slice(0, cut);
      const rest = cut === -1 ? '' : entry.slice(cut + 1);
      const known = entries.get(first);
      if (known) known.push({ group, rest });
      else entries.set(first, [{ group, rest }]);
    }
  }
  return entries;
}

const NONE: readonly never[] = [];

function wordsOf(entry: Entry): readonly string[] {
  if (typeof entry.rest === 'string') entry.rest = entry.rest === '' ? NONE : entry.rest.split('_');
  return entry.rest;
}

const matches = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (word === '*' || token.forms.includes(word));

/** Every group's words and phrases in a text, in order; the longest phrase of a group at a place, once. */
export function findHits(tokens: readonly Token[]): Hit[] {
  const known = lexicon();
  const hits: Hit[] = [];
  for (const [from, token] of tokens.entries()) {
    let longest: Map<string, number> | undefined;
    for (const form of token.forms) {
      for (const entry of known.get(form) ?? NONE) {
        const words = wordsOf(entry);
        if (!words.every((word, n) => matches(tokens[from + 1 + n], word))) continue;
        longest ??= new Map();
        longest.set(entry.group, Math.max(longest.get(entry.group) ?? 0, from + 1 + words.length));
      }
    }
    if (longest) for (const [group, to] of longest) hits.push({ group, from, to });
  }
  return hits;
}
