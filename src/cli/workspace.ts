import { dirname, join, relative, resolve, sep } from 'node:path';
import { careful } from '../core/fast/careful.ts';
import { quickSource } from '../core/fast/source.ts';
import { gather } from '../core/gather.ts';
import { type Opened, open } from '../core/open.ts';
import type { Facets } from '../kit/facets.ts';
import type { History } from '../kit/history.ts';
import type { Followed, Neighbour, Neighbours } from '../kit/neighbours.ts';
import type { Context } from '../kit/rule.ts';
import type { Settings } from '../kit/settings.ts';
import { cards, isAboutPeople } from './cards.ts';
import type { Io } from './io.ts';

/** A plan file of the run, opened. */
export interface Entry {
  /** Absolute. */
  readonly path: string;
  readonly opened: Opened;
  /** Null where the plan could not be read. */
  readonly facets: Facets | null;
}

/** The plans of a run, and those that they link to. */
export interface Workspace {
  /** In the order of their names; what the verdict is about. */
  readonly entries: readonly Entry[];
  readonly neighboursOf: (entry: Entry) => Neighbours;
}

/** Links are followed this many steps, so that a chain of notes cannot run away. */
const STEPS = 12;

/** Opens one file with its places known. `file` is its name in findings. */
export async function openEntry(file: string, path: string, bytes: Uint8Array): Promise<Entry> {
  const { read } = await careful();
  return entryOf(path, await open(read(file, bytes, isAboutPeople), cards));
}

/** The same without what only a plan with findings needs: whoever judges it does so `withPlaces`. */
export async function openQuickly(file: string, path: string, bytes: Uint8Array): Promise<Entry> {
  const source = quickSource(file, bytes);
  return source ? entryOf(path, await open(source, cards)) : openEntry(file, path, bytes);
}

function entryOf(path: string, opened: Opened): Entry {
  const facets = opened.kind && gather(opened.data, opened.kind.shape, opened.pending);
  return { path, opened, facets };
}

/** Gathers the plans of a run with those that they link to, and answers what a rule may ask about other plans. */
export async function workspace(io: Io, entries: readonly Entry[]): Promise<Workspace> {
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  const missing = await followAll(io, known);
  const ids = new Map<string, string[]>();
  for (const { opened } of entries) {
    const id = opened.data['id'];
    if (typeof id === 'string') ids.set(id, [...(ids.get(id) ?? []), opened.source.file]);
  }
  const neighboursOf = (entry: Entry): Neighbours => ({
    follow: (link) => followed(target(entry, link), entry, known, missing, io),
    sameId: (id) => (ids.get(id) ?? []).filter((file) => file !== entry.opened.source.file),
    linkedFrom: () => entries.filter((e) => e !== entry && linksOf(e).includes(entry.path)).map(neighbour),
  });
  return { entries, neighboursOf };
}

/** What a rule is told of one plan. */
export function contextOf(
  entry: Entry,
  facets: Facets,
  space: Pick<Workspace, 'neighboursOf'>,
  today: string,
  settings: Settings,
  history: History | null,
): Context {
  const { id: kind = '', people = false } = entry.opened.kind ?? {};
  return { today, kind, people, settings, facets, neighbours: space.neighboursOf(entry), history };
}

const target = (entry: Entry, link: string): string => resolve(dirname(entry.path), link);

/** The absolute paths of the files that a plan links to. */
export const linksOf = (entry: Entry): string[] =>
  (entry.facets?.links ?? []).map(({ text }) => target(entry, text));

const neighbour = ({ opened }: Entry): Neighbour => ({
  file: opened.source.file,
  kind: opened.kind?.id ?? '',
  id: typeof opened.data['id'] === 'string' ? opened.data['id'] : null,
  plan: opened.data,
});

/** Opens the files that plans link to and that are not part of the run; returns those that are not there. */
async function followAll(io: Io, known: Map<string, Entry>): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  let fresh = [...known.values()];
  for (let step = 0; step < STEPS && fresh.length > 0; step++) {
    const next = new Set(fresh.flatMap((entry) => linksOf(entry).filter((path) => inside(io, entry, path))));
    fresh = [];
    for (const path of next) {
      if (known.has(path) || missing.has(path)) continue;
      const entry = await openLinked(io, path);
      if (entry) {
        known.set(path, entry);
        fresh.push(entry);
      } else missing.add(path);
    }
  }
  return missing;
}

async function openLinked(io: Io, path: string): Promise<Entry | null> {
  const bytes = io.files.readIfThere(path, 512 * 1024);
  return bytes && openQuickly(relative(io.cwd, path).split(sep).join('/'), path, bytes);
}

/** A link must stay in the repository, or, outside one, under the folder of the run. */
function inside(io: Io, entry: Entry, path: string): boolean {
  const root = io.git.repository(dirname(entry.path))?.root ?? io.cwd;
  return path.startsWith(join(root, sep));
}

function followed(
  path: string,
  from: Entry,
  known: ReadonlyMap<string, Entry>,
  missing: ReadonlySet<string>,
  io: Io,
): Followed {
  if (!inside(io, from, path)) return { missing: 'outside' };
  const entry = known.get(path);
  if (!entry) return { missing: missing.has(path) ? 'absent' : 'unreadable' };
  return entry.opened.kind ? neighbour(entry) : { missing: 'unreadable' };
}
