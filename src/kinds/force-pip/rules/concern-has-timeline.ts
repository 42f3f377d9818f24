import type { Remark } from '../../../kit/finding.ts';
import { by } from '../../../kit/order.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { daysBetween } from '../../../kit/time.ts';
import {
  type At,
  type Concern,
  calledConcern,
  concerns,
  concernsOfMilestone,
  type Milestone,
  milestones,
  placesOf,
} from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const byDate = by(({ value }: At<Milestone>) => value.date ?? '');

/** A timeline whose first point comes after a third of the plan, or that has only its last day. */
function lateStart(
  { start, end }: { start: string; end: string },
  id: string,
  dated: readonly At<Milestone>[],
): Remark[] {
  const [first] = dated;
  const date = first?.value.date;
  if (!first || !date) return [];
  const path = [...first.path, 'date'];
  if (date >= end)
    return [
      {
        path,
        severity: 'warning',
        message: `${id} has milestones on the plan's last day only: add some on the way`,
      },
    ];
  if (daysBetween(start, date) <= daysBetween(start, end) / 3) return [];
  const message = `${id} has its first milestone on ${date}, after a third of the plan: add an earlier one`;
  return [{ path, severity: 'warning', message }];
}

function* remarks(plan: ForcePip, { value, path }: At<Concern>): Iterable<Remark> {
  const mine = milestones(plan).filter((m) => concernsOfMilestone(plan, m.value).includes(value.id));
  const dated = mine.filter((m) => m.value.date).sort(byDate);
  const [undated] = mine;
  const { start, end } = plan.period ?? {};
  if (!undated) {
    yield {
      path,
      unless: placesOf('milestones', plan.milestones, 'concern', 'tasks'),
      message: `${calledConcern(value)} has no milestone: add the points that show it is on track`,
    };
  } else if (dated.length === 0) {
    const name = undated.value.id ?? 'Its milestone';
    yield {
      path: [...undated.path, 'date'],
      message: `${name} has no date, and ${value.id} no other milestone: write the day`,
    };
  } else if (start && end) yield* lateStart({ start, end }, value.id, dated);
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/concern-has-timeline',
  title: 'Every concern has milestones along the way',
  nature: 'gap',
  severity: 'error',
  cites: [college('Provide clear timeframes')],
  why: 'Points along the way show early that progress is off course, while there is time to do something about it.',
  bad: [
    `period: { start: 2026-05-04, end: 2027-03-31 }
concerns:
  - { id: C1, title: Late attendance }
  - { id: C2, title: Abandoned calls } #! C2 (Abandoned calls) has no milestone: …
milestones:
  - id: MS1
    date: 2026-12-01 #! C1 has its first milestone on 2026-12-01, after a third of the plan: add an earlier one
    concern: C1
`,
    `period: { start: 2026-05-04, end: 2027-03-31 }
concerns:
  - { id: C1, title: Late attendance }
milestones:
  - id: MS1
    date: 2027-03-31 #! C1 has milestones on the plan's last day only: add some on the way
    concern: C1
`,
  ],
  good: [
    `period: { start: 2026-05-04, end: 2027-03-31 }
concerns:
  - { id: C1, title: Late attendance }
actions:
  - { task: C1.1, action: Rebuild the demand profile }
milestones:
  - { id: MS1, date: 2026-06-12, what: First profile tested, tasks: [C1.1] }
`,
  ],
  help: 'Add under milestones: a dated point in the first third of the plan, tied to the concern or its tasks.',
  check: (plan) => concerns(plan).flatMap((concern) => [...remarks(plan, concern)]),
};
