import type { Moved } from '../../kit/history.ts';
import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { isRecorded, type Ledger } from './ledger.ts';
import { commitName, placeName, trailIn } from './tell.ts';

/** Times that are promises; the days of logs and notes are history/log-rewritten's. */
const PROMISES = new Set(['due', 'start', 'end', 'review', 'papers', 'check', 'follow-up']);

/** A promised day that was there and is another, or gone; `agreed` itself is one of them. */
const isPromise = ({ shape, field, item }: Moved): boolean =>
  (item === null && field === 'agreed') ||
  ((shape.is === 'day' || shape.is === 'when') && PROMISES.has(shape.time ?? ''));

export const rule: Rule<Ledger> = {
  id: 'history/date-moved',
  title: 'A date moves only with a trace',
  nature: 'fault',
  severity: 'error',
  cites: [college('Provide clear timeframes')],
  why: 'The first thing that scrutiny asks is which dates slipped and why. The ledger answers it; a date quietly overwritten does not.',
  help: 'Record the move under changes: (update ITEM --due does it), or restore the date.',
  bad: [
    `
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    due: 2026-07-31
# later
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    due: 2026-08-28 #! C1.1 due was 2026-07-31 (1111111, 2026-05-08) and is 2026-08-28 (not committed yet) with no entry in changes: record why, …
`,
  ],
  good: [
    `
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    due: 2026-07-31
# later
kind: force-pip
agreed: 2026-05-08
changes:
  - item: C1.1
    field: due
    date: 2026-07-02
    from: 2026-07-31
    to: 2026-08-28
    reason: The telephony report came late
    agreed_by: ACC Helen Ward
actions:
  - task: C1.1
    due: 2026-08-28
`,
  ],
  *check(plan, context) {
    for (const moved of trailIn(context)?.moved ?? []) {
      if (!isPromise(moved) || isRecorded(moved, plan)) continue;
      const { item, field, was, is, from, at, path } = moved;
      const now = is === undefined ? 'is gone' : `is ${is}`;
      yield {
        path,
        message: `${placeName(item, field)} was ${was} (${commitName(from)}) and ${now} (${commitName(at)}) with no entry in changes: record why, and who agreed`,
      };
    }
  },
};
