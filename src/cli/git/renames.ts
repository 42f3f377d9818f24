import { lenient, topLevel } from '../files/looks.ts';
import { yamlDifferences } from './differences.ts';
import type { CommitInfo } from './objects.ts';
import type { Store } from './store.ts';

/** More vanished files than this in one commit are a move of everything; then only equal content counts. */
const MANY = 100;

/** The share of lines, of those in the larger text, that two texts have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const lines = new Map<string, number>();
  const [left, right] = [a.split('\n'), b.split('\n')];
  for (const line of left) lines.set(line, (lines.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of right) {
    const left = lines.get(line) ?? 0;
    if (left > 0) common++;
    lines.set(line, left - 1);
  }
  return common / Math.max(left.length, right.length);
}

/** The kind and id that a plan's bytes state, as one text; null where either is missing. */
export function identity(bytes: Uint8Array | null): string | null {
  const text = bytes ? lenient(bytes) : '';
  const [kind, id] = [topLevel(text, 'kind'), topLevel(text, 'id')];
  return kind && id ? `${kind} ${id}` : null;
}

async function likest(
  store: Store,
  now: string,
  gone: readonly (readonly [string, string])[],
): Promise<string | null> {
  const bytes = await store.blob(now);
  const self = identity(bytes);
  let best = { path: null as string | null, score: 0.5 };
  for (const [path, id] of gone) {
    const other = await store.blob(id);
    if (!bytes || !other) continue;
    if (self !== null && identity(other) === self) return path;
    const score = likeness(lenient(bytes), lenient(other));
    if (score > best.score) best = { path, score };
  }
  return best.path;
}

/**
 * The path from which a file came that `commit` has and `parent` has not: a file that vanished in the same step
 * with the same content, else with the same plan id, else with more than half of its lines. Null for a new file.
 */
export async function renamedFrom(
  store: Store,
  commit: CommitInfo,
  parent: CommitInfo,
  now: string,
): Promise<string | null> {
  const changes = await yamlDifferences(store, commit.tree, parent.tree);
  const gone = changes.flatMap(({ path, now: here, before }) =>
    here === null && before !== null ? [[path, before] as const] : [],
  );
  const same = gone.find(([, id]) => id === now);
  if (same) return same[0];
  return gone.length <= MANY ? likest(store, now, gone) : null;
}
