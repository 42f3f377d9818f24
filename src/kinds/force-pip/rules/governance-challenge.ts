import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { hasBoardThat, partsOf, underGovernance } from '../governance.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/governance-challenge',
  title: 'A board challenges progress',
  nature: 'gap',
  severity: 'error',
  cites: [college('Define governance structures')],
  why: 'Progress that nobody outside the work questions is progress as those who do the work see it.',
  bad: [
    `governance:
  boards: #! No board challenges progress: name one under boards: with the role challenge
    - { name: Gold group, roles: [escalate], chair: DCC Owen Price, meets: month }
`,
  ],
  good: [
    `governance:
  boards: [{ name: Force performance board, roles: [challenge, escalate], chair: DCC Owen Price, meets: month }]
`,
  ],
  help: 'Name the board under governance: boards: with roles: [challenge], its chair and how often it meets.',
  check: (plan) =>
    hasBoardThat(plan, 'challenge')
      ? []
      : [
          {
            path: underGovernance(plan, 'boards'),
            unless: partsOf(plan),
            message: 'No board challenges progress: name one under boards: with the role challenge',
          },
        ],
};
