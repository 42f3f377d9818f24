import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { textList } from '../../../kit/words.ts';
import { actions, calledAction, lacking } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/action-measurable',
  title: 'Every action has success criteria',
  nature: 'gap',
  severity: 'error',
  cites: [
    college('Provide clear actions'),
    college('Step one: use the analysis findings to develop actions'),
  ],
  why: 'Without an intended output two people can disagree for ever about whether the action is done.',
  bad: [
    `actions:
  - task: C1.1 #! C1.1 (Rebuild the demand profile) has no success criteria: write what will exist when it is done
    action: Rebuild the demand profile
`,
  ],
  good: [
    `actions:
  - task: C1.1
    action: Rebuild the demand profile
    success_criteria: [Profile published and used for every roster from 3 August 2026]
`,
  ],
  help: 'Write under success_criteria: what will exist, or be true, when the action is done.',
  check: (plan) =>
    lacking(
      actions(plan),
      'success_criteria',
      ({ success_criteria }) => textList(success_criteria).length > 0,
      (action) => `${calledAction(action)} has no success criteria: write what will exist when it is done`,
    ),
};
