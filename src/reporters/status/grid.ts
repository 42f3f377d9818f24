import { inertLine } from '../../kit/inert.ts';
import type { RollTable } from '../../kit/roll.ts';
import { filled, widthOf, wrapped } from './width.ts';

const BETWEEN = 2;
/** Lines that a cell may take before it is cut. */
const TALL = 3;
/** Under this a column says nothing any more. */
const LEAST = 10;

/** Takes the room that is missing from the widest columns that give, one step at a time. */
function widths({ columns }: RollTable, natural: readonly number[], room: number): readonly number[] {
  const now = [...natural];
  let over = now.reduce((sum, width) => sum + width + BETWEEN, -BETWEEN) - room;
  while (over > 0) {
    let widest = -1;
    columns.forEach(({ gives }, i) => {
      const width = now[i] ?? 0;
      if (gives && width > LEAST && width > (now[widest] ?? 0)) widest = i;
    });
    if (widest === -1) break;
    now[widest] = (now[widest] ?? 0) - 1;
    over -= 1;
  }
  return now;
}

/** How a cell is painted, by its column. */
export type Paint = (text: string, late: boolean) => string;

/** Lines of a table, head first, no wider than `room` where its columns can give so much. */
export function grid(table: RollTable, room: number, head: (text: string) => string, paint: Paint): string[] {
  const cells = table.lines.map((line) => line.cells.map(inertLine));
  const heads = table.columns.map(({ text }) => text);
  const natural = heads.map((text, i) =>
    Math.max(widthOf(text), ...cells.map((row) => widthOf(row[i] ?? ''))),
  );
  const width = widths(table, natural, room);
  const row = (texts: readonly string[], put: Paint): string[] => {
    const blocks = texts.map((text, i) => wrapped(text, width[i] ?? 0, TALL));
    const height = Math.max(...blocks.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) =>
      table.columns
        .map(({ right, late }, i) => put(filled(blocks[i]?.[at] ?? '', width[i] ?? 0, right), late))
        .join(' '.repeat(BETWEEN))
        .trimEnd(),
    );
  };
  return [...row(heads, (text) => head(text)), ...cells.flatMap((texts) => row(texts, paint))];
}
