import type {
  At,
  Known,
  Logged,
  Moved,
  Reused,
  Rewritten,
  Trail,
  Vanished,
  Version,
} from '../../kit/history.ts';
import type { Shape } from '../../kit/shape.ts';
import { type Fact, type Facts, factsOf, type ItemFact, keyOf, type LogFact } from './facts.ts';
import { said, same } from './same.ts';

/** A version taken apart; the last one is the plan as it is. */
interface Step {
  readonly at: At;
  readonly facts: Facts;
}

/**
 * What became of a plan over its versions (oldest first), the plan as it is being the last: each field, item and log
 * entry is compared as first seen with what stands now, so that a change and its undoing cancel out.
 */
export function trailOf(versions: readonly Version[], plan: unknown, shape: Shape): Trail | null {
  const past = versions.flatMap(({ commit, day, plan: data }): Step[] =>
    data ? [{ at: { commit, day }, facts: factsOf(data, shape) }] : [],
  );
  const [first] = past;
  if (!first) return null;
  const steps: readonly Step[] = [...past, { at: null, facts: factsOf(plan, shape) }];
  return {
    base: first.at,
    moved: [...movedIn(steps)],
    vanished: [...vanishedIn(steps)],
    rewritten: [...rewrittenIn(steps)],
    reused: [...reusedIn(steps)],
    logged: [...loggedIn(steps)],
  };
}

type Part = 'items' | 'fields' | 'entries';
type Seen<T> = { readonly at: At; readonly fact: T };

/** The first sight of every fact of one part. */
function firstSeen<T>(steps: readonly Step[], part: Part): Map<string, Seen<T>> {
  const seen = new Map<string, Seen<T>>();
  for (const { at, facts } of steps) {
    for (const [key, fact] of facts[part]) if (!seen.has(key)) seen.set(key, { at, fact: fact as T });
  }
  return seen;
}

/** The step from which on a fact has been as it is now (or gone). */
function since(steps: readonly Step[], holds: (facts: Facts) => boolean): At {
  let at: At = null;
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step || !holds(step.facts)) break;
    at = step.at;
  }
  return at;
}

const nowOf = (steps: readonly Step[]): Facts => steps.at(-1)?.facts as Facts;

function* movedIn(steps: readonly Step[]): Iterable<Moved> {
  const now = nowOf(steps);
  for (const [key, { at: from, fact }] of firstSeen<Fact>(steps, 'fields')) {
    const present = now.fields.get(key);
    const owner = fact.item && now.items.get(keyOf(fact.item));
    if ((fact.item && !owner) || same(fact.value, present?.value)) continue;
    const at = since(steps, (facts) => same(facts.fields.get(key)?.value, present?.value));
    const path = present?.path ?? owner?.path ?? [fact.field.split('.')[0] ?? ''];
    yield {
      item: fact.item,
      field: fact.field,
      shape: fact.shape,
      was: fact.value,
      is: present?.value,
      from,
      at,
      path,
    };
  }
}

function* vanishedIn(steps: readonly Step[]): Iterable<Vanished> {
  const now = nowOf(steps);
  for (const key of firstSeen<ItemFact>(steps, 'items').keys()) {
    if (now.items.has(key)) continue;
    const last = steps.findLast(({ facts }) => facts.items.has(key));
    const fact = last?.facts.items.get(key);
    if (last && fact)
      yield {
        item: fact.item,
        value: fact.value,
        last: last.at,
        at: since(steps, (facts) => !facts.items.has(key)),
      };
  }
}

function* rewrittenIn(steps: readonly Step[]): Iterable<Rewritten> {
  const now = nowOf(steps);
  for (const [key, { at: from, fact }] of firstSeen<LogFact>(steps, 'entries')) {
    const present = now.entries.get(key);
    if (fact.item && !now.items.has(keyOf(fact.item))) continue;
    const fields = Object.keys(fact.value).filter((field) => !same(fact.value[field], present?.value[field]));
    if (fields.length === 0) continue;
    const pick = (value: Readonly<Record<string, unknown>> | undefined): string =>
      fields.map((f) => said(value?.[f])).join('; ');
    const at = since(steps, (facts) => same(facts.entries.get(key)?.value, present?.value));
    const { log, item, date } = fact;
    yield {
      log,
      item,
      date,
      fields,
      gone: !present,
      was: pick(fact.value),
      is: pick(present?.value),
      from,
      at,
      path: present?.path ?? [log],
    };
  }
}

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);

/** Share of the words of the shorter text that the other has too. */
function overlap(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(1, Math.min(x.size, y.size));
}

/** A number stands for something else where the sort is another, or hardly a word of what it was about is left. */
const another = (was: Known, is: Known): boolean =>
  was.sort !== is.sort ||
  (words(was.about).size >= 3 && words(is.about).size >= 3 && overlap(was.about, is.about) < 0.2);

function* reusedIn(steps: readonly Step[]): Iterable<Reused> {
  const first = new Map<string, { at: At; item: Known }>();
  for (const { at, facts } of steps) {
    for (const { item } of facts.items.values()) if (!first.has(item.id)) first.set(item.id, { at, item });
  }
  for (const { item, path } of nowOf(steps).items.values()) {
    const was = first.get(item.id);
    if (was && another(was.item, item)) yield { item, was: was.item, from: was.at, path };
  }
}

function* loggedIn(steps: readonly Step[]): Iterable<Logged> {
  const now = nowOf(steps);
  for (const [key, { at, fact }] of firstSeen<LogFact>(steps, 'entries')) {
    const present = now.entries.get(key);
    if (present && at) yield { log: fact.log, date: fact.date, first: at, path: present.path };
  }
}
