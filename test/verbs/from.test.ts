import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { testIo } from '../support/io.ts';
import { noHouseFor } from '../support/judge.ts';

const example = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');
const plan = (io: { cwd: string }, file: string) => parse(readFileSync(join(io.cwd, file), 'utf8'));

it('makes an individual PIP from its conversations: dates and facts carried, nothing invented', async () => {
  const notes = ['conversation-1.yaml', 'conversation-2.yaml'];
  const files = Object.fromEntries(notes.map((name) => [`notes/${name}`, example(`people/${name}`)]));
  const io = testIo({ today: '2026-04-20', files });
  const from = notes.flatMap((name) => ['--from', `notes/${name}`]);
  expect(
    await main(['init', 'pips/pip.yaml', '--kind', 'individual-pip', '--no-input', ...from], io, 'pip'),
  ).toBe(0);
  const made = plan(io, 'pips/pip.yaml');
  const [first, second] = notes.map((name) => parse(files[`notes/${name}`] ?? ''));
  expect(made.employee).toBe(second.employee);
  expect(made.prior_conversations.map((p: { date: string; record: string }) => [p.date, p.record])).toEqual([
    [first.date, '../notes/conversation-1.yaml'],
    [second.date, '../notes/conversation-2.yaml'],
  ]);
  const facts = [first, second].flatMap((note) =>
    note.concern.observed.map((o: { date: string; fact: string }) => [o.date, o.fact]),
  );
  expect(
    made.concerns.flatMap((c: { observed: { date: string; fact: string }[] }) =>
      c.observed.map((o) => [o.date, o.fact]),
    ),
  ).toEqual(facts);
  const findings = await noHouseFor(io.cwd, 'pips/pip.yaml', '2026-04-20');
  const broken = findings.filter(({ rule }) =>
    ['plan/reference', 'plan/schema', 'plan/syntax'].includes(rule),
  );
  expect(broken.map((f) => f.message)).toEqual([]);
});

it('makes next quarter’s PDP from the last: what carries forward, and from when', async () => {
  const io = testIo({ today: '2026-10-02', files: { 'last.yaml': example('pdp/good.yaml') } });
  const last = plan(io, 'last.yaml');
  expect(await main(['init', 'next.yaml', '--from', 'last.yaml', '--no-input'], io, 'pdp')).toBe(0);
  const next = plan(io, 'next.yaml');
  expect(next.person).toBe(last.person);
  expect(next.period.start > last.period.end).toBe(true);
  const carries = [last.end_of_period?.carries_forward ?? []].flat();
  const carried = last.goals.filter((g: { id: string; status?: string }) =>
    last.end_of_period
      ? carries.includes(g.id)
      : !['complete', 'verified', 'dropped'].includes(g.status ?? ''),
  );
  expect(carried.length).toBeGreaterThan(0);
  expect(next.goals.map((g: { goal: string }) => g.goal)).toEqual(
    carried.map((g: { goal: string }) => g.goal),
  );
  for (const goal of next.goals) expect(goal.carried_from).toMatch(/^\d{4}-Q\d$/);
});

it('refuses plans that a kind is not made from', async () => {
  const io = testIo({ files: { 'last.yaml': example('pdp/good.yaml') } });
  expect(
    await main(['init', '--kind', 'individual-pip', '--from', 'last.yaml', '--no-input'], io, 'pip'),
  ).toBe(2);
  expect(io.written.stderr).toContain('is made from a conversation, and this is a pdp');
});
