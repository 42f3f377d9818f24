import type { Added, Known, Moved, Trail, Vanished, Version } from '../../kit/history.ts';
import type { Shape } from '../../kit/shape.ts';
import { keyOf } from './facts.ts';
import { loggedIn, rewrittenIn } from './logs.ts';
import { reopenedIn } from './reopened.ts';
import { reusedIn } from './reused.ts';
import { same } from './same.ts';
import { firstSeen, type Step, since, stepsOf } from './steps.ts';

const nothing = { moved: [], vanished: [], added: [], rewritten: [], reused: [], reopened: [], logged: [] };

/**
 * What became of a plan over its versions, the plan as it is being the last: each field, item and log entry is
 * compared as first seen with what stands now, so that a change and its undoing cancel out. Null where no version
 * can be read. `earlier` are the versions before, which tell when a log entry was first written; null where they are
 * not known.
 */
export function trailOf(
  versions: readonly Version[],
  plan: unknown,
  shape: Shape,
  earlier: readonly Version[] | null = [],
): Trail | null {
  const [only] = versions;
  if (only && earlier === null && versions.every((one) => one.plan === plan))
    return { ...nothing, base: { commit: only.commit, day: only.day } };
  const before = earlier?.filter(({ plan }) => plan !== null) ?? [];
  const all = stepsOf([...before, ...versions], plan, shape);
  const steps = all.slice(before.length);
  const [first] = steps;
  if (!first?.at) return null;
  const now = all.at(-1) ?? first;
  const reused = [...reusedIn(steps, now)];
  const others = new Set(reused.map(({ item }) => keyOf(item)));
  return {
    base: first.at,
    moved: [...movedIn(steps, now, others)],
    vanished: [...vanishedIn(steps, now)],
    added: [...addedIn(steps, now)],
    rewritten: [...rewrittenIn(steps, now)],
    reused,
    reopened: [...reopenedIn(steps, now, others)],
    logged: [...loggedIn(all, now, earlier === null ? first : null)],
  };
}

function* movedIn(steps: readonly Step[], now: Step, others: ReadonlySet<string>): Iterable<Moved> {
  for (const [key, { at: from, fact }] of firstSeen(steps, 'fields')) {
    const present = now.fields.get(key);
    const owner = fact.item && now.items.get(keyOf(fact.item));
    if (fact.item && (!owner || others.has(keyOf(fact.item)))) continue;
    if (same(fact.value, present?.value)) continue;
    yield {
      item: owner?.item ?? null,
      field: fact.field,
      shape: fact.shape,
      was: fact.value,
      is: present?.value,
      from,
      at: since(steps, ({ fields }) => same(fields.get(key)?.value, present?.value)),
      path: present?.path ?? [...(owner?.path ?? []), ...fact.field.split('.')],
    };
  }
}

function* vanishedIn(steps: readonly Step[], now: Step): Iterable<Vanished> {
  const gone = (item: Known | null): boolean => item !== null && !now.items.has(keyOf(item));
  for (const key of firstSeen(steps, 'items').keys()) {
    if (now.items.has(key)) continue;
    const last = steps.findLast(({ items }) => items.has(key));
    const fact = last?.items.get(key);
    // What stood in an item that has gone as a whole is told with it.
    if (!last || !fact || gone(fact.within)) continue;
    const { item, value, within, list } = fact;
    const around = within ? (now.items.get(keyOf(within))?.path ?? []) : [];
    yield {
      item,
      value,
      last: last.at,
      at: since(steps, ({ items }) => !items.has(key)),
      path: [...around, list],
    };
  }
}

/** Items that the first version has not, with the version that brought them. */
function* addedIn(steps: readonly Step[], now: Step): Iterable<Added> {
  const first = firstSeen(steps, 'items');
  for (const [key, { item, path }] of now.items) {
    if (!steps[0]?.items.has(key)) yield { item, at: first.get(key)?.at ?? null, path };
  }
}
