import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DAY } from './plans/clean.ts';
import { generate } from './plans/generate.ts';

/** One run over many plans: seconds, and the greatest memory in MiB. */
export interface Pass {
  readonly plans: number;
  readonly seconds: number;
  readonly memory: number;
}

/** Lints a folder of plans once, in a process of its own; throws where the program fails. */
export function pass(folder: string, program: string, plans: number, ...flags: string[]): Pass {
  const peak = join(folder, '..', 'peak');
  const caches = join(folder, '..', 'caches');
  const args = ['-r', join(import.meta.dirname, 'peak.cjs'), program, 'lint', '.', '--as-of', DAY, ...flags];
  const start = performance.now();
  const { status, stderr } = spawnSync('node', args, {
    cwd: folder,
    env: { ...process.env, BENCH_PEAK: peak, XDG_CACHE_HOME: caches },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`lint of ${plans} plans ended with ${status}: ${stderr}`);
  return { plans, seconds, memory: Number(readFileSync(peak, 'utf8')) / 1024 };
}

const best = (passes: readonly Pass[]): Pass => ({
  plans: passes[0]?.plans ?? 0,
  seconds: Math.min(...passes.map(({ seconds }) => seconds)),
  memory: Math.min(...passes.map(({ memory }) => memory)),
});

/** The best of a few runs at each size, turn by turn. */
export function growth(folder: string, program: string, sizes: readonly number[], rounds: number): Pass[] {
  for (const size of sizes) generate(join(folder, `many-${size}`), size);
  const passes = sizes.map((): Pass[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, size] of sizes.entries())
      passes[i]?.push(pass(join(folder, `many-${size}`), program, size));
  }
  return passes.map(best);
}

/** Seconds of one process over all plans, and of two at once over half of them each. */
export async function halves(folder: string, program: string, size: number) {
  const cwd = join(folder, `many-${size}`);
  const run = (...flags: string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const args = [program, 'lint', '.', '--as-of', DAY, ...flags];
      const child = spawn('node', args, { cwd, stdio: 'ignore' });
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`lint ended with ${code}`))));
    });
  const seconds = async (...runs: readonly string[][]): Promise<number> => {
    const start = performance.now();
    await Promise.all(runs.map((flags) => run(...flags)));
    return (performance.now() - start) / 1000;
  };
  return { size, one: await seconds([]), two: await seconds(['--shard', '1/2'], ['--shard', '2/2']) };
}

/** How time grows: the slope of log time over log count between two passes, what one plan costs taken off. */
export function slope(one: Pass, few: Pass, many: Pass): number {
  const net = (p: Pass) => Math.max(p.seconds - one.seconds, 1e-6);
  return Math.log(net(many) / net(few)) / Math.log(many.plans / few.plans);
}

/** A run with `--cache` from nothing, one when nothing has changed, and one when one plan has. */
export function cached(folder: string, program: string, size: number): readonly Pass[] {
  const plans = join(folder, `many-${size}`);
  const run = () => pass(plans, program, size, '--cache');
  const [cold, warm] = [run(), run()];
  const [first] = readdirSync(plans, { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.yaml'),
  );
  if (first) appendFileSync(join(plans, first), '# changed\n');
  return [cold, warm, run()];
}
