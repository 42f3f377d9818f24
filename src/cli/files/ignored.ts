import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { repositoryOf } from '../git/repository.ts';
import { lenient } from './looks.ts';
import { readBytes, readIfThere } from './read.ts';

const MOST = 256 * 1024;

/** Patterns and the folder that they are relative to. */
interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The ignore files that hold for a folder, outermost first. */
export type Ignoring = readonly Layer[];

/** A path with `/`, whatever the platform writes. */
export const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** A pattern with many stars could take ages to match, and nobody means one; it is passed over. */
const isSane = (pattern: string): boolean => pattern.length <= 1000 && !/(?:\*+[^*]+){9}/.test(pattern);

/** Patterns in the form of `.gitignore` as one more layer; case counts on every platform alike. */
export const layer = (folder: string, patterns: string): Layer => ({
  folder,
  rules: ignore({ ignorecase: false }).add(patterns.split(/\r?\n/).filter(isSane)),
});

/** The layers of a folder below the one whose layers are given. */
export function entering(folder: string, above: Ignoring): Ignoring {
  const file = join(folder, '.gitignore');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return above;
  return [...above, layer(folder, lenient(readBytes(file, MOST)))];
}

/** Tells whether a path is ignored; a deeper file's word outweighs one above it. */
export function isIgnored(path: string, isFolder: boolean, layers: Ignoring): boolean {
  for (const { folder, rules } of [...layers].reverse()) {
    const inner = slashed(relative(folder, path));
    if (inner === '' || inner.startsWith('../')) continue;
    const { ignored, unignored } = rules.test(isFolder ? `${inner}/` : inner);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/**
 * The layers that hold inside a folder from its repository's root down. A folder named by hand that is itself
 * ignored is searched all the same, without the word of the layers that ignore it.
 */
export function layersFor(folder: string, first: Ignoring): Ignoring {
  const repository = repositoryOf(folder);
  if (!repository) return entering(folder, first);
  const { root, commonDir } = repository;
  const exclude = readIfThere(join(commonDir, 'info', 'exclude'), MOST);
  let layers = exclude ? [...first, layer(root, lenient(exclude))] : first;
  let at = root;
  for (const name of relative(root, folder).split(sep).filter(Boolean)) {
    layers = entering(at, layers);
    at = join(at, name);
    if (isIgnored(at, true, layers)) layers = [];
  }
  return entering(folder, layers);
}
