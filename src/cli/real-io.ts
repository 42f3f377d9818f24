import { realpathSync } from 'node:fs';
import { UserError } from './errors.ts';
import { filesAt } from './files/files.ts';
import { gitAt } from './git/git.ts';
import type { Io } from './io.ts';
import { crypto } from './late.ts';
import { columns, isTerminal, writerTo } from './streams.ts';
import { today } from './today.ts';

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string =>
  crypto().createHash('sha256').update(bytes).digest('hex');

/** Memory stays bounded whatever is piped in. */
const MOST = 64 * 1024 * 1024;

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > MOST) throw new UserError('More than 64 MiB came in on stdin.');
  }
  return Buffer.concat(chunks);
}

/** The world of this process: its folder, streams, clock, disk and Git. */
export function realIo(): Io {
  const { env } = process;
  const cwd = realpathSync(process.cwd());
  return {
    cwd,
    env,
    platform: process.platform,
    terminal: {
      // Asked where a question might be put, which most calls never do.
      get stdin() {
        return isTerminal('stdin');
      },
      stdout: isTerminal('stdout'),
      stderr: isTerminal('stderr'),
      columns: columns(),
    },
    out: writerTo('stdout'),
    err: writerTo('stderr'),
    prompt: async (prompt) => (await import('./prompts.ts')).ask(prompt),
    readStdin: () => readAll(process.stdin),
    today: () => today(env, new Date()),
    hash: sha256,
    files: filesAt(cwd),
    git: gitAt(cwd, env, process.platform),
  };
}
