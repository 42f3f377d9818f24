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
  /** The phrase after its first word, `_` between words; split only where that word is met. */
  readonly rest: string;
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

const matches = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (word === '*' || token.forms.includes(word));

/** Every group's words and phrases in a text, in order; the longest phrase of a group at a place, once. */
export function findHits(tokens: readonly Token[]): Hit[] {
  const known = lexicon();
  const hits: Hit[] = [];
  for (const [from, token] of tokens.entries()) {
    const longest = new Map<string, number>();
    for (const form of token.forms) {
      for (const { group, rest } of known.get(form) ?? []) {
        const words = rest === '' ? [] : rest.split('_');
        if (!words.every((word, n) => matches(tokens[from + 1 + n], word))) continue;
        longest.set(group, Math.max(longest.get(group) ?? 0, from + 1 + words.length));
      }
    }
    for (const [group, to] of longest) hits.push({ group, from, to });
  }
  return hits;
}
