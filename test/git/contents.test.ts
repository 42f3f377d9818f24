import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Changed, isUnknown, type Reader } from '../../src/cli/git/answers.ts';
import { makeRepo, type Repo, reading } from '../support/repo.ts';

async function asking<T extends object>(repo: Repo, use: (reader: Reader) => Promise<T>) {
  const answer = await reading(repo.root).read('.', use);
  if (isUnknown(answer)) throw new Error(answer.unknown);
  return answer as Exclude<T, { unknown: string }>;
}
const texts = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([file, bytes]) => [file, Buffer.from(bytes).toString()]));

describe('contents at a commit', () => {
  it('are those of the named files, by the names that were given', async () => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': 'old', 'p/b.yml': 'b' });
    repo.git('tag', 'v1');
    repo.commit({ 'a.yaml': 'new', 'c.yaml': 'c' });
    const names = ['a.yaml', './a.yaml', join(repo.root, 'p/b.yml'), 'c.yaml', '/elsewhere.yaml'];
    expect(texts(await asking(repo, (reader) => reader.filesAt('v1', names)))).toEqual({
      'a.yaml': 'old',
      './a.yaml': 'old',
      [join(repo.root, 'p/b.yml')]: 'b',
    });
  });

  it('are those of every YAML file where none is named, links and submodules left out', async () => {
    const repo = makeRepo();
    symlinkSync('a.yaml', join(repo.root, 'link.yaml'));
    repo.commit({ 'a.yaml': 'a', 'p/q/b.YML': 'b', 'c.txt': 'c' });
    expect(texts(await asking(repo, (reader) => reader.filesAt('HEAD')))).toEqual({
      [join(repo.root, 'a.yaml')]: 'a',
      [join(repo.root, 'p/q/b.YML')]: 'b',
    });
  });

  it('are cut one byte after the size limit, and what follows them is read right', async () => {
    const repo = makeRepo();
    repo.commit({ 'big.yaml': 'x'.repeat(3_000_000), 'z.yaml': 'z' });
    const files = await asking(repo, (reader) => reader.filesAt('HEAD', ['big.yaml', 'z.yaml']));
    expect([...files.values()].map(({ length }) => length)).toEqual([512 * 1024 + 1, 1]);
  });
});

describe('what changed since a ref', () => {
  it('is told from the merge base, by content and not by line endings', async () => {
    const repo = makeRepo();
    const same = 'kind: pdp\nid: a\n';
    const base = repo.commit({
      'same.yaml': same,
      'crlf.yaml': same,
      'edited.yaml': same,
      'moved.yaml': 'x: 1\n',
    });
    repo.git('checkout', '-q', '-b', 'work');
    repo.commit({ 'committed.yaml': same, 'moved.yaml': null, 'there.yaml': 'x: 1\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'same.yaml': 'main went on\n' });
    repo.git('checkout', '-q', 'work');
    writeFileSync(join(repo.root, 'crlf.yaml'), same.replaceAll('\n', '\r\n'));
    writeFileSync(join(repo.root, 'edited.yaml'), `${same}x: 1\n`);
    writeFileSync(join(repo.root, 'new.yaml'), same);
    const files = ['same', 'crlf', 'edited', 'committed', 'there', 'new', 'gone'].map(
      (name) => `${name}.yaml`,
    );
    const answer = (await asking(repo, (reader) => reader.changedSince('main', files))) as Changed;
    expect(answer.base).toBe(base);
    expect([...answer.changed]).toEqual([
      'edited.yaml',
      'committed.yaml',
      'there.yaml',
      'new.yaml',
      'gone.yaml',
    ]);
  });

  it('is told in a SHA-256 repository too', async () => {
    const repo = makeRepo('--object-format=sha256');
    repo.commit({ 'a.yaml': 'a', 'b.yaml': 'b' });
    rmSync(join(repo.root, 'b.yaml'));
    const answer = await asking(repo, (reader) => reader.changedSince('HEAD', ['a.yaml', 'b.yaml']));
    expect([...(answer as Changed).changed]).toEqual(['b.yaml']);
  });
});
