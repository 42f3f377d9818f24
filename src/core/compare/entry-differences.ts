import { isMap } from '../../kit/maps.ts';
import { type Difference, difference } from './difference.ts';
import { keyOf, type LogFact } from './facts.ts';
import { plain } from './field-differences.ts';
import { lost, said, under } from './same.ts';
import type { Step } from './steps.ts';
import { wordDiff } from './word-diff.ts';

/** What an entry of a log says first, by the fields that logs have. */
const GISTS = ['summary', 'note', 'progress', 'what', 'working', 'needs_work', 'next_focus'];

/** The gist of an entry: a session's outcome, its ratings, and its first text. */
function gist({ value }: LogFact): string | null {
  const { held, missed, makes_up: makesUp, criteria } = value;
  const parts: unknown[] = [];
  if (held !== undefined)
    parts.push(said(held) === 'yes' ? 'held' : `not held${missed ? ` (${missed})` : ''}`);
  if (makesUp !== undefined) parts.push(`makes up ${makesUp}`);
  if (isMap(criteria)) {
    for (const [id, one] of Object.entries(criteria))
      parts.push(`${id} ${said(isMap(one) ? one['rating'] : one).replaceAll('_', ' ')}`);
  }
  const first = GISTS.map((key) => value[key]).find((text) => typeof text === 'string');
  return [...parts, first].filter(Boolean).join(', ') || null;
}

/** Entries that came, those that read otherwise, and those that went. */
export function* entryDifferences(was: Step, is: Step): Iterable<Difference> {
  const known = ({ item }: LogFact): boolean =>
    !item || (was.items.has(keyOf(item)) && is.items.has(keyOf(item)));
  for (const [key, now] of is.entries) {
    const old = was.entries.get(key);
    if (!known(now)) continue;
    if (old) yield* edited(old, now);
    else yield added(now);
  }
  for (const [key, old] of was.entries) {
    const { item, log, date, path } = old;
    if (known(old) && !is.entries.has(key))
      yield difference('rewritten', item, path, { field: log, date, from: gist(old) });
  }
}

function added(fact: LogFact): Difference {
  const { item, log, date, path, value } = fact;
  return log === 'readings'
    ? difference('reading', item, path, { field: log, date, to: plain(value['value']) })
    : difference('entry', item, path, { field: log, date, to: gist(fact) });
}

/** An entry that reads otherwise; one that only gained something does not. */
function* edited(old: LogFact, now: LogFact): Iterable<Difference> {
  for (const field of lost(old.value, now.value)) {
    const [from, to] = [plain(under(old.value, field)), plain(under(now.value, field))];
    const words = typeof from === 'string' && typeof to === 'string' ? wordDiff(from, to) : [];
    yield difference('rewritten', now.item, now.path, {
      field: `${now.log}.${field}`,
      date: old.date,
      from,
      to,
      words,
    });
  }
}
