import type { Path } from '../../../kit/finding.ts';
import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { commitments, commitmentsFor, openGoals, supportAsked } from '../plan.ts';
import type { Pdp } from '../schema.ts';

/** The fields that tie a commitment to a goal: what is wrong there may have been meant for it. */
const tied = (plan: Pdp): readonly Path[] => [
  ['manager_commitments'],
  ...commitments(plan).flatMap(({ it, path }) => [
    [...path, 'commitment'],
    [...path, 'goals'],
    ...placesIn([...path, 'goals'], it.goals),
  ]),
];

export const rule: Rule<Pdp> = {
  id: 'pdp/manager-commits',
  title: 'The manager commits to the support that a goal needs',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [guide('Manager Commitment to Enabling Development'), guide('Manager Commitments')],
  why: 'Support that nobody has promised does not come. It is the part that plans most often lack.',
  help: 'Add one under manager_commitments: with goals:, or write support: none needed.',
  bad: [
    `
goals:
  - id: G1
    support: none needed
  - id: G2
    support: #! G2 asks for support and no manager commitment serves it: add one with goals: [G2]
      - Two hours a fortnight of Dana's time
manager_commitments:
  - id: MC1
    goals: G1
    commitment: Ask Dana's lead on Monday
`,
  ],
  good: [
    `
goals:
  - id: G1
    support: Two hours a fortnight of Dana's time
manager_commitments:
  - id: MC1
    commitment: Ask Dana's lead on Monday for two hours a fortnight
`,
  ],
  *check(plan) {
    for (const { it, path } of openGoals(plan)) {
      if (supportAsked(it).length === 0 || commitmentsFor(plan, it).length > 0) continue;
      const next = `add one with goals: [${it.id}]`;
      const message = `${it.id} asks for support and no manager commitment serves it: ${next}`;
      yield { path: [...path, 'support'], unless: [[...path, 'id'], ...tied(plan)], message };
    }
  },
};
