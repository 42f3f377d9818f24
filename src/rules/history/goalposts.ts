import type { Moved } from '../../kit/history.ts';
import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { isDate } from './dates.ts';
import { isAccountedFor, isRecorded, type Ledger } from './ledger.ts';
import { bothWordings, commitName, placeName, trailIn } from './tell.ts';

/** What success was to be judged by, for each sort of item; a field named here covers what lies under it. */
const POSTS: Readonly<Record<string, readonly string[]>> = {
  criterion: ['criterion', 'measured_by', 'baseline', 'threshold', 'window', 'sample', 'assessed_by'],
  measure: ['target', 'baseline', 'trajectory', 'better', 'unit'],
  action: ['success_criteria'],
  goal: ['goal', 'success'],
  concern: ['expected', 'standard'],
};
const TOP = ['expectation', 'exit_criteria', 'consequence'];

/** A target's date is a date, and history/date-moved speaks of it. */
const isPost = (moved: Moved): boolean =>
  !isDate(moved) &&
  (moved.item ? (POSTS[moved.item.sort] ?? []) : TOP).some(
    (post) => moved.field === post || moved.field.startsWith(`${post}.`),
  );

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
    const { history, people } = context;
    if (history && 'unknown' in history)
      yield { path: ['agreed'], severity: 'warning', message: history.unknown };
    for (const moved of trailIn(context)?.moved ?? []) {
      if (!isPost(moved) || isRecorded(moved, plan, context.facets)) continue;
      const { item, field, was, is, from, at, path } = moved;
      const commits = `${commitName(from)}; ${commitName(at)}`;
      const words = bothWordings(was, is, people);
      yield {
        path,
        message: `${placeName(item, field)} ${words} (${commits}) with no entry in changes: record who agreed and why, or restore it`,
      };
    }
    for (const { item, last, path } of trailIn(context)?.vanished ?? []) {
      if (item.sort !== 'measure' || isAccountedFor(item, plan)) continue;
      const message = `The measure ${item.id} has gone (last in ${commitName(last)}) with no entry in changes: record who agreed and why, or put it back`;
      yield { path, message };
    }
  },
};
