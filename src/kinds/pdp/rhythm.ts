import { addDays, addMonths, daysBetween, monthEnd } from '../../kit/time.ts';

/** Days without a review after which one is late: the guide's month with a few days of grace. */
export const MONTHLY_DAYS = 35;

/** Days by which a review may fall outside the month that it stands for. */
const GRACE = 3;

/** First days of the calendar months that lie wholly between two days. */
function wholeMonths(start: string, end: string): readonly string[] {
  const months: string[] = [];
  const first = `${start.slice(0, 7)}-01`;
  for (let n = 0; monthEnd(addMonths(first, n)) <= end; n++) months.push(addMonths(first, n));
  return months.filter((month) => month >= start);
}

/** Whether two days lie in the same calendar month. */
const together = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7);

/** Tells whether a day stands for a month: it lies in it, or just outside where its own month has another. */
const standsFor = (day: string, month: string, days: readonly string[]): boolean =>
  together(day, month) ||
  (day >= addDays(month, -GRACE) &&
    day <= addDays(monthEnd(month), GRACE) &&
    days.some((other) => other !== day && together(other, day)));

/** The whole months of a period for which none of these days stands, by their first day. */
export const monthsWithout = (days: readonly string[], start: string, end: string): readonly string[] =>
  wholeMonths(start, end).filter((month) => !days.some((day) => standsFor(day, month, days)));

/** The longest stretch of a period without one of these days, where it is over {@link MONTHLY_DAYS}. */
export function wideGap(
  days: readonly string[],
  start: string,
  end: string,
): readonly [string, string] | null {
  const marks = [start, ...days.filter((day) => day > start && day < end).sort(), end];
  const gaps = marks.slice(1).map((to, i) => [marks[i] ?? start, to] as const);
  const widest = [...gaps].sort((a, b) => daysBetween(...b) - daysBetween(...a))[0];
  return widest && daysBetween(...widest) > MONTHLY_DAYS ? widest : null;
}
