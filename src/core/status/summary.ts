import { compare } from '../../kit/order.ts';
import type { Counts, PlanStatus, Report } from './contract.ts';

type Tally = (plan: PlanStatus) => number;

const colour =
  (tone: string): Tally =>
  ({ ratings }) =>
    ratings.filter(({ computed }) => computed === tone).length;

const signal =
  (word: string): Tally =>
  ({ signals }) =>
    signals.filter((one) => one.signal === word).length;

const tallies: Readonly<Record<Exclude<keyof Counts, 'unread'>, Tally>> = {
  plans: () => 1,
  overdue: ({ overdue }) => overdue.length,
  due: ({ due }) => due.length,
  open: ({ items }) => items.open,
  undated: ({ items }) => items.undated,
  claimed: ({ items }) => items.claimed,
  verified: ({ items }) => items.verified,
  closed: ({ items }) => items.closed,
  slipped: ({ slips }) => slips.length,
  changed: ({ past }) => past?.changes.length ?? 0,
  unrecorded: ({ past }) => past?.changes.filter(({ recorded }) => recorded === false).length ?? 0,
  supportDue: ({ support }) => support.reduce((sum, { due }) => sum + (due ?? 0), 0),
  supportHeld: ({ support }) => support.reduce((sum, { held }) => sum + held, 0),
  supportMissedByProvider: ({ support }) => support.reduce((sum, { missed }) => sum + missed.provider, 0),
  promisesMade: ({ promises }) => promises.made,
  promisesKept: ({ promises }) => promises.kept,
  promisesNotKept: ({ promises }) => promises.notKept,
  behind: ({ measures }) => measures.filter(({ behind }) => behind).length,
  red: colour('red'),
  amber: colour('amber'),
  green: colour('green'),
  differ: ({ ratings }) => ratings.filter(({ computed, judged }) => judged && judged !== computed).length,
  endEarly: signal('end-early'),
  notWorking: signal('not-working'),
};

const sum = (plans: readonly PlanStatus[], tally: Tally): number =>
  plans.reduce((total, plan) => total + tally(plan), 0);

/** Every total, counted from the plans. */
export const summarise = (plans: readonly PlanStatus[], unread: number): Counts => ({
  ...(Object.fromEntries(Object.entries(tallies).map(([key, tally]) => [key, sum(plans, tally)])) as Omit<
    Counts,
    'unread'
  >),
  unread,
});

/** Everything of a report that is not counted. */
export type Head = Omit<Report, 'schemaVersion' | 'kind' | 'summary' | 'plans' | 'unread'>;

/** A report of plans in the order of their files. */
export function reportOf(head: Head, plans: readonly PlanStatus[], unread: readonly string[]): Report {
  const sorted = [...plans].sort((a, b) => compare(a.file, b.file));
  return {
    schemaVersion: 1,
    kind: 'status',
    ...head,
    summary: summarise(sorted, unread.length),
    plans: sorted,
    unread: [...unread].sort(compare),
  };
}
