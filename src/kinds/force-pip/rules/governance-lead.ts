import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { nameOf } from '../../../kit/words.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/governance-lead',
  title: 'The plan has a responsible lead',
  nature: 'gap',
  severity: 'error',
  cites: [college('Define governance structures')],
  why: 'One person answers for the whole plan to the group, the boards and the force.',
  bad: [
    `kind: force-pip #! The plan has no lead: name the one person who answers for all of it
title: Call handling and attendance
`,
  ],
  good: [
    `lead: { name: ACC Helen Ward, role: Assistant Chief Constable }
`,
  ],
  help: 'Write lead: at the top of the plan with one name and role.',
  check: ({ lead }) =>
    nameOf(lead) === null
      ? [{ path: ['lead'], message: 'The plan has no lead: name the one person who answers for all of it' }]
      : [],
};
