import type { Chip, Count, Rating } from '../../kit/page.ts';
import { rate, tag, type Verdict } from '../../kit/rating.ts';
import { movesOf } from '../../kit/slips.ts';
import { daysBetween } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { isPast, lastDay } from '../../kit/when.ts';
import { count } from '../../kit/words.ts';
import {
  isClosed,
  isDeclined,
  isPending,
  keyOf,
  ownDate,
  type Placed,
  type Recommendation,
  recommendations,
} from './plan.ts';
import type { ActionPlan } from './schema.ts';

/** Days past a recommendation's own date; 0 where it is not late, or has no date that can pass. */
export function daysLate(one: Placed<Recommendation>, today: string): number {
  const own = ownDate(one);
  return isPending(one.it) && isPast(own, today) ? daysBetween(lastDay(own) ?? today, today) : 0;
}

/** Open, and with no time that could ever pass: `Ongoing`, or nothing. */
export const isUndated = (one: Placed<Recommendation>): boolean =>
  isPending(one.it) && lastDay(ownDate(one)) === null;

/** The computed rating of a recommendation with its reason. */
export function verdictOf(
  plan: ActionPlan,
  one: Placed<Recommendation>,
  { today, settings }: Pick<ViewContext, 'today' | 'settings'>,
): Verdict {
  const { it } = one;
  const moves = movesOf(plan.changes, it.number ?? '', 'timescale').length;
  const item = { status: it.status, due: ownDate(one), moves, risks: [], lags: [] };
  const over = plan.status === 'closed' || isClosed(it) || isDeclined(it);
  return rate(item, today, settings.thresholds, over);
}

/** A judged rating with its reason; null where nobody judged. */
export function judgedOf({ rag }: Recommendation) {
  const { rating, reason } = typeof rag === 'string' ? { rating: rag, reason: '' } : (rag ?? {});
  return rating ? { rating, reason: reason ?? '' } : null;
}

/** The computed rating above the judged one; both reasons where they differ. */
export function ratingOf(plan: ActionPlan, one: Placed<Recommendation>, context: ViewContext): Rating {
  const computed = verdictOf(plan, one, context);
  const judged = judgedOf(one.it);
  const differ = judged !== null && judged.rating !== computed.tone;
  return {
    computed: tag(computed.tone),
    judged: judged ? tag(judged.rating) : { tone: 'none', text: '' },
    differ,
    why: differ
      ? `The two differ. Computed: ${computed.why}. Judged: ${judged.reason || 'no reason given'}`
      : '',
  };
}

type Test = (one: Placed<Recommendation>) => boolean;

/** Every state is counted, zero included; claimed and verified are never one number. */
export function counts(plan: ActionPlan, today: string): readonly Count[] {
  const all = recommendations(plan);
  const done =
    (status: string): Test =>
    ({ it }) =>
      it.status === status && !isClosed(it);
  const states: readonly (readonly [string, Test])[] = [
    ['open', ({ it }) => isPending(it)],
    ['late', (one) => daysLate(one, today) > 0],
    ['with no date that can pass', isUndated],
    ['complete, claimed', done('complete')],
    ['verified, not yet closed', done('verified')],
    ['closed by the body', ({ it }) => isClosed(it)],
    ['declined', ({ it }) => isDeclined(it) && !isClosed(it)],
  ];
  return states.map(([text, test]) => {
    const found = all.filter(test);
    const chips = found.map((one) => (text === 'late' ? lateChip(one, today) : chip(one, today)));
    return { count: String(found.length), text, chips };
  });
}

const chip = (one: Placed<Recommendation>, today: string): Chip => ({
  text: keyOf(one),
  late: daysLate(one, today) > 0,
});

/** By how much is said once, where the late ones are counted. */
const lateChip = (one: Placed<Recommendation>, today: string): Chip => ({
  text: `${keyOf(one)}: ${count(daysLate(one, today), 'day')} late`,
  late: true,
});
