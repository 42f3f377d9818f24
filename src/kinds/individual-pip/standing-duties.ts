import { type Duty, deletion, type Owner, owed } from '../../kit/duty.ts';
import { lengthInDays, readRhythm, tolerance } from '../../kit/rhythm.ts';
import { addDays } from '../../kit/time.ts';
import { nameOf } from '../../kit/words.ts';
import { pausedDays } from './pauses.ts';
import { isRunning, lastDay, newestCheckpoint, openingDay } from './plan.ts';
import type { IndividualPip } from './schema.ts';

export const managerOf = ({ manager }: IndividualPip): Owner => ({ name: nameOf(manager), role: 'manager' });

/** A plan of years has no more checkpoints than this to come. */
const MOST = 60;

/** The day that lies so many days of work on the plan after another: pauses put it off. */
export function dayAfter(plan: IndividualPip, from: string, days: number): string {
  let day = addDays(from, days);
  for (;;) {
    const later = addDays(from, days + pausedDays(plan, addDays(from, 1), day));
    if (later === day) return day;
    day = later;
  }
}

/** The checkpoints to come; of those that have gone by without one, the first alone, since one talk settles them. */
export function checkpoints(plan: IndividualPip, today: string): readonly Duty[] {
  const rhythm = readRhythm(plan.checkpoint_every);
  const held = plan.checkpoints ?? [];
  const last = newestCheckpoint(plan) ?? openingDay(plan);
  const end = lastDay(plan);
  if (!rhythm || !last || !end) return [];
  const days: string[] = [];
  for (let n = 1; n <= MOST; n++) {
    const day = dayAfter(plan, last, n * lengthInDays[rhythm]);
    if (day > end) break;
    days.push(day);
  }
  return days
    .filter((day, i) => i === 0 || day >= today)
    .flatMap((day, i) =>
      owed(day, {
        key: `checkpoint/${held.length + i + 1}`,
        sort: 'checkpoint',
        item: null,
        what: 'Checkpoint',
        grace: tolerance(rhythm),
        owner: managerOf(plan),
      }),
    );
}

/** Sessions on record whose outcome is not, planned ones among them. */
const sessions = (plan: IndividualPip): readonly Duty[] =>
  (plan.support ?? []).flatMap(({ id, provider, sessions: all }) =>
    (all ?? []).flatMap(({ date, held }, i) =>
      held === undefined || held === null
        ? owed(date, {
            key: `session/${id}/${i}`,
            sort: 'session',
            item: id,
            what: 'Support session',
            owner: { name: nameOf(provider), role: 'provider' },
          })
        : [],
    ),
  );

/** All that is owed: checkpoints, sessions and the outcome while the plan runs; its deletion at any time. */
export const dutiesOf = (plan: IndividualPip, today: string): readonly Duty[] => [
  ...(isRunning(plan)
    ? [
        ...checkpoints(plan, today),
        ...sessions(plan),
        ...owed(lastDay(plan), {
          key: 'ending',
          sort: 'ending',
          item: null,
          what: 'Outcome of the plan',
          owner: managerOf(plan),
        }),
      ]
    : []),
  ...deletion(plan.retention, managerOf(plan)),
];
