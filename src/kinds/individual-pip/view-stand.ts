import type { Ask } from '../../kit/page.ts';
import { longDate } from '../../kit/time.ts';
import { series } from '../../kit/words.ts';
import { ledgerOf } from './ledger.ts';
import { openingDay, owedUntil } from './plan.ts';
import type { IndividualPip } from './schema.ts';
import { RATED } from './view-criteria.ts';
import { DECIDED } from './view-outcome.ts';

function ratings(plan: IndividualPip): string {
  const last = plan.checkpoints?.at(-1);
  if (!last) return 'No checkpoint is recorded yet.';
  const parts = Object.entries(last.criteria ?? {}).flatMap(([id, { rating }]) =>
    rating ? [`${id} ${RATED[rating].toLowerCase()}`] : [],
  );
  const on = last.date ? ` of ${longDate(last.date)}` : '';
  return `At the checkpoint${on}: ${series(parts) || 'no criterion rated'}.`;
}

function support(plan: IndividualPip, today: string): string {
  const ledgers = (plan.support ?? []).map((one) => ledgerOf(plan, one, owedUntil(plan, today)));
  const sum = (key: 'due' | 'held' | 'madeUp') => ledgers.reduce((n, ledger) => n + ledger[key], 0);
  const due = sum('due');
  if (due === 0) return ledgers.length > 0 ? 'No support is due yet.' : 'No support is promised.';
  const madeUp = sum('madeUp');
  const made = madeUp > 0 ? `, ${madeUp} of them made up` : '';
  return `Support: ${sum('held')} of ${due} sessions due so far given${made}.`;
}

/** Tells whether a criterion moved by agreement, since the day that the plan was agreed or opened. */
function moved(plan: IndividualPip): string {
  const since = plan.agreed ?? openingDay(plan);
  const ids = new Set((plan.criteria ?? []).map(({ id }) => id));
  const items = (plan.changes ?? []).flatMap(({ item }) => (item && ids.has(item) ? [item] : []));
  if (items.length > 0) return `Changed by agreement: ${series([...new Set(items)])}.`;
  return since && ids.size > 0 ? `No change of a criterion is recorded since ${longDate(since)}.` : '';
}

/** Where it stands, in four sentences that are all counted from the plan. */
export function stand(plan: IndividualPip, today: string): Ask {
  const { decision, date } = plan.outcome ?? {};
  const decided = decision ? `${DECIDED[decision]}${date ? `, decided on ${longDate(date)}` : ''}.` : '';
  const sentences = [decided, ratings(plan), support(plan, today), moved(plan)];
  return { title: 'Where it stands', text: sentences.filter(Boolean).join(' '), items: [] };
}
