import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import type { Ledger } from './ledger.ts';
import { silentlyAdded, silentlyGone, silentPosts } from './silent.ts';
import { bothWordings, commitName, placeName, trailIn } from './tell.ts';

export const rule: Rule<Ledger> = {
  id: 'history/goalposts',
  title: 'What success is judged by moves only openly',
  nature: 'fault',
  severity: 'error',
  cites: [guide('Running a PIP That Actually Produces Improvement')],
  why: 'A criterion that changes after it was agreed makes the outcome worth nothing, whoever it favours. Changing it together, on the record, is fine.',
  help: 'Restore the agreed words, or record the change under changes: with reason: and agreed_by:.',
  bad: [
    `
kind: individual-pip
agreed: 2026-05-04
criteria:
  - id: K1
    threshold: 9 of 10 pull requests
# later
kind: individual-pip
agreed: 2026-05-04
criteria:
  - id: K1
    threshold: 6 of 10 pull requests #! K1 threshold was “9” and is “6” (1111111, 2026-05-08; not committed yet) with no entry in changes: …
`,
    `
kind: individual-pip
agreed: 2026-05-04
criteria:
  - id: K1
    threshold: 9 of 10 pull requests
# later
kind: individual-pip
agreed: 2026-05-04
criteria:
  - id: K1
    threshold: 9 of 10 pull requests
  - id: K2 #! The criterion K2 came after the agreement (not committed yet) with no entry in changes: record who agreed and why
    threshold: Two days
`,
  ],
  good: [
    `
kind: individual-pip
agreed: 2026-05-04
criteria:
  - id: K1
    threshold: 9 of 10 pull requests
# later
kind: individual-pip
agreed: 2026-05-04
changes:
  - item: K1
    field: threshold
    date: 2026-06-01
    from: 9 of 10 pull requests
    to: 8 of 10 pull requests
    reason: The sample shrank when the team was halved
    agreed_by: Tom Adeyemi
criteria:
  - id: K1
    threshold: 8 of 10 pull requests
`,
  ],
  *check(plan, context) {
    const { history, people, facets } = context;
    if (history && 'unknown' in history)
      yield { path: ['agreed'], severity: 'warning', message: history.unknown };
    const trail = trailIn(context);
    if (!trail) return;
    for (const { item, field, was, is, from, at, path } of silentPosts(trail, plan, facets)) {
      const commits = `${commitName(from)}; ${commitName(at)}`;
      const words = bothWordings(was, is, people);
      yield {
        path,
        message: `${placeName(item, field)} ${words} (${commits}) with no entry in changes: record who agreed and why, or restore it`,
      };
    }
    for (const { item, last, path } of silentlyGone(trail, plan)) {
      const message = `The measure ${item.id} has gone (last in ${commitName(last)}) with no entry in changes: record who agreed and why, or put it back`;
      yield { path, message };
    }
    for (const { item, at, path } of silentlyAdded(trail, plan)) {
      const message = `The criterion ${item.id} came after the agreement (${commitName(at)}) with no entry in changes: record who agreed and why`;
      yield { path, message };
    }
  },
};
