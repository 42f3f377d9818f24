import { readCsv } from './in-csv.ts';
import { type Grid, grid, type Row } from './in-grid.ts';

/** Hashes and asterisks of a heading in a pasted text. */
const heading = (text: string): string => text.replace(/^[#*\s]+|(?<![*\s])[*\s]+$/g, '');

/**
 * Reads text whose columns stand between tabs, as it comes out of a PDF or a word processor: a line a row, blank lines
 * of page ends passed over, the first line without a tab as the caption. A line in quotes is read as CSV is.
 */
export function readTabs(text: string): readonly Grid[] {
  if (hasBrokenCell(text)) return readCsv(text);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|[\n\f]/);
  const rows = lines.map((line, i): Row => ({ at: i + 1, cells: line.split('\t').map(unquoted) }));
  const first = rows.findIndex(({ cells }) => cells.filter((one) => one.trim() !== '').length > 1);
  if (first === -1) return [];
  const caption = lines.slice(0, first).map(heading).find(Boolean) ?? '';
  return [grid(caption, rows.slice(first))];
}

/** Tells whether a cell in quotes goes on over the end of its line. */
function hasBrokenCell(text: string): boolean {
  if (!/(?:^|\t)"[^\t\n]*$/m.test(text)) return false;
  const quoted = text.matchAll(/(?:^|\t)"([^"]*(?:""[^"]*)*)"(?=\t|$)/gm);
  for (const [, words] of quoted) if (words?.includes('\n')) return true;
  return false;
}

const unquoted = (text: string): string =>
  /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
