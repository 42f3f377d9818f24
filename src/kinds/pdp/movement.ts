import { saysNothing } from '../../kit/nothing.ts';
import { daysBetween } from '../../kit/time.ts';
import { goalsInForce, names, periodStart, reviews } from './plan.ts';
import type { Pdp } from './schema.ts';

const QUARTER = 92;

/** How many periods before this one `carried_from` lies; 0 where that cannot be told. */
export function periodsAgo(plan: Pdp, carriedFrom: string | null | undefined): number {
  const from = periodStart(carriedFrom);
  const start = plan.period?.start;
  if (!from || !start || from >= start) return 0;
  const own = plan.period?.end ? daysBetween(start, plan.period.end) + 1 : QUARTER;
  return Math.round(daysBetween(from, start) / Math.max(own, QUARTER));
}

/** Words that name no goal are about all of them; those that name some are about these. */
function about(plan: Pdp, words: string, goal: string): boolean {
  const named = goalsInForce(plan).filter(({ it }) => names(words, it.id));
  return named.length === 0 || named.some(({ it }) => it.id === goal);
}

/** Tells whether a review from `day` on adjusted a goal, or an agreed change did. */
export const adjustedSince = (plan: Pdp, goal: string, day: string): boolean =>
  reviews(plan).some(
    ({ it }) =>
      (it.date ?? '') >= day && !saysNothing(it.adjustments) && about(plan, it.adjustments ?? '', goal),
  ) || (plan.changes ?? []).some((change) => change.item === goal && (change.date ?? '') >= day);
