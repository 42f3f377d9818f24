import type { Path } from '../../kit/finding.ts';
import { by } from '../../kit/order.ts';
import { isKept, isOpen } from '../../kit/standing.ts';
import { lastDay } from '../../kit/when.ts';
import { calledItem, isPresent } from '../../kit/words.ts';
import type { ActionPlan } from './schema.ts';

export type Recommendation = NonNullable<ActionPlan['recommendations']>[number];
export type Action = NonNullable<Recommendation['actions']>[number];

/** Something of a list with its place, so that a remark can point at it. */
export interface Placed<T> {
  readonly it: T;
  readonly at: number;
  readonly path: Path;
}

/** Recommendations that were not dropped. */
export const recommendations = (plan: ActionPlan): readonly Placed<Recommendation>[] =>
  (plan.recommendations ?? [])
    .map((it, at) => ({ it, at, path: ['recommendations', at] }))
    .filter(({ it }) => isKept(it));

/** Its actions that were not dropped. */
export const actionsOf = ({ it, path }: Placed<Recommendation>): readonly Placed<Action>[] =>
  (it.actions ?? [])
    .map((one, at) => ({ it: one, at, path: [...path, 'actions', at] }))
    .filter((one) => isKept(one.it));

/** Where a field of its actions stands; while one of them is unknown, it may hold what is missed. */
export const inActions = (one: Placed<Recommendation>, field: string): readonly Path[] =>
  actionsOf(one).map(({ path }) => [...path, field]);

export const isDeclined = ({ response }: Recommendation): boolean => response === 'not_agreed';

/** Closed by a body, whatever its own status says. */
export const isClosed = ({ closed }: Recommendation): boolean =>
  isPresent(closed?.by) || isPresent(closed?.date);

/** Still to be done: neither done, dropped, declined nor closed. */
export const isPending = (it: Recommendation): boolean => isOpen(it) && !isClosed(it) && !isDeclined(it);

/** What a recommendation is called in messages: its number, or its place where it has none. */
export const nameOfOne = ({ it, at }: Placed<Recommendation>): string =>
  it.number ? calledItem(it.number, 'recommendation') : `Recommendation in place ${at + 1}`;

/** What an action is called in messages. */
export const nameOfAction = ({ task }: Action, where?: 'within'): string => calledItem(task, 'action', where);

/** The time by which the organisation itself will be done: its own words, else the last of its actions. */
export function ownDate(one: Placed<Recommendation>): string | undefined {
  if (one.it.timescale) return one.it.timescale;
  const dues = actionsOf(one).flatMap(({ it }) => (it.due ? [it.due] : []));
  return [...dues].sort(by((due) => lastDay(due) ?? '')).at(-1);
}

const anyOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;

const DONE = anyOf(
  'completed?',
  'done',
  'closed',
  'implemented',
  'achieved',
  'finished',
  'delivered',
  'discharged',
);
const UNDER_WAY = anyOf(
  'in progress',
  'under ?way',
  'on track',
  'on hold',
  '(?:not (?:yet )?)?started',
  'superseded',
);
const HOW_FAR = '(?:(?:now|already|fully|partly|substantially) )?';
const STATUS = new RegExp(`^${HOW_FAR}${anyOf(DONE, UNDER_WAY)}\\b`, 'i');

/** Tells whether words tell where the work stands and no time: `Complete`, but not `Complete by 30 June`. */
export const isStatus = (text: string): boolean => STATUS.test(text.trim()) && !/\d/.test(text);

const ENDLESS = anyOf(
  'on-?going',
  'continu(?:ous|ing|ed|al)',
  'rolling',
  'permanent',
  'indefinite',
  'no end',
);
const OPEN_ENDED = new RegExp(`\\b${anyOf(ENDLESS, 'business as usual', 'bau', 'open[- ]ended')}\\b`, 'i');

/** Tells whether words stand for work without an end: `Ongoing`. */
export const isOpenEnded = (text: string): boolean => lastDay(text) === null && OPEN_ENDED.test(text);

/** What a recommendation is called in answers: its number, or `#3` for the third without one. */
export const keyOf = ({ it, at }: Placed<Recommendation>): string => it.number ?? `#${at + 1}`;
