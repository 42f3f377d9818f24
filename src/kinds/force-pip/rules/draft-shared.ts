import type { Rule } from '../../../kit/rule.ts';
import { college, practice } from '../../../kit/sources.ts';
import { series } from '../../../kit/words.ts';
import { answersToGroup, placesOf, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const BODIES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['the Home Office', /\bhome office\b/i],
  ['HMICFRS', /\bhmicfrs\b|\binspectorate\b/i],
  ['the College of Policing', /\bcollege\b/i],
];

export const rule: Rule<ForcePip> = {
  id: 'force-pip/draft-shared',
  title: 'At level 3 or 4 the draft is shared before it is presented',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [
    college('Step three: draft the PIP'),
    practice("the College of Policing's performance support toolkit asks for the draft to be shared"),
  ],
  why: 'Those who sit in the group can mend a draft before the meeting; in the meeting they can only question it.',
  bad: [
    `level: 3
shared_draft_with: #! At level 3 the draft is not yet shared with the Home Office and HMICFRS: share it, and record the day
  - { body: College of Policing, date: 2026-04-30 }
`,
  ],
  good: [
    `level: 3
shared_draft_with:
  - { body: College of Policing, date: 2026-04-30 }
  - { body: HMICFRS force liaison lead, date: 2026-04-30 }
  - { body: Home Office, date: 2026-05-01 }
`,
    `level: 2
title: Call handling
`,
  ],
  help: 'Add under shared_draft_with: each body and the day on which it saw the draft.',
  check: (plan, { today }) => {
    const shared = rows(plan.shared_draft_with).flatMap(({ body, date }) =>
      body && (date ?? today) <= today ? [body] : [],
    );
    const missing = BODIES.filter(([, pattern]) => !shared.some((body) => pattern.test(body)));
    if (!answersToGroup(plan) || missing.length === 0) return [];
    const names = series(missing.map(([name]) => name));
    const message = `At level ${plan.level} the draft is not yet shared with ${names}: share it, and record the day`;
    const unless = placesOf('shared_draft_with', plan.shared_draft_with, 'body', 'date');
    return [{ path: ['shared_draft_with'], unless, message }];
  },
};
