import type { Rule } from '../../../kit/rule.ts';
import { mps } from '../../../kit/sources.ts';
import { inActions, isClosed, isDeclined, nameOfOne, ownDate, recommendations } from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/timescale-given',
  title: 'Each recommendation has a timescale',
  nature: 'gap',
  severity: 'error',
  cites: [mps('Timescale')],
  why: 'Without a time there is nothing to be late against, so nobody can tell whether the answer came.',
  help: 'Write timescale: as a date, month or quarter, or give the actions due: dates.',
  bad: [
    `
recommendations:
  - number: "2" #! Recommendation 2 has no timescale: write the day, month or quarter for it
    proposed_action: Publish the response times of each station
`,
  ],
  good: [
    `
recommendations:
  - number: "1"
    timescale: December 2026
  - number: "2"
    actions:
      - task: "2.1"
        due: 30 Sep 2026
  - number: "3"
    response: not_agreed
`,
  ],
  *check(plan) {
    for (const one of recommendations(plan)) {
      if (ownDate(one) || isDeclined(one.it) || isClosed(one.it)) continue;
      const message = `${nameOfOne(one)} has no timescale: write the day, month or quarter for it`;
      yield { path: [...one.path, 'timescale'], unless: inActions(one, 'due'), message };
    }
  },
};
