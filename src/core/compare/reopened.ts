import type { Reopened } from '../../kit/history.ts';
import { keyOf } from './facts.ts';
import { said } from './same.ts';
import { type Step, since } from './steps.ts';

type Data = Readonly<Record<string, unknown>>;

/** What an item claims to be where it is done or closed; null where it is open or dropped. */
export function doneAs(value: Data): string | null {
  const { status } = value;
  if (status === 'complete' || status === 'verified') return status;
  return value['closed'] !== undefined && status !== 'dropped' ? 'closed' : null;
}

/** The last version in which each item was done or closed; a section that stays as it is is looked at once. */
function lastDone(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const done = new Map<string, Step>();
  const known = new Set<unknown>();
  for (const step of steps.toReversed()) {
    for (const section of step.sections) {
      if (known.has(section)) continue;
      known.add(section);
      for (const [key, { value }] of section.items) if (!done.has(key) && doneAs(value)) done.set(key, step);
    }
  }
  return done;
}

const statusAt = ({ fields }: Step): string => said(fields.get(' status')?.value);

/** A plan that was closed in some version and is not closed now. */
function* planReopened(steps: readonly Step[], now: Step): Iterable<Reopened> {
  const last = steps.findLast((step) => statusAt(step) === 'closed');
  const is = statusAt(now);
  if (!last || is === 'closed') return;
  const at = since(steps, (step) => statusAt(step) !== 'closed');
  yield { item: null, was: 'closed', is: is || 'open', from: last.at, at, noted: false, path: ['status'] };
}

/** The plan or items of it that were done or closed in some version and are open now. */
export function* reopenedIn(
  steps: readonly Step[],
  now: Step,
  others: ReadonlySet<string>,
): Iterable<Reopened> {
  yield* planReopened(steps, now);
  const lasts = lastDone(steps);
  for (const [key, { item, value, path }] of now.items) {
    if (others.has(key) || value['status'] === 'dropped' || doneAs(value)) continue;
    const done = lasts.get(key);
    const was = doneAs(done?.items.get(key)?.value ?? {});
    if (!done || !was) continue;
    const noted = [...now.entries].some(
      ([entry, { log, item: of }]) => log === 'updates' && keyOf(of) === key && !done.entries.has(entry),
    );
    const is = String(value['status'] ?? 'open');
    const at = since(steps, ({ items }) => !doneAs(items.get(key)?.value ?? {}));
    const field = value['status'] === undefined ? [] : ['status'];
    yield { item, was, is, from: done.at, at, noted, path: [...path, ...field] };
  }
}
