import { OK } from './exit.ts';
import { answerTo } from './first-word.ts';
import type { ProgramName } from './program.ts';
import { columns, writerTo } from './streams.ts';

/** Runs a program for real, under the name that was typed. Sets the exit code; output is drained first. */
export async function start(program: ProgramName): Promise<void> {
  const argv = process.argv.slice(2);
  const answer = answerTo(argv, program, columns);
  if (!answer) {
    const { main, realIo } = await import('./hot.ts');
    process.exitCode = await main(argv, realIo(), program);
    return;
  }
  writerTo(answer.code === OK ? 'stdout' : 'stderr')(answer.text);
  process.exitCode = answer.code;
}
