import type { Rule } from '../../kit/rule.ts';
import { mps } from '../../kit/sources.ts';
import { calledItem, isPresent } from '../../kit/words.ts';

const ERROR = new Set(['action', 'recommendation', 'goal']);
const WARNING = new Set(['milestone', 'mitigation']);

export const rule: Rule = {
  id: 'plan/done-needs-evidence',
  title: 'What is done has something to show',
  nature: 'gap',
  severity: 'error',
  cites: [mps('Timescale')],
  why: 'Complete is a claim. Whoever scrutinises the plan will ask what shows it, and the answer is easiest to give now.',
  help: 'Add evidence: what shows it, with a day and where to find it.',
  bad: [
    `
kind: force-pip
actions:
  - task: C1.1 #! C1.1 is complete with nothing to show for it: add evidence:
    status: complete
`,
  ],
  good: [
    'kind: force-pip\nactions:\n  - task: C1.1\n    status: complete\n    evidence: [Profile v3 on the force intranet]',
  ],
  *check(_plan, { facets }) {
    for (const { sort, value, path, id } of facets.items) {
      if (!(ERROR.has(sort) || WARNING.has(sort)) || isPresent(value['evidence'])) continue;
      if (value['status'] !== 'complete' && value['status'] !== 'verified') continue;
      const message = `${calledItem(id, sort)} is ${value['status']} with nothing to show for it: add evidence:`;
      yield {
        path: [...path, 'evidence'],
        message,
        ...(WARNING.has(sort) && { severity: 'warning' as const }),
      };
    }
  },
};
