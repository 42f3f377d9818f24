import type { Value } from '../../kit/change.ts';

export type { Change, Value } from '../../kit/change.ts';

/** Replaces the half-open range of UTF-16 offsets (a byte order mark counted) by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Scalar = string | number | boolean | null;

/** Tells a list from a map and a scalar, which `Array.isArray` cannot do for readonly lists. */
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** Tells text, numbers, booleans and null from lists and maps. */
export const isBare = (value: Value): value is Scalar => typeof value !== 'object' || value === null;

/** A map's entries without those that are undefined, in their order. */
export const pairsOf = (map: Exclude<Value, Scalar | readonly Value[]>): [string, Value][] =>
  Object.entries(map).filter((pair): pair is [string, Value] => pair[1] !== undefined);

/** A list or map of one entry, for a parent that is not there yet. */
export const wrap = (key: string | number, value: Value): Value =>
  typeof key === 'number' ? [value] : { [key]: value };
