import type { Facets } from '../../kit/facets.ts';
import type { Added, Moved, Trail, Vanished } from '../../kit/history.ts';
import { isDate, sameTime } from './dates.ts';
import { agreedChanges, isAccountedFor, isRecorded, type Ledger } from './ledger.ts';
import { flat, newIn } from './tell.ts';

/** What success was to be judged by, for each sort of item; a field named here covers what lies under it. */
const POSTS: Readonly<Record<string, readonly string[]>> = {
  criterion: ['criterion', 'measured_by', 'baseline', 'threshold', 'window', 'sample', 'assessed_by'],
  measure: ['target', 'baseline', 'trajectory', 'better', 'unit'],
  action: ['success_criteria'],
  goal: ['goal', 'success'],
  concern: ['expected', 'standard'],
};
const TOP = ['expectation', 'exit_criteria', 'consequence'];

/** A target's date is a date, and history/date-moved speaks of it. */
const isPost = (moved: Moved): boolean =>
  !isDate(moved) &&
  (moved.item ? (POSTS[moved.item.sort] ?? []) : TOP).some(
    (post) => moved.field === post || moved.field.startsWith(`${post}.`),
  );

/** A further day in a list of days moves none of the others. */
const onlyAdds = ({ was, is }: Moved): boolean => Array.isArray(was) && newIn(was, is).length === 0;

/** Dates that moved with no entry in the ledger that leads to what they say now. */
export const silentDates = ({ moved }: Trail, plan: Ledger, facets: Facets): readonly Moved[] =>
  moved.filter(
    (one) => isDate(one) && !onlyAdds(one) && !sameTime(one.was, one.is) && !isRecorded(one, plan, facets),
  );

/** What success is judged by, where it was put otherwise with no entry in the ledger. */
export const silentPosts = ({ moved }: Trail, plan: Ledger, facets: Facets): readonly Moved[] =>
  moved.filter((one) => isPost(one) && !isRecorded(one, plan, facets));

/** Measures that have gone with no entry in the ledger. */
export const silentlyGone = ({ vanished }: Trail, plan: Ledger): readonly Vanished[] =>
  vanished.filter(({ item }) => item.sort === 'measure' && !isAccountedFor(item, plan));

/** Criteria that came after the agreement with no entry in the ledger; one that only got a new number did not come. */
export function silentlyAdded({ added, vanished }: Trail, plan: Ledger): readonly Added[] {
  const known = new Set(vanished.map(({ item }) => flat(item.about)));
  const agreed = new Set(agreedChanges(plan).map(({ item }) => item));
  return added.filter(
    ({ item }) => item.sort === 'criterion' && !known.has(flat(item.about)) && !agreed.has(item.id),
  );
}
