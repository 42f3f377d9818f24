import { trailOf } from '../core/compare/trail.ts';
import type { History, Version } from '../kit/history.ts';
import type { AnyKind } from '../kit/kind.ts';
import { UserError } from './errors.ts';
import { isUnknown, type Past, type Revision, type Unknown } from './git/answers.ts';
import type { Io } from './io.ts';
import { ownVersions, versionsOf } from './versions.ts';
import type { Entry } from './workspace.ts';

/** Each plan's past, null where there is nothing to compare. */
export type Pasts = (entry: Entry) => History | null;

const none: Pasts = () => null;

/**
 * The past of plans: since `since` for all of them, else since the commit in which each first carried `agreed`.
 * Outside a repository there is no past; a `since` that cannot be had is a user error.
 */
export async function pastsOf(io: Io, entries: readonly Entry[], since: string | null): Promise<Pasts> {
  const asked = entries.filter(({ opened }) => opened.kind);
  if (!io.git.repository(io.cwd) && since !== null)
    throw new UserError(`--since ${since} needs a Git repository, and this is none`);
  if (asked.length === 0 || !io.git.repository(io.cwd)) return none;
  const files = asked.map(({ path }) => path);
  const pasts = await io.git.read(io.cwd, (reader) => reader.pasts(files, since ?? undefined));
  if (isUnknown(pasts) && since !== null) throw new UserError(pasts.unknown);
  const known = new Map<Entry, History | null>();
  for (const entry of asked) {
    const past = isUnknown(pasts) ? pasts : pasts.get(entry.path);
    known.set(entry, past ? await historyOf(entry, past, since) : null);
  }
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
