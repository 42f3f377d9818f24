import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { reaches, readingsTo } from '../../../kit/trajectory.ts';
import { after } from '../duration.ts';
import { rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

/** The day from which a threshold holds: its first reading at it, else the day of the measure's target. */
function heldFrom(
  plan: ForcePip,
  id: string,
  threshold: number | null | undefined,
  today: string,
): string | null {
  const measure = rows(plan.measures).find((m) => m.id === id);
  if (!measure) return null;
  const first = readingsTo(measure, today).find(
    ({ value }) => typeof threshold === 'number' && reaches(measure, value, threshold),
  );
  return first?.day ?? measure.target?.by ?? null;
}

function* remarks(plan: ForcePip, end: string, today: string): Iterable<Remark> {
  for (const [i, { measure, threshold, sustained_for }] of rows(plan.exit_criteria).entries()) {
    const from = measure ? heldFrom(plan, measure, threshold, today) : null;
    const until = from && sustained_for ? after(from, sustained_for) : null;
    if (!until || until <= end) continue;
    const message =
      `${measure} is to hold ${threshold ?? 'its figure'} for ${sustained_for} from ${from}, past the plan's end ` +
      `(${end}): bring the target forward or end later`;
    yield { path: ['exit_criteria', i, 'sustained_for'], message };
  }
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/exit-reachable',
  title: 'An exit criterion can hold for as long as it must',
  nature: 'fault',
  severity: 'warning',
  rises: true,
  cites: [college('Consider sustainability of solutions'), college('Provide clear timeframes')],
  why: 'A figure that must hold for three months, reached a month before the end, makes an exit that cannot happen.',
  bad: [
    `period: { start: 2026-05-04, end: 2027-03-31 }
measures:
  - { id: M1, better: higher, target: { value: 85, by: 2027-01-31 } }
exit_criteria:
  - measure: M1
    threshold: 85
    sustained_for: 3 months #! M1 is to hold 85 for 3 months from 2027-01-31, past the plan's end (2027-03-31): …
`,
  ],
  good: [
    `period: { start: 2026-05-04, end: 2027-03-31 }
measures:
  - { id: M1, better: higher, target: { value: 85, by: 2026-12-31 } }
exit_criteria:
  - { measure: M1, threshold: 85, sustained_for: 3 months }
`,
  ],
  help: 'Reach the figure earlier, let the plan end later, or ask for a shorter time at the figure.',
  check: (plan, { today }) => (plan.period?.end ? remarks(plan, plan.period.end, today) : []),
};
