import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inertLine } from '../../kit/inert.ts';
import { by } from '../../kit/order.ts';
import { UserError } from '../errors.ts';
import { repositoryOf } from '../git/repository.ts';
import type { Found, Search } from './answers.ts';
import { globBase, globMatcher, isGlob } from './glob.ts';
import { type Ignoring, layer, slashed } from './ignored.ts';
import { lenient, looksLikePlan } from './looks.ts';
import { readBytes } from './read.ts';
import { explain } from './trouble.ts';
import { walkFolder } from './walk.ts';

/** One byte above what a plan may have is read, so that the reader can say that it is too large. */
const LIMIT = 512 * 1024;

interface Candidate {
  readonly path: string;
  readonly byHand: boolean;
}

const bySlashedPath = by(({ file }: Found) => file);

/** How a path is shown: relative to where the command runs, with `/`. */
export const shownFrom = (cwd: string, path: string): string => slashed(relative(cwd, path)) || '.';

function matching(cwd: string, glob: string, first: Ignoring): readonly Candidate[] {
  const base = resolve(cwd, globBase(slashed(glob)));
  const matches = globMatcher(slashed(resolve(cwd, glob)));
  const there = statSync(base, { throwIfNoEntry: false })?.isDirectory();
  const paths = there ? walkFolder(base, repositoryOf(base)?.root ?? base, first) : [];
  const found = paths.filter((path) => matches(slashed(path)));
  if (found.length === 0) throw new UserError(`No YAML file matches ${inertLine(glob)}.`);
  return found.map((path) => ({ path, byHand: false }));
}

function candidates(cwd: string, typed: string, first: Ignoring): readonly Candidate[] {
  const path = resolve(cwd, typed);
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats && isGlob(typed)) return matching(cwd, typed, first);
    if (!stats?.isDirectory()) return [{ path, byHand: true }];
    const bounds = repositoryOf(path)?.root ?? path;
    return walkFolder(path, bounds, first).map((file) => ({ path: file, byHand: false }));
  } catch (error) {
    throw explain(error, 'read', typed);
  }
}

/** So many plans may be in memory before they are wanted; of more, each is read again when it is its turn. */
const FEW = 200;

const later = (found: Omit<Found, 'bytes'>): Found => ({
  ...found,
  get bytes() {
    return readBytes(found.path, LIMIT, found.file);
  },
});

/**
 * The files that may hold plans, sorted by name: those named by hand whatever they hold, and what folders and globs
 * hold that says it is a plan or nearly does. No path means the repository in which `cwd` lies, else `cwd`. Throws
 * a user error for a path that cannot be read.
 */
export function discover(cwd: string, { paths, kinds, ignore }: Search): readonly Found[] {
  const first = ignore ? [layer(ignore.folder, ignore.patterns.join('\n'))] : [];
  const asked = paths.length > 0 ? paths : [repositoryOf(cwd)?.root ?? cwd];
  const chosen = new Map<string, boolean>();
  for (const { path, byHand } of asked.flatMap((typed) => candidates(cwd, typed, first)))
    chosen.set(path, byHand || chosen.get(path) === true);
  const found: Found[] = [];
  for (const [path, byHand] of chosen) {
    const file = shownFrom(cwd, path);
    const bytes = readBytes(path, LIMIT, file);
    const looks = looksLikePlan(lenient(bytes), kinds);
    if (!byHand && looks === 'other') continue;
    found.push(
      chosen.size <= FEW ? { file, path, bytes, looks, byHand } : later({ file, path, looks, byHand }),
    );
  }
  return found.sort(bySlashedPath);
}
