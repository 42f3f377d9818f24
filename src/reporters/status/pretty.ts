import { Chalk } from 'chalk';
import { inertLine, unforged } from '../../kit/inert.ts';
import type { Surroundings } from '../../kit/results.ts';
import type { Roll } from '../../kit/roll.ts';
import { grid } from './grid.ts';
import { wrapped } from './width.ts';

const NO_END = Number.POSITIVE_INFINITY;

/** Words of a column that stand out; today and what lies ahead do not. */
const isLate = (text: string): boolean => / late$/.test(text.trim()) || /^\s*[1-9]\d*$/.test(text);

/** A roll-up for a terminal: tables that fit its columns, colours only beside words. */
export function pretty(
  { title, lead, counts, tables, unread }: Roll,
  { colour, columns }: Pick<Surroundings, 'colour' | 'columns'>,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const room = Math.max(40, columns);
  const sum = counts.map(({ count, text }) => `${count} ${text}`).join(', ');
  const blocks = tables.map((table) => [
    '',
    chalk.bold(table.title),
    ...grid(table, room, chalk.dim, (text, late) => (late && isLate(text) ? chalk.red(text) : text)),
    ...(table.note === '' ? [] : wrapped(table.note, room, NO_END).map((line) => chalk.dim(line))),
  ]);
  const bad = unread.map((file) => `${inertLine(file)}: cannot be read as a plan; lint says why`);
  const lines = [
    ...wrapped(`${title}: ${sum}.`, room, NO_END).map((line) => chalk.bold(line)),
    ...wrapped(inertLine(lead), room, NO_END),
    ...blocks.flat(),
    ...(bad.length > 0 ? ['', chalk.bold('Not read'), ...bad] : []),
  ];
  return unforged(`${lines.join('\n')}\n`);
}
