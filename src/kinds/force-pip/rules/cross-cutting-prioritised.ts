import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent, series } from '../../../kit/words.ts';
import { calledCause, concernsUnder, lacking, placed } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/cross-cutting-prioritised',
  title: 'A cross-cutting cause has a priority',
  nature: 'gap',
  severity: 'error',
  cites: [college('Identify performance concerns')],
  why: 'A cause that feeds several concerns pays back more than once when it is treated, so its place in the order is said.',
  bad: [
    `root_causes:
  - id: RC1 #! RC1 (Demand is profiled from old volumes) feeds C1 and C2: give it a priority, 1 for the first
    cause: Demand is profiled from old volumes
    concerns: [C1, C2]
`,
  ],
  good: [
    `root_causes:
  - { id: RC1, cause: Demand is profiled from old volumes, concerns: [C1, C2], priority: 1 }
  - { id: RC2, cause: No desk owns call grading, concerns: [C1] }
`,
  ],
  help: 'Write priority: with a number; 1 is dealt with first.',
  check: (plan) =>
    lacking(
      placed('root_causes', plan.root_causes),
      'priority',
      (cause) => concernsUnder(plan, cause).length < 2 || isPresent(cause.priority),
      (cause) =>
        `${calledCause(cause)} feeds ${series(concernsUnder(plan, cause))}: give it a priority, 1 for the first`,
    ),
};
