import type { Data } from './corpus.ts';

export type Path = readonly (string | number)[];
type Box = Record<string | number, Data>;

const isBox = (node: Data): node is Box => typeof node === 'object' && node !== null;

/** Every path below a node, the outer ones first. */
export const pathsIn = (node: Data, at: Path = []): Path[] =>
  isBox(node)
    ? Object.keys(node).flatMap((key) => {
        const path = [...at, Array.isArray(node) ? Number(key) : key];
        return [path, ...pathsIn(node[key], path)];
      })
    : [];

/** What stands at a path. */
export const get = (node: Data, path: Path): Data =>
  path.reduce<Data>((here, key) => (isBox(here) ? here[key] : undefined), node);

/** Puts a value at a path; undefined takes the key or the list's item out. Changes the tree in place. */
export function put(node: Data, path: Path, value: Data): void {
  const key = path.at(-1);
  const above = get(node, path.slice(0, -1));
  if (key === undefined || !isBox(above)) throw new Error(`no place for ${path.join('.')}`);
  if (value !== undefined) above[key] = value;
  else if (Array.isArray(above)) above.splice(Number(key), 1);
  else delete above[key];
}

/** Gives a key of a map another name and keeps its place among its neighbours. */
export function rename(node: Data, path: Path, name: string): void {
  const above = get(node, path.slice(0, -1)) as Box;
  const entries = Object.entries(above).map(([key, value]) => [key === path.at(-1) ? name : key, value]);
  for (const key of Object.keys(above)) delete above[key];
  for (const [key, value] of entries as [string, Data][])
    Object.defineProperty(above, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The paths that a pattern such as `goals.*.goal` names: `*` is any item or key; the last key may be missing. */
export function matching(node: Data, pattern: string): Path[] {
  const walk = (here: Data, steps: readonly string[], at: Path): Path[] => {
    const [step, ...rest] = steps;
    if (step === undefined) return [at];
    if (!isBox(here)) return [];
    const keys = step === '*' ? Object.keys(here) : step in here || rest.length === 0 ? [step] : [];
    return keys.flatMap((key) => {
      const next = Array.isArray(here) ? Number(key) : key;
      return walk(here[next], rest, [...at, next]);
    });
  };
  return walk(node, pattern.split('.'), []);
}
