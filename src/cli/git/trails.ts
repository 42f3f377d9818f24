import type { CommitInfo } from './objects.ts';
import { identity } from './renames.ts';
import type { Store } from './store.ts';

/** A file's content as one commit left it. */
export interface Step {
  readonly commit: CommitInfo;
  readonly path: string;
  readonly blob: string;
}

/** The way of one file back through time. */
export interface Trail {
  /** Where the file is at the commit that the walk has reached. */
  path: string;
  /** Newest first. */
  readonly steps: Step[];
  /** The file is away: deleted by a later commit, or the walk has not met it yet. */
  away: boolean;
  /** False where a shallow clone ends before the file's first commit. */
  complete: boolean;
}

/** Trails that have reached one commit, by path. */
export type Group = Map<string, Trail[]>;

/** Adds trails to a group at the paths where they are. */
export function put(group: Group, trails: readonly Trail[]): void {
  for (const trail of trails) group.set(trail.path, [...(group.get(trail.path) ?? []), trail]);
}

/**
 * Notes what a commit made of a file; false ends the trail. A file that comes back after it was deleted goes on
 * with its past only where it states the same plan, since a name can serve one person after another.
 */
export async function note(store: Store, trail: Trail, commit: CommitInfo, blob: string): Promise<boolean> {
  const newer = trail.steps.at(-1);
  if (newer && trail.away) {
    const [a, b] = await Promise.all([store.blob(newer.blob), store.blob(blob)]);
    if (identity(a) === null || identity(a) !== identity(b)) return false;
  }
  trail.away = false;
  // A rename alone, or a file deleted and restored, changes no content: the older commit stands for it.
  if (newer?.blob === blob) trail.steps.pop();
  trail.steps.push({ commit, path: trail.path, blob });
  return true;
}
