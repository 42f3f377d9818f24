import type { Io } from './io.ts';

/** Fewer plans than this are done before anybody wonders. */
const MANY = 1000;
const STEP = 100;

/** Tells on a terminal how far a long run has come; the line is cleared at its end. Silent elsewhere. */
export function progress(io: Io, total: number): (done: number) => void {
  if (total < MANY || !io.terminal.stderr) return () => {};
  return (done) => {
    if (done >= total) io.err(`\r${' '.repeat(40)}\r`);
    else if (done % STEP === 0) io.err(`\r${done} of ${total} plans`);
  };
}
