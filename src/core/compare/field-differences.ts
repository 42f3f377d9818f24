import { isMap } from '../../kit/maps.ts';
import { scoreNow } from '../../kit/score.ts';
import type { Shape } from '../../kit/shape.ts';
import { daysBetween, isDay } from '../../kit/time.ts';
import { lastDay } from '../../kit/when.ts';
import { isPresent, nameOf } from '../../kit/words.ts';
import { type Difference, difference } from './difference.ts';
import { type Fact, keyOf } from './facts.ts';
import { said, same } from './same.ts';
import type { Step } from './steps.ts';
import { wordDiff } from './word-diff.ts';

/** Told with the item as a whole: its number, its status and who verified or closed it. */
const WITH_ITEM = /^(?:status|id|task|number|verified\..*|closed\..*)$/;

/** Fields of items and of the plan that say something else, in plain values; new and vanished items are told whole. */
export function* fieldDifferences(was: Step, is: Step, after: unknown): Iterable<Difference> {
  for (const key of new Set([...is.fields.keys(), ...was.fields.keys()])) {
    const [old, now] = [was.fields.get(key), is.fields.get(key)];
    const fact = now ?? old;
    if (!fact || same(old?.value, now?.value)) continue;
    const owner = fact.item && keyOf(fact.item);
    if (owner !== null && !(was.items.has(owner) && is.items.has(owner))) continue;
    if (fact.item && (WITH_ITEM.test(fact.field) || (isScored(fact, was, is) && isScore(fact.field))))
      continue;
    yield told(fact, old?.value, now?.value, reasonFor(fact, now?.value, after, is));
  }
}

const isScore = (field: string): boolean => field === 'likelihood' || field === 'impact';

/** Whether a risk's score is there before and now and is another: then it is told instead of its parts. */
function isScored({ item }: Fact, was: Step, is: Step): boolean {
  const [before, now] = [was, is].map(({ items }) => scoreNow(items.get(keyOf(item))?.value) ?? null);
  return before !== null && now !== null && before !== now;
}

type Reason = Pick<Difference, 'reason' | 'agreedBy'>;

function told({ item, field, shape, path }: Fact, old: unknown, now: unknown, reason: Reason): Difference {
  if (item === null && field === 'status')
    return difference('status', null, path, { field, from: plain(old), to: plain(now) });
  const lists = Array.isArray(old) || Array.isArray(now);
  const [from, to] = lists ? [plain(newIn(old, now)), plain(newIn(now, old))] : [plain(old), plain(now)];
  const rest = { field, from, to, ...reason };
  if (isTime(shape) && from !== null && to !== null)
    return difference('moved', item, path, { ...rest, days: daysFrom(from, to) });
  const texts = typeof from === 'string' && typeof to === 'string' && isText(shape);
  return texts
    ? difference('reworded', item, path, { ...rest, words: wordDiff(from, to) })
    : difference('changed', item, path, rest);
}

const isTime = (shape: Shape): boolean =>
  shape.is === 'list' ? isTime(shape.item) : shape.is === 'day' || shape.is === 'when';

const isText = (shape: Shape): boolean =>
  shape.is === 'list' ? isText(shape.item) : shape.is === 'text' && !shape.who;

function daysFrom(from: string | number, to: string | number): number | null {
  const [a, b] = [lastDay(String(from)), lastDay(String(to))];
  return isDay(a) && isDay(b) ? daysBetween(a, b) : null;
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function newIn(list: unknown, other: unknown): readonly unknown[] {
  const known = new Set(listed(other).map(said));
  return listed(list).filter((one) => !known.has(said(one)));
}

/** A value as a text or number: lists with semicolons, maps with commas; null where there is nothing. */
export function plain(value: unknown): string | number | null {
  if (!isPresent(value)) return null;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((one) => plain(one) ?? '').join('; ') || null;
  return isMap(value)
    ? Object.values(value)
        .map((one) => plain(one) ?? '')
        .join(', ')
    : said(value);
}

interface Entry {
  readonly item?: unknown;
  readonly field?: unknown;
  readonly to?: unknown;
  readonly reason?: unknown;
  readonly agreed_by?: unknown;
}

/** What the ledger says of a change: the newest entry that names the field, or its place, and leads to what it says. */
function reasonFor({ item, field, path }: Fact, now: unknown, after: unknown, is: Step): Reason {
  const plan = isMap(after) ? after : {};
  const changes = (Array.isArray(plan['changes']) ? plan['changes'] : []) as readonly Entry[];
  const placeOf = (entry: Entry): string => {
    const owner = [...is.items.values()].find((one) => one.item.id === entry.item);
    return [...(owner?.path ?? []), entry.field].join('.');
  };
  const entry = changes.findLast((entry) => {
    if (typeof entry.field !== 'string') return false;
    if (!Array.isArray(now) && !same(entry.to, now)) return false;
    const own = item ? entry.item === item.id : entry.item === undefined || entry.item === plan['id'];
    const named =
      entry.field === field ||
      `${entry.field}.`.startsWith(`${field}.`) ||
      field.startsWith(`${entry.field}.`);
    return (own && named) || placeOf(entry) === path.join('.');
  });
  const reason = typeof entry?.reason === 'string' ? entry.reason : null;
  return { reason, agreedBy: nameOf(entry?.agreed_by) };
}
