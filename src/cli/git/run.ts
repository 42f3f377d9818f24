import { inertLine } from '../../kit/inert.ts';
import { cut } from '../../kit/words.ts';
import { processes } from '../late.ts';
import type { Repository } from './answers.ts';
import { gitArgs, gitEnv } from './program.ts';

const MOST = 512 * 1024 * 1024;
const LONGEST = 60_000;

/** Git could not answer; the message is a sentence for the user. */
export class GitTrouble extends Error {
  override readonly name = 'GitTrouble';
}

/** The Git of one repository: where its program is and what it is given. */
export interface Runner {
  readonly program: string;
  readonly repository: Repository;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Answers about commits named by their ids, which never change: one command may ask several times. */
  readonly known: Map<string, Promise<Ran>>;
}

/** What a finished Git process printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
}

/** What to say where objects are not there at all. */
export const LACKS =
  'This clone lacks part of its history (a partial or damaged clone); git fetch --refetch --no-filter brings it.';

/** A sentence out of what Git said on stderr. */
export const complaint = (stderr: string): string =>
  `Git could not read the repository: ${cut(inertLine(stderr), 200) || 'it stopped without a word'}`;

/** Runs one plumbing command to its end, at most a minute; only exit codes 0 and 1 are answers. */
export function runGit({ program, repository, env }: Runner, command: readonly string[]): Promise<Ran> {
  const options = { cwd: repository.gitDir, env: gitEnv(env), maxBuffer: MOST, timeout: LONGEST };
  return new Promise((done, fail) => {
    processes().execFile(program, gitArgs(repository, command), options, (error, stdout, stderr) => {
      if (!error) done({ code: 0, stdout });
      else if (error.code === 1) done({ code: 1, stdout });
      else fail(new GitTrouble(complaint(stderr || (error.killed ? 'it took more than a minute' : ''))));
    });
  });
}

/** Answers to remember; an older one makes room, so that a long-lived process stays small. */
const REMEMBERED = 4;

/** The same for a question about commits by their full ids alone, whose answer is remembered. */
export function runGitOnce(runner: Runner, command: readonly string[]): Promise<Ran> {
  const { known, repository } = runner;
  const key = [repository.commonDir, ...command].join('\n');
  const answer = known.get(key) ?? runGit(runner, command);
  const [oldest] = known.keys();
  if (known.size >= REMEMBERED && oldest !== undefined && !known.has(key)) known.delete(oldest);
  known.set(key, answer);
  return answer;
}

/** Starts a plumbing command that is spoken with over pipes. */
export const startGit = ({ program, repository, env }: Runner, command: readonly string[]) =>
  processes().spawn(program, gitArgs(repository, command), {
    cwd: repository.gitDir,
    env: gitEnv(env),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
