import type { Path } from '../kit/finding.ts';
import type { Shape } from '../kit/shape.ts';
import { emptyItem, formFor, keyShape } from './settle.ts';

/** The data without the values at these paths; a list's items keep their numbers. Leaves `data` as it was. */
export function prune(data: unknown, paths: readonly Path[], shape: Shape): unknown {
  if (paths.some((path) => path.length === 0)) return {};
  if (paths.length === 0 || typeof data !== 'object' || data === null) return data;
  return Array.isArray(data) ? pruneList(data, paths, shape) : pruneMap(data, paths, shape);
}

/** The paths that begin with a step, without it. */
const below = (paths: readonly Path[], step: string | number): Path[] =>
  paths.filter((path) => path[0] === step).map((path) => path.slice(1));

const here = (paths: readonly Path[]): boolean => paths.some((path) => path.length === 0);

function pruneList(data: readonly unknown[], paths: readonly Path[], shape: Shape): unknown {
  const form = formFor(shape, 'list');
  const item: Shape = form?.is === 'list' ? form.item : { is: 'free' };
  return data.map((value, i) => {
    const inner = below(paths, i);
    return here(inner) ? emptyItem(item) : prune(value, inner, item);
  });
}

function pruneMap(data: object, paths: readonly Path[], shape: Shape): unknown {
  const kept = Object.entries(data).flatMap(([key, value]) => {
    const inner = below(paths, key);
    return here(inner) ? [] : [[key, prune(value, inner, keyShape(shape, key))] as const];
  });
  return Object.fromEntries(kept);
}
