import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { series } from '../../../kit/words.ts';
import { type Action, actions, calledAction, concernOfTask, nextTask, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

/** What is said of each action whose task number begins with no concern; the plan is gone through once for all. */
function saying(plan: ForcePip): (action: Action) => string {
  const ids = rows(plan.concerns).flatMap(({ id }) => (id ? [id] : []));
  const example = `such as "${nextTask(plan, ids[0] ?? 'C1')}"`;
  return (action) => {
    if (!action.task)
      return `${calledAction(action)} has no task number: give it its concern's id and a dot, ${example}`;
    if (ids.length === 0)
      return `Task ${action.task} begins with no concern, since the plan has none: add its concern under concerns:`;
    return `Task ${action.task} begins with no concern of the plan (the concerns are ${series(ids)}): renumber it, ${example}`;
  };
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/task-linked',
  title: "Every action's task number begins with its concern",
  nature: 'fault',
  severity: 'error',
  cites: [college('Assign each action a task number')],
  why: 'The task number is the thread from an action back to the concern; without it progress cannot be followed.',
  bad: [
    `concerns:
  - { id: C1, title: Late attendance }
actions:
  - action: Rebuild the demand profile #! The action "Rebuild the demand profile" has no task number: …
  - task: A7 #! Task A7 begins with no concern of the plan (the concerns are C1): renumber it, such as "C1.1"
`,
  ],
  good: [
    `concerns:
  - { id: C1, title: Late attendance }
actions:
  - { task: C1.1, action: Rebuild the demand profile }
`,
  ],
  help: "Number the task with its concern's id, a dot and a number of its own.",
  check: (plan) => {
    const wrong = actions(plan).filter(({ value }) => concernOfTask(plan, value.task) === null);
    if (wrong.length === 0) return [];
    const message = saying(plan);
    return wrong.map(({ value, path }) => ({ path: [...path, 'task'], message: message(value) }));
  },
};
