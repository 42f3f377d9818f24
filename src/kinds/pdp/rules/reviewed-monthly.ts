import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { daysBetween, longDate } from '../../../kit/time.ts';
import { reviews } from '../plan.ts';
import { MONTHLY_DAYS } from '../rhythm.ts';
import type { Pdp } from '../schema.ts';

/** The day from which the next review is counted: the newest one, else the plan's first day. */
const lastTalk = (plan: Pdp): string | undefined => {
  const days = reviews(plan).flatMap(({ it }) => it.date ?? []);
  return days.sort().at(-1) ?? plan.period?.start ?? plan.agreed ?? undefined;
};

/** Days without a review, counted no further than the period's end; 0 where none is owed. */
function daysOver(plan: Pdp, today: string): number {
  const from = lastTalk(plan);
  if (plan.status === 'draft' || plan.status === 'closed' || !from) return 0;
  const end = plan.period?.end ?? today;
  return daysBetween(from, today < end ? today : end);
}

export const rule: Rule<Pdp> = {
  id: 'pdp/reviewed-monthly',
  title: 'The plan is reviewed every month',
  nature: 'time',
  severity: 'warning',
  cites: [guide('Regular Review'), guide('PDPs That Are Never Reviewed')],
  why: 'A short talk a month lets the plan change course; a plan that nobody opens is a form.',
  help: 'Run `pdp review`: it takes five to ten minutes.',
  bad: [
    `
status: active
period:
  start: 2026-05-04
  end: 2026-08-02
reviews: #! No review for 37 days, the last on 8 June 2026: hold one and add it with pdp review
  - date: 2026-06-08
`,
    `
kind: pdp #! No review in the 42 days since 3 June 2026: hold one and add it with pdp review
status: active
period:
  start: 2026-06-03
`,
  ],
  good: [
    'status: active\nperiod:\n  start: 2026-05-04\nreviews:\n  - date: 2026-06-10',
    'status: draft\nperiod:\n  start: 2026-05-04',
  ],
  *check(plan, { today }) {
    const days = daysOver(plan, today);
    const from = lastTalk(plan);
    if (days <= MONTHLY_DAYS || !from) return;
    const since =
      reviews(plan).length > 0
        ? `No review for ${days} days, the last on ${longDate(from)}`
        : `No review in the ${days} days since ${longDate(from)}`;
    const message = `${since}: hold one and add it with pdp review`;
    yield { path: ['reviews'], unless: reviews(plan).map(({ path }) => [...path, 'date']), message };
  },
};
