import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testIo } from '../support/io.ts';
import { makeRepo } from '../support/repo.ts';
import { lintHistory, named, pip } from './support.ts';

const HARD = '9 of 10 pull requests';
const SOFT = '6 of 10 pull requests';
const entry = (to: string, more = '    agreed_by: Tom Adeyemi\n') => `changes:
  - item: K1
    field: threshold
    date: 2026-06-01
    from: ${HARD}
    to: ${to}
    reason: The sample shrank when the team was halved
${more}`;

/** Drafted, agreed in the third commit, and changed in the fifth. */
function story(fifth: string) {
  const repo = makeRepo();
  const draft = pip('half of the pull requests')
    .replace('agreed: 2026-05-04\n', '')
    .replace('active', 'draft');
  repo.commit({ 'pip.yaml': draft }, '2026-04-20');
  repo.commit({ 'other.txt': 'x' }, '2026-04-21');
  const agreed = repo.commit({ 'pip.yaml': pip(HARD) }, '2026-05-04');
  repo.commit({ 'pip.yaml': pip(HARD, 'role: Senior engineer\n') }, '2026-05-11');
  const fifthId = repo.commit({ 'pip.yaml': fifth }, '2026-06-01');
  return { repo, agreed: named(agreed, '2026-05-04'), fifth: named(fifthId, '2026-06-01') };
}

describe('a criterion that was agreed', () => {
  it('cannot be softened quietly: both wordings and both commits are told at its line', async () => {
    const { repo, agreed, fifth } = story(pip(SOFT, 'role: Senior engineer\n'));
    const { lines, exit } = await lintHistory(repo.root);
    expect(lines).toEqual([
      `12 goalposts: K1 threshold was “9” and is “6” (${agreed}; ${fifth}) with no entry in changes: record who agreed and why, or restore it`,
    ]);
    expect(exit).toBe(1);
  });

  it('moves openly with an entry in changes that has a reason, an agreement and the present words', async () => {
    const openly = story(pip(SOFT, entry(SOFT)));
    expect((await lintHistory(openly.repo.root)).lines).toEqual([]);
    const folded = story(pip(SOFT, entry('>-\n      6 of 10\n      pull requests')));
    expect((await lintHistory(folded.repo.root)).lines).toEqual([]);
  });

  it.each([
    ['no agreement', entry(SOFT, '')],
    ['no reason', entry(SOFT).replace(/ {4}reason.*\n/, '')],
    ['other words', entry('7 of 10 pull requests')],
    ['another field', entry(SOFT).replace('threshold', 'window')],
    ['another item', entry(SOFT).replace('K1', 'K2')],
  ])('does not move by an entry with %s', async (_, changes) => {
    const { repo } = story(pip(SOFT, changes));
    expect((await lintHistory(repo.root)).told.map(({ rule }) => rule)).toEqual(['history/goalposts']);
  });

  it('may be put back: a change and its undoing cancel out', async () => {
    const { repo } = story(pip(SOFT));
    repo.git('revert', '--no-edit', 'HEAD');
    expect((await lintHistory(repo.root)).lines).toEqual([]);
  });

  it('is held to what it was though `agreed` moves forward with it', async () => {
    const { repo } = story(pip(SOFT).replace('agreed: 2026-05-04', 'agreed: 2026-06-01'));
    const { told } = await lintHistory(repo.root);
    expect(told.map(({ rule, line }) => [rule, line])).toEqual([
      ['history/date-moved', 4],
      ['history/goalposts', 12],
    ]);
    expect(told[0]?.message).toMatch(/^agreed was 2026-05-04 \(.*\) and is 2026-06-01 \(/);
  });

  it('is held to what it was though `agreed` is taken out, by a commit or before one', async () => {
    const { repo } = story(pip(SOFT).replace('agreed: 2026-05-04\n', ''));
    const { told } = await lintHistory(repo.root);
    expect(told.map(({ rule }) => rule)).toEqual(['history/date-moved', 'history/goalposts']);
    expect(told[0]?.message).toContain('agreed was 2026-05-04');
  });

  it('is held to before anything is committed, and was free before it was agreed', async () => {
    const { repo, agreed } = story(pip(HARD));
    testIo({ cwd: repo.root, files: { 'pip.yaml': pip(SOFT) } });
    expect((await lintHistory(repo.root)).lines).toEqual([
      expect.stringContaining(`(${agreed}; not committed yet)`),
    ]);
  });

  it('quotes no more of a plan about a person than the words that changed', async () => {
    const { repo } = story(pip(HARD).replace('at the first attempt', 'at the second attempt'));
    const { told } = await lintHistory(repo.root);
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^K1 criterion was “first” and is “second” \(/),
    ]);
  });

  it('is compared from any commit that --since names', async () => {
    const { repo } = story(pip(SOFT));
    expect((await lintHistory(repo.root, ['--since', 'HEAD'])).lines).toEqual([]);
    expect((await lintHistory(repo.root, ['--since', 'HEAD~1'])).told).toHaveLength(1);
    const [, ...later] = (await lintHistory(repo.root, ['--since', 'HEAD~4'])).lines;
    expect([later, (await lintHistory(repo.root, ['--since', 'HEAD~4'])).lines[0]]).toEqual([
      [],
      expect.stringContaining('“half of the pull requests”'.slice(1, 5)),
    ]);
  });

  it('stays the same in a file that moves', async () => {
    const { repo, agreed } = story(pip(HARD));
    repo.git('mv', 'pip.yaml', 'moved.yaml');
    repo.commit({ 'moved.yaml': pip(SOFT) }, '2026-06-08');
    const { lines, files } = await lintHistory(repo.root);
    expect([lines[0], files]).toEqual([expect.stringContaining(`(${agreed};`), ['moved.yaml']]);
  });

  it('is another plan’s where the file begins to hold another plan, and still its own under a new id', async () => {
    const next = pip(SOFT)
      .replace('e-1042-2026', 'e-2001-2026')
      .replace('Pull requests pass', 'Alerts get an answer');
    expect((await lintHistory(story(next).repo.root)).lines).toEqual([]);
    const renamed = pip(SOFT).replace('e-1042-2026', 'e-1042-2026b');
    expect((await lintHistory(story(renamed).repo.root)).told).toHaveLength(1);
  });

  it('is told through an old version that does not parse, merges and rebases', async () => {
    const { repo, agreed } = story(pip(HARD));
    repo.commit({ 'pip.yaml': 'kind: individual-pip\nid: [\n' }, '2026-06-02');
    repo.commit({ 'pip.yaml': pip(HARD) }, '2026-06-03');
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit({ 'pip.yaml': pip(SOFT) }, '2026-06-04');
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'other.txt': 'y' }, '2026-06-05');
    repo.git('merge', '-q', '--no-ff', '-m', 'x', 'side');
    expect((await lintHistory(repo.root)).lines).toEqual([expect.stringContaining(`(${agreed};`)]);
    repo.git('checkout', '-q', 'side');
    repo.git('rebase', '-q', 'main~1');
    expect((await lintHistory(repo.root)).lines).toEqual([expect.stringContaining('2026-06-04) with no')]);
  });

  it('is silent about a plan that is deleted whole', async () => {
    const { repo } = story(pip(HARD));
    repo.commit({ 'pip.yaml': null, 'b.yaml': pip(HARD).replace('e-1042', 'e-2001') });
    expect((await lintHistory(repo.root)).lines).toEqual([]);
  });
});

describe('where the past cannot be told', () => {
  it('says once for each agreed plan of a shallow clone what deepens it, and nothing of drafts', async () => {
    const { repo } = story(pip(SOFT));
    repo.commit({ 'draft.yaml': 'kind: pdp\nid: d\n' });
    repo.commit({ 'draft.yaml': 'kind: pdp\nid: d\ntitle: A quarter\n' });
    const clone = join(testIo().cwd, 'clone');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${repo.root}`, clone]);
    const { told, exit } = await lintHistory(clone);
    expect(told.map(({ file, severity, rule, line }) => [file, severity, rule, line])).toEqual([
      ['pip.yaml', 'warning', 'history/goalposts', 4],
    ]);
    expect(told[0]?.message).toContain('git fetch --unshallow');
    expect(exit).toBe(0);
    const since = await lintHistory(clone, ['--since', 'HEAD~1']);
    expect([since.exit, since.stderr]).toEqual([
      2,
      expect.stringContaining('git fetch --unshallow may bring it'),
    ]);
  });

  it.each([
    ['nowhere', 'git fetch --all may bring it'],
    ['--output=x', 'no name of a commit'],
    ['HEAD:pip.yaml', 'Git knows no commit'],
  ])('refuses --since %s with what to do', async (ref, words) => {
    const { repo } = story(pip(HARD));
    const { exit, stderr, told } = await lintHistory(repo.root, [`--since=${ref}`]);
    expect([exit, stderr, told]).toEqual([2, expect.stringContaining(words), []]);
  });

  it('lints without a past before the first commit, outside a repository and without Git', async () => {
    const unborn = makeRepo();
    testIo({ cwd: unborn.root, files: { 'pip.yaml': pip(SOFT) } });
    expect(await lintHistory(unborn.root)).toMatchObject({ exit: 0, lines: [] });
    expect((await lintHistory(unborn.root, ['--since', 'HEAD'])).stderr).toContain(
      'Nothing has been committed',
    );
    const outside = testIo({ files: { 'pip.yaml': pip(SOFT) } }).cwd;
    expect(await lintHistory(outside)).toMatchObject({ exit: 0, lines: [] });
    expect(await lintHistory(outside, ['--since', 'HEAD'])).toMatchObject({ exit: 2 });
    const { repo } = story(pip(SOFT));
    const without = await lintHistory(repo.root, [], { env: { PATH: outside } });
    expect([without.exit, without.lines]).toEqual([0, [expect.stringContaining('Git is not installed')]]);
  });

  it('reads linked working copies and submodules', async () => {
    const { repo } = story(pip(SOFT));
    const linked = join(testIo().cwd, 'linked');
    repo.git('worktree', 'add', '-q', '-b', 'linked', linked);
    expect((await lintHistory(linked)).told).toHaveLength(1);
    const outer = makeRepo();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.root, 'sub');
    outer.commit({});
    expect((await lintHistory(join(outer.root, 'sub'))).told).toHaveLength(1);
    expect((await lintHistory(outer.root)).lines).toEqual([expect.stringContaining('run the command in')]);
  });
});
