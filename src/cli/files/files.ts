import { resolve } from 'node:path';
import type { Files } from './answers.ts';
import { createFile } from './create.ts';
import { discover } from './discover.ts';
import { replaceFolder } from './folder.ts';
import { readBytes, readIfThere } from './read.ts';
import { editFile, replaceFile } from './write.ts';

/** The file system as a command in the folder `cwd` (absolute) sees it. */
export const filesAt = (cwd: string): Files => ({
  discover: (search) => discover(cwd, search),
  read: (path, limit) => readBytes(resolve(cwd, path), limit, path),
  readIfThere: (path, limit) => readIfThere(resolve(cwd, path), limit, path),
  edit: (path, change) => editFile(resolve(cwd, path), change, { shown: path }),
  replace: (path, expected, bytes) => replaceFile(resolve(cwd, path), expected, bytes, path),
  create: (path, bytes, options) => createFile(resolve(cwd, path), bytes, { ...options, shown: path }),
  replaceFolder: (path, content, objection) => replaceFolder(resolve(cwd, path), content, objection, path),
});
