import { describe, expect, it } from 'vitest';
import { makeRepo } from '../support/repo.ts';
import { force, lintHistory, named, pip } from './support.ts';

/** Two versions of a plan, a week apart; the later one may be left uncommitted by giving null for its day. */
function twice(before: string, after: string) {
  const repo = makeRepo();
  const first = repo.commit({ 'plan.yaml': before }, '2026-05-08');
  const second = repo.commit({ 'plan.yaml': after }, '2026-05-15');
  return { repo, first: named(first, '2026-05-08'), second: named(second, '2026-05-15') };
}
const linesOf = async (before: string, after: string) =>
  (await lintHistory(twice(before, after).repo.root)).lines;

const K2 = '  - id: K2\n    concern: C1\n    criterion: Estimates hold\n    threshold: Two days\n';
const added = (field: string, more = '') => `changes:
  - item: K2
    field: ${field}
    date: 2026-05-14
    to: Estimates hold
    reason: Agreed at the second checkpoint
${more}`;
const AGREED_BY = '    agreed_by: Tom Adeyemi\n';

describe('a criterion that came after the agreement', () => {
  it('is told at its own line, with the commit that brought it', async () => {
    const { repo, second } = twice(pip('9 of 10'), pip('9 of 10', K2));
    const { told, lines } = await lintHistory(repo.root);
    expect(lines).toEqual([
      `13 goalposts: The criterion K2 came after the agreement (${second}) with no entry in changes: record who agreed and why`,
    ]);
    expect(told[0]?.severity).toBe('error');
  });

  it('is told though no commit holds it yet', async () => {
    const { repo } = twice(pip('9 of 10'), pip('9 of 10', 'role: Engineer\n'));
    repo.commit({ 'note.txt': 'x' });
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${repo.root}/plan.yaml`, pip('9 of 10', K2));
    expect((await lintHistory(repo.root)).lines).toEqual([
      expect.stringContaining('K2 came after the agreement (not committed yet)'),
    ]);
  });

  it.each([
    ['its words', 'criterion'],
    ['its number', 'id'],
    ['its threshold', 'threshold'],
  ])('passes with an agreed entry for %s', async (_, field) => {
    expect(await linesOf(pip('9 of 10'), pip('9 of 10', K2 + added(field, AGREED_BY)))).toEqual([]);
  });

  it('does not pass where nobody agreed to it', async () => {
    expect(await linesOf(pip('9 of 10'), pip('9 of 10', K2 + added('criterion')))).toHaveLength(1);
  });

  it('is no finding in a plan that is still a draft', async () => {
    const draft = (text: string) => text.replace('agreed: 2026-05-04\n', '').replace('active', 'draft');
    expect(await linesOf(draft(pip('9 of 10')), draft(pip('9 of 10', K2)))).toEqual([]);
  });

  it('is no finding where it was there when the plan was agreed', async () => {
    const draft = pip('9 of 10').replace('agreed: 2026-05-04\n', '');
    expect(await linesOf(draft, pip('9 of 10', K2))).toEqual([]);
  });

  it('is one finding, of what has gone, where a criterion only got a new number', async () => {
    const lines = await linesOf(pip('9 of 10'), pip('9 of 10').replace('id: K1', 'id: K9'));
    expect(lines).toEqual([expect.stringContaining('item-vanished: The criterion K1 has gone')]);
  });

  it('is told as gone where it was taken back: what stood in a committed plan leaves a trace', async () => {
    const { repo } = twice(pip('9 of 10'), pip('9 of 10', K2));
    repo.commit({ 'plan.yaml': pip('9 of 10') });
    expect((await lintHistory(repo.root)).told.map(({ rule }) => rule)).toEqual(['history/item-vanished']);
  });

  it('is alone among items: a plan may gain actions, risks and measures as it goes', async () => {
    const more =
      '  - task: C1.3\n    action: Train eleven handlers\n    due: 2026-09-30\nrisks:\n  - id: R1\n';
    expect(await linesOf(force('2026-07-31'), force('2026-07-31', more))).toEqual([]);
  });
});

describe('a plan that was closed', () => {
  const closed = (status: string, more = '') => pip('9 of 10', more).replace('active', status);
  const change = (to: string, more = '') =>
    `changes:\n  - field: status\n    date: 2026-05-14\n    from: closed\n    to: ${to}\n    reason: The appeal was upheld\n${more}`;

  it.each(['active', 'agreed', 'draft'])('does not become %s again without a word', async (status) => {
    const { repo, first } = twice(closed('closed'), closed(status));
    const { told, lines } = await lintHistory(repo.root);
    expect(lines).toEqual([
      `3 reopened: The plan was closed (${first}) and is ${status} again without a word: say why under changes:, for status`,
    ]);
    expect(told[0]?.severity).toBe('warning');
  });

  it('may be opened again on the record', async () => {
    expect(await linesOf(closed('closed'), closed('active', change('active', AGREED_BY)))).toEqual([]);
    const byId = change('active', AGREED_BY).replace('  - field', '  - item: e-1042-2026\n    field');
    expect(await linesOf(closed('closed'), closed('active', byId))).toEqual([]);
  });

  it.each([
    ['nobody agreed', change('active')],
    ['it leads elsewhere', change('agreed', AGREED_BY)],
    ['it is about an item', change('active', AGREED_BY).replace('  - field', '  - item: K1\n    field')],
  ])('is not opened by an entry where %s', async (_, entry) => {
    expect(await linesOf(closed('closed'), closed('active', entry))).toEqual([
      expect.stringContaining('reopened: The plan was closed'),
    ]);
  });

  it('is found though it was open both when it was agreed and now', async () => {
    const { repo } = twice(closed('active'), closed('closed'));
    repo.commit({ 'plan.yaml': closed('active') });
    expect((await lintHistory(repo.root)).told.map(({ rule }) => rule)).toEqual(['history/reopened']);
  });

  it('may stay closed, and close again', async () => {
    expect(await linesOf(closed('closed'), closed('closed', 'role: Engineer\n'))).toEqual([]);
    const { repo } = twice(closed('closed'), closed('active'));
    repo.commit({ 'plan.yaml': closed('closed') });
    expect((await lintHistory(repo.root)).lines).toEqual([]);
  });

  it('says that it is open where its status has gone', async () => {
    const { repo } = twice(closed('closed'), pip('9 of 10').replace('status: active\n', ''));
    expect((await lintHistory(repo.root)).told.map(({ message }) => message)).toEqual([
      expect.stringContaining('and is open again without a word'),
    ]);
  });
});
