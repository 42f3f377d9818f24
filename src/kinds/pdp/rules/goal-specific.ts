import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { goalsInForce } from '../plan.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/goal-specific',
  title: 'Each goal says what the person will be able to do',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Specific Outcomes')],
  why: 'Only a goal in words can be talked about: a skill, how independently used, and where.',
  help: 'Write under goal: what the person will be able to do, how independently, in what context.',
  bad: [
    `
goals:
  - id: G1 #! G1 has no goal in words: write what the person will be able to do, and where
    target_date: 2026-09-18
`,
  ],
  good: [
    'goals:\n  - id: G1\n    goal: Run a design review with two teams without a senior engineer beside me',
  ],
  *check(plan) {
    for (const { it, path } of goalsInForce(plan)) {
      if (isPresent(it.goal)) continue;
      yield {
        path: [...path, 'goal'],
        message: `${it.id} has no goal in words: write what the person will be able to do, and where`,
      };
    }
  },
};
