import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { actions, calledAction, lacking } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/action-treats-cause',
  title: 'Every action treats a root cause',
  nature: 'gap',
  severity: 'error',
  cites: [college('Step one: use the analysis findings to develop actions')],
  why: 'An action tied to no cause works on the symptom, and the concern returns when the effort stops.',
  bad: [
    `actions:
  - task: C1.1 #! C1.1 (Run two weeks of overtime) is tied to no root cause: …
    action: Run two weeks of overtime
`,
  ],
  good: [
    `root_causes:
  - { id: RC1, cause: Demand is profiled from old volumes, concerns: [C1] }
actions:
  - task: C1.1
    action: Rebuild the hourly demand profile
    root_cause: RC1
`,
  ],
  help: 'Write root_cause: with the id of the cause that the action treats.',
  check: (plan) =>
    lacking(
      actions(plan),
      'root_cause',
      ({ root_cause }) => isPresent(root_cause),
      (action) => `${calledAction(action)} is tied to no root cause: name the one that it treats`,
    ),
};
