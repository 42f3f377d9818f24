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

/** A file that is in the older commit alone, with what it says. */
interface Vanished {
  readonly path: string;
  readonly id: string;
  readonly plan: string | null;
  readonly text: string;
}

/** Finds the path from which a file came that `commit` has and `parent` has not; null for a new file. */
export type RenamedFrom = (commit: CommitInfo, parent: CommitInfo, now: string) => Promise<string | null>;

async function vanishedIn(store: Store, now: string, before: string): Promise<readonly Vanished[]> {
  const found: Vanished[] = [];
  const changes = await yamlDifferences(store, now, before);
  const gone = changes.filter((change) => change.now === null && change.before !== null);
  for (const { path, before: id } of gone) {
    const bytes = id && gone.length <= MANY ? await store.blob(id) : null;
    found.push({ path, id: id ?? '', plan: identity(bytes), text: bytes ? lenient(bytes) : '' });
  }
  return found;
}

/** Of files that vanished: one with the same content, else of the same plan, else with more than half of its lines. */
async function sourceOf(store: Store, now: string, gone: readonly Vanished[]): Promise<string | null> {
  const same = gone.find(({ id }) => id === now);
  if (same || gone.length === 0) return same?.path ?? null;
  const bytes = await store.blob(now);
  const plan = identity(bytes);
  const kin = gone.find((one) => plan !== null && one.plan === plan);
  if (kin || !bytes) return kin?.path ?? null;
  const text = lenient(bytes);
  const scored = gone.map(({ path, text: other }) => ({ path, score: likeness(text, other) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0.5 ? best.path : null;
}

/** Follows renames; what vanished in a commit is kept until the next one is asked about, for commits that move many. */
export function renames(store: Store): RenamedFrom {
  let step = '';
  let gone: Promise<readonly Vanished[]> = Promise.resolve([]);
  return async (commit, parent, now) => {
    const asked = `${commit.tree} ${parent.tree}`;
    if (asked !== step) gone = vanishedIn(store, commit.tree, parent.tree);
    step = asked;
    return sourceOf(store, now, await gone);
  };
}

/** Where a file of the working copy that HEAD has not stood at HEAD: the same plan under a name that is gone from disk. */
export async function movedOnDisk(
  store: Store,
  head: CommitInfo,
  bytes: Uint8Array | null,
  isGone: (path: string) => boolean,
): Promise<string | null> {
  const plan = identity(bytes);
  if (plan === null) return null;
  for (const { path, now } of await yamlDifferences(store, head.tree, null))
    if (now !== null && isGone(path) && identity(await store.blob(now)) === plan) return path;
  return null;
}
