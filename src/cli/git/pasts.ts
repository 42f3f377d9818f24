import { isUnknown, type Past, type Revision, type Unknown } from './answers.ts';
import { commitsTo } from './commits.ts';
import { MISSING, mergeBase, type Sources } from './refs.ts';
import type { Trail } from './trails.ts';
import { walkBack } from './walk.ts';

async function pastOf({ store }: Sources, trail: Trail): Promise<Past | Unknown> {
  const revisions: Revision[] = [];
  const steps = [...trail.steps].reverse();
  const blobs = await Promise.all(steps.map(({ blob }) => store.blob(blob)));
  for (const [index, { commit, path }] of steps.entries()) {
    const bytes = blobs[index];
    if (!bytes) return { unknown: MISSING };
    revisions.push({ commit: commit.id, day: commit.day, path, bytes });
  }
  return { revisions, complete: trail.complete };
}

/**
 * The past of many files from HEAD back to the merge base with `since` or to their start, by one listing of the
 * commits and one batch process however many they are. Throws where Git itself cannot answer.
 */
export async function pasts(sources: Sources, files: readonly string[], since?: string) {
  const head = await sources.store.commit('HEAD');
  const base = since === undefined ? null : await mergeBase(sources, since, 'HEAD');
  if (base && isUnknown(base)) return base;
  const answers = new Map<string, Past | Unknown>();
  const paths = new Map<string, string>();
  for (const file of files) {
    const path = sources.inside(file);
    if (typeof path !== 'string') answers.set(file, path);
    else if (head) paths.set(file, path);
    else answers.set(file, { revisions: [], complete: true });
  }
  if (!head || paths.size === 0) return answers;
  const commits = await commitsTo(sources.runner, head.id, base?.commit ?? null);
  const range = { commits, shallow: sources.runner.repository.shallow };
  const trails = await walkBack(sources.store, [...paths.values()], head.id, range);
  for (const [index, file] of [...paths.keys()].entries()) {
    const trail = trails[index];
    if (trail) answers.set(file, await pastOf(sources, trail));
  }
  return answers;
}
