import type { Change, Value } from '../kit/change.ts';
import type { Path } from '../kit/finding.ts';
import { inert } from '../kit/inert.ts';
import type { Slot } from '../kit/intake.ts';
import { isMap } from '../kit/maps.ts';
import { readWhen } from '../kit/when.ts';
import { cut } from '../kit/words.ts';
import { readCell, shownAs } from './in-cell.ts';
import { keyOf } from './in-draft.ts';
import type { Entry } from './in-entry.ts';
import type { Known } from './in-match.ts';
import type { Shown } from './in-shown.ts';

/** A date that a table moves. */
export interface Moved {
  readonly item: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A cell's words and the row that it stands in. */
interface Cell {
  readonly at: number;
  readonly text: string;
}

/** The comparing of a table with a plan: what it goes by, and what it has come to. */
export interface Working {
  /** The slots that have a column in the table. */
  readonly columns: ReadonlySet<string>;
  readonly shown: Shown;
  /** The house's own keys in the plan, by how a head would spell them. */
  readonly own: ReadonlyMap<string, string>;
  /** The first cell that spoke of a field: its row and words. */
  readonly cells: Map<string, Cell>;
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

/** The newer lines where a list only grew, so that what stands there is left alone. */
function grown(path: Path, before: unknown, value: Value): Change[] | null {
  if (!Array.isArray(before) || !Array.isArray(value)) return null;
  const old = before.map((one) => shownAs({ form: 'lines' } as Slot, one));
  if (!old.every((line, i) => line === value[i])) return null;
  return value.slice(old.length).map((one: Value) => ({ op: 'append', path, value: one }));
}

function target(path: Path, slot: Slot, current: unknown): Path {
  const own = [...path, ...slot.path];
  if (!isMap(current)) return own;
  return slot.form === 'person' ? [...own, 'name'] : slot.form === 'rag' ? [...own, 'rating'] : own;
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);

const nameOf = ({ number, words }: Known): string => number || cut(words, 30);

/** One cell against the field that it stands for. */
function compare(item: Known, slot: Slot, text: string, into: Working): void {
  const current = at(item.value, slot.path);
  const before = shownAs(slot, current);
  const shown = into.shown.cell(item, slot.column);
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

const hasMaps = (current: unknown): boolean => (Array.isArray(current) ? current : [current]).some(isMap);

/** A column that is no field: the house's own, or one that `export` computes and nobody can set. */
function compareOther(item: Known, head: string, text: string, into: Working): void {
  const key = into.own.get(keyOf(head));
  const shown = into.shown.cell(item, head);
  if (key === undefined && into.shown.has(head)) {
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

/** Of rows about one item the first that has words for a field is taken, and the others are told where they differ. */
function isFirst(item: Known, field: string, { at, text }: Cell, into: Working): boolean {
  const key = JSON.stringify([...item.path, field]);
  const first = into.cells.get(key);
  if (!first) into.cells.set(key, { at, text });
  else if (!same(first.text, text))
    into.said.push(`${nameOf(item)} ${field}: rows ${first.at} and ${at} disagree: row ${first.at} is taken`);
  return first === undefined;
}

/** Compares a row with the item that it is about, cell by cell. */
export function compareEntry(entry: Entry, item: Known, into: Working): void {
  for (const slot of item.slots) {
    const text = entry.cells.get(slot.name);
    if (text !== undefined && slot.form !== 'id') {
      const cell = { at: entry.at, text };
      if (isFirst(item, slot.path.join('.'), cell, into)) compare(item, slot, text, into);
    } else if (
      text === undefined &&
      into.columns.has(slot.name) &&
      shownAs(slot, at(item.value, slot.path)) !== ''
    )
      into.said.push(`${nameOf(item)} ${slot.path.join('.')}: the cell is empty, the plan's words stay`);
  }
  for (const [head, text] of entry.other)
    if (isFirst(item, head, { at: entry.at, text }, into)) compareOther(item, head, text, into);
}
