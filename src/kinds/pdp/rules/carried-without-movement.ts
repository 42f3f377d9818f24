import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { adjustedSince, periodsAgo } from '../movement.ts';
import { type Goal, openGoals, type Placed, reviews } from '../plan.ts';
import type { Pdp } from '../schema.ts';

function* carried(plan: Pdp, { it, path }: Placed<Goal>): Iterable<Remark> {
  const ago = periodsAgo(plan, it.carried_from);
  if (ago < 2 || adjustedSince(plan, it.id, '')) return;
  const turn = ago === 2 ? 'third' : `${ago + 1}th`;
  const message = `${it.id} is carried into its ${turn} period as it was: adjust it, or drop it`;
  yield { path: [...path, 'carried_from'], message };
}

function* stalled(plan: Pdp, { it }: Placed<Goal>): Iterable<Remark> {
  const [first, second] = reviews(plan).filter((review) => review.it.goals?.[it.id] === 'stalled');
  if (!first || !second || adjustedSince(plan, it.id, first.it.date ?? '')) return;
  const message = `${it.id} is stalled at two reviews and nothing was adjusted: change its steps or date`;
  yield { path: [...second.path, 'goals', it.id], message };
}

export const rule: Rule<Pdp> = {
  id: 'pdp/carried-without-movement',
  title: 'A goal that does not move is changed',
  nature: 'fault',
  severity: 'warning',
  cites: [
    guide('Connection to Your Operating Model'),
    guide('When Development Goals Conflict With Delivery Demands'),
  ],
  why: 'The same goal quarter after quarter tells that something else is in its way.',
  help: 'Write adjustments: in a review that names the goal, or an entry under changes:.',
  bad: [
    `
period:
  start: 2026-07-01
  end: 2026-09-30
goals:
  - id: G1
    carried_from: 2026-Q1 #! G1 is carried into its third period as it was: adjust it, or drop it
  - id: G2
reviews:
  - date: 2026-07-06
    adjustments: none
    goals:
      G2: stalled
  - date: 2026-07-13
    adjustments: none
    goals:
      G2: stalled #! G2 is stalled at two reviews and nothing was adjusted: change its steps or date
`,
  ],
  good: [
    `
period:
  start: 2026-07-01
  end: 2026-09-30
goals:
  - id: G1
    carried_from: 2026-Q2
  - id: G2
    carried_from: 2026-Q1
reviews:
  - date: 2026-07-06
    goals:
      G1: stalled
    adjustments: G2 is now one incident instead of three
  - date: 2026-07-13
    goals:
      G1: stalled
    adjustments: G1 waits for the vendor, so its steps change to the staging cluster
`,
  ],
  *check(plan) {
    for (const goal of openGoals(plan)) {
      yield* carried(plan, goal);
      yield* stalled(plan, goal);
    }
  },
};
