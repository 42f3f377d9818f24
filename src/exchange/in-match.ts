import type { Path } from '../kit/finding.ts';
import type { Intake, Slot } from '../kit/intake.ts';
import { isMap } from '../kit/maps.ts';
import { listOf } from '../kit/words.ts';
import { isNumber } from './in-cell.ts';
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

/** Numbers are the same whatever stands round them: `2)`, `Rec 2` and `2`. What is too long for one is none. */
const bare = (number: string): string =>
  (isNumber(number) ? number : '')
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
    const words = text(value[field(main)]) || text(value[field('action')]);
    const own = { path, value, slots, number, words };
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

/** The items that a row may be about: one, several that it cannot choose from, or none where it is new. */
export type Matcher = (entry: Entry, isStep?: boolean) => readonly Known[];

/** Finds items by an entry's number, else by its words where they have none; a step goes by its own number alone. */
export function matcher(known: readonly Known[], { key, main }: Intake): Matcher {
  const isNumbered = ({ number }: Known): boolean => bare(number) !== '';
  const numbers = grouped(known.filter(isNumbered), ({ number }) => bare(number));
  const wordings = grouped(
    known.filter((one) => !isNumbered(one)),
    ({ words }) => folded(words),
  );
  return ({ cells }, isStep = false) => {
    const number = bare(cells.get('task') ?? (isStep ? undefined : cells.get(key)) ?? '');
    const fits = ({ path }: Known): boolean => !isStep || path.length > 2;
    if (number !== '') return (numbers.get(number) ?? []).filter(fits);
    const own = isStep ? undefined : cells.get(main);
    const alike = wordings.get(folded(own ?? cells.get('action') ?? '')) ?? [];
    return alike.filter((one) => one.words !== '' && fits(one) && !(own && one.path.length > 2));
  };
}
