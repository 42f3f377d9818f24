import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readIfThere } from '../files/read.ts';
import { isUnknown, type Past, type Pasts, type Revision, type Unknown } from './answers.ts';
import { commitsTo } from './commits.ts';
import { differences, nothingWanted, want } from './differences.ts';
import { headId } from './head.ts';
import { type CommitInfo, utcDay } from './objects.ts';
import { MISSING, mergeBase, type Sources } from './refs.ts';
import { movedOnDisk } from './renames.ts';
import type { Trail } from './trails.ts';
import { type Range, walkBack } from './walk.ts';

const PLAN_LIMIT = 512 * 1024;

type Hear = Parameters<Pasts>[1];

async function pastOf({ store }: Sources, trail: Trail, hear?: Hear): Promise<Past | Unknown> {
  const revisions: Revision[] = [];
  const steps = [...trail.steps].reverse();
  const blobs = steps.map(({ blob }) => store.blob(blob));
  // The first that fails is told of; those after it fail with it.
  for (const blob of blobs) blob.catch(() => {});
  for (const [index, { commit, path }] of steps.entries()) {
    const bytes = await blobs[index];
    if (!bytes) return { unknown: MISSING };
    hear?.(bytes);
    revisions.push({ commit: commit.id, day: utcDay(commit.time), path, bytes });
  }
  return { revisions, complete: trail.complete };
}

/** Where each file stood at HEAD; a move that is not committed yet is followed by the plan's id. */
async function startsAt(
  { store, runner, cwd }: Sources,
  head: CommitInfo,
  paths: ReadonlyMap<string, string>,
) {
  const { root } = runner.repository;
  const wanted = nothingWanted();
  for (const path of paths.values()) want(wanted, path);
  const known = new Set((await differences(store, head.tree, null, wanted)).map(({ path }) => path));
  const starts: string[] = [];
  for (const [file, path] of paths) {
    const isGone = (old: string): boolean => !existsSync(join(root, old));
    const bytes = known.has(path) ? null : readIfThere(resolve(cwd, file), PLAN_LIMIT);
    starts.push((bytes && (await movedOnDisk(store, head, bytes, isGone))) ?? path);
  }
  return starts;
}

async function walked(sources: Sources, head: CommitInfo, range: Range, paths: ReadonlyMap<string, string>) {
  const trails = await walkBack(sources.store, await startsAt(sources, head, paths), head.id, range);
  return new Map([...paths.keys()].map((file, i) => [file, trails[i]]));
}

/** Commits from HEAD back to the merge base with `since`, or to the first. */
async function rangeTo({ store, runner }: Sources, head: string, base: string | null): Promise<Range> {
  const listing = commitsTo(runner, head, base);
  // The other process starts while this one lists.
  const tip = store.commit(head);
  const [commits] = await Promise.all([listing, tip]);
  return { commits, shallow: runner.repository.shallow };
}

/**
 * The past of many files from HEAD back to the merge base with `since` or to their start, by one listing of the
 * commits and one batch process however many they are. Throws where Git itself cannot answer.
 */
export async function pasts(
  sources: Sources,
  files: readonly string[],
  since?: string,
): Promise<Pasts | Unknown> {
  const { store, runner } = sources;
  const id = headId(runner.repository) ?? (await store.commit('HEAD'))?.id ?? null;
  const base = since === undefined ? null : await mergeBase(sources, since, 'HEAD');
  if (base && isUnknown(base)) return base;
  const strangers = new Map<string, Past | Unknown>();
  const paths = new Map<string, string>();
  for (const file of files) {
    const path = sources.inside(file);
    if (typeof path !== 'string') strangers.set(file, path);
    else if (id !== null) paths.set(file, path);
    else strangers.set(file, { revisions: [], complete: true });
  }
  if (id === null || paths.size === 0) return async (file) => strangers.get(file);
  const range = await rangeTo(sources, id, base?.commit ?? null);
  const head = await store.commit(id);
  const trails = head ? await walked(sources, head, range, paths) : new Map<string, Trail>();
  return async (file, hear) => {
    const trail = trails.get(file);
    return trail ? pastOf(sources, trail, hear) : strangers.get(file);
  };
}
