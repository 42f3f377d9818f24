import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { PlanStatus, Report } from '../../src/core/status/contract.ts';
import { tempFolder, testIo, type World } from '../support/io.ts';
import { countingGit, makeRepo, type Repo, repoAt, testEnv } from '../support/repo.ts';

const DAY = '2026-07-15';

async function run(cwd: string, words: readonly string[], world: World = {}) {
  const io = testIo({ cwd, ...world });
  const exit = await main(['status', '--as-of', DAY, ...words], io, 'pip');
  return { exit, ...io.written };
}
async function report(cwd: string, since = 'agreed', ...words: string[]): Promise<Report> {
  const { stdout, stderr } = await run(cwd, ['--since', since, '-f', 'json', ...words]);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}
async function only(cwd: string, since?: string, ...words: string[]): Promise<PlanStatus> {
  const [plan] = (await report(cwd, since, ...words)).plans;
  if (!plan) throw new Error('no plan');
  return plan;
}
const sentences = ({ past }: PlanStatus) => past?.changes.map(({ sentence }) => sentence);
const records = ({ past }: PlanStatus) => past?.changes.map(({ recorded }) => recorded);
const slips = ({ slips: all }: PlanStatus) =>
  all.map(({ item, first, now, moves, unrecorded, days }) => [item, first, now, moves, unrecorded, days]);

/** A force's plan; `due` and `target` are what gets moved. */
const force = (due: string, more = '', target = 80) => `kind: force-pip
id: northshire-2026
title: Call handling
status: active
agreed: 2026-05-08
period:
  start: 2026-05-04
  end: 2027-03-31
measures:
  - id: M1
    name: Calls attended in time
    target:
      value: ${target}
      by: 2026-12-31
actions:
  - task: C1.1
    action: Rebuild the demand profile
    due: ${due}
    lead: Dr Amara Singh
  - task: C1.2
    action: Train the supervisors
    due: 2026-09-30
    lead: Siobhán Reid
${more}`;
const moved = (from: string, to: string, day = '2026-06-02') => `  - item: C1.1
    field: due
    date: ${day}
    from: ${from}
    to: ${to}
    reason: The telephony report came late
    agreed_by: ACC Helen Ward
`;
const person = (threshold: string, more = '', end = '2026-07-31') => `kind: individual-pip
id: e-1042-2026
employee: E-1042
status: active
agreed: 2026-05-08
period:
  start: 2026-05-04
  end: ${end}
criteria:
  - id: K1
    criterion: Pull requests pass review at the first attempt
    threshold: ${threshold}
${more}`;

/** Versions of one plan, a week apart from 8 May. */
function versions(...texts: string[]): Repo {
  const repo = makeRepo();
  for (const [i, text] of texts.entries())
    repo.commit({ 'plan.yaml': text }, `2026-05-${String(8 + i * 7).padStart(2, '0')}`);
  return repo;
}
const clone = (root: string, ...options: string[]) => {
  const folder = join(tempFolder(), 'clone');
  execFileSync('git', ['clone', '-q', ...options, `file://${root}`, folder], { env: testEnv() });
  return folder;
};

describe('the way of a date', () => {
  it('is told by Git where the ledger is silent: first, now and every move', async () => {
    const repo = versions(force('2026-06-30'), force('2026-07-31'), force('2026-08-28'));
    expect(slips(await only(repo.root))).toEqual([['C1.1', '2026-06-30', '2026-08-28', 2, 2, 59]]);
  });

  it('is told by the ledger alone without --since', async () => {
    const repo = versions(force('2026-06-30'), force('2026-07-31'));
    const { stdout } = await run(repo.root, ['-f', 'json']);
    const [plan] = JSON.parse(stdout).plans;
    expect([plan.slips, plan.past]).toEqual([[], null]);
  });

  it('counts a move once that both know', async () => {
    const ledger = `changes:\n${moved('2026-06-30', '2026-07-31')}`;
    const repo = versions(force('2026-06-30'), force('2026-07-31', ledger));
    expect(slips(await only(repo.root))).toEqual([['C1.1', '2026-06-30', '2026-07-31', 1, 0, 31]]);
  });

  it('joins recorded and silent moves, whichever came first', async () => {
    const ledger = `changes:\n${moved('2026-07-31', '2026-08-28')}`;
    const late = versions(force('2026-06-30'), force('2026-07-31'), force('2026-08-28', ledger));
    expect(slips(await only(late.root))).toEqual([['C1.1', '2026-06-30', '2026-08-28', 2, 1, 59]]);
    const first = `changes:\n${moved('2026-06-30', '2026-07-31', '2026-05-14')}`;
    const early = versions(force('2026-06-30'), force('2026-07-31', first), force('2026-08-28', first));
    expect(slips(await only(early.root))).toEqual([['C1.1', '2026-06-30', '2026-08-28', 2, 1, 59]]);
  });

  it('counts there and back as two moves, of which one entry accounts for one', async () => {
    const ledger = `changes:\n${moved('2026-07-31', '2026-06-30', '2026-05-21')}`;
    const repo = versions(force('2026-06-30'), force('2026-07-31'), force('2026-06-30', ledger));
    expect(slips(await only(repo.root))).toEqual([['C1.1', '2026-06-30', '2026-06-30', 2, 1, 0]]);
  });

  it('ends with the working copy, though its day lies before the last commit', async () => {
    const repo = versions(force('2026-06-30'), force('2026-07-31'));
    writeFileSync(join(repo.root, 'plan.yaml'), force('2026-08-28'));
    const plan = await only(repo.root, 'agreed', '--as-of', '2026-05-09');
    expect(slips(plan)).toEqual([['C1.1', '2026-06-30', '2026-08-28', 2, 2, 59]]);
  });

  it('is that of the end of a plan and of a target too', async () => {
    const repo = versions(
      force('2026-06-30'),
      force('2026-06-30')
        .replace('end: 2027-03-31', 'end: 2027-06-30')
        .replace('by: 2026-12-31', 'by: 2027-01-31'),
    );
    expect(slips(await only(repo.root))).toEqual([
      ['M1', '2026-12-31', '2027-01-31', 1, 1, 31],
      [null, '2027-03-31', '2027-06-30', 1, 1, 91],
    ]);
  });

  it('is no move where the same time is written otherwise, and reads times in words', async () => {
    const answer = (timescale: string) =>
      `kind: action-plan\nid: audit\nagreed: 2026-05-08\nrecommendations:\n  - number: "1"\n    recommendation: Publish\n    timescale: ${timescale}\n`;
    const repo = versions(answer('30 September 2026'), answer('2026-09-30'), answer('December 2026'));
    expect(slips(await only(repo.root))).toEqual([['1', '2026-09-30', 'December 2026', 1, 1, 92]]);
  });

  it('begins at the ref where one is named', async () => {
    const repo = versions(force('2026-06-30'), force('2026-07-31'), force('2026-08-28'));
    expect(slips(await only(repo.root, 'HEAD~1'))).toEqual([['C1.1', '2026-07-31', '2026-08-28', 1, 1, 28]]);
    expect(slips(await only(repo.root, 'HEAD'))).toEqual([]);
  });

  it('counts for nobody else where one owner is asked for', async () => {
    const repo = versions(force('2026-06-30'), force('2026-07-31', '', 70));
    const hers = await only(repo.root, 'agreed', '--owner', 'amara');
    expect([slips(hers).length, sentences(hers)?.length]).toEqual([1, 1]);
    const his = await only(repo.root, 'agreed', '--owner', 'siobhán');
    expect([slips(his), sentences(his)]).toEqual([[], []]);
  });
});

describe('what changed', () => {
  it('is what diff tells, from the version at the ref to the working copy', async () => {
    const repo = versions(force('2026-06-30'));
    writeFileSync(
      join(repo.root, 'plan.yaml'),
      force('2026-06-30', '    status: complete\n    evidence: Course list\n').replace(
        'Train the',
        'Coach the',
      ),
    );
    const plan = await only(repo.root, 'HEAD');
    expect(sentences(plan)).toEqual([
      'C1.2 action was reworded: [-Train-] {+Coach+} the supervisors',
      'C1.2 is complete: Coach the supervisors',
      'C1.2 evidence was added: Course list',
    ]);
    expect(records(plan)).toEqual([null, null, null]);
    expect(plan.past).toMatchObject({
      state: 'compared',
      note: null,
      from: repo.git('rev-parse', 'HEAD').trim(),
    });
  });

  it('is told apart by whether it stands in the ledger', async () => {
    const ledger = `changes:\n${moved('2026-06-30', '2026-07-31')}`;
    const repo = versions(force('2026-06-30'), force('2026-07-31', ledger, 70));
    const plan = await only(repo.root);
    expect(sentences(plan)).toEqual([
      'C1.1 moved from 30 June 2026 to 31 July 2026 (31 days): The telephony report came late',
      'M1 target.value changed from 80 to 70',
    ]);
    expect(records(plan)).toEqual([true, false]);
  });

  it('holds what moved silently though it came after the version compared with', async () => {
    const more = (due: string) => `  - task: C1.3\n    action: Publish\n    due: ${due}\n`;
    const repo = versions(
      force('2026-06-30'),
      force('2026-06-30', more('2026-08-31')),
      force('2026-06-30', more('2026-09-30')),
    );
    const plan = await only(repo.root);
    expect(plan.past?.changes.map(({ what, item, days, recorded }) => [what, item, days, recorded])).toEqual([
      ['added', 'C1.3', null, null],
      ['moved', 'C1.3', 30, false],
    ]);
  });

  it('tells a criterion that came, and a measure that went, without a record', async () => {
    const more = '  - id: K2\n    criterion: Estimates hold\n';
    const came = await only(versions(person('9 of 10'), person('9 of 10', more)).root);
    expect([sentences(came), records(came)]).toEqual([['K2 is new'], [false]]);
    const bare = force('2026-06-30').replace(/measures:[\s\S]*?actions/, 'actions');
    const went = await only(versions(force('2026-06-30'), bare).root);
    expect([sentences(went), records(went)]).toEqual([
      ['M1 has gone from the plan: Calls attended in time'],
      [false],
    ]);
  });

  it('cancels out where it was undone', async () => {
    const repo = versions(force('2026-06-30'), force('2026-06-30', '', 70), force('2026-06-30'));
    expect((await only(repo.root)).past).toMatchObject({ state: 'compared', changes: [] });
  });

  it('says of a plan about a person what, and no word of it', async () => {
    const repo = versions(
      person('9 of 10 pull requests'),
      person(
        '6 of 10 pull requests',
        'changes:\n  - field: period.end\n    from: 2026-07-31\n    to: 2026-08-31\n    reason: A family matter\n    agreed_by: Tom Adeyemi\n',
        '2026-08-31',
      ),
    );
    writeFileSync(
      join(repo.root, 'plan.yaml'),
      person('6 of 10', 'checkpoints:\n  - date: 2026-05-11\n    working: Private words\n', '2026-08-31'),
    );
    const { stdout } = await run(repo.root, ['--since', 'agreed', '-f', 'json', '--with-names']);
    const [plan] = (JSON.parse(stdout) as Report).plans;
    expect(plan && sentences(plan)).toEqual([
      'The plan’s period.end moved from 31 July 2026 to 31 August 2026 (31 days), with no reason recorded',
      'K1 threshold was reworded',
      'New entry of 2026-05-11 in checkpoints',
    ]);
    for (const format of ['json', 'pretty', 'csv', 'markdown', 'html']) {
      const { stdout: text } = await run(repo.root, ['--since', 'agreed', '-f', format]);
      expect(text).not.toMatch(/pull requests|Private words|family|6 of 10/);
    }
  });

  it('keeps a reason on a plan about a person to itself, and says that there is one', async () => {
    const ledger =
      'changes:\n  - field: period.end\n    from: 2026-07-31\n    to: 2026-08-31\n    reason: A family matter\n    agreed_by: Tom Adeyemi\n';
    const repo = versions(person('9 of 10'), person('9 of 10', ledger, '2026-08-31'));
    const plan = await only(repo.root);
    expect(sentences(plan)).toEqual([
      'The plan’s period.end moved from 31 July 2026 to 31 August 2026 (31 days): on record',
    ]);
    expect(records(plan)).toEqual([true]);
  });
});

describe('where there is little to compare', () => {
  it.each(['agreed', 'HEAD'])('--since %s outside Git is one clear sentence', async (ref) => {
    const folder = tempFolder({ 'plan.yaml': force('2026-06-30') });
    const { exit, stdout, stderr } = await run(folder, ['--since', ref, '-f', 'json']);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`pip: --since ${ref} needs a Git repository, and this is none\n`);
  });

  it('a ref that is not there names the command that may bring it, one like an option is refused', async () => {
    const repo = versions(force('2026-06-30'));
    const missing = await run(repo.root, ['--since', 'origin/main']);
    expect([missing.exit, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('Git knows no commit origin/main here; git fetch --all may bring it');
    const option = await run(repo.root, ['--since=--output=x']);
    expect([option.exit, option.stderr]).toEqual([2, expect.stringContaining('no name of a commit')]);
  });

  it('a plan that is new since the ref is called so', async () => {
    const repo = versions(force('2026-06-30'));
    repo.commit({ 'new.yaml': person('9 of 10') });
    writeFileSync(join(repo.root, 'newer.yaml'), person('9 of 10').replace('e-1042', 'e-7'));
    const { plans } = await report(repo.root, 'HEAD~1');
    expect(plans.map(({ file, past }) => [file, past?.state, past?.changes])).toEqual([
      ['new.yaml', 'new', []],
      ['newer.yaml', 'new', []],
      ['plan.yaml', 'compared', []],
    ]);
  });

  it('a draft that was never agreed has nothing to be held to, but changes since a ref', async () => {
    const draft = (due: string) => force(due).replace('agreed: 2026-05-08\n', '').replace('active', 'draft');
    const repo = versions(draft('2026-06-30'), draft('2026-07-31'));
    expect((await only(repo.root)).past).toBeNull();
    expect(sentences(await only(repo.root, 'HEAD~1'))).toHaveLength(1);
  });

  it('before the first commit nothing is compared, and the rest stands', async () => {
    const repo = makeRepo();
    writeFileSync(join(repo.root, 'plan.yaml'), force('2026-06-30'));
    expect(await only(repo.root)).toMatchObject({ past: null, overdue: [{ item: 'C1.1' }] });
  });

  it('a shallow clone says for each plan which command deepens it', async () => {
    const repo = versions(force('2026-06-30'), force('2026-07-31'));
    const plan = await only(clone(repo.root, '--depth', '1'));
    expect(plan.past).toMatchObject({ state: 'unknown', changes: [] });
    expect(plan.past?.note).toContain('git fetch --unshallow');
    const { stdout } = await run(clone(repo.root, '--depth', '1'), ['--since', 'agreed']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Call handling The past of this plan is cut off');
  });

  it('a Git that is not installed is said plan by plan with agreed, and at once with a ref', async () => {
    const repo = versions(force('2026-06-30'));
    const world = { env: { PATH: tempFolder() } };
    const { stdout } = await run(repo.root, ['--since', 'agreed', '-f', 'json'], world);
    expect(JSON.parse(stdout).plans[0].past.note).toContain('Git is not installed');
    expect(await run(repo.root, ['--since', 'HEAD'], world)).toMatchObject({ exit: 2, stdout: '' });
  });

  it('versions that cannot be read are passed over; where none can, that is said', async () => {
    const broken = 'kind: force-pip\nid: northshire-2026\nagreed: [\n';
    const half = versions(force('2026-06-30'), broken, force('2026-07-31'));
    expect(slips(await only(half.root))).toEqual([['C1.1', '2026-06-30', '2026-07-31', 1, 1, 31]]);
    const whole = versions(broken);
    writeFileSync(join(whole.root, 'plan.yaml'), force('2026-06-30'));
    expect((await only(whole.root, 'HEAD')).past).toMatchObject({
      state: 'unknown',
      note: 'None of its versions in Git can be read, so there is nothing to compare with.',
    });
  });

  it('a renamed plan keeps its past, in a linked working copy too', async () => {
    const repo = versions(force('2026-06-30'));
    repo.commit({ 'plan.yaml': null, 'plans/north.yaml': force('2026-07-31') });
    expect(slips(await only(repo.root))).toHaveLength(1);
    const tree = join(tempFolder(), 'tree');
    repo.git('worktree', 'add', '-q', '-b', 'side', tree);
    repoAt(tree).commit({ 'plans/north.yaml': force('2026-08-28') }, '2026-06-01');
    expect(slips(await only(tree))).toEqual([['C1.1', '2026-06-30', '2026-08-28', 2, 2, 59]]);
  });

  it('a plan that was deleted is no line', async () => {
    const repo = versions(force('2026-06-30'));
    repo.commit({ 'other.yaml': person('9 of 10') });
    rmSync(join(repo.root, 'plan.yaml'));
    expect((await report(repo.root, 'HEAD')).plans.map(({ id }) => id)).toEqual(['e-1042-2026']);
  });

  it('conversations stay out of it', async () => {
    const repo = makeRepo();
    repo.commit({ 'note.yaml': 'kind: conversation\nid: n1\nagreed: 2026-05-08\ndate: 2026-05-04\n' });
    repo.commit({ 'plan.yaml': force('2026-06-30') });
    expect((await report(repo.root, 'HEAD')).plans.map(({ id }) => id)).toEqual(['northshire-2026']);
  });
});

describe('every format carries it', () => {
  const repo = () => versions(force('2026-06-30'), force('2026-07-31', '', 70).replace('Train', 'Coach'));
  const told = async (...words: string[]) => (await run(repo().root, ['--since', 'agreed', ...words])).stdout;

  it('pretty, with what is silent apart from the rest', async () => {
    const text = (await told('-f', 'pretty')).replace(/[ \n]+/g, ' ');
    expect(text).toContain('1 dates moved');
    expect(text).toContain('2 moved without a record, 3 changes in all');
    expect(text).toContain('Compared with what was agreed.');
    expect(text).toContain('Moved without a record Plan What moved');
    expect(text).toContain('Call handling M1 target.value changed from 80 to 70');
    expect(text).toContain('Changed since it was agreed Plan What changed');
    expect(text).toContain('1 move (31 days), 1 not on record');
  });

  it('Markdown, as tables', async () => {
    const text = await told('-f', 'markdown');
    expect(text).toContain('## Moved without a record');
    expect(text).toContain('| Call handling | M1 target.value changed from 80 to 70 |');
    expect(text).toContain(
      '| C1.1 Rebuild the demand profile | 30 Jun | 31 Jul | 1 move (31 days), 1 not on record |',
    );
  });

  it('HTML, with a filter for each', async () => {
    const text = await told('-f', 'html');
    expect(text).toContain('id="only-silent"');
    expect(text).toContain('id="only-changed"');
    expect(text).toMatch(/<details class="row part [^"]*is-silent[^"]*" open><summary><h2 id="unrecorded">/);
    expect(text).not.toContain('<script');
  });

  it('CSV, a line for each change', async () => {
    const lines = (await told('-f', 'csv'))
      .split('\r\n')
      .filter((line) => /,(?:un)?(?:recorded|changed),/.test(line));
    expect(lines.map((line) => line.split(',').slice(4, 7).join(' '))).toEqual([
      'unrecorded moved C1.1',
      'changed reworded C1.2',
      'unrecorded changed M1',
    ]);
  });

  it('JSON, whose counts are those of its lines', async () => {
    const { summary, since } = JSON.parse(await told('-f', 'json')) as Report;
    expect([since, summary.changed, summary.unrecorded, summary.slipped]).toEqual(['agreed', 3, 2, 1]);
  });

  it('parts, which are joined only where all were compared with the same', async () => {
    const { root } = repo();
    const part = async (n: number, ...words: string[]) =>
      writeFileSync(
        join(root, `${n}.json`),
        (await run(root, ['-f', 'json', '--shard', `${n}/2`, ...words])).stdout,
      );
    await part(1, '--since', 'agreed', '--allow-empty');
    await part(2, '--since', 'agreed', '--allow-empty');
    const both = ['--merge', '1.json', '--merge', '2.json', '-f', 'json'];
    const joined = JSON.parse((await runMerge(root, both)).stdout) as Report;
    expect([joined.since, joined.summary.unrecorded]).toEqual(['agreed', 2]);
    await part(2, '--allow-empty');
    expect((await runMerge(root, both)).stderr).toContain('another since');
    expect((await runMerge(root, [...both, '--since', 'HEAD'])).stderr).toContain(
      'give --since when the parts are made',
    );
  });

  it('a part from before there was a past still joins', async () => {
    const { root } = repo();
    const { stdout } = await run(root, ['-f', 'json']);
    const old = JSON.parse(stdout);
    delete old.since;
    for (const plan of old.plans) delete plan.past;
    writeFileSync(join(root, 'old.json'), JSON.stringify(old));
    const { stdout: text } = await runMerge(root, ['--merge', 'old.json', '-f', 'json']);
    expect(JSON.parse(text)).toMatchObject({ since: null, plans: [{ past: null }] });
  });

  const runMerge = async (cwd: string, words: readonly string[]) => {
    const io = testIo({ cwd });
    await main(['status', ...words], io, 'pip');
    return io.written;
  };
});

describe('what it costs', () => {
  it('is no Git process without --since, and at most five for 200 plans with it', async () => {
    const repo = makeRepo();
    const plans = (due: string) =>
      Object.fromEntries(
        Array.from({ length: 200 }, (_, n) => [
          `${n % 7}/${n}.yaml`,
          force(due).replace('2026\n', `2026-${n}\n`),
        ]),
      );
    repo.commit(plans('2026-06-30'));
    repo.commit(plans('2026-07-31'));
    const without = countingGit();
    await run(repo.root, ['-f', 'json'], { env: { PATH: without.path } });
    expect(without.calls()).toEqual([]);
    for (const [since, silent] of [
      ['agreed', 200],
      ['HEAD', 0],
    ] as const) {
      const { path, calls } = countingGit();
      const { stdout } = await run(repo.root, ['-f', 'json', '--since', since], { env: { PATH: path } });
      expect(JSON.parse(stdout).summary.unrecorded).toBe(silent);
      expect(calls().length).toBeGreaterThan(0);
      expect(calls().length).toBeLessThanOrEqual(5);
    }
  }, 30_000);
});
