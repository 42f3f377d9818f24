import { compare } from '../../kit/order.ts';
import { type RollLine, type RollTable, rollColumn } from '../../kit/roll.ts';
import { longDate } from '../../kit/time.ts';
import { count, cut } from '../../kit/words.ts';
import type { OwedItem, PlanStatus, Report } from './contract.ts';

/** Things that come round, apart from work that is done once. */
const TALKS = new Set(['review', 'checkpoint', 'reading', 'session', 'follow-up', 'ending', 'deletion']);

export const nobody = 'nobody named';

/** `3 days late`, `today`, `in 12 days`. */
export function distance(days: number): string {
  if (days < 0) return `${count(-days, 'day')} late`;
  return days === 0 ? 'today' : `in ${count(days, 'day')}`;
}

/** Characters of an item's words that a line shows. */
const WORDS = 140;

/** An id with its words: `C1.2 Rebuild the profile`. */
export const named = (item: string | null, what: string): string =>
  [item, cut(what, WORDS)].filter((part) => part !== null && part !== '').join(' ');

const line = ({ file, title }: PlanStatus, one: OwedItem): RollLine => ({
  plan: file,
  rating: null,
  cells: [
    distance(one.days),
    title,
    named(one.item, one.what),
    one.owner ?? nobody,
    one.written ?? longDate(one.day),
  ],
});

const COLUMNS = [
  rollColumn('When', { late: true }),
  rollColumn('Plan', { gives: true }),
  rollColumn('What', { gives: true }),
  rollColumn('Who', { gives: true }),
  rollColumn('Due'),
];

type Pick = (plan: PlanStatus) => readonly OwedItem[];

/** Lines of all plans, the oldest day first. */
const lines = ({ plans }: Report, pick: Pick): readonly RollLine[] =>
  plans
    .flatMap((plan) => pick(plan).map((one) => [plan, one] as const))
    .sort(([p, a], [q, b]) => compare(a.day, b.day) || compare(p.file, q.file))
    .map(([plan, one]) => line(plan, one));

const made = (id: string, title: string, report: Report, pick: Pick): RollTable => ({
  id,
  title,
  columns: COLUMNS,
  lines: lines(report, pick),
  note: '',
});

export const lateTable = (report: Report): RollTable =>
  made('overdue', 'Overdue', report, ({ overdue }) => overdue.filter(({ sort }) => !TALKS.has(sort)));

/** Reviews, checkpoints, readings and the like that should have been. */
export const talkTable = (report: Report): RollTable =>
  made('owed', 'Reviews, checkpoints and readings owed', report, ({ overdue }) =>
    overdue.filter(({ sort }) => TALKS.has(sort)),
  );

export const dueTable = (report: Report): RollTable => made('due', 'Due', report, ({ due }) => due);

export const checkTable = (report: Report): RollTable =>
  made('checks', 'Checks after the end', report, ({ checks }) => checks);
