import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { underGovernance } from '../governance.ts';
import { rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/governance-assurance',
  title: 'What is reported is checked',
  nature: 'gap',
  severity: 'error',
  cites: [college('Define governance structures')],
  why: 'Assurance is how the force knows that what is reported as done is done, before somebody else finds out.',
  bad: [
    `governance: #! No assurance mechanism is named: say under assurance: what is checked, by whom, how often
  boards: [{ name: Force performance board, roles: [challenge, escalate] }]
`,
  ],
  good: [
    `governance:
  assurance: [{ mechanism: Dip sample of 50 graded calls, by: Force audit team, every: month }]
`,
  ],
  help: 'Write under governance: assurance: the mechanism, by: and every:.',
  check: (plan) =>
    rows(plan.governance?.assurance).some(({ mechanism }) => isPresent(mechanism))
      ? []
      : [
          {
            path: underGovernance(plan, 'assurance'),
            unless: rows(plan.governance?.assurance).map((_, i) => [
              'governance',
              'assurance',
              i,
              'mechanism',
            ]),
            message:
              'No assurance mechanism is named: say under assurance: what is checked, by whom, how often',
          },
        ],
};
