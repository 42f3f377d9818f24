import type { Slot } from '../kit/intake.ts';
import type { Sheet } from '../kit/sheet.ts';
import type { Known } from './in-match.ts';

/** What `export` shows of a plan's items. */
export interface Shown {
  /** Whether its table has a column with this head. */
  readonly has: (head: string) => boolean;
  /** The cell that it would write for an item, or null where its table has no such row or column. */
  readonly cell: (item: Known, head: string) => string | null;
}

type Row = Sheet['rows'][number];

/** Other programs' encodings may have bent a sign of a head: letters and digits count. */
const letters = (head: string): string => head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Rows by a text of theirs; the first of several. */
function rowsBy(rows: readonly Row[], textsOf: (row: Row) => readonly string[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) for (const text of textsOf(row)) if (!found.has(text)) found.set(text, row);
  return found;
}

/** Looks cells up in the table that `export` would write; nothing is shown where a kind has none. */
export function shownBy(sheet: Sheet | null): Shown {
  if (!sheet) return { has: () => false, cell: () => null };
  const columns = new Map(sheet.columns.map((column, i) => [letters(column), i] as const).reverse());
  const columnOf = (head: string): number => columns.get(letters(head)) ?? -1;
  const words = rowsBy(sheet.rows, (row) =>
    row.filter((value): value is string => typeof value === 'string'),
  );
  const numbers = new Map<readonly Slot[], ReadonlyMap<string, Row>>();
  const numbered = (slots: readonly Slot[]): ReadonlyMap<string, Row> => {
    const known = numbers.get(slots);
    if (known) return known;
    const ids = slots.filter(({ form }) => form === 'id').map(({ column }) => columnOf(column));
    const made = rowsBy(sheet.rows, (row) => [
      String(ids.map((id) => row[id]).find((id) => id !== null && id !== undefined) ?? ''),
    ]);
    numbers.set(slots, made);
    return made;
  };
  return {
    has: (head) => columnOf(head) !== -1,
    cell: (item, head) => {
      const at = columnOf(head);
      const row = item.number === '' ? words.get(item.words) : numbered(item.slots).get(item.number);
      return at === -1 || !row ? null : String(row[at] ?? '');
    },
  };
}
