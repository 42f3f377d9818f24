import { main } from './main.ts';
import type { ProgramName } from './program.ts';
import { realIo } from './real-io.ts';

/** Runs a program for real, under the name that was typed. Sets the exit code; output is drained first. */
export async function start(program: ProgramName): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), realIo(), program);
}
