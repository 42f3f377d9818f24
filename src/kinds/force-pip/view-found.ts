import { evidenceOf } from '../../kit/evidence.ts';
import type { Pair } from '../../kit/page.ts';
import { type Cell, cell, column, type Matrix, square, type Table, table } from '../../kit/table.ts';
import { cut, listOf } from '../../kit/words.ts';
import { actions, concernOfTask, concerns, concernsOf, type RootCause, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { dateOf, joined, lines, personOf } from './view-words.ts';

const orNone = (text: string): Cell => cell(text || 'none');

/** Every concern with who found it and who answers for it. */
export const concernTable = (plan: ForcePip): Table =>
  table(
    'Performance concerns',
    [column('Concern', { label: '', width: '60' }), column('Found by'), column('Owner')],
    concerns(plan).map(({ value }) => [
      cell(value.title ?? 'none', { strong: value.id, small: value.detail ?? '' }),
      orNone(value.identified_by ?? ''),
      orNone(personOf(value.owner)),
    ]),
  );

/** How the concerns affect one another, a row for each pair that the plan names. */
export const impactTable = (plan: ForcePip): Table =>
  table(
    'How the concerns affect one another',
    [column('From', { label: '', width: '15' }), column('To', { width: '15' }), column('How')],
    concerns(plan).flatMap(({ value }) =>
      rows(value.impacts).map(({ concern, how }) => [
        cell('', { strong: value.id }),
        cell('', { strong: concern ?? 'none' }),
        orNone(how ?? ''),
      ]),
    ),
  );

/** How the causes were found. */
export function analysisPairs({ root_cause_analysis: analysis }: ForcePip): readonly Pair[] {
  if (!analysis) return [];
  const pairs: readonly (readonly [name: string, text: string])[] = [
    ['Completed', analysis.completed ? dateOf(analysis.completed) : 'not yet'],
    ['Methods', lines(analysis.methods)],
    ['Evidence', evidenceOf(analysis.evidence)],
    ['Still open', lines(analysis.gaps)],
  ];
  return pairs.filter(([, text]) => text !== '').map(([name, text]) => ({ name, strong: '', text }));
}

/** The tasks that treat a cause for a concern; those numbered under another concern stand in brackets. */
function tasksAt(plan: ForcePip, cause: RootCause, concern: string): string {
  const treating = actions(plan).filter(({ value }) => listOf(value.root_cause).includes(cause.id));
  return treating
    .filter(({ value }) => concernsOf(plan, value).includes(concern))
    .map(({ value }) =>
      concernOfTask(plan, value.task) === concern ? value.task : `(${value.task ?? 'no number'})`,
    )
    .join(' ');
}

/** Which action answers which cause of which concern; a cause that feeds a concern with no action is said. */
export function causeMatrix(plan: ForcePip): Matrix {
  const columns = concerns(plan).map(({ value }) => ({ id: value.id, name: cut(value.title ?? '', 28) }));
  const names = concerns(plan).map(({ value }) => joined([value.id, value.title], ' '));
  return {
    label: 'Which action answers which cause of which concern',
    corner: 'Root cause',
    columns,
    rows: rows(plan.root_causes).map((cause) => ({
      strong: joined([cause.id, cause.priority ? `priority ${cause.priority}` : '']),
      text: cause.cause ?? '',
      cells: columns.map(({ id }) => {
        const tasks = tasksAt(plan, cause, id);
        const feeds = listOf(cause.concerns).includes(id);
        return square(tasks, { hit: feeds, ...(feeds && tasks === '' && { text: 'no action' }) });
      }),
    })),
    note: `${joined(names)}. Marked: the cause feeds the concern. In brackets: an action of another concern that also serves this one.`,
  };
}
