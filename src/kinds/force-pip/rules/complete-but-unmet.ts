import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isClaimed } from '../../../kit/standing.ts';
import { reaches, readingsTo } from '../../../kit/trajectory.ts';
import { listOf } from '../../../kit/words.ts';
import { type Action, type At, actions, type Measure, measures } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

/** Where an output measure stands short of its target, in words; null where it has got there or has none. */
function shortfall(measure: Measure, today: string): string | null {
  const target = measure.target?.value;
  const latest = readingsTo(measure, today).at(-1)?.value;
  if (measure.kind !== 'output' || typeof target !== 'number') return null;
  if (latest === undefined) return `its output measure ${measure.id} has no reading yet`;
  return reaches(measure, latest, target)
    ? null
    : `its output measure ${measure.id} reads ${latest} of ${target}`;
}

function remarks(plan: ForcePip, { value, path }: At<Action>, today: string): Remark[] {
  if (!isClaimed(value)) return [];
  const linked = listOf(value.measures);
  return measures(plan).flatMap(({ value: measure }) => {
    const short = linked.includes(measure.id) ? shortfall(measure, today) : null;
    if (!short) return [];
    const message = `${value.task ?? 'This action'} is ${value.status} and ${short}: reopen it, or correct the measure`;
    return [{ path: [...path, 'status'], message }];
  });
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/complete-but-unmet',
  title: 'A complete action has reached its output',
  nature: 'fault',
  severity: 'warning',
  cites: [college('Step four: implement, monitor and review'), college('Provide clear actions')],
  why: 'Output measures say what the work was to produce; closing it before they say so leaves the rest undone.',
  bad: [
    `measures:
  - id: M1
    kind: output
    better: higher
    target: { value: 46, by: 2026-09-30 }
    readings: [{ date: 2026-06-30, value: 31 }]
actions:
  - task: C1.1
    measures: [M1]
    status: complete #! C1.1 is complete and its output measure M1 reads 31 of 46: reopen it, or correct the measure
`,
  ],
  good: [
    `measures:
  - id: M1
    kind: output
    better: higher
    target: { value: 46, by: 2026-09-30 }
    readings: [{ date: 2026-06-30, value: 46 }]
  - id: M2
    kind: outcome
    target: { value: 85, by: 2026-12-31 }
    readings: [{ date: 2026-06-30, value: 62 }]
actions:
  - { task: C1.1, measures: [M1, M2], status: complete }
`,
  ],
  help: 'Set the status back, or bring the measure or its target up to date through changes:.',
  check: (plan, { today }) => actions(plan).flatMap((action) => remarks(plan, action, today)),
};
