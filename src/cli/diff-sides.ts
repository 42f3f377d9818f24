import { resolve, sep } from 'node:path';
import { kinds, ruleIds } from './catalogue.ts';
import { house } from './config.ts';
import { UserError } from './errors.ts';
import { globMatcher, isGlob } from './files/glob.ts';
import { isUnknown, type Reader } from './git/answers.ts';
import type { Io } from './io.ts';

/** The plan files of one side, by absolute name. */
export type Side = ReadonlyMap<string, Uint8Array>;

/** Two sides to compare; a commit is null for the working copy. */
export interface Sides {
  readonly from: { readonly ref: string; readonly commit: string };
  readonly to: { readonly ref: string; readonly commit: string } | null;
  readonly before: Side;
  readonly after: Side;
}

/** What a call compares: `REF`, `REF..REF` or `REF...REF` (from their merge base), and where. */
interface Asked {
  readonly from: string;
  readonly to: string | null;
  readonly fork: boolean;
  readonly paths: readonly string[];
}

function range(text: string, paths: readonly string[]): Asked {
  const dots = /^(.*?)(\.\.\.?)(.*)$/.exec(text);
  if (!dots) return { from: text, to: null, fork: false, paths };
  return { from: dots[1] || 'HEAD', to: dots[3] || 'HEAD', fork: dots[2] === '...', paths };
}

/** Whether a word that is typed first names a commit or a range; else it is a path. */
async function asked(io: Io, reader: Reader, args: readonly string[]): Promise<Asked> {
  const [first, ...rest] = args;
  const all = { from: 'HEAD', to: null, fork: false, paths: args };
  if (first === undefined) return all;
  const isPath = (): boolean => /[/*?]|\.ya?ml$/.test(first) || exists(io, first);
  if (!isUnknown(await reader.resolve(first))) return range(first, rest);
  if (/^\.{1,2}(?:\/|$)/.test(first) || (isPath() && !first.includes('..'))) return all;
  return range(first, rest);
}

function exists(io: Io, path: string): boolean {
  try {
    return io.files.readIfThere(path, 1) !== null;
  } catch {
    return true;
  }
}

/** Tells whether a file lies where the call asks; everywhere, where it names no path. */
function within(io: Io, paths: readonly string[]): (file: string) => boolean {
  const slashed = (path: string): string => path.split(sep).join('/');
  const tests = paths.map((typed) => {
    const path = slashed(resolve(io.cwd, typed));
    const matches = isGlob(typed) ? globMatcher(path) : null;
    return (file: string) => file === path || file.startsWith(`${path}/`) || matches?.(file) === true;
  });
  return (file) => tests.length === 0 || tests.some((test) => test(slashed(file)));
}

/** Plans on disk; a path that is gone is no fault where the other side has it. */
function onDisk(io: Io, paths: readonly string[], isKnown: (path: string) => boolean): Side {
  const { folder, ignore: patterns } = house(io, ruleIds());
  const ignore = folder === null ? {} : { ignore: { folder, patterns } };
  const search = (some: readonly string[]) =>
    io.files.discover({ paths: some, kinds: kinds.map(({ id }) => id), ...ignore });
  const found = (path: string) => {
    try {
      return search([path]);
    } catch (error) {
      if (error instanceof UserError && isKnown(path)) return [];
      throw error;
    }
  };
  const files = paths.length === 0 ? search([]) : paths.flatMap(found);
  return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

/** A line at the start that says what sort of plan the text is. */
const LOOKS = new RegExp(
  `^\\ufeff?["']?kind["']?\\s*:\\s*["']?(?:${kinds.map(({ id }) => id).join('|')})\\b`,
  'mu',
);

const looks = (bytes: Uint8Array): boolean => LOOKS.test(Buffer.from(bytes).toString('utf8'));

async function commitOf(reader: Reader, ref: string): Promise<string> {
  const answer = await reader.resolve(ref);
  if (isUnknown(answer)) throw new UserError(answer.unknown);
  return answer.commit;
}

async function atCommit(reader: Reader, commit: string, wanted: (file: string) => boolean): Promise<Side> {
  const files = await reader.filesAt(commit);
  if (isUnknown(files)) throw new UserError(files.unknown);
  return new Map([...files].filter(([file, bytes]) => wanted(file) && looks(bytes)));
}

async function fork(reader: Reader, from: string, to: string): Promise<string> {
  const answer = await reader.mergeBase(from, to);
  if (isUnknown(answer)) throw new UserError(answer.unknown);
  return answer.commit;
}

/** Files that are there but were passed over: the ignored ones count on neither side; one that is no plan now differs. */
function besideDisk(io: Io, before: Side, after: Side): Pick<Sides, 'before' | 'after'> {
  const passed = [...before.keys()].flatMap((path): [string, Uint8Array][] => {
    const bytes = after.has(path) ? null : io.files.readIfThere(path);
    return bytes ? [[path, bytes]] : [];
  });
  const ignored = new Set(passed.filter(([, bytes]) => looks(bytes)).map(([path]) => path));
  return {
    before: new Map([...before].filter(([path]) => !ignored.has(path))),
    after: new Map([...after, ...passed.filter(([path]) => !ignored.has(path))]),
  };
}

/** Reads both sides of `diff`; what Git or the disk cannot give is a user error. */
export async function sidesOf(io: Io, args: readonly string[]): Promise<Sides> {
  if (!io.git.repository(io.cwd)) throw new UserError('diff needs a Git repository, and this is none');
  const sides = await io.git.read(io.cwd, async (reader): Promise<Sides> => {
    const ask = await asked(io, reader, args);
    const wanted = within(io, ask.paths);
    const commit = ask.fork
      ? await fork(reader, ask.from, ask.to ?? 'HEAD')
      : await commitOf(reader, ask.from);
    const before = await atCommit(reader, commit, wanted);
    const from = { ref: ask.from, commit };
    if (ask.to === null) {
      const isKnown = (path: string): boolean => [...before.keys()].some(within(io, [path]));
      return { from, to: null, ...besideDisk(io, before, onDisk(io, ask.paths, isKnown)) };
    }
    const to = { ref: ask.to, commit: await commitOf(reader, ask.to) };
    const after = await atCommit(reader, to.commit, wanted);
    if (ask.paths.length > 0 && before.size + after.size === 0)
      throw new UserError(`neither ${ask.from} nor ${ask.to} has a plan in ${ask.paths.join(', ')}`);
    return { from, to, before, after };
  });
  if (isUnknown(sides)) throw new UserError(sides.unknown);
  return sides;
}
