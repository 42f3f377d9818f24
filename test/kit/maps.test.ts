import { describe, expect, it } from 'vitest';
import { agreedChanges } from '../../src/kit/agreed-changes.ts';
import { logged } from '../../src/kit/logged.ts';
import { logsOf } from '../../src/kit/logs.ts';
import { idKeyOf, isMap, ownId } from '../../src/kit/maps.ts';
import { ownColumns } from '../../src/kit/own-columns.ts';

it.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['a', false],
  [undefined, false],
])('%j is a map: %j', (value, is) => {
  expect(isMap(value)).toBe(is);
});

it.each([
  [{ id: 'C1' }, 'id', 'C1'],
  [{ task: 'C1.2', title: 'x' }, 'task', 'C1.2'],
  [{ number: '2', id: 7 }, 'number', '2'],
  [{ title: 'x' }, null, null],
])('%j bears its number under %j: %j', (item, key, id) => {
  expect([idKeyOf(item), ownId(item)]).toEqual([key, id]);
});

describe('logs', () => {
  it('are found at any depth, with the item that they belong to', () => {
    const plan = {
      id: 'p',
      reviews: [{ date: '2026-05-01' }, 'x'],
      measures: [{ id: 'M1', readings: [{ date: '2026-05-31', value: 6 }] }],
      actions: [{ task: 'C1.1', updates: [], note: { updates: [{ note: 'y' }] } }],
      other: { updates: [{ date: '2026-01-01' }] },
    };
    expect([...logsOf(plan)].map(({ name, path, days }) => [name, path.join('.'), days])).toEqual([
      ['reviews', 'reviews', ['2026-05-01', undefined]],
      ['readings of M1', 'measures.0.readings', ['2026-05-31']],
      ['updates of C1.1', 'actions.0.updates', []],
      ['updates of C1.1', 'actions.0.note.updates', [undefined]],
    ]);
  });

  it.each([
    [null, { op: 'append' }],
    [[{ date: '2026-05-01' }], { op: 'append' }],
    [[{ date: '2026-05-03' }], { op: 'insert', index: 0 }],
    [[{ date: '2026-05-02' }, { date: '2026-05-03' }], { op: 'insert', index: 1 }],
    [[{}, { date: null }], { op: 'append' }],
  ])('take an entry of 2 May at its place among %j', (entries, change) => {
    const made = logged(['reviews'], entries, '2026-05-02', { note: 'x' });
    expect(made).toEqual({ ...change, path: ['reviews'], value: { date: '2026-05-02', note: 'x' } });
  });
});

it('shows own columns by name, in words, without empty ones', () => {
  const other = { cost_code: 12, tags: ['a', 'b'], team: { lead: 'Sam', size: 3 }, empty: '', gone: null };
  expect(ownColumns({ other }).map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'cost code: 12',
    'tags: a; b',
    'team: lead: Sam; size: 3',
  ]);
  expect(ownColumns({})).toEqual([]);
});

it('tables what moved by agreement', () => {
  const { rows, ...table } = agreedChanges([
    {
      item: 'G1',
      field: 'target_date',
      date: '2026-07-02',
      from: '2026-07-31',
      to: '2026-08-28',
      reason: 'Late',
    },
    { field: 'period.end', agreed_by: { name: 'Rosa' } },
  ]);
  expect(JSON.stringify(table)).toContain('Changed by agreement');
  const words = JSON.stringify(rows);
  for (const said of ['2 July 2026', 'G1, target date', '31 July 2026 to 28 August 2026', 'Late'])
    expect(words).toContain(said);
  for (const said of ['No date', 'nothing to nothing', 'Agreed by Rosa']) expect(words).toContain(said);
});
