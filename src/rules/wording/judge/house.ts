import type { Span } from '../../../kit/finding.ts';
import { phraseIn } from '../reading/phrases.ts';

/** The first of the house's own flagged terms in a text, outside quotation marks; words match in any inflection. */
export const flagged = (text: string, terms: readonly string[]): Span | null =>
  terms.length === 0 ? null : phraseIn(text, terms.map((term) => term.trim().replace(/\s+/g, '_')).join(' '));
