import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { editFile } from '../../src/cli/files/write.ts';

/**
 * Appends entries to a file by real edits and says each one on stdout once it is acknowledged.
 * Usage: driver FILE NAME COUNT [WAIT]. With `AIM=N:SIGNAL[:half]` in the environment the process signals itself at
 * its Nth call of a writing function of node:fs, after half of the bytes where that call writes a file.
 */
const [file = '', name = '', count = '1', wait = '10000'] = process.argv.slice(2);
const STEPS = [
  'writeFileSync',
  'linkSync',
  'openSync',
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
] as const;

/** Puts a step counter before every function by which an edit changes the disk. */
function aim(target: number, signal: string, half: boolean): void {
  let step = 0;
  for (const key of STEPS) {
    const real = fs[key] as (...args: unknown[]) => unknown;
    const aimed = (...args: unknown[]): unknown => {
      step++;
      if (step !== target) return real(...args);
      if (half && key === 'writeFileSync') {
        const bytes = Buffer.from(args[1] as Uint8Array);
        real(args[0], bytes.subarray(0, bytes.length / 2), args[2]);
      }
      process.kill(process.pid, signal);
      return real(...args);
    };
    Object.assign(fs, { [key]: aimed });
  }
  syncBuiltinESMExports();
}

const [target, signal = 'SIGKILL', half] = (process.env['AIM'] ?? '').split(':');
writeSync(1, 'ready\n');
if (target) aim(Number(target), signal, half === 'half');
try {
  for (let n = 0; n < Number(count); n++) {
    const entry = `${name}.${n}`;
    const line = `- entry ${entry} ${'x'.repeat(60)} end\n`;
    await editFile(file, (text) => ({ text: text + line, value: null }), { wait: Number(wait) });
    writeSync(1, `kept ${entry}\n`);
  }
} catch (error) {
  writeSync(2, `${String(error)}\n`);
  process.exitCode = 2;
}
