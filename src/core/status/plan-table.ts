import { type RollTable, rollColumn } from '../../kit/roll.ts';
import { longDate } from '../../kit/time.ts';
import type { PlanStatus, Report } from './contract.ts';

const STAGES: Readonly<Record<string, string>> = { draft: 'Draft', agreed: 'Agreed', closed: 'Closed' };

const some = (n: number): string => (n === 0 ? '' : String(n));

/** The nearest day that is still to come. */
function next({ due, meeting }: PlanStatus): string {
  const days = [...due.map(({ day }) => day), ...(meeting ? [meeting.papersDue ?? meeting.day] : [])];
  const [first] = days.sort();
  return first ? longDate(first) : '';
}

/** One line a plan: what is late and due, what is claimed and what is verified. */
export const planTable = ({ plans }: Report): RollTable => ({
  id: 'plans',
  title: 'Plans',
  columns: [
    rollColumn('Plan', { gives: true }),
    rollColumn('Kind'),
    rollColumn('Overdue', { right: true, late: true }),
    rollColumn('Due', { right: true }),
    rollColumn('Open', { right: true }),
    rollColumn('Claimed', { right: true }),
    rollColumn('Verified', { right: true }),
    rollColumn('Next day'),
  ],
  lines: plans.map((plan) => ({
    plan: plan.file,
    rating: null,
    cells: [
      plan.title === plan.id ? plan.id : `${plan.title} (${plan.id})`,
      [plan.kind, STAGES[plan.status] ?? ''].filter((word) => word !== '').join(', '),
      some(plan.overdue.length),
      some(plan.due.length),
      some(plan.items.open),
      some(plan.items.claimed),
      some(plan.items.verified),
      next(plan),
    ],
  })),
  note: 'Claimed: said to be complete. Verified: checked by somebody other than the lead.',
});
