import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Repository, Unknown } from './answers.ts';
import { repositoryOf } from './repository.ts';

/** Turns the names that callers use into paths inside one repository; an answer per folder is kept. */
export type Inside = (file: string) => string | Unknown;

/** The real path of a file that need not exist. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return folder === path ? path : join(realPath(folder), basename(path));
}

/** Paths with `/` relative to the repository's root, or a sentence for a file that another repository holds. */
export function insideOf(repository: Repository, cwd: string): Inside {
  const roots = new Map<string, string | null>();
  const rootOf = (folder: string): string | null => {
    if (!roots.has(folder)) roots.set(folder, repositoryOf(folder)?.root ?? null);
    return roots.get(folder) ?? null;
  };
  return (file) => {
    const path = realPath(resolve(cwd, file));
    const root = existsSync(dirname(path)) ? rootOf(dirname(path)) : repository.root;
    if (root === repository.root) return relative(root, path).split(sep).join('/');
    if (root === null) return { unknown: 'The file lies in no Git repository.' };
    return { unknown: `The file belongs to another Git repository; run the command in ${root}.` };
  };
}

/** A ref that Git would take for an option or that cannot be one line is refused before Git sees it. */
export function refusal(ref: string): Unknown | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  const fits = ref !== '' && ref.length <= 250 && !/^[-:]|[\s\u0000-\u001f\u007f]/.test(ref);
  return fits
    ? null
    : { unknown: 'That is no name of a commit: it is empty, too long, or begins like an option.' };
}
