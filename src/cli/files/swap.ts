import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Beside } from './beside.ts';
import { settled, untilRemoved } from './litter.ts';

/** Tells whether two byte sequences are the same. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Gives the new file the old one's group, owner and mode; a group that cannot be kept loses its rights. */
function dress(fd: number, old: Stats): void {
  let mode = old.mode & 0o777;
  const fresh = fstatSync(fd);
  if (fresh.gid !== old.gid && !allowed(() => fchownSync(fd, fresh.uid, old.gid))) mode &= 0o707;
  if (fresh.uid !== old.uid) allowed(() => fchownSync(fd, old.uid, fstatSync(fd).gid));
  fchmodSync(fd, mode);
}

function allowed(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}

/** Writes a temporary file to the disk itself; readable by its owner only until it is dressed. */
export function writeTemp(temp: string, bytes: Uint8Array, like: Stats | null): void {
  const fd = openSync(temp, 'wx', like ? 0o600 : 0o666);
  try {
    writeFileSync(fd, bytes);
    if (like) dress(fd, like);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Makes a rename last through a power cut; some systems cannot sync a folder, and the file is in place anyway. */
export function syncFolder(folder: string): void {
  allowed(() => {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  });
}

/**
 * Replaces a file whole, by a temporary file in its folder. Where `expected` is given the file is compared just
 * before the rename; false means that somebody changed it and that nothing was written. Call it under the lock.
 */
export function swap(target: string, files: Beside, expected: Uint8Array | null, bytes: Uint8Array): boolean {
  const temp = files.temp();
  const discard = untilRemoved(temp);
  try {
    writeTemp(temp, bytes, statSync(target));
    if (expected && !sameBytes(readFileSync(target), expected)) return false;
    renameSync(temp, target);
    settled(temp);
    syncFolder(files.folder);
    return true;
  } finally {
    discard();
  }
}
