import type { Rule } from '../../../kit/rule.ts';
import { mps } from '../../../kit/sources.ts';
import { calledItem, cut } from '../../../kit/words.ts';
import { actionsOf, isStatus, nameOfAction, recommendations } from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/status-in-timescale',
  title: 'A timescale holds a time, not a status',
  nature: 'fault',
  severity: 'warning',
  cites: [mps('Timescale')],
  why: '"Complete" in place of a date hides when it was promised and when it came.',
  help: 'Move it to status:, keep the time that was promised, and add evidence: of what was done.',
  bad: [
    `
recommendations:
  - number: "5"
    timescale: Complete #! The timescale of recommendation 5 says "Complete": move that to status: and write a time
  - number: "6"
    actions:
      - task: "6.1"
        due: In progress #! The timescale of action 6.1 says "In progress": move that to status: and write a time
`,
  ],
  good: ['recommendations:\n  - number: "5"\n    timescale: December 2003\n    status: complete'],
  *check(plan) {
    for (const one of recommendations(plan)) {
      const { number, timescale } = one.it;
      const cells = [
        {
          name: number ? calledItem(number, 'recommendation', 'within') : `place ${one.at + 1}`,
          text: timescale,
          path: [...one.path, 'timescale'],
        },
        ...actionsOf(one).map(({ it, path }) => ({
          name: nameOfAction(it, 'within'),
          text: it.due,
          path: [...path, 'due'],
        })),
      ];
      for (const { name, text, path } of cells) {
        if (!text || !isStatus(text)) continue;
        const next = 'move that to status: and write a time';
        yield { path, message: `The timescale of ${name} says "${cut(text, 30)}": ${next}` };
      }
    }
  },
};
