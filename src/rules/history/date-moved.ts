import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import type { Ledger } from './ledger.ts';
import { silentDates } from './silent.ts';
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
    const trail = trailIn(context);
    for (const moved of trail ? silentDates(trail, plan, context.facets) : []) {
      const { item, field, was, is, from, at, path } = moved;
      const [before, after] = Array.isArray(was) ? [newIn(was, is), newIn(is, was)] : [was, is];
      const now = flat(after) === '' ? 'is gone' : `is ${flat(after)}`;
      yield {
        path,
        message: `${placeName(item, field)} was ${flat(before)} (${commitName(from)}) and ${now} (${commitName(at)}) with no entry in changes: record why, and who agreed`,
      };
    }
  },
};
