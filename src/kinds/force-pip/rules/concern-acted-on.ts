import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { actionsFor, calledConcern, concerns, lacking, nextTask, placesOf } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/concern-acted-on',
  title: 'Every concern has an action',
  nature: 'gap',
  severity: 'error',
  cites: [college('Assign each action a task number'), college('Provide clear actions')],
  why: 'A concern that the plan names and then does nothing about will be the first question at the meeting.',
  bad: [
    `concerns:
  - { id: C1, title: Late attendance }
  - { id: C2, title: Abandoned calls } #! C2 (Abandoned calls) has no action: add one numbered C2.2
actions:
  - { task: C1.1, action: Rebuild the demand profile }
  - { task: C2.1, action: Retire the old phone menu, status: dropped }
`,
  ],
  good: [
    `concerns:
  - { id: C1, title: Late attendance }
  - { id: C2, title: Abandoned calls }
actions:
  - { task: C1.1, action: Rebuild the demand profile, also: [C2] }
`,
  ],
  help: "Add an action whose task number begins with the concern's id, or list the concern under also:.",
  check: (plan) =>
    lacking(
      // One whose id is missing is told of that; no task could begin with it.
      concerns(plan).filter(({ value: { id } }) => isPresent(id)),
      null,
      ({ id }) => actionsFor(plan, id).length > 0,
      (concern) => `${calledConcern(concern)} has no action: add one numbered ${nextTask(plan, concern.id)}`,
      placesOf('actions', plan.actions, 'task', 'also'),
    ),
};
