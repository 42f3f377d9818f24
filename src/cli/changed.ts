import type { Call } from './command.ts';
import { UserError } from './errors.ts';
import { isUnknown, type Reader, type Unknown } from './git/answers.ts';

/** Branches that work is usually merged into, tried in this order where `--changed` names none. */
const MAIN = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

const NO_MAIN = {
  unknown:
    'There is no main branch to compare with: name one, as in --changed origin/main (git fetch origin main brings it).',
};

/** The branch to compare with: the one named, else the first of the usual ones that is here. */
async function baseRef(reader: Reader, asked: string | true): Promise<string | Unknown> {
  if (asked !== true) return asked;
  for (const ref of MAIN) {
    if (!isUnknown(await reader.resolve(ref))) return ref;
  }
  return NO_MAIN;
}

/**
 * The plans that `--changed [REF]` leaves: those that differ from the merge base; all where it is not given, or where
 * nothing has been committed yet. A base that cannot be had is a user error that names the command which mends it.
 */
export async function changedOnly<T extends { readonly path: string }>(
  { io, options }: Call,
  entries: readonly T[],
): Promise<readonly T[]> {
  const asked = options['changed'];
  if (asked !== true && typeof asked !== 'string') return entries;
  if (!io.git.repository(io.cwd)) throw new UserError('--changed needs a Git repository, and this is none');
  const files = entries.map(({ path }) => path);
  const answer = await io.git.read(io.cwd, async (reader) => {
    if (asked === true && (await reader.head()) === null) return { changed: new Set(files) };
    const ref = await baseRef(reader, asked);
    return typeof ref === 'string' ? reader.changedSince(ref, files) : ref;
  });
  if (isUnknown(answer)) throw new UserError(answer.unknown);
  return entries.filter(({ path }) => answer.changed.has(path));
}
