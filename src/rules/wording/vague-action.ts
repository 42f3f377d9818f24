import type { Rule } from '../../kit/rule.ts';
import { college, mps } from '../../kit/sources.ts';
import { remarks } from './remark/remarks.ts';

export const rule: Rule = {
  id: 'wording/vague-action',
  title: 'An action leaves something to see',
  nature: 'wording',
  severity: 'warning',
  rises: true,
  cites: [
    college('Step one: use the analysis findings to develop actions'),
    college('Provide clear actions'),
    mps('MPS proposed action'),
  ],
  why: 'What no stranger could see done can be reported for ever; an act and what it leaves can be checked.',
  kinds: ['force-pip', 'action-plan', 'pdp'],
  bad: [
    `kind: force-pip
actions:
  - task: C1.1
    action: Continue to monitor demand closely #! "Continue" leaves nothing that a stranger could see done: …
`,
  ],
  good: [
    `kind: force-pip
actions:
  - task: C1.1
    action: Replace the paper defect book at the four stations with the tablet form
`,
  ],
  help: 'Begin with an act and name what is there afterwards: "replace the paper book with the tablet form".',
  check: (_, context) => remarks('action', 'vague-action', context),
};
