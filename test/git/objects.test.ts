import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blobId, parseCommit, parseTree, utcDay } from '../../src/cli/git/objects.ts';
import { type GitObject, receiver } from '../../src/cli/git/received.ts';
import { identity, likeness } from '../../src/cli/git/renames.ts';
import { makeRepo, testEnv } from '../support/repo.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('objects', () => {
  it('are read as Git wrote them', () => {
    const repo = makeRepo();
    const first = repo.commit({ 'a b.yaml': 'a', 'dir/é.yaml': 'b' }, '2026-05-01');
    const second = repo.commit({ 'a b.yaml': 'c' }, '2026-05-02');
    const raw = (id: string, type: string) =>
      execFileSync('git', ['cat-file', type, id], { cwd: repo.root, env: testEnv() });
    const commit = parseCommit(second, raw(second, 'commit'));
    expect(commit).toMatchObject({ id: second, parents: [first], time: '1777723200' });
    expect(utcDay(commit.time)).toBe('2026-05-02');
    expect([...parseTree(raw(commit.tree, 'tree'), 20)]).toEqual([
      ['a b.yaml', { id: blobId(bytes('c'), 40), kind: 'file' }],
      ['dir', { id: repo.git('rev-parse', 'HEAD:dir').trim(), kind: 'folder' }],
    ]);
  });

  it('that are broken end where they break', () => {
    expect(parseTree(Buffer.from('100644 a'), 20).size).toBe(0);
    expect(parseTree(Buffer.from('nonsense'), 20).size).toBe(0);
    expect(parseCommit('x', Buffer.from(''))).toEqual({ id: 'x', tree: '', parents: [], time: '0' });
  });

  it('have the ids that Git gives', () => {
    expect(blobId(bytes(''), 40)).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
    expect(blobId(bytes(''), 64)).toBe('473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813');
  });

  it.each([
    ['0', '1970-01-01'],
    ['1778241599', '2026-05-08'],
    ['-5', '1970-01-01'],
    ['99999999999999', '1970-01-01'],
    ['x', '1970-01-01'],
  ])('written at %s are of the day %s', (seconds, day) => {
    expect(utcDay(seconds)).toBe(day);
  });
});

describe('the stream of objects', () => {
  const id = 'a'.repeat(40);
  const printed = (content: Buffer) =>
    Buffer.concat([Buffer.from(`${id} tree ${content.length}\n`), content, Buffer.from('\n')]);

  it('is read alike however it is cut into pieces', () => {
    const content = fc.uint8Array({ maxLength: 30 }).map((part) => Buffer.from(part));
    fc.assert(
      fc.property(fc.array(fc.option(content), { maxLength: 6 }), fc.array(fc.nat(40)), (objects, cuts) => {
        const all = Buffer.concat(
          objects.map((one) => (one ? printed(one) : Buffer.from('x^{commit} missing\n'))),
        );
        const seen: (GitObject | null)[] = [];
        const receive = receiver((object) => seen.push(object));
        let at = 0;
        for (const cut of [...cuts, all.length]) {
          if (at < all.length) receive(all.subarray(at, at + cut + 1));
          at += cut + 1;
        }
        expect(seen.map((object) => object && [...object.bytes])).toEqual(
          objects.map((one) => one && [...one]),
        );
      }),
    );
  });
});

describe('likeness', () => {
  it('is the share of common lines of the larger text', () => {
    expect(likeness('a\nb', 'b\na')).toBe(1);
    expect(likeness('a\na\na\nb', 'a\nc')).toBe(0.25);
    expect(likeness('', 'x')).toBe(0);
  });

  it('knows a plan by its kind and id', () => {
    expect(identity(bytes('kind: pdp\nid: "a-1"\n'))).toBe('pdp a-1');
    expect([identity(bytes('kind: pdp\n')), identity(bytes('id: a\n')), identity(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
