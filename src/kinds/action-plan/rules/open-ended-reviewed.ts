import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { practice } from '../../../kit/sources.ts';
import { daysBetween, longDate } from '../../../kit/time.ts';
import { count, cut } from '../../../kit/words.ts';
import {
  isOpenEnded,
  isPending,
  nameOfOne,
  type Placed,
  type Recommendation,
  recommendations,
} from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

function* remarks(one: Placed<Recommendation>, today: string, closed: boolean): Iterable<Remark> {
  const { timescale, next_review: next } = one.it;
  const path = [...one.path, 'next_review'];
  if (!next && timescale && isOpenEnded(timescale)) {
    const message = `${nameOfOne(one)} is "${cut(timescale, 30)}" with no day to look at it: write next_review:`;
    yield { path, message };
  } else if (next && next < today && !closed) {
    const ago = count(daysBetween(next, today), 'day');
    const message = `${nameOfOne(one)} was to be looked at on ${longDate(next)}, ${ago} ago: do so, set a new day`;
    yield { path, nature: 'time', message };
  }
}

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/open-ended-reviewed',
  title: 'Work without an end has a day when it is looked at',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [practice('open-ended recommendations are tracked by a review date')],
  why: 'Some work never ends. What keeps it honest is a day on which somebody asks what came of it.',
  help: 'Write next_review: as a day, and move it on each time.',
  bad: [
    `
recommendations:
  - number: "2" #! Recommendation 2 is "Ongoing" with no day to look at it: write next_review:
    timescale: Ongoing
  - number: "7"
    timescale: Ongoing
    next_review: 2026-07-01 #! Recommendation 7 was to be looked at on 1 July 2026, 14 days ago: do so, set a new day
`,
  ],
  good: [
    `
recommendations:
  - number: "2"
    timescale: Ongoing
    next_review: 2026-07-15
  - number: "7"
    timescale: Ongoing
    status: complete
`,
  ],
  *check(plan, { today }) {
    for (const one of recommendations(plan))
      if (isPending(one.it)) yield* remarks(one, today, plan.status === 'closed');
  },
};
