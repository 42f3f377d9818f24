import type { Rule } from '../../kit/rule.ts';
import { mps } from '../../kit/sources.ts';
import { agreedChanges, type Change, type Ledger } from './ledger.ts';
import { commitName, itemName, trailIn } from './tell.ts';

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
    `
kind: pdp
agreed: 2026-07-01
status: closed
# later
kind: pdp
agreed: 2026-07-01
status: active #! The plan was closed (1111111, 2026-05-08) and is active again without a word: say why under changes:, for status
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
    const recorded = agreedChanges(plan).filter(({ field }) => field === 'status' || field === 'closed');
    for (const { item, was, is, from, noted, path } of trailIn(context)?.reopened ?? []) {
      const own = ({ item: id }: Change): boolean =>
        item ? id === item.id : id === undefined || id === plan.id;
      if (noted || recorded.some((change) => own(change) && String(change.to ?? is) === is)) continue;
      const [name, where] = item ? [itemName(item), 'updates:'] : ['The plan', 'changes:, for status'];
      yield {
        path,
        message: `${name} was ${was} (${commitName(from)}) and is ${is} again without a word: say why under ${where}`,
      };
    }
  },
};
