import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { listOf } from '../../../kit/words.ts';
import { actions, called, milestones } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/milestone-within-task',
  title: 'A milestone is reached before the last of its tasks ends',
  nature: 'fault',
  severity: 'warning',
  cites: [college('Provide clear timeframes')],
  why: 'A milestone dated after its work has ended tells nobody in time whether that work is on track.',
  bad: [
    `actions:
  - { task: C1.1, due: 2026-07-31 }
milestones:
  - id: MS1
    date: 2026-08-14 #! MS1 (Profile tested) is dated after C1.1 ends on 2026-07-31: move one of them
    what: Profile tested
    tasks: [C1.1]
`,
  ],
  good: [
    `actions:
  - { task: C1.1, due: 2026-07-31 }
  - { task: C1.2, due: 2026-09-30 }
milestones:
  - { id: MS1, date: 2026-08-14, what: Profile tested, tasks: [C1.1, C1.2] }
`,
  ],
  help: 'Move the milestone, or the due date of its last task through changes:.',
  *check(plan) {
    for (const { value, path } of milestones(plan)) {
      const tasks = listOf(value.tasks);
      const mine = actions(plan).filter(({ value: a }) => a.task && tasks.includes(a.task));
      const dues = mine.map(({ value: a }) => a.due ?? '').sort();
      const last = mine.find(({ value: a }) => a.due === dues.at(-1))?.value;
      if (!value.date || !last?.due || dues.includes('') || value.date <= last.due) continue;
      const name = called(value.id, value.what, 'milestone');
      const message = `${name} is dated after ${last.task} ends on ${last.due}: move one of them`;
      yield { path: [...path, 'date'], message };
    }
  },
};
