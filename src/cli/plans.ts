import { resolve } from 'node:path';
import { cards } from './cards.ts';
import { UserError } from './errors.ts';
import type { Found } from './files/answers.ts';
import { shownFrom } from './files/discover.ts';
import { type House, houseOf } from './house.ts';
import type { Io } from './io.ts';
import { ruleIds } from './rule-ids.ts';
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

/** A file that may hold a plan. */
export type PlanFile = Pick<Found, 'file' | 'path' | 'bytes'>;

/** Finds the plan files that a call names: files, folders, globs, `-`; none means the repository it stands in. */
export async function filesOf(
  io: Io,
  { paths, stdinPath }: Wanted,
): Promise<{ readonly house: House; readonly files: readonly PlanFile[] }> {
  const rules = await houseOf(io, () => ruleIds);
  const named = paths.filter((path) => path !== '-');
  const onDisk = paths.length === 0 || named.length > 0 ? found(io, named, rules) : [];
  const piped = paths.includes('-') ? [await fromStdin(io, stdinPath)] : [];
  return { house: rules, files: [...piped, ...onDisk] };
}

/** The same, opened with those that they link to; quickly where whoever judges them does so `withPlaces`. */
export async function plansOf(io: Io, wanted: Wanted, openOne = openEntry): Promise<Plans> {
  const { house: rules, files } = await filesOf(io, wanted);
  const entries: Entry[] = [];
  for (const { file, path, bytes } of files) entries.push(await openOne(file, path, bytes));
  return { house: rules, ...(await workspace(io, entries)) };
}

function found(io: Io, paths: readonly string[], rules: House): readonly PlanFile[] {
  const ignore = rules.folder === null ? undefined : { folder: rules.folder, patterns: rules.ignore };
  return io.files.discover({ paths, kinds: cards.map(({ id }) => id), ...(ignore && { ignore }) });
}

async function fromStdin(io: Io, stdinPath: string | undefined): Promise<PlanFile> {
  if (io.terminal.stdin) throw new UserError('nothing is piped in: give a file, or pipe a plan into -');
  const path = resolve(io.cwd, stdinPath ?? 'stdin.yaml');
  return { file: shownFrom(io.cwd, path), path, bytes: await io.readStdin() };
}
