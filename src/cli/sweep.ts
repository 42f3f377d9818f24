import type { FileResult } from '../kit/results.ts';
import type { Cache } from './cache.ts';
import { type Pasts, withPasts } from './history.ts';
import type { House } from './house.ts';
import type { Io } from './io.ts';
import { judgeMeanwhile } from './meanwhile.ts';
import type { PlanFile } from './plans.ts';
import { progress } from './progress.ts';
import { factsOf, hearsay, type Register, register } from './register.ts';
import type { Terms } from './verdict.ts';
import { type Entry, openQuickly, type Workspace, workspace } from './workspace.ts';

/** What a run over many plans is about. */
export interface Errand {
  readonly files: readonly PlanFile[];
  /** Those whose verdict is asked for; the others are only known to them. */
  readonly wanted: ReadonlySet<PlanFile>;
  readonly house: House;
  readonly since: string | null;
  readonly terms: Omit<Terms, 'history'>;
  /** Verdicts of former runs under the same terms. */
  readonly cache?: Cache | null;
}

/** How many plans are in memory at a time: one, which dies young; some more inside Git, whose answers come together. */
const LOT = 1;
const LOT_IN_GIT = 16;

/**
 * The verdicts on many plans, few of them in memory at a time. Each is judged as if no other had its id or linked to
 * it; those whose rules asked, and for whom that turns out not to be so, are judged again at the end.
 */
export async function sweep(io: Io, errand: Errand): Promise<readonly FileResult[]> {
  const known = register();
  const results: Verdicts = new Map();
  const fresh = errand.files.filter((file) => !recalled(errand, file, known, results));
  const show = progress(io, fresh.length);
  await inPast(io, errand, fresh, async (pasts) => {
    await lots(io, fresh, async (files, done) => {
      await lot(io, errand, files, { known, into: results, pasts });
      show(done);
    });
    const again = errand.files.filter((file) => known.doubtful(file.path));
    const had = new Set(fresh);
    const recent = again.filter((file) => had.has(file));
    await lots(io, recent, (files) => lotAgain(io, errand, files, { known, into: results, pasts }));
    const old = again.filter((file) => !had.has(file));
    await inPast(io, errand, old, (further) =>
      lots(io, old, (files) => lotAgain(io, errand, files, { known, into: results, pasts: further })),
    );
  });
  await errand.cache?.save();
  return errand.files.flatMap((file) => (errand.wanted.has(file) ? (results.get(file) ?? []) : []));
}

/** With the past of those whose verdict is asked for. */
const inPast = (
  io: Io,
  { wanted, since }: Errand,
  files: readonly PlanFile[],
  use: (pasts: Pasts) => Promise<void>,
): Promise<void> => {
  const asked = files.filter((file) => wanted.has(file));
  return withPasts(
    io,
    asked.map(({ path }) => path),
    since,
    use,
  );
};

async function lots(
  io: Io,
  files: readonly PlanFile[],
  each: (files: readonly PlanFile[], done: number) => Promise<void>,
): Promise<void> {
  const size = io.git.repository(io.cwd) ? LOT_IN_GIT : LOT;
  for (let at = 0; at < files.length; at += size) await each(files.slice(at, at + size), at + size);
}

type Verdicts = Map<PlanFile, FileResult>;

/** What is known so far, and what more is to be had. */
interface Course {
  readonly known: Register;
  readonly into: Verdicts;
  readonly pasts: Pasts;
}

async function lot(io: Io, errand: Errand, files: readonly PlanFile[], course: Course) {
  const { known, into } = course;
  const entries = await opened(files);
  const space = await workspace(io, [...entries.values()]);
  for (const entry of entries.values()) known.enter(entry.path, factsOf(entry));
  const neighboursOf: Workspace['neighboursOf'] = (entry) => ({
    ...space.neighboursOf(entry),
    ...hearsay(known, entry.path),
  });
  await judgeAll(errand, entries, { ...space, neighboursOf }, course);
  for (const file of entries.keys()) keep(errand, file, known, into);
}

/** Takes a plan's verdict from the cache, if it is there. */
function recalled({ cache }: Errand, file: PlanFile, known: Register, into: Verdicts): boolean {
  const found = cache?.recall(file);
  if (!found) return false;
  known.enter(file.path, found.kept.facts);
  into.set(file, found.result);
  return true;
}

/** The verdict on a plan that links to others depends on more than its own bytes, so that one is never kept. */
function keep({ cache }: Errand, file: PlanFile, known: Register, into: Verdicts): void {
  const facts = known.factsOf(file.path);
  const result = into.get(file);
  if (facts && result && facts.links.length === 0) cache?.keep(file, result, facts);
}

/** Judges plans anew with what is known of all the others. */
async function lotAgain(io: Io, errand: Errand, files: readonly PlanFile[], course: Course) {
  const { known } = course;
  const entries = await opened(files);
  const linking = new Set(files.flatMap(({ path }) => known.linking(path)));
  const others = await opened(errand.files.filter((file) => linking.has(file.path) && !entries.has(file)));
  const space = await workspace(io, [...entries.values(), ...others.values()]);
  const neighboursOf: Workspace['neighboursOf'] = (entry) => ({
    ...space.neighboursOf(entry),
    sameId: (id) => known.sameId(id, entry.path),
  });
  await judgeAll(errand, entries, { ...space, neighboursOf }, course);
}

async function opened(files: readonly PlanFile[]): Promise<ReadonlyMap<PlanFile, Entry>> {
  const entries = new Map<PlanFile, Entry>();
  for (const file of files) entries.set(file, await openQuickly(file.file, file.path, file.bytes));
  return entries;
}

async function judgeAll(
  { wanted, house, terms }: Errand,
  entries: ReadonlyMap<PlanFile, Entry>,
  space: Workspace,
  { into, pasts }: Course,
): Promise<void> {
  const asked = [...entries].filter(([file]) => wanted.has(file));
  const past = asked.map(([, entry]) => pasts(entry));
  for (const one of past) one.catch(() => {});
  for (const [i, [file, entry]] of asked.entries()) {
    const history = past[i] ?? Promise.resolve(null);
    const result = await judgeMeanwhile(entry, { ...space, house }, terms, history);
    // The text is for showing where a finding stands.
    into.set(file, result.findings.length > 0 ? result : { ...result, text: '' });
  }
}
