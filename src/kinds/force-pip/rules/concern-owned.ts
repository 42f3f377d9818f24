import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { nameOf } from '../../../kit/words.ts';
import { calledConcern, concerns, lacking } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/concern-owned',
  title: 'Every concern has an owner',
  nature: 'gap',
  severity: 'error',
  cites: [college('Define governance structures')],
  why: 'When nobody in particular answers for a concern, nobody can be asked at the board why it has not moved.',
  bad: [
    `concerns:
  - id: C1 #! C1 (Late attendance) has no owner: name the one person who answers for it
    title: Late attendance
`,
  ],
  good: [
    `concerns:
  - id: C1
    title: Late attendance
    owner: Ch Supt Marcus Bell
`,
  ],
  help: 'Write owner: with the name or post of the one person who answers for the concern.',
  check: (plan) =>
    lacking(
      concerns(plan),
      'owner',
      ({ owner }) => nameOf(owner) !== null,
      (concern) => `${calledConcern(concern)} has no owner: name the one person who answers for it`,
    ),
};
