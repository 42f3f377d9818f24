import { inert, unforged } from '../kit/inert.ts';
import { Slip } from '../kit/slip.ts';
import type { Call, Command } from './command.ts';
import { UserError } from './errors.ts';
import { BUG, INTERRUPTED, OK, UNABLE } from './exit.ts';
import type { Io } from './io.ts';
import { type ProgramName, programs, pythonGuard } from './program.ts';
import { version } from './version.ts';

/** Runs one call of a program: `argv` without node and script. Resolves to the exit code, never throws. */
export async function main(argv: readonly string[], io: Io, program: ProgramName): Promise<number> {
  const guard = pythonGuard(argv[0], program);
  if (guard) {
    io.err(guard);
    return UNABLE;
  }
  if (argv[0] === '--version' || argv[0] === '-V') {
    io.out(`${version} (${program}: pip-plan, ${programs[program].about}; not Python's pip)\n`);
    return OK;
  }
  try {
    const { parse } = await import('./parse.ts');
    const parsed = await parse(argv, io, program);
    return typeof parsed === 'number' ? parsed : await run(parsed.command, parsed.call);
  } catch (error) {
    return failed(error, io, program);
  }
}

const run = (command: Command, call: Call): Promise<number> => command.run(call);

/** Says what went wrong and which exit it is: a user's slip (2), an interrupted prompt (130), or our bug (3). */
function failed(error: unknown, io: Io, program: ProgramName): number {
  if (error instanceof UserError || error instanceof Slip) {
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
