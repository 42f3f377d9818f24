import type { Path } from './finding.ts';
import { listOf } from './words.ts';

/** Tells a map from a list, a scalar and nothing. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The key under which an item bears its own number: `id`, `task` or `number`; null where it bears none. */
export const idKeyOf = (item: Readonly<Record<string, unknown>>): string | null =>
  ['id', 'task', 'number'].find((key) => typeof item[key] === 'string') ?? null;

/** An item's own number as typed; null where it bears none. */
export function ownId(item: Readonly<Record<string, unknown>>): string | null {
  const id = item[idKeyOf(item) ?? 'id'];
  return typeof id === 'string' ? id : null;
}

/** The places of a field's items, whatever they hold. */
export const placesIn = (path: Path, items: unknown): readonly Path[] =>
  listOf<unknown>(items).map((_, i) => [...path, i]);
