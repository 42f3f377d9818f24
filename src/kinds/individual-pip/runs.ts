import type { Checkpoint } from './plan.ts';
import type { IndividualPip } from './schema.ts';

type Rating = 'met' | 'improving' | 'not_yet';

/** One rating of a criterion, with its checkpoint's place in the plan. */
export interface Rated {
  readonly index: number;
  readonly checkpoint: Checkpoint;
  readonly rating: Rating;
}

/** A criterion's ratings in order; checkpoints that gave no opportunity, or left it out, are passed over. */
export const ratingsOf = (plan: IndividualPip, criterion: string): readonly Rated[] =>
  (plan.checkpoints ?? []).flatMap((checkpoint, index) => {
    const rating = checkpoint.criteria?.[criterion]?.rating;
    return rating && rating !== 'no_opportunity' ? [{ index, checkpoint, rating }] : [];
  });

/** The ratings cut where they change: each run holds equal ones. */
export function runsOf(plan: IndividualPip, criterion: string): readonly (readonly Rated[])[] {
  const runs: Rated[][] = [];
  for (const rated of ratingsOf(plan, criterion)) {
    const run = runs.at(-1);
    if (run?.[0]?.rating === rated.rating) run.push(rated);
    else runs.push([rated]);
  }
  return runs;
}

/** The run in which a criterion stands now; empty where it was never rated. */
export const lastRun = (plan: IndividualPip, criterion: string): readonly Rated[] =>
  runsOf(plan, criterion).at(-1) ?? [];

/** Criteria that stand at not yet for three checkpoints running. */
export const stuck = (plan: IndividualPip): readonly string[] =>
  (plan.criteria ?? []).flatMap(({ id }) => {
    const run = lastRun(plan, id);
    return run.length >= 3 && run[0]?.rating === 'not_yet' ? [id] : [];
  });

/** Tells whether every criterion, and there is one, is met at two checkpoints running. */
export const steadilyMet = (plan: IndividualPip): boolean => {
  const runs = (plan.criteria ?? []).map(({ id }) => lastRun(plan, id));
  return runs.length > 0 && runs.every((run) => run.length >= 2 && run[0]?.rating === 'met');
};
