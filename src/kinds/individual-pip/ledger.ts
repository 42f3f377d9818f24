import { by } from '../../kit/order.ts';
import { lengthInDays, readRhythm, turn } from '../../kit/rhythm.ts';
import { addDays, daysBetween, isDay } from '../../kit/time.ts';
import { isNo, isYes, listOf } from '../../kit/words.ts';
import { pausedDays } from './pauses.ts';
import { lastDay, openingDay, type Support } from './plan.ts';
import type { IndividualPip } from './schema.ts';

/** Who stood in the way of a session; `unsaid` where the plan does not tell. */
export type Misser = 'provider' | 'employee' | 'agreed' | 'unsaid';

/** What one promised support came to by a day: counts of sessions. */
export interface Ledger {
  /** Owed by the rhythm, or recorded where more are. */
  readonly due: number;
  /** Of those due: given, make-ups counted. */
  readonly held: number;
  readonly madeUp: number;
  /** Missed and not made up, by who missed. */
  readonly missed: Readonly<Record<Misser, number>>;
  /** Owed by the rhythm, with neither a session nor a miss on record. */
  readonly unrecorded: number;
}

interface Leg {
  readonly every: string | null | undefined;
  readonly from: string;
}

/** The rhythms that a support has had, in order: the promised one, then each change that a checkpoint records. */
function legs(plan: IndividualPip, support: Support): readonly Leg[] {
  const first = support.from ?? openingDay(plan);
  if (!first) return [];
  const changes = (plan.checkpoints ?? []).flatMap(({ date, support_changes }) =>
    listOf(support_changes).flatMap((change) => {
      if (typeof change === 'string' || change.id !== support.id || !change.every) return [];
      const from = change.from ?? date;
      return from && from > first ? [{ every: change.every, from }] : [];
    }),
  );
  return [{ every: support.every, from: first }, ...changes.sort(by(({ from }) => from))];
}

/** Turns of a rhythm that are complete by the end of `to`; pauses put them off. Far-off years give none. */
function turns(plan: IndividualPip, leg: Leg, to: string): number {
  const rhythm = readRhythm(leg.every);
  if (!rhythm || to < leg.from || !isDay(leg.from)) return 0;
  const end = addDays(to, 1 - pausedDays(plan, leg.from, to));
  let n = Math.max(0, Math.floor(daysBetween(leg.from, end) / lengthInDays[rhythm]));
  while (turn(leg.from, rhythm, n + 1) <= end) n += 1;
  return n;
}

/** Sessions that the rhythm has made due by the end of `day`: a week's is due when the week is over. */
export function dueByRhythm(plan: IndividualPip, support: Support, day: string): number {
  const ends = [day, support.to ?? lastDay(plan)].filter((d): d is string => typeof d === 'string').sort();
  const end = ends[0] ?? day;
  const all = legs(plan, support);
  return all.reduce((sum, leg, i) => {
    const next = all[i + 1];
    const to = next && next.from <= end ? addDays(next.from, -1) : end;
    return sum + turns(plan, leg, to);
  }, 0);
}

/** The ledger of one support by the end of `day`; sessions planned for later do not count. */
export function ledgerOf(plan: IndividualPip, support: Support, day: string): Ledger {
  const past = (support.sessions ?? []).filter(({ date }) => date && date <= day);
  const misses = past.filter(({ held }) => isNo(held));
  const given = past.filter(({ held }) => isYes(held));
  const makesUp = new Set(given.flatMap(({ makes_up }) => (makes_up ? [makes_up] : [])));
  const open = misses.filter(({ date }) => !makesUp.has(date ?? ''));
  const madeUp = misses.length - open.length;
  const recorded = given.length - madeUp + misses.length;
  const due = Math.max(recorded, dueByRhythm(plan, support, day));
  const by = (who: Misser) => open.filter(({ missed }) => (missed ?? 'unsaid') === who).length;
  return {
    due,
    held: given.length,
    madeUp,
    missed: {
      provider: by('provider'),
      employee: by('employee'),
      agreed: by('agreed'),
      unsaid: by('unsaid'),
    },
    unrecorded: due - recorded,
  };
}

/** Sessions that the provider's side still owes: missed by it or by nobody named, or not on record at all. */
export const owedByProvider = ({ missed, unrecorded }: Ledger): number =>
  missed.provider + missed.unsaid + unrecorded;
