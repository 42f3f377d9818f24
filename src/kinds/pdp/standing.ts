import { nothingOwed, type Slipped, type Standing, type StandingContext } from '../../kit/duty.ts';
import { slippage } from '../../kit/slips.ts';
import { isNo, isYes } from '../../kit/words.ts';
import { commitments, goalsInForce, goalsNow, inForce, openGoals } from './plan.ts';
import type { Pdp } from './schema.ts';
import { dutiesOf, managerOf, personOf } from './standing-duties.ts';

const slips = (plan: Pdp): readonly Slipped[] => {
  const all = [
    ...goalsInForce(plan).map(({ it }) => ({
      thing: { item: it.id, what: 'Goal', owner: personOf(plan) },
      slip: slippage(plan.changes, it.id, 'target_date', it.target_date),
    })),
    ...commitments(plan).map(({ it }) => ({
      thing: { item: it.id, what: 'Commitment', owner: managerOf(plan) },
      slip: slippage(plan.changes, it.id, 'by', it.by),
    })),
    {
      thing: { item: null, what: 'The end of the period', owner: personOf(plan) },
      slip: slippage(plan.changes, null, 'period.end', plan.period?.end),
    },
  ];
  return all.flatMap(({ thing, slip }) => (slip ? [{ ...thing, ...slip }] : []));
};

/** Where a development plan stands on a day, in ids and counts: no sentence of the plan is handed on. */
export function standing(plan: Pdp, { today }: StandingContext): Standing {
  const made = commitments(plan).filter(({ it }) => inForce(plan, it));
  const goals = goalsNow(plan);
  const done = (status: string): number => goals.filter(({ it }) => it.status === status).length;
  return {
    ...nothingOwed,
    duties: dutiesOf(plan, today),
    slips: slips(plan),
    items: {
      open: openGoals(plan).length,
      undated: openGoals(plan).filter(({ it }) => !it.target_date).length,
      claimed: done('complete'),
      verified: done('verified'),
      closed: 0,
    },
    promises: {
      made: made.length,
      kept: made.filter(({ it }) => isYes(it.kept)).length,
      notKept: made.filter(({ it }) => isNo(it.kept)).length,
    },
  };
}
