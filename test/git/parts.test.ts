import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/cli/git/answers.ts';
import { openBatch } from '../../src/cli/git/batch.ts';
import { differences, nothingWanted, want, yamlDifferences } from '../../src/cli/git/differences.ts';
import { refusal } from '../../src/cli/git/names.ts';
import type { CommitInfo, Entry, Tree } from '../../src/cli/git/objects.ts';
import { findGit, gitArgs, gitEnv } from '../../src/cli/git/program.ts';
import { type GitObject, receiver } from '../../src/cli/git/received.ts';
import { renames } from '../../src/cli/git/renames.ts';
import type { Store } from '../../src/cli/git/store.ts';
import { byteStream } from '../../src/cli/git/stream.ts';
import { walkBack } from '../../src/cli/git/walk.ts';
import { makeRepo, reading } from '../support/repo.ts';

type Files = Readonly<Record<string, string>>;
const bytes = (text: string) => new TextEncoder().encode(text);

/** A store over commits in memory: each folder and text is its own id. */
function storeOf(commits: readonly (CommitInfo & { readonly files: Files })[]) {
  const trees = new Map<string, Tree>();
  const folder = (files: Files): string => {
    const entries = new Map<string, Entry>();
    const below = new Map<string, Record<string, string>>();
    for (const [path, text] of Object.entries(files)) {
      const [name = '', ...rest] = path.split('/');
      if (rest.length === 0) entries.set(name, { id: `blob ${text}`, kind: 'file' });
      else below.set(name, { ...below.get(name), [rest.join('/')]: text });
    }
    for (const [name, inner] of below) entries.set(name, { id: folder(inner), kind: 'folder' });
    const id = `tree ${JSON.stringify(files)}`;
    trees.set(id, entries);
    return id;
  };
  const known = new Map(
    commits.map(({ files, ...commit }) => [commit.id, { ...commit, tree: folder(files) }]),
  );
  let read = 0;
  const store: Store = {
    commit: async (name) => known.get(name) ?? null,
    tree: async (id) => {
      read++;
      return (id === null ? null : trees.get(id)) ?? new Map();
    },
    blob: async (id) => bytes(id.replace('blob ', '')),
  };
  return { store, list: [...known.values()], reads: () => read };
}
const commit = (n: number, files: Files, ...parents: number[]) => ({
  id: `c${n}`,
  tree: '',
  time: '0',
  parents: parents.map((parent) => `c${parent}`),
  files,
});

/** The way back of one file: `commit path text`, newest first. */
async function walked(path: string, commits: readonly ReturnType<typeof commit>[], shallow: string[] = []) {
  const { store, list, reads } = storeOf(commits);
  const range = { commits: list.toReversed(), shallow: new Set(shallow) };
  const [trail] = await walkBack(store, [path], list.at(-1)?.id ?? '', range);
  return {
    steps: trail?.steps.map((step) => `${step.commit.id} ${step.path} ${step.blob.replace('blob ', '')}`),
    complete: trail?.complete,
    reads: reads(),
  };
}

describe('the walk back', () => {
  it('stops at each commit that changed the file, and goes past the others', async () => {
    const { steps, complete } = await walked('a.yaml', [
      commit(1, { 'a.yaml': '1' }),
      commit(2, { 'a.yaml': '1', 'b.yaml': 'x' }, 1),
      commit(3, { 'a.yaml': '2', 'b.yaml': 'x' }, 2),
      commit(4, { 'a.yaml': '2', 'b.yaml': 'y' }, 3),
    ]);
    expect([steps, complete]).toEqual([['c3 a.yaml 2', 'c1 a.yaml 1'], true]);
  });

  it('is cut where a shallow clone ends, and not where the file began after that', async () => {
    const cut = await walked('a.yaml', [commit(1, { 'a.yaml': '1' })], ['c1']);
    expect([cut.steps, cut.complete]).toEqual([['c1 a.yaml 1'], false]);
    const whole = await walked('a.yaml', [commit(1, {}), commit(2, { 'a.yaml': '1' }, 1)], ['c1']);
    expect([whole.steps, whole.complete]).toEqual([['c2 a.yaml 1'], true]);
  });

  it('goes on from a rename with what was looked ahead for no longer trusted', async () => {
    const { steps } = await walked('new.yaml', [
      commit(1, { 'old.yaml': '1' }),
      commit(2, { 'old.yaml': '2' }, 1),
      commit(3, { 'new.yaml': '2' }, 2),
      commit(4, { 'new.yaml': '3' }, 3),
    ]);
    expect(steps).toEqual(['c4 new.yaml 3', 'c2 old.yaml 2', 'c1 old.yaml 1']);
  });

  it('finds every change among more commits than it looks ahead', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 300 }), async (texts) => {
        const commits = texts.map((text, n) =>
          commit(n, { 'p/a.yaml': String(text), 'p/b.yaml': String(n) }, ...(n === 0 ? [] : [n - 1])),
        );
        const changed = texts.flatMap((text, n) => (text === texts[n - 1] ? [] : [`c${n} p/a.yaml ${text}`]));
        expect((await walked('p/a.yaml', commits)).steps).toEqual(changed.toReversed());
      }),
      { numRuns: 40 },
    );
  });

  it('follows through random merges one line of descent whose neighbours differ', async () => {
    const shape = fc.array(fc.tuple(fc.nat(2), fc.nat(5), fc.boolean()), { minLength: 2, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(shape, async (list) => {
        const commits = list.map(([text, back, merges], n) => {
          const first = n === 0 ? [] : [n - 1];
          const second = merges && n > 1 && n - 2 - back >= 0 ? [n - 2 - back] : [];
          return commit(n, { 'a.yaml': String(text) }, ...first, ...second);
        });
        const { steps = [] } = await walked('a.yaml', commits);
        expect(steps[0]?.split(' ')[2]).toBe(String(list.at(-1)?.[0]));
        const order = steps.map((step) => Number(/^c(\d+)/.exec(step)?.[1]));
        expect(order).toEqual([...order].sort((a, b) => b - a));
        const words = steps.map((step) => step.split(' ')[2]);
        expect(words.filter((word, i) => word === words[i + 1])).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('reads no folder that does not lead to the file', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`other${n}/x.yaml`, 'x']));
    const { reads } = await walked('p/a.yaml', [
      commit(1, { ...many, 'p/a.yaml': '1' }),
      commit(2, { ...many, 'p/a.yaml': '2' }, 1),
    ]);
    expect(reads).toBeLessThan(16);
  });
});

describe('what differs between two commits', () => {
  const two = storeOf([
    commit(1, { 'a.yaml': '1', 'p/b.yml': '1', 'p/q/c.yaml': '1', 'p/note.txt': '1', 'same/d.yaml': '1' }),
    commit(2, { 'a.yaml': '2', 'p/b.yml': '1', 'p/q/e.YAML': '1', 'p/note.txt': '2', 'same/d.yaml': '1' }),
  ]);
  const [before = '', now = ''] = two.list.map(({ tree }) => tree);

  it('is told of YAML files alone, in every folder that differs', async () => {
    const all = await yamlDifferences(two.store, now, before);
    expect(all.map(({ path, now: is, before: was }) => [path, was, is])).toEqual([
      ['a.yaml', 'blob 1', 'blob 2'],
      ['p/q/e.YAML', null, 'blob 1'],
      ['p/q/c.yaml', 'blob 1', null],
    ]);
  });

  it('is told of the files that are wanted', async () => {
    const wanted = nothingWanted();
    for (const path of ['p/note.txt', 'p/b.yml', 'gone/x.yaml', 'a.yaml']) want(wanted, path);
    const all = await differences(two.store, now, before, wanted);
    expect(all.map(({ path }) => path).sort()).toEqual(['a.yaml', 'p/note.txt']);
    expect(await differences(two.store, now, now, wanted)).toEqual([]);
    expect((await differences(two.store, now, null, wanted)).map(({ path }) => path).sort()).toEqual([
      'a.yaml',
      'p/b.yml',
      'p/note.txt',
    ]);
  });
});

describe('where a new file came from', () => {
  const plan = (id: string, note: string) => `kind: pdp\nid: ${id}\nnote: ${note}\n`;
  const from = async (before: Files, now: Files, path: string) => {
    const { store, list } = storeOf([commit(1, before), commit(2, now, 1)]);
    const [older, newer] = list;
    if (!older || !newer) throw new Error('two commits');
    const id = [...(await store.tree(newer.tree))].find(([name]) => name === path)?.[1].id ?? '';
    return renames(store)(newer, older, id);
  };

  it.each([
    ['the same content', { 'old.yaml': plan('a', '1') }, { 'new.yaml': plan('a', '1') }, 'old.yaml'],
    ['the same plan', { 'old.yaml': plan('a', '1') }, { 'new.yaml': plan('a', '2') }, 'old.yaml'],
    ['more than half of its lines', { 'old.yaml': 'a\nb\nc\nd' }, { 'new.yaml': 'a\nb\nc\ne' }, 'old.yaml'],
    ['half of its lines', { 'old.yaml': 'a\nb\nc\nd' }, { 'new.yaml': 'a\nb\ne\nf' }, null],
    [
      'nothing that went',
      { 'old.yaml': plan('a', '1') },
      { 'old.yaml': plan('a', '1'), 'new.yaml': plan('a', '1') },
      null,
    ],
    ['a file of another sort', { 'old.txt': plan('a', '1') }, { 'new.yaml': plan('a', '1') }, null],
    [
      'the same content before the same plan',
      { 'x.yaml': plan('a', '9'), 'y.yaml': plan('a', '1') },
      { 'new.yaml': plan('a', '1') },
      'y.yaml',
    ],
    [
      'the same plan before more lines',
      { 'x.yaml': `${plan('b', '1')}more\n`, 'y.yaml': 'kind: pdp\nid: a\n' },
      { 'new.yaml': `${plan('a', '1')}more\n` },
      'y.yaml',
    ],
  ])('%s', async (_, before, now, expected) => {
    expect(await from(before as unknown as Files, now as unknown as Files, 'new.yaml')).toBe(expected);
  });

  it.each([
    [100, 'old0.yaml'],
    [101, null],
  ])('of %i that went in one commit, another content', async (count, expected) => {
    const before = Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`old${n}.yaml`, plan(`a${n}`, '1')]),
    );
    expect(await from(before, { 'new.yaml': plan('a0', '2') }, 'new.yaml')).toBe(expected);
  });
});

describe('bytes that arrive in pieces', () => {
  const stream = (...pieces: string[]) => {
    const made = byteStream();
    for (const piece of pieces) made.push(Buffer.from(piece));
    return made;
  };

  it('give lines once they are whole', () => {
    const made = stream('ab', 'c');
    expect(made.line()).toBeNull();
    made.push(Buffer.from('d\nef\n'));
    expect([made.line(), made.line(), made.line()]).toEqual(['abcd', 'ef', null]);
  });

  it('give an empty line, and a letter that was cut in two', () => {
    const [one, two] = [Buffer.from('é').subarray(0, 1), Buffer.from('é\n').subarray(1)];
    const made = byteStream();
    made.push(Buffer.from('\n'));
    made.push(one);
    made.push(two);
    expect([made.line(), made.line()]).toEqual(['', 'é']);
  });

  it('give as many bytes as there are, and what is over to the next', () => {
    const made = stream('abc', 'def');
    expect([made.take(2), made.take(9), made.take(9), made.take(9)].map(String)).toEqual([
      'ab',
      'c',
      'def',
      '',
    ]);
  });
});

describe('objects as they arrive', () => {
  const id = 'a'.repeat(40);
  const all = (text: string | Buffer) => {
    const seen: (GitObject | null)[] = [];
    receiver((object) => seen.push(object))(Buffer.from(text));
    return seen;
  };

  it('are null where the repository has none of that name', () => {
    expect(all('main^{commit} missing\nx ambiguous\n')).toEqual([null, null]);
  });

  it('are kept up to the limit of a plan, and whole where they are no blob', () => {
    const size = 600 * 1024;
    const [blob] = all(
      Buffer.concat([Buffer.from(`${id} blob ${size}\n`), Buffer.alloc(size, 120), Buffer.from('\n')]),
    );
    expect(blob?.bytes.length).toBe(512 * 1024 + 1);
    const [tree] = all(
      Buffer.concat([Buffer.from(`${id} tree ${size}\n`), Buffer.alloc(size, 120), Buffer.from('\n')]),
    );
    expect(tree?.bytes.length).toBe(size);
  });

  it('may be empty, and hold line ends', () => {
    expect(all(`${id} blob 0\n\n${id} blob 3\na\n\n\n`).map((one) => one?.bytes.toString())).toEqual([
      '',
      'a\n\n',
    ]);
  });
});

describe('one process for many questions', () => {
  const batchOf = (root: string, folder = '') => {
    const repository = reading(root).repository('.');
    const program = findGit(process.env, 'linux');
    if (!repository || !program) throw new Error('no Git');
    return openBatch({
      program,
      repository: { ...repository, gitDir: repository.gitDir + folder },
      env: process.env,
      known: new Map(),
    });
  };

  it('answers each in the order of asking, whatever is asked together', async () => {
    const repo = makeRepo();
    const ids = Array.from({ length: 30 }, (_, n) => repo.commit({ 'a.yaml': String(n) }));
    const batch = batchOf(repo.root);
    const names = [...ids.map((id) => `${id}:a.yaml`), 'nosuch', ...ids];
    const answers = await Promise.all(names.map((name) => batch.read(name)));
    batch.end();
    expect(answers.slice(0, 30).map((one) => one?.bytes.toString())).toEqual(ids.map((_, n) => String(n)));
    expect([answers[30], answers[31]?.id]).toEqual([null, ids[0]]);
  });

  it('starts none for no question', () => {
    expect(() => batchOf(makeRepo().root).end()).not.toThrow();
  });

  it('fails with a sentence where the process ends, then and ever after', async () => {
    const batch = batchOf(makeRepo().root, '/objects');
    await expect(batch.read('HEAD')).rejects.toThrow('Git could not read the repository');
    await expect(batch.read('HEAD')).rejects.toThrow('Git could not read the repository');
  });
});

describe('how Git is called', () => {
  const repository: Repository = { root: '/r', gitDir: '/r/.git', commonDir: '/r/.git', shallow: new Set() };

  it.each([
    ['relative', 'bin:.:'],
    ['empty', ''],
    ['of no program', '/nowhere'],
  ])('is found in no folder that is %s', (_, PATH) => {
    expect(findGit({ PATH }, 'linux')).toBeNull();
  });

  it('is given a folder outright and settings that outrank its config', () => {
    const args = gitArgs(repository, ['rev-list', 'HEAD']);
    expect(args.slice(0, 2)).toEqual(['--no-pager', '--git-dir=/r/.git']);
    expect(args).toContain('core.fsmonitor=false');
    expect(args.slice(-2)).toEqual(['rev-list', 'HEAD']);
  });

  it('inherits nothing but the absolute folders of PATH', () => {
    const env = gitEnv({
      PATH: '/usr/bin:.:evil',
      GIT_DIR: '/evil',
      GIT_EXTERNAL_DIFF: 'x',
      HOME: '/home/x',
    });
    expect(env['PATH']).toBe('/usr/bin');
    expect([env['GIT_DIR'], env['GIT_EXTERNAL_DIFF'], env['HOME']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([env['GIT_ALLOW_PROTOCOL'], env['GIT_CONFIG_NOSYSTEM']]).toEqual(['none', '1']);
  });

  it.each([
    ['main', true],
    ['origin/main', true],
    ['v1.0^{commit}', true],
    ['HEAD~3', true],
    ['-x', false],
    ['--output=x', false],
    [':/text', false],
    ['', false],
    ['a b', false],
    ['a\nb', false],
    ['x'.repeat(250), true],
    ['x'.repeat(251), false],
  ])('takes %s for the name of a commit: %s', (ref, fits) => {
    expect(refusal(ref) === null).toBe(fits);
  });
});
