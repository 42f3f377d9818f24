import { type GitObject, receiver } from './received.ts';
import { complaint, GitTrouble, type Runner, startGit } from './run.ts';

/** One `cat-file` process that answers by id or by any name that Git resolves. */
export interface Batch {
  /** The object, or null where the repository has none of that name. Requests may overlap. */
  readonly read: (name: string) => Promise<GitObject | null>;
  readonly end: () => void;
}

interface Waiting {
  readonly done: (object: GitObject | null) => void;
  readonly fail: (error: GitTrouble) => void;
}

function start(runner: Runner, queue: Waiting[], stop: (stderr: string) => void) {
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
  child.on('error', () => stop(stderr)).on('close', () => stop(stderr));
  return child;
}

/** Starts the process with the first request, so that a run that asks nothing starts none. */
export function openBatch(runner: Runner): Batch {
  const queue: Waiting[] = [];
  let child: ReturnType<typeof startGit> | null = null;
  let failed: GitTrouble | null = null;
  const stop = (stderr: string): void => {
    failed = new GitTrouble(complaint(stderr));
    for (const waiting of queue.splice(0)) waiting.fail(failed);
  };
  return {
    read: (name) =>
      new Promise((done, fail) => {
        if (failed) return fail(failed);
        child ??= start(runner, queue, stop);
        queue.push({ done, fail });
        child.stdin.write(`${name}\n`);
      }),
    end: () => child?.stdin.end(),
  };
}
