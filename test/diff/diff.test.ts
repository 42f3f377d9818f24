import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { force, pip } from '../history/support.ts';
import { fill, tempFolder, testIo, type World } from '../support/io.ts';
import { countingGit, makeRepo } from '../support/repo.ts';

async function diff(cwd: string, args: readonly string[] = [], world: World = {}) {
  const io = testIo({ cwd, ...world });
  const exit = await main(['diff', ...args], io, 'pip');
  return { exit, out: io.written.stdout, err: io.written.stderr };
}
const json = async (cwd: string, ...args: string[]) =>
  JSON.parse((await diff(cwd, ['-f', 'json', ...args])).out);

const LEDGER = `changes:
  - item: C1.2
    field: due
    date: 2026-07-02
    from: 2026-07-31
    to: 2026-08-28
    reason: late report
    agreed_by: ACC Helen Ward
`;

/** Two plans in two commits, tagged, and a third state in the working copy. */
function story() {
  const repo = makeRepo();
  repo.commit({
    'p/force.yaml': force('2026-07-31'),
    'p/pip.yaml': pip('9 of 10 pull requests'),
    'x.yaml': 'a: 1\n',
  });
  repo.git('tag', 'v1');
  repo.commit({ 'p/force.yaml': force('2026-08-28', LEDGER), 'x.yaml': 'a: 2\n' });
  repo.git('tag', 'v2');
  fill(repo.root, { 'p/pip.yaml': pip('6 of 10 pull requests') });
  return repo;
}

describe('diff', () => {
  it('tells HEAD against the working copy, a commit against it, and a range', async () => {
    const { root } = story();
    expect((await diff(root)).out).toMatch(
      /^p\/pip\.yaml\n {2}K1 threshold was reworded: \[-9-\] \{\+6\+\} of 10 pull requests\n\n1 change in 1 plan from HEAD \([0-9a-f]{7}\) to the working copy\.\n$/,
    );
    const since = (await diff(root, ['v1'])).out;
    expect(since).toContain('  C1.2 moved from 31 July 2026 to 28 August 2026 (28 days): late report\n');
    expect(since).toContain('2 changes in 2 plans from v1');
    const range = (await diff(root, ['v1..v2'])).out;
    expect(range.split('\n')[0]).toBe('p/force.yaml');
    expect(range).toContain('1 change in 1 plan from v1');
    expect((await diff(root, ['v2..v1'])).out).toContain('(28 days earlier), with no reason recorded');
    expect((await diff(root, ['v2..v2'])).out).toMatch(/^Nothing changed from v2/);
  });

  it('keeps to paths: folders, files and globs, from where it runs, after a ref or alone', async () => {
    const { root } = story();
    const files = async (cwd: string, ...args: string[]) =>
      (await json(cwd, ...args)).plans.map(({ file }: { file: string }) => file);
    expect(await files(root, 'v1', '--', 'p/force.yaml')).toEqual(['p/force.yaml']);
    expect(await files(root, '--', 'p/force.yaml')).toEqual([]);
    expect(await files(root, 'p/pip.yaml')).toEqual(['p/pip.yaml']);
    expect(await files(root, 'v1..v2', 'p/*.yaml')).toEqual(['p/force.yaml']);
    expect(await files(root, 'v1', 'p')).toEqual(['p/force.yaml', 'p/pip.yaml']);
    expect(await files(`${root}/p`, 'v1', '.')).toEqual(['force.yaml', 'pip.yaml']);
  });

  it('tells plans that are new, taken out, moved, of another kind, or unreadable', async () => {
    const { root, git, commit } = story();
    git('mv', 'p/force.yaml', 'moved.yaml');
    fill(root, {
      'new.yaml': 'kind: pdp\nid: n\ntitle: A quarter\n',
      'p/pip.yaml': 'kind: individual-pip\nid: [\n',
    });
    const { plans } = await json(root, 'HEAD');
    const seen = plans.map((p: Record<string, unknown>) => [p['file'], p['state'], p['before'], p['note']]);
    expect(seen).toEqual([
      ['moved.yaml', 'changed', 'p/force.yaml', null],
      ['new.yaml', 'added', null, null],
      [
        'p/pip.yaml',
        'unreadable',
        null,
        'Nothing can be compared, since the newer version cannot be read as a plan.',
      ],
    ]);
    commit({ 'p/pip.yaml': null, 'new.yaml': 'kind: conversation\nid: n\n' });
    commit({ 'new.yaml': 'kind: pdp\nid: n\n' });
    expect((await diff(root, ['HEAD~1'])).out).toContain('It was a conversation and is a pdp');
    expect((await diff(root, ['v2', '--', 'p/pip.yaml'])).out).toContain('The plan was taken out.');
  });

  it('passes over what the house ignores, and shows a plan that has lost its kind', async () => {
    const { root, commit } = story();
    commit({ 'p/pip.yaml': 'id: x\n', '.gitignore': 'force.yaml\n', 'p/force.yaml': force('2026-09-30') });
    const { plans } = await json(root, 'v2');
    expect(plans.map((p: Record<string, unknown>) => [p['file'], p['state']])).toEqual([
      ['p/pip.yaml', 'unreadable'],
    ]);
  });

  it('colours words on a terminal alone, and lets nothing from a plan reach it', async () => {
    const { root } = story();
    const onTerminal = await diff(root, [], { terminal: { stdout: true } });
    expect(onTerminal.out).toContain('\u001b[31m');
    expect(onTerminal.out).not.toContain('[-9-]');
    for (const plain of [
      await diff(root),
      await diff(root, ['--no-color'], { terminal: { stdout: true } }),
      await diff(root, [], { terminal: { stdout: true }, env: { NO_COLOR: '1' } }),
    ])
      expect(plain.out).not.toContain('\u001b');
    fill(root, { 'p/pip.yaml': pip('"6 \\e[2J of \\u202e10"') });
    for (const colour of [true, false]) {
      const { out } = await diff(root, [], { terminal: { stdout: colour } });
      expect([out.includes('\u001b[2J'), out.includes('\u202e')]).toEqual([false, false]);
    }
  });

  it('writes a pull request comment in which a plan formats and calls nothing', async () => {
    const { root } = story();
    const { out } = await diff(root, ['-f', 'markdown']);
    expect(out).toMatch(/^### What changed in the plans\n\n1 change in 1 plan/);
    expect(out).toContain(
      '#### p/pip.yaml\n\n- K1 threshold was reworded: ~~9~~ **6** of 10 pull requests\n',
    );
    fill(root, { 'p/pip.yaml': pip('"<b>@all</b> [x](http://y.example) ~~*6*~~"') });
    const hostile = (await diff(root, ['-f', 'markdown'])).out;
    expect(hostile).not.toMatch(/<b>|@all|[^\\]\]\(|http:\/\//);
    expect(hostile).toContain('~~9 of 10 pull requests~~');
  });

  it('gives one JSON object with both ends, counts and every difference', async () => {
    const { root, git } = story();
    const told = await json(root, 'v1');
    const commit = git('rev-parse', 'v1').trim();
    expect(told).toMatchObject({ schemaVersion: 1, kind: 'diff', from: { ref: 'v1', commit }, to: null });
    expect(told.summary).toEqual({ plans: 2, differences: 2, byWhat: { moved: 1, reworded: 1 } });
    expect(told.plans[0].differences).toEqual([
      {
        what: 'moved',
        item: 'C1.2',
        sort: 'action',
        about: 'Publish the weekly telephony report to every sergeant',
        field: 'due',
        from: '2026-07-31',
        to: '2026-08-28',
        days: 28,
        reason: 'late report',
        agreedBy: 'ACC Helen Ward',
        date: null,
        words: [],
        path: ['actions', 0, 'due'],
        sentence: 'C1.2 moved from 31 July 2026 to 28 August 2026 (28 days): late report',
      },
    ]);
  });

  it('compares a branch from where it left with three dots', async () => {
    const { root, git, commit } = story();
    git('checkout', '-q', '-f', '-b', 'work', 'v1');
    commit({ 'p/pip.yaml': pip('5 of 10 pull requests') });
    const { plans } = await json(root, 'main...work');
    expect(plans.map(({ file }: { file: string }) => file)).toEqual(['p/pip.yaml']);
  });

  it('says what is wrong and what to do, on stderr alone', async () => {
    const { root } = story();
    const trouble = async (cwd: string, ...args: string[]) => {
      const { exit, out, err } = await diff(cwd, args);
      expect([exit, out]).toEqual([2, '']);
      return err;
    };
    expect(await trouble(root, 'nowhere')).toContain(
      'Git knows no commit nowhere here; git fetch --all may bring it',
    );
    expect(await trouble(root, 'v1..nowhere', '-f', 'json')).toContain('nowhere');
    expect(await trouble(root, 'nowhere..v1')).toContain('nowhere');
    expect(await trouble(root, 'v1', '--', 'none.yaml')).toContain('none.yaml');
    expect(await trouble(root, 'v1..v2', '--', 'none.yaml')).toContain(
      'neither v1 nor v2 has a plan in none.yaml',
    );
    expect(await trouble(root, '..--output=x')).toContain('no name of a commit');
    expect(await trouble(root, '--output=x')).toContain('unknown option');
    expect(await trouble(tempFolder({ 'a.yaml': 'kind: pdp\n' }))).toContain('needs a Git repository');
    expect(await trouble(makeRepo().root)).toContain('Nothing has been committed here yet');
  });

  it('asks two Git processes at most, whatever it compares', async () => {
    const { root } = story();
    const { path, calls } = countingGit();
    await diff(root, ['main...v2'], { env: { PATH: path } });
    await diff(root, ['v1'], { env: { PATH: path } });
    expect(calls().length).toBeLessThanOrEqual(4);
    expect(calls().every((call) => /(?:cat-file|merge-base)/.test(call))).toBe(true);
  });
});
