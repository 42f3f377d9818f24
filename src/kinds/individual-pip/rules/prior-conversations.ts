import type { Remark } from '../../../kit/finding.ts';
import type { Neighbours } from '../../../kit/neighbours.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { type Earlier, earlier } from '../earlier.ts';
import { called, openingDay } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/prior-conversations',
  title: 'The plan surprises nobody',
  nature: 'fault',
  severity: 'error',
  cites: [
    guide('PIPs That Surprise the Recipient'),
    guide('The Bridge Between PDP and PIP'),
    guide('What a PIP Actually Signals'),
  ],
  why:
    'A formal process must not be the first honest conversation: each concern was raised before, with ' +
    'time and help to put it right, or the start is unfair and the record weak.',
  help:
    'Record each earlier conversation with its date and concerns; where there was none, have it before ' +
    'opening the plan.',
  bad: [
    `kind: individual-pip #! No conversation before the plan is recorded: have it first…
opening: { date: 2026-05-04 }
concerns: [{ id: C1 }]`,
    `opening: { date: 2026-05-04 }
prior_conversations:
  - date: 2026-02-09
    concerns: [C1]
  - date: 2026-03-09
    concerns: [C1]
concerns:
  - id: C1
  - id: C2 #! C2 was raised in no conversation before 2026-05-04…`,
    `opening: { date: 2026-05-04 }
prior_conversations: #! Only one conversation came before the plan…
  - date: 2026-02-09
    concerns: [C1]
concerns:
  - id: C1`,
    `opening: { date: 2026-05-04 }
prior_conversations: #! No conversation before 2026-05-04 is recorded…
  - date: 2026-05-04
    concerns: [C1]
concerns:
  - id: C1`,
  ],
  good: [
    `opening: { date: 2026-05-04 }
prior_conversations:
  - date: 2026-02-09
    concerns: [C1]
  - date: 2026-03-09
    concerns: [C1]
concerns:
  - id: C1`,
  ],
  *check(plan, { neighbours }) {
    yield* judged(plan, neighbours);
  },
};

function* judged(plan: IndividualPip, neighbours: Neighbours): Iterable<Remark> {
  const opening = openingDay(plan);
  const all = earlier(plan, neighbours);
  for (const { index, date, unread } of all) {
    if (date || unread) continue;
    const message = 'A conversation without its date cannot show that it came before the plan: add date';
    yield { path: ['prior_conversations', index, 'date'], message };
  }
  const before = all.filter(({ date }) => !date || !opening || date < opening);
  if (before.length === 0) {
    const when = opening && all.length > 0 ? opening : 'the plan';
    const message = `No conversation before ${when} is recorded: have it first, then open the plan`;
    yield { path: ['prior_conversations'], message };
    return;
  }
  yield* unraised(plan, before, opening);
  if (before.length === 1) {
    const message = 'Only one conversation came before the plan: give a second one time to bring change';
    yield { path: ['prior_conversations'], message, severity: 'warning' };
  }
}

function* unraised(
  plan: IndividualPip,
  before: readonly Earlier[],
  opening: string | null,
): Iterable<Remark> {
  if (before.some(({ concerns, unread }) => unread && concerns.length === 0)) return;
  const raised = new Set(before.flatMap(({ concerns }) => concerns));
  for (const [i, concern] of (plan.concerns ?? []).entries()) {
    if (raised.has(concern.id)) continue;
    const message =
      `${called(concern, 'concern')} was raised in no conversation before ${opening ?? 'the plan'}: ` +
      'raise it there, or leave it out';
    yield { path: ['concerns', i], unless: [['concerns', i, 'id']], message };
  }
}
