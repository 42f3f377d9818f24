import { resolve } from 'node:path';
import { readIfThere } from '../files/read.ts';
import { type Changed, isUnknown, type Unknown } from './answers.ts';
import { differences, nothingWanted, want, yamlDifferences } from './differences.ts';
import { blobId } from './objects.ts';
import { MISSING, mergeBase, resolveRef, type Sources } from './refs.ts';

/** Ids of files at a commit by the caller's names; files of other repositories and absent ones are left out. */
async function idsAt({ store, inside }: Sources, commit: string, files: readonly string[]) {
  const wanted = nothingWanted();
  const names = new Map<string, string[]>();
  for (const file of files) {
    const path = inside(file);
    if (typeof path !== 'string') continue;
    want(wanted, path);
    names.set(path, [...(names.get(path) ?? []), file]);
  }
  const tree = (await store.commit(commit))?.tree ?? null;
  const there = await differences(store, tree, null, wanted);
  return there.flatMap(({ path, now }) => (names.get(path) ?? []).map((file) => [file, now] as const));
}

async function allIdsAt({ store, runner }: Sources, commit: string) {
  const tree = (await store.commit(commit))?.tree ?? null;
  const there = await yamlDifferences(store, tree, null);
  return there.map(({ path, now }) => [resolve(runner.repository.root, path), now] as const);
}

/** Contents at a commit of some files, or of every `.yaml` and `.yml` by absolute name. */
export async function filesAt(sources: Sources, ref: string, files?: readonly string[]) {
  const at = await resolveRef(sources, ref);
  if (isUnknown(at)) return at;
  const ids = await (files ? idsAt(sources, at.commit, files) : allIdsAt(sources, at.commit));
  const blobs = await Promise.all(ids.map(([, id]) => (id === null ? null : sources.store.blob(id))));
  const found = new Map<string, Uint8Array>();
  for (const [index, [file]] of ids.entries()) {
    const bytes = blobs[index];
    if (!bytes) return { unknown: MISSING };
    found.set(file, bytes);
  }
  return found;
}

/** Line endings as `core.autocrlf` would commit them. */
const unixLines = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');

async function isSame({ store }: Sources, bytes: Uint8Array, id: string): Promise<boolean> {
  if (blobId(bytes, id.length) === id) return true;
  const old = await store.blob(id);
  return old !== null && unixLines(old) === unixLines(bytes);
}

/** Which files differ from the merge base of a ref and HEAD; one that is new, or gone, differs. */
export async function changedSince(
  sources: Sources,
  ref: string,
  files: readonly string[],
): Promise<Changed | Unknown> {
  const base = await mergeBase(sources, ref, 'HEAD');
  if (isUnknown(base)) return base;
  const ids = new Map(await idsAt(sources, base.commit, files));
  const changed = new Set<string>();
  for (const file of files) {
    const id = ids.get(file) ?? null;
    const bytes = readIfThere(resolve(sources.cwd, file));
    if (id === null || bytes === null || !(await isSame(sources, bytes, id))) changed.add(file);
  }
  return { base: base.commit, changed };
}
