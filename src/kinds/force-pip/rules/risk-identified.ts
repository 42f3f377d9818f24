import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isOpen } from '../../../kit/standing.ts';
import { about, actions, calledAction, lacking, placesOf, risks } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/risk-identified',
  title: 'Every action has its risk or barrier named',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [college('Identify risks that could affect delivery')],
  why: 'An action that nothing could hold up is rare; asking what could is how it is held up less.',
  bad: [
    `actions:
  - { task: C1.1, action: Rebuild the demand profile }
  - { task: C1.2, action: Retire the phone menu } #! C1.2 (Retire the phone menu) has no risk or barrier linked: …
risks:
  - { id: R1, tasks: [C1.1], risk: Analysts are recalled to a major inquiry }
`,
  ],
  good: [
    `actions:
  - { task: C1.1, action: Rebuild the demand profile }
  - { task: C1.2, action: Retire the phone menu }
risks:
  - { id: R1, tasks: [C1.1], risk: Analysts are recalled to a major inquiry }
blockers:
  - { tasks: [C1.2], what: The contract forbids menu changes before September }
`,
  ],
  help: 'Add a risk, or a blocker, with the task number under tasks:.',
  check: (plan) => {
    const linked = risks(plan).map(({ value }) => value);
    return lacking(
      actions(plan).filter(({ value }) => isOpen(value)),
      null,
      ({ task }) => about(linked, task).length > 0 || about(plan.blockers, task).length > 0,
      (action) => `${calledAction(action)} has no risk or barrier linked: say what could hold it up`,
      [...placesOf('risks', plan.risks, 'tasks'), ...placesOf('blockers', plan.blockers, 'tasks')],
    );
  },
};
