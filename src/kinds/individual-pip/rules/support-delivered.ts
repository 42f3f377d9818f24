import type { Path, Remark } from '../../../kit/finding.ts';
import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { addDays } from '../../../kit/time.ts';
import { series } from '../../../kit/words.ts';
import { ledgerOf, owedByProvider } from '../ledger.ts';
import { called, isRunning, owedUntil, type Support } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

/** Days that a missed session may wait to be recorded or made up. */
const GRACE = 3;

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/support-delivered',
  title: 'Promised support is really given',
  nature: 'fault',
  severity: 'error',
  cites: [
    guide('Characteristics of a Genuine Improvement PIP'),
    guide('When the PIP Is Not Working'),
    guide('When a PIP Is Appropriate'),
  ],
  why:
    'Where the organisation did not give what it promised, the plan cannot be assessed as not met: that ' +
    'part of the failure is its own, and a matter for HR.',
  help:
    'Make up for missed sessions and record them; until then the outcome can only be to extend or ' +
    'withdraw.',
  bad: [
    `support:
  - id: S1
    provider: Dana Kim
    every: week
    from: 2026-05-11
    to: 2026-05-31
    sessions:
      - { date: 2026-05-13, held: yes }
      - { date: 2026-05-20, held: no, missed: provider }
      - { date: 2026-05-27, held: yes }
outcome:
  decision: not_met #! Support was not given (S1: 2 of 3), so the plan cannot be assessed as not met…
  date: 2026-07-10`,
    `status: active
support:
  - id: S1
    provider: Dana Kim
    every: week
    from: 2026-06-01
    sessions: #! S1 has fallen behind: 1 of 6 sessions due…
      - { date: 2026-06-03, held: yes }`,
  ],
  good: [
    `support:
  - id: S1
    provider: Dana Kim
    every: week
    from: 2026-05-11
    to: 2026-05-31
    sessions:
      - { date: 2026-05-13, held: yes }
      - { date: 2026-05-20, held: no, missed: provider }
      - { date: 2026-05-22, held: yes, makes_up: 2026-05-20 }
      - { date: 2026-05-27, held: no, missed: employee }
outcome:
  decision: not_met
  date: 2026-07-10`,
  ],
  *check(plan, { today }) {
    const day = owedUntil(plan, today);
    if (plan.outcome?.decision === 'not_met') yield* decided(plan, day);
    else if (isRunning(plan)) yield* behind(plan, addDays(day, -GRACE));
  },
};

const tally = (plan: IndividualPip, support: Support, day: string) => {
  const ledger = ledgerOf(plan, support, day);
  return { name: called(support, 'support'), ...ledger, owed: owedByProvider(ledger) };
};

/** The fields that sessions are counted from: while one is wrong, nothing can be said of the count. */
const counted = (at: Path, support: Support | undefined): readonly Path[] => [
  ...['every', 'from', 'to'].map((key) => [...at, key]),
  ...placesIn([...at, 'sessions'], support?.sessions).flatMap((session) =>
    ['date', 'held', 'missed', 'makes_up'].map((key) => [...session, key]),
  ),
];

function* decided(plan: IndividualPip, day: string): Iterable<Remark> {
  const short = (plan.support ?? []).map((s) => tally(plan, s, day)).filter(({ owed }) => owed > 0);
  if (short.length === 0) return;
  const parts = series(short.map(({ name, held, due }) => `${name}: ${held} of ${due}`));
  const message =
    `Support was not given (${parts}), so the plan cannot be assessed as not met: involve HR, extend or ` +
    'withdraw';
  const unless = placesIn(['support'], plan.support).flatMap((at, i) => counted(at, plan.support?.[i]));
  yield { path: ['outcome', 'decision'], unless, message };
}

function* behind(plan: IndividualPip, day: string): Iterable<Remark> {
  for (const [i, support] of (plan.support ?? []).entries()) {
    const { name, held, due, owed } = tally(plan, support, day);
    if (owed === 0) continue;
    const message =
      `${name} has fallen behind: ${held} of ${due} sessions due are on record as held; make up for ` +
      `${owed}`;
    const unless = counted(['support', i], support);
    yield { path: ['support', i, 'sessions'], unless, message, severity: 'warning', nature: 'time' };
  }
}
