import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { longDate } from '../../../kit/time.ts';
import { isPresent, series } from '../../../kit/words.ts';
import { type Goal, names, openGoals, type Placed, type Review, reviews, wordsOf } from '../plan.ts';
import type { Pdp } from '../schema.ts';

const ASKED = ['progress', 'blockers', 'adjustments'] as const;

const nameOfReview = ({ it, at }: Placed<Review>): string =>
  it.date ? `The review of ${longDate(it.date)}` : `Review ${at + 1}`;

/** A goal that was taken up in or after the review need not be spoken of. */
const spokenOf = (goal: Goal, review: Review): boolean =>
  goal.id in (review.goals ?? {}) ||
  names(wordsOf(review), goal.id) ||
  Boolean(goal.since && review.date && goal.since >= review.date);

function* remarks(plan: Pdp, review: Placed<Review>): Iterable<Remark> {
  const who = nameOfReview(review);
  for (const key of ASKED)
    if (!isPresent(review.it[key]))
      yield {
        path: [...review.path, key],
        message: `${who} has no ${key}: write it, or none if there was none`,
      };
  const left = openGoals(plan).filter(({ it }) => !spokenOf(it, review.it));
  const ids = series(left.map(({ it }) => it.id));
  if (ids)
    yield {
      path: [...review.path, 'goals'],
      unless: left.flatMap(({ it, path }) => [
        [...review.path, 'goals', it.id],
        [...path, 'id'],
      ]),
      message: `${who} leaves out ${ids}: say where it stands under goals:`,
    };
}

export const rule: Rule<Pdp> = {
  id: 'pdp/review-complete',
  title: 'Each review says how every goal went, what blocked it and what changes',
  nature: 'gap',
  severity: 'warning',
  cites: [guide('Review Log'), guide('Reference: Questions for the PDP Review Meeting')],
  why: 'Blockers and adjustments are what a review is for; a goal that goes unmentioned is quietly dropped.',
  help: 'Fill in the entry; `none` is an answer for blockers and adjustments.',
  bad: [
    `
goals:
  - id: G1
  - id: G2
reviews:
  - date: 2026-07-29
    progress: Two diagrams drawn
    blockers: none
    adjustments: none
    goals: #! The review of 29 July 2026 leaves out G2: say where it stands under goals:
      G1: on_track
  - date: 2026-08-26 #! The review of 26 August 2026 has no blockers: write it, or none if there was none
    progress: G1 reviewed by two teams, nothing done for G2
    adjustments: none
`,
  ],
  good: [
    `
goals:
  - id: G1
  - id: G2
    status: complete
  - id: G3
    since: 2026-08-03
reviews:
  - date: 2026-07-29
    progress: First draft out
    blockers: none
    adjustments: none
    goals:
      G1: on_track
`,
  ],
  *check(plan) {
    for (const review of reviews(plan)) yield* remarks(plan, review);
  },
};
