import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { goalsNow } from '../plan.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/goal-time-bound',
  title: 'Each goal has a target date',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Specific Outcomes')],
  why: 'A day makes it possible to notice in time that a goal is stuck. Plans often lack it.',
  help: 'Write target_date: as a day within the period.',
  bad: [
    `
goals:
  - id: G1 #! G1 has no target_date: write the day by which it is reached
    goal: Run a design review on my own
`,
  ],
  good: ['goals:\n  - id: G1\n    target_date: 2026-09-18'],
  *check(plan) {
    for (const { it, path } of goalsNow(plan)) {
      if (isPresent(it.target_date)) continue;
      yield {
        path: [...path, 'target_date'],
        message: `${it.id} has no target_date: write the day by which it is reached`,
      };
    }
  },
};
