import { addDays, addMonths, daysBetween } from '../../kit/time.ts';

/** Days laid out along a drawing's width. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly right: number;
  readonly x: (day: string) => number;
}

/** Lays the days from the first to the last along left to right; at least one day lies between. */
export const spanOf = (days: readonly string[], left: number, right: number): Span => {
  const sorted = [...days].sort();
  const from = sorted[0] ?? '2000-01-01';
  const last = sorted.at(-1) ?? from;
  const to = last > from ? last : addDays(from, 1);
  const scale = (right - left) / daysBetween(from, to);
  return { from, to, left, right, x: (day) => left + daysBetween(from, day) * scale };
};

export interface Tick {
  readonly day: string;
  readonly x: number;
  /** `Jan`, or the year alone where months are too many. */
  readonly month: string;
  /** Given at the first tick and wherever the year changes. */
  readonly year: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

const monthOf = (day: string): number => Number(day.slice(5, 7)) - 1;

/** First days of months, as many as have `room` units each. */
export const monthTicks = (span: Span, room: number): readonly Tick[] => {
  const perMonth = ((span.right - span.left) / daysBetween(span.from, span.to)) * 30.4;
  const step = STEPS.find((months) => months * perMonth >= room) ?? 240;
  const ticks: Tick[] = [];
  const start = `${span.from.slice(0, 4)}-01-01`;
  for (let month = 0, day = start; day <= span.to; month += step, day = addMonths(start, month)) {
    if (day < span.from) continue;
    const year = day.slice(0, 4);
    const fresh = ticks.at(-1)?.day.slice(0, 4) !== year;
    ticks.push({ day, x: span.x(day), month: MONTHS[monthOf(day)] ?? '', year: fresh ? year : '' });
  }
  return ticks;
};
