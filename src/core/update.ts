import type { Change, Value } from '../kit/change.ts';
import type { Item } from '../kit/facets.ts';
import type { Path } from '../kit/finding.ts';
import type { Shape } from '../kit/shape.ts';
import { listOf } from '../kit/words.ts';
import { shapeAt } from './schema-words.ts';

/** What is to be recorded of one item; what is absent stays as it is. */
export interface Wish {
  readonly status?: string | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly value?: number | undefined;
  readonly due?: string | undefined;
  readonly reason?: string | undefined;
  readonly agreedBy?: string | undefined;
  readonly verifiedBy?: string | undefined;
  readonly how?: string | undefined;
  readonly kept?: string | undefined;
  readonly percent?: number | undefined;
}

/** The fields that say when an item is due, the first that its sort knows. */
const DATES = ['due', 'target_date', 'timescale', 'date', 'by', 'check', 'to'] as const;

/** The field that says when an item is due, of those that it has; undefined where it has none yet. */
export const dateField = ({ value }: Item): string | undefined =>
  DATES.find((key) => value[key] !== undefined);

/** Why an item cannot be updated as wished. */
export interface NoSuchField {
  readonly missing: string;
}

/** The edits that record a wish; a field that the item's sort does not have is named instead. */
export function updateChanges(
  item: Item,
  shape: Shape,
  wish: Wish,
  date: string,
): readonly Change[] | NoSuchField {
  const changes: Change[] = [];
  const knows = (field: string): boolean => shapeAt(shape, [...item.path, field]).is !== 'free';
  const missing: string[] = [];
  const record = (field: string, made: (at: Path) => readonly Change[]): void => {
    if (knows(field)) changes.push(...made([...item.path, field]));
    else missing.push(field);
  };
  const set =
    (value: Value) =>
    (path: Path): Change[] => [{ op: 'set', path, value }];
  if (wish.status) record('status', set(wish.status));
  if (wish.percent !== undefined) record('percent_complete', set(wish.percent));
  if (wish.kept)
    record('kept', (at) => [
      ...set(wish.kept ?? '')(at),
      { op: 'set', path: [...item.path, 'date'], value: date },
    ]);
  if (wish.note) record(knows('updates') ? 'updates' : 'note', noted(wish, date, knows('updates')));
  if (wish.evidence?.length)
    record('evidence', (at) => shown(item.value['evidence'], wish.evidence ?? [], at));
  if (wish.value !== undefined)
    record('readings', (path) => [{ op: 'append', path, value: { date, value: wish.value } }]);
  if (wish.verifiedBy) record('verified', (at) => verified(wish, date, at));
  if (wish.due) move(item, wish, date, knows, changes, missing);
  return missing.length > 0 ? { missing: missing[0] ?? '' } : changes;
}

const noted =
  ({ note, by }: Wish, date: string, log: boolean) =>
  (path: Path): Change[] =>
    log
      ? [{ op: 'append', path, value: { date, note: note ?? '', by } }]
      : [{ op: 'set', path, value: note ?? '' }];

/** Evidence is added below what is there; one text becomes a list. */
function shown(present: unknown, texts: readonly string[], path: Path): Change[] {
  if (Array.isArray(present)) return texts.map((value) => ({ op: 'append', path, value }));
  return [{ op: 'set', path, value: [...listOf(present as Value | undefined), ...texts] }];
}

const verified = ({ verifiedBy, how }: Wish, date: string, path: Path): Change[] => [
  { op: 'set', path, value: { by: verifiedBy ?? '', date, how } },
  { op: 'set', path: [...path.slice(0, -1), 'status'], value: 'verified' },
];

/** A date moves in its field and leaves its trace in the ledger; a first date leaves none. */
function move(
  item: Item,
  wish: Wish,
  date: string,
  knows: (field: string) => boolean,
  changes: Change[],
  missing: string[],
): void {
  const field = dateField(item) ?? DATES.find(knows);
  if (!field || !knows(field)) {
    missing.push('due');
    return;
  }
  const from = item.value[field];
  changes.push({ op: 'set', path: [...item.path, field], value: wish.due ?? '' });
  if (typeof from !== 'string' || from === wish.due) return;
  const entry = {
    item: item.id ?? '',
    field,
    date,
    from,
    to: wish.due ?? '',
    reason: wish.reason,
    agreed_by: wish.agreedBy,
  };
  changes.push({ op: 'append', path: ['changes'], value: entry });
}
