import type { Rule } from '../../kit/rule.ts';
import { mps } from '../../kit/sources.ts';
import { isPresent } from '../../kit/words.ts';
import { isRecorded, type Ledger } from './ledger.ts';
import { commitName, trailIn } from './tell.ts';

const DONE = new Set(['complete', 'verified']);

export const rule: Rule<Ledger> = {
  id: 'history/reopened',
  title: 'What is opened again says why',
  nature: 'fault',
  severity: 'warning',
  cites: [mps('Timescale')],
  why: 'Something reported as done and open again changes what was reported. Readers need the reason to trust the rest.',
  help: 'Add a note under updates:, or an entry under changes: for status.',
  bad: [
    `
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    status: complete
# later
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    status: in_progress #! C1.1 was complete (1111111, 2026-05-08) and is in_progress again without a word: say why under updates:
`,
  ],
  good: [
    `
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    status: complete
# later
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    status: in_progress
    updates:
      - date: 2026-07-01
        note: The dip sample found two divisions still on the old profile
`,
  ],
  *check(plan, context) {
    for (const moved of trailIn(context)?.moved ?? []) {
      const { item, field, was, is, from, path } = moved;
      if (!item || field !== 'status' || !DONE.has(String(was)) || DONE.has(String(is)) || is === 'dropped')
        continue;
      const owner = context.facets.items.find(({ id, sort }) => id === item.id && sort === item.sort);
      if (isRecorded(moved, plan) || isPresent(owner?.value['updates'])) continue;
      yield {
        path,
        message: `${item.id} was ${was} (${commitName(from)}) and is ${is ?? 'open'} again without a word: say why under updates:`,
      };
    }
  },
};
