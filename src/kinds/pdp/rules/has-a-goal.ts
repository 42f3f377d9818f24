import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { goalsInForce } from '../plan.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/has-a-goal',
  title: 'The plan has a goal',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Development Goals This Period')],
  why: 'A plan without a goal has nothing to develop towards, and its reviews have nothing to look at.',
  help: 'Run `pdp add goal`, or write one under goals:.',
  bad: [
    'kind: pdp #! The plan has no goal yet: add one to three under goals:',
    'goals: #! The only goal, G1, was dropped: add one under goals:\n  - id: G1\n    status: dropped',
  ],
  good: ['goals:\n  - id: G1\n    status: in_progress'],
  *check(plan) {
    if (goalsInForce(plan).length > 0) return;
    const dropped = plan.goals ?? [];
    const name = dropped[0]?.id ? `, ${dropped[0].id},` : '';
    const only = dropped.length === 1 ? `The only goal${name} was` : 'All goals were';
    const message =
      dropped.length > 0
        ? `${only} dropped: add one under goals:`
        : 'The plan has no goal yet: add one to three under goals:';
    yield { path: ['goals'], message };
  },
};
