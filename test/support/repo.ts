import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitAt } from '../../src/cli/git/git.ts';
import { tempFolder } from './io.ts';

/** Files to write in a commit; null deletes one. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

export interface Repo {
  readonly root: string;
  /** Runs Git here and gives what it printed. */
  readonly git: (...args: string[]) => string;
  /** Writes files, commits everything on a day (`YYYY-MM-DD`), and gives the commit's id. */
  readonly commit: (changes: Changes, day?: string) => string;
}

const WHO = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@b',
};

/** Nothing goes on in a repository once a command has ended, such as packing after a fetch. */
const QUIET = {
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_KEY_1: 'gc.auto',
  GIT_CONFIG_VALUE_1: '0',
};

/** The real Git program's environment in tests: no config but the repository's own. */
export const testEnv = (day = '2026-05-08') => ({
  ...WHO,
  ...QUIET,
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
  GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
});

/** A repository over an existing folder. */
export function repoAt(root: string): Repo {
  let today = '2026-05-08';
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      env: testEnv(today),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const commit = (changes: Changes, day = today): string => {
    today = day;
    for (const [name, content] of Object.entries(changes)) {
      if (content === null) rmSync(join(root, name));
      else {
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), content);
      }
    }
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'x');
    return git('rev-parse', 'HEAD').trim();
  };
  return { root, git, commit };
}

/** A fresh repository on branch `main`, removed when the test has ended. */
export function makeRepo(...init: string[]): Repo {
  const repo = repoAt(tempFolder());
  repo.git('init', '-q', '-b', 'main', ...init);
  return repo;
}

/** Reads a repository through the product's own Git, with what PATH finds. */
export const reading = (root: string, env: Readonly<Record<string, string | undefined>> = process.env) =>
  gitAt(root, env, 'linux');

/** A folder to put first on PATH, whose `git` counts and lists its calls before it runs the real one. */
export function countingGit(): { path: string; calls: () => readonly string[] } {
  const folder = tempFolder();
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$*" >> '${folder}/calls'\nexec '${real}' "$@"\n`);
  writeFileSync(join(folder, 'calls'), '');
  chmodSync(join(folder, 'git'), 0o755);
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean);
  return { path: `${folder}:${process.env['PATH']}`, calls };
}
