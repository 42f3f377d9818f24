import type { Rule } from '../../../kit/rule.ts';
import { mps } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { actionsOf, isDeclined, nameOfOne, recommendations } from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/recommendation-answered',
  title: 'Each recommendation has an answer',
  nature: 'gap',
  severity: 'error',
  cites: [mps('MPS proposed action')],
  why: 'A recommendation with nothing beside it has not been answered, and whoever made it will ask.',
  help: 'Write proposed_action: or actions:, or response: not_agreed with a reason:.',
  bad: [
    `
recommendations:
  - number: "2" #! Recommendation 2 has no answer: write proposed_action: or actions:, or decline it
    recommendation: Publish the response times of each station
`,
  ],
  good: [
    `
recommendations:
  - number: "1"
    proposed_action: Publish the response times of each station every quarter
  - number: "2"
    actions:
      - task: "2.1"
        action: Appoint a records officer
  - number: "3"
    response: not_agreed
`,
  ],
  *check(plan) {
    for (const one of recommendations(plan)) {
      const { proposed_action, response, reason } = one.it;
      const answered = isPresent(proposed_action) || actionsOf(one).length > 0;
      // A declined one owes a reason, which is another rule's to ask for.
      const declined = isDeclined(one.it) || (response !== 'agreed' && isPresent(reason));
      if (answered || declined) continue;
      const message = `${nameOfOne(one)} has no answer: write proposed_action: or actions:, or decline it`;
      yield { path: [...one.path, 'proposed_action'], message };
    }
  },
};
