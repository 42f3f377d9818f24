import { resolve } from 'node:path';
import { kinds, ruleIds } from './catalogue.ts';
import { type House, house } from './config.ts';
import { UserError } from './errors.ts';
import { shownFrom } from './files/discover.ts';
import type { Io } from './io.ts';
import { type Entry, openEntry, type Workspace, workspace } from './workspace.ts';

/** The plans of a call with their house's settings. */
export interface Plans extends Workspace {
  readonly house: House;
}

interface Wanted {
  readonly paths: readonly string[];
  /** The name that stdin's text goes by. */
  readonly stdinPath?: string | undefined;
}

/** Finds and opens the plans that a call names: files, folders, globs, `-`; none means the repository it stands in. */
export async function plansOf(io: Io, { paths, stdinPath }: Wanted): Promise<Plans> {
  const rules = house(io, ruleIds());
  const named = paths.filter((path) => path !== '-');
  const onDisk = paths.length === 0 || named.length > 0 ? await found(io, named, rules) : [];
  const piped = paths.includes('-') ? [await openEntry(...(await fromStdin(io, stdinPath)))] : [];
  return { house: rules, ...(await workspace(io, [...piped, ...onDisk])) };
}

async function found(io: Io, paths: readonly string[], rules: House): Promise<Entry[]> {
  const ignore = rules.folder === null ? undefined : { folder: rules.folder, patterns: rules.ignore };
  const files = io.files.discover({ paths, kinds: kinds.map(({ id }) => id), ...(ignore && { ignore }) });
  const entries: Entry[] = [];
  for (const { file, path, bytes, looks, byHand } of files) {
    if (byHand || looks !== 'other') entries.push(await openEntry(file, path, bytes));
  }
  return entries;
}

async function fromStdin(io: Io, stdinPath: string | undefined): Promise<[string, string, Uint8Array]> {
  if (io.terminal.stdin) throw new UserError('nothing is piped in: give a file, or pipe a plan into -');
  const path = resolve(io.cwd, stdinPath ?? 'stdin.yaml');
  return [shownFrom(io.cwd, path), path, await io.readStdin()];
}
