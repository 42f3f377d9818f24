import type { Moved } from '../../kit/history.ts';
import type { Shape } from '../../kit/shape.ts';
import { lastDay } from '../../kit/when.ts';

/** The days of logs are history/log-rewritten's. */
const timed = (shape: Shape): boolean =>
  shape.is === 'list'
    ? timed(shape.item)
    : (shape.is === 'day' || shape.is === 'when') && shape.time !== 'log';

/** Whether what moved is a day, or a list of days. */
export const isDate = ({ shape }: Moved): boolean => timed(shape);

/** Whether two times are one, written otherwise; words that are no time move nowhere. */
export function sameTime(was: unknown, is: unknown): boolean {
  if (typeof was !== 'string') return false;
  const before = lastDay(was);
  return before === null || (typeof is === 'string' && lastDay(is) === before);
}
