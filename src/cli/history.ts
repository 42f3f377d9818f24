import { trailOf } from '../core/compare/trail.ts';
import type { History, Version } from '../kit/history.ts';
import type { AnyKind } from '../kit/kind.ts';
import { UserError } from './errors.ts';
import { isUnknown, type Past, type Reader, type Revision, type Unknown } from './git/answers.ts';
import type { Io } from './io.ts';
import { ownVersions, versionsOf } from './versions.ts';
import type { Entry } from './workspace.ts';

/** Reads a plan's past; null where there is nothing to compare. */
export type Pasts = (entry: Entry) => Promise<History | null>;

/**
 * Hands `use` the past of plans, read one by one from the same Git: since `since` for all of them, else since the
 * commit in which each first carried `agreed`. Outside a repository there is no past; a `since` that cannot be had is
 * a user error.
 */
export async function withPasts<T>(
  io: Io,
  paths: readonly string[],
  since: string | null,
  use: (pasts: Pasts) => Promise<T>,
): Promise<T> {
  const inGit = io.git.repository(io.cwd) !== null;
  if (!inGit && since !== null)
    throw new UserError(`--since ${since} needs a Git repository, and this is none`);
  if (paths.length === 0 || !inGit) return use(async () => null);
  const answer = await io.git.read(io.cwd, async (reader) => {
    // Git is asked here and heard with the first plan, so that it works while that one is opened.
    const asked = reader.pasts(paths, since ?? undefined);
    asked.catch(() => {});
    return { done: await use(pastsFrom(asked, since)) };
  });
  return isUnknown(answer) ? use(pastsFrom(Promise.resolve(answer), since)) : answer.done;
}

function pastsFrom(asked: ReturnType<Reader['pasts']>, since: string | null): Pasts {
  return async (entry) => {
    const pasts = await asked;
    if (isUnknown(pasts) && since !== null) throw new UserError(pasts.unknown);
    const past = isUnknown(pasts) ? pasts : await pasts(entry.path);
    return past ? historyOf(entry, past, since) : null;
  };
}

/** The pasts of plans that are at hand, since each was agreed. */
export async function pastsOf(io: Io, entries: readonly Entry[]): Promise<(entry: Entry) => History | null> {
  const paths = entries.map(({ path }) => path);
  const all = await withPasts(io, paths, null, (pasts) => Promise.all(entries.map(pasts)));
  const known = new Map(entries.map((entry, i) => [entry, all[i] ?? null]));
  return (entry) => known.get(entry) ?? null;
}

const CUT_OFF =
  'The past of this plan is cut off, so nothing can be compared with what was agreed: git fetch --unshallow (in CI: fetch-depth: 0)';

const isAgreed = (plan: Version['plan']): boolean => typeof plan?.['agreed'] === 'string';

/** A plan that was never agreed has nothing to be held to, whatever Git can tell of it. */
async function historyOf(
  { opened }: Entry,
  past: Past | Unknown,
  since: string | null,
): Promise<History | null> {
  const { kind, data } = opened;
  if (!kind) return null;
  if (isUnknown(past)) return since !== null || isAgreed(data) ? { unknown: past.unknown } : null;
  if (since === null) return sinceAgreed(past, data, kind);
  return trailOf(ownVersions(await versionsOf(past.revisions, kind), data), data, kind.shape, null);
}

const AGREED = /agreed/;

/** Since the first version that carries `agreed`; unknown where a shallow clone may have hidden that one. */
async function sinceAgreed(
  { revisions, complete }: Past,
  data: Entry['opened']['data'],
  kind: AnyKind,
): Promise<History | null> {
  const text = ({ bytes }: Revision): string => Buffer.from(bytes).toString('latin1');
  if (!isAgreed(data) && !revisions.some((revision) => AGREED.test(text(revision)))) return null;
  const all = await versionsOf(revisions, kind);
  const versions = ownVersions(all, data);
  const first = versions.findIndex(({ plan }) => isAgreed(plan));
  if (first === 0 && !complete && versions.length === all.length) return { unknown: CUT_OFF };
  if (first === -1) return null;
  return trailOf(versions.slice(first), data, kind.shape, versions.slice(0, first));
}
