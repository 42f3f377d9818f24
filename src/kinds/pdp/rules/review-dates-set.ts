import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { daysBetween, monthName, shortDate } from '../../../kit/time.ts';
import { series } from '../../../kit/words.ts';
import { monthsWithout, wideGap } from '../rhythm.ts';
import type { Pdp } from '../schema.ts';

/** What is missing between the review dates of a period; null where each month has one. */
function lacking(days: readonly string[], start: string, end: string): string | null {
  const months = monthsWithout(days, start, end);
  if (months.length > 0)
    return `review_dates has no day in ${series(months.map(monthName))}: add one for each month`;
  const gap = wideGap(days, start, end);
  if (!gap) return null;
  const between = `between ${shortDate(gap[0])} and ${shortDate(gap[1])}`;
  return `No review is planned ${between} (${daysBetween(...gap)} days): add a day for each month`;
}

export const rule: Rule<Pdp> = {
  id: 'pdp/review-dates-set',
  title: 'Every month has a review date',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [guide('A PDP Template That Works'), guide('Regular Review')],
  why: 'Reviews happen when they have a day in the calendar; "regularly" has none.',
  help: 'List days under review_dates:, such as weeks 4, 8 and 12 of the quarter.',
  bad: [
    'kind: pdp #! No review dates are set: list one for each month under review_dates:',
    `
period:
  start: 2026-07-01
  end: 2026-09-30
review_dates: #! review_dates has no day in September 2026: add one for each month
  - 2026-07-29
  - 2026-08-26
`,
    `
period:
  start: 2026-07-16
  end: 2026-09-14
review_dates: #! No review is planned between 16 Jul and 31 Aug (46 days): add a day for each month
  - 2026-08-31
`,
  ],
  good: [
    'period:\n  start: 2026-07-01\n  end: 2026-09-30\nreview_dates: [2026-07-29, 2026-08-26, 2026-09-23]',
    'period:\n  start: 2026-02-01\n  end: 2026-04-30\nreview_dates: [2026-03-01, 2026-03-29, 2026-04-26]',
  ],
  *check({ period, review_dates: days }) {
    if (!days || days.length === 0) {
      const message = 'No review dates are set: list one for each month under review_dates:';
      yield { path: ['review_dates'], message };
    } else if (period?.start && period.end) {
      const message = lacking(days, period.start, period.end);
      if (message) yield { path: ['review_dates'], unless: placesIn(['review_dates'], days), message };
    }
  },
};
