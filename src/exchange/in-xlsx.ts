import { strFromU8, strToU8 } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { UserSlip } from '../kit/user-slip.ts';
import { type Grid, grid, LIMITS, type Row } from './in-grid.ts';
import { repack } from './in-zip.ts';

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Takes out cells and rows that are only coloured: some programs write them down to row 1,048,576. */
function trimmed(xml: string): string {
  const lean = xml.replace(/<c\b[^<>]*\/>/g, '').replace(/<row\b[^<>]*(?:\/>|>\s*<\/row>)/g, '');
  for (const [, letters = '', row] of lean.matchAll(/<c\b[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    if (Number(row) > LIMITS.rows || columnOf(letters) > LIMITS.columns)
      throw new UserSlip(
        `the sheet has cells beyond row ${LIMITS.rows} or column ${LIMITS.columns} (${letters}${row}): import a part of it`,
      );
  }
  return lean;
}

/** A day without a time of day as `2026-07-31`, whatever the sheet's format; figures as they are. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'toISOString' in value) {
    const text = (value as { toISOString(): string }).toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
  }
  return value === null || value === undefined ? '' : String(value);
}

/** Reads the sheets of a workbook. Formulas give what was last calculated; none is run. */
export async function readXlsx(parts: Record<string, Uint8Array>): Promise<readonly Grid[]> {
  const sheets = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] =>
    /worksheets\/[^/]+\.xml$/.test(name) ? [name, strToU8(trimmed(strFromU8(bytes)))] : [name, bytes],
  );
  const packed = repack(Object.fromEntries(sheets));
  try {
    const read = await readSheets(packed.slice().buffer, { trim: false });
    return read.map(({ sheet, data }) =>
      grid(
        sheet,
        data.map((row, i): Row => ({ at: i + 1, cells: row.map(shown) })),
      ),
    );
  } catch (error) {
    if (error instanceof UserSlip) throw error;
    throw new UserSlip(
      'the workbook cannot be read: open it in a spreadsheet program and save it anew as .xlsx',
    );
  }
}
