import { parse } from 'csv-parse/sync';
import { UserSlip } from '../kit/user-slip.ts';
import { type Grid, grid, LIMITS, type Row } from './in-grid.ts';

const MARKS = [',', ';', '\t', '|'] as const;

/** A record with the line on which it ends, as the parser gives them under `info`. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The mark that stands equally often, outside quotes, in the most of the first lines; a comma where none does. */
function delimiter(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const lines = sample.split(/\r\n?|\n/).slice(0, 20);
  const agreeing = MARKS.map((mark) => {
    const counts = lines.map((line) => line.split(mark).length).filter((parts) => parts > 1);
    return Math.max(0, ...counts.map((parts) => counts.filter((other) => other === parts).length));
  });
  return MARKS[agreeing.indexOf(Math.max(...agreeing))] ?? ',';
}

/** Undoes what keeps a cell from being calculated: `'=1+1` stands for `=1+1`. */
const bare = (text: string): string =>
  /^'\s*[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? text.slice(1) : text;

/** Reads CSV and its kin (semicolons, tabs), quotes and line breaks in cells included. */
export function readCsv(text: string): readonly Grid[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiter(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LIMITS.text * 4,
      to: LIMITS.rows + 1,
    }) as unknown as readonly Parsed[];
    return [
      grid(
        '',
        rows.map(({ record, info }): Row => ({ at: info.lines, cells: record.map(bare) })),
      ),
    ];
  } catch (error) {
    if (error instanceof UserSlip) throw error;
    throw new UserSlip(`the CSV cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
