import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { listOf } from '../../../kit/words.ts';
import { calledConcern, concerns, lacking, placesOf, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/support-identified',
  title: 'Every concern has support identified for it',
  nature: 'gap',
  severity: 'error',
  cites: [college('Consider and identify support solutions'), college('Step two: identify support measures')],
  why: 'Few concerns are new to policing; asking early who has met this one costs less than finding out alone.',
  bad: [
    `concerns:
  - { id: C1, title: Late attendance }
  - { id: C2, title: Abandoned calls } #! C2 (Abandoned calls) has no support, internal or external: …
support:
  - { id: S1, concerns: [C1], what: Two-day visit on call handling, status: agreed }
  - { id: S2, concerns: [C2], what: Review of the phone menu, status: declined }
`,
  ],
  good: [
    `concerns:
  - { id: C1, title: Late attendance }
support:
  - { id: S1, concerns: [C1], what: Two-day visit on call handling, status: identified }
`,
  ],
  help: 'Add under support: what would help, from inside or outside the force, with the concerns that it serves.',
  check: (plan) => {
    const helped = rows(plan.support)
      .filter(({ status }) => status !== 'declined')
      .flatMap((support) => listOf(support.concerns));
    return lacking(
      concerns(plan),
      null,
      ({ id }) => helped.includes(id),
      (concern) => `${calledConcern(concern)} has no support, internal or external: add what would help it`,
      placesOf('support', plan.support, 'concerns'),
    );
  },
};
