import type { At, Version } from '../../kit/history.ts';
import { isMap } from '../../kit/maps.ts';
import type { Shape } from '../../kit/shape.ts';
import { type Fact, type Facts, factsUnder, type ItemFact, type LogFact } from './facts.ts';
import { joined, type Lookup } from './joined.ts';
import { tracker } from './tracks.ts';

/** One section of a version; a section that says what it said in the version before is the very same object. */
interface Section extends Omit<Facts, 'entries'> {
  readonly entries: ReadonlyMap<string, LogFact>;
}

/** A version taken apart, its parts by keys that stay with them through all versions. */
export interface Step {
  readonly at: At;
  readonly sections: readonly Section[];
  readonly items: Lookup<ItemFact>;
  readonly fields: Lookup<Fact>;
  readonly entries: Lookup<LogFact>;
}

/** Takes what stands under one key of successive versions apart, and only where it differs from the version before. */
function sectionReader(key: string, shape: Shape): (value: unknown) => Section {
  const track = tracker(key);
  let last: { readonly value: unknown; readonly section: Section } | null = null;
  return (value) => {
    if (last !== null && last.value === value) return last.section;
    const facts = factsUnder(key, value, shape);
    const section = { ...facts, entries: track(facts.entries) };
    last = { value, section };
    return section;
  };
}

function stepReader(shape: Shape): (at: At, plan: unknown) => Step {
  const readers = new Map<string, (value: unknown) => Section>();
  const sectionOf = (key: string, value: unknown): Section => {
    const read = readers.get(key) ?? sectionReader(key, shape);
    readers.set(key, read);
    return read(value);
  };
  let last: Step | null = null;
  return (at, plan) => {
    const sections = Object.entries(isMap(plan) ? plan : {}).map(([key, value]) => sectionOf(key, value));
    if (last?.sections.length === sections.length && sections.every((one, i) => one === last?.sections[i]))
      return { ...last, at };
    const of = <P extends Part>(part: P) =>
      joined(sections.map((section) => section[part] as ReadonlyMap<string, Of<P>>));
    last = { at, sections, items: of('items'), fields: of('fields'), entries: of('entries') };
    return last;
  };
}

/** The versions that could be read, oldest first, and the plan as it is (at null) as the last. */
export function stepsOf(
  versions: readonly Version[],
  plan: unknown,
  shape: Shape,
): readonly [Step, ...Step[]] {
  const read = stepReader(shape);
  const past = versions.flatMap(({ commit, day, plan: data }) => (data ? [read({ commit, day }, data)] : []));
  return [...past, read(null, plan)] as unknown as [Step];
}

/** A fact where it was first seen. */
export interface Sight<T> {
  readonly at: At;
  readonly fact: T;
}

type Part = 'items' | 'fields' | 'entries';
type Of<P extends Part> = Section[P] extends ReadonlyMap<string, infer T> ? T : never;

/** The first sight of every fact of one part; a section that stays as it is is looked at once. */
export function firstSeen<P extends Part>(
  steps: readonly Step[],
  part: P,
): ReadonlyMap<string, Sight<Of<P>>> {
  const seen = new Map<string, Sight<Of<P>>>();
  const known = new Set<Section>();
  for (const { at, sections } of steps) {
    for (const section of sections) {
      if (known.has(section)) continue;
      known.add(section);
      for (const [key, fact] of section[part]) if (!seen.has(key)) seen.set(key, { at, fact: fact as Of<P> });
    }
  }
  return seen;
}

/** The step from which on something has held without a break; the plan as it is where it does not hold even now. */
export function since(steps: readonly Step[], holds: (step: Step) => boolean): At {
  const last = steps.findLastIndex((step) => !holds(step));
  return steps[last + 1]?.at ?? null;
}
