import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { called, lacking, risks } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/risk-linked',
  title: 'Every risk is tied to an action',
  nature: 'gap',
  severity: 'error',
  cites: [college('Identify risks that could affect delivery')],
  why: 'A risk that threatens nothing in particular is watched by nobody in particular.',
  bad: [
    `risks:
  - id: R1 #! R1 (Staff shortages) is tied to no action: name under tasks: what it could hold up
    risk: Staff shortages
`,
  ],
  good: [
    `risks:
  - { id: R1, tasks: [C1.1], risk: Analysts are recalled to a major inquiry and the profile stops }
`,
  ],
  help: 'Write tasks: with the numbers of the actions that the risk could hold up.',
  check: (plan) =>
    lacking(
      risks(plan),
      'tasks',
      ({ tasks }) => isPresent(tasks),
      ({ id, risk }) =>
        `${called(id, risk, 'risk')} is tied to no action: name under tasks: what it could hold up`,
    ),
};
