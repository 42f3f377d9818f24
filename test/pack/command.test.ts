import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { tempFolder, testIo } from '../support/io.ts';
import { example } from '../support/packs.ts';
import { makeRepo } from '../support/repo.ts';

const DAY = '2026-07-15';
const NAME = `northshire-2026-01-pack-${DAY}`;
const FILES = [
  'SHA256SUMS',
  'action-tracker.csv',
  'findings.sarif',
  'index.html',
  'manifest.json',
  'measures.csv',
  'milestones.ics',
  'plan.yaml',
  'risk-register.csv',
  'submission.md',
];

/** The plan as it stood in June: one date not moved yet, one milestone not verified, one risk higher. */
const june = example
  .replace('due: 2026-08-28            # first promised for 31 July: see changes', 'due: 2026-07-31')
  .replace(/changes:\n {2}- item: C1\.1[\s\S]*?(?=\ncorrections:)/, '')
  .replace('    likelihood: 3\n    impact: 4', '    likelihood: 4\n    impact: 5');

/** What a submission wants beyond the example: nothing of its own that rises to an error. */
const ready = example;

const repo = (now = example) => {
  const made = makeRepo();
  made.commit({ 'plans/north.yaml': june }, '2026-06-10');
  const commit = made.commit({ 'plans/north.yaml': now }, '2026-07-13');
  return { ...made, commit };
};

const pack = async (cwd: string, ...args: string[]) => {
  const io = testIo({ cwd });
  const code = await main(['pack', 'plans/north.yaml', '--as-of', DAY, ...args], io, 'pip');
  return { code, ...io.written };
};

const text = (folder: string, file: string): string => readFileSync(join(folder, NAME, file), 'utf8');

describe('pip pack', () => {
  it('writes every file of a pack, and sha256sum agrees', async () => {
    const { root } = repo();
    const { code, stderr, stdout } = await pack(root);
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain(`wrote ${NAME}, ${FILES.length} files`);
    expect(readdirSync(join(root, NAME)).sort()).toEqual(FILES);
    expect(text(root, 'plan.yaml')).toBe(example);
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: join(root, NAME),
      encoding: 'utf8',
    });
    expect(checked.match(/: OK$/gm)).toHaveLength(FILES.length - 1);
  });

  it('says in its manifest what it is made from', async () => {
    const { root, commit } = repo();
    await pack(root);
    const manifest = JSON.parse(text(root, 'manifest.json'));
    expect(manifest).toMatchObject({
      schemaVersion: 1,
      kind: 'pack',
      commit,
      workingCopy: false,
      asOf: DAY,
      draft: true,
      redacted: false,
      plan: { id: 'northshire-2026-01', kind: 'force-pip', file: 'plans/north.yaml' },
      meeting: { id: 'MT4', body: 'ppmg', date: '2026-09-24', papersDue: '2026-09-17' },
    });
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(
      FILES.filter((name) => !['SHA256SUMS', 'manifest.json'].includes(name)),
    );
  });

  it('gives the same bytes twice, from another folder, and in every time zone', async () => {
    const { root } = repo();
    const sums = (): string => text(root, 'SHA256SUMS');
    await pack(root);
    const first = sums();
    await pack(root);
    expect(sums()).toBe(first);
    const script = `import { main } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/main.ts'))};
      import { realIo } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/real-io.ts'))};
      process.exitCode = await main(['pack', 'north.yaml', '--as-of', '${DAY}', '-o', process.env.OUT], realIo(), 'pip-plan');`;
    for (const zone of ['Europe/London', 'America/New_York', 'Pacific/Kiritimati']) {
      const OUT = join(tempFolder(), 'out');
      execFileSync(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script],
        {
          cwd: join(root, 'plans'),
          env: { ...process.env, TZ: zone, LANG: 'tr_TR.UTF-8', OUT },
          stdio: 'ignore',
        },
      );
      expect(readFileSync(join(OUT, 'SHA256SUMS'), 'utf8')).toBe(first);
    }
  }, 60_000);

  it('tells what has changed since the last such meeting', async () => {
    const { root } = repo();
    await pack(root);
    const md = text(root, 'submission.md');
    expect(md).toContain('## Since the last meeting, 18 June 2026');
    expect(md).toContain(
      "- **Moved:** C1.1, 31 Jul to 28 August 2026: The supplier's telephony data for 2024 arrived three weeks late. Agreed by ACC Helen Ward.",
    );
    expect(md).toContain('- **Risk down:** R1, 20 to 12.');
    expect(md).toContain('- **Criteria and targets:** none changed.');
  });

  it('compares with a commit that is named', async () => {
    const { root } = repo();
    await pack(root, '--since', 'HEAD~1');
    expect(text(root, 'submission.md')).toContain('## Since HEAD\\~1, the plan of 10 June 2026');
    const { code, stderr } = await pack(root, '--since', 'nowhere');
    expect(code).toBe(2);
    expect(stderr).toContain('--since nowhere');
  });

  it('says in a clear line that without Git nothing can be compared', async () => {
    const root = tempFolder({ 'plans/north.yaml': example });
    expect((await pack(root)).code).toBe(0);
    expect(text(root, 'submission.md')).toContain(
      'The plan is not kept in Git, so what has changed cannot be told.',
    );
    expect((await pack(root, '--since', 'HEAD')).code).toBe(2);
  });

  it('says on every page that it is a draft, and a working copy', async () => {
    const { root } = repo();
    await pack(root);
    expect(text(root, 'index.html')).toContain('--state:"DRAFT"');
    writeFileSync(join(root, 'plans/north.yaml'), `${example}# a note\n`);
    await pack(root);
    expect(text(root, 'index.html')).toContain('--state:"DRAFT, working copy"');
    expect(text(root, 'submission.md')).toContain('a working copy that differs from commit');
  });
});

describe('the meeting of a pack', () => {
  it.each([
    ['MT5', '2026-10-22'],
    ['2026-12-10', '2026-12-10'],
    ['regional-triage', '2026-10-22'],
    ['PPMG', '2026-09-24'],
  ])('%s is that of %s', async (asked, date) => {
    const { root } = repo();
    expect((await pack(root, '--meeting', asked)).code).toBe(0);
    expect(JSON.parse(text(root, 'manifest.json')).meeting.date).toBe(date);
  });

  it('shapes what is due', async () => {
    const { root } = repo();
    await pack(root, '--meeting', 'MT6');
    const md = text(root, 'submission.md');
    expect(md).toContain('### Due by the meeting of 10 December 2026');
    expect(md).toContain('### Due after it, by the next such meeting of 18 February 2027');
  });

  it('is refused where the plan has none such, with those that it has', async () => {
    const { root } = repo();
    const { code, stderr } = await pack(root, '--meeting', 'MT99');
    expect(code).toBe(2);
    expect(stderr).toContain('--meeting MT99 is none of the plan: the meetings are MT1 (ppmg, 18 June 2026)');
    expect(existsSync(join(root, NAME))).toBe(false);
  });
});

describe('a final pack', () => {
  it('is refused while the submission has errors, with each of them', async () => {
    const { root } = repo(example.replace(/^governance:[\s\S]*?^risks:/m, 'risks:'));
    const { code, stderr } = await pack(root, '--final');
    expect(code).toBe(1);
    expect(stderr).toContain('no final pack yet; nothing was written');
    expect(stderr).toMatch(/plans\/north\.yaml:\d+:\d+: .+ \(force-pip\/governance-/);
    expect(existsSync(join(root, NAME))).toBe(false);
  });

  it('is refused while the plan differs from its commit, or is in none', async () => {
    const { root } = repo(ready);
    writeFileSync(join(root, 'plans/north.yaml'), `${ready}# a note\n`);
    const changed = await pack(root, '--final');
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain('the plan differs from its commit; commit it first');
    const bare = tempFolder({ 'plans/north.yaml': ready });
    const { code, stderr } = await pack(bare, '--final');
    expect(code).toBe(1);
    expect(stderr).toContain('no commit holds the plan; commit it first');
  });

  it('carries no DRAFT where nothing stands against it', async () => {
    const { root } = repo(ready);
    const { code, stderr } = await pack(root, '--final');
    expect(stderr).not.toContain('no final pack');
    expect(code).toBe(0);
    expect(text(root, 'index.html')).toContain('--state:""');
    expect(text(root, 'index.html')).not.toContain('DRAFT');
    expect(JSON.parse(text(root, 'manifest.json')).draft).toBe(false);
  });
});

describe('where a pack is written', () => {
  it('replaces a former pack whole', async () => {
    const { root } = repo();
    await pack(root);
    writeFileSync(join(root, NAME, 'index.html'), 'old');
    await pack(root, '--redact');
    expect(readdirSync(join(root, NAME))).not.toContain('plan.yaml');
    expect(text(root, 'index.html')).not.toBe('old');
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    ['a stranger’s folder', { 'notes.txt': 'mine' }, 'it is no former pack'],
    ['another manifest', { 'manifest.json': '{"name":"app"}' }, 'it is no former pack'],
    ['a file', null, 'is no folder'],
  ])('leaves %s alone', async (_, files, why) => {
    const { root } = repo();
    const place = join(root, NAME);
    if (files === null) writeFileSync(place, 'mine');
    else {
      mkdirSync(place);
      for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
    }
    const { code, stderr } = await pack(root);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
    if (files !== null) expect(readdirSync(place)).toEqual(Object.keys(files));
  });

  it('leaves a pack alone in which somebody keeps a file', async () => {
    const { root } = repo();
    await pack(root);
    writeFileSync(join(root, NAME, 'minutes.docx'), 'x');
    const { code, stderr } = await pack(root);
    expect(code).toBe(2);
    expect(stderr).toContain('it holds minutes.docx, which is no part of a pack');
    expect(readFileSync(join(root, NAME, 'minutes.docx'), 'utf8')).toBe('x');
  });

  it('does not follow a link to somewhere else', async () => {
    const { root } = repo();
    const elsewhere = tempFolder({ 'keep.txt': 'x' });
    symlinkSync(elsewhere, join(root, NAME));
    expect((await pack(root)).code).toBe(2);
    expect(readdirSync(elsewhere)).toEqual(['keep.txt']);
  });

  it('makes one zip with the same files', async () => {
    const { root } = repo();
    await pack(root);
    await pack(root, '--zip');
    const zipped = unzipSync(readFileSync(join(root, `${NAME}.zip`)));
    expect(Object.keys(zipped).sort()).toEqual(FILES.map((name) => `${NAME}/${name}`).sort());
    for (const [name, bytes] of Object.entries(zipped))
      expect(Buffer.compare(bytes, readFileSync(join(root, name)))).toBe(0);
    const first = readFileSync(join(root, `${NAME}.zip`));
    await pack(root, '--zip');
    expect(Buffer.compare(first, readFileSync(join(root, `${NAME}.zip`)))).toBe(0);
  });

  it('makes no pack of other kinds', async () => {
    const root = tempFolder({ 'plans/north.yaml': 'kind: pdp\nid: a\n' });
    const { code, stderr } = await pack(root);
    expect(code).toBe(2);
    expect(stderr).toContain('pack makes no sense for a pdp; it is for force-pip');
  });
});

describe('the tables and days of a pack', () => {
  it('read back as the plan says', async () => {
    const { root } = repo();
    await pack(root);
    const rows = (file: string): Record<string, string>[] =>
      parse(text(root, file), { bom: true, columns: true });
    const tracker = rows('action-tracker.csv');
    expect(tracker.map((row) => row['Task'])).toContain('C2.4');
    expect(tracker[0]).toMatchObject({
      Due: '2026-08-28',
      Slip: 'first 31 Jul, now 28 Aug, 1 move (28 days)',
      'Computed rating': 'green',
      'Own columns': 'cost_code: 4471',
    });
    expect(rows('risk-register.csv')[0]).toMatchObject({
      Risk: 'R1',
      'Score before': '12',
      'Score after': '6',
    });
    expect(
      rows('measures.csv')
        .filter((row) => row['Measure'] === 'M1')
        .map((row) => row['Value']),
    ).toEqual(['61.4', '66', '76', '85', '62', '64.1']);
  });

  it('hold meetings, papers, milestones and due dates as whole days', async () => {
    const { root } = repo();
    await pack(root);
    const calendar = new ICAL.Component(ICAL.parse(text(root, 'milestones.ics')) as object[]);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toContain('northshire-2026-01/papers/MT4@pip-plan');
    expect(events.find(({ uid }) => uid?.includes('/due/C1.1'))?.startDate.toString()).toBe('2026-08-28');
  });
});
