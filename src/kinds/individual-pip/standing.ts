import {
  type Given,
  nothingOwed,
  type Owner,
  type Signal,
  type Slipped,
  type Standing,
  type StandingContext,
} from '../../kit/duty.ts';
import { slippage } from '../../kit/slips.ts';
import { daysBetween } from '../../kit/time.ts';
import { nameOf } from '../../kit/words.ts';
import { ledgerOf } from './ledger.ts';
import { isRunning, lastDay, owedUntil } from './plan.ts';
import { lastRun, steadilyMet, stuck } from './runs.ts';
import type { IndividualPip } from './schema.ts';
import { dutiesOf, managerOf } from './standing-duties.ts';

/** Support by its sessions so far; nothing is due from a draft. */
const support = (plan: IndividualPip, today: string): readonly Given[] =>
  plan.status === 'draft'
    ? []
    : (plan.support ?? []).map((one) => {
        const { due, held, missed, unrecorded } = ledgerOf(plan, one, owedUntil(plan, today));
        const provider: Owner = { name: nameOf(one.provider), role: 'provider' };
        return {
          item: one.id,
          what: 'Support',
          provider,
          state: null,
          due,
          held,
          missed: { ...missed, unrecorded },
        };
      });

/** How far the end has moved: by the ledger, or by an extension. */
function slips(plan: IndividualPip): readonly Slipped[] {
  const thing = { item: null, what: 'The end of the plan', owner: managerOf(plan) };
  const own = slippage(plan.changes, null, 'period.end', lastDay(plan));
  const end = plan.period?.end;
  const to = plan.extension?.to;
  if (own) return [{ ...thing, ...own }];
  return end && to && to !== end
    ? [{ ...thing, first: end, now: to, moves: 1, days: daysBetween(end, to) }]
    : [];
}

function signals(plan: IndividualPip, today: string): readonly Signal[] {
  const end = lastDay(plan);
  const early = isRunning(plan) && !(end && end <= today) && steadilyMet(plan);
  const still = isRunning(plan) && !plan.not_working?.cause ? stuck(plan) : [];
  return [
    ...(early ? [{ signal: 'end-early' as const, items: (plan.criteria ?? []).map(({ id }) => id) }] : []),
    ...(still.length > 0 ? [{ signal: 'not-working' as const, items: still }] : []),
  ];
}

/** Where one person's plan stands on a day, in ids and counts: no sentence of the plan is handed on. */
export const standing = (plan: IndividualPip, { today }: StandingContext): Standing => ({
  ...nothingOwed,
  duties: dutiesOf(plan, today),
  slips: slips(plan),
  items: {
    ...nothingOwed.items,
    open: isRunning(plan)
      ? (plan.criteria ?? []).filter(({ id }) => lastRun(plan, id)[0]?.rating !== 'met').length
      : 0,
  },
  support: support(plan, today),
  signals: signals(plan, today),
});
