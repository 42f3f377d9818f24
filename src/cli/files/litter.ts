import { rmSync } from 'node:fs';
import { UserError } from '../errors.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Files that must not outlive this process: temporary ones, and locks that it holds. */
const litter = new Set<string>();
let writes = 0;
let stopped: string | null = null;

const sweep = (): void => {
  for (const path of litter) rmSync(path, { force: true });
  litter.clear();
};

/** Cleans up, then lets the signal do what it would have done; where others listen too, they decide. */
const onSignal = (signal: NodeJS.Signals): void => {
  sweep();
  stopped = signal;
  unlisten();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
};

function unlisten(): void {
  for (const signal of SIGNALS) process.off(signal, onSignal);
  process.off('exit', sweep);
}

/** Notes a file that is to go if the process ends, and gives the function that removes it now. */
export function untilRemoved(path: string): () => void {
  litter.add(path);
  return () => {
    rmSync(path, { force: true });
    litter.delete(path);
  };
}

/** A file that was renamed into place is litter no longer. */
export const settled = (path: string): void => {
  litter.delete(path);
};

/** Throws where a signal has already swept the files of this write away. */
export function refuseIfStopped(): void {
  if (stopped) throw new UserError(`Stopped by ${stopped}; nothing was written.`);
}

/** Runs a write with clean-up on exit and on signals; the handlers exist only while some write is under way. */
export async function tidily<T>(write: () => Promise<T>): Promise<T> {
  if (writes++ === 0) {
    stopped = null;
    for (const signal of SIGNALS) process.on(signal, onSignal);
    process.on('exit', sweep);
  }
  try {
    return await write();
  } finally {
    // A signal that came while the write ran is delivered within two turns; without handlers it would be lost.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (--writes === 0) unlisten();
  }
}
