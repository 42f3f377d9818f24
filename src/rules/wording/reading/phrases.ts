import type { Span } from '../../../kit/finding.ts';
import { tokenise } from './tokens.ts';

const split = new Map<string, Map<string, string[][]>>();

/** A list of `_`-joined phrases by their first word, split once. */
function byFirst(list: string): Map<string, string[][]> {
  const known = split.get(list);
  if (known) return known;
  const fresh = new Map<string, string[][]>();
  for (const entry of list.trim().split(/\s+/)) {
    const [first = '', ...rest] = entry.split('_');
    fresh.set(first, [...(fresh.get(first) ?? []), rest]);
  }
  split.set(list, fresh);
  return fresh;
}

/** Where the first phrase of a list stands in a text, in any inflection and outside quotation marks. */
export function phraseIn(text: string, list: string): Span | null {
  const known = byFirst(list);
  const tokens = tokenise(text);
  for (const [at, token] of tokens.entries()) {
    if (token.quoted) continue;
    for (const form of token.forms) {
      for (const rest of known.get(form) ?? []) {
        if (!rest.every((word, n) => tokens[at + 1 + n]?.forms.includes(word))) continue;
        return { start: token.start, end: tokens[at + rest.length]?.end ?? token.end };
      }
    }
  }
  return null;
}
