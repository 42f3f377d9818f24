import type { Path } from '../../kit/finding.ts';
import type { Known } from '../../kit/history.ts';
import { isMap, ownId } from '../../kit/maps.ts';
import type { ListShape, MapShape, Shape } from '../../kit/shape.ts';
import { nameOf } from '../../kit/words.ts';
import { formFor } from '../settle.ts';
import { said } from './same.ts';

/** One field of an item: a scalar, a person's name, or a list of texts as a whole. */
export interface Fact {
  readonly item: Known | null;
  readonly field: string;
  readonly shape: Shape;
  readonly value: unknown;
  readonly path: Path;
}

/** One entry of a log. */
export interface LogFact {
  readonly log: string;
  readonly item: Known | null;
  readonly date: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

export interface ItemFact {
  readonly item: Known;
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
  /** The item in which it stands, and the field of the list there. */
  readonly within: Known | null;
  readonly list: string;
}

/** A section of a plan taken apart so that versions can be laid side by side: never by position, always by id or content. */
export interface Facts {
  readonly items: ReadonlyMap<string, ItemFact>;
  readonly fields: ReadonlyMap<string, Fact>;
  readonly entries: readonly LogFact[];
}

/** What the walk has gathered so far. */
interface Walk {
  readonly items: Map<string, ItemFact>;
  readonly fields: Map<string, Fact>;
  readonly entries: LogFact[];
}

/** Where the walk stands. */
interface Place {
  readonly path: Path;
  /** Dotted, under the item. */
  readonly field: string;
  readonly item: Known | null;
}

type Data = Readonly<Record<string, unknown>>;

/** The lists that are logs; their entries are matched by day. */
const LOGS = new Set(['reviews', 'checkpoints', 'updates', 'readings', 'sessions', 'achievements']);
/** Ledgers and notices about the plan: no facts of its own. */
const ASIDE = new Set(['changes', 'corrections', 'waivers', 'glossary', 'other', 'kind', 'format']);
const ABOUT =
  'title action goal recommendation criterion name risk cause commitment what how expected purpose'.split(
    ' ',
  );

/** What an item is called by in two versions: its sort and number, or its words where it has none. */
export const keyOf = (item: Known | null): string =>
  item ? `${item.sort}${item.id === '' ? `~${said(item.about).toLowerCase()}` : `:${item.id}`}` : '';

/** Takes what stands under one top-level key of a plan apart; no sort of item stands under two of them. */
export function factsUnder(key: string, value: unknown, shape: Shape): Facts {
  const walk: Walk = { items: new Map(), fields: new Map(), entries: [] };
  visitKeys({ [key]: value }, shape, { path: [], field: '', item: null }, walk);
  return walk;
}

function visit(value: unknown, shape: Shape, place: Place, walk: Walk): void {
  if (value === null || value === undefined || value === '') return;
  if (Array.isArray(value)) visitList(value, shape, place, walk);
  else if (isMap(value)) visitMap(value, shape, place, walk);
  else if (shape.is === 'list') note([value], shape, place, walk);
  // A rating may be written as a word or as a map with its reason.
  else if (rated(shape)) note(value, shape, down(place, 'rating', place.path), walk);
  else note(value, shape, place, walk);
}

const rated = (shape: Shape): boolean => mapForm(shape)?.keys['rating'] !== undefined;

function mapForm(shape: Shape): MapShape | undefined {
  const form = formFor(shape, 'map');
  return form?.is === 'map' ? form : undefined;
}

const down = ({ field, item }: Place, key: string, path: Path): Place => ({
  path,
  field: field === '' ? key : `${field}.${key}`,
  item,
});

function note(value: unknown, shape: Shape, { path, field, item }: Place, walk: Walk): void {
  const key = `${keyOf(item)} ${field}`;
  if (!walk.fields.has(key)) walk.fields.set(key, { item, field, shape, value, path });
}

function visitMap(value: Data, shape: Shape, place: Place, walk: Walk): void {
  const form = formFor(shape, 'map');
  const map = mapForm(shape);
  const known = map?.sort && place.path.length > 0 ? knownAs(value, map.sort, place.item === null) : null;
  if (shape.who || form?.who) note(nameOf(value) ?? '', shape, place, walk);
  else if (known && keyOf(known) !== keyOf(place.item)) visitItem(value, known, shape, place, walk);
  else visitKeys(value, shape, place, walk);
}

function visitKeys(value: Data, shape: Shape, place: Place, walk: Walk): void {
  const form = formFor(shape, 'map');
  for (const [key, inner] of Object.entries(value)) {
    if (place.path.length === 0 && ASIDE.has(key)) continue;
    const next = form?.is === 'record' ? form.value : mapForm(shape)?.keys[key];
    if (next && key !== 'other') visit(inner, next, down(place, key, [...place.path, key]), walk);
  }
}

function visitList(value: readonly unknown[], shape: Shape, place: Place, walk: Walk): void {
  const form = formFor(shape, 'list') as ListShape | undefined;
  if (!form) return;
  const map = mapForm(form.item);
  const log = String(place.path.at(-1));
  if (LOGS.has(log) && map) visitLog(value, log, place, walk);
  else if (map?.sort) visitItems(value, form.item, map.sort, place, walk);
  else note(value, shape, place, walk);
}

/** An item's number and what it is about; null where it has neither. */
function knownAs(value: Data, sort: string, wantsId: boolean): Known | null {
  const id = ownId(value);
  const about = ABOUT.map((key) => value[key]).find((v): v is string => typeof v === 'string') ?? '';
  if (id !== null) return { sort, id, about };
  return about === '' || wantsId ? null : { sort, id: '', about };
}

function visitItem(value: Data, item: Known, shape: Shape, { path, item: within }: Place, walk: Walk): void {
  const key = keyOf(item);
  const list = String(typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1));
  if (walk.items.has(key)) return;
  walk.items.set(key, { item, value, path, within, list });
  visit(value, shape, { path, field: '', item }, walk);
}

/** Items without a number are told apart by their words, so those whose words are alike are passed over. */
function visitItems(value: readonly unknown[], shape: Shape, sort: string, place: Place, walk: Walk): void {
  const known = value.map((entry) => (isMap(entry) ? knownAs(entry, sort, false) : null));
  const keys = known.map((item) => keyOf(item));
  for (const [i, entry] of value.entries()) {
    const item = known[i];
    if (!item || !isMap(entry)) continue;
    const alone = keys.filter((key) => key === keys[i]).length === 1;
    if (item.id !== '' || alone) visitItem(entry, item, shape, { ...place, path: [...place.path, i] }, walk);
  }
}

function visitLog(value: readonly unknown[], log: string, { path, item }: Place, walk: Walk): void {
  for (const [i, entry] of value.entries()) {
    if (isMap(entry) && typeof entry['date'] === 'string')
      walk.entries.push({ log, item, date: entry['date'], value: entry, path: [...path, i] });
  }
}
