import type { Entry, Tree } from './objects.ts';
import type { Store } from './store.ts';

/** The ids of one file in two commits; null where it is not there. */
export interface Difference {
  readonly path: string;
  readonly now: string | null;
  readonly before: string | null;
}

/** Paths to look at, as a tree of folders, so that a comparison enters no other folder. */
export interface Wanted {
  readonly files: Set<string>;
  readonly folders: Map<string, Wanted>;
}

/** No paths yet. */
export const nothingWanted = (): Wanted => ({ files: new Set(), folders: new Map() });

/** Adds a path with `/` to what is wanted. */
export function want(wanted: Wanted, path: string): void {
  const [name = '', ...folders] = path.split('/').reverse();
  let at = wanted;
  for (const folder of folders.reverse()) {
    const next = at.folders.get(folder) ?? nothingWanted();
    at.folders.set(folder, next);
    at = next;
  }
  at.files.add(name);
}

const fileId = (entry: Entry | undefined): string | null => (entry?.kind === 'file' ? entry.id : null);
const folderId = (entry: Entry | undefined): string | null => (entry?.kind === 'folder' ? entry.id : null);

/** What a comparison of two folders looks at: names of files, and folders with what is wanted in them. */
type Look = (now: Tree, before: Tree) => { files: Iterable<string>; folders: Iterable<[string, Look]> };

const wantedLook =
  (wanted: Wanted): Look =>
  () => ({
    files: wanted.files,
    folders: [...wanted.folders].map(([name, inner]) => [name, wantedLook(inner)]),
  });

const YAML = /\.ya?ml$/i;
const yamlLook: Look = (now, before) => {
  const names = [...new Set([...now.keys(), ...before.keys()])];
  return { files: names.filter((name) => YAML.test(name)), folders: names.map((name) => [name, yamlLook]) };
};

async function compare(
  store: Store,
  ids: readonly [string | null, string | null],
  look: Look,
  prefix: string,
): Promise<readonly Difference[]> {
  if (ids[0] === ids[1]) return [];
  const [now, before] = await Promise.all([store.tree(ids[0]), store.tree(ids[1])]);
  const { files, folders } = look(now, before);
  const found: Difference[] = [];
  for (const name of files) {
    const pair = { now: fileId(now.get(name)), before: fileId(before.get(name)) };
    if (pair.now !== pair.before) found.push({ path: prefix + name, ...pair });
  }
  for (const [name, inner] of folders) {
    const below = [folderId(now.get(name)), folderId(before.get(name))] as const;
    if (below[0] !== below[1]) found.push(...(await compare(store, below, inner, `${prefix}${name}/`)));
  }
  return found;
}

/** Wanted files that differ between two root trees (null: an empty one); only folders that differ are read. */
export const differences = (store: Store, now: string | null, before: string | null, wanted: Wanted) =>
  compare(store, [now, before], wantedLook(wanted), '');

/** All `.yaml` and `.yml` files that differ between two root trees. */
export const yamlDifferences = (store: Store, now: string | null, before: string | null) =>
  compare(store, [now, before], yamlLook, '');
