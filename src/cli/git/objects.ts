import { crypto } from '../late.ts';
/** One name in a folder of a commit. */
export interface Entry {
  readonly id: string;
  readonly kind: 'folder' | 'file' | 'other';
}

export type Tree = ReadonlyMap<string, Entry>;

/** A commit as far as a plan's past needs it. */
export interface CommitInfo {
  readonly id: string;
  readonly parents: readonly string[];
  readonly tree: string;
  /** When the author wrote it, in seconds since 1970. */
  readonly time: string;
}

/** The UTC day of a time in seconds since 1970; times before or beyond the calendar become its first day. */
export function utcDay(seconds: string): string {
  const date = new Date(Number(seconds) * 1000);
  const fits = date.getUTCFullYear() >= 1970 && date.getUTCFullYear() <= 9999;
  return fits ? date.toISOString().slice(0, 10) : '1970-01-01';
}

/** Links and submodules hold no plan of this repository, whatever their name. */
const kindOf = (mode: string): Entry['kind'] =>
  mode === '40000' || mode === '040000' ? 'folder' : mode.startsWith('100') ? 'file' : 'other';

/** Reads a tree object; `idBytes` is 20, or 32 in a SHA-256 repository. */
export function parseTree(bytes: Buffer, idBytes: number): Tree {
  const tree = new Map<string, Entry>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0) break;
    const kind = kindOf(bytes.toString('latin1', at, space));
    tree.set(bytes.toString('utf8', space + 1, end), {
      id: bytes.toString('hex', end + 1, end + 1 + idBytes),
      kind,
    });
    at = end + 1 + idBytes;
  }
  return tree;
}

/** Reads a commit object's header. */
export function parseCommit(id: string, bytes: Buffer): CommitInfo {
  const text = bytes.toString('latin1');
  const header = text.slice(0, text.indexOf('\n\n'));
  return {
    id,
    tree: /^tree (\w+)$/m.exec(header)?.[1] ?? '',
    parents: [...header.matchAll(/^parent (\w+)$/gm)].map((match) => match[1] ?? ''),
    time: /^author .*> (-?\d+) [+-]\d+$/m.exec(header)?.[1] ?? '0',
  };
}

/** The id that Git would give to a file's bytes, in a repository whose ids have `idLength` digits. */
export const blobId = (bytes: Uint8Array, idLength: number): string =>
  crypto()
    .createHash(idLength === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
