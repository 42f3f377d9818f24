import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, onTestFinished } from 'vitest';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-plan-faults-')));
const driver = join(folder, 'driver.mjs');
buildSync({
  entryPoints: [fileURLToPath(new URL('driver.ts', import.meta.url))],
  outfile: driver,
  bundle: true,
  platform: 'node',
  format: 'esm',
});
execFileSync('chmod', ['-R', 'a+rX', folder]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface Outcome {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
  /** Entries that the driver said are kept. */
  readonly kept: readonly string[];
}

export interface Driven {
  readonly child: ChildProcess;
  /** Settles when the driver is about to begin. */
  readonly ready: Promise<void>;
  readonly ended: Promise<Outcome>;
}

export interface Call {
  readonly file: string;
  readonly name: string;
  readonly count?: number;
  readonly wait?: number;
  readonly aim?: string;
  /** A shell line that ends in `exec "$@"`, to set limits or another user. */
  readonly under?: string;
}

/** Starts the driver in a process of its own. */
export function drive({ file, name, count = 1, wait = 10_000, aim, under }: Call): Driven {
  const command = [process.execPath, driver, file, name, String(count), String(wait)];
  const [program = '', ...args] = under ? ['sh', '-c', under, 'sh', ...command] : command;
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], ...(aim && { AIM: aim }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  let begin = (): void => {};
  const ready = new Promise<void>((resolve) => {
    begin = resolve;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (stdout.includes('ready')) begin();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<Outcome>((resolve) => {
    child.on('close', (code, signal) => {
      begin();
      const kept = [...stdout.matchAll(/^kept (.+)$/gm)].map((match) => match[1] ?? '');
      resolve({ code, signal, stderr: stderr.trim(), kept });
    });
  });
  return { child, ready, ended };
}

/** Runs the driver to its end. */
export const run = (call: Call): Promise<Outcome> => drive(call).ended;

/** The entries of a file in which every line is whole; a torn line throws. */
export function entriesOf(file: string): readonly string[] {
  const [first, ...lines] = readFileSync(file, 'utf8').split('\n');
  if (first !== 'kind: pdp' || lines.pop() !== '')
    throw new Error('torn: no first line or no last line feed');
  return lines.map((line) => {
    const entry = /^- entry (\S+) x{60} end$/.exec(line)?.[1];
    if (!entry) throw new Error(`torn: ${JSON.stringify(line)}`);
    return entry;
  });
}

export const isRoot = process.getuid?.() === 0;

/** Mounts a small file system of its own for one test; null where that is not allowed. */
export function mounted(options: string): string | null {
  const at = realpathSync(mkdtempSync(join(tmpdir(), 'pip-plan-mount-')));
  mkdirSync(at, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at], { stdio: 'ignore' });
  } catch {
    rmSync(at, { recursive: true, force: true });
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', at]);
    rmSync(at, { recursive: true, force: true });
  });
  return at;
}

/** Says a figure of a fault test where it can be quoted. */
export const figure = (text: string): void => {
  process.stdout.write(`faults: ${text}\n`);
};
