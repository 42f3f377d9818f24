import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { isPlain, plain } from '../../kit/source.ts';
import { isBare, isList, pairsOf, type Value } from './change.ts';
import { spelling } from './scalar.ts';

/** A map without a prototype, so that no key is special. */
export type Fields = Record<string, unknown>;

/** An empty map. */
export const noFields = (): Fields => Object.create(null) as Fields;

/** Tells a map of raw data from lists and wrapped scalars. */
export const isFields = (node: unknown): node is Fields =>
  typeof node === 'object' && node !== null && !Array.isArray(node) && !isPlain(node);

/** Tells raw data that holds nothing: a missing key or a null. */
export const isNothing = (node: unknown): boolean =>
  node === undefined || (isPlain(node) && node.value === null);

/** A key as text; null for a list, map or alias that stands as a key. */
export const keyOf = (node: unknown): string | null =>
  isScalar(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')) : null;

function scalarOf(node: { value?: unknown; source?: string | undefined }): unknown {
  const { value, source = '' } = node;
  if (typeof value === 'string') return value;
  return plain(typeof value === 'number' || typeof value === 'boolean' ? value : null, source);
}

/** Data of a parsed node, typed scalars with their source; `faults` gets what the safe subset lacks. */
export function toRaw(node: unknown, faults: string[]): unknown {
  if (node === null || node === undefined) return plain(null, '');
  if (isAlias(node)) faults.push('it has an alias (*)');
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor) faults.push('it has an anchor (&)');
    if (node.tag) faults.push('it has a tag (!)');
  }
  if (isScalar(node)) return scalarOf(node);
  if (isSeq(node)) return node.items.map((item) => toRaw(item, faults));
  const out = noFields();
  if (!isMap(node)) return out;
  for (const pair of node.items) {
    const key = keyOf(pair.key);
    if (key === null) faults.push('it has a list or map as a key');
    else if (key in out) faults.push(`it has the key ${key} twice in one place`);
    else out[key] = toRaw(pair.value, faults);
    toRaw(pair.key, faults);
  }
  return out;
}

/** A value as reading it back will give it. */
export function rawOf(value: Value): unknown {
  if (typeof value === 'string') return value;
  if (isBare(value)) return plain(value, spelling(value));
  if (isList(value)) return value.map(rawOf);
  const out = noFields();
  for (const [key, part] of pairsOf(value)) out[key] = rawOf(part);
  return out;
}

/** Tells whether raw data is alike, typed scalars to the character (but one null is like another). */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isPlain(a) && isPlain(b)) {
    return Object.is(a.value, b.value) && (a.value === null || a.source === b.source);
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => same(item, b[i]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}
