/** A value that leaves in a table: text (days as `YYYY-MM-DD`), a number, or null for an empty cell. */
export type SheetValue = string | number | null;

/** A table of a plan as other programs take it: one line an item, every column named. */
export interface Sheet {
  /** What is asked for with `--what`: `tracker`, `risks`, `measures`, `milestones`. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** As long as `columns`, each. */
  readonly rows: readonly (readonly SheetValue[])[];
}

/** Makes a sheet from items and a reader a column, in the order of the columns. */
export const sheet = <T>(
  id: string,
  title: string,
  columns: Readonly<Record<string, (item: T) => SheetValue | undefined>>,
  items: readonly T[],
): Sheet => ({
  id,
  title,
  columns: Object.keys(columns),
  rows: items.map((item) => Object.values(columns).map((read) => read(item) ?? null)),
});
