import type { Writable } from 'node:stream';
import { type GitObject, receiver } from './received.ts';
import { complaint, GitTrouble, LACKS, type Runner, runGit, startGit } from './run.ts';

/** One `cat-file` process that answers by id or by any name that Git resolves. */
export interface Batch {
  /** The object, or null where the repository has none of that name. Requests may overlap. */
  readonly read: (name: string) => Promise<GitObject | null>;
  readonly end: () => void;
}

interface Waiting {
  readonly name: string;
  readonly done: (object: GitObject | null) => void;
  readonly fail: (error: unknown) => void;
}

function start(runner: Runner, queue: Waiting[], stopped: (stderr: string) => void) {
  const child = startGit(runner, ['cat-file', '--batch']);
  let stderr = '';
  child.stdout.on(
    'data',
    receiver((object) => queue.shift()?.done(object)),
  );
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(0, 1000);
  });
  // A process that ends early breaks the pipe; its end is what is reported.
  child.stdin.on('error', () => {});
  child.on('error', () => {}).on('close', () => stopped(stderr));
  return child;
}

/** What a partial clone left with its remote, by one process that is told not to fetch. */
async function missingObjects(runner: Runner): Promise<ReadonlySet<string>> {
  const { stdout } = await runGit(runner, ['rev-list', '--objects', '--missing=print', '--all', 'HEAD']);
  return new Set([...stdout.matchAll(/^\?([0-9a-f]+)$/gm)].map((match) => match[1] ?? ''));
}

interface State {
  readonly runner: Runner;
  /** Requests without an answer, in the order of asking. */
  readonly queue: Waiting[];
  child: ReturnType<typeof startGit> | null;
  missing: ReadonlySet<string> | null;
  failed: unknown;
}

/** Requests made together go to the process together. */
function send(stdin: Writable, line: string): void {
  if (stdin.writableCorked === 0) {
    stdin.cork();
    process.nextTick(() => stdin.uncork());
  }
  stdin.write(line);
}

function ask(state: State, waiting: Waiting): void {
  if (state.missing?.has(waiting.name)) waiting.done(null);
  else {
    state.queue.push(waiting);
    if (state.child) send(state.child.stdin, `${waiting.name}\n`);
  }
}

function begin(state: State): void {
  state.child = start(state.runner, state.queue, (stderr) => stopped(state, stderr));
}

function fail(state: State, error: unknown): void {
  state.failed = error;
  for (const waiting of state.queue.splice(0)) waiting.fail(error);
}

/** Git ends the process where it may not fetch what a partial clone lacks; then the rest is asked of a second one. */
function stopped(state: State, stderr: string): void {
  state.child = null;
  const partial = /promisor remote/.test(stderr);
  const again = (lacking: ReadonlySet<string>): void => {
    state.missing = lacking;
    begin(state);
    for (const waiting of state.queue.splice(0)) ask(state, waiting);
  };
  if (partial && !state.missing) missingObjects(state.runner).then(again, (error) => fail(state, error));
  else fail(state, new GitTrouble(partial ? LACKS : complaint(stderr)));
}

/** Starts the process with the first request, so that a run that asks nothing starts none. */
export function openBatch(runner: Runner): Batch {
  const state: State = { runner, queue: [], child: null, missing: null, failed: null };
  return {
    read: (name) =>
      new Promise((done, fail) => {
        if (state.failed !== null) return fail(state.failed);
        if (!state.child && state.queue.length === 0) begin(state);
        ask(state, { name, done, fail });
      }),
    end: () => state.child?.stdin.end(),
  };
}
