/** A line and a column as editors count them, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const BOM = '\uFEFF';

/** The UTF-16 offsets at which lines begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index in `starts` of the line that holds `offset`, by halving. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Turns a UTF-16 offset into its place, given where the lines begin. Columns count UTF-16 units, a byte order mark is no
 * column, CR belongs to the line that it ends.
 */
export function place(starts: readonly number[], text: string, offset: number): Place {
  const within = Math.min(Math.max(offset, 0), text.length);
  const line = lineOf(starts, within);
  const mark = line === 0 && within > 0 && text.startsWith(BOM) ? 1 : 0;
  return { line: line + 1, column: within - (starts[line] ?? 0) - mark + 1 };
}

/** Prepares a text for many look-ups of places. */
export function places(text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => place(starts, text, offset);
}

/** The place of one UTF-16 offset; see {@link place} for how columns count. */
export const lineColumn = (text: string, offset: number): Place => places(text)(offset);
