import { OK } from './exit.ts';
import { answerTo } from './first-word.ts';
import type { ProgramName } from './program.ts';

/** Runs a program for real, under the name that was typed. Sets the exit code; output is drained first. */
export async function start(program: ProgramName): Promise<void> {
  const argv = process.argv.slice(2);
  const answer = answerTo(argv, program, process.stdout.columns ?? 80);
  if (!answer) {
    const { main, realIo } = await import('./hot.ts');
    process.exitCode = await main(argv, realIo(), program);
    return;
  }
  const stream = answer.code === OK ? process.stdout : process.stderr;
  // A reader that goes away early is no fault of ours.
  stream.on('error', () => {});
  stream.write(answer.text);
  process.exitCode = answer.code;
}
