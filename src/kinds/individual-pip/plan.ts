import type { IndividualPip } from './schema.ts';

type Listed<K extends keyof IndividualPip> = NonNullable<IndividualPip[K]> extends (infer T)[] ? T : never;
export type Concern = Listed<'concerns'>;
export type Criterion = Listed<'criteria'>;
export type Support = Listed<'support'>;
export type Checkpoint = Listed<'checkpoints'>;

/** The day on which the plan opens; its period's first day where the opening bears no date. */
export const openingDay = (plan: IndividualPip): string | null =>
  plan.opening?.date ?? plan.period?.start ?? null;

/** The newest day on which a checkpoint was held; one without its day cannot tell. */
export const newestCheckpoint = ({ checkpoints }: IndividualPip): string | null =>
  (checkpoints ?? [])
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1) ?? null;

/** The last day of the plan, an agreed extension counted. */
export const lastDay = (plan: IndividualPip): string | null => plan.extension?.to ?? plan.period?.end ?? null;

/** The day up to which things are owed: today, or the decision or the end where one came before. */
export const owedUntil = (plan: IndividualPip, today: string): string => {
  const decided = isDecided(plan) ? plan.outcome?.date : null;
  return [today, decided, lastDay(plan)].filter((d): d is string => typeof d === 'string').sort()[0] ?? today;
};

/** Tells whether the plan has ended by a decision; an extension is none. */
export const isDecided = (plan: IndividualPip): boolean =>
  typeof plan.outcome?.decision === 'string' && plan.outcome.decision !== 'extended';

/** Tells whether anything can fall due: neither a draft nor closed, and not decided. */
export const isRunning = (plan: IndividualPip): boolean =>
  plan.status !== 'draft' && plan.status !== 'closed' && !isDecided(plan);

/** The id of an item as the plan's reader calls it; its place in words where it has none. */
export const called = (item: { readonly id?: unknown }, noun: string): string =>
  typeof item.id === 'string' && item.id !== '' ? item.id : `One ${noun}`;
