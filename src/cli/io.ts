import type { Files } from './files/answers.ts';
import type { Git } from './git/answers.ts';

/** Which streams are a terminal, and its width in columns (80 where it is not known). */
export interface Terminal {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly columns: number;
}

/** One question as a terminal shows it. */
export interface Prompt {
  readonly message: string;
  /** Shown dim above the question: an example, or what was said last time. */
  readonly hint?: string | undefined;
  /** Taken by Enter. */
  readonly proposed?: string | undefined;
  /** Answers to pick from; without them text is typed. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Opens the user's editor for longer text. */
  readonly editor?: boolean;
  /** Says why an answer will not do; null where it will. */
  readonly check?: (answer: string) => string | null;
}

/** The world as a command sees it: all that is not computed from a plan's text comes through here. */
export interface Io {
  /** Absolute folder in which the command runs. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly terminal: Terminal;
  /** Writes the result to stdout, as it is. */
  readonly out: (text: string | Uint8Array) => void;
  /** Writes talk to stderr, as it is. */
  readonly err: (text: string) => void;
  /** Asks one question on the terminal; rejects with an `ExitPromptError` on Ctrl-C. */
  readonly prompt: (prompt: Prompt) => Promise<string>;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Today without `--as-of`, `YYYY-MM-DD`; read it once and hand it down. */
  readonly today: () => string;
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: (bytes: Uint8Array | string) => string;
  readonly files: Files;
  readonly git: Git;
}
