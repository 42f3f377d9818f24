import type { Span } from '../../../kit/finding.ts';
import { tokenise } from '../reading/tokens.ts';

/** The first of the house's own flagged terms in a text, outside quotation marks; words match in any inflection. */
export function flagged(text: string, terms: readonly string[]): Span | null {
  if (terms.length === 0) return null;
  const tokens = tokenise(text);
  for (const term of terms) {
    const words = term.split(/\s+/);
    const from = tokens.findIndex(
      (token, at) => !token.quoted && words.every((word, n) => tokens[at + n]?.forms.includes(word) === true),
    );
    const first = tokens[from];
    const last = tokens[from + words.length - 1];
    if (first && last) return { start: first.start, end: last.end };
  }
  return null;
}
