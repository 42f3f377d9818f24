import type { At, Version } from '../../kit/history.ts';
import type { Shape } from '../../kit/shape.ts';
import { type Fact, factsOf, type ItemFact, type LogFact } from './facts.ts';
import { trackEntries } from './tracks.ts';

/** A version taken apart, its parts by keys that stay with them through all versions. */
export interface Step {
  readonly at: At;
  readonly items: ReadonlyMap<string, ItemFact>;
  readonly fields: ReadonlyMap<string, Fact>;
  readonly entries: ReadonlyMap<string, LogFact>;
}

/** The versions that could be read, oldest first, and the plan as it is (at null) as the last. */
export function stepsOf(
  versions: readonly Version[],
  plan: unknown,
  shape: Shape,
): readonly [Step, ...Step[]] {
  const past = versions.flatMap(({ commit, day, plan: data }) =>
    data ? [{ at: { commit, day }, facts: factsOf(data, shape) }] : [],
  );
  const all: { at: At; facts: ReturnType<typeof factsOf> }[] = [
    ...past,
    { at: null, facts: factsOf(plan, shape) },
  ];
  const entries = trackEntries(all.map(({ facts }) => facts.entries));
  return all.map(({ at, facts }, i) => ({ at, ...facts, entries: entries[i] ?? new Map() })) as [Step];
}

/** A fact where it was first seen. */
export interface Sight<T> {
  readonly at: At;
  readonly fact: T;
}

type Part = 'items' | 'fields' | 'entries';
type Of<P extends Part> = Step[P] extends ReadonlyMap<string, infer T> ? T : never;

/** The first sight of every fact of one part. */
export function firstSeen<P extends Part>(
  steps: readonly Step[],
  part: P,
): ReadonlyMap<string, Sight<Of<P>>> {
  const seen = new Map<string, Sight<Of<P>>>();
  for (const step of steps) {
    for (const [key, fact] of step[part])
      if (!seen.has(key)) seen.set(key, { at: step.at, fact: fact as Of<P> });
  }
  return seen;
}

/** The step from which on something has held without a break; the plan as it is where it does not hold even now. */
export function since(steps: readonly Step[], holds: (step: Step) => boolean): At {
  const last = steps.findLastIndex((step) => !holds(step));
  return steps[last + 1]?.at ?? null;
}
