import fc from 'fast-check';
import type { Change } from '../../src/core/edit/change.ts';
import type { Path } from '../../src/kit/finding.ts';
import { keys, values } from './values.ts';

export type Place = { path: Path; kind: 'map' | 'list' | 'text' | 'none' };

/** Every path of a text's data with what stands there. */
export function places(data: unknown, path: Path = []): Place[] {
  if (data instanceof Map) {
    return [{ path, kind: 'map' }, ...[...data].flatMap(([key, part]) => places(part, [...path, key]))];
  }
  if (Array.isArray(data)) {
    return [{ path, kind: 'list' }, ...data.flatMap((part, i) => places(part, [...path, i]))];
  }
  return [{ path, kind: data === null ? 'none' : 'text' }];
}

const sizeAt = (data: unknown, path: Path): number => {
  let node: unknown = data;
  for (const step of path) node = node instanceof Map ? node.get(step) : (node as unknown[])[step as number];
  return Array.isArray(node) ? node.length : 0;
};

/** Changes that make sense in a plan: sets of old and new keys, items at the end and between, removals. */
export function changesOf(data: unknown): fc.Arbitrary<Change> {
  const all = places(data);
  const at = (...kinds: Place['kind'][]): fc.Arbitrary<Path> =>
    fc.constantFrom(...all.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path));
  const lists = all.some(({ kind }) => kind === 'list') ? at('list') : fc.constant(['fresh']);
  const below = all.filter(({ path }) => path.length > 0).map(({ path }) => path);
  return fc.oneof(
    fc.record({ op: fc.constant('set' as const), path: fc.constantFrom(...below), value: values }),
    fc.record({
      op: fc.constant('set' as const),
      path: fc.tuple(at('map'), keys).map(([p, k]) => [...p, k]),
      value: values,
    }),
    fc.record({
      op: fc.constant('set' as const),
      path: fc
        .tuple(at('map', 'none'), fc.array(keys, { minLength: 1, maxLength: 3 }))
        .map(([p, k]) => [...p, 'new', ...k]),
      value: values,
    }),
    { weight: 2, arbitrary: fc.record({ op: fc.constant('append' as const), path: lists, value: values }) },
    fc.record({
      op: fc.constant('append' as const),
      path: at('map').map((p) => [...p, 'log']),
      value: values,
    }),
    fc.tuple(lists, fc.nat(), values).map(([path, n, value]) => ({
      op: 'insert' as const,
      path,
      index: n % (sizeAt(data, path) + 1),
      value,
    })),
    fc.record({ op: fc.constant('remove' as const), path: fc.constantFrom(...below) }),
  );
}
