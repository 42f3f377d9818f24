import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { daysBetween } from '../../../kit/time.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/quarterly',
  title: 'The plan runs for about a quarter',
  nature: 'tip',
  severity: 'warning',
  cites: [guide('The Quarterly Rhythm in Practice')],
  why: 'Work changes within weeks. A plan for a quarter still fits it; one for a year soon does not.',
  help: 'End the period after a quarter, and begin the next plan with `pdp init --from` this one.',
  bad: [
    `
period:
  start: 2026-01-01
  end: 2026-12-31 #! The plan runs for 365 days: end it within a quarter, and carry forward what goes on
`,
  ],
  good: ['period:\n  start: 2026-07-01\n  end: 2026-09-30'],
  *check({ period }, { settings }) {
    if (!period?.start || !period.end) return;
    const days = daysBetween(period.start, period.end) + 1;
    if (days <= settings.thresholds.quarter_days) return;
    const message = `The plan runs for ${days} days: end it within a quarter, and carry forward what goes on`;
    yield { path: ['period', 'end'], message };
  },
};
