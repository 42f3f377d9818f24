import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../../src/cli/catalogue.ts';
import { main } from '../../src/cli/main.ts';
import type { Question } from '../../src/kit/kind.ts';
import { testIo } from '../support/io.ts';

const example = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');
const dayOf = (text: string): string => /^# as of: (\S+)$/m.exec(text)?.[1] ?? '';
const plan = example('force-pip/good.yaml');
const DAY = dayOf(plan);
const text = (io: { cwd: string }): string => readFileSync(join(io.cwd, 'plan.yaml'), 'utf8');
const world = (source = plan, more = {}) =>
  testIo({ today: dayOf(source), files: { 'plan.yaml': source }, ...more });
const actionOf = (source: string, task: string) =>
  parse(source).actions.find((a: { task: string }) => a.task === task);
const open = parse(plan).actions.find(
  (a: { status?: string; due?: string }) => a.status === 'in_progress' && a.due,
);

describe('update', () => {
  it('moves a date and leaves the trace in the ledger', async () => {
    const io = world();
    const flags = [
      '--due',
      '2026-12-18',
      '--reason',
      'Supplier: release late',
      '--agreed-by',
      'ACC Helen Ward',
      '--no-input',
    ];
    expect(await main(['update', open.task, 'plan.yaml', ...flags], io, 'pip'), io.written.stderr).toBe(0);
    expect(actionOf(text(io), open.task).due).toBe('2026-12-18');
    expect(parse(text(io)).changes.at(-1)).toEqual({
      item: open.task,
      field: 'due',
      date: DAY,
      from: open.due,
      to: '2026-12-18',
      reason: 'Supplier: release late',
      agreed_by: 'ACC Helen Ward',
    });
  });

  it('asks for reason and agreement where a date moves, and does nothing without them', async () => {
    const io = world();
    expect(
      await main(['update', open.task, 'plan.yaml', '--due', '2026-12-18', '--no-input'], io, 'pip'),
    ).toBe(2);
    expect(io.written.stderr).toContain('--reason and --agreed-by');
    expect(text(io)).toBe(plan);
    const asked = world(plan, {
      terminal: { stdin: true, stdout: true, stderr: true },
      answers: ['Late report', 'DCC Owen Price'],
    });
    expect(await main(['update', open.task, 'plan.yaml', '--due', '2026-12-18'], asked, 'pip')).toBe(0);
    expect(parse(text(asked)).changes.at(-1)).toMatchObject({
      reason: 'Late report',
      agreed_by: 'DCC Owen Price',
    });
  });

  it('records a status with its evidence, a note and a verification', async () => {
    const io = world();
    const flags = [
      '--status',
      'complete',
      '--evidence',
      'Profile v3, page 2',
      '--note',
      'Published',
      '--by',
      'Dr Amara Singh',
    ];
    expect(await main(['update', open.task, 'plan.yaml', ...flags], io, 'pip'), io.written.stderr).toBe(0);
    const done = actionOf(text(io), open.task);
    expect(done.status).toBe('complete');
    expect([done.evidence].flat()).toContain('Profile v3, page 2');
    expect(done.updates.at(-1)).toEqual({ date: DAY, note: 'Published', by: 'Dr Amara Singh' });
    expect(
      await main(
        ['update', open.task, 'plan.yaml', '--verified-by', 'Force audit manager', '--how', 'Dip sample'],
        io,
        'pip',
      ),
    ).toBe(0);
    expect(actionOf(text(io), open.task)).toMatchObject({
      status: 'verified',
      verified: { by: 'Force audit manager', date: DAY, how: 'Dip sample' },
    });
  });

  it('adds a reading to a measure', async () => {
    const io = world();
    const [measure] = parse(plan).measures;
    expect(
      await main(['update', measure.id, 'plan.yaml', '--value', '64.5'], io, 'pip'),
      io.written.stderr,
    ).toBe(0);
    expect(parse(text(io)).measures[0].readings.at(-1)).toEqual({ date: DAY, value: 64.5 });
  });

  it.each([
    [['update', 'C9.9', 'plan.yaml', '--note', 'x'], 'there is no C9.9'],
    [['update', open.task, 'plan.yaml', '--value', '3'], 'has no readings'],
    [['update', open.task, 'plan.yaml', '--value', 'three'], 'write a number'],
    [['update', open.task, 'plan.yaml', '--status', 'finished'], 'was left as it is'],
    [['update', open.task, 'plan.yaml', '--note', 'x', '--date', '2030-01-01'], 'is after today'],
    [['update', open.task, 'plan.yaml'], 'say what to record'],
  ])('refuses %j, says why, and writes nothing', async (argv, words) => {
    const io = world();
    expect(await main(argv, io, 'pip')).toBe(2);
    expect(io.written.stderr).toContain(words);
    expect(text(io)).toBe(plan);
  });

  it('shows what it would do when dry', async () => {
    const io = world();
    expect(await main(['update', open.task, 'plan.yaml', '--note', 'Seen', '--dry-run'], io, 'pip')).toBe(0);
    expect(io.written.stdout).toMatch(/^\+.*Seen$/m);
    expect(text(io)).toBe(plan);
  });
});

/** A flag that will do: an item of the plan where one is named, else words that YAML could trip over. */
function flagFor(
  { name, required, choices, format, each }: Question,
  thing: string,
  source: string,
): string[] {
  const { concerns, recommendations, actions, risks } = parse(source);
  const [concern, number, task] = [concerns?.[0]?.id, recommendations?.[0]?.number, actions?.[0]?.task];
  const items: Record<string, string | undefined> = {
    concern,
    concerns: concern,
    recommendation: number,
    tasks: task,
    risk: risks?.[0]?.id,
  };
  const named = name === thing ? undefined : items[name];
  if (!required && !named) return [];
  const formats: Record<string, string> = { day: dayOf(source), number: '3', 'yes-no': 'yes' };
  const formatted = formats[format ?? ''];
  return [`--${name}`, named ?? choices?.[0] ?? formatted ?? each?.[0]?.id ?? 'Words: of it'];
}

describe.each(kinds.filter(({ parts }) => parts.additions).map(({ id }) => id))('add to a %s', (id) => {
  it('makes each thing with the next free number, or says which flags it needs', async () => {
    const source = example(`${id}/good.yaml`);
    const kind = kinds.find((one) => one.id === id);
    const additions = (await kind?.parts.additions?.())?.additions ?? [];
    expect(additions.length).toBeGreaterThan(0);
    for (const addition of additions) {
      const io = world(source);
      const questions = addition.questions(parse(source), dayOf(source));
      const flags = questions.flatMap((question) => flagFor(question, addition.thing, source));
      const exit = await main(
        ['add', addition.thing, 'plan.yaml', '--no-input', ...flags],
        io,
        kind?.program ?? 'pip',
      );
      expect({ thing: addition.thing, exit, said: exit === 0 ? '' : io.written.stderr }).toEqual({
        thing: addition.thing,
        exit: 0,
        said: '',
      });
      expect(text(io).length).toBeGreaterThan(source.length);
    }
  });

  it('names the things that there are', async () => {
    const io = world(example(`${id}/good.yaml`));
    expect(await main(['add', 'nonsense', 'plan.yaml'], io, 'pip')).toBe(2);
    expect(io.written.stderr).toContain('no nonsense to add');
  });
});

it('refuses a verb that makes no sense for a kind, and says which it is for', async () => {
  const note = example('conversation/good.yaml');
  const io = world(note);
  expect(await main(['review', 'plan.yaml', '--no-input'], io, 'pip')).toBe(2);
  expect(io.written.stderr).toContain('review makes no sense for a conversation; it is for');
});

describe('close', () => {
  it('writes the end of a quarter and nothing else', async () => {
    const source = example('pdp/good.yaml')
      .replace(/^end_of_period:[\s\S]*?(?=^\S)/m, '')
      .replace(/^status: closed$/m, 'status: active');
    const io = testIo({ today: '2026-10-01', files: { 'plan.yaml': source } });
    const flags = [
      '--achieved',
      'G1 and G2',
      '--changed',
      'The team was split',
      '--date',
      '2026-09-30',
      '--no-input',
    ];
    expect(await main(['close', 'plan.yaml', ...flags], io, 'pdp'), io.written.stderr).toBe(0);
    expect(parse(text(io)).end_of_period).toMatchObject({
      date: '2026-09-30',
      achieved: 'G1 and G2',
      changed: 'The team was split',
    });
  });
});
