import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fill, tempFolder } from '../support/io.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const QUIET = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' };

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd,
    encoding: 'utf8',
  });

/** The package installed from its tarball, with a lockfile, as the owners of a plans repository would have it. */
let installed = '';

function install(folder: string): void {
  fill(folder, { 'package.json': '{ "name": "plans", "private": true }\n', '.gitignore': 'node_modules/\n' });
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  const env = { ...process.env, ...QUIET };
  execFileSync('npm', ['install', '--ignore-scripts', '--prefer-offline', '-D', `./${tarball}`], {
    cwd: folder,
    stdio: 'ignore',
    env,
  });
}

/** A repository of plans with the package in it. */
function plansRepository(files: Record<string, string>): string {
  const folder = tempFolder();
  cpSync(installed, folder, { recursive: true, verbatimSymlinks: true });
  fill(folder, files);
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'plans: begin');
  return folder;
}

const bash = (script: string, cwd: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...QUIET, ...env },
  });

const agreed = (threshold: string): string => `kind: individual-pip
id: e-1
agreed: 2026-05-04
criteria:
  - id: K1
    criterion: Descriptions say why
    threshold: ${threshold}
`;
const ONLY = '--only=history/*';

beforeAll(() => {
  if (!existsSync(join(root, 'dist/boot.cjs')))
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });
  installed = mkdtempSync(join(tmpdir(), 'pip-plan-installed-'));
  install(installed);
}, 240_000);

afterAll(() => rmSync(installed, { recursive: true, force: true }));

describe('the action for GitHub', () => {
  it('installs from the lockfile, lints, and passes its arguments on as they are', () => {
    const folder = plansRepository({ 'plan.yaml': agreed('9 of 10') });
    const { steps } = parse(read('action.yml')).runs as { steps: { run: string; shell: string }[] };
    expect(steps.every(({ shell }) => shell === 'bash')).toBe(true);
    const [install, lint] = steps.map(({ run }) => run) as [string, string];
    expect(bash(install, folder).status).toBe(0);
    expect(bash(lint, folder, { PIP_PLAN_ARGS: ONLY }).status).toBe(0);
    const odd = bash(lint, folder, { PIP_PLAN_ARGS: '--only=$(touch forged)' });
    expect(odd.status).toBe(2);
    expect(existsSync(join(folder, 'forged'))).toBe(false);
    writeFileSync(join(folder, 'plan.yaml'), agreed('6 of 10'));
    const softened = bash(lint, folder, { PIP_PLAN_ARGS: ONLY, GITHUB_ACTIONS: 'true' });
    expect(softened.status).toBe(1);
    expect(softened.stdout).toMatch(/^::error file=plan\.yaml,line=7,/m);
  }, 240_000);
});

describe('the template for GitLab', () => {
  it('writes the reports that it declares', () => {
    const folder = plansRepository({ 'plan.yaml': agreed('9 of 10') });
    const { plans } = parse(read('templates/ci/plans.gitlab-ci.yml'));
    const ran = bash(plans.script.join('\n'), folder);
    expect(ran.status).toBe(1);
    const { codequality, junit } = plans.artifacts.reports;
    expect(Array.isArray(JSON.parse(readFileSync(join(folder, codequality), 'utf8')))).toBe(true);
    expect(readFileSync(join(folder, junit), 'utf8')).toMatch(/^<\?xml/);
  }, 240_000);
});

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;

describe('the hook for pre-commit', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as {
    id: string;
    entry: string;
    pass_filenames: boolean;
  }[];

  it('names programs and verbs that there are, and hands over no files', () => {
    const { bin } = JSON.parse(read('package.json'));
    for (const { entry, pass_filenames } of hooks) {
      expect(Object.keys(bin)).toContain(entry.split(' ')[0]);
      expect(pass_filenames).toBe(false);
    }
  });

  it.skipIf(!hasPreCommit)(
    'blocks a commit that softens a criterion',
    () => {
      const folder = plansRepository({ 'plan.yaml': agreed('9 of 10') });
      const [hook] = hooks;
      const local = [{ ...hook, entry: `npx --no -- ${hook?.entry} ${ONLY}`, language: 'system' }];
      fill(folder, {
        '.pre-commit-config.yaml': JSON.stringify({ repos: [{ repo: 'local', hooks: local }] }),
      });
      git(folder, 'add', '.pre-commit-config.yaml');
      const env = { ...process.env, PRE_COMMIT_HOME: join(folder, '.cache') };
      execFileSync('pre-commit', ['install'], { cwd: folder, stdio: 'ignore', env });
      writeFileSync(join(folder, 'plan.yaml'), agreed('6 of 10'));
      git(folder, 'add', 'plan.yaml');
      const args = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'plan: soften'];
      const commit = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env });
      expect(commit.status).toBe(1);
      expect(`${commit.stdout}${commit.stderr}`).toContain('history/goalposts');
      expect(git(folder, 'log', '--format=%s').trim()).toBe('plans: begin');
    },
    240_000,
  );
});
