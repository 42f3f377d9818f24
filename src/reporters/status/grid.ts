import { inertLine } from '../../kit/inert.ts';
import type { RollTable } from '../../kit/roll.ts';
import { filled, widthOf, wrapped } from './width.ts';

const BETWEEN = 2;
/** Lines that a cell may take before it is cut. */
const TALL = 4;
/** Under this a column says little; on a very narrow terminal every column gives, down to the second. */
const LEAST = [10, 5] as const;

/** Takes one column of room from the widest that may give; tells whether there was one. */
function narrow(now: number[], gives: readonly boolean[], least: number): boolean {
  let widest = -1;
  now.forEach((width, i) => {
    if (gives[i] && width > least && width > (now[widest] ?? 0)) widest = i;
  });
  if (widest !== -1) now[widest] = (now[widest] ?? 0) - 1;
  return widest !== -1;
}

/** Widths that fit the room where they can. */
function widths({ columns }: RollTable, natural: readonly number[], room: number): readonly number[] {
  const now = [...natural];
  const over = (): boolean => now.reduce((sum, width) => sum + width + BETWEEN, -BETWEEN) > room;
  const soft = columns.map(({ gives }) => gives);
  while (over() && narrow(now, soft, LEAST[0]));
  const every = columns.map(() => true);
  while (over() && narrow(now, every, LEAST[1]));
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
