import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/kit/facets.ts';
import { isOwed } from '../../src/kit/owed.ts';
import { type Promised, type Ratings, rateable } from '../../src/kit/rateable.ts';
import { score } from '../../src/kit/score.ts';
import { calledItem } from '../../src/kit/words.ts';

const item = (value: Item['value'], within: Item | null = null): Item => ({
  sort: 'action',
  id: 'C1.1',
  path: [],
  value,
  within,
});

describe('what is owed', () => {
  it.each([
    [{}, true],
    [{ status: 'not_started' }, true],
    [{ status: 'on_hold' }, true],
    [{ status: 'complete' }, false],
    [{ status: 'verified' }, false],
    [{ status: 'dropped' }, false],
    [{ response: 'agreed' }, true],
    [{ response: 'partly_agreed' }, true],
    [{ response: 'not_agreed' }, false],
    [{ closed: { by: 'Inspectorate' } }, false],
    [{ closed: {} }, false],
  ])('of an item that says %j', (value, owed) => {
    expect(isOwed(item(value))).toBe(owed);
  });

  it.each([
    [{}, true],
    [{ status: 'complete' }, true],
    [{ status: 'dropped' }, false],
    [{ response: 'not_agreed' }, false],
    [{ closed: { by: 'Inspectorate' } }, false],
  ])('of an open item within one that says %j', (value, owed) => {
    expect(isOwed(item({ status: 'in_progress' }, item(value)))).toBe(owed);
  });

  it('looks all the way up', () => {
    const top = item({ status: 'dropped' });
    expect(isOwed(item({}, item({}, top)))).toBe(false);
  });
});

describe('an item in a sentence', () => {
  it.each([
    ['C1.2', 'action', 'C1.2', 'C1.2'],
    ['2', 'recommendation', 'Recommendation 2', 'recommendation 2'],
    ['2.1', 'action', 'Action 2.1', 'action 2.1'],
    ['AFI 1', 'recommendation', 'AFI 1', 'AFI 1'],
    ['2a', 'action', '2a', '2a'],
    [null, 'root_cause', 'This root cause', 'this root cause'],
    [undefined, 'action', 'This action', 'this action'],
    ['', 'goal', 'This goal', 'this goal'],
  ])('with the id %s of a %s', (id, sort, first, within) => {
    expect([calledItem(id, sort), calledItem(id, sort, 'within')]).toEqual([first, within]);
  });
});

describe('a risk’s score', () => {
  it.each([
    [{ likelihood: 3, impact: 4 }, 12],
    [{ likelihood: 5, impact: 5 }, 25],
    [{ likelihood: 3 }, null],
    [{ impact: 3 }, null],
    [{ likelihood: 3, impact: null }, null],
    [null, null],
    [undefined, null],
  ])('of %j', (risk, expected) => {
    expect(score(risk)).toBe(expected);
  });
});

describe('what a rating is computed from', () => {
  const action: Promised = {
    id: 'C1.1',
    field: 'due',
    status: 'in_progress',
    start: '2026-05-11',
    due: '2026-08-28',
  };
  const of = (plan: Ratings, over: Partial<Promised> = {}) =>
    rateable(plan, { ...action, ...over }, '2026-07-15');

  it('is the item’s own dates where the plan has nothing else', () => {
    expect(of({})).toEqual({
      status: 'in_progress',
      start: '2026-05-11',
      due: '2026-08-28',
      moves: 0,
      risks: [],
      lags: [],
    });
  });

  it('is how often its own date has moved, and no other', () => {
    const change = { item: 'C1.1', field: 'due', date: '2026-06-01', from: '2026-07-31', to: '2026-08-28' };
    const changes = [
      change,
      { ...change, field: 'start' },
      { ...change, item: 'C1.2' },
      { ...change, from: '2026-08-28' },
    ];
    expect(of({ changes }).moves).toBe(1);
    expect(of({ changes: [change, { ...change, date: '2026-07-01' }] }).moves).toBe(2);
    expect(of({ changes }, { id: null }).moves).toBe(0);
  });

  it('is the risks on it that were not dropped, and whether anything is still done about them', () => {
    const risk = { id: 'R1', tasks: 'C1.1', likelihood: 5, impact: 4, mitigations: [{ status: 'complete' }] };
    expect(of({ risks: [risk] }).risks).toEqual([{ id: 'R1', score: 20, mitigated: false }]);
    expect(of({ risks: [{ ...risk, mitigations: [{ status: 'dropped' }, {}] }] }).risks[0]?.mitigated).toBe(
      true,
    );
    expect(
      of({
        risks: [
          { ...risk, tasks: ['C1.2'] },
          { ...risk, status: 'dropped' },
        ],
      }).risks,
    ).toEqual([]);
    expect(of({ risks: [{ id: 'R2', tasks: ['C1.1'], likelihood: 5 }] }).risks).toEqual([]);
  });

  it('is how far the outcomes that it serves lag, and not its outputs', () => {
    const measure = {
      id: 'M1',
      kind: 'outcome',
      baseline: { value: 60, date: '2026-03-31' },
      target: { value: 80, by: '2026-12-31' },
      readings: [{ date: '2026-06-30', value: 60 }],
    };
    const share = (measures: Ratings['measures'], served: Promised['measures'] = 'M1') =>
      of({ measures }, { measures: served }).lags.map((lag) => `${lag.id} ${lag.share.toFixed(2)}`);
    expect(share([measure])).toEqual(['M1 0.33']);
    expect(share([measure], ['M2', 'M1'])).toEqual(['M1 0.33']);
    expect(share([measure], [])).toEqual([]);
    expect(share([{ ...measure, kind: 'output' }])).toEqual([]);
    expect(share([{ ...measure, status: 'dropped' }])).toEqual([]);
    expect(share([{ ...measure, readings: [] }])).toEqual([]);
  });
});
