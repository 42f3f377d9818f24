import { stringify } from 'csv-stringify/sync';
import { inert } from '../kit/inert.ts';
import type { Sheet, SheetValue } from '../kit/sheet.ts';

/** What a spreadsheet may take for a formula, in its ASCII and its full-width form. */
const FORMULA = /^[\t\r\n ]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?%?$/;

/** Text that no spreadsheet will calculate: an apostrophe stands before it; figures such as `-3` stay as they are. */
export const unformed = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

const written = (value: SheetValue): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : unformed(inert(value));

/** A sheet as CSV (RFC 4180): UTF-8 with a byte order mark, since Excel needs one to read names, and CRLF. */
export const csv = ({ columns, rows }: Sheet): string =>
  stringify([columns.map(unformed), ...rows.map((row) => row.map(written))], {
    bom: true,
    record_delimiter: 'windows',
  });
