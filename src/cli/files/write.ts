import { realpathSync, type Stats, statSync } from 'node:fs';
import { inertLine } from '../../kit/inert.ts';
import { UserError } from '../errors.ts';
import type { Edited } from './answers.ts';
import type { Beside } from './beside.ts';
import { locked } from './lock.ts';
import { decode, readBytes } from './read.ts';
import { sameBytes, swap } from './swap.ts';
import { explain } from './trouble.ts';

const LIMIT = 512 * 1024;
const TRIES = 5;

/** The real file behind a path: links are followed, so that they stay links and the lock is one for all names. */
function writable(path: string, name: string): string {
  const target = realpathSync(path);
  const stats: Stats = statSync(target);
  if (stats.isDirectory()) throw new UserError(`Cannot write ${name}: it is a folder.`);
  if (!stats.isFile()) throw new UserError(`Cannot write ${name}: it is not a regular file.`);
  // A rename would pass over a read-only mark, and root may write anything, so the mark itself is read.
  if ((stats.mode & 0o222) === 0) throw new UserError(`Cannot write ${name}: it is marked read-only.`);
  return target;
}

/** What a write may be told: its name in messages, and the longest wait for the lock in milliseconds (10 s). */
export interface Manner {
  readonly shown?: string;
  readonly wait?: number;
}

/** Locks a file that exists and does the work; errors of the file system come out in words. */
async function held<T>(
  path: string,
  { shown = path, wait }: Manner,
  work: (target: string, files: Beside, name: string) => T,
): Promise<T> {
  const name = inertLine(shown);
  try {
    const target = writable(path, name);
    return await locked(target, name, (files) => work(target, files, name), wait);
  } catch (error) {
    throw explain(error, 'write', shown);
  }
}

function readForEdit(target: string, name: string): Uint8Array {
  const bytes = readBytes(target, LIMIT, name);
  if (bytes.length <= LIMIT) return bytes;
  throw new UserError(`Cannot edit ${name}: it is larger than 512 KiB.`);
}

/**
 * Edits a file under its lock: reads it, computes the new text, compares the file again, and replaces it whole.
 * Where somebody without the lock wrote in between, it starts again from what they wrote. Throws user errors; the
 * file is then as it was.
 */
export function editFile<T>(
  path: string,
  change: (text: string) => Edited<T>,
  manner: Manner = {},
): Promise<T> {
  return held(path, manner, (target, files, name) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const bytes = readForEdit(target, name);
      const { text, value } = change(decode(bytes, name));
      const next = text === null ? bytes : new TextEncoder().encode(text);
      if (sameBytes(next, bytes) || swap(target, files, bytes, next)) return value;
    }
    throw new UserError(`Cannot edit ${name}: another program keeps changing it.`);
  });
}

/** Replaces a file that still has the expected bytes (null: whatever it has); a user error where it has not. */
export function replaceFile(
  path: string,
  expected: Uint8Array | null,
  bytes: Uint8Array,
  shown = path,
): Promise<void> {
  return held(path, { shown }, (target, files, name) => {
    if (!swap(target, files, expected, bytes))
      throw new UserError(`${name} was changed by somebody else meanwhile; it is as they left it.`);
  });
}
