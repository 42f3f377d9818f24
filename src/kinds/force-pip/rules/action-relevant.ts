import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { actions, calledAction, concernsOf, lacking } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/action-relevant',
  title: 'Every action belongs to a concern or a cause',
  nature: 'gap',
  severity: 'error',
  cites: [college('Step one: use the analysis findings to develop actions')],
  why: 'An action that leads back to neither concern nor cause spends effort that the plan cannot account for.',
  bad: [
    `concerns:
  - { id: C1, title: Late attendance }
actions:
  - task: X1 #! X1 (Repaint the control room) belongs to no concern and no root cause: …
    action: Repaint the control room
`,
  ],
  good: [
    `concerns:
  - { id: C1, title: Late attendance }
actions:
  - { task: C1.1, action: Rebuild the demand profile }
`,
  ],
  help: 'Number the task by its concern and name the cause under root_cause:, or drop the action.',
  check: (plan) =>
    lacking(
      actions(plan),
      null,
      (action) => concernsOf(plan, action).length > 0 || isPresent(action.root_cause),
      (action) =>
        `${calledAction(action)} belongs to no concern and no root cause: tie it to one, or drop it`,
    ),
};
