import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Repository } from './answers.ts';

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** The Git folder that a `.git` entry is or, in submodules and linked working copies, points to. */
function gitDirAt(folder: string): string | null {
  const entry = join(folder, '.git');
  const stats = statSync(entry, { throwIfNoEntry: false });
  if (!stats) return null;
  const pointed = stats.isFile() ? /^gitdir: (.+?)\r?\n?$/.exec(textOf(entry) ?? '')?.[1] : '.';
  if (pointed === undefined) return null;
  const gitDir = stats.isFile() ? resolve(folder, pointed) : entry;
  return existsSync(join(gitDir, 'HEAD')) ? gitDir : null;
}

function open(root: string, gitDir: string): Repository {
  const common = textOf(join(gitDir, 'commondir'))?.trim();
  const commonDir = common ? resolve(gitDir, common) : gitDir;
  const shallow = textOf(join(commonDir, 'shallow')) ?? '';
  return { root, gitDir, commonDir, shallow: new Set(shallow.split(/\s+/).filter(Boolean)) };
}

/** The repository whose working copy holds a folder, nearest first, read from files alone; null where there is none. */
export function repositoryOf(folder: string): Repository | null {
  let at: string;
  try {
    at = realpathSync(folder);
  } catch {
    return null;
  }
  for (;;) {
    const gitDir = gitDirAt(at);
    if (gitDir) return open(at, gitDir);
    const above = dirname(at);
    if (above === at) return null;
    at = above;
  }
}
