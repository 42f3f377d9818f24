import type { Known, Moved } from '../../kit/history.ts';
import { daysBetween, isDay } from '../../kit/time.ts';
import { lastDay } from '../../kit/when.ts';
import { type Difference, difference } from '../compare/difference.ts';
import { keyOf } from '../compare/facts.ts';
import { plain } from '../compare/field-differences.ts';
import { tellDifference } from '../compare/tell-difference.ts';
import type { PastChange, PlanPast } from './contract.ts';

/** Something that wants an entry in the ledger and has none: a field of an item, or the item as a whole. */
export interface Silent {
  readonly item: Known | null;
  readonly moved: Moved | null;
}

/** What Git tells of one plan. */
export type Told =
  | { readonly unknown: string }
  | {
      /** The commit compared with; null for a plan that is new since then. */
      readonly from: string | null;
      readonly differences: readonly Difference[];
      readonly silent: readonly Silent[];
    };

const place = (item: Known | null, field: string | null): string => `${keyOf(item)} ${field ?? ''}`;
const placeOf = ({ item, moved }: Silent): string => place(item, moved?.field ?? null);

/** A silent move of what was not there yet in the version compared with. */
function late({ item, moved }: Silent): Difference | null {
  if (!moved) return null;
  const { field, path } = moved;
  const [from, to] = [plain(moved.was), plain(moved.is)];
  const [a, b] = [lastDay(String(from)), lastDay(String(to))];
  const days = a && b && isDay(a) && isDay(b) ? daysBetween(a, b) : null;
  return difference(days === null ? 'changed' : 'moved', item, path, { field, from, to, days });
}

/** Differences whose two ends are days or words of ours, whatever the plan is about. */
const OPEN = new Set<Difference['what']>(['moved', 'status', 'closed', 'dropped', 'reopened']);

const QUIET: Readonly<Partial<Record<Difference['what'], string>>> = {
  reworded: 'was reworded',
  added: 'is new',
  removed: 'has gone from the plan',
  changed: 'changed',
  risk: 'changed its score',
  reading: 'has a new reading',
};

/** What changed in ids and words of ours: no sentence of a plan about a person is handed on. */
function discreet(d: Difference): string {
  const item = d.item && { ...d.item, about: '' };
  const name = item ? item.id || `A ${item.sort}` : 'The plan';
  const field = (d.field ?? '').replaceAll('_', ' ');
  if (d.what === 'moved') return tellDifference({ ...d, item, reason: d.reason && 'on record' });
  if (OPEN.has(d.what)) return tellDifference({ ...d, item, reason: null });
  if (d.what === 'entry') return `New entry of ${d.date} in ${field}`;
  if (d.what === 'rewritten') return `The entry of ${d.date} in ${field.split('.')[0]} was rewritten`;
  const whole = d.what === 'added' || d.what === 'removed';
  return `${name} ${whole ? '' : `${field} `}${QUIET[d.what] ?? 'changed'}`;
}

function changeOf(d: Difference, silent: ReadonlySet<string>, people: boolean): PastChange {
  const whole = d.what === 'added' || d.what === 'removed';
  const open = !people || OPEN.has(d.what);
  const isSilent = silent.has(place(d.item, whole ? null : d.field));
  return {
    what: d.what,
    item: d.item?.id || null,
    field: d.field,
    from: open ? d.from : null,
    to: open ? d.to : null,
    days: d.days,
    recorded: isSilent ? false : d.reason === null ? null : true,
    sentence: people ? discreet(d) : tellDifference(d),
  };
}

/** What became of a plan, as a report says it; `people` where its words stay in it. */
export function pastOf(told: Told, people: boolean): PlanPast {
  if ('unknown' in told) return { state: 'unknown', note: told.unknown, from: null, changes: [] };
  const { from, differences, silent } = told;
  const places = new Set(silent.map(placeOf));
  const seen = new Set(differences.map(({ item, field }) => place(item, field)));
  const more = silent.flatMap((one) => (seen.has(placeOf(one)) ? [] : (late(one) ?? [])));
  const changes = [...differences, ...more].map((d) => changeOf(d, places, people));
  return { state: from === null ? 'new' : 'compared', note: null, from, changes };
}
