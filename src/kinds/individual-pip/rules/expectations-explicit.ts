import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { openingDay } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/expectations-explicit',
  title: 'Expectations were explicit before the plan',
  nature: 'gap',
  severity: 'error',
  cites: [guide('When a PIP Is Appropriate'), guide('What a PIP Actually Signals')],
  why:
    'Nobody can fall short of a standard that was never put in writing and talked through; the plan ' +
    'must not be the first place where it stands.',
  help: 'Give the day on which the expectations were shared in writing, which must lie before the opening.',
  bad: [
    `kind: individual-pip #! No day on which the expectations were shared…`,
    `expectations_shared: 2026-05-04 #! Expectations were shared on 2026-05-04, not before the opening…
opening: { date: 2026-05-04 }`,
  ],
  good: [
    `expectations_shared: 2026-01-19
opening: { date: 2026-05-04 }`,
  ],
  *check(plan) {
    const path = ['expectations_shared'];
    const shared = plan.expectations_shared;
    const opening = openingDay(plan);
    if (!shared) {
      const message =
        'No day on which the expectations were shared: add expectations_shared, before the opening';
      yield { path, message };
    } else if (opening && shared >= opening) {
      const message =
        `Expectations were shared on ${shared}, not before the opening on ${opening}: allow time to ` +
        'meet them first';
      yield { path, message };
    }
  },
};
