import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { actions, calledAction, lacking } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/action-time-bound',
  title: 'Every action has a due date',
  nature: 'gap',
  severity: 'error',
  cites: [
    college('Step one: use the analysis findings to develop actions'),
    college('Provide clear timeframes'),
  ],
  why: 'What has no date cannot be late, and so nobody notices that it has not happened.',
  bad: [
    `actions:
  - task: C1.1 #! C1.1 (Rebuild the demand profile) has no due date: write due: with the day by which it ends
    action: Rebuild the demand profile
`,
  ],
  good: [
    `actions:
  - { task: C1.1, action: Rebuild the demand profile, due: 2026-07-31 }
`,
  ],
  help: 'Write due: with the day by which the action is done.',
  check: (plan) =>
    lacking(
      actions(plan),
      'due',
      ({ due }) => isPresent(due),
      (action) => `${calledAction(action)} has no due date: write due: with the day by which it ends`,
    ),
};
