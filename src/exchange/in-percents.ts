import type { Mapping } from './in-head.ts';
import type { Table } from './in-table.ts';

/**
 * Spreadsheets hold 60 % as 0.6: where a column of percentages has nothing above 1 and something between 0 and 1,
 * its cells are read so.
 */
export function withPercents(table: Table, mapping: Mapping): Table {
  const column = mapping.indexOf('percent');
  const texts = table.rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
  const parts =
    texts.every((text) => /^(?:0|1|0?\.\d+)$/.test(text)) && texts.some((text) => text.includes('.'));
  if (column === -1 || !parts) return table;
  const read = (text: string): string => (text === '' ? '' : String(Math.round(Number(text) * 10_000) / 100));
  return {
    ...table,
    rows: table.rows.map(({ at, cells }) => ({
      at,
      cells: cells.map((text, i) => (i === column ? read(text) : text)),
    })),
  };
}
