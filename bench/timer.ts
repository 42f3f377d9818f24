import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Something to time: a program with its arguments, run in a folder. */
export interface Run {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  /** What is piped in. */
  readonly input?: string;
  /** Exit codes that mean that it did its work. */
  readonly codes?: readonly number[];
  /** What it should cost at most, as a ratio to the first run of its table. */
  readonly goal?: number;
}

/** Milliseconds of wall clock, over all rounds. */
export interface Timed extends Run {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

function once({ name, command: [program, ...args], cwd, input, codes = [0] }: Run): number {
  const start = performance.now();
  const stdin = input === undefined ? 'ignore' : 'pipe';
  const { status, stderr } = spawnSync(program, args, {
    cwd,
    stdio: [stdin, 'ignore', 'pipe'],
    ...(input !== undefined && { input }),
  });
  const took = performance.now() - start;
  if (!codes.includes(status ?? -1)) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return took;
}

/** The least, middle and greatest of some numbers. */
export function spread(numbers: readonly number[]): { min: number; median: number; max: number } {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (i: number): number => sorted[i] ?? Number.NaN;
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) };
}

/**
 * Times all runs turn by turn, so that whatever else the machine does falls on all of them alike. One round warms up
 * the disk and is not counted. Throws where a run ends with an exit code that it should not have.
 */
export function interleaved(runs: readonly Run[], rounds: number): Timed[] {
  const times = new Map(runs.map((run) => [run, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const run of runs) {
      const took = once(run);
      if (round >= 0) times.get(run)?.push(took);
    }
  }
  return runs.map((run) => ({ ...run, ...spread(times.get(run) ?? []) }));
}
