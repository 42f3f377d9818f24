import type { FileResult } from '../kit/results.ts';
import type { Cache } from './cache.ts';
import { pastsOf } from './history.ts';
import type { House } from './house.ts';
import type { Io } from './io.ts';
import type { PlanFile } from './plans.ts';
import { progress } from './progress.ts';
import { factsOf, hearsay, type Register, register } from './register.ts';
import { judgePlaced, type Terms } from './verdict.ts';
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

/** How many plans are in memory at a time: one, which dies young; more inside Git, whose past is read once for each lot. */
const LOT = 1;
const LOT_IN_GIT = 1000;

/**
 * The verdicts on many plans, few of them in memory at a time. Each is judged as if no other had its id or linked to
 * it; those whose rules asked, and for whom that turns out not to be so, are judged again at the end.
 */
export async function sweep(io: Io, errand: Errand): Promise<readonly FileResult[]> {
  const size = io.git.repository(io.cwd) ? LOT_IN_GIT : LOT;
  const known = register();
  const results = new Map<PlanFile, FileResult>();
  const show = progress(io, errand.files.length);
  for (let at = 0; at < errand.files.length; at += size) {
    await lot(io, errand, errand.files.slice(at, at + size), known, results);
    show(at + size);
  }
  const again = errand.files.filter((file) => known.doubtful(file.path));
  for (let at = 0; at < again.length; at += size)
    await lotAgain(io, errand, again.slice(at, at + size), known, results);
  await errand.cache?.save();
  return errand.files.flatMap((file) => (errand.wanted.has(file) ? (results.get(file) ?? []) : []));
}

type Verdicts = Map<PlanFile, FileResult>;

async function lot(io: Io, errand: Errand, files: readonly PlanFile[], known: Register, into: Verdicts) {
  const entries = await opened(files.filter((file) => !recalled(errand, file, known, into)));
  const space = await workspace(io, [...entries.values()]);
  for (const entry of entries.values()) known.enter(entry.path, factsOf(entry));
  const neighboursOf: Workspace['neighboursOf'] = (entry) => ({
    ...space.neighboursOf(entry),
    ...hearsay(known, entry.path),
  });
  await judgeAll(io, errand, entries, { ...space, neighboursOf }, into);
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
async function lotAgain(io: Io, errand: Errand, files: readonly PlanFile[], known: Register, into: Verdicts) {
  const entries = await opened(files);
  const linking = new Set(files.flatMap(({ path }) => known.linking(path)));
  const others = await opened(errand.files.filter((file) => linking.has(file.path) && !entries.has(file)));
  const space = await workspace(io, [...entries.values(), ...others.values()]);
  const neighboursOf: Workspace['neighboursOf'] = (entry) => ({
    ...space.neighboursOf(entry),
    sameId: (id) => known.sameId(id, entry.path),
  });
  await judgeAll(io, errand, entries, { ...space, neighboursOf }, into);
}

async function opened(files: readonly PlanFile[]): Promise<ReadonlyMap<PlanFile, Entry>> {
  const entries = new Map<PlanFile, Entry>();
  for (const file of files) entries.set(file, await openQuickly(file.file, file.path, file.bytes));
  return entries;
}

async function judgeAll(
  io: Io,
  { wanted, house, since, terms }: Errand,
  entries: ReadonlyMap<PlanFile, Entry>,
  space: Workspace,
  into: Verdicts,
): Promise<void> {
  const asked = [...entries].filter(([file]) => wanted.has(file));
  const history = await pastsOf(
    io,
    asked.map(([, entry]) => entry),
    since,
  );
  for (const [file, entry] of asked) {
    const result = await judgePlaced(entry, { ...space, house }, { ...terms, history });
    // The text is for showing where a finding stands.
    into.set(file, result.findings.length > 0 ? result : { ...result, text: '' });
  }
}
