import { careful } from '../core/fast/careful.ts';
import { quickSource } from '../core/fast/source.ts';
import { type Opened, open } from '../core/open.ts';
import type { Standing } from '../kit/duty.ts';
import type { AnyKind } from '../kit/kind.ts';
import type { Settings } from '../kit/settings.ts';
import { cards, isAboutPeople } from './cards.ts';
import type { Call } from './command.ts';
import type { House } from './config.ts';
import { UserError } from './errors.ts';
import { type Spans, withSpans } from './history.ts';
import type { Io } from './io.ts';
import { filesOf, type PlanFile } from './plans.ts';
import { progress } from './progress.ts';
import { inShard, type Shard } from './shard.ts';

/** A plan of a run with its standing. */
export interface Stood {
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly kind: AnyKind;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly standing: Standing;
  /** Where it would stand if it said something else. */
  readonly standingOf: (data: Stood['data']) => Standing;
  readonly opened: Opened;
  /** Its versions, where Git is asked for them; null where there is nothing to compare. */
  readonly span: Awaited<ReturnType<Spans>>;
  /** Kept out of roll-ups. */
  readonly apart: boolean;
}

/** What is to be looked at. */
export interface Look {
  readonly paths: readonly string[];
  readonly shard?: Shard | null;
  readonly today: string;
  /** Asks Git for versions since a commit, or (null) since each plan was agreed; not given, Git is not asked. */
  readonly since?: string | null;
}

/** What came of a look across plans. */
export interface Seen<T> {
  readonly house: House;
  readonly made: readonly T[];
  /** Files that cannot be read as plans. */
  readonly unread: readonly string[];
  /** Files looked at, other shards' included. */
  readonly files: number;
}

/** Plans between two words on how far it has come. */
const STEP = 80;
/** Plans that are open at a time where Git answers for each, so that its answers come together. */
const LOT_IN_GIT = 16;

/**
 * Opens plans one after the other and keeps only what `take` makes of each, so that ten thousand fit into memory. A
 * file that cannot be read is named, and hides no other.
 */
export async function standings<T>(io: Io, look: Look, take: (stood: Stood) => T | null): Promise<Seen<T>> {
  const { house, files } = await filesOf(io, { paths: look.paths });
  const mine = inShard(io, look.shard ?? null);
  const asked = files.filter(({ path }) => mine(path));
  const made: T[] = [];
  const unread: string[] = [];
  const show = progress(io, asked.length);
  const all = async (spans: Spans | null): Promise<void> => {
    const lot = spans ? LOT_IN_GIT : 1;
    for (let at = 0; at < asked.length; at += lot) {
      if (at % STEP === 0) show(at);
      const some = asked.slice(at, at + lot);
      const stood = await Promise.all(some.map((file) => standOf(file, look.today, house.settings, spans)));
      for (const [i, one] of stood.entries()) {
        if (one === null) unread.push(some[i]?.file ?? '');
        const taken = one === null || one === 'none' ? null : take(one);
        if (taken !== null) made.push(taken);
      }
    }
  };
  const paths = asked.map(({ path }) => path);
  await (look.since === undefined ? all(null) : withSpans(io, paths, look.since, all));
  show(asked.length);
  return { house, made, unread, files: files.length };
}

/** Throws a user error where nothing was found to look at. */
export function someFound({ args, options }: Call, { files }: Pick<Seen<unknown>, 'files'>): void {
  if (files === 0 && options['allowEmpty'] !== true)
    throw new UserError(`no plan found ${args.length > 0 ? `in ${args.join(', ')}` : 'here'}`);
}

/** Text that is no YAML, or no plan: nothing can be said of it. */
const isLost = ({ kind, faults }: Opened): boolean =>
  !kind || faults.some(({ rule }) => rule === 'plan/syntax');

async function standOf(
  { file, path, bytes }: PlanFile,
  today: string,
  settings: Settings,
  spans: Spans | null,
): Promise<Stood | 'none' | null> {
  const source = quickSource(file, bytes) ?? (await careful()).read(file, bytes, isAboutPeople);
  const opened = await open(source, cards);
  const { kind, data } = opened;
  if (!kind || isLost(opened)) return null;
  const part = await kind.parts.standing?.();
  if (!part) return 'none';
  const id = typeof data['id'] === 'string' ? data['id'] : file;
  const standingOf: Stood['standingOf'] = (said) => part.standing({ ...said, id }, { today, settings });
  const apart = part.apart === true;
  const span = spans && !apart ? await spans({ path, opened }) : null;
  return { file, path, kind, id, data, opened, span, apart, standing: standingOf(data), standingOf };
}
