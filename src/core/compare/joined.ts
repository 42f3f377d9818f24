/** What is asked of a map, whether it is one or several. */
export interface Lookup<T> extends Iterable<readonly [string, T]> {
  readonly get: (key: string) => T | undefined;
  readonly has: (key: string) => boolean;
  readonly keys: () => Iterable<string>;
  readonly values: () => Iterable<T>;
}

/** Maps that share no key, read as one: versions of a plan share most of theirs, so nothing is copied. */
export function joined<T>(maps: readonly ReadonlyMap<string, T>[]): Lookup<T> {
  const holding = (key: string) => maps.find((map) => map.has(key));
  return {
    get: (key) => holding(key)?.get(key),
    has: (key) => holding(key) !== undefined,
    keys: () => maps.flatMap((map) => [...map.keys()]),
    values: () => maps.flatMap((map) => [...map.values()]),
    *[Symbol.iterator]() {
      for (const map of maps) yield* map;
    },
  };
}
