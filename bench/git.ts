import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DAY } from './plans/clean.ts';
import { generate } from './plans/generate.ts';
import { table } from './table.ts';
import { early, repository } from './world.ts';

/** A run in a Git repository: milliseconds at best, and the Git processes that it started. */
interface Asked {
  readonly name: string;
  readonly ms: number;
  readonly processes: number;
}

/** A folder to put first on PATH, whose `git` notes each call before it runs the real one. */
function counter(folder: string): { path: string; calls: () => number } {
  const shim = join(folder, 'shim');
  const log = join(shim, 'calls');
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  mkdirSync(shim, { recursive: true });
  writeFileSync(join(shim, 'git'), `#!/bin/sh\necho x >> '${log}'\nexec '${real}' "$@"\n`);
  chmodSync(join(shim, 'git'), 0o755);
  const calls = (): number => {
    const count = readFileSync(log, 'utf8').split('\n').length - 1;
    writeFileSync(log, '');
    return count;
  };
  writeFileSync(log, '');
  return { path: `${shim}${delimiter}${process.env['PATH']}`, calls };
}

/** Many plans in one commit, of which a few are changed in a second. */
function plansIn(folder: string, count: number): void {
  generate(folder, count);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore', env: early });
  const commit = () => {
    git('add', '-A');
    git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', 'commit', '-q', '-m', 'plans');
  };
  git('init', '-q');
  commit();
  for (let n = 0; n < 20; n++)
    appendFileSync(join(folder, `pdp/000/plan-${String(n * 5 + 4).padStart(5, '0')}.yaml`), '# looked at\n');
  commit();
}

/** Times commands with and without the past; each is run a few times, and the best counts. */
export function askGit(folder: string, program: string, count: number, rounds: number): readonly Asked[] {
  const many = join(folder, 'many-in-git');
  const one = join(folder, 'one-in-git');
  plansIn(many, count);
  const plan = repository(one, 'pdp', 300);
  const { path, calls } = counter(folder);
  const ask = (name: string, cwd: string, ...args: string[]): Asked => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const env = { ...process.env, PATH: path };
      const words = [program, ...args, '--as-of', DAY, '-f', 'json'];
      const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
      const { status, stdout, stderr } = spawnSync('node', words, options);
      times.push(performance.now() - start);
      if (!stdout.startsWith('{')) throw new Error(`${name} ended with ${status}: ${stderr}`);
    }
    return { name, ms: Math.min(...times), processes: calls() / rounds };
  };
  return [
    ask('lint, 300 revisions of one plan', one, 'lint', plan),
    ask(`lint, ${count} plans against one ref`, many, 'lint', '--since', 'HEAD~1'),
    ask(`lint, ${count} plans since each was agreed`, many, 'lint'),
    ask(`status of ${count} plans`, many, 'status'),
    ask(`status of ${count} plans against one ref`, many, 'status', '--since', 'HEAD~1'),
  ];
}

/** The runs as a table. */
export const gitTable = (asked: readonly Asked[]): string =>
  table(
    ['', 'seconds', 'Git processes'],
    asked.map(({ name, ms, processes }) => [name, (ms / 1000).toFixed(2), String(processes)]),
  );
