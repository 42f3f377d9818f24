import { unzipSync } from 'fflate';
import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import { inert } from '../kit/inert.ts';
import type { Sheet, SheetValue } from '../kit/sheet.ts';
import { daysBetween, isDay } from '../kit/time.ts';
import { UserSlip } from '../kit/user-slip.ts';
import { cut } from '../kit/words.ts';
import { zip } from './zip.ts';

/** Excel's own limit for one cell. */
const LONGEST = 32_767;

/** Day 0 of a workbook's calendar; a day is held as the count from here (ECMA-376, 18.17.4.1). */
const DAY_ZERO = '1899-12-30';

/** Text that XML can hold, in which Excel finds no escapes of its own (`_x000D_`). */
function textOf(text: string): string {
  if (text.length > LONGEST)
    throw new UserSlip(`"${cut(text, 40)}" is too long for a workbook's cell: export as csv or json`);
  return inert(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

/** A cell: text is text whatever it begins with, days are days, figures figures. Nothing is a formula. */
function cellOf(value: SheetValue): Cell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' };
  if (isDay(value))
    return {
      type: Number,
      value: daysBetween(DAY_ZERO, value),
      format: 'yyyy-mm-dd',
      align: 'left',
      alignVertical: 'top',
    };
  return { type: String, value: textOf(value), wrap: true, alignVertical: 'top' };
}

/** Wide enough for its longest line, within what a screen shows. */
const widthOf = (texts: readonly SheetValue[]): number =>
  Math.min(
    50,
    Math.max(
      10,
      ...texts.map(
        (text) =>
          2 +
          Math.max(
            ...String(text ?? '')
              .split('\n')
              .map((line) => line.length),
          ),
      ),
    ),
  );

/**
 * A sheet as a workbook (Office Open XML): head row bold and frozen, widths by content, no formulas, links or macros.
 * `day` stands for the time of its making, so that the same sheet gives the same bytes. Throws a slip where a cell is
 * longer than a workbook can hold.
 */
export async function xlsx({ title, columns, rows }: Sheet, day: string): Promise<Uint8Array> {
  const head = columns.map(
    (name): Cell => ({ type: String, value: textOf(name), fontWeight: 'bold', wrap: true }),
  );
  const widths = columns.map((name, i) => ({ width: widthOf([name, ...rows.map((row) => row[i] ?? null)]) }));
  const blob = await writeWorkbook([head, ...rows.map((row) => row.map(cellOf))], {
    sheet: title.replace(/[[\]/\\:*?]+/g, ' ').slice(0, 31),
    columns: widths,
    stickyRowsCount: 1,
  }).toBlob();
  return zip(unzipSync(new Uint8Array(await blob.arrayBuffer())), day);
}
