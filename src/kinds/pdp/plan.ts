import type { Path } from '../../kit/finding.ts';
import { saysNothing } from '../../kit/nothing.ts';
import { isKept, isOpen } from '../../kit/standing.ts';
import { readWhen } from '../../kit/when.ts';
import { isPresent, listOf, textList } from '../../kit/words.ts';
import type { Pdp } from './schema.ts';

export type Goal = NonNullable<Pdp['goals']>[number];
export type Review = NonNullable<Pdp['reviews']>[number];
export type Commitment = NonNullable<Pdp['manager_commitments']>[number];

/** Something of a list with its place, so that a remark can point at it. */
export interface Placed<T> {
  readonly it: T;
  readonly at: number;
  readonly path: Path;
}

const placed = <T>(key: string, list: readonly T[] | null | undefined): readonly Placed<T>[] =>
  (list ?? []).map((it, at) => ({ it, at, path: [key, at] }));

/** An item whose id is missing is called by its sort, so that no sentence begins with nothing. */
const named = <T extends { readonly id: string }>(
  list: readonly T[] | null | undefined,
  noun: string,
): readonly T[] => (list ?? []).map((it) => ({ ...it, id: it.id ?? noun }));

/** Goals that were not given up. */
export const goalsInForce = (plan: Pdp): readonly Placed<Goal>[] =>
  placed('goals', named(plan.goals, 'This goal')).filter(({ it }) => isKept(it));

/** Goals of this period: horizon quarter or none. */
export const goalsNow = (plan: Pdp): readonly Placed<Goal>[] =>
  goalsInForce(plan).filter(({ it }) => (it.horizon ?? 'quarter') === 'quarter');

/** Goals of this period that are still worked on. */
export const openGoals = (plan: Pdp): readonly Placed<Goal>[] =>
  goalsNow(plan).filter(({ it }) => isOpen(it));

/** Goals of this period, shown as a list of ids: `G1, G2`. */
export const idsOf = (goals: readonly Placed<Goal>[]): readonly string[] => goals.map(({ it }) => it.id);

export const commitments = (plan: Pdp): readonly Placed<Commitment>[] =>
  placed('manager_commitments', named(plan.manager_commitments, 'This commitment'));

export const reviews = (plan: Pdp): readonly Placed<Review>[] => placed('reviews', plan.reviews);

/** Support that a goal asks for; empty where none is needed. */
export const supportAsked = (goal: Goal): readonly string[] =>
  textList(goal.support).filter((text) => !saysNothing(text));

/** The commitments that serve a goal; one tied to no goal serves the only goal that there is. */
export const commitmentsFor = (plan: Pdp, goal: Goal): readonly Placed<Commitment>[] =>
  commitments(plan).filter(({ it }) => {
    const ids = listOf(it.goals);
    const tied = ids.length > 0 ? ids.includes(goal.id) : goalsNow(plan).length === 1;
    return tied && isPresent(it.commitment);
  });

/** Everything said in a review, in one text. */
export const wordsOf = (review: Review): string =>
  [
    review.progress,
    review.worked,
    review.blockers,
    review.learnt,
    review.adjustments,
    review.needed_from_manager,
    review.next_focus,
    review.manager?.support_delivered,
    review.manager?.noticed,
  ]
    .filter((text) => isPresent(text))
    .join('\n');

/** Tells whether a text names an id as a word of its own. */
export const names = (text: string, id: string): boolean =>
  text.split(/[^\p{L}\p{N}_.-]+/u).some((word) => word.replace(/[.-]+$/, '') === id);

/** First day of `2026-Q2`, or of an id that ends in it (`sam-okafor-2026-q2`); null for other words. */
export const periodStart = (text: string | null | undefined): string | null => {
  if (!text) return null;
  const quarter = /(\d{4})-?q([1-4])$/i.exec(text.trim());
  return readWhen(quarter ? `${quarter[1]}-Q${quarter[2]}` : text)?.first ?? null;
};

/** A commitment falls away with the last of its goals. */
export const inForce = (plan: Pdp, { goals }: Commitment): boolean => {
  const ids = listOf(goals);
  return ids.length === 0 || goalsInForce(plan).some(({ it }) => ids.includes(it.id));
};
