import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { practice } from '../../../kit/sources.ts';
import { lastDay } from '../../../kit/when.ts';
import { isPresent } from '../../../kit/words.ts';
import {
  actionsOf,
  isPending,
  nameOfAction,
  nameOfOne,
  type Placed,
  type Recommendation,
  recommendations,
} from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

/** The day to be kept: the body's own, or the later one that it has agreed to. */
function limit({ external_due: due, external_due_agreed: agreed }: Recommendation): string | null {
  const [first, later] = [lastDay(due), isPresent(agreed?.by) ? lastDay(agreed?.to) : null];
  return later && first && later > first ? later : first;
}

function* late(one: Placed<Recommendation>): Iterable<Remark> {
  const last = limit(one.it);
  if (!last) return;
  const own = [
    { name: nameOfOne(one), text: one.it.timescale, path: [...one.path, 'timescale'] },
    ...actionsOf(one).map(({ it, path }) => ({
      name: nameOfAction(it),
      text: it.due,
      path: [...path, 'due'],
    })),
  ];
  for (const { name, text, path } of own) {
    if ((lastDay(text) ?? '') <= last) continue;
    const next = 'bring it forward, or write external_due_agreed:';
    yield {
      path,
      message: `${name} is for ${text}, after the external date ${one.it.external_due}: ${next}`,
    };
  }
}

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/within-external-date',
  title: 'Own dates lie within the date that was set',
  nature: 'fault',
  severity: 'warning',
  rises: true,
  cites: [practice('inspectorates set dates for causes of concern and agree any extension')],
  why: 'A later date of one’s own does not move the one that was set; only those who set it can.',
  help: 'Bring the date forward, or write external_due_agreed: with to: and by:.',
  bad: [
    `
recommendations:
  - number: "2"
    external_due: 1 June 2026
    timescale: June 2026 #! Recommendation 2 is for June 2026, after the external date 1 June 2026: bring it forward, or …
`,
  ],
  good: [
    `
recommendations:
  - number: "1"
    external_due: 1 June 2026
    timescale: May 2026
  - number: "2"
    external_due: 1 June 2026
    external_due_agreed:
      to: 31 July 2026
      by: Public Services Inspectorate
    timescale: July 2026
`,
  ],
  *check(plan) {
    for (const one of recommendations(plan)) if (isPending(one.it)) yield* late(one);
  },
};
