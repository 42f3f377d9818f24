import { join } from 'node:path';
import type { FileResult } from '../kit/results.ts';
import { nearestConfig } from './house.ts';
import type { Io } from './io.ts';
import type { PlanFile } from './plans.ts';
import type { Facts } from './register.ts';
import { version } from './version.ts';

/** A plan's verdict as if it stood alone, what a run must know of it, and what its rules asked of the others. */
export interface Kept {
  /** Without the plan's text, which is at hand. */
  readonly result: Omit<FileResult, 'file' | 'text'>;
  readonly facts: Facts;
}

/** Verdicts of former runs. */
export interface Cache {
  /** The verdict on a file with these very bytes; null where there is none. */
  readonly recall: (file: PlanFile) => { readonly kept: Kept; readonly result: FileResult } | null;
  readonly keep: (file: PlanFile, result: FileResult, facts: Facts) => void;
  /** Writes what was kept; what the run did not ask for is dropped. A cache that cannot be written is none. */
  readonly save: () => Promise<void>;
}

/** Where caches are: with the user's other caches, out of reach of whoever writes to the repository. */
function folderOf({ env }: Io): string | null {
  const home = env['XDG_CACHE_HOME'] ?? env['LOCALAPPDATA'] ?? (env['HOME'] && join(env['HOME'], '.cache'));
  return home ? join(home, 'pip-plan') : null;
}

/** What a verdict depends on beside the plan and the day: the program, the config, the flags in `terms`, HEAD. */
function keyOf(io: Io, terms: readonly unknown[]): string {
  const config = nearestConfig(io);
  const repository = io.git.repository(io.cwd);
  const text = (folder: string, name: string): string => {
    const bytes = io.files.readIfThere(join(folder, name));
    return bytes ? new TextDecoder().decode(bytes) : '';
  };
  const head = repository ? text(repository.gitDir, 'HEAD') : '';
  const branch = /^ref: (.+)/.exec(head)?.[1];
  const past = repository && [
    repository.root,
    head,
    branch && text(repository.commonDir, branch),
    text(repository.commonDir, 'packed-refs'),
    [...repository.shallow],
  ];
  // The build names its files by what they hold, so that another build never takes this one's word.
  const program = [version, import.meta.filename];
  const words = [program, io.cwd, config?.path, config && io.hash(config.bytes), past, terms];
  return io.hash(JSON.stringify(words));
}

/**
 * A verdict in the file of the cache. Rules compare a plan's dates with the day of the verdict, so that it holds on that
 * day: neither before `validFrom` nor after `validUntil`.
 */
interface Remembered {
  readonly hash: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly kept: Kept;
}

type Table = Record<string, Remembered>;

const holds = ({ validFrom, validUntil }: Remembered, day: string): boolean =>
  validFrom <= day && day <= validUntil;

function isTable(value: unknown, key: string): value is { key: string; sum: string; plans: string } {
  const table = value as { key?: unknown; sum?: unknown; plans?: unknown } | null;
  return table?.key === key && typeof table.sum === 'string' && typeof table.plans === 'string';
}

function readTable(io: Io, path: string, key: string): Table {
  try {
    const bytes = io.files.readIfThere(path);
    const value: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    return isTable(value, key) && io.hash(value.plans) === value.sum
      ? (JSON.parse(value.plans) as Table)
      : {};
  } catch {
    // A cache that cannot be read is no cache.
    return {};
  }
}

/** Opens the cache of runs with these flags for verdicts of a day; null where the machine names no place for caches. */
export function openCache(io: Io, day: string, terms: readonly unknown[]): Cache | null {
  const folder = folderOf(io);
  if (folder === null) return null;
  const key = keyOf(io, terms);
  const path = join(folder, `lint-${io.hash(io.cwd).slice(0, 16)}.json`);
  const before = readTable(io, path, key);
  const now: Table = {};
  return {
    recall: (file) => {
      const bytes = file.bytes;
      const known = before[file.path];
      if (!known || !holds(known, day) || known.hash !== io.hash(bytes)) return null;
      now[file.path] = known;
      const { result } = known.kept;
      const text =
        result.findings.length > 0 ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
      return { kept: known.kept, result: { ...result, file: file.file, text } };
    },
    keep: (file, { file: _file, text: _text, ...result }, facts) => {
      const kept = { result, facts };
      now[file.path] = { hash: io.hash(file.bytes), validFrom: day, validUntil: day, kept };
    },
    save: async () => {
      const plans = JSON.stringify(now);
      const text = JSON.stringify({ key, sum: io.hash(plans), plans });
      await io.files.create(path, text, { force: true, folders: true }).catch(() => {});
    },
  };
}
