import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { hasBoardThat, partsOf, underGovernance } from '../governance.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/governance-escalation',
  title: 'A board escalates what stalls',
  nature: 'gap',
  severity: 'error',
  cites: [college('Define governance structures')],
  why: 'Work that stalls below the level at which it can be unblocked needs a known way up.',
  bad: [
    `governance:
  boards: #! No board escalates what stalls: name one under boards: with the role escalate
    - { name: Force performance board, roles: challenge, chair: DCC Owen Price, meets: month }
`,
  ],
  good: [
    `governance:
  boards: [{ name: Force performance board, roles: [challenge, escalate], chair: DCC Owen Price, meets: month }]
`,
  ],
  help: 'Name the board under governance: boards: with roles: [escalate], and say under escalation: when and to whom.',
  check: (plan) =>
    hasBoardThat(plan, 'escalate')
      ? []
      : [
          {
            path: underGovernance(plan, 'boards'),
            unless: partsOf(plan),
            message: 'No board escalates what stalls: name one under boards: with the role escalate',
          },
        ],
};
