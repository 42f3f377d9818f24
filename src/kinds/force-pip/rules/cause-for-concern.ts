import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { calledConcern, causesUnder, concerns, lacking, placesOf, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const none: Remark = {
  path: ['concerns'],
  message: 'The plan names no performance concern: write each one that was identified under concerns:',
};

export const rule: Rule<ForcePip> = {
  id: 'force-pip/cause-for-concern',
  title: 'Every concern has a root cause behind it',
  nature: 'gap',
  severity: 'error',
  cites: [college('Identify performance concerns')],
  why: 'A concern without a cause from the root cause analysis can only be met with guesses at a remedy.',
  bad: [
    `concerns:
  - { id: C1, title: Late attendance }
  - { id: C2, title: Abandoned calls } #! C2 (Abandoned calls) has no root cause: name the cause that feeds it…
root_causes:
  - { id: RC1, cause: Demand is profiled from old volumes, concerns: [C1] }
`,
    `kind: force-pip #! The plan names no performance concern: write each one…
title: Call handling
`,
  ],
  good: [
    `concerns:
  - { id: C1, title: Late attendance }
  - { id: C2, title: Abandoned calls }
root_causes:
  - { id: RC1, cause: Demand is profiled from old volumes, concerns: [C1, C2] }
`,
  ],
  help: "Add the concern's id under concerns: of a root cause, or write the cause that the analysis found.",
  check: (plan) =>
    rows(plan.concerns).length === 0
      ? [none]
      : lacking(
          concerns(plan),
          null,
          ({ id }) => causesUnder(plan, id).length > 0,
          (concern) =>
            `${calledConcern(concern)} has no root cause: name the cause that feeds it under root_causes:`,
          placesOf('root_causes', plan.root_causes, 'concerns'),
        ),
};
