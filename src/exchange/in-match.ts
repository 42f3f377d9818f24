import type { Path } from '../kit/finding.ts';
import type { Intake, Slot } from '../kit/intake.ts';
import { isMap } from '../kit/maps.ts';
import { listOf } from '../kit/words.ts';
import type { Entry } from './in-entry.ts';

/** An item of a plan that a row may be about. */
export interface Known {
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
  readonly slots: readonly Slot[];
  /** Its number; empty where it has none. */
  readonly number: string;
  /** What it is about, for rows without a number. */
  readonly words: string;
}

/** Numbers are the same whatever stands round them: `2)`, `Rec 2` and `2`. */
const bare = (number: string): string =>
  number
    .toLowerCase()
    .replace(/^(?:recommendation|rec|action|item|no)\b\.? ?/, '')
    .replace(/(?<![\s.):])[\s.):]+$/, '')
    .replace(/\s+/g, ' ');

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

type Item = Readonly<Record<string, unknown>>;
const itemsAt = (value: unknown): readonly Item[] => listOf(value as Item | undefined).filter(isMap);

/** The items of a plan that rows can be about, steps after their item. */
export function knownItems(plan: Item, { list, key, main, slots, steps }: Intake): readonly Known[] {
  const field = (name: string): string => slots.find((slot) => slot.name === name)?.path[0] ?? name;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return itemsAt(plan[list]).flatMap((value, i): Known[] => {
    const path = [list, i];
    const number = text(value[field(key)]);
    const own = { path, value, slots, number, words: text(value[field(main)]) };
    const under = steps ? itemsAt(value[steps.list]) : [];
    return [
      own,
      ...under.map((step, k) => ({
        path: [...path, steps?.list ?? '', k],
        value: step,
        slots: steps?.slots ?? [],
        number: text(step['task']),
        words: text(step['action']),
      })),
    ];
  });
}

function grouped<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** Finds the item with an entry's number, else the only one with its words; null where it is a new one. */
export function matcher(known: readonly Known[], { key, main }: Intake): (entry: Entry) => Known | null {
  const numbers = grouped(
    known.filter(({ number }) => bare(number) !== ''),
    ({ number }) => bare(number),
  );
  const wordings = grouped(
    known.filter(({ number }) => number === ''),
    ({ words }) => folded(words),
  );
  return ({ cells }) => {
    const number = bare(cells.get('task') ?? cells.get(key) ?? '');
    if (number !== '') return numbers.get(number)?.[0] ?? null;
    const words = folded(cells.get(main) ?? cells.get('action') ?? '');
    const alike = words === '' ? [] : (wordings.get(words) ?? []);
    return alike.length === 1 ? (alike[0] ?? null) : null;
  };
}
