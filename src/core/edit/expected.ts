import type { Path } from '../../kit/finding.ts';
import type { Change } from './change.ts';
import { isFields, isNothing, noFields, rawOf } from './raw.ts';

/** Data with changes applied, or the reason why a change makes no sense there. */
export type Expected = { readonly data: unknown } | { readonly reason: string };

const inserted = (list: readonly unknown[], at: number, item: unknown): unknown[] => [
  ...list.slice(0, at),
  item,
  ...list.slice(at),
];

/** The list that an item goes into; one text where a list of texts may stand counts as a list of one. */
function grown(node: unknown, change: Change & { op: 'append' | 'insert' }, faults: string[]): unknown {
  const lone = typeof node === 'string' && typeof change.value === 'string';
  const list = isNothing(node) ? [] : lone ? [node] : node;
  if (!Array.isArray(list)) {
    faults.push('it is not a list');
    return node;
  }
  const at = change.op === 'append' ? list.length : change.index;
  if (!Number.isInteger(at) || at < 0 || at > list.length) faults.push(`it has no place ${at}`);
  return inserted(list, at, rawOf(change.value));
}

function here(node: unknown, change: Change, faults: string[]): unknown {
  if (change.op === 'set') return rawOf(change.value);
  if (change.op === 'remove') {
    faults.push('the whole plan cannot be removed');
    return node;
  }
  return grown(node, change, faults);
}

function inList(list: readonly unknown[], path: Path, change: Change, faults: string[]): unknown {
  const [key, ...rest] = path;
  const drop = change.op === 'remove' && rest.length === 0;
  const last = change.op === 'remove' ? list.length - 1 : list.length;
  if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key > last) {
    faults.push(`there is no item ${String(key)} in the list`);
    return list;
  }
  const after = list.slice(key + 1);
  return drop
    ? [...list.slice(0, key), ...after]
    : [...list.slice(0, key), alter(list[key], rest, change, faults), ...after];
}

function inFields(fields: Record<string, unknown>, path: Path, change: Change, faults: string[]): unknown {
  const [key, ...rest] = path;
  if (typeof key !== 'string') {
    faults.push(`item ${String(key)} is asked for where there is no list`);
    return fields;
  }
  const out = Object.assign(noFields(), fields);
  if (change.op === 'remove' && !(key in out)) faults.push('it is not there');
  if (change.op === 'remove' && rest.length === 0) delete out[key];
  else out[key] = alter(out[key], rest, change, faults);
  return out;
}

function alter(node: unknown, path: Path, change: Change, faults: string[]): unknown {
  if (path.length === 0) return here(node, change, faults);
  const start = typeof path[0] === 'number' ? [] : noFields();
  const holder = isNothing(node) ? start : node;
  if (Array.isArray(holder)) return inList(holder, path, change, faults);
  if (isFields(holder)) return inFields(holder, path, change, faults);
  faults.push(`${String(path[0])} cannot stand under a text or number`);
  return node;
}

/** The data that a reader must find after the changes; `raw` itself is left alone. */
export function expected(raw: unknown, changes: readonly Change[]): Expected {
  const faults: string[] = [];
  let data = raw;
  for (const change of changes) data = alter(data, change.path, change, faults);
  const [reason] = faults;
  return reason === undefined ? { data } : { reason };
}
