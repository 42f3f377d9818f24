import { inert } from '../kit/inert.ts';
import { UserSlip } from '../kit/user-slip.ts';

/** A table as it stands in a file: its cells row by row, nothing yet known of what they mean. */
export interface Grid {
  /** The heading above it, or the name of its sheet; empty where there is none. */
  readonly caption: string;
  /** Each row with the number of its line or row in the file. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly at: number;
  readonly cells: readonly string[];
}

/** What one file may hold; a table of answers is far below all of them. */
export const LIMITS = { bytes: 4, unpacked: 32, rows: 5_000, columns: 100, cells: 100_000, text: 65_536 };

/**
 * A line break with the spaces round it. The look behind keeps a long run of spaces from being tried at each of them:
 * no pattern that reads a table may take more than a few times the length of the text.
 */
export const BREAK = /(?<! ) *\n */g;

/** Tabs, fixed spaces and form feeds count as blanks; ends of lines lose theirs. */
const tidy = (text: string): string =>
  inert(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/[\t\u00a0\u2007\u202f]/g, ' '))
    .replace(BREAK, '\n')
    .trim();

/** A cell's text without control characters, direction marks and blanks at its ends; every word stays as it is. */
export function cell(text: string): string {
  if (text.length > LIMITS.text)
    throw new UserSlip(`a cell has more than ${LIMITS.text} characters: is this the right file?`);
  return tidy(text);
}

/** A grid of tidied cells, without empty rows; too large ones are refused. */
export function grid(caption: string, rows: Iterable<Row>): Grid {
  const kept: Row[] = [];
  let cells = 0;
  for (const row of rows) {
    cells += row.cells.length;
    if (row.cells.length > LIMITS.columns)
      throw new UserSlip(`a row has more than ${LIMITS.columns} columns`);
    if (kept.length >= LIMITS.rows || cells > LIMITS.cells)
      throw new UserSlip(
        `the table has more than ${LIMITS.rows} rows or ${LIMITS.cells} cells: import a part of it`,
      );
    const tidied = row.cells.map(cell);
    if (tidied.some((text) => text !== '')) kept.push({ at: row.at, cells: tidied });
  }
  return { caption: cell(caption), rows: kept };
}
