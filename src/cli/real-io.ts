import { realpathSync } from 'node:fs';
import { UserError } from './errors.ts';
import { filesAt } from './files/files.ts';
import { gitAt } from './git/git.ts';
import type { Io } from './io.ts';
import { crypto } from './late.ts';
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

/** A reader that goes away early (`| head`) is no error of ours, so a broken pipe ends the output in silence. */
function writerTo(stream: NodeJS.WriteStream): (text: string | Uint8Array) => void {
  let open = true;
  stream.on('error', () => {
    open = false;
  });
  return (text) => {
    if (open) stream.write(text);
  };
}

/** The world of this process: its folder, streams, clock, disk and Git. */
export function realIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  const cwd = realpathSync(process.cwd());
  return {
    cwd,
    env,
    platform: process.platform,
    terminal: {
      stdin: stdin.isTTY === true,
      stdout: stdout.isTTY === true,
      stderr: stderr.isTTY === true,
      columns: stdout.columns ?? 80,
    },
    out: writerTo(stdout),
    err: writerTo(stderr),
    prompt: async (prompt) => (await import('./prompts.ts')).ask(prompt),
    readStdin: () => readAll(stdin),
    today: () => today(env, new Date()),
    hash: sha256,
    files: filesAt(cwd),
    git: gitAt(cwd, env, process.platform),
  };
}
