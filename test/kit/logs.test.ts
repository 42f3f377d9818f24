import { describe, expect, it } from 'vitest';
import { logged } from '../../src/kit/logged.ts';
import { logsOf } from '../../src/kit/logs.ts';
import { ownColumns } from '../../src/kit/own-columns.ts';

describe('the place of an entry in a log', () => {
  const log = [{ date: '2026-05-11' }, { date: '2026-05-18' }, { date: '2026-06-01' }];
  const entry = { progress: 'x' };

  it.each([
    ['2026-05-01', 0],
    ['2026-05-11', 1],
    ['2026-05-12', 1],
    ['2026-05-18', 2],
    ['2026-05-31', 2],
  ])('of %s is %i', (date, index) => {
    expect(logged(['reviews'], log, date, entry)).toEqual({
      op: 'insert',
      path: ['reviews'],
      index,
      value: { date, ...entry },
    });
  });

  it.each(['2026-06-01', '2026-06-02'])('of %s is its end', (date) => {
    expect(logged(['reviews'], log, date, entry)).toEqual({
      op: 'append',
      path: ['reviews'],
      value: { date, ...entry },
    });
  });

  it.each([[[]], [null], [undefined]])('in %j is its end', (entries) => {
    expect(logged(['reviews'], entries, '2026-05-01', entry).op).toBe('append');
  });

  it('passes over an entry without a day', () => {
    expect(logged(['reviews'], [{}, { date: null }], '2026-05-01', entry).op).toBe('append');
    expect(logged(['reviews'], [{}, { date: '2026-05-18' }], '2026-05-01', entry)).toMatchObject({
      index: 1,
    });
  });

  it('puts the date first, whatever else is said', () => {
    expect(
      Object.keys(
        (logged(['reviews'], [], '2026-05-01', { b: 'x', a: undefined }) as { value: object }).value,
      ),
    ).toEqual(['date', 'b', 'a']);
  });
});

describe('the logs of a plan', () => {
  const plan = {
    id: 'p',
    reviews: [{ date: '2026-05-11' }, { date: '2026-05-18' }],
    measures: [{ id: 'M1', readings: [{ date: '2026-05-31', value: 3 }] }],
    actions: [
      { task: 'C1.1', updates: [{ date: '2026-06-01' }, {}] },
      { action: 'no number', updates: [] },
    ],
    support: [{ id: 'S1', sessions: [{ date: '2026-05-13' }] }],
    checkpoints: 'none yet',
    other: { reviews: [{ date: '2020-01-01' }] },
  };

  it('are found at any depth, named by their item, but not in columns of a house’s own', () => {
    expect([...logsOf(plan)].map(({ path, name }) => `${path.join('.')}: ${name}`)).toEqual([
      'reviews: reviews',
      'measures.0.readings: readings of M1',
      'actions.0.updates: updates of C1.1',
      'actions.1.updates: updates',
      'support.0.sessions: sessions of S1',
    ]);
  });

  it('tell the day of each entry, and where there is none', () => {
    const [reviews, , updates] = [...logsOf(plan)];
    expect(reviews?.days).toEqual(['2026-05-11', '2026-05-18']);
    expect(updates?.days).toEqual(['2026-06-01', undefined]);
  });

  it('take an entry that is no map for an empty one', () => {
    const [log] = [...logsOf({ reviews: ['held', null, 7] })];
    expect(log?.entries).toEqual([{}, {}, {}]);
    expect(log?.days).toEqual([undefined, undefined, undefined]);
  });

  it.each([null, undefined, 'text', 7, []])('of %j are none', (nothing) => {
    expect([...logsOf(nothing)]).toEqual([]);
  });
});

describe('columns of a house’s own', () => {
  it('are shown by name, in words, those that are empty left out', () => {
    const other = {
      cost_centre: 4711,
      spent: 0,
      agreed: false,
      tags: ['a', 'b'],
      more: { by: 'Sam', on: ['x'] },
      empty: ' ',
      none: null,
      list: [],
    };
    expect(ownColumns({ other })).toEqual([
      { name: 'cost centre', strong: '', text: '4711' },
      { name: 'spent', strong: '', text: '0' },
      { name: 'agreed', strong: '', text: 'false' },
      { name: 'tags', strong: '', text: 'a; b' },
      { name: 'more', strong: '', text: 'by: Sam; on: x' },
    ]);
  });

  it.each([{}, { other: null }, { other: {} }])('of %j are none', (holder) => {
    expect(ownColumns(holder)).toEqual([]);
  });
});
