import { describe, expect, it } from 'vitest';
import { makeRepo } from '../support/repo.ts';
import { lintHistory } from './support.ts';

const head = 'kind: individual-pip\nid: e\nagreed: 2026-05-04\n';
const session = (date: string, more: string) => `      - date: ${date}\n        held: ${more}\n`;
const support = (...sessions: string[]) => `${head}support:\n  - id: S1\n    sessions:\n${sessions.join('')}`;
const checkpoint = (rating: string, more = '') =>
  `${head}checkpoints:\n  - date: 2026-05-11\n    criteria:\n      K1:\n        rating: ${rating}\n        evidence: Two of three\n${more}`;
const correction = (field: string, item = '') =>
  `corrections:\n  - date: 2026-05-20\n    field: ${field}\n${item}    reason: Typed into the wrong row\n    by: Rosa Lindqvist\n`;

async function between(was: string, is: string, args: readonly string[] = []) {
  const repo = makeRepo();
  repo.commit({ 'plan.yaml': was }, '2026-05-12');
  repo.commit({ 'plan.yaml': is }, '2026-05-20');
  return (await lintHistory(repo.root, args)).lines.map((line) => line.replace(/ \([0-9a-f]{7}.*/, ''));
}

describe('a log', () => {
  it('may be added to: entries, fields that were empty, further texts in a list', async () => {
    expect(
      await between(checkpoint('improving'), checkpoint('improving', '    next_focus: Tests\n')),
    ).toEqual([]);
    const missed = session('2026-05-13', 'no');
    const said = session('2026-05-13', 'no\n        missed: provider');
    const madeUp = session('2026-05-15', 'yes\n        makes_up: 2026-05-13');
    expect(await between(support(missed), support(said, madeUp))).toEqual([]);
    const second = '      K2:\n        rating: not_yet\n';
    expect(await between(checkpoint('improving'), checkpoint('improving', second))).toEqual([]);
  });

  it('cannot be edited: the field is told at its line', async () => {
    expect(await between(checkpoint('not_yet'), checkpoint('met'))).toEqual([
      '8 log-rewritten: The entry of 2026-05-11 in checkpoints was edited: criteria.K1.rating was “not_yet” and is “met”',
    ]);
    const no = support(session('2026-05-13', 'no\n        missed: provider'));
    const yes = support(session('2026-05-13', 'yes\n        missed: provider'));
    expect(await between(no, yes)).toEqual([
      '8 log-rewritten: The entry of 2026-05-13 in sessions of S1 was edited: held was “no” and is “yes”',
    ]);
  });

  it('cannot lose an entry, or give one another day', async () => {
    const [a, b] = [
      session('2026-05-13', 'yes\n        note: Mocks'),
      session('2026-05-15', 'yes\n        note: Fakes'),
    ];
    expect(await between(support(a, b), support(b))).toEqual([
      '6 log-rewritten: The entry of 2026-05-13 in sessions of S1 has been removed',
    ]);
    expect(await between(support(a), support(a.replace('05-13', '05-14')))).toEqual([
      '7 log-rewritten: The entry of 2026-05-13 in sessions of S1 was edited: date was “2026-05-13” and is “2026-05-14”',
    ]);
  });

  it('tells entries of one day apart by what they say, in whatever order', async () => {
    const [a, b] = [
      session('2026-05-13', 'yes\n        note: Morning'),
      session('2026-05-13', 'yes\n        note: Evening'),
    ];
    expect(await between(support(a, b), support(b, a))).toEqual([]);
    expect(await between(support(a, b), support(b))).toEqual([expect.stringContaining('has been removed')]);
  });

  it('may be corrected openly, field by field and entry by entry', async () => {
    const readings = (...values: number[]) =>
      `kind: force-pip\nid: f\nagreed: 2026-05-08\nmeasures:\n  - id: M1\n    readings:\n${values
        .map((value, i) => `      - date: 2026-05-0${i + 3}\n        value: ${value}\n`)
        .join('')}`;
    const was = readings(60, 61, 26);
    const is = readings(60, 61, 62);
    const item = '    item: M1\n';
    const rewritten = [expect.stringContaining('of 2026-05-05 in readings of M1 was edited: value')];
    expect(await between(was, is)).toEqual(rewritten);
    expect(await between(was, is + correction('readings.2.value', item))).toEqual([]);
    expect(await between(was, is + correction('readings.2026-05-05', item))).toEqual([]);
    expect(await between(was, is + correction('readings', item))).toEqual([]);
    expect(await between(was, is + correction('readings.1.value', item))).toEqual(rewritten);
    expect(await between(was, is + correction('readings.2.value'))).toEqual(rewritten);
    expect(await between(was, readings(60, 99, 62) + correction('readings', item))).toHaveLength(1);
    expect(await between(was, readings(60, 61) + correction('readings.2', item))).toEqual([]);
  });

  it('written up late is a tip by the commit that first held the entry', async () => {
    const late = checkpoint('met').replace('2026-05-11', '2026-05-01');
    expect(await between(head, late)).toEqual([
      '5 backdated: The entry of 2026-05-01 in checkpoints was committed 19 days after its day',
    ]);
    expect(await between(head, checkpoint('met'))).toEqual([]);
    const several = [3, 1, 2].map((day) => session(`2026-04-0${day}`, 'yes'));
    expect(await between(head, support(...several))).toEqual([
      '9 backdated: 3 entries in sessions, the oldest of 2026-04-01, were committed 49 days after that day',
    ]);
  });

  it('is not taken for late by what --since or a later agreement hides', async () => {
    const repo = makeRepo();
    repo.commit({ 'plan.yaml': checkpoint('met').replace(/agreed.*\n/, '') }, '2026-05-12');
    repo.commit({ 'plan.yaml': checkpoint('met', '    next_focus: Tests\n') }, '2026-07-01');
    repo.commit({ 'plan.yaml': checkpoint('met', '    next_focus: Names\n') }, '2026-07-02');
    expect((await lintHistory(repo.root)).told.map(({ rule }) => rule)).toEqual(['history/log-rewritten']);
    expect((await lintHistory(repo.root, ['--since', 'HEAD~1'])).told.map(({ rule }) => rule)).toEqual([
      'history/log-rewritten',
    ]);
  });
});
