import type { Remark, Span } from '../../../kit/finding.ts';
import type { Context } from '../../../kit/rule.ts';
import type { Label } from '../judge/clauses.ts';
import { judge } from '../judge/judge.ts';
import { aroundOf, isSilent, needsCertainty } from './fields.ts';

/** Longest quotation in a message; people plans quote no more than the phrase itself. */
const QUOTED_AT_MOST = 40;

/** The phrase in quotation marks, cut at a word's end where it is long. */
export function quoted(text: string, phrase: Span): string {
  const words = text.slice(phrase.start, phrase.end).replace(/\s+/g, ' ');
  if (words.length <= QUOTED_AT_MOST) return `"${words}"`;
  const cut = words.slice(0, QUOTED_AT_MOST);
  const space = cut.lastIndexOf(' ');
  return `"${space > 0 ? cut.slice(0, space) : cut} …"`;
}

/** Judges every text of a plan that has the role, and reports those that earn the label. */
export function* remarks(role: string, label: Label, context: Context): Iterable<Remark> {
  for (const field of context.facets.prose) {
    if (field.role !== role || isSilent(field)) continue;
    const verdict = judge(role, field.text, aroundOf(field, context));
    if (verdict?.label !== label || (verdict.confidence === 'likely' && needsCertainty(field))) continue;
    const { phrase, clause, say, confidence } = verdict;
    yield {
      path: field.path,
      message: `${quoted(field.text, phrase)} ${clause}: ${say}`,
      phrase,
      confidence,
    };
  }
}
