import { delimiter, isAbsolute, join } from 'node:path';
import { isExecutable } from '../executable.ts';
import type { Repository } from './answers.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that keep a repository one did not make from running anything; they outrank its own config. */
const SAFE = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.pager=cat',
  'protocol.allow=never',
  'gc.auto=0',
];

/** Folders to search; a relative one, even `.`, could be a stranger's repository and is passed over. */
const searched = (env: Env): readonly string[] =>
  (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));

/** The absolute path of the Git program, searched in the absolute folders of PATH alone; null where there is none. */
export function findGit(env: Env, platform: string): string | null {
  const name = platform === 'win32' ? 'git.exe' : 'git';
  const places = searched(env).map((folder) => join(folder, name));
  return places.find(isExecutable) ?? null;
}

/** The whole environment of a Git process: nothing of the user's or system's config, no prompts, no network, English. */
export const gitEnv = (env: Env): Record<string, string> => ({
  PATH: searched(env).join(delimiter),
  ...(env['SystemRoot'] !== undefined && { SystemRoot: env['SystemRoot'] }),
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  // A list of allowed protocols in the environment overrules every protocol.*.allow of a hostile config.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  // Evidence is what was committed, so objects that stand in for others do not count.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null/none',
});

/**
 * Arguments of a plumbing command. The Git folder is named outright: that spares Git's search, and with it the
 * question who owns the folder, which matters to commands that run what a config names; these run nothing.
 */
export const gitArgs = (repository: Repository, command: readonly string[]): string[] => [
  '--no-pager',
  `--git-dir=${repository.gitDir}`,
  ...SAFE.flatMap((setting) => ['-c', setting]),
  ...command,
];
