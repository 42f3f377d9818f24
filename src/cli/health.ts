import { accessSync, constants, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ruleIds } from './catalogue.ts';
import { house } from './config.ts';
import { UserError } from './errors.ts';
import { findGit } from './git/program.ts';
import type { Io } from './io.ts';
import { packageFolder } from './package-files.ts';
import { version } from './version.ts';

/** One thing that was looked at: `ok`, or what it costs and how to mend it. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly advice: string | null;
}

/** The oldest Node that the package runs on. */
const NODE = [20, 19] as const;

const check = (name: string, ok: boolean, found: string, advice: string): Check => ({
  name,
  ok,
  found,
  advice: ok ? null : advice,
});

/** Looks at everything around the program that its work hangs on. */
export const examine = (io: Io, node: string): readonly Check[] => [
  check('pip-plan', true, `${version} in ${packageFolder()}`, ''),
  nodeCheck(node),
  gitCheck(io),
  ...['pip', 'pdp'].map((name) => programCheck(io, name)),
  configCheck(io),
  editorCheck(io),
  lockCheck(io),
];

function nodeCheck(node: string): Check {
  const [major = 0, minor = 0] = node.replace('v', '').split('.').map(Number);
  const ok = major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
  return check('Node', ok, node, `update to Node ${NODE.join('.')} or later`);
}

function gitCheck(io: Io): Check {
  const git = findGit(io.env, io.platform);
  const repository = io.git.repository(io.cwd);
  const found = `${git ?? 'no git on PATH'}; ${repository ? `repository ${repository.root}` : 'no repository here'}`;
  const advice = git
    ? 'work in a Git repository, so that what was agreed can be compared'
    : 'install Git: without it nothing can be compared with what was agreed';
  return check('Git', git !== null && repository !== null, found, advice);
}

/** Which program of a name comes first on PATH: ours, or another (Python's pip as a rule). */
function programCheck(io: Io, name: string): Check {
  const first = (io.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runnable);
  if (!first) return check(name, true, `no ${name} on PATH: npx --no -- ${name}-plan reaches this one`, '');
  const ours = realpathSync(first).startsWith(packageFolder());
  const found = `${first} ${ours ? 'is pip-plan' : 'is another program'}`;
  return check(
    name,
    ours,
    found,
    `type ${name}-plan, or npx --no -- ${name}-plan, which can be nothing else`,
  );
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function configCheck(io: Io): Check {
  try {
    const { folder } = house(io, ruleIds());
    return check(
      'config',
      true,
      folder ? `${join(folder, 'pip.config.yaml')} is in order` : 'none: everything at its default',
      '',
    );
  } catch (error) {
    if (error instanceof UserError) return check('config', false, error.message, 'mend the config');
    throw error;
  }
}

function editorCheck(io: Io): Check {
  const root = io.git.repository(io.cwd)?.root ?? io.cwd;
  const there = ['.vscode/settings.json', '.helix/languages.toml', '.nvim.lua'].filter((name) =>
    io.files.readIfThere(join(root, name)),
  );
  const advice =
    'init --repo writes settings for VS Code; a plan made by init names its schema in its first line';
  return check(
    'editor',
    there.length > 0,
    there.length > 0 ? there.join(', ') : 'no editor settings here',
    advice,
  );
}

/** Edits need a folder in which a file can be made alone and put in another's place. */
function lockCheck(io: Io): Check {
  try {
    const folder = mkdtempSync(join(io.cwd, '.pip-plan-doctor-'));
    try {
      writeFileSync(join(folder, 'a'), 'a', { flag: 'wx' });
      renameSync(join(folder, 'a'), join(folder, 'b'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return check('writing', true, 'files can be locked and replaced whole here', '');
  } catch (error) {
    return check(
      'writing',
      false,
      `this folder cannot be written safely (${(error as NodeJS.ErrnoException).code})`,
      'review and update need a folder that you may write to',
    );
  }
}
