import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { codeOf, explain } from './trouble.ts';

const WHOLE = 64 * 1024 * 1024;

/** Reads up to `limit` bytes and one more, in as many reads as the file system needs. */
function upTo(fd: number, limit: number): Uint8Array {
  const stats = fstatSync(fd);
  if (stats.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  // A pipe or device has no size beforehand, so it is read to the limit.
  const room = stats.isFile() ? Math.min(stats.size, limit) + 1 : limit + 1;
  const bytes = new Uint8Array(room);
  let length = 0;
  while (length < room) {
    const got = readSync(fd, bytes, length, room - length, null);
    if (got === 0) break;
    length += got;
  }
  return bytes.subarray(0, length);
}

/**
 * The bytes of a file, cut one byte after `limit` (64 MiB where none is given) so that memory stays bounded and
 * the caller can tell. Throws a user error that says why `shown` cannot be read.
 */
export function readBytes(path: string, limit = WHOLE, shown = path): Uint8Array {
  try {
    const fd = openSync(path, 'r');
    try {
      return upTo(fd, limit);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw explain(error, 'read', shown);
  }
}

/** The same, or null where there is no such file. */
export function readIfThere(path: string, limit = WHOLE, shown = path): Uint8Array | null {
  try {
    closeSync(openSync(path, 'r'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
  }
  return readBytes(path, limit, shown);
}

/** Text of UTF-8 bytes with a byte order mark kept as U+FEFF; a user error where they are no UTF-8. */
export function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(`Cannot edit ${path}: it is not UTF-8 text. Save it as UTF-8 first.`);
  }
}
