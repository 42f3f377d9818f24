import { addDays, addMonths, daysBetween } from '../../kit/time.ts';

export interface Period {
  readonly start: string;
  readonly end: string;
}

/** Days into a quarter after which a new plan is for the next one. */
const TOO_LATE = 45;
const FOUR_WEEKS = 28;
/** A year's worth of reviews: more are never proposed. */
const MOST_REVIEWS = 13;

const quarterOf = (day: string): Period => {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const start = `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  return { start, end: addDays(addMonths(start, 3), -1) };
};

/** The calendar quarter for a plan begun on a day: the running one, or the next from its middle on. */
export const quarterFor = (day: string): Period => {
  const running = quarterOf(day);
  return daysBetween(running.start, day) > TOO_LATE ? quarterOf(addDays(running.end, 1)) : running;
};

/** `2026-q3`: the quarter in which a day lies, for ids and `carried_from`. */
export const quarterName = (day: string): string =>
  `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Review days in weeks 4, 8, 12 and on in fours to the end; the last day of a shorter period. */
export function reviewDays({ start, end }: Period): readonly string[] {
  const turns = Array.from({ length: MOST_REVIEWS }, (_, n) => addDays(start, FOUR_WEEKS * (n + 1)));
  const days = turns.filter((day) => day <= end);
  return days.length > 0 ? days : [end];
}
