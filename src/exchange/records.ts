import type { Sheet, SheetValue } from '../kit/sheet.ts';

/** A row for a warehouse: its cells by column, the names in snake case; empty cells are null. */
export type SheetRecord = Readonly<Record<string, SheetValue>>;

/** A column's name as a key: `Lead’s post` is `leads_post`; what has no letters of ours stays as it is. */
const keyOf = (column: string): string =>
  column
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '') || column;

/** The rows of a sheet as records. */
export const records = ({ columns, rows }: Sheet): readonly SheetRecord[] => {
  const keys = columns.map(keyOf);
  return rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i] ?? null])));
};

/** Sheets of several plans as one: the plan's id first, then every column that one of them has. */
export function joined(sheets: readonly (readonly [plan: string, sheet: Sheet])[]): Sheet {
  const columns = [...new Set(sheets.flatMap(([, sheet]) => sheet.columns))];
  const [first] = sheets;
  return {
    id: first?.[1].id ?? '',
    title: first?.[1].title ?? '',
    columns: ['Plan', ...columns],
    rows: sheets.flatMap(([plan, sheet]) => {
      const places = columns.map((name) => sheet.columns.indexOf(name));
      return sheet.rows.map((row) => [plan, ...places.map((at) => row[at] ?? null)]);
    }),
  };
}
