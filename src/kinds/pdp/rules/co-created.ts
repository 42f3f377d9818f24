import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { series } from '../../../kit/words.ts';
import { goalsInForce, idsOf } from '../plan.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/co-created',
  title: 'The person brings goals of their own',
  nature: 'fault',
  severity: 'warning',
  rises: true,
  cites: [guide('What It Is Not'), guide('Goal Setting Conversation Guide')],
  why: 'A plan that the manager has filled in is an assignment. Only what the person owns gets their energy.',
  help: 'Ask what the person wants to be able to do, and set proposed_by: person or both where it is theirs.',
  bad: [
    `
goals: #! Every goal (G1 and G2) is proposed by the manager: add one that the person brings
  - id: G1
    proposed_by: manager
  - id: G2
    proposed_by: manager
`,
  ],
  good: [
    'goals:\n  - id: G1\n    proposed_by: manager\n  - id: G2\n    proposed_by: both',
    'goals:\n  - id: G1',
  ],
  *check(plan) {
    const goals = goalsInForce(plan);
    if (goals.length === 0 || goals.some(({ it }) => it.proposed_by !== 'manager')) return;
    const which = goals.length === 1 ? 'The only goal' : `Every goal (${series(idsOf(goals))})`;
    yield { path: ['goals'], message: `${which} is proposed by the manager: add one that the person brings` };
  },
};
