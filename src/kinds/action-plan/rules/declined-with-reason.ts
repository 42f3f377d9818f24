import type { Rule } from '../../../kit/rule.ts';
import { practice } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { nameOfOne, recommendations } from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/declined-with-reason',
  title: 'What is declined has a reason',
  nature: 'gap',
  severity: 'error',
  cites: [practice('published responses to inspection reports state why a recommendation is not accepted')],
  why: 'To decline is a fair answer, if others can weigh why. A bare no reads as not having looked.',
  help: 'Write reason: with what stands against it, and what is done instead.',
  bad: [
    `
recommendations:
  - number: "3" #! Recommendation 3 is not agreed without a reason: write reason: and what is done instead
    response: not_agreed
  - number: "4" #! Recommendation 4 is partly agreed without a reason: write reason: and what is done instead
    response: partly_agreed
`,
  ],
  good: [
    `
recommendations:
  - number: "3"
    response: not_agreed
    reason: The stations were sold in 2024; the mobile units cover the same hours
  - number: "4"
    response: agreed
`,
  ],
  *check(plan) {
    for (const one of recommendations(plan)) {
      const { response, reason } = one.it;
      if ((response !== 'not_agreed' && response !== 'partly_agreed') || isPresent(reason)) continue;
      const how = response.replace('_', ' ');
      const message = `${nameOfOne(one)} is ${how} without a reason: write reason: and what is done instead`;
      yield { path: [...one.path, 'reason'], message };
    }
  },
};
