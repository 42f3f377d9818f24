import type { Change } from '../kit/change.ts';
import type { Intake } from '../kit/intake.ts';
import type { Sheet } from '../kit/sheet.ts';
import { count } from '../kit/words.ts';
import { compareEntry, type Moved, type Working } from './in-compare.ts';
import { draftOf, keyOf } from './in-draft.ts';
import type { Entry } from './in-entry.ts';
import { type Known, knownItems, matcher } from './in-match.ts';
import { shownBy } from './in-shown.ts';

/** What a table would change in a plan. */
export interface Proposal {
  readonly changes: readonly Change[];
  readonly moved: readonly Moved[];
  readonly said: readonly string[];
}

const ownKeys = (known: readonly Known[]): ReadonlyMap<string, string> =>
  new Map(known.flatMap(({ value }) => Object.keys(value['other'] ?? {})).map((key) => [keyOf(key), key]));

/** The columns of the house; what `export` computes is nothing that a new item could be told. */
const ownOf = ({ other }: Entry, { own, shown }: Working): ReadonlyMap<string, string> =>
  new Map([...other].filter(([head]) => own.has(keyOf(head)) || !shown.has(head)));

/** A row that is about no item of the plan: a new one at its end, where it says what it is. */
function addEntry(entry: Entry, isStep: boolean, intake: Intake, into: Working): void {
  const names = [intake.key, intake.main, 'action', 'task'].some((name) => entry.cells.has(name));
  if (!names) into.said.push(`Row ${entry.at} names no ${intake.noun}: left out`);
  else if (isStep) into.said.push(`Row ${entry.at}: the plan has no such step: add it there`);
  else {
    const { item: value, said } = draftOf({ ...entry, steps: [], other: ownOf(entry, into) }, intake);
    into.changes.push({ op: 'append', path: [intake.list], value });
    into.said.push(`Row ${entry.at} is new: added at the end`, ...said);
  }
}

/**
 * What the rows of a table would change in a plan: cells that say something else than the plan, rows that it does not
 * have yet at its end. An empty cell takes nothing away. `sheet` is the table that `export` would
 * write of the plan, `columns` the slots that the table has.
 */
export function changesInto(
  plan: Readonly<Record<string, unknown>>,
  entries: readonly Entry[],
  intake: Intake,
  { columns, sheet }: { readonly columns: ReadonlySet<string>; readonly sheet: Sheet | null },
): Proposal {
  const known = knownItems(plan, intake);
  const find = matcher(known, intake);
  const into: Working = {
    columns,
    shown: shownBy(sheet),
    own: ownKeys(known),
    cells: new Map(),
    changes: [],
    moved: [],
    said: [],
  };
  const own = entries.filter(({ cells }) => !cells.has('plan') || cells.get('plan') === plan['id']);
  if (own.length < entries.length)
    into.said.push(`${count(entries.length - own.length, 'row')} of other plans passed over`);
  const made = new Set(entries);
  for (const entry of own.flatMap((one) => [one, ...one.steps])) {
    const isStep = !made.has(entry);
    const [item, second] = find(entry, isStep);
    if (second) into.said.push(`Row ${entry.at} may be about several items of the plan: not taken`);
    else if (item) compareEntry(entry, item, into);
    else addEntry(entry, isStep, intake, into);
  }
  return { changes: into.changes, moved: into.moved, said: [...new Set(into.said)] };
}

/** Entries for `changes:`, one for each date that moves. */
export const ledger = (
  moved: readonly Moved[],
  date: string,
  reason: string,
  agreedBy: string,
): readonly Change[] =>
  moved.map(({ item, ...entry }) => ({
    op: 'append',
    path: ['changes'],
    value: {
      item: item || undefined,
      field: entry.field,
      date,
      from: entry.from,
      to: entry.to,
      reason,
      agreed_by: agreedBy,
    },
  }));
