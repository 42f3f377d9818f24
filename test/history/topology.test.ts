import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headId } from '../../src/cli/git/head.ts';
import { tempFolder } from '../support/io.ts';
import { countingGit, makeRepo, type Repo, reading, repoAt, testEnv } from '../support/repo.ts';
import { force, lintHistory, pip } from './support.ts';
import { rulesOf } from './told.ts';

const [HARD, SOFT] = ['9 of 10', '6 of 10'];
const rules = async (root: string, ...args: string[]) => rulesOf((await lintHistory(root, args)).lines);
const head = (repo: Repo) => repo.git('rev-parse', 'HEAD').trim();
const merge = (repo: Repo, ...words: string[]) => repo.git('merge', '-q', '--no-ff', '-m', 'x', ...words);

/** A repository with an agreed plan on main. */
function agreed(text = pip(HARD)): Repo {
  const repo = makeRepo();
  repo.commit({ 'pip.yaml': text }, '2026-05-04');
  return repo;
}
function clone(root: string, ...options: string[]): string {
  const folder = join(tempFolder(), 'clone');
  execFileSync('git', ['clone', '-q', ...options, `file://${root}`, folder], { env: testEnv() });
  return folder;
}

describe('a criterion softened on a branch', () => {
  const branched = () => {
    const repo = agreed();
    repo.git('checkout', '-q', '-b', 'side');
    const soft = repo.commit({ 'pip.yaml': pip(SOFT) }, '2026-05-11');
    repo.git('checkout', '-q', 'main');
    return { repo, soft };
  };

  it('is nothing to main until it is merged', async () => {
    const { repo } = branched();
    expect(await rules(repo.root)).toEqual([]);
    repo.git('checkout', '-q', 'side');
    expect(await rules(repo.root)).toEqual(['goalposts']);
  });

  it('is told after a merge with the commit of the branch, not with that of the merge', async () => {
    const { repo, soft } = branched();
    repo.commit({ 'other.txt': 'x' }, '2026-05-12');
    merge(repo, 'side');
    const { lines } = await lintHistory(repo.root);
    expect(lines).toEqual([expect.stringContaining(`; ${soft.slice(0, 7)}, 2026-05-11)`)]);
  });

  it('is told with the merge where only that brought it about', async () => {
    const repo = agreed(pip(HARD, '# end\n'));
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit({ 'pip.yaml': pip(HARD, '# end\n# side\n') });
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'pip.yaml': pip(HARD, '# end\n').replace('id: e', '# main\nid: e') });
    repo.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    repo.commit({ 'pip.yaml': pip(SOFT) }, '2026-05-18');
    const { lines } = await lintHistory(repo.root);
    expect(lines).toEqual([expect.stringContaining(`; ${head(repo).slice(0, 7)}, 2026-05-18)`)]);
  });

  it('is nothing where the merge kept the words of main', async () => {
    const { repo } = branched();
    repo.commit({ 'pip.yaml': pip(HARD, 'role: Engineer\n') }, '2026-05-12');
    merge(repo, '-s', 'ours', 'side');
    expect(await rules(repo.root)).toEqual([]);
  });

  it('is told once though two branches bring it', async () => {
    const { repo } = branched();
    repo.git('checkout', '-q', '-b', 'other');
    repo.commit({ 'pip.yaml': pip(SOFT), 'x.txt': 'x' }, '2026-05-12');
    repo.git('checkout', '-q', 'main');
    merge(repo, 'side');
    merge(repo, 'other');
    expect(await rules(repo.root)).toEqual(['goalposts']);
  });

  it('is told by the days of its author through a rebase', async () => {
    const { repo } = branched();
    repo.commit({ 'other.txt': 'x' }, '2026-06-01');
    repo.git('checkout', '-q', 'side');
    repo.git('rebase', '-q', 'main');
    const { lines } = await lintHistory(repo.root);
    expect(lines).toEqual([expect.stringContaining(`; ${head(repo).slice(0, 7)}, 2026-05-11)`)]);
  });

  it('is told after a squash, a cherry-pick and an octopus', async () => {
    const squashed = branched();
    squashed.repo.git('merge', '-q', '--squash', 'side');
    squashed.repo.commit({});
    expect(await rules(squashed.repo.root)).toEqual(['goalposts']);
    const picked = branched();
    picked.repo.git('cherry-pick', 'side');
    expect(await rules(picked.repo.root)).toEqual(['goalposts']);
    const { repo } = branched();
    for (const name of ['one', 'two']) {
      repo.git('checkout', '-q', '-b', name, 'main');
      repo.commit({ [`${name}.txt`]: 'x' });
    }
    repo.git('checkout', '-q', 'main');
    merge(repo, 'side', 'one', 'two');
    expect(await rules(repo.root)).toEqual(['goalposts']);
  });

  it('is compared from the fork with --since, whatever main did since', async () => {
    const { repo } = branched();
    repo.commit({ 'pip.yaml': pip('7 of 10') }, '2026-05-12');
    repo.git('checkout', '-q', 'side');
    const { lines } = await lintHistory(repo.root, ['--since', 'main']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('was “9” and is “6”');
  });

  it('is compared with nothing where two lines share no commit', async () => {
    const { repo } = branched();
    repo.git('checkout', '-q', '--orphan', 'apart');
    repo.commit({ 'pip.yaml': pip(SOFT) });
    const { exit, stderr } = await lintHistory(repo.root, ['--since', 'main']);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('main and HEAD share no commit')]);
    expect(await rules(repo.root)).toEqual([]);
  });
});

describe('a plan whose file', () => {
  it('was renamed and softened in one commit is held to what it was', async () => {
    const repo = agreed();
    repo.commit({ 'pip.yaml': null, 'people/one.yaml': pip(SOFT) });
    expect(await rules(repo.root)).toEqual(['goalposts']);
  });

  it('was renamed on a branch is followed through the merge', async () => {
    const repo = agreed();
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit({ 'pip.yaml': null, 'new.yaml': pip(HARD) });
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'pip.yaml': pip(SOFT) });
    merge(repo, 'side');
    expect((await lintHistory(repo.root)).files).toEqual(['new.yaml']);
  });

  it('was renamed three times, far apart, is held to its beginning', async () => {
    const repo = agreed();
    let name = 'pip.yaml';
    for (const [i, next] of ['a.yaml', 'b/c.yaml', 'd.yml'].entries()) {
      for (let n = 0; n < 5; n++) repo.commit({ 'other.txt': `${i} ${n}` });
      repo.commit({ [name]: null, [next]: pip(HARD) });
      name = next;
    }
    repo.commit({ [name]: pip(SOFT) });
    expect(await rules(repo.root)).toEqual(['goalposts']);
  });

  it('was deleted and came back is held to what it was', async () => {
    const repo = agreed();
    repo.commit({ 'pip.yaml': null, 'other.txt': 'x' });
    repo.commit({ 'pip.yaml': pip(SOFT) });
    expect(await rules(repo.root)).toEqual(['goalposts']);
  });

  it('was deleted whole is no finding, with --since or without', async () => {
    const repo = agreed();
    repo.commit({ 'pip.yaml': null, 'force.yaml': force('2026-07-31') });
    expect(await rules(repo.root)).toEqual([]);
    expect(await rules(repo.root, '--since', 'HEAD~1')).toEqual([]);
  });

  it('came in the middle of history is held to its own beginning', async () => {
    const repo = makeRepo();
    for (let n = 0; n < 3; n++) repo.commit({ 'other.txt': String(n) });
    repo.commit({ 'pip.yaml': pip(HARD) });
    expect(await rules(repo.root)).toEqual([]);
    repo.commit({ 'pip.yaml': pip(SOFT) });
    expect(await rules(repo.root)).toEqual(['goalposts']);
    expect(await rules(repo.root, '--since', 'HEAD~3')).toEqual(['goalposts']);
  });

  it('is not committed at all has no past', async () => {
    const repo = makeRepo();
    repo.commit({ 'other.txt': 'x' });
    writeFileSync(join(repo.root, 'pip.yaml'), pip(SOFT));
    expect(await rules(repo.root)).toEqual([]);
    expect(await rules(repo.root, '--since', 'HEAD')).toEqual([]);
  });

  it('is ignored by Git, yet was committed once, is held to that', async () => {
    const repo = agreed();
    repo.commit({ '.gitignore': 'pip.yaml\n' });
    writeFileSync(join(repo.root, 'pip.yaml'), pip(SOFT));
    expect(rulesOf((await lintHistory(repo.root, ['pip.yaml'])).lines)).toEqual(['goalposts']);
  });

  it.each([
    ['broken YAML', 'kind: individual-pip\nid: e-1042-2026\nagreed: [\n'],
    ['a conflict left in it', '<<<<<<< HEAD\nkind: individual-pip\n=======\n>>>>>>> side\n'],
    ['bytes that are no text', '\u0000\u0001'],
    ['nothing', ''],
    ['another kind', 'kind: pdp\nid: e-1042-2026\n'],
  ])('once held %s is held to the versions before and after', async (_, text) => {
    const repo = agreed();
    repo.commit({ 'pip.yaml': text });
    repo.commit({ 'pip.yaml': pip(HARD, 'role: Engineer\n') });
    expect(await rules(repo.root)).toEqual([]);
    repo.commit({ 'pip.yaml': pip(SOFT, 'role: Engineer\n') });
    expect(await rules(repo.root)).toEqual(['goalposts']);
  });

  it('changes its line ends alone has changed nothing', async () => {
    const repo = agreed();
    repo.commit({ 'pip.yaml': pip(HARD).replaceAll('\n', '\r\n') });
    expect(await rules(repo.root)).toEqual([]);
  });

  it('goes from block to flow style has changed nothing', async () => {
    const repo = agreed();
    const flow = pip(HARD).replace(
      /criteria:[\s\S]*/,
      `criteria:\n  - { id: K1, concern: C1, criterion: Pull requests pass review at the first attempt, threshold: ${HARD} }\n`,
    );
    repo.commit({ 'pip.yaml': flow });
    expect(await rules(repo.root)).toEqual([]);
  });
});

describe('a repository that is', () => {
  const softened = () => {
    const repo = agreed();
    repo.commit({ 'pip.yaml': pip(SOFT) }, '2026-05-11');
    return repo;
  };

  it('linked as a second working copy is read from its own branch', async () => {
    const repo = agreed();
    const tree = join(tempFolder(), 'tree');
    repo.git('worktree', 'add', '-q', '-b', 'side', tree);
    repoAt(tree).commit({ 'pip.yaml': pip(SOFT) });
    expect([await rules(tree), await rules(repo.root)]).toEqual([['goalposts'], []]);
  });

  it('a submodule is read from its own history', async () => {
    const inner = softened();
    const outer = makeRepo();
    outer.commit({ 'plan.yaml': force('2026-07-31') });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'people');
    outer.commit({});
    expect(await rules(join(outer.root, 'people'))).toEqual(['goalposts']);
  });

  it('shallow says once for each agreed plan what deepens it, and is read whole after that', async () => {
    const repo = softened();
    repo.commit({ 'other.yaml': pip(HARD).replace('e-1042', 'e-7') });
    const folder = clone(repo.root, '--depth', '1');
    const { told } = await lintHistory(folder);
    expect(
      told.map(({ severity, message }) => [severity, message.includes('git fetch --unshallow')]),
    ).toEqual([
      ['warning', true],
      ['warning', true],
    ]);
    execFileSync('git', ['fetch', '-q', '--unshallow'], { cwd: folder, env: testEnv() });
    expect(await rules(folder)).toEqual(['goalposts']);
  });

  it('shallow, but deep enough to hold the agreement, is read as a whole one', async () => {
    const repo = makeRepo();
    repo.commit({ 'pip.yaml': pip(HARD).replace('agreed: 2026-05-04\n', '') });
    repo.commit({ 'pip.yaml': pip(HARD) });
    repo.commit({ 'pip.yaml': pip(SOFT) });
    expect(await rules(clone(repo.root, '--depth', '3'))).toEqual(['goalposts']);
  });

  it('cloned, packed or at a detached head is read alike', async () => {
    const repo = softened();
    expect(await rules(clone(repo.root))).toEqual(['goalposts']);
    repo.git('gc', '-q');
    repo.git('pack-refs', '--all');
    expect(await rules(repo.root)).toEqual(['goalposts']);
    repo.git('checkout', '-q', '--detach', 'HEAD~1');
    expect(await rules(repo.root)).toEqual([]);
  });

  it('without a first commit has no past, and says so where one is asked for', async () => {
    const repo = makeRepo();
    writeFileSync(join(repo.root, 'pip.yaml'), pip(HARD));
    expect(await rules(repo.root)).toEqual([]);
    const { exit, stderr } = await lintHistory(repo.root, ['--since', 'HEAD']);
    expect([exit, stderr]).toEqual([2, 'pip: Nothing has been committed here yet.\n']);
  });

  it('read from a folder below its root names files from there', async () => {
    const repo = makeRepo();
    repo.commit({ 'people/pip.yaml': pip(HARD) });
    repo.commit({ 'people/pip.yaml': pip(SOFT) });
    expect((await lintHistory(join(repo.root, 'people'))).files).toEqual(['pip.yaml']);
  });
});

describe('the commit that is checked out', () => {
  const idOf = (root: string) => {
    const repository = reading(root).repository('.');
    return repository && headId(repository);
  };

  it('is read from files on a branch, at a detached head and in a linked working copy', () => {
    const repo = agreed();
    expect(idOf(repo.root)).toBe(head(repo));
    const tree = join(tempFolder(), 'tree');
    repo.git('worktree', 'add', '-q', '-b', 'a/side', tree);
    const side = repoAt(tree).commit({ 'x.txt': 'x' });
    expect([idOf(tree), idOf(repo.root) === side]).toEqual([side, false]);
    repo.git('checkout', '-q', '--detach');
    expect(idOf(repo.root)).toBe(head(repo));
  });

  it('is left to Git before the first commit, where refs are packed, and where the file is odd', () => {
    expect(idOf(makeRepo().root)).toBeNull();
    const repo = agreed();
    repo.git('pack-refs', '--all');
    expect(idOf(repo.root)).toBeNull();
    writeFileSync(join(repo.root, '.git/HEAD'), 'ref: refs/heads/../../../etc/passwd\n');
    expect(idOf(repo.root)).toBeNull();
    writeFileSync(join(repo.root, '.git/HEAD'), 'nonsense\n');
    expect(idOf(repo.root)).toBeNull();
    rmSync(join(repo.root, '.git/HEAD'));
    expect(idOf(repo.root)).toBeNull();
  });
});

describe('a long past', () => {
  /** Commits by one process: texts of one file, null where another file changes, and renames between them. */
  function long(steps: readonly { path: string; text: string; drop?: string }[]): Repo {
    const repo = makeRepo();
    const commits = steps.map(({ path, text, drop }, i) => {
      const from = i === 0 ? '' : `from :${i}\n`;
      const begin = `commit refs/heads/main\nmark :${i + 1}\nauthor A <a@b> ${1777896000 + i * 3600} +0000\ncommitter A <a@b> ${1777896000 + i * 3600} +0000\n`;
      const gone = drop ? `D ${drop}\n` : '';
      return `${begin}data 1\nx\n${from}${gone}M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    });
    execFileSync('git', ['fast-import', '--quiet'], { cwd: repo.root, input: commits.join('') });
    repo.git('reset', '-q', '--hard', 'main');
    return repo;
  }
  const note = (n: number) => ({ path: 'deep/er/other.txt', text: String(n) });

  it('is followed over hundreds of commits of other files, through a rename between them', async () => {
    const steps = [
      { path: 'a/b/pip.yaml', text: pip(HARD) },
      ...Array.from({ length: 200 }, (_, n) => note(n)),
      { path: 'a/c/pip.yaml', text: pip(HARD), drop: 'a/b/pip.yaml' },
      ...Array.from({ length: 200 }, (_, n) => note(n + 500)),
      { path: 'a/c/pip.yaml', text: pip(SOFT) },
    ];
    const { path, calls } = countingGit();
    const { lines } = await lintHistory(long(steps).root, [], { env: { PATH: path } });
    expect(rulesOf(lines)).toEqual(['goalposts']);
    expect(calls()).toHaveLength(2);
  }, 30_000);

  it('tells the very commit among hundreds that moved a date', async () => {
    const texts = Array.from({ length: 300 }, (_, n) =>
      force(n < 137 ? '2026-07-31' : '2026-08-28', `# ${n}\n`),
    );
    const repo = long(texts.map((text) => ({ path: 'plan.yaml', text })));
    const commit = repo.git('rev-list', '--reverse', 'HEAD').split('\n')[137]?.slice(0, 7);
    const { lines } = await lintHistory(repo.root);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`is 2026-08-28 (${commit}, `);
  }, 30_000);
});
