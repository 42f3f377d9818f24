import { isDay } from '../../kit/time.ts';
import { UserSlip } from '../../kit/user-slip.ts';
import { isNo, isYes } from '../../kit/words.ts';
import type { Support } from './plan.ts';

/** What may be answered of one session: held, missed by whom, or held to make up for a missed day. */
export const SESSION_WORDS = ['held', 'missed:provider', 'missed:employee', 'missed:agreed'] as const;

/** Days of missed sessions that no other session makes up for. */
export function openMisses({ sessions }: Support): readonly string[] {
  const all = sessions ?? [];
  const madeUp = new Set(all.filter(({ held }) => isYes(held)).map(({ makes_up }) => makes_up));
  return all.flatMap(({ date, held }) => (date && isNo(held) && !madeUp.has(date) ? [date] : []));
}

/**
 * Reads `held`, `held:2026-05-20` (making up for that day), `missed` or `missed:provider` into a session's fields.
 * Throws a slip on anything else.
 */
export function readSession(id: string, text: string) {
  const [word = '', rest] = text.trim().split(':', 2);
  if (word === 'held' && rest === undefined) return { held: 'yes' };
  if (word === 'held' && isDay(rest)) return { held: 'yes', makes_up: rest };
  if (word === 'missed' && rest === undefined) return { held: 'no' };
  if (word === 'missed' && SESSION_WORDS.some((known) => known === `missed:${rest}`))
    return { held: 'no', missed: rest };
  throw new UserSlip(
    `${id}=${text} is not understood: write ${id}=held, ${id}=missed:provider (or employee, agreed), ` +
      `or ${id}=held:2026-05-20 for a session that makes up for that day`,
  );
}
