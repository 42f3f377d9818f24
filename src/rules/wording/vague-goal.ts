import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { remarks } from './remark/remarks.ts';

export const rule: Rule = {
  id: 'wording/vague-goal',
  title: 'A goal names an outcome that can be seen',
  nature: 'wording',
  severity: 'warning',
  rises: true,
  cites: [guide('Specific Outcomes'), guide('What a PDP Is (and Is Not)')],
  why: 'Nobody can tell when a direction is reached; an outcome says what will be done, and how alone.',
  kinds: ['pdp'],
  bad: [
    `kind: pdp
goals:
  - id: G1
    goal: Improve my communication skills #! "Improve" is a direction, not an outcome: …
  - id: G2
    goal: Be more confident in front of the board #! …
`,
  ],
  good: [
    `kind: pdp
goals:
  - id: G1
    goal: Chair the Tuesday allocation meeting alone, with the minutes out the same day
  - id: G2
    goal: Diagnose a slow settlement run from its traces without calling the platform team
`,
  ],
  help: 'Say what will be done then, alone or with whom, in what context: "chair the allocation meeting alone".',
  check: (_, context) => remarks('goal', 'vague-goal', context),
};
