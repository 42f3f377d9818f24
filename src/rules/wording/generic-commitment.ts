import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { remarks } from './remark/remarks.ts';

export const rule: Rule = {
  id: 'wording/generic-commitment',
  title: 'A commitment can be kept or broken',
  nature: 'wording',
  severity: 'warning',
  rises: true,
  cites: [
    guide('Manager Commitments'),
    guide('Manager Commitment to Enabling Development'),
    guide('Characteristics of a Genuine Improvement PIP'),
  ],
  why: 'Goodwill cannot be checked at the next review. A named act, an hour, a sum or a day can.',
  kinds: ['pdp', 'individual-pip', 'conversation'],
  bad: [
    `kind: pdp
manager_commitments:
  - id: MC1
    commitment: I will support your development #! "support" has nothing in it that could be kept or broken: …
`,
  ],
  good: [
    `kind: pdp
manager_commitments:
  - id: MC1
    commitment: Give Sam the next architecture review to lead, and sit in without speaking
  - id: MC2
    commitment: Go through one query log with Sam every Thursday at 2
`,
  ],
  help: 'Say who will do what, how often or by when: "give Sam the June design review to lead".',
  check: (_, context) => remarks('commitment', 'generic-commitment', context),
};
