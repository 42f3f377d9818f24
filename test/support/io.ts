import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesAt } from '../../src/cli/files/files.ts';
import { gitAt } from '../../src/cli/git/git.ts';
import type { Io, Terminal } from '../../src/cli/io.ts';
import { sha256 } from '../../src/cli/real-io.ts';

/** A fresh folder (real path) with these files, removed when the test has ended. */
export function tempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pip-plan-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  return fill(folder, files);
}

/** Writes files below a folder, with the folders between. */
export function fill(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface TestIo extends Io {
  /** What was written so far. */
  readonly written: { stdout: string; stderr: string };
}

export interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly terminal?: Partial<Terminal>;
  readonly stdin?: string | Uint8Array;
  readonly today?: string;
  /** Answers to prompts, in their order; Ctrl-C where they run out. */
  readonly answers?: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** An Io over a real temporary folder, with streams in memory, no terminal, and 2026-11-20 as its day. */
export function testIo({
  cwd,
  env = {},
  terminal,
  stdin = '',
  today = '2026-11-20',
  files,
  answers = [],
}: World = {}): TestIo {
  const queue = [...answers];
  const folder = cwd ? fill(cwd, files ?? {}) : tempFolder(files);
  const written = { stdout: '', stderr: '' };
  const text = (part: string | Uint8Array) =>
    typeof part === 'string' ? part : Buffer.from(part).toString();
  return {
    written,
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    platform: 'linux',
    terminal: { stdin: false, stdout: false, stderr: false, columns: 80, ...terminal },
    prompt: ({ message, proposed, check }) => {
      const next = queue.shift();
      if (next === undefined)
        return Promise.reject(
          Object.assign(new Error(`no answer to ${message}`), { name: 'ExitPromptError' }),
        );
      const answer = next === '' ? (proposed ?? '') : next;
      const why = check?.(answer);
      return why ? Promise.reject(new Error(why)) : Promise.resolve(answer);
    },
    out: (part) => {
      written.stdout += text(part);
    },
    err: (part) => {
      written.stderr += text(part);
    },
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    today: () => today,
    hash: sha256,
    files: filesAt(folder),
    git: gitAt(folder, { PATH: process.env['PATH'], ...env }, 'linux'),
  };
}
