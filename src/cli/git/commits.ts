import type { CommitInfo } from './objects.ts';
import { GitTrouble, type Runner, runGitOnce } from './run.ts';

/** The commits that lead to `head` (and not to `base`), each before its parents, by one process. Ids only. */
export async function commitsTo(
  runner: Runner,
  head: string,
  base: string | null,
): Promise<readonly CommitInfo[]> {
  const range = base ? [head, `^${base}`] : [head];
  const command = ['rev-list', '--topo-order', '--format=tformat:%H %T %at %P', '--end-of-options', ...range];
  const { code, stdout } = await runGitOnce(runner, command);
  if (code !== 0) throw new GitTrouble('Git could not list the commits of this repository.');
  const commits: CommitInfo[] = [];
  for (const line of stdout.split('\n')) {
    if (line.startsWith('commit ')) continue;
    const [id, tree, time, ...parents] = line.trimEnd().split(' ');
    if (id && tree && time) commits.push({ id, tree, time, parents });
  }
  return commits;
}
