import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { weeksBegun } from '../../../kit/time.ts';
import { count, isPresent, nameOf } from '../../../kit/words.ts';
import { type Criterion, called, lastDay } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';
import { windowInDays } from '../window.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/criterion-assessable',
  title: 'Each criterion can be judged by anybody in the same way',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Clear Success Criteria'), guide('Genuine Support, Not a Managed Exit in Disguise')],
  why:
    'A criterion that cannot be judged objectively is a trap: it can be declared unmet for reasons that ' +
    'nobody can challenge.',
  help: 'Say what it is measured by, from which threshold on it counts as met, and who assesses it.',
  bad: [
    `criteria:
  - id: K1 #! K1 has no threshold: say from where on it counts as met
    criterion: Changes to billing come with a test
    measured_by: The review checklist
    assessed_by: The reviewer of each change`,
    `period: { start: 2026-05-04, end: 2026-06-28 }
criteria:
  - id: K1
    criterion: Changes to billing come with a test
    measured_by: The review checklist
    threshold: 9 of every 10
    window: 12 weeks #! K1 is judged over 12 weeks, longer than the plan's 8…
    assessed_by: The reviewer of each change`,
  ],
  good: [
    `period: { start: 2026-05-04, end: 2026-06-28 }
criteria:
  - id: K1
    criterion: Changes to billing come with a test
    measured_by: The review checklist
    threshold: 9 of every 10
    window: 8 weeks
    assessed_by: The reviewer of each change`,
  ],
  *check(plan) {
    for (const [i, criterion] of (plan.criteria ?? []).entries()) {
      yield* lacking(criterion, i);
      yield* tooLong(plan, criterion, i);
    }
  },
};

function* lacking(criterion: Criterion, i: number): Iterable<Remark> {
  const name = called(criterion, 'criterion');
  const asks = [
    ['criterion', criterion.criterion, 'no words: say what will be seen when it is met'],
    ['measured_by', criterion.measured_by, 'no measure: say what it is judged from'],
    ['threshold', criterion.threshold, 'no threshold: say from where on it counts as met'],
    ['assessed_by', nameOf(criterion.assessed_by), 'no assessor: say who judges it'],
  ] as const;
  for (const [key, value, ask] of asks) {
    if (!isPresent(value)) yield { path: ['criteria', i, key], message: `${name} has ${ask}` };
  }
}

function* tooLong(plan: IndividualPip, criterion: Criterion, i: number): Iterable<Remark> {
  const start = plan.period?.start;
  const end = lastDay(plan);
  const window = windowInDays(criterion.window);
  if (!start || !end || !window || start > end) return;
  const length = weeksBegun(start, end);
  if (window.least <= 7 * length) return;
  const weeks = count(length, 'week');
  const message =
    `${called(criterion, 'criterion')} is judged over ${window.text}, longer than the plan's ${weeks}: ` +
    'shorten the window';
  yield { path: ['criteria', i, 'window'], message, severity: 'warning' };
}
