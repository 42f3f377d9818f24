import type { Change, Value } from '../kit/change.ts';
import type { Path } from '../kit/finding.ts';
import { inert } from '../kit/inert.ts';
import type { Intake, Slot } from '../kit/intake.ts';
import type { Sheet } from '../kit/sheet.ts';
import { readWhen } from '../kit/when.ts';
import { count, cut } from '../kit/words.ts';
import { readCell, shownAs } from './in-cell.ts';
import { draftOf, keyOf } from './in-draft.ts';
import type { Entry } from './in-entry.ts';
import { type Known, knownItems, matching } from './in-match.ts';

/** A date that a table moves. */
export interface Moved {
  readonly item: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** What a table would change in a plan. */
export interface Proposal {
  readonly changes: readonly Change[];
  readonly moved: readonly Moved[];
  readonly said: readonly string[];
}

interface Working {
  /** The slots that have a column in the table. */
  readonly columns: ReadonlySet<string>;
  readonly sheet: Sheet | null;
  /** The house's own keys in the plan, by how a head would spell them. */
  readonly own: ReadonlyMap<string, string>;
  readonly changes: Change[];
  readonly moved: Moved[];
  readonly said: string[];
}

const folded = (text: string): string =>
  inert(text)
    .replace(/^'(?=\s*[=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The same words, or the same time however it is written: a spreadsheet turns `2026-09-30` into `30/09/2026`. */
function same(a: string, b: string): boolean {
  if (folded(a) === folded(b)) return true;
  const [left, right] = [readWhen(a), readWhen(b)];
  return left?.precision === 'day' && left.first === right?.first && left.last === right.last;
}

/** Where a sheet has a column; other programs' encodings may have bent a sign of its head. */
const columnOf = (sheet: Sheet | null, head: string): number => {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return sheet?.columns.findIndex((column) => letters(column) === letters(head)) ?? -1;
};

/** The cell that `export` would write for an item, or null where its sheet has no such row or column. */
function exported(sheet: Sheet | null, { number, words, slots }: Known, head: string): string | null {
  const at = columnOf(sheet, head);
  if (!sheet || at === -1) return null;
  const ids = slots.filter(({ form }) => form === 'id').map(({ column }) => columnOf(sheet, column));
  const numberOf = (row: Sheet['rows'][number]): string =>
    String(ids.map((id) => row[id]).find((id) => id !== null && id !== undefined) ?? '');
  const row = sheet.rows.find((one) => (number === '' ? one.includes(words) : numberOf(one) === number));
  return row ? String(row[at] ?? '') : null;
}

/** The newer lines where a list only grew, so that what stands there is left alone. */
function grown(path: Path, before: unknown, value: Value): Change[] | null {
  if (!Array.isArray(before) || !Array.isArray(value)) return null;
  const old = before.map((one) => shownAs({ form: 'lines' } as Slot, one));
  if (!old.every((line, i) => line === value[i])) return null;
  return value.slice(old.length).map((one: Value) => ({ op: 'append', path, value: one }));
}

function target(path: Path, slot: Slot, current: unknown): Path {
  const isMap = typeof current === 'object' && current !== null && !Array.isArray(current);
  if (slot.form === 'person' && isMap) return [...path, ...slot.path, 'name'];
  return slot.form === 'rag' && isMap ? [...path, ...slot.path, 'rating'] : [...path, ...slot.path];
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);

const nameOf = ({ number, words }: Known): string => number || cut(words, 30);

const ownKeys = (known: readonly Known[]): ReadonlyMap<string, string> =>
  new Map(known.flatMap(({ value }) => Object.keys(value['other'] ?? {})).map((key) => [keyOf(key), key]));

/** One cell against the field that it stands for. */
function compare(item: Known, slot: Slot, text: string, into: Working): void {
  const current = at(item.value, slot.path);
  const before = shownAs(slot, current);
  const shown = exported(into.sheet, item, slot.column);
  if (same(text, before) || (shown !== null && same(text, shown))) return;
  const { value } = readCell(slot, text);
  if (value !== undefined && same(shownAs(slot, value), before)) return;
  const name = `${nameOf(item)} ${slot.path.join('.')}`;
  if (value === undefined) into.said.push(`${name}: "${cut(text, 40)}" does not fit: not taken`);
  else if (slot.form === 'lines' && hasMaps(current))
    into.said.push(`${name} has dates or links that a cell cannot hold: change it in the plan`);
  else {
    const path = target(item.path, slot, current);
    into.changes.push(...(grown(path, current, value) ?? [{ op: 'set', path, value }]));
    if (slot.moves && before !== '')
      into.moved.push({ item: item.number, field: slot.path.join('.'), from: before, to: String(value) });
  }
}

const hasMaps = (current: unknown): boolean =>
  (Array.isArray(current) ? current : [current]).some((one) => typeof one === 'object' && one !== null);

/** A column that is no field: the house's own, or one that `export` computes and nobody can set. */
function compareOther(item: Known, head: string, text: string, into: Working): void {
  const key = into.own.get(keyOf(head));
  const shown = exported(into.sheet, item, head);
  if (key === undefined && columnOf(into.sheet, head) !== -1) {
    if (!same(text, shown ?? ''))
      into.said.push(`Column ${head} is made from the plan: its changes are not taken`);
    return;
  }
  const other = item.value['other'] as Record<string, unknown> | undefined;
  const current = other?.[key ?? keyOf(head)];
  if (same(text, shown ?? '') || same(text, String(current ?? ''))) return;
  if (typeof current === 'object' && current !== null)
    into.said.push(`${nameOf(item)} other.${key} is no single value: change it in the plan`);
  else into.changes.push({ op: 'set', path: [...item.path, 'other', key ?? keyOf(head)], value: text });
}

function compareEntry(entry: Entry, item: Known, into: Working): void {
  for (const slot of item.slots) {
    const text = entry.cells.get(slot.name);
    if (text !== undefined && slot.form !== 'id') compare(item, slot, text, into);
    else if (
      text === undefined &&
      into.columns.has(slot.name) &&
      shownAs(slot, at(item.value, slot.path)) !== ''
    )
      into.said.push(`${nameOf(item)} ${slot.path.join('.')}: the cell is empty, the plan's words stay`);
  }
  for (const [head, text] of entry.other) compareOther(item, head, text, into);
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
  { columns, sheet }: Pick<Working, 'columns' | 'sheet'>,
): Proposal {
  const known = knownItems(plan, intake);
  const into: Working = { columns, sheet, own: ownKeys(known), changes: [], moved: [], said: [] };
  const own = entries.filter(({ cells }) => !cells.has('plan') || cells.get('plan') === plan['id']);
  if (own.length < entries.length)
    into.said.push(`${count(entries.length - own.length, 'row')} of other plans passed over`);
  for (const entry of own.flatMap((one) => [one, ...one.steps])) {
    const item = matching(known, entry, intake);
    if (item) compareEntry(entry, item, into);
    else if (!entries.includes(entry))
      into.said.push(`Row ${entry.at}: the plan has no such step: add it there`);
    else {
      const { item: value, said } = draftOf({ ...entry, steps: [] }, intake);
      into.changes.push({ op: 'append', path: [intake.list], value });
      into.said.push(`Row ${entry.at} is new: added at the end`, ...said);
    }
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
