import type { Status } from '../../kit/page.ts';
import { type Cell, cell, column, type Table, table } from '../../kit/table.ts';
import { daysBetween, longDate } from '../../kit/time.ts';
import { count, isNo, isYes, listOf, series } from '../../kit/words.ts';
import { type Commitment, commitments } from './plan.ts';
import type { Pdp } from './schema.ts';

function keptCell(it: Commitment, today: string, told: boolean): Cell {
  const past = it.by && it.by < today ? daysBetween(it.by, today) : 0;
  const when = it.date ? longDate(it.date) : '';
  const show = (status: Status, more: Partial<Cell> = {}): Cell =>
    cell('', { status: [status], small: [when, told && it.note].filter(Boolean).join(': '), ...more });
  if (isYes(it.kept)) return show({ glyph: 'complete', text: 'Kept' });
  if (isNo(it.kept)) return show({ glyph: 'missed', text: 'Not kept' });
  return past > 0
    ? show({ glyph: 'missed', text: 'No word yet' }, { late: `${count(past, 'day')} late` })
    : show({ glyph: 'not_started', text: 'Not yet due' });
}

/** The manager's commitments and whether each was kept; `told` lets in the notes beside them. */
export const promises = (plan: Pdp, today: string, told: boolean): Table =>
  table(
    'What the manager has promised',
    [
      column('Commitment', { width: '45' }),
      column('For', { inline: true, width: '8' }),
      column('By', { inline: true, width: '15' }),
      column('Kept?', { label: '' }),
    ],
    commitments(plan).map(({ it }) => [
      cell(it.commitment ?? 'Nothing recorded'),
      cell(series(listOf(it.goals)) || 'all goals'),
      cell(it.by ? longDate(it.by) : 'no date'),
      keptCell(it, today, told),
    ]),
  );
