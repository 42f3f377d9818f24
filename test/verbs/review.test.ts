import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { testIo } from '../support/io.ts';

const example = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');
const text = (io: { cwd: string }): string => readFileSync(join(io.cwd, 'plan.yaml'), 'utf8');
const TERMINAL = { stdin: true, stdout: true, stderr: true };

/** The lines of `after` that `before` does not have, if the rest is the same in its order; else null. */
function added(before: string, after: string): string[] | null {
  const rest = before.split('\n');
  const more = after.split('\n').filter((line) => rest[0] !== line || rest.shift() === undefined);
  return rest.length === 0 ? more : null;
}

describe('review', () => {
  const plan = example('pdp/good.yaml');
  const flags = [
    '--progress',
    'Led the queue review: alone',
    '--blockers',
    'none',
    '--adjustments',
    'none',
    '--next-focus',
    'Write it up',
  ];

  it('adds one dated entry and keeps every other line', async () => {
    const io = testIo({ today: '2026-09-30', files: { 'plan.yaml': plan } });
    expect(
      await main(['review', 'plan.yaml', '--no-input', '--date', '2026-09-29', ...flags], io, 'pdp'),
      io.written.stderr,
    ).toBe(0);
    const more = added(plan, text(io));
    expect(more).not.toBeNull();
    const before = parse(plan);
    const after = parse(text(io));
    expect(after.reviews.length).toBe(before.reviews.length + 1);
    expect(after.reviews.at(-1)).toMatchObject({
      date: '2026-09-29',
      progress: 'Led the queue review: alone',
      blockers: 'none',
    });
    expect({ ...after, reviews: 0 }).toEqual({ ...before, reviews: 0 });
  });

  it('puts an earlier day in at its place', async () => {
    const io = testIo({ today: '2026-09-30', files: { 'plan.yaml': plan } });
    const [first] = parse(plan).reviews;
    const date = `${first.date.slice(0, 8)}01`;
    expect(await main(['review', '--no-input', '--date', date, ...flags], io, 'pdp')).toBe(0);
    expect(parse(text(io)).reviews[0].date).toBe(date);
    expect(io.written.stderr).toContain('plan.yaml');
  });

  it('shows the lines and writes nothing when dry', async () => {
    const io = testIo({ today: '2026-09-30', files: { 'plan.yaml': plan } });
    expect(await main(['review', 'plan.yaml', '--no-input', '--dry-run', ...flags], io, 'pdp')).toBe(0);
    expect(text(io)).toBe(plan);
    expect(io.written.stdout).toMatch(/^\+.*Led the queue review: alone/m);
  });

  it('is interrupted without a trace', async () => {
    const io = testIo({
      today: '2026-09-30',
      files: { 'plan.yaml': plan },
      terminal: TERMINAL,
      answers: ['Led one'],
    });
    expect(await main(['review', 'plan.yaml'], io, 'pdp')).toBe(130);
    expect(text(io)).toBe(plan);
  });

  it.each([
    [['--date', '2027-01-01'], 'after today'],
    [['--date', '2026-13-01'], 'no day of the calendar'],
    [['--goal', 'G9=on_track'], 'there is no G9 here'],
    [['--goal', 'on_track'], 'wants an id'],
    [['--goal', 'G1=fine'], '--goal G1=fine'],
    [[], 'nothing to record'],
  ])('refuses %j and says why', async (extra, words) => {
    const io = testIo({ today: '2026-09-30', files: { 'plan.yaml': plan } });
    expect(await main(['review', 'plan.yaml', '--no-input', ...extra], io, 'pdp')).toBe(2);
    expect(io.written.stderr).toContain(words);
    expect(text(io)).toBe(plan);
  });

  it('lists the plans where there are several and nobody to ask, and takes the only open one', async () => {
    const closed = plan.replace(/^status: \w+$/m, 'status: closed').replace(/^id: .*$/m, 'id: other');
    const two = testIo({
      today: '2026-09-30',
      files: { 'a.yaml': plan, 'b.yaml': plan.replace(/^id: .*$/m, 'id: second') },
    });
    expect(await main(['review', '--no-input', ...flags], two, 'pdp')).toBe(2);
    expect(two.written.stderr).toContain('a.yaml, b.yaml');
    const one = testIo({ today: '2026-09-30', files: { 'plan.yaml': plan, 'old.yaml': closed } });
    expect(await main(['review', '--no-input', ...flags], one, 'pdp')).toBe(0);
    const none = testIo({ today: '2026-09-30' });
    expect(await main(['review', '--no-input', ...flags], none, 'pdp')).toBe(2);
  });

  it('refuses an edit that would break the plan, and leaves the file as it was', async () => {
    const io = testIo({
      today: '2026-09-30',
      files: { 'plan.yaml': plan.replace(/^reviews:$/m, 'reviews: &log') },
    });
    const before = text(io);
    expect(await main(['review', 'plan.yaml', '--no-input', ...flags], io, 'pdp')).toBe(2);
    expect(text(io)).toBe(before);
  });
});

describe('review of an individual PIP', () => {
  it('writes the support ledger and each criterion', async () => {
    const source = example('individual-pip/good.yaml');
    const day = /^# as of: (\S+)$/m.exec(source)?.[1] ?? '';
    const io = testIo({ today: day, files: { 'plan.yaml': source } });
    const { criteria, support, checkpoints } = parse(source);
    const rated = criteria.flatMap(({ id }: { id: string }) => [
      '--criterion',
      `${id}=improving`,
      '--evidence',
      `${id}=Six of eight seen`,
    ]);
    const args = [
      'review',
      'plan.yaml',
      '--no-input',
      '--date',
      day,
      ...rated,
      '--working',
      'Descriptions hold',
      '--support',
      `${support[0].id}=missed:provider`,
    ];
    expect(await main(args, io, 'pip'), io.written.stderr).toBe(0);
    const after = parse(text(io));
    expect(after.checkpoints.length).toBe(checkpoints.length + 1);
    const entry = after.checkpoints.find(({ date }: { date: string }) => date === day);
    expect(entry.criteria[criteria[0].id]).toEqual({ rating: 'improving', evidence: 'Six of eight seen' });
    expect(after.support[0].sessions.at(-1)).toMatchObject({ date: day, missed: 'provider' });
  });
});
