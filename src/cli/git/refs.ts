import { inertLine } from '../../kit/inert.ts';
import { type Commit, isUnknown, type Unknown } from './answers.ts';
import { type Inside, refusal } from './names.ts';
import { type Runner, runGitOnce } from './run.ts';
import type { Store } from './store.ts';

/** What answers are made from: the repository's processes, its objects, and how files are named. */
export interface Sources {
  readonly runner: Runner;
  readonly store: Store;
  readonly inside: Inside;
  readonly cwd: string;
}

/** What to say where a blob is not in a partial clone. */
export const MISSING =
  'Git lacks the content of an old version (a partial clone); git fetch --refetch --no-filter brings it.';

const isShallow = ({ runner }: Sources): boolean => runner.repository.shallow.size > 0;

/** The commit that a ref names, or a sentence that says what may bring it. */
export async function resolveRef(sources: Sources, ref: string): Promise<Commit | Unknown> {
  const refused = refusal(ref);
  if (refused) return refused;
  const found = await sources.store.commit(ref);
  if (found) return { commit: found.id };
  if (ref === 'HEAD') return { unknown: 'Nothing has been committed here yet.' };
  const mend = isShallow(sources) ? 'git fetch --unshallow' : 'git fetch --all';
  return { unknown: `Git knows no commit ${inertLine(ref)} here; ${mend} may bring it.` };
}

/** The best common ancestor of two refs, or a sentence with the command that mends its absence. */
export async function mergeBase(sources: Sources, a: string, b: string): Promise<Commit | Unknown> {
  const [one, two] = await Promise.all([resolveRef(sources, a), resolveRef(sources, b)]);
  if (isUnknown(one)) return one;
  if (isUnknown(two)) return two;
  if (one.commit === two.commit) return one;
  const { stdout } = await runGitOnce(sources.runner, [
    'merge-base',
    '--end-of-options',
    one.commit,
    two.commit,
  ]);
  const commit = stdout.trim();
  if (commit) return { commit };
  const pair = `${inertLine(a)} and ${inertLine(b)}`;
  if (!isShallow(sources))
    return { unknown: `${pair} share no commit, so there is nothing to compare with.` };
  return {
    unknown: `This shallow clone does not reach a commit that ${pair} share; run git fetch --unshallow.`,
  };
}
