import { relative, sep } from 'node:path';
import { type Options, textOption } from './command.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';

/** One part of a run that is split over machines, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

const MOST = 1000;

/** `--shard 2/5`; null where it is not given. */
export function shardOf(options: Options): Shard | null {
  const given = textOption(options, 'shard');
  if (given === undefined) return null;
  const [, index = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(given)?.map(Number) ?? [];
  if (index < 1 || of > MOST || index > of)
    throw new UserError(`--shard ${given} is no part of a whole: write --shard 1/4 to --shard 4/4`);
  if (options['writeBaseline'] !== undefined || options['prune'] !== undefined)
    throw new UserError('a baseline is made of all plans: leave out --shard');
  return { index, of };
}

/** Hex digits of the hash that are looked at: 32 bits. */
const DIGITS = 8;

/**
 * Tells whether a file (absolute path) is of a shard, by its path in the repository: the same on every machine, and no
 * other plan changes places where one is added.
 */
export function inShard(io: Io, shard: Shard | null): (path: string) => boolean {
  if (shard === null) return () => true;
  const root = io.git.repository(io.cwd)?.root ?? io.cwd;
  return (path) => {
    const hash = io.hash(relative(root, path).split(sep).join('/')).slice(0, DIGITS);
    return (Number.parseInt(hash, 16) % shard.of) + 1 === shard.index;
  };
}
