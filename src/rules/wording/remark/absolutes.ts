import type { Remark, Span } from '../../../kit/finding.ts';
import type { Context } from '../../../kit/rule.ts';
import { judge } from '../judge/judge.ts';
import { feature } from '../reading/features.ts';
import { read } from '../reading/reading.ts';
import { aroundOf } from './fields.ts';
import { quoted } from './remarks.ts';

const ABSOLUTE = new Set(['zero', 'always', 'never', '100%']);

/** What bounds an absolute: a count, a window or a rhythm. */
const BOUNDS = ['duration', 'deadline', 'ratio', 'date', 'window', 'threshold', 'frequency'];

/** The first "zero" or "always" of a text that nothing bounds; null where something does, or there is none. */
export function absolute(text: string): Span | null {
  const reading = read(text);
  const token = reading.tokens.find(({ word, quoted: said }) => ABSOLUTE.has(word) && !said);
  if (!token || BOUNDS.some((name) => feature(reading, name).value > 0)) return null;
  return { start: token.start, end: token.end };
}

/** Advice on criteria that are measurable but leave no tolerance: one slip fails them for good. */
export function* absolutes(context: Context): Iterable<Remark> {
  for (const field of context.facets.prose) {
    if (field.role !== 'criterion') continue;
    const around = aroundOf(field, context);
    const phrase = absolute(field.text);
    if (!phrase || (around.beside ?? []).length > 0 || judge('criterion', field.text, around)) continue;
    const message = `${quoted(field.text, phrase)} leaves no room for one slip: how many may be missed?`;
    yield { path: field.path, message, phrase, severity: 'advice', rises: false, confidence: 'likely' };
  }
}
