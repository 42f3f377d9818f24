import type { Path, Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { mps } from '../../../kit/sources.ts';
import { lastDay } from '../../../kit/when.ts';
import { isPresent } from '../../../kit/words.ts';
import {
  actionsOf,
  nameOfAction,
  nameOfOne,
  type Placed,
  type Recommendation,
  recommendations,
} from '../plan.ts';
import { onlyTells, restates } from '../sayings.ts';
import type { ActionPlan } from '../schema.ts';

interface Answer {
  readonly name: string;
  readonly text: string;
  readonly path: Path;
}

/** The steps where there are some, else the answer in prose. */
function answers(one: Placed<Recommendation>): readonly Answer[] {
  const steps = actionsOf(one).flatMap(({ it, path }) =>
    it.action ? [{ name: nameOfAction(it), text: it.action, path: [...path, 'action'] }] : [],
  );
  const { proposed_action: text } = one.it;
  if (steps.length > 0 || !text) return steps;
  return [{ name: nameOfOne(one), text, path: [...one.path, 'proposed_action'] }];
}

function* remarks(one: Placed<Recommendation>, published: string | null): Iterable<Remark> {
  for (const { name, text, path } of answers(one)) {
    if (restates(text, one.it.recommendation ?? '')) {
      const message = `${name} says again what was recommended: write what will be done, and what comes of it`;
      yield { path, confidence: 'likely', message };
    } else if (onlyTells(text, published)) {
      const message = `${name} tells how things stand and no new step: write what will change, and when`;
      yield { path, confidence: 'likely', message };
    }
  }
}

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/answers-the-recommendation',
  title: 'The answer does something new about the recommendation',
  nature: 'wording',
  severity: 'warning',
  cites: [mps('MPS proposed action')],
  why: 'What was there when the report was written is what it found wanting; it is no answer.',
  help: 'Write the step that comes after the report; what is in place already goes under evidence:.',
  bad: [
    `
source:
  published: May 2026
recommendations:
  - number: "1"
    recommendation: Publish the response times of each station every quarter
    proposed_action: >- #! Recommendation 1 tells how things stand and no new step: write what will …
      Response times are recorded by every station. The board receives them monthly and has discussed them.
  - number: "2"
    recommendation: Publish the response times of each station every quarter
    proposed_action: The response times of each station are published quarterly #! Recommendation 2 says again …
`,
  ],
  good: [
    `
source:
  published: May 2026
recommendations:
  - number: "1"
    recommendation: Publish the response times of each station every quarter
    proposed_action: >-
      The board has the figures already. From October the data officer will put them on the website.
  - number: "2"
    recommendation: Appoint a records officer
    proposed_action: The post was advertised in June 2026 and is filled
  - number: "3"
    recommendation: Test the alarms
    proposed_action: Test the alarms of all 12 stations by December and give the list to the board
  - number: "4"
    proposed_action: The panel meets weekly
    status: complete
    evidence: Minutes of 2 and 9 June 2026
`,
  ],
  *check(plan) {
    const published = lastDay(plan.source?.published);
    for (const one of recommendations(plan)) if (!isPresent(one.it.evidence)) yield* remarks(one, published);
  },
};
