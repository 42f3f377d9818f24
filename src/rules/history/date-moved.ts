import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { isDate, sameTime } from './dates.ts';
import { isRecorded, type Ledger } from './ledger.ts';
import { commitName, flat, newIn, placeName, trailIn } from './tell.ts';

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
      const { item, field, was, is, from, at, path } = moved;
      const [before, after] = Array.isArray(was) ? [newIn(was, is), newIn(is, was)] : [was, is];
      // A further day in a list of days moves none of the others.
      const added = Array.isArray(before) && before.length === 0;
      if (!isDate(moved) || added || sameTime(was, is) || isRecorded(moved, plan, context.facets)) continue;
      const now = flat(after) === '' ? 'is gone' : `is ${flat(after)}`;
      yield {
        path,
        message: `${placeName(item, field)} was ${flat(before)} (${commitName(from)}) and ${now} (${commitName(at)}) with no entry in changes: record why, and who agreed`,
      };
    }
  },
};
