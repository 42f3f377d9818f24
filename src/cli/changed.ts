import type { Call } from './command.ts';
import { UserError } from './errors.ts';
import { isUnknown } from './git/answers.ts';
import type { Entry } from './workspace.ts';

/** Branches that work is usually merged into, tried in this order where `--changed` names none. */
const MAIN = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** The plans that `--changed [REF]` leaves: those that differ from the merge base; all where it is not given. */
export async function changedOnly(
  { io, options }: Call,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const asked = options['changed'];
  if (asked === undefined || asked === false) return entries;
  if (!io.git.repository(io.cwd)) throw new UserError('--changed needs a Git repository, and this is none');
  const refs = typeof asked === 'string' ? [asked] : MAIN;
  const files = entries.map(({ path }) => path);
  const answer = await io.git.read(io.cwd, async (reader) => {
    let last = await reader.changedSince(refs[0] ?? 'HEAD', files);
    for (const ref of refs.slice(1)) {
      if (!isUnknown(last)) break;
      last = await reader.changedSince(ref, files);
    }
    return last;
  });
  if (!isUnknown(answer)) return entries.filter(({ path }) => answer.changed.has(path));
  const fetch =
    typeof asked === 'string'
      ? answer.unknown
      : `there is no main branch to compare with: name one, as in --changed origin/main (git fetch origin main brings it)`;
  throw new UserError(fetch);
}
