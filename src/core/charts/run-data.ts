import type { Point, RunDrawing } from '../../kit/drawing.ts';
import { daysBetween, isDay } from '../../kit/time.ts';
import { decimalsOf, numberIn } from './numbers.ts';

/** A number on a day. */
export interface Reading {
  readonly date: string;
  readonly value: number;
  /** As typed. */
  readonly text: string;
}

/** A run drawing's texts read as numbers; what can't be read is left out. */
export interface RunData {
  readonly baseline: Reading | null;
  readonly target: Reading | null;
  readonly targetValue: number | null;
  readonly baselineValue: number | null;
  readonly readings: readonly Reading[];
  /** The line to the target, at least two points, else empty. */
  readonly way: readonly Reading[];
  /** As many as the most exact reading has. */
  readonly decimals: number;
}

const reading = ({ date, value }: Point): Reading | null => {
  const number = numberIn(value);
  return number === null || !isDay(date) ? null : { date, value: number, text: value.trim() };
};

const all = (points: readonly Point[]): readonly Reading[] =>
  points
    .map(reading)
    .filter((one): one is Reading => one !== null)
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));

const wayOf = (
  baseline: Reading | null,
  target: Reading | null,
  agreed: readonly Reading[],
): readonly Reading[] => {
  const ends = [baseline, target].filter((one): one is Reading => one !== null);
  const dates = new Set(agreed.map(({ date }) => date));
  const points = [...agreed, ...ends.filter(({ date }) => !dates.has(date))];
  const sorted = points.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return sorted.length < 2 ? [] : sorted;
};

/** Reads a drawing's texts. */
export const runData = (data: RunDrawing): RunData => {
  const [baseline, target, readings] = [reading(data.baseline), reading(data.target), all(data.readings)];
  return {
    baseline,
    target,
    baselineValue: numberIn(data.baseline.value),
    targetValue: numberIn(data.target.value),
    readings,
    way: wayOf(baseline, target, all(data.trajectory)),
    decimals: Math.max(0, ...readings.map(({ text }) => decimalsOf(text))),
  };
};

/** Where the line to the target stands on a day; null before it begins, its last value after its end. */
export const expectedOn = (way: readonly Reading[], day: string): number | null => {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last || day < first.date) return null;
  const next = way.findIndex(({ date }) => date > day);
  const [before, after] = [way[next - 1], way[next]];
  if (!before || !after) return last.value;
  const share = daysBetween(before.date, day) / daysBetween(before.date, after.date);
  return before.value + (after.value - before.value) * share;
};
