import type { Intake } from '../kit/intake.ts';
import { cut } from '../kit/words.ts';
import { continues, type Filling, join, lowerOf } from './in-broken.ts';
import type { Mapping } from './in-head.ts';
import { numbered } from './in-number.ts';
import type { Table } from './in-table.ts';

/** A row of the table with its cells by what they are. */
export interface Entry {
  /** The line or row of the file. */
  readonly at: number;
  /** Texts by slot; empty cells are left out. */
  readonly cells: ReadonlyMap<string, string>;
  /** Texts of columns that are no field of ours, by head. */
  readonly other: ReadonlyMap<string, string>;
  /** Further rows of the same item: its steps. */
  readonly steps: readonly Entry[];
}

/** A table's rows as entries, and what happened to those that are none of their own. */
export interface Entries {
  readonly entries: readonly Entry[];
  /** One sentence each, for whoever runs the import. */
  readonly said: readonly string[];
}

const PAGE = /^(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i;

/** Sorts the cells of a row by the mapping. */
function filling(table: Table, mapping: Mapping, at: number, texts: readonly string[]): Filling {
  const made: Filling = { at, cells: new Map(), other: new Map(), steps: [] };
  for (const [i, text] of texts.entries()) {
    const name = mapping[i] ?? 'other';
    if (text === '' || name === 'ignore') continue;
    const head = table.heads[i] ?? `Column ${i + 1}`;
    if (name !== 'other') made.cells.set(name, text);
    else made.other.set(made.other.has(head) ? `${head} ${i + 1}` : head, text);
  }
  return made;
}

/** Further work on the item above: no words of its own for the item, or the same ones again. */
function isStep(row: Filling, { main, key, steps }: Intake, above: Filling): boolean {
  if (!steps) return false;
  const [number, words] = [row.cells.get(key), row.cells.get(main)];
  const sameItem = number !== undefined && number === above.cells.get(key);
  if (words !== undefined) return sameItem && words === above.cells.get(main);
  return number === undefined || sameItem;
}

const isPage = ({ cells, other }: Filling): boolean => {
  const texts = [...cells.values(), ...other.values()];
  return texts.length === 1 && PAGE.test(texts[0] ?? '');
};

/** Words alone where numbers stand: the heading of a section. */
const isHeading = ({ cells, other }: Filling, { key }: Intake): boolean =>
  cells.size + other.size === 1 && cells.has(key) && !/\d/.test(cells.get(key) ?? '');

/**
 * A table's rows as entries: rows that a page end broke are joined, numbers split off the words that they stand before,
 * rows without an item of their own put under the one above. Nothing is made up: an empty cell stays a gap.
 */
export function entriesOf(table: Table, mapping: Mapping, intake: Intake): Entries {
  // A table of actions alone: each row is about its action.
  const known = mapping.includes(intake.main) ? intake : { ...intake, main: 'action' };
  const lower = lowerOf(table, mapping);
  const made: Filling[] = [];
  const said: string[] = [];
  for (const { at, cells } of table.rows) {
    const row = filling(table, mapping, at, cells);
    const above = made.at(-1);
    if (row.cells.size + row.other.size === 0) continue;
    if (isHeading(row, known))
      said.push(`Row ${at} holds "${cut(row.cells.get(known.key) ?? '', 40)}" and nothing else: left out`);
    else if (isPage(row)) said.push(`Row ${at} holds a page number and nothing else: left out`);
    else if (above && continues(above, row, known, lower)) {
      join(above.steps.at(-1) ?? above, row);
      said.push(`Row ${at} goes on from row ${above.at}: joined`);
    } else if (above && isStep(row, known, above)) {
      above.steps.push(row);
      said.push(`Row ${at} has no ${intake.noun} of its own: kept as an action of row ${above.at}`);
    } else if (row.cells.size === 0) said.push(`Row ${at} has nothing in a column that was placed: left out`);
    else made.push(row);
  }
  for (const row of made) {
    split(row, known);
    stepOut(row, known);
  }
  return { entries: made, said };
}

function split({ cells }: Filling, { main, key }: Intake): void {
  const found = cells.has(key) ? null : numbered(cells.get(main) ?? '');
  if (!found) return;
  cells.set(key, found.number);
  cells.set(main, found.words);
}

/** A row that names both an item and a numbered step of it is both: the step's cells go to the step. */
function stepOut(row: Filling, { steps }: Intake): void {
  if (!steps || !row.cells.has('task')) return;
  const own = steps.slots.filter(({ name }) => row.cells.has(name));
  const cells = new Map(own.map(({ name }) => [name, row.cells.get(name) ?? '']));
  for (const name of cells.keys()) row.cells.delete(name);
  row.steps.unshift({ at: row.at, cells, other: new Map(), steps: [] });
}
