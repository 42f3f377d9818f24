import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { realIo } from '../../src/cli/real-io.ts';
import { put, read, root } from './files.ts';

/** Every example plan, relative to the package. */
export const examples = (): string[] =>
  (readdirSync(join(root, 'examples'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('pip.config.yaml'))
    .map((file) => `examples/${file.replaceAll('\\', '/')}`)
    .sort();

const world = realIo();

/** Runs the program as a user would, in the package's folder, and returns what it printed on stdout. */
async function run(argv: readonly string[]): Promise<string> {
  const parts: string[] = [];
  const talk: string[] = [];
  const io = {
    ...world,
    cwd: root,
    // Nor does it hang on where it is made: a CI service, a terminal, a day.
    env: {},
    // What stands beside an example hangs on the example alone, not on this repository's past.
    git: { repository: () => null, read: () => Promise.resolve({ unknown: 'no repository' }) },
    out: (text: string | Uint8Array) => void parts.push(String(text)),
    err: (text: string) => void talk.push(text),
  };
  const exit = await main(argv, io, 'pip');
  if (exit > 1) throw new Error(`pip ${argv.join(' ')}: exit ${exit}: ${talk.join('')}`);
  return parts.join('');
}

/** Writes each example's verdict and pages beside it. */
export async function exampleOutputs(): Promise<void> {
  for (const file of examples()) {
    const day = /^# as of: (\S+)$/m.exec(read(file))?.[1] ?? '';
    const stem = file.replace(/\.yaml$/, '');
    put(`${stem}.lint.txt`, await run(['lint', file, '--as-of', day, '--no-color', '--format', 'pretty']));
    put(`${stem}.md`, await run(['render', file, '--as-of', day, '-f', 'md']));
    put(`${stem}.html`, await run(['render', file, '--as-of', day, '-f', 'html']));
  }
}
