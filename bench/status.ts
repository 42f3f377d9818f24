import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DAY } from './plans/clean.ts';
import { generate } from './plans/generate.ts';
import { installed, workshop } from './world.ts';

/** What `status` may take over ten thousand plans, in MiB. */
const ROOM = 1024;

/** One run of `status`: seconds, the greatest memory and what was written, in MiB. */
function pass(folder: string, program: string, ...flags: string[]) {
  const peak = join(folder, '..', 'peak-status');
  const output = join(folder, '..', 'status.out');
  const preload = join(import.meta.dirname, 'peak.cjs');
  const args = ['-r', preload, program, 'status', '.', '--as-of', DAY, '-o', output, ...flags];
  const start = performance.now();
  const { status, stderr } = spawnSync('node', args, {
    cwd: folder,
    env: { ...process.env, BENCH_PEAK: peak },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`status ended with ${status}: ${stderr}`);
  return {
    seconds: (performance.now() - start) / 1000,
    memory: Number(readFileSync(peak, 'utf8')) / 1024,
    written: statSync(output).size / 1024 / 1024,
  };
}

const count = Number(process.argv[2] ?? 10_000);
const root = workshop();
const folder = join(root, 'plans');
mkdirSync(folder);
generate(folder, count);
const program = installed(root);
for (const format of ['json', 'pretty', 'csv', 'markdown', 'html']) {
  const { seconds, memory, written } = pass(folder, program, '-f', format);
  const verdict = memory <= ROOM ? '' : `, over ${ROOM} MiB`;
  console.log(
    `${count} plans as ${format}: ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MiB${verdict}; ${written.toFixed(1)} MiB written`,
  );
}
