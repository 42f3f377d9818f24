import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Git, isUnknown, type Past } from '../../src/cli/git/answers.ts';
import { countingGit, makeRepo, type Repo, reading } from '../support/repo.ts';

const plan = (id: string, rest = '') => `kind: pdp\nid: ${id}\ntitle: One of several lines\nnote: ${rest}\n`;

async function pasts(git: Git, files: readonly string[], since?: string): Promise<readonly Past[]> {
  const all = await git.read('.', async (reader) => {
    const read = await reader.pasts(files, since);
    return isUnknown(read) ? read : Promise.all(files.map((file) => read(file)));
  });
  if (isUnknown(all)) throw new Error(all.unknown);
  return all.map((one) => {
    if (!one || isUnknown(one)) throw new Error(one?.unknown ?? 'no answer');
    return one;
  });
}
const past = async (repo: Repo, file: string, since?: string): Promise<Past> =>
  (await pasts(reading(repo.root), [file], since))[0] as Past;

const told = async (repo: Repo, file: string, since?: string) =>
  (await past(repo, file, since)).revisions.map(({ commit, path, bytes }) => [
    commit,
    path,
    /note: (.*)/.exec(Buffer.from(bytes).toString())?.[1],
  ]);

describe('the past of a plan', () => {
  it('is the commits that changed it, oldest first, with their days in UTC', async () => {
    const repo = makeRepo();
    const a = repo.commit({ 'p/a.yaml': plan('a', '1'), 'b.yaml': plan('b') }, '2026-05-01');
    repo.commit({ 'b.yaml': plan('b', 'other') }, '2026-05-02');
    const b = repo.commit({ 'p/a.yaml': plan('a', '2') }, '2026-05-03');
    repo.commit({}, '2026-05-04');
    expect(await told(repo, 'p/a.yaml')).toEqual([
      [a, 'p/a.yaml', '1'],
      [b, 'p/a.yaml', '2'],
    ]);
    const { revisions, complete } = await past(repo, 'p/a.yaml');
    expect([revisions.map(({ day }) => day), complete]).toEqual([['2026-05-01', '2026-05-03'], true]);
  });

  it('keeps a content that came back', async () => {
    const repo = makeRepo();
    const commits = ['1', '2', '1'].map((note) => repo.commit({ 'a.yaml': plan('a', note) }));
    expect((await told(repo, 'a.yaml')).map(([commit]) => commit)).toEqual(commits);
  });

  it('follows renames with equal, similar and rewritten content of the same plan', async () => {
    const repo = makeRepo();
    const a = repo.commit({ 'a.yaml': plan('a', '1'), 'x.yaml': plan('x', '1') });
    repo.commit({ 'a.yaml': null, 'new/b.yaml': plan('a', '1') });
    const b = repo.commit({ 'new/b.yaml': null, 'c.yaml': plan('a', '2') });
    const rewritten = 'id: a\nkind: "pdp"\nnote: 3\n';
    const c = repo.commit({ 'c.yaml': null, 'x.yaml': null, 'y.yaml': plan('x', '1'), 'd.yaml': rewritten });
    expect(await told(repo, 'd.yaml')).toEqual([
      [a, 'a.yaml', '1'],
      [b, 'c.yaml', '2'],
      [c, 'd.yaml', '3'],
    ]);
    expect(await told(repo, 'y.yaml')).toEqual([[a, 'x.yaml', '1']]);
  });

  it('follows a move that is not committed yet, by the plan that the file states', async () => {
    const repo = makeRepo();
    const a = repo.commit({
      'a.yaml': plan('a', '1'),
      'stays.yaml': plan('b', '1'),
      'gone.yaml': plan('c', '1'),
    });
    renameSync(join(repo.root, 'a.yaml'), join(repo.root, 'moved.yaml'));
    writeFileSync(join(repo.root, 'copy.yaml'), plan('b', '2'));
    rmSync(join(repo.root, 'gone.yaml'));
    expect(await told(repo, 'moved.yaml')).toEqual([[a, 'a.yaml', '1']]);
    expect(await told(repo, 'copy.yaml')).toEqual([]);
  });

  it('follows many plans moved in one commit', async () => {
    const repo = makeRepo();
    const names = Array.from({ length: 150 }, (_, n) => `${n}.yaml`);
    const all = (folder: string, note: string | null) =>
      Object.fromEntries(names.map((name) => [folder + name, note === null ? null : plan(name, note)]));
    const a = repo.commit(all('old/', '1'));
    repo.commit({ ...all('old/', null), ...all('new/', '1') });
    expect(await told(repo, 'new/77.yaml')).toEqual([[a, 'old/77.yaml', '1']]);
  });

  it('takes a new file beside an old one for new', async () => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': plan('a', '1') });
    const copy = repo.commit({ 'b.yaml': plan('b', '1') });
    expect(await told(repo, 'b.yaml')).toEqual([[copy, 'b.yaml', '1']]);
  });

  it('goes on past a deletion only where the same plan comes back', async () => {
    const repo = makeRepo();
    const first = repo.commit({ 'a.yaml': plan('a', 'hard'), 'b.yaml': plan('b', 'hers') });
    repo.commit({ 'a.yaml': null, 'b.yaml': null });
    const second = repo.commit({ 'a.yaml': plan('a', 'soft'), 'b.yaml': plan('c', 'his') });
    expect(await told(repo, 'a.yaml')).toEqual([
      [first, 'a.yaml', 'hard'],
      [second, 'a.yaml', 'soft'],
    ]);
    expect(await told(repo, 'b.yaml')).toEqual([[second, 'b.yaml', 'his']]);
  });

  it('follows the side that made the change through merges', async () => {
    const repo = makeRepo();
    const a = repo.commit({ 'a.yaml': plan('a', '1') });
    repo.git('checkout', '-q', '-b', 'side');
    const b = repo.commit({ 'a.yaml': plan('a', '2') });
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'other.txt': 'x' });
    repo.git('merge', '-q', '--no-ff', '-m', 'x', 'side');
    expect(await told(repo, 'a.yaml')).toEqual([
      [a, 'a.yaml', '1'],
      [b, 'a.yaml', '2'],
    ]);
  });

  it('makes a merge a step where it differs from all parents, and shows one line of descent', async () => {
    const repo = makeRepo();
    const lines = (top: string, end: string) => `${plan('a', top)}${'line\n'.repeat(9)}end: ${end}\n`;
    const a = repo.commit({ 'a.yaml': lines('1', '1') });
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit({ 'a.yaml': lines('1', '2') });
    repo.git('checkout', '-q', 'main');
    const b = repo.commit({ 'a.yaml': lines('2', '1') });
    repo.git('merge', '-q', '--no-ff', '-m', 'x', 'side');
    const merge = repo.git('rev-parse', 'HEAD').trim();
    const { revisions } = await past(repo, 'a.yaml');
    expect(
      revisions.map(({ commit, bytes }) => [commit, /end: (.)/.exec(Buffer.from(bytes).toString())?.[1]]),
    ).toEqual([
      [a, '1'],
      [b, '1'],
      [merge, '2'],
    ]);
  });

  it('since a ref begins with its state at the merge base', async () => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': plan('a', '1') });
    const base = repo.commit({ 'a.yaml': plan('a', '2'), 'b.yaml': plan('b') });
    repo.git('checkout', '-q', '-b', 'work');
    const c = repo.commit({ 'a.yaml': plan('a', '3'), 'new.yaml': plan('new') });
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'a.yaml': plan('a', 'elsewhere') });
    repo.git('checkout', '-q', 'work');
    expect(await told(repo, 'a.yaml', 'main')).toEqual([
      [base, 'a.yaml', '2'],
      [c, 'a.yaml', '3'],
    ]);
    expect(await told(repo, 'b.yaml', 'main')).toEqual([[base, 'b.yaml', '']]);
    expect(await told(repo, 'new.yaml', 'main')).toEqual([[c, 'new.yaml', '']]);
    expect(await told(repo, 'a.yaml', 'HEAD')).toEqual([[c, 'a.yaml', '3']]);
  });

  it('is empty before the first commit and for a file that was never committed', async () => {
    const repo = makeRepo();
    expect(await told(repo, 'a.yaml')).toEqual([]);
    repo.commit({ 'b.yaml': plan('b') });
    expect(await told(repo, 'a.yaml')).toEqual([]);
    expect(await past(repo, 'gone/a.yaml')).toEqual({ revisions: [], complete: true });
  });

  it('is told in a SHA-256 repository and from a detached head', async () => {
    const repo = makeRepo('--object-format=sha256');
    const a = repo.commit({ 'p/a.yaml': plan('a', '1') });
    const b = repo.commit({ 'p/a.yaml': plan('a', '2') });
    repo.commit({ 'p/a.yaml': plan('a', '3') });
    repo.git('checkout', '-q', '--detach', b);
    expect(a).toHaveLength(64);
    expect(await told(repo, 'p/a.yaml')).toEqual([
      [a, 'p/a.yaml', '1'],
      [b, 'p/a.yaml', '2'],
    ]);
  });

  it('finds files by absolute names, from a folder below, and with names that Git quotes', async () => {
    const repo = makeRepo();
    const name = 'p/é "q"\ta.yaml';
    repo.commit({ [name]: plan('a', '1'), 'p/b.yaml': plan('b', '1') });
    expect(await told(repo, `${repo.root}/${name}`)).toHaveLength(1);
    const below = await pasts(reading(`${repo.root}/p`), ['b.yaml', '../p/b.yaml']);
    expect(below.map(({ revisions }) => revisions.length)).toEqual([1, 1]);
  });

  it('of 60 plans over 120 commits costs two processes', async () => {
    const repo = makeRepo();
    const names = Array.from({ length: 60 }, (_, n) => `p${n % 6}/${n}.yaml`);
    repo.commit(Object.fromEntries(names.map((name) => [name, plan(name)])));
    for (let n = 1; n < 120; n++) repo.commit({ [names[n % 60] ?? '']: plan('a', String(n)) });
    const { path, calls } = countingGit();
    const all = await pasts(reading(repo.root, { PATH: path }), names);
    const lengths = all.map(({ revisions }) => revisions.length);
    expect(lengths.reduce((a, b) => a + b)).toBe(60 + 119);
    expect(
      calls()
        .map((call) => /(?:rev-list|cat-file|merge-base)/.exec(call)?.[0])
        .sort(),
    ).toEqual(['cat-file', 'rev-list']);
  }, 30_000);
});

describe('the contents of a past', () => {
  it('are heard one by one, oldest first, before the past is told', async () => {
    const repo = makeRepo();
    for (const note of ['1', '2', '3']) repo.commit({ 'a.yaml': plan('a', note) });
    const heard: string[] = [];
    const answer = await reading(repo.root).read('.', async (reader) => {
      const read = await reader.pasts(['a.yaml']);
      return isUnknown(read) ? read : ((await read('a.yaml', (bytes) => heard.push(String(bytes)))) as Past);
    });
    expect(heard.map((bytes) => bytes.length)).toHaveLength(3);
    expect(isUnknown(answer) ? [] : answer.revisions.map(({ bytes }) => String(bytes))).toEqual(heard);
  });

  it('are heard of no file that was not asked about', async () => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': plan('a', '1'), 'b.yaml': plan('b', '1') });
    const heard: Uint8Array[] = [];
    await reading(repo.root).read('.', async (reader) => {
      const read = await reader.pasts(['a.yaml']);
      if (isUnknown(read)) return read;
      expect(await read('b.yaml', (bytes) => heard.push(bytes))).toBeUndefined();
      return {};
    });
    expect(heard).toEqual([]);
  });
});
