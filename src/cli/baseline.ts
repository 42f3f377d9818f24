import { resolve } from 'node:path';
import { applyBaseline, pruned, readBaseline, writeBaseline } from '../core/baseline.ts';
import { inertLine } from '../kit/inert.ts';
import type { FileResult } from '../kit/results.ts';
import { count } from '../kit/words.ts';
import { type Call, type Flag, textOption } from './command.ts';
import { UserError } from './errors.ts';

/** The flags of `lint` that speak of a baseline. */
export const baselineFlags: readonly Flag[] = [
  {
    flags: '--baseline <file>',
    about: 'leave out the findings that this file knows, and name those that are fixed',
  },
  { flags: '--write-baseline <file>', about: 'write the findings of this run to a file, and exit 0' },
  { flags: '--prune', about: 'remove fixed entries from the baseline' },
];

/** Writes a baseline where asked, else sets aside what the given one knows. Null: it was written, and all is done. */
export async function baselined(
  call: Call,
  files: readonly FileResult[],
): Promise<readonly FileResult[] | null> {
  const { io, options, program } = call;
  const target = textOption(options, 'writeBaseline');
  if (target !== undefined) {
    await io.files.create(resolve(io.cwd, target), writeBaseline(files), { force: true, folders: true });
    const known = files.reduce((n, { findings }) => n + findings.length, 0);
    io.err(
      `${program}: wrote ${count(known, 'finding')} to ${target}; lint with --baseline ${target} from now on\n`,
    );
    return null;
  }
  const source = textOption(options, 'baseline');
  if (source === undefined) {
    if (options['prune'] === true)
      throw new UserError('--prune removes fixed entries of a baseline: give --baseline FILE too');
    return files;
  }
  const bytes = io.files.readIfThere(resolve(io.cwd, source));
  if (!bytes)
    throw new UserError(`there is no baseline ${source}: write one with --write-baseline ${source}`);
  const text = new TextDecoder().decode(bytes);
  const { files: kept, stale } = applyBaseline(files, readBaseline(text));
  await tell(call, source, text, stale);
  return kept;
}

async function tell(
  { io, options, program }: Call,
  source: string,
  text: string,
  stale: readonly string[],
): Promise<void> {
  if (stale.length === 0) return;
  const prune = options['prune'] === true;
  if (prune) await io.files.create(resolve(io.cwd, source), pruned(text, stale), { force: true });
  const done = prune ? 'removed' : 'fixed; --prune removes them';
  io.err(`${program}: ${count(stale.length, 'entry', 'entries')} of ${source} ${done}:\n`);
  for (const key of stale) io.err(`  ${inertLine(key)}\n`);
}
