import type { Facets } from '../../kit/facets.ts';
import type { Path } from '../../kit/finding.ts';
import type { Known, Moved } from '../../kit/history.ts';
import { isPresent } from '../../kit/words.ts';
import { flat, newIn } from './tell.ts';

export interface Change {
  readonly item?: string;
  readonly field?: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly reason?: string;
  readonly agreed_by?: unknown;
}

/** What a plan says of its own changes. */
export interface Ledger {
  readonly id?: string;
  readonly changes?: readonly Change[];
}

/** The entries that count: those with a reason and an agreement. */
export const agreedChanges = ({ changes }: Ledger): readonly Change[] =>
  (Array.isArray(changes) ? (changes as readonly Change[]) : []).filter(
    ({ reason, agreed_by }) => isPresent(reason) && isPresent(agreed_by),
  );

/** Where an entry of a ledger points in the plan as it is; null where it names an item that is not there. */
export function placeOf(
  { item, field }: Pick<Change, 'item' | 'field'>,
  { id }: Ledger,
  facets: Facets,
): Path | null {
  const owner = item === undefined || item === id ? [] : facets.items.find((one) => one.id === item)?.path;
  return owner ? [...owner, ...(field ?? '').split('.').filter(Boolean)] : null;
}

const spelt = (path: Path): string => path.map(String).join('.');
/** Whether one place is the other or lies around it. */
const around = (outer: string, inner: string): boolean => outer === inner || inner.startsWith(`${outer}.`);

/** Whether an entry speaks of a field: by its name under the item, or by its place in the plan. */
function speaksOf(change: Change, { item, field, path }: Moved, plan: Ledger, facets: Facets): boolean {
  const named = change.field ?? '';
  const own = item ? change.item === item.id : change.item === undefined || change.item === plan.id;
  if (own && named !== '' && (around(named, field) || around(field, named))) return true;
  const place = placeOf(change, plan, facets);
  return (
    place !== null && named !== '' && (around(spelt(place), spelt(path)) || around(spelt(path), spelt(place)))
  );
}

const plain = (value: unknown): string => flat(value).replace(/\s+/g, ' ').trim();

/** Whether `to` leads to a value: it says the same, or it holds the value among its words. */
function leadsTo(to: unknown, value: unknown): boolean {
  const [said, now] = [plain(to), plain(value)];
  if (said === now) return true;
  return now !== '' && ` ${said} `.replace(/[;,]/g, ' ').includes(` ${now} `.replace(/[;,]/g, ' '));
}

/** Whether any scalar of a value is what `to` says; a map in a list is changed by one of its fields. */
const holds = (value: unknown, to: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some((inner) => holds(inner, to))
    : leadsTo(to, value);

/** A list is accounted for where each text that came, or where none came each that went, has its entry. */
function listRecorded(was: unknown, is: unknown, entries: readonly Change[]): boolean {
  const [came, went] = [newIn(is, was), newIn(was, is)];
  if (came.length > 0) return came.every((one) => entries.some(({ to }) => holds(one, to)));
  return went.every((one) =>
    entries.some(({ from, to }) => (from === undefined ? !isPresent(to) : holds(one, from))),
  );
}

/** Whether a move stands in the ledger with a reason and an agreement, and leads to what the plan says now. */
export function isRecorded(moved: Moved, plan: Ledger, facets: Facets): boolean {
  const entries = agreedChanges(plan).filter((change) => speaksOf(change, moved, plan, facets));
  if (entries.length === 0) return false;
  const { was, is } = moved;
  if (Array.isArray(was) || Array.isArray(is)) return listRecorded(was, is, entries);
  return entries.some(({ to }) => leadsTo(to, is));
}

/** Fields by which an entry says what became of an item that is no longer there. */
const FATES = new Set([undefined, 'task', 'id', 'number', 'status']);

/** Whether the ledger says, with a reason and an agreement, why an item is no longer there. */
export const isAccountedFor = ({ id }: Known, plan: Ledger): boolean =>
  agreedChanges(plan).some(({ item, field }) => item === id && FATES.has(field));
