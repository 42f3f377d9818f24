import { nextId } from '../../kit/answers.ts';
import type { Path, Remark } from '../../kit/finding.ts';
import { isKept } from '../../kit/standing.ts';
import { cut, listOf } from '../../kit/words.ts';
import type { ForcePip } from './schema.ts';

type Row<K extends keyof ForcePip> = NonNullable<ForcePip[K]> extends readonly (infer T)[] ? T : never;
export type Concern = Row<'concerns'>;
export type RootCause = Row<'root_causes'>;
export type Measure = Row<'measures'>;
export type Action = Row<'actions'>;
export type Milestone = Row<'milestones'>;
export type Meeting = Row<'meetings'>;
export type Support = Row<'support'>;
export type Risk = Row<'risks'>;

/** A list of the plan, empty where the plan has none. */
export const rows = <T>(list: readonly T[] | null | undefined): readonly T[] => list ?? [];

/** A thing of the plan with its place in its list. */
export interface At<T> {
  readonly value: T;
  readonly path: Path;
}

/** The things under a key with their places; dropped ones don't count. */
export const kept = <T extends { readonly status?: string | null | undefined }>(
  key: string,
  list: readonly T[] | null | undefined,
): readonly At<T>[] => placed(key, list).filter(({ value }) => isKept(value));

/** All things under a key with their places. */
export const placed = <T>(key: string, list: readonly T[] | null | undefined): readonly At<T>[] =>
  rows(list).map((value, i) => ({ value, path: [key, i] }));

export const concerns = (plan: ForcePip): readonly At<Concern>[] => kept('concerns', plan.concerns);
export const actions = (plan: ForcePip): readonly At<Action>[] => kept('actions', plan.actions);
export const measures = (plan: ForcePip): readonly At<Measure>[] => kept('measures', plan.measures);
export const milestones = (plan: ForcePip): readonly At<Milestone>[] => kept('milestones', plan.milestones);
export const risks = (plan: ForcePip): readonly At<Risk>[] => kept('risks', plan.risks);

/** The id of the concern with which a task number begins; the longest wins, null where there is none. */
export function concernOfTask(plan: ForcePip, task: string | null | undefined): string | null {
  const ids = rows(plan.concerns).flatMap(({ id }) => (id && task?.startsWith(`${id}.`) ? [id] : []));
  return ids.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The next free task number of a concern; a dropped action keeps its own. */
export const nextTask = (plan: ForcePip, concern: string): string =>
  nextId(
    `${concern}.`,
    rows(plan.actions).map(({ task }) => task),
  );

/** The concerns that an action serves: its task number's, then those under `also`. */
export const concernsOf = (plan: ForcePip, action: Action): readonly string[] => {
  const own = concernOfTask(plan, action.task);
  return [...new Set([...(own ? [own] : []), ...listOf(action.also)])].filter((id) => id !== '');
};

/** The actions in force that serve a concern. */
export const actionsFor = (plan: ForcePip, concern: string): readonly At<Action>[] =>
  actions(plan).filter(({ value }) => concernsOf(plan, value).includes(concern));

/** The root causes under a concern. */
export const causesUnder = (plan: ForcePip, concern: string): readonly RootCause[] =>
  rows(plan.root_causes).filter((cause) => listOf(cause.concerns).includes(concern));

/** The concerns whose way a milestone marks: its own, else those of its tasks. */
export function concernsOfMilestone(plan: ForcePip, { concern, tasks }: Milestone): readonly string[] {
  if (concern) return [concern];
  const served = listOf(tasks).flatMap((task) =>
    rows(plan.actions)
      .filter((action) => action.task === task)
      .flatMap((action) => concernsOf(plan, action)),
  );
  return [...new Set(served)];
}

/** The concerns under a root cause that were not dropped; ids that the plan does not have count too. */
export function concernsUnder(plan: ForcePip, cause: RootCause): readonly string[] {
  const dropped = new Set(rows(plan.concerns).flatMap(({ id, status }) => (isKept({ status }) ? [] : [id])));
  return [...new Set(listOf(cause.concerns))].filter((id) => !dropped.has(id));
}

/** The things of a list that name a task: risks, blockers, enablers, milestones. */
export const about = <T extends { readonly tasks?: string | string[] | null | undefined }>(
  list: readonly T[] | null | undefined,
  task: string | null | undefined,
): readonly T[] => rows(list).filter(({ tasks }) => task && listOf(tasks).includes(task));

/** Where what is missed may stand after all: a list of the plan, and these fields of the things in it. */
export const placesOf = (
  list: keyof ForcePip & string,
  things: readonly unknown[] | null | undefined,
  ...fields: readonly string[]
): readonly Path[] => [
  [list],
  ...rows(things).flatMap((_, i) => fields.map((field): Path => [list, i, field])),
];

/** Levels 3 and 4 answer to the monitoring group. */
export const answersToGroup = ({ level }: ForcePip): boolean => (level ?? 0) >= 3;

/** Nothing is owed by a draft, nor by a closed plan. */
export const isRunning = ({ status }: ForcePip): boolean => status !== 'draft' && status !== 'closed';

/** `C1 (Attendance within published target…)`: an id with the plan's own words. */
export function called(
  id: string | null | undefined,
  words: string | null | undefined,
  noun: string,
): string {
  const said = words ? cut(words, 44) : '';
  if (id) return said ? `${id} (${said})` : id;
  return said ? `The ${noun} "${said}"` : `This ${noun}`;
}

export const calledConcern = ({ id, title }: Concern): string => called(id, title, 'concern');
export const calledAction = ({ task, action }: Action): string => called(task, action, 'action');
export const calledCause = ({ id, cause }: RootCause): string => called(id, cause, 'root cause');

/** A remark for each thing that lacks something, at the missing key; `unless` is where it may stand after all. */
export const lacking = <T>(
  things: readonly At<T>[],
  key: string | null,
  isThere: (value: T) => boolean,
  message: (value: T) => string,
  unless: readonly Path[] = [],
): readonly Remark[] =>
  things
    .filter(({ value }) => !isThere(value))
    .map(({ value, path }) => ({
      path: key === null ? path : [...path, key],
      message: message(value),
      unless,
    }));
