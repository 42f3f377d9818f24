import { OK, UNABLE } from './exit.ts';
import { type ProgramName, programs, pythonGuard } from './program.ts';
import { rootHelp } from './root-help.ts';
import { version } from './version.ts';

/** An answer that needs no plan: on stdout where `code` is 0, else on stderr. */
export interface Answer {
  readonly text: string;
  readonly code: number;
}

/** What the first word of a call asks for where that is the version, the list of verbs, or Python's pip; else null. */
export function answerTo(
  argv: readonly string[],
  program: ProgramName,
  columns: () => number,
): Answer | null {
  const [word, about] = argv;
  const guard = pythonGuard(word, program);
  if (guard) return { text: guard, code: UNABLE };
  if (word === undefined) return { text: rootHelp(program, columns()), code: UNABLE };
  if (word === '--version' || word === '-V') {
    const which = `${program}: pip-plan, ${programs[program].about}; not Python's pip`;
    return { text: `${version} (${which})\n`, code: OK };
  }
  const help = word === '--help' || word === '-h' || (word === 'help' && about === undefined);
  return help ? { text: rootHelp(program, columns()), code: OK } : null;
}
