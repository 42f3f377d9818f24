import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { called } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/criterion-for-concern',
  title: 'Each concern has a success criterion',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Clear Success Criteria'), guide('Honest About the Situation')],
  why:
    'A concern without a criterion can be held against somebody for ever: only the criterion says when ' +
    'it is settled.',
  help: 'Add a criterion whose concern field names this concern, or leave the concern out.',
  bad: [
    `concerns:
  - id: C1
  - id: C2 #! No criterion says when C2 is settled…
criteria:
  - id: K1
    concern: C1`,
  ],
  good: [
    `concerns:
  - id: C1
criteria:
  - id: K1
    concern: C1`,
  ],
  *check(plan) {
    const answered = new Set((plan.criteria ?? []).map(({ concern }) => concern));
    for (const [i, concern] of (plan.concerns ?? []).entries()) {
      if (answered.has(concern.id)) continue;
      const name = called(concern, 'concern');
      const message = `No criterion says when ${name} is settled: add one under criteria with concern: ${name}`;
      const fields = placesIn(['criteria'], plan.criteria).map((at) => [...at, 'concern']);
      const unless = [['criteria'], ['concerns', i, 'id'], ...fields];
      yield { path: ['concerns', i], unless, message };
    }
  },
};
