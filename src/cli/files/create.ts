import { linkSync, lstatSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inertLine } from '../../kit/inert.ts';
import { UserError } from '../errors.ts';
import type { Creation } from './answers.ts';
import { beside } from './beside.ts';
import { settled, tidily, untilRemoved } from './litter.ts';
import { syncFolder, writeTemp } from './swap.ts';
import { codeOf, explain } from './trouble.ts';
import { replaceFile } from './write.ts';

/** A device, pipe or socket, such as `/dev/stdout`, which cannot be replaced and is written straight. */
function isStream(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** Puts a finished file in place; false where something has that name by now. */
function place(path: string, bytes: Uint8Array): boolean {
  const target = join(realpathSync(dirname(path)), basename(path));
  const files = beside(target);
  const temp = files.temp();
  const discard = untilRemoved(temp);
  try {
    writeTemp(temp, bytes, null);
    linkSync(temp, target);
    syncFolder(files.folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
    return placeWithoutLinks(target, bytes);
  } finally {
    discard();
  }
}

/** Where the file system has no hard links the name is taken first, and what cannot be finished is removed. */
function placeWithoutLinks(target: string, bytes: Uint8Array): boolean {
  let discard: (() => void) | null = null;
  try {
    writeFileSync(target, '', { flag: 'wx' });
    discard = untilRemoved(target);
    writeFileSync(target, bytes, { flush: true });
    settled(target);
    return true;
  } catch (error) {
    if (discard) discard();
    else if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes a new file, which appears whole or not at all. What exists is refused unless `force`, which then replaces
 * it (through a link, keeping its mode). A device or pipe named by hand is written straight. User errors only.
 */
export async function createFile(
  path: string,
  content: Uint8Array | string,
  { force = false, folders = false, shown = path }: Creation & { readonly shown?: string } = {},
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    if (folders) mkdirSync(dirname(path), { recursive: true });
    if (isStream(path)) return writeFileSync(path, bytes);
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (!there && (await tidily(async () => place(path, bytes)))) return;
    if (!force) throw new UserError(`${inertLine(shown)} exists already; --force replaces it.`);
    await replaceFile(path, null, bytes, shown);
  } catch (error) {
    throw explain(error, 'create', shown);
  }
}
