import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { remarks } from './remark/remarks.ts';

export const rule: Rule = {
  id: 'wording/activity-as-goal',
  title: 'A goal is more than a course attended',
  nature: 'wording',
  severity: 'warning',
  rises: true,
  cites: [guide('What It Is Not'), guide('Specific Outcomes')],
  why: 'A course can be sat through and change nothing: it is a step towards what it makes possible.',
  kinds: ['pdp'],
  bad: [
    `kind: pdp
goals:
  - id: G1
    goal: Attend the two-day negotiation course in May #! "Attend" is a step on the way, not the outcome: …
`,
  ],
  good: [
    `kind: pdp
goals:
  - id: G1
    goal: Take the negotiation course, then settle the cleaning contract without the procurement lead
    how: [Attend the two-day negotiation course in May]
`,
  ],
  help: 'Put the course under how: and say in the goal what it will make possible.',
  check: (_, context) => remarks('goal', 'activity-as-goal', context),
};
