import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { isCalendarDay } from './calendar.ts';

dayjs.extend(utc);

const ISO = 'YYYY-MM-DD';

/** Days read before: a plan names few, and its rules ask for each many times. */
const known = new Map<string, dayjs.Dayjs>();
const MOST_KNOWN = 5000;

/** A calendar day in UTC; what is none is kept from dayjs, which would read 31 February as 3 March. */
function at(day: string): dayjs.Dayjs {
  const found = known.get(day);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = dayjs.utc(isDay(day) ? day : Number.NaN);
  known.set(day, read);
  return read;
}

/** Tells whether text is an existing calendar day written `YYYY-MM-DD`. */
export const isDay = (text: unknown): text is string =>
  // JavaScript takes the years before 100 for those of the last century.
  typeof text === 'string' && isCalendarDay(text) && !text.startsWith('00');

/** Days from `from` to `to`; negative where `to` is earlier. Both must be days. */
export const daysBetween = (from: string, to: string): number => at(to).diff(at(from), 'day');

/** The day `count` days after `day` (before, where negative). */
export const addDays = (day: string, count: number): string => at(day).add(count, 'day').format(ISO);

/** The day `count` months after `day`, the month's last day where the number is missing there. */
export const addMonths = (day: string, count: number): string => at(day).add(count, 'month').format(ISO);

/** The last day of the month in which `day` lies. */
export const monthEnd = (day: string): string => at(day).endOf('month').format(ISO);

/** `28 April 2026`. */
export const longDate = (day: string): string => at(day).format('D MMMM YYYY');

/** `28 Apr`, for a place where the year is plain. */
export const shortDate = (day: string): string => at(day).format('D MMM');

/** `April 2026`. */
export const monthName = (day: string): string => at(day).format('MMMM YYYY');

/** ISO day of the week, Monday 1 to Sunday 7. */
export const weekday = (day: string): number => at(day).day() || 7;

/** Whole weeks begun between two days, both counted: 4 May to 10 July 2026 is 10. */
export const weeksBegun = (start: string, end: string): number =>
  Math.ceil((daysBetween(start, end) + 1) / 7);
