import type { Path } from '../../kit/finding.ts';
import type { Known } from '../../kit/history.ts';
import type { MapShape, Shape } from '../../kit/shape.ts';
import { formFor } from '../settle.ts';

/** One field of an item: a scalar, or a list of texts as a whole. */
export interface Fact {
  readonly item: Known | null;
  readonly field: string;
  readonly shape: Shape;
  readonly value: unknown;
  readonly path: Path;
}

/** One entry of a log, known by its day, its body and its turn among those of the same day. */
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
}

/** A plan taken apart so that two versions can be laid side by side: never by position, always by id, day or content. */
export interface Facts {
  readonly items: ReadonlyMap<string, ItemFact>;
  readonly fields: ReadonlyMap<string, Fact>;
  readonly entries: ReadonlyMap<string, LogFact>;
}

interface Walk {
  readonly items: Map<string, ItemFact>;
  readonly fields: Map<string, Fact>;
  readonly entries: Map<string, LogFact>;
}

/** The lists that are logs; their entries are matched by day. */
const LOGS = new Set(['reviews', 'checkpoints', 'updates', 'readings', 'sessions', 'achievements']);
/** Ledgers and notices about the plan: no facts of its own. */
const ASIDE = new Set(['changes', 'corrections', 'waivers', 'glossary', 'other', 'kind', 'format']);
const ABOUT = [
  'title',
  'action',
  'goal',
  'recommendation',
  'criterion',
  'name',
  'risk',
  'cause',
  'commitment',
  'what',
  'how',
  'expected',
];

/** Takes a plan's data apart along its shape. */
export function factsOf(plan: unknown, shape: Shape): Facts {
  const walk: Walk = { items: new Map(), fields: new Map(), entries: new Map() };
  visit(plan, shape, [], '', null, walk);
  return walk;
}

function visit(
  value: unknown,
  shape: Shape,
  path: Path,
  field: string,
  item: Known | null,
  walk: Walk,
): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) visitList(value, shape, path, field, item, walk);
  else if (typeof value === 'object')
    visitMap(value as Record<string, unknown>, shape, path, field, item, walk);
  else put(walk.fields, `${keyOf(item)} ${field}`, { item, field, shape, value, path });
}

export const keyOf = (item: Known | null): string => (item ? `${item.sort}:${item.id}` : '');

const put = <T>(map: Map<string, T>, key: string, value: T): void => {
  if (!map.has(key)) map.set(key, value);
};

function visitMap(
  value: Record<string, unknown>,
  shape: Shape,
  path: Path,
  field: string,
  item: Known | null,
  walk: Walk,
): void {
  const form = formFor(shape, 'map');
  const keys = form?.is === 'map' ? (form as MapShape).keys : {};
  for (const [key, inner] of Object.entries(value)) {
    if (path.length === 0 && ASIDE.has(key)) continue;
    const next = form?.is === 'record' ? form.value : keys[key];
    if (next) visit(inner, next, [...path, key], field === '' ? key : `${field}.${key}`, item, walk);
  }
}

function visitList(
  value: readonly unknown[],
  shape: Shape,
  path: Path,
  field: string,
  item: Known | null,
  walk: Walk,
): void {
  const form = formFor(shape, 'list');
  if (form?.is !== 'list') return;
  const map = formFor(form.item, 'map');
  const log = String(path.at(-1));
  if (LOGS.has(log) && map?.is === 'map') visitLog(value, log, path, item, walk);
  else if (map?.is === 'map' && (map.sort ?? map.keys['id']))
    visitItems(value, form.item, map.sort ?? log, path, walk);
  else put(walk.fields, `${keyOf(item)} ${field}`, { item, field, shape, value, path });
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function visitItems(value: readonly unknown[], shape: Shape, sort: string, path: Path, walk: Walk): void {
  for (const [i, entry] of value.entries()) {
    if (!isMap(entry)) continue;
    const id = [entry['id'], entry['task'], entry['number']].find((v) => typeof v === 'string');
    if (typeof id !== 'string') continue;
    const about = ABOUT.map((key) => entry[key]).find((v): v is string => typeof v === 'string') ?? '';
    const item: Known = { sort, id, about };
    put(walk.items, keyOf(item), { item, value: entry, path: [...path, i] });
    visit(entry, shape, [...path, i], '', item, walk);
  }
}

function visitLog(value: readonly unknown[], log: string, path: Path, item: Known | null, walk: Walk): void {
  const turns = new Map<string, number>();
  for (const [i, entry] of value.entries()) {
    if (!isMap(entry) || typeof entry['date'] !== 'string') continue;
    const name = `${keyOf(item)} ${log} ${entry['date']} ${typeof entry['body'] === 'string' ? entry['body'] : ''}`;
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    put(walk.entries, `${name} ${turn}`, {
      log,
      item,
      date: entry['date'],
      value: entry,
      path: [...path, i],
    });
  }
}
