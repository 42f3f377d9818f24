import { type Duty, deletion, type Owner, owed } from '../../kit/duty.ts';
import { isOpen } from '../../kit/standing.ts';
import { addDays } from '../../kit/time.ts';
import { isPresent, nameOf } from '../../kit/words.ts';
import { commitments, goalsInForce, inForce, reviews } from './plan.ts';
import { MONTHLY_DAYS } from './rhythm.ts';
import type { Pdp } from './schema.ts';

export const personOf = ({ person }: Pdp): Owner => ({ name: nameOf(person), role: 'person' });
export const managerOf = ({ manager }: Pdp): Owner => ({ name: nameOf(manager), role: 'manager' });

/** A talk up to so many days before an agreed day stands for it. */
const EARLY = 7;

/** The newest review; the first day of the plan where there is none. */
const lastTalk = (plan: Pdp): string | null =>
  reviews(plan)
    .flatMap(({ it }) => it.date ?? [])
    .sort()
    .at(-1) ??
  plan.period?.start ??
  plan.agreed ??
  null;

/** Agreed days without a talk; of those that have gone by the first alone, since one talk settles them. */
function agreed(plan: Pdp, today: string): readonly string[] {
  const talks = reviews(plan).flatMap(({ it }) => it.date ?? []);
  const open = [...(plan.review_dates ?? [])]
    .sort()
    .filter((day) => !talks.some((talk) => talk >= addDays(day, -EARLY)));
  return open.filter((day, i) => i === 0 || day >= today);
}

/** The talks to come: the agreed days, or where none is left a month after the last talk. */
export function talks(plan: Pdp, today: string): readonly Duty[] {
  const days = agreed(plan, today);
  const last = lastTalk(plan);
  const end = plan.period?.end;
  const monthly = last ? addDays(last, MONTHLY_DAYS) : null;
  const all = days.length > 0 ? days : monthly && (!end || monthly <= end) ? [monthly] : [];
  const before = reviews(plan).length;
  return all.flatMap((day, i) =>
    owed(day, {
      key: `review/${before + i + 1}`,
      sort: 'review',
      item: null,
      what: 'Review',
      owner: personOf(plan),
    }),
  );
}

const goals = (plan: Pdp): readonly Duty[] =>
  goalsInForce(plan)
    .filter(({ it }) => isOpen(it))
    .flatMap(({ it }) =>
      owed(it.target_date, {
        key: `goal/${it.id}`,
        sort: 'goal',
        item: it.id,
        what: 'Goal',
        owner: personOf(plan),
      }),
    );

const promises = (plan: Pdp): readonly Duty[] =>
  commitments(plan)
    .filter(({ it }) => inForce(plan, it) && !isPresent(it.kept))
    .flatMap(({ it }) =>
      owed(it.by, {
        key: `commitment/${it.id}`,
        sort: 'commitment',
        item: it.id,
        what: 'Commitment',
        owner: managerOf(plan),
      }),
    );

/** What a running plan owes beside goals and commitments. */
const regular = (plan: Pdp, today: string): readonly Duty[] => [
  ...talks(plan, today),
  ...owed(plan.end_of_period ? null : plan.period?.end, {
    key: 'ending',
    sort: 'ending',
    item: null,
    what: 'Assessment of the period',
    owner: personOf(plan),
  }),
];

/** All that is owed; by a closed plan its deletion alone. */
export const dutiesOf = (plan: Pdp, today: string): readonly Duty[] => [
  ...(plan.status === 'closed' ? [] : [...goals(plan), ...promises(plan)]),
  ...(plan.status === 'closed' || plan.status === 'draft' ? [] : regular(plan, today)),
  ...deletion(plan.retention, managerOf(plan)),
];
