import { by } from '../../kit/order.ts';
import { addDays, daysBetween } from '../../kit/time.ts';
import type { IndividualPip } from './schema.ts';

/** A stretch of days, both ends counted. */
interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The plan's pauses in order, those that touch or overlap made one, so that no day counts twice. */
function stretches(plan: IndividualPip): readonly Stretch[] {
  const known = (plan.pauses ?? [])
    .flatMap(({ from, to }) => (from && to && from <= to ? [{ from, to }] : []))
    .sort(by(({ from }) => from));
  const merged: Stretch[] = [];
  for (const pause of known) {
    const last = merged.at(-1);
    if (!last || addDays(last.to, 1) < pause.from) merged.push(pause);
    else if (last.to < pause.to) merged[merged.length - 1] = { from: last.from, to: pause.to };
  }
  return merged;
}

/** Days of pause from `from` to `to`, both counted. */
export const pausedDays = (plan: IndividualPip, from: string, to: string): number =>
  stretches(plan).reduce((sum, pause) => {
    const start = pause.from > from ? pause.from : from;
    const end = pause.to < to ? pause.to : to;
    return end < start ? sum : sum + daysBetween(start, end) + 1;
  }, 0);

/** Days from `from` to `to` that count: those of a pause between them do not. */
export const countedDays = (plan: IndividualPip, from: string, to: string): number =>
  daysBetween(from, to) - pausedDays(plan, addDays(from, 1), to);
