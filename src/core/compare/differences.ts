import { scoreNow } from '../../kit/score.ts';
import type { Shape } from '../../kit/shape.ts';
import { type Difference, difference, WHATS } from './difference.ts';
import { entryDifferences } from './entry-differences.ts';
import { type ItemFact, keyOf } from './facts.ts';
import { fieldDifferences } from './field-differences.ts';
import { doneAs } from './reopened.ts';
import { type Step, stepsOf } from './steps.ts';

/**
 * What the later of two versions of a plan says otherwise: items by their numbers, log entries by their days, lists by
 * their content. Pure over settled data; in the order of {@link WHATS}, then of the plan.
 */
export function differences(before: unknown, after: unknown, shape: Shape): readonly Difference[] {
  const versions = [{ commit: '', day: '', plan: before as Readonly<Record<string, unknown>> }];
  const [was, is] = stepsOf(versions, after, shape);
  if (!was || !is) return [];
  const all = [
    ...itemDifferences(was, is),
    ...fieldDifferences(was, is, after),
    ...entryDifferences(was, is),
  ];
  const rank = new Map(WHATS.map((what, i) => [what, i]));
  return all.sort((a, b) => (rank.get(a.what) ?? 0) - (rank.get(b.what) ?? 0));
}

function* itemDifferences(was: Step, is: Step): Iterable<Difference> {
  for (const [key, fact] of is.items) {
    const before = was.items.get(key);
    if (before) yield* itemChanges(before, fact);
    else if (!fact.within || was.items.has(keyOf(fact.within)))
      yield difference('added', fact.item, fact.path, { to: fact.item.about || null });
  }
  for (const [key, { item, path, within }] of was.items) {
    if (!is.items.has(key) && (!within || is.items.has(keyOf(within))))
      yield difference('removed', item, path, { from: item.about || null });
  }
}

const statusOf = ({ value }: ItemFact): string | null =>
  doneAs(value) ?? (typeof value['status'] === 'string' ? value['status'] : null);

/** What became of an item as a whole: its status, and its score where it is a risk: as it counts now. */
function* itemChanges(before: ItemFact, { item, path, ...after }: ItemFact): Iterable<Difference> {
  const fact = { item, path, ...after };
  const [from, to] = [statusOf(before), statusOf(fact)];
  const [low, high] = [scoreNow(before.value), scoreNow(fact.value)];
  if (from !== to) {
    const [done, was] = [doneAs(fact.value), doneAs(before.value)];
    const ended =
      done && !was ? 'closed' : to === 'dropped' ? 'dropped' : was && !done ? 'reopened' : 'status';
    yield difference(ended, item, path, { field: 'status', from, to });
  }
  if (low !== null && high !== null && low !== high)
    yield difference('risk', item, path, { field: 'score', from: low, to: high });
}
