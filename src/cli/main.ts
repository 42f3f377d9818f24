import { inert, unforged } from '../kit/inert.ts';
import { UserSlip } from '../kit/user-slip.ts';
import type { Call, Command } from './command.ts';
import { commands } from './commands/index.ts';
import { UserError } from './errors.ts';
import { BUG, INTERRUPTED, OK, UNABLE } from './exit.ts';
import { answerTo } from './first-word.ts';
import type { Io } from './io.ts';
import { plainWords } from './plain-words.ts';
import type { ProgramName } from './program.ts';

/** Runs one call of a program: `argv` without node and script. Resolves to the exit code, never throws. */
export async function main(argv: readonly string[], io: Io, program: ProgramName): Promise<number> {
  const answer = answerTo(argv, program, () => io.terminal.columns);
  if (answer) {
    (answer.code === OK ? io.out : io.err)(answer.text);
    return answer.code;
  }
  try {
    const parsed = await parsedFrom(argv, io, program);
    return typeof parsed === 'number' ? parsed : await run(parsed.command, parsed.call);
  } catch (error) {
    return failed(error, io, program);
  }
}

/** The call that the words make: plain ones are read at once, all others by commander. */
async function parsedFrom(argv: readonly string[], io: Io, program: ProgramName) {
  const [word = '', ...rest] = argv;
  const entry = Object.hasOwn(commands, word) ? commands[word] : undefined;
  const command = (await entry?.load())?.command;
  const words = command && plainWords(command, rest);
  if (words) return { command, call: { io, program, ...words } };
  const { parse } = await import('./parse.ts');
  return parse(argv, io, program);
}

const run = (command: Command, call: Call): Promise<number> => command.run(call);

/** Says what went wrong and which exit it is: a user's slip (2), an interrupted prompt (130), or our bug (3). */
function failed(error: unknown, io: Io, program: ProgramName): number {
  if (error instanceof UserError || error instanceof UserSlip) {
    io.err(unforged(`${program}: ${inert(error.message)}\n`));
    return UNABLE;
  }
  const { name, message } = error as Error;
  if (name === 'ExitPromptError' || name === 'AbortPromptError') {
    io.err(`${program}: stopped; nothing was written\n`);
    return INTERRUPTED;
  }
  const detail = io.env['PIP_PLAN_DEBUG'] ? `\n${(error as Error).stack}` : ' (PIP_PLAN_DEBUG=1 shows where)';
  io.err(`${program}: this is a fault of the program, not of your plan: ${inert(`${message}${detail}`)}\n`);
  io.err('Report it as CONTRIBUTING.md in the package says, with the command and the version.\n');
  return BUG;
}
