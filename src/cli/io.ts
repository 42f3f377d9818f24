import type { Files } from './files/answers.ts';
import type { Git } from './git/answers.ts';

/** Which streams are a terminal, and its width in columns (80 where it is not known). */
export interface Terminal {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly columns: number;
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
  readonly readStdin: () => Promise<Uint8Array>;
  /** Today without `--as-of`, `YYYY-MM-DD`; read it once and hand it down. */
  readonly today: () => string;
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: (bytes: Uint8Array | string) => string;
  readonly files: Files;
  readonly git: Git;
}
