import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { textList } from '../../../kit/words.ts';
import { goalsNow } from '../plan.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/goal-achievable',
  title: 'Each goal says how the person gets there',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Development Goals This Period')],
  why: 'A goal without steps stays a wish; projects, practice or pairing turn it into work.',
  help: 'Write under how: the first steps, such as a project, practice, pairing or a course.',
  bad: [
    `
goals:
  - id: G1 #! G1 has no how: write the steps that lead there, such as a project or pairing
    goal: Run a design review on my own
`,
  ],
  good: ['goals:\n  - id: G1\n    how:\n      - Sit in on two reviews that Dana runs, then run the third'],
  *check(plan) {
    for (const { it, path } of goalsNow(plan)) {
      if (textList(it.how).length > 0) continue;
      yield {
        path: [...path, 'how'],
        unless: placesIn([...path, 'how'], it.how),
        message: `${it.id} has no how: write the steps that lead there, such as a project or pairing`,
      };
    }
  },
};
