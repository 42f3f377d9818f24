import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUnknown, type Past, type Unknown } from '../../src/cli/git/answers.ts';
import { tempFolder } from '../support/io.ts';
import { makeRepo, reading, repoAt, testEnv } from '../support/repo.ts';

const plan = (note: string) => `kind: pdp\nid: a\nnote: ${note}\n`;
const noGit = tempFolder;

/** A repository with five versions of one plan and one of another. */
function origin() {
  const repo = makeRepo();
  repo.commit({ 'old.yaml': 'kind: pdp\nid: old\n', 'a.yaml': plan('0') });
  const ids = ['1', '2', '3', '4'].map((note) => repo.commit({ 'a.yaml': plan(note) }));
  repo.commit({ 'new.yaml': 'kind: pdp\nid: new\n' });
  return { repo, ids };
}

function clone(root: string, ...options: string[]) {
  const folder = join(tempFolder(), 'clone');
  execFileSync('git', ['clone', '-q', ...options, `file://${root}`, folder], { env: testEnv() });
  return repoAt(folder);
}

const ask = async (root: string, file: string, since?: string): Promise<Past | Unknown | undefined> =>
  reading(root).read('.', async (reader) => {
    const read = await reader.pasts([file], since);
    return isUnknown(read) ? read : ((await read(file)) as Past | Unknown);
  });

describe('where Git cannot tell all', () => {
  it('says that there is no repository, or no Git', async () => {
    const folder = tempFolder({ 'a.yaml': plan('1') });
    expect(await ask(folder, 'a.yaml')).toEqual({ unknown: 'This folder lies in no Git repository.' });
    expect(reading(folder).repository('.')).toBeNull();
    const { repo } = origin();
    const answer = await reading(repo.root, { PATH: noGit() }).read('.', (reader) => reader.head());
    expect(answer).toEqual({ unknown: 'Git is not installed, or not in a folder that PATH names in full.' });
  });

  it('says what is missing before the first commit and for refs that are not there', async () => {
    const repo = makeRepo();
    const answers = await reading(repo.root).read('.', async (reader) => [
      await reader.head(),
      await reader.resolve('HEAD'),
      await reader.changedSince('HEAD', []),
    ]);
    const nothing = { unknown: 'Nothing has been committed here yet.' };
    expect(answers).toEqual([null, nothing, nothing]);
    repo.commit({ 'a.yaml': plan('1') });
    const missing = await reading(repo.root).read('.', (reader) => reader.filesAt('origin/\u202emain'));
    expect(missing).toEqual({
      unknown: 'Git knows no commit origin/main here; git fetch --all may bring it.',
    });
    const blob = await reading(repo.root).read('.', (reader) => reader.resolve('HEAD:a.yaml'));
    expect(blob).toHaveProperty('unknown');
  });

  it('marks pasts that a shallow clone cuts, and those that it holds whole', async () => {
    const { repo } = origin();
    const shallow = clone(repo.root, '--depth=2');
    const cut = await ask(shallow.root, 'a.yaml');
    expect(cut).toMatchObject({ complete: false, revisions: [{ path: 'a.yaml' }] });
    expect(await ask(shallow.root, 'new.yaml')).toMatchObject({
      complete: true,
      revisions: [{ path: 'new.yaml' }],
    });
    expect(await ask(shallow.root, 'a.yaml', 'HEAD~1')).toMatchObject({ complete: true });
    expect(await ask(shallow.root, 'a.yaml', 'HEAD~3')).toEqual({
      unknown: 'Git knows no commit HEAD~3 here; git fetch --unshallow may bring it.',
    });
    shallow.git('fetch', '-q', '--unshallow');
    expect(await ask(shallow.root, 'a.yaml')).toMatchObject({ complete: true, revisions: { length: 5 } });
  });

  it('names the command that mends a merge base out of reach', async () => {
    const { repo, ids } = origin();
    repo.git('checkout', '-q', '-b', 'side', ids[0] ?? '');
    repo.commit({ 'b.yaml': plan('b') });
    const shallow = clone(repo.root, '--depth=1', '--no-single-branch');
    const answer = await reading(shallow.root).read('.', (reader) =>
      reader.changedSince('origin/main', ['b.yaml']),
    );
    expect(answer).toEqual({
      unknown:
        'This shallow clone does not reach a commit that origin/main and HEAD share; run git fetch --unshallow.',
    });
    repo.git('checkout', '-q', '--orphan', 'alone');
    repo.commit({ 'c.yaml': plan('c') });
    const alone = await reading(repo.root).read('.', (reader) => reader.mergeBase('main', 'HEAD'));
    expect(alone).toEqual({ unknown: 'main and HEAD share no commit, so there is nothing to compare with.' });
  });

  it('fetches nothing into a partial clone and says what is missing', async () => {
    const { repo } = origin();
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const blobless = clone(repo.root, '--filter=blob:none');
    const objects = () => readdirSync(join(blobless.root, '.git/objects/pack')).length;
    const before = objects();
    expect(await ask(blobless.root, 'a.yaml')).toEqual({
      unknown: expect.stringContaining('git fetch --refetch --no-filter'),
    });
    expect(await ask(blobless.root, 'new.yaml')).toMatchObject({ complete: true, revisions: { length: 1 } });
    const treeless = clone(repo.root, '--filter=tree:0');
    expect(await ask(treeless.root, 'a.yaml')).toEqual({ unknown: expect.stringContaining('partial') });
    expect(objects()).toBe(before);
    blobless.git('fetch', '-q', '--refetch', '--no-filter');
    expect(await ask(blobless.root, 'a.yaml')).toMatchObject({ complete: true, revisions: { length: 5 } });
  });

  it('reads linked working copies and submodules, each from its own repository', async () => {
    const { repo } = origin();
    const linked = join(tempFolder(), 'linked');
    repo.git('worktree', 'add', '-q', '-b', 'linked', linked, 'HEAD~2');
    expect(await ask(linked, 'a.yaml')).toMatchObject({ revisions: { length: 4 } });
    const outer = makeRepo();
    outer.commit({ 'a.yaml': plan('outer') });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.root, 'sub');
    outer.commit({});
    expect(await ask(join(outer.root, 'sub'), 'a.yaml')).toMatchObject({ revisions: { length: 5 } });
    expect(await ask(outer.root, 'sub/a.yaml')).toEqual({
      unknown: `The file belongs to another Git repository; run the command in ${outer.root}/sub.`,
    });
    expect(await ask(outer.root, 'a.yaml')).toMatchObject({ revisions: { length: 1 } });
    expect(await ask(outer.root, '/etc/a.yaml')).toEqual({ unknown: 'The file lies in no Git repository.' });
  });

  it('turns a damaged repository into a sentence', async () => {
    const { repo } = origin();
    rmSync(join(repo.root, '.git/objects'), { recursive: true });
    const answer = await reading(repo.root).read('.', (reader) => reader.resolve('HEAD'));
    expect(answer).toEqual({
      unknown: expect.stringMatching(/^Git could not read the repository: fatal: not a git/),
    });
    writeFileSync(join(repo.root, '.git/HEAD'), '\u0000');
    expect(await ask(repo.root, 'a.yaml')).toHaveProperty('unknown');
  });

  it('follows a past through a rebase and past a version that is no YAML', async () => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': plan('1') }, '2026-05-01');
    repo.git('checkout', '-q', '-b', 'work');
    repo.commit({ 'a.yaml': 'kind: [broken\n\u0000' }, '2026-05-02');
    repo.commit({ 'a.yaml': plan('3') }, '2026-05-03');
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'b.yaml': 'x' }, '2026-06-01');
    repo.git('rebase', '-q', 'main', 'work');
    const past = (await ask(repo.root, 'a.yaml')) as Past;
    expect(past.revisions.map(({ day }) => day)).toEqual(['2026-05-01', '2026-05-02', '2026-05-03']);
  });
});
