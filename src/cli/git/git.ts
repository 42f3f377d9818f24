import { resolve } from 'node:path';
import type { Git } from './answers.ts';
import { openBatch } from './batch.ts';
import { insideOf } from './names.ts';
import { findGit } from './program.ts';
import { readerOf } from './reader.ts';
import { repositoryOf } from './repository.ts';
import type { Runner } from './run.ts';
import { openStore } from './store.ts';

/** Git as a command in the folder `cwd` (absolute) sees it. */
export function gitAt(cwd: string, env: Readonly<Record<string, string | undefined>>, platform: string): Git {
  const known: Runner['known'] = new Map();
  return {
    repository: (folder) => repositoryOf(resolve(cwd, folder)),
    read: async (folder, use) => {
      const repository = repositoryOf(resolve(cwd, folder));
      if (!repository) return { unknown: 'This folder lies in no Git repository.' };
      const program = findGit(env, platform);
      if (!program) return { unknown: 'Git is not installed, or not in a folder that PATH names in full.' };
      const runner = { program, repository, env, known };
      const batch = openBatch(runner);
      try {
        return await use(
          readerOf({ runner, store: openStore(batch), inside: insideOf(repository, cwd), cwd }),
        );
      } finally {
        batch.end();
      }
    },
  };
}
