import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { remarks } from './remark/remarks.ts';

export const rule: Rule = {
  id: 'wording/weak-mitigation',
  title: 'A mitigation changes likelihood or impact',
  nature: 'wording',
  severity: 'warning',
  rises: true,
  cites: [college('Identify risks that could affect delivery')],
  why: 'Watching a risk leaves it as it was; a spare, a limit, a trial or cover makes it rarer or milder.',
  kinds: ['force-pip'],
  bad: [
    `kind: force-pip
risks:
  - id: R1
    mitigations:
      - id: R1a
        what: Monitor closely #! "Monitor" makes it neither less likely nor less harmful: …
`,
  ],
  good: [
    `kind: force-pip
risks:
  - id: R1
    mitigations:
      - id: R1a
        what: Second analyst trained on the profile model before the first goes on leave
  - id: R2
    response: accept
    accepted_by: DCC Owen Price
    mitigations:
      - id: R2a
        what: Monitor closely
`,
  ],
  help: 'Name what makes it rarer or milder, or accept it by name: "second analyst trained before the first leaves".',
  check: (_, context) => remarks('mitigation', 'weak-mitigation', context),
};
