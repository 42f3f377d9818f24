import type { Rule } from '../../../kit/rule.ts';
import { practice } from '../../../kit/sources.ts';
import { nameOf } from '../../../kit/words.ts';
import {
  actionsOf,
  inActions,
  isClosed,
  nameOfOne,
  type Placed,
  type Recommendation,
  recommendations,
} from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

/** Somebody answers where there is an owner, or every action has a lead. */
function answeredFor(one: Placed<Recommendation>): boolean {
  const actions = actionsOf(one);
  return nameOf(one.it.owner) !== null || (actions.length > 0 && actions.every(({ it }) => nameOf(it.lead)));
}

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/owner-given',
  title: 'Somebody answers for each recommendation',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [practice('audit committees track recommendations by a named owner')],
  why: 'What belongs to the whole organisation belongs to nobody when the committee asks.',
  help: 'Write owner: with one name or post.',
  bad: [
    `
recommendations:
  - number: "2" #! Recommendation 2 has no owner: name the one person or post that answers for it
    timescale: December 2026
`,
  ],
  good: [
    `
recommendations:
  - number: "1"
    owner: Director of Governance
  - number: "2"
    actions:
      - task: "2.1"
        lead: Ana Duarte
`,
  ],
  *check(plan) {
    for (const one of recommendations(plan)) {
      if (answeredFor(one) || isClosed(one.it)) continue;
      const message = `${nameOfOne(one)} has no owner: name the one person or post that answers for it`;
      yield { path: [...one.path, 'owner'], unless: inActions(one, 'lead'), message };
    }
  },
};
