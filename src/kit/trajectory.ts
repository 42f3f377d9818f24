import { by } from './order.ts';
import { daysBetween } from './time.ts';

type Maybe<T> = T | null | undefined;

/** A measure's way from baseline to target, as far as the plan gives it. */
export interface Course {
  readonly better?: Maybe<'higher' | 'lower'>;
  readonly baseline?: Maybe<{ readonly value?: Maybe<number>; readonly date?: Maybe<string> }>;
  readonly target?: Maybe<{ readonly value?: Maybe<number>; readonly by?: Maybe<string> }>;
  readonly trajectory?: Maybe<readonly { readonly value?: Maybe<number>; readonly by?: Maybe<string> }[]>;
  readonly readings?: Maybe<readonly { readonly date?: Maybe<string>; readonly value?: Maybe<number> }[]>;
}

/** A figure on a day. */
export interface Dot {
  readonly day: string;
  readonly value: number;
}

const dot = (day: Maybe<string>, value: Maybe<number>): Dot[] =>
  typeof day === 'string' && typeof value === 'number' ? [{ day, value }] : [];

const byDay = by(({ day }: Dot) => day);

/** Readings up to a day, oldest first. */
export const readingsTo = ({ readings }: Course, today: string): readonly Dot[] =>
  (readings ?? [])
    .flatMap(({ date, value }) => dot(date, value))
    .filter(({ day }) => day <= today)
    .sort(byDay);

/** The points of the expected line: baseline, agreed steps, target. */
export const expectedLine = ({ baseline, trajectory, target }: Course): readonly Dot[] =>
  [
    ...dot(baseline?.date, baseline?.value),
    ...(trajectory ?? []).flatMap(({ by, value }) => dot(by, value)),
    ...dot(target?.by, target?.value),
  ].sort(byDay);

/** Where the line from baseline over the agreed steps to the target stands on a day; null where there is no line. */
export function expectedOn(course: Course, day: string): number | null {
  const line = expectedLine(course);
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 2) return null;
  if (day <= first.day) return first.value;
  const next = line.findIndex((point) => point.day >= day);
  const [before, after] = [line[next - 1], line[next]];
  if (!before || !after) return last.value;
  const share = daysBetween(before.day, day) / daysBetween(before.day, after.day);
  return before.value + share * (after.value - before.value);
}

/** 1 where higher is better, -1 where lower is; told from baseline and target where the plan does not say. */
export function direction({ better, baseline, target }: Course): 1 | -1 {
  if (better) return better === 'lower' ? -1 : 1;
  return (target?.value ?? 0) < (baseline?.value ?? 0) ? -1 : 1;
}

/** Tells whether a figure is at a threshold or past it, in the measure's own direction. */
export const reaches = (course: Course, value: number, threshold: number): boolean =>
  (value - threshold) * direction(course) >= 0;

/** How far the latest reading lags behind the expected line. */
export interface Lag {
  readonly latest: Dot;
  readonly expected: number;
  /** Share of the distance from baseline to target; negative where it is ahead. */
  readonly share: number;
}

/** The lag of the latest reading; null without a reading, a line, or a distance to go. */
export function lagOf(course: Course, today: string): Lag | null {
  const latest = readingsTo(course, today).at(-1);
  const expected = latest ? expectedOn(course, latest.day) : null;
  const distance = Math.abs((course.target?.value ?? 0) - (course.baseline?.value ?? 0));
  if (!latest || expected === null || distance === 0) return null;
  return { latest, expected, share: ((expected - latest.value) * direction(course)) / distance };
}
