import { trailOf } from '../core/compare/trail.ts';
import type { History, Version } from '../kit/history.ts';
import { UserError } from './errors.ts';
import {
  isUnknown,
  type Past,
  type Pasts as PastReader,
  type Reader,
  type Revision,
  type Unknown,
} from './git/answers.ts';
import type { Io } from './io.ts';
import { ownVersions, type Read, type VersionReader, versionReader } from './versions.ts';
import type { Entry } from './workspace.ts';

/** The versions of a plan that count, oldest first. */
export interface Span {
  readonly versions: readonly Version[];
  /** Those before; null where they were not asked for. */
  readonly earlier: readonly Version[] | null;
  /** The commit that all plans are compared with; null where each has its own. */
  readonly base: string | null;
}

type Plan = Pick<Entry, 'path' | 'opened'>;

/** Reads the versions of a plan; null where there is nothing to compare. */
export type Spans = (plan: Plan) => Promise<Span | Unknown | null>;

/** Reads a plan's past; null where there is nothing to compare. */
export type Pasts = (plan: Plan) => Promise<History | null>;

/**
 * Hands `use` the versions of plans, read one by one from the same Git: since `since` for all of them, else since the
 * commit in which each first carried `agreed`. Outside a repository there is no past; a `since` that cannot be had is
 * a user error.
 */
export async function withSpans<T>(
  io: Io,
  paths: readonly string[],
  since: string | null,
  use: (spans: Spans) => Promise<T>,
): Promise<T> {
  const inGit = io.git.repository(io.cwd) !== null;
  if (!inGit && since !== null)
    throw new UserError(`--since ${since} needs a Git repository, and this is none`);
  if (paths.length === 0 || !inGit) return use(async () => null);
  const answer = await io.git.read(io.cwd, async (reader) => {
    // Git is asked here and heard with the first plan, so that it works while that one is opened.
    const asked = askedOf(reader, paths, since);
    asked.catch(() => {});
    return { done: await use(spansFrom(asked, since)) };
  });
  return isUnknown(answer) ? use(spansFrom(Promise.resolve(answer), since)) : answer.done;
}

interface Answer {
  readonly read: PastReader;
  readonly base: string | null;
}

async function askedOf(
  reader: Reader,
  paths: readonly string[],
  since: string | null,
): Promise<Answer | Unknown> {
  const read = await reader.pasts(paths, since ?? undefined);
  if (isUnknown(read)) return read;
  const base = since === null ? null : await reader.mergeBase(since, 'HEAD');
  return { read, base: base && !isUnknown(base) ? base.commit : null };
}

function spansFrom(asked: Promise<Answer | Unknown>, since: string | null): Spans {
  return async (plan) => {
    const answer = await asked;
    if (isUnknown(answer) && since !== null) throw new UserError(answer.unknown);
    const { kind, data } = plan.opened;
    if (!kind) return null;
    const reader = versionReader(kind, asRead(plan.opened));
    // Whether a plan without an agreement ever had one is seen before its versions are read.
    const hear = since !== null || isAgreed(data) ? reader.hear : undefined;
    const past = isUnknown(answer) ? answer : await answer.read(plan.path, hear);
    const base = isUnknown(answer) ? null : answer.base;
    return past ? spanOf(plan, past, { since, base, reader }) : null;
  };
}

/** The same, told as what became of each plan. */
export const withPasts = <T>(
  io: Io,
  paths: readonly string[],
  since: string | null,
  use: (pasts: Pasts) => Promise<T>,
): Promise<T> => withSpans(io, paths, since, (spans) => use(async (plan) => told(plan, await spans(plan))));

function told({ opened: { kind, data } }: Plan, span: Span | Unknown | null): History | null {
  if (!kind || !span) return null;
  return isUnknown(span) ? span : trailOf(span.versions, data, kind.shape, span.earlier);
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
async function spanOf(
  { opened: { data } }: Plan,
  past: Past | Unknown,
  { since, base, reader }: Terms,
): Promise<Span | Unknown | null> {
  if (isUnknown(past)) return since !== null || isAgreed(data) ? past : null;
  if (since === null) return sinceAgreed(past, data, reader);
  return { versions: ownVersions(await reader.versions(past.revisions), data), earlier: null, base };
}

/** What a plan is compared with, and who reads its versions. */
interface Terms {
  readonly since: string | null;
  readonly base: string | null;
  readonly reader: VersionReader;
}

/** The plan as its text was read, where nothing of it was left out. */
const asRead = ({ source, data, faults }: Plan['opened']): Read | null =>
  faults.length === 0 ? { text: source.text, plan: data } : null;

const AGREED = /agreed/;

/** Since the first version that carries `agreed`; unknown where a shallow clone may have hidden that one. */
async function sinceAgreed(
  { revisions, complete }: Past,
  data: Plan['opened']['data'],
  reader: VersionReader,
): Promise<Span | Unknown | null> {
  const text = ({ bytes }: Revision): string => Buffer.from(bytes).toString('latin1');
  if (!isAgreed(data) && !revisions.some((revision) => AGREED.test(text(revision)))) return null;
  const all = await reader.versions(revisions);
  const versions = ownVersions(all, data);
  const first = versions.findIndex(({ plan }) => isAgreed(plan));
  if (first === 0 && !complete && versions.length === all.length) return { unknown: CUT_OFF };
  if (first === -1) return null;
  return { versions: versions.slice(first), earlier: versions.slice(0, first), base: null };
}
