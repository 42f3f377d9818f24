import { resolve } from 'node:path';
import type { Git } from './answers.ts';
import { repositoryOf } from './repository.ts';

/** Git as a command in the folder `cwd` (absolute) sees it. */
export const gitAt = (
  cwd: string,
  _env: Readonly<Record<string, string | undefined>>,
  _platform: string,
): Git => ({
  repository: (folder) => repositoryOf(resolve(cwd, folder)),
  read: async () => ({ unknown: 'Git history is not read yet.' }),
});
