import { join } from 'node:path';
import { DAY, type KindName } from './plans/clean.ts';
import { interleaved, type Run, type Timed } from './timer.ts';
import { plans, repository } from './world.ts';

/** The plan of the cold runs: the kind whose example has about as many lines as the peers' comparison. */
const KIND: KindName = 'pdp';

/** What every command costs from nothing, one process each, beside an empty Node program. */
export function cold(folder: string, program: string, rounds: number): Timed[] {
  const cwd = join(folder, 'plain');
  const inGit = join(folder, 'git');
  const { clean, faulty } = plans(cwd, KIND);
  const large = plans(cwd, 'force-pip').clean;
  const kept = repository(inGit, KIND, 300);
  const run = (name: string, goal: number | undefined, where: string, ...args: string[]): Run => ({
    name,
    cwd: where,
    command: ['node', program, ...args],
    codes: [0, 1],
    ...(goal !== undefined && { goal }),
  });
  const day = ['--as-of', DAY];
  return interleaved(
    [
      { name: 'node -e 0', cwd, command: ['node', '-e', '0'] },
      run('--version', 1.15, cwd, '--version'),
      run('--help', 1.3, cwd, '--help'),
      run('lint, one clean plan', 1.5, cwd, 'lint', clean, ...day),
      run('lint, one clean plan of 800 lines', undefined, cwd, 'lint', large, ...day),
      run('lint, one plan with a finding', 2.1, cwd, 'lint', faulty, ...day),
      run('lint, in Git with 300 commits', 2.5, inGit, 'lint', kept, ...day),
      run('render as HTML', 2.5, cwd, 'render', clean, '-f', 'html', ...day),
    ],
    rounds,
  );
}
