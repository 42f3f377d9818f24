import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { goalsNow } from '../plan.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/goal-relevant',
  title: 'Each goal says why it matters to the person',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [guide('Connected to Career Direction')],
  why: 'People put energy into what leads where they want to go; the rest gets ticked off.',
  help: 'Write under why: how the goal leads to the direction, and what the organisation gains.',
  bad: [
    `
goals:
  - id: G1 #! G1 has no why: write what ties it to the direction that the person wants
    goal: Run a design review on my own
`,
  ],
  good: ['goals:\n  - id: G1\n    why: Designs across teams are what a staff engineer is asked for'],
  *check(plan) {
    for (const { it, path } of goalsNow(plan)) {
      if (isPresent(it.why)) continue;
      yield {
        path: [...path, 'why'],
        message: `${it.id} has no why: write what ties it to the direction that the person wants`,
      };
    }
  },
};
