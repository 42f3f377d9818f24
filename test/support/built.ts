import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The program bundled from its source as `npm run build` does, beside the packages that it needs. */
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
export const folder: string = mkdtempSync(join(cache, 'pip-plan-built-'));
buildSync({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/entry.ts' },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
});
/** Starts the program; with MEASURE set it says on descriptor 3 what it took of memory and of the processor. */
writeFileSync(
  join(folder, 'run.mjs'),
  `import { writeSync } from 'node:fs';
import { start } from './cli.js';
if (process.env.MEASURE)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1000]));
  });
await start(process.env.PROGRAM ?? 'pip');
`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const script: string = join(folder, 'run.mjs');

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that the process held, in MiB. */
  readonly memory: number;
  /** Milliseconds of the processor's time, which a busy machine doesn't stretch. */
  readonly took: number;
}

export interface How {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to run it with, where it isn't this one. */
  readonly node?: string;
  /** Milliseconds after which the process is ended. */
  readonly patience?: number;
}

/** Runs the program in a process of its own to its end. */
export function runBuilt(
  args: readonly string[],
  { cwd, env = {}, node, patience = 60_000 }: How,
): Promise<Ran> {
  const child = spawn(node ?? process.execPath, [script, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, MEASURE: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  const said = ['', '', '', ''];
  for (const n of [1, 2, 3])
    child.stdio[n]?.on('data', (chunk: Buffer) => {
      said[n] += chunk.toString();
    });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      const [memory = 0, took = 0] = JSON.parse(said[3] || '[]') as number[];
      resolve({ code, signal, stdout: said[1] ?? '', stderr: said[2] ?? '', memory, took });
    });
  });
}
