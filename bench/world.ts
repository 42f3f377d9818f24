import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanPlan, type KindName } from './plans/clean.ts';
import { defects } from './plans/defects.ts';

export const root = join(import.meta.dirname, '..');

/** A temporary folder outside any repository; removed when the process ends. */
export function workshop(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-plan-bench-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The built program as installed: what bin/ and dist/ hold, away from this repository. */
export function installed(folder: string): string {
  if (!existsSync(join(root, 'dist/boot.cjs'))) execFileSync('node', ['scripts/build.mjs'], { cwd: root });
  const home = join(folder, 'package');
  for (const part of ['bin', 'dist', 'templates', 'schemas', 'package.json'])
    cpSync(join(root, part), join(home, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  return join(home, 'bin', 'pip.js');
}

/** Writes a clean plan and one with a fault; the kinds take their usual size. */
export function plans(folder: string, kind: KindName): { clean: string; faulty: string } {
  mkdirSync(folder, { recursive: true });
  const text = cleanPlan(kind, 1);
  const [first] = defects;
  if (!first) throw new Error('there are no defects to plant');
  writeFileSync(join(folder, `${kind}.yaml`), text);
  writeFileSync(join(folder, `${kind}-faulty.yaml`), text.replace(first.find, first.put));
  return { clean: `${kind}.yaml`, faulty: `${kind}-faulty.yaml` };
}

/** Commits of a day before all entries of the plans, so that none of them is late. */
export const early = { ...process.env, GIT_AUTHOR_DATE: '2026-01-05T12:00:00Z' };

/** A Git repository with one plan of a kind and a commit for each of its `commits` changes. */
export function repository(folder: string, kind: KindName, commits: number): string {
  const { clean } = plans(folder, kind);
  const text = cleanPlan(kind, 1);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore', env: early });
  git('init', '-q');
  git('config', 'user.name', 'Bench');
  git('config', 'user.email', 'bench@example.org');
  for (let n = 1; n <= commits; n++) {
    writeFileSync(join(folder, clean), n === commits ? text : `# version ${n}\n${text}`);
    git('add', clean);
    git('commit', '-q', '-m', `version ${n}`);
  }
  return clean;
}
