import { trailOf } from '../core/compare/trail.ts';
import { read } from '../core/document/read.ts';
import { settle } from '../core/settle.ts';
import type { History, Version } from '../kit/history.ts';
import type { AnyKind } from '../kit/kind.ts';
import { UserError } from './errors.ts';
import { isUnknown, type Past, type Revision, type Unknown } from './git/answers.ts';
import type { Io } from './io.ts';
import type { Entry } from './workspace.ts';

/** Each plan's past, null where there is nothing to compare. */
export type Pasts = (entry: Entry) => History | null;

const none: Pasts = () => null;

/**
 * The past of plans: since `since` for all of them, else, for those that carry `agreed`, since the commit that first
 * did. Outside a repository there is no past; a `since` that cannot be had is a user error.
 */
export async function pastsOf(io: Io, entries: readonly Entry[], since: string | null): Promise<Pasts> {
  const asked = entries.filter(
    ({ opened }) => opened.kind && (since !== null || typeof opened.data['agreed'] === 'string'),
  );
  if (asked.length === 0) return none;
  if (!io.git.repository(io.cwd)) {
    if (since !== null) throw new UserError(`--since ${since} needs a Git repository, and this is none`);
    return none;
  }
  const files = asked.map(({ path }) => path);
  const pasts = await io.git.read(io.cwd, (reader) => reader.pasts(files, since ?? undefined));
  if (isUnknown(pasts)) {
    if (since !== null) throw new UserError(pasts.unknown);
    return (entry) => (asked.includes(entry) ? { unknown: pasts.unknown } : null);
  }
  const known = new Map(asked.map((entry) => [entry, historyOf(entry, pasts.get(entry.path), since)]));
  return (entry) => known.get(entry) ?? null;
}

function historyOf(
  { opened }: Entry,
  past: Past | Unknown | undefined,
  since: string | null,
): History | null {
  const { kind } = opened;
  if (!past || !kind) return null;
  if (isUnknown(past)) return { unknown: past.unknown };
  const versions =
    since === null ? sinceAgreed(past, kind) : past.revisions.map((revision) => versionOf(revision, kind));
  if (versions === null) return { unknown: CUT_OFF };
  return trailOf(versions, opened.data, kind.shape);
}

const CUT_OFF =
  'The past of this plan is cut off, so nothing can be compared with what was agreed: git fetch --unshallow (in CI: fetch-depth: 0)';

/** A version's data; null where its text could not be read. */
export function versionOf({ commit, day, path, bytes }: Revision, kind: AnyKind): Version {
  const { raw } = read(path, bytes);
  const usable = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  return {
    commit,
    day,
    plan: usable ? (settle(raw, kind.shape).data as Readonly<Record<string, unknown>>) : null,
  };
}

/** The versions from the first that carries `agreed`; null where a shallow clone may have hidden it. */
function sinceAgreed({ revisions, complete }: Past, kind: AnyKind): readonly Version[] | null {
  const versions = revisions.map((revision) => versionOf(revision, kind));
  const first = versions.findIndex(({ plan }) => typeof plan?.['agreed'] === 'string');
  if (first === 0 && !complete) return null;
  return first === -1 ? [] : versions.slice(first);
}
