import type { Batch } from './batch.ts';
import { type CommitInfo, parseCommit, parseTree, type Tree } from './objects.ts';
import type { GitObject } from './received.ts';
import { GitTrouble, LACKS } from './run.ts';

/** Parsed objects of one repository, with what was read last kept at hand. */
export interface Store {
  /** The commit that a name resolves to; null where there is none. */
  readonly commit: (name: string) => Promise<CommitInfo | null>;
  readonly tree: (id: string | null) => Promise<Tree>;
  /** The bytes of a blob; null where a partial clone lacks it. */
  readonly blob: (id: string) => Promise<Uint8Array | null>;
}

const ENOUGH = 4000;
const NONE: Tree = new Map();

/** Remembers answers by id; forgetting all of them at times is simple and bounds the memory. */
function remembered<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const old = known.get(id);
    if (old) return old;
    if (known.size >= ENOUGH) known.clear();
    const fresh = read(id);
    known.set(id, fresh);
    return fresh;
  };
}

function treeOf(object: GitObject | null): Tree {
  if (object?.type !== 'tree') throw new GitTrouble(LACKS);
  return parseTree(object.bytes, object.id.length / 2);
}

/** Reads through one batch process. A missing tree throws, since no answer about a past could be trusted then. */
export function openStore({ read }: Batch): Store {
  const trees = remembered(async (id) => treeOf(await read(id)));
  const commits = remembered(async (name) => {
    const object = await read(`${name}^{commit}`);
    return object?.type === 'commit' ? parseCommit(object.id, object.bytes) : null;
  });
  return {
    commit: commits,
    tree: (id) => (id === null ? Promise.resolve(NONE) : trees(id)),
    blob: async (id) => {
      const object = await read(id);
      return object?.type === 'blob' ? object.bytes : null;
    },
  };
}
