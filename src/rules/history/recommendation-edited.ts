import type { Rule } from '../../kit/rule.ts';
import { mps } from '../../kit/sources.ts';
import { isRecorded, type Ledger } from './ledger.ts';
import { bothWordings, commitName, trailIn } from './tell.ts';

export const rule: Rule<Ledger> = {
  id: 'history/recommendation-edited',
  title: 'Somebody else’s recommendation keeps its words',
  nature: 'fault',
  severity: 'warning',
  cites: [mps('Recommendations')],
  why: 'The words belong to the body that made the recommendation. An answer is judged against them, so they stay as they were given.',
  help: 'Restore the words as published; comment on them in proposed_action:.',
  kinds: ['action-plan'],
  bad: [
    `
kind: action-plan
agreed: 2026-05-08
recommendations:
  - number: "1"
    recommendation: Publish response times by ward every month
# later
kind: action-plan
agreed: 2026-05-08
recommendations:
  - number: "1"
    recommendation: Publish response times every quarter #! …
`,
  ],
  good: [
    `
kind: action-plan
agreed: 2026-05-08
recommendations:
  - number: "1"
    recommendation: Publish response times by ward every month
# later
kind: action-plan
agreed: 2026-05-08
recommendations:
  - number: "1"
    recommendation: >-
      Publish response times by ward
      every month
`,
  ],
  *check(plan, context) {
    for (const moved of trailIn(context)?.moved ?? []) {
      const { item, field, was, is, from, at, path } = moved;
      if (field !== 'recommendation' || !item || isRecorded(moved, plan, context.facets)) continue;
      const words = bothWordings(was, is, false);
      yield {
        path,
        message: `Recommendation ${item.id} ${words} (${commitName(from)}; ${commitName(at)}): restore the words as they were given`,
      };
    }
  },
};
