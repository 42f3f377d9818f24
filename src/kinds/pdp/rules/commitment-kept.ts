import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { daysBetween, longDate } from '../../../kit/time.ts';
import { count, isNo, isPresent } from '../../../kit/words.ts';
import { type Commitment, commitments, inForce, type Placed, reviews } from '../plan.ts';
import type { Pdp } from '../schema.ts';

function* promise({ it, path }: Placed<Commitment>, today: string): Iterable<Remark> {
  if (isPresent(it.note)) return;
  if (isNo(it.kept)) {
    const message = `${it.id} was not kept, with no word why: write the reason under note:`;
    yield { path: [...path, 'note'], message };
  } else if (it.by && it.by < today && !isPresent(it.kept)) {
    const late = count(daysBetween(it.by, today), 'day');
    const message = `${it.id} was due on ${longDate(it.by)}, ${late} ago: set kept: yes, or no and a note:`;
    yield { path: [...path, 'kept'], message };
  }
}

/** Only the two newest reviews count: what was said later heals what was left out before. */
function* silence(plan: Pdp): Iterable<Remark> {
  const [before, last] = reviews(plan).slice(-2);
  if (!before || !last) return;
  const empty = ({ it: { manager } }: typeof last): boolean =>
    !isPresent(manager?.support_delivered) && !isPresent(manager?.noticed);
  if (!empty(before) || !empty(last)) return;
  const message = 'The manager’s part is empty in two reviews running: fill in manager:';
  yield { path: [...last.path, 'manager'], message };
}

export const rule: Rule<Pdp> = {
  id: 'pdp/commitment-kept',
  title: 'Commitments are kept, or it is said why not',
  nature: 'time',
  severity: 'warning',
  cites: [
    guide('When Development Goals Conflict With Delivery Demands'),
    guide('Reference: Questions for the PDP Review Meeting'),
  ],
  why: 'A promise to develop somebody counts as much as one to deliver: where it slips, it is said out loud.',
  help: 'Write kept: yes with its date:, or kept: no with a note:; fill in manager: in the reviews.',
  bad: [
    `
manager_commitments:
  - id: MC1 #! MC1 was due on 8 July 2026, 7 days ago: set kept: yes, or no and a note:
    commitment: Ask Dana's lead for two hours a fortnight
    by: 2026-07-08
  - id: MC2 #! MC2 was not kept, with no word why: write the reason under note:
    commitment: Put Sam on the rota
    by: 2026-07-10
    kept: no
reviews:
  - date: 2026-06-10
    progress: One draft
  - date: 2026-07-08 #! The manager’s part is empty in two reviews running: fill in manager:
    progress: Second draft
`,
  ],
  good: [
    `
manager_commitments:
  - id: MC1
    by: 2026-07-08
    kept: yes
  - id: MC2
    by: 2026-07-10
    note: The rota is frozen until August; agreed for 3 August
  - id: MC3
    by: 2026-07-15
reviews:
  - date: 2026-06-10
  - date: 2026-07-08
    manager:
      noticed: Asked the awkward question in the ledger review
`,
  ],
  *check(plan, { today }) {
    if (plan.status === 'closed') return;
    for (const one of commitments(plan)) if (inForce(plan, one.it)) yield* promise(one, today);
    yield* silence(plan);
  },
};
