import { type Difference, differences, nothingWanted, type Wanted, want } from './differences.ts';
import type { CommitInfo } from './objects.ts';
import { type RenamedFrom, renames } from './renames.ts';
import { GitTrouble } from './run.ts';
import type { Store } from './store.ts';
import { type Group, note, put, type Trail } from './trails.ts';

/** The commits to walk, each before its parents, and those whose parents a shallow clone left out. */
export interface Range {
  readonly commits: readonly CommitInfo[];
  readonly shallow: ReadonlySet<string>;
}

interface Walk {
  readonly store: Store;
  readonly range: Range;
  readonly inside: ReadonlyMap<string, CommitInfo>;
  readonly wanted: Wanted;
  readonly renamedFrom: RenamedFrom;
  /** Where the trails are by now. */
  readonly groups: Map<string, Group>;
  /** Comparisons of commits with their first parents that were asked for before they are needed. */
  readonly ahead: Map<string, Promise<readonly Difference[]>>;
}

/** Commits that are compared ahead of the walk, so that Git answers while it goes on. */
const AHEAD = 128;

const compared = ({ store, wanted }: Walk, commit: CommitInfo, parent: CommitInfo) =>
  differences(store, commit.tree, parent.tree, wanted);

/** Asks for the comparisons of a commit and of those that it descends from by first parents. */
function lookAhead(walk: Walk, from: CommitInfo): void {
  walk.ahead.clear();
  let commit = from;
  for (let n = 0; n < AHEAD; n++) {
    const parent = walk.inside.get(commit.parents[0] ?? '');
    if (!parent) return;
    const answer = compared(walk, commit, parent);
    // It is looked at where the walk comes by; until then nobody hears it fail.
    answer.catch(() => {});
    walk.ahead.set(commit.id, answer);
    commit = parent;
  }
}

/** How a commit differs from its first parent. */
function firstDifferences(walk: Walk, commit: CommitInfo, first: CommitInfo) {
  if (!walk.ahead.has(commit.id)) lookAhead(walk, commit);
  return walk.ahead.get(commit.id) ?? compared(walk, commit, first);
}

/** A file that differs from every parent seen so far, with its id in each of them. */
interface Open {
  readonly trail: Trail;
  readonly now: string | null;
  readonly before: (string | null)[];
}

function join({ groups }: Walk, commit: string, group: Group): void {
  const there = groups.get(commit);
  if (!there) groups.set(commit, group);
  else for (const trails of group.values()) put(there, trails);
}

const moveTo = (walk: Walk, commit: string, trail: Trail): void =>
  join(walk, commit, new Map([[trail.path, [trail]]]));

async function infoOf({ inside, store }: Walk, id: string): Promise<CommitInfo> {
  const commit = inside.get(id) ?? (await store.commit(id));
  if (!commit)
    throw new GitTrouble(`Git lacks the commit ${id.slice(0, 10)}; the repository may be damaged.`);
  return commit;
}

/** Takes the files that a parent has otherwise out of a group; the rest has reached that parent. */
function split(group: Group, changes: readonly Difference[]): Open[] {
  const open: Open[] = [];
  for (const { path, now, before } of changes) {
    for (const trail of group.get(path) ?? []) open.push({ trail, now, before: [before] });
    group.delete(path);
  }
  return open;
}

/** Files that equal another parent go there; what comes back differs from that parent as well. */
async function tryParent(walk: Walk, commit: CommitInfo, parent: CommitInfo, open: Open[]): Promise<Open[]> {
  const changes = await compared(walk, commit, parent);
  const byPath = new Map(changes.map((change) => [change.path, change]));
  return open.filter(({ trail, before }) => {
    const change = byPath.get(trail.path);
    if (change) before.push(change.before);
    else moveTo(walk, parent.id, trail);
    return change !== undefined;
  });
}

/** A file that differs from all parents: notes it and goes on with the first parent that has it, or had it elsewhere. */
async function settle(
  walk: Walk,
  commit: CommitInfo,
  parents: readonly CommitInfo[],
  open: Open,
): Promise<void> {
  const { trail, now, before } = open;
  if (now !== null && !(await note(walk.store, trail, commit, now))) return;
  const parent = parents[before.findIndex((id) => id !== null)];
  const [first] = parents;
  if (parent) return moveTo(walk, parent.id, trail);
  if (!first || now === null) return;
  const source = await walk.renamedFrom(commit, first, now);
  if (source === null) trail.away = true;
  else {
    trail.path = source;
    want(walk.wanted, source);
    // What was compared ahead did not look at that path.
    walk.ahead.clear();
  }
  moveTo(walk, first.id, trail);
}

/** The end of the walk for these files: what the commit has of them is their oldest known state. */
async function finish(walk: Walk, commit: CommitInfo, group: Group): Promise<void> {
  for (const { path, now } of await differences(walk.store, commit.tree, null, walk.wanted))
    for (const trail of group.get(path) ?? []) {
      if (now === null || !(await note(walk.store, trail, commit, now))) continue;
      if (walk.inside.has(commit.id) && walk.range.shallow.has(commit.id)) trail.complete = false;
    }
}

async function stepBack(walk: Walk, commit: CommitInfo, group: Group): Promise<void> {
  const parents = await Promise.all(commit.parents.map((id) => infoOf(walk, id)));
  const [first, ...others] = parents;
  if (!first) return finish(walk, commit, group);
  let open = split(group, await firstDifferences(walk, commit, first));
  if (group.size > 0) join(walk, first.id, group);
  for (const parent of others) open = open.length > 0 ? await tryParent(walk, commit, parent, open) : open;
  for (const one of open) await settle(walk, commit, parents, one);
}

/**
 * Walks many files back along their lines of descent. At a merge a file follows the parent that has the same
 * content; only where it differs from every parent is the merge a step, and then the first parent that has the
 * file goes on. So of two neighbouring steps one descends from the other, and branches never look like edits of
 * each other. Files that leave the range end with their state at the first commit outside it.
 */
export async function walkBack(store: Store, paths: readonly string[], head: string, range: Range) {
  const trails = paths.map((path): Trail => ({ path, steps: [], away: true, complete: true }));
  const inside = new Map(range.commits.map((commit) => [commit.id, commit]));
  const renamedFrom = renames(store);
  const walk: Walk = {
    ...{ store, range, inside, renamedFrom },
    ...{ wanted: nothingWanted(), groups: new Map(), ahead: new Map() },
  };
  for (const trail of trails) {
    want(walk.wanted, trail.path);
    moveTo(walk, head, trail);
  }
  for (const commit of range.commits) {
    const group = walk.groups.get(commit.id);
    walk.groups.delete(commit.id);
    if (group) await stepBack(walk, commit, group);
  }
  for (const [id, group] of walk.groups) await finish(walk, await infoOf(walk, id), group);
  return trails;
}
