import { Command as Commander, CommanderError, Option } from 'commander';
import { inert, unforged } from '../kit/inert.ts';
import type { Question } from '../kit/kind.ts';
import { nearest } from '../kit/words.ts';
import type { Call, Command, Flag, Options } from './command.ts';
import { commands } from './commands/index.ts';
import { UserError } from './errors.ts';
import { OK, UNABLE } from './exit.ts';
import type { Io } from './io.ts';
import type { ProgramName } from './program.ts';

/** A command with the call that it is to run. */
export interface Parsed {
  readonly command: Command;
  readonly call: Call;
}

/** Reads the words of a call; a number is an exit code: help was printed, or the call was wrong and it was said. */
export async function parse(argv: readonly string[], io: Io, program: ProgramName): Promise<Parsed | number> {
  const [word, about] = argv;
  if (word === 'help' && about !== undefined) return parse([about, '--help'], io, program);
  const entry = word === undefined ? undefined : Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!entry) throw noCommand(word ?? '', argv, program);
  const { command } = await entry.load();
  const questions = (await command.questions?.({ io, program })) ?? [];
  let parsed: Parsed | undefined;
  const commander = shell(io, program);
  const verb = define(commander, command, questions, program).action(() => {
    parsed = { command, call: { io, program, args: verb.args, options: verb.opts<Options>() } };
  });
  try {
    await commander.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : UNABLE;
    throw error;
  }
  return parsed ?? OK;
}

function noCommand(word: string, argv: readonly string[], program: ProgramName): UserError {
  const near = nearest(word, Object.keys(commands));
  const next = near
    ? `did you mean ${program} ${[near, ...argv.slice(1)].join(' ')}?`
    : `${program} --help lists them.`;
  return new UserError(`there is no command ${JSON.stringify(word)}; ${next}`);
}

/** Commander's complaint without the words that we do not use. */
const inOurWords = (text: string): string =>
  text
    .replace(/^error: /, '')
    .replace(/ is invalid\. Allowed choices are (.*)\.$/m, ' is none of its choices: $1')
    .replace(/\n\((Did you mean .*\?)\)$/m, '. $1');

/** A commander that never exits and writes only through Io, escape codes taken out. */
function shell(io: Io, program: ProgramName): Commander {
  return new Commander(program)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(unforged(inert(text))),
      outputError: (text, write) => write(`${program}: ${inOurWords(text)}`),
      getOutHelpWidth: () => io.terminal.columns,
      getErrHelpWidth: () => io.terminal.columns,
    })
    .showHelpAfterError(`(${program} --help shows what there is)`);
}

function define(
  root: Commander,
  command: Command,
  questions: readonly Question[],
  program: ProgramName,
): Commander {
  const verb = root
    .command(`${command.name} ${command.usage}`.trim())
    .description(command.summary)
    .showHelpAfterError(`(${program} ${command.name} --help shows what there is)`);
  const own = new Set<string>();
  for (const flag of command.flags) {
    verb.addOption(option(flag));
    own.add(flag.flags.match(/--(?:no-)?([a-z-]+)/)?.[1] ?? '');
  }
  for (const question of questions) {
    if (!own.has(question.name)) verb.addOption(questionOption(question));
    own.add(question.name);
  }
  const lines = command.examples.map((line) => `  ${line.replaceAll('{program}', program)}\n`).join('');
  return verb.addHelpText('after', `\nExamples:\n${lines}`);
}

const gather = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

function option({ flags, about, many, choices }: Flag): Option {
  const made = new Option(flags, about);
  if (choices) made.choices(choices);
  if (many) made.argParser(gather);
  return made;
}

/** A question's flag: the field's name, repeatable where it asks for several. */
function questionOption({ name, ask, many, each }: Question): Option {
  const value = each ? '<ID=answer>' : '<answer>';
  const made = new Option(`--${name} ${value}`, ask);
  return many || each ? made.argParser(gather) : made;
}
