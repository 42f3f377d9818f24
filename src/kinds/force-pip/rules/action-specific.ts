import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { actions, calledAction, lacking } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/action-specific',
  title: 'Every action says what is done',
  nature: 'gap',
  severity: 'error',
  cites: [
    college('Step one: use the analysis findings to develop actions'),
    college('Provide clear actions'),
  ],
  why: 'A number, a lead and a date without the step itself leave everybody to imagine their own.',
  bad: [
    `actions:
  - task: C1.1 #! C1.1 says nowhere what is done: write the step under action:
    due: 2026-07-31
`,
  ],
  good: [
    `actions:
  - task: C1.1
    action: Rebuild the hourly demand profile from the last 24 months of incidents
`,
  ],
  help: 'Write under action: a step that a stranger could see done.',
  check: (plan) =>
    lacking(
      actions(plan),
      'action',
      ({ action }) => isPresent(action),
      (action) => `${calledAction(action)} says nowhere what is done: write the step under action:`,
    ),
};
