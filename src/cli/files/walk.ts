import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { entering, type Ignoring, isIgnored, layersFor } from './ignored.ts';
import { explain } from './trouble.ts';

const SKIPPED = new Set(['.git', 'node_modules']);
const YAML = /\.ya?ml$/i;

interface Walk {
  /** Real folder that symbolic links may not leave. */
  readonly bounds: string;
  readonly seen: Set<string>;
  readonly found: string[];
  /** Links are followed last, so that a file is listed by its own name where it has one here. */
  readonly links: { path: string; layers: Ignoring }[];
}

const isWithin = (path: string, folder: string): boolean => {
  const inner = relative(folder, path);
  return inner !== '..' && !inner.startsWith(`..${sep}`);
};

function entries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw explain(error, 'read', folder);
  }
}

function visit(folder: string, layers: Ignoring, walk: Walk): void {
  const real = realpathSync(folder);
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  for (const entry of entries(folder)) {
    const path = join(folder, entry.name);
    if (SKIPPED.has(entry.name) || isIgnored(path, entry.isDirectory(), layers)) continue;
    if (entry.isSymbolicLink()) walk.links.push({ path, layers });
    else if (entry.isDirectory()) visit(path, entering(path, layers), walk);
    else if (entry.isFile() && YAML.test(entry.name)) take(path, join(real, entry.name), walk);
  }
}

function take(path: string, real: string, walk: Walk): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  walk.found.push(path);
}

/** Follows a link that stays within bounds; one that leads nowhere is nobody's plan. */
function follow(path: string, layers: Ignoring, walk: Walk): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  const real = realpathSync(path);
  if (!isWithin(real, walk.bounds)) return;
  if (stats.isDirectory()) visit(path, entering(path, layers), walk);
  else if (stats.isFile() && YAML.test(path)) take(path, real, walk);
}

/**
 * The `*.yaml` and `*.yml` files below an absolute folder that no `.gitignore` and no pattern of `first` ignores,
 * without `.git` and `node_modules`. Links are followed within `bounds` only. Paths begin with `folder`; no order.
 */
export function walkFolder(folder: string, bounds: string, first: Ignoring): readonly string[] {
  const walk: Walk = { bounds: realpathSync(bounds), seen: new Set(), found: [], links: [] };
  const real = realpathSync(folder);
  visit(real, layersFor(real, first), walk);
  for (let link = walk.links.pop(); link; link = walk.links.pop()) follow(link.path, link.layers, walk);
  return walk.found.map((path) => join(folder, relative(real, path)));
}
