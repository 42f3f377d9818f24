import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { textList } from '../../../kit/words.ts';
import { goalsNow } from '../plan.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/goal-measurable',
  title: 'Each goal says how anyone will know',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Specific Outcomes')],
  why: 'How we will know is what plans leave out most. Without it, reaching the goal is a matter of mood.',
  help: 'Write under success: something that others can observe, with a number or a name where it helps.',
  bad: [
    `
goals:
  - id: G1 #! G1 has no success: write what others will see once it is reached
    goal: Run a design review on my own
`,
  ],
  good: ['goals:\n  - id: G1\n    success: Two design reviews run, decisions signed by three teams'],
  *check(plan) {
    for (const { it, path } of goalsNow(plan)) {
      if (textList(it.success).length > 0) continue;
      yield {
        path: [...path, 'success'],
        unless: placesIn([...path, 'success'], it.success),
        message: `${it.id} has no success: write what others will see once it is reached`,
      };
    }
  },
};
