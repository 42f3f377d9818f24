import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { remarks } from './remark/remarks.ts';

export const rule: Rule = {
  id: 'wording/blame-as-cause',
  title: 'A root cause lies in how work is arranged',
  nature: 'wording',
  severity: 'warning',
  cites: [
    college('Step one: use the analysis findings to develop actions'),
    college('Identify performance concerns'),
  ],
  why: 'A cause that names a person ends the search there. Rosters, training, tools, targets and rules can be changed.',
  kinds: ['force-pip'],
  bad: [
    `kind: force-pip
root_causes:
  - id: RC1
    cause: Sergeants cannot be bothered to check files #! "cannot be bothered" judges people, …
`,
  ],
  good: [
    `kind: force-pip
root_causes:
  - id: RC1
    cause: Sergeants were promoted without training in file review, and the checklist predates the new form
`,
  ],
  help: 'Ask why a sound person would have done the same: "promoted without training in file review".',
  check: (_, context) => remarks('cause', 'blame-as-cause', context),
};
