import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { nameOf } from '../../../kit/words.ts';
import { actions, calledAction, lacking } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/action-led',
  title: 'Every action has a lead',
  nature: 'gap',
  severity: 'error',
  cites: [college('Provide clear actions')],
  why: 'One person who leads can be asked, helped and relieved; a team in general cannot.',
  bad: [
    `actions:
  - task: C1.1 #! C1.1 (Rebuild the demand profile) has no lead: name the one person who leads it
    action: Rebuild the demand profile
`,
  ],
  good: [
    `actions:
  - task: C1.1
    action: Rebuild the demand profile
    lead: { name: Dr Amara Singh, role: Head of Analysis }
`,
  ],
  help: 'Write lead: with one name or post; helpers go under contributors:.',
  check: (plan) =>
    lacking(
      actions(plan),
      'lead',
      ({ lead }) => nameOf(lead) !== null,
      (action) => `${calledAction(action)} has no lead: name the one person who leads it`,
    ),
};
