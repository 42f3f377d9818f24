import type { Question } from '../kit/kind.ts';
import type { Io } from './io.ts';
import type { ProgramName } from './program.ts';

/** One flag of a command, in commander's notation: `-f, --format <name>`. */
export interface Flag {
  readonly flags: string;
  readonly about: string;
  readonly many?: true;
  readonly choices?: readonly string[];
}

/** What a command is called with. */
export interface Call {
  readonly io: Io;
  readonly program: ProgramName;
  readonly args: readonly string[];
  readonly options: Options;
}

/** Flags by camel-cased name; absent ones are undefined. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One verb of the programs. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments in commander's notation. */
  readonly usage: string;
  readonly flags: readonly Flag[];
  /** Whole lines to type, `{program}` standing for the name typed. */
  readonly examples: readonly string[];
  /** Questions whose flags the command takes beside its own. */
  readonly questions?: (call: Pick<Call, 'io' | 'program'>) => Promise<readonly Question[]>;
  /** Resolves to the exit code. */
  readonly run: (call: Call) => Promise<number>;
}

/** Reads a flag as one text. */
export const textOption = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** Reads a flag that may be given several times. */
export const listOption = (options: Options, name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
};

/** A verb before it is loaded. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}
