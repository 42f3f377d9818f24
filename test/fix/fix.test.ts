import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { dayMeant, wordMeant } from '../../src/core/fix/mechanical.ts';
import { type TestIo, testIo } from '../support/io.ts';

const PLAN = `# the head stays
kind: force-pip
id: x
title: 007   # as printed
period:
  start: 4 May 2026
  end: 31/03/2027
actions:
  - task: C1.1
    status: Done
    due: 01/09/2026 # first or ninth?
  - task: C1.2
    status: In Progress
reviews:
  # the second
  - date: 2026-06-26
    summary: Second
  - date: 2026-05-29
    # the first
    summary: First
risks: []
`;

const world = (text: string): TestIo => testIo({ today: '2026-07-15', files: { 'plan.yaml': text } });
const text = ({ cwd }: TestIo): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8');
const fix = (io: TestIo, ...more: string[]) =>
  main(['lint', 'plan.yaml', '--fix', '--fail-on', 'never', ...more], io, 'pip');

describe('lint --fix', () => {
  it('mends what is mechanical and leaves every other byte', async () => {
    const io = world(PLAN);
    expect(await fix(io)).toBe(0);
    const expected = PLAN.replace('title: 007 ', 'title: "007" ')
      .replace('start: 4 May 2026', 'start: 2026-05-04')
      .replace('end: 31/03/2027', 'end: 2027-03-31')
      .replace('status: Done', 'status: complete')
      .replace('status: In Progress', 'status: in_progress');
    const [before = '', after = ''] = [expected.split('reviews:')[0], text(io).split('reviews:')[0]];
    expect(after).toBe(before);
    expect(text(io)).toContain('- date: 2026-05-29\n    # the first\n    summary: First\n');
    expect(text(io).indexOf('2026-05-29')).toBeLessThan(text(io).indexOf('2026-06-26'));
    expect(text(io)).toContain('# the second');
    expect(text(io).endsWith('risks: []\n')).toBe(true);
  });

  it('leaves what is open to doubt, and lint still says so', async () => {
    const io = world(PLAN);
    await fix(io);
    expect(text(io)).toContain('due: 01/09/2026 # first or ninth?');
    expect(io.written.stdout).toContain('plan/schema');
  });

  it('does nothing the second time', async () => {
    const io = world(PLAN);
    await fix(io);
    const once = text(io);
    const again = testIo({ cwd: io.cwd, today: '2026-07-15' });
    await fix(again);
    expect(text(again)).toBe(once);
    expect(again.written.stderr).not.toContain('mended');
  });

  it('shows and writes nothing when dry', async () => {
    const io = world(PLAN);
    await fix(io, '--dry-run');
    expect(text(io)).toBe(PLAN);
    expect(io.written.stdout).toContain('+  start: 2026-05-04');
    expect(io.written.stderr).toContain('would mend plan.yaml');
  });

  it.each([
    ['CRLF', PLAN.replaceAll('\n', '\r\n')],
    ['no final newline', PLAN.replace('risks: []\n', '').trimEnd()],
  ])('keeps %s', async (_, given) => {
    const io = world(given);
    await fix(io);
    expect(text(io).includes('\r\n')).toBe(given.includes('\r\n'));
    expect(text(io).endsWith('\n')).toBe(given.endsWith('\n'));
    expect(text(io)).toContain('start: 2026-05-04');
    expect(text(io).indexOf('First')).toBeLessThan(text(io).indexOf('Second'));
  });

  it('puts a text that YAML would cut in quotes, whole', async () => {
    const io = world(
      'kind: force-pip\nid: x\ntitle: PAY #77 done\nlead: { name: Ward, role: late, and long }\n',
    );
    await fix(io);
    expect(text(io)).toContain('title: "PAY #77 done"\n');
    expect(io.written.stderr).toContain('title now stands in quotes');
  });

  it('writes nothing of a text piped in', async () => {
    const io = testIo({ stdin: PLAN });
    expect(await main(['lint', '-', '--fix'], io, 'pip')).toBe(2);
  });
});

it.each([
  ['31/03/2027', '2027-03-31'],
  ['05/05/2026', '2026-05-05'],
  ['1 July 2026', '2026-07-01'],
  ['01/09/2026', null],
  ['July 2026', null],
  ['soon', null],
])('reads the day in %s as %s', (given, day) => {
  expect(dayMeant(given)).toBe(day);
});

it.each([
  ['In Progress', 'in_progress'],
  ['done', 'complete'],
  ['Complete', 'complete'],
  ['nearly', null],
])('reads the status %s as %s', (given, word) => {
  expect(wordMeant(given, ['not_started', 'in_progress', 'on_hold', 'complete', 'verified', 'dropped'])).toBe(
    word,
  );
});
