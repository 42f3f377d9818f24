import type { Rule } from '../../../kit/rule.ts';
import { guide, practice } from '../../../kit/sources.ts';
import { weeksBegun } from '../../../kit/time.ts';
import { count, isPresent } from '../../../kit/words.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/duration-realistic',
  title: 'The plan is long enough to show change',
  nature: 'fault',
  severity: 'error',
  rises: true,
  cites: [
    guide('Characteristics of a Genuine Improvement PIP'),
    guide('Genuine Support, Not a Managed Exit in Disguise'),
    practice('Ninety days as the usual upper bound of a formal plan'),
  ],
  why:
    'Changing how one works and showing that it lasts takes eight to twelve weeks; under six hardly ' +
    'anything can be seen, and far beyond three months the plan hangs over the person.',
  help: 'Plan eight to twelve weeks, or give the reason for another length under period.reason.',
  bad: [
    `period:
  start: 2026-05-04
  end: 2026-06-19 #! The plan runs 7 weeks: plan at least eight, or say why under period.reason`,
    `period:
  start: 2026-05-04
  end: 2026-05-29 #! The plan runs 4 weeks, too short to show change: plan eight to twelve
`,
    `period:
  start: 2026-05-04
  end: 2026-08-31 #! The plan runs 18 weeks: end within thirteen, or say why under period.reason`,
  ],
  good: [
    `period:
  start: 2026-05-04
  end: 2026-06-19
  reason: The product closes in June, and both sides asked for an end before it`,
    `period: { start: 2026-05-04, end: 2026-07-10 }`,
  ],
  *check({ period }) {
    const { start, end, reason } = period ?? {};
    if (!start || !end || end < start || isPresent(reason)) return;
    const weeks = weeksBegun(start, end);
    const runs = `The plan runs ${count(weeks, 'week')}`;
    const path = ['period', 'end'];
    if (weeks < 6) yield { path, message: `${runs}, too short to show change: plan eight to twelve` };
    else if (weeks < 8) {
      const message = `${runs}: plan at least eight, or say why under period.reason`;
      yield { path, message, severity: 'warning', rises: true };
    } else if (weeks > 13) {
      const message = `${runs}: end within thirteen, or say why under period.reason`;
      yield { path, message, severity: 'warning' };
    }
  },
};
