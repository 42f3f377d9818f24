import { describe, expect, it } from 'vitest';
import { gather } from '../../src/core/gather.ts';
import { updateChanges, type Wish } from '../../src/core/update.ts';
import { shape as action } from '../../src/kinds/action-plan/shape.ts';
import { shape as force } from '../../src/kinds/force-pip/shape.ts';
import { shape as pdp } from '../../src/kinds/pdp/shape.ts';
import type { Shape } from '../../src/kit/shape.ts';

const DAY = '2026-06-30';
/** The edits of a wish for one item of a plan, `op path value` each; or the field that it does not have. */
function edits(plan: object, shape: Shape, id: string, wish: Wish): unknown {
  const item = gather(plan, shape, []).items.find((one) => one.id === id);
  if (!item) throw new Error(`no ${id}`);
  const changes = updateChanges(item, shape, wish, DAY);
  if ('missing' in changes) return `no ${changes.missing}`;
  return changes.map((change) => [
    `${change.op} ${change.path.join('.')}`,
    'value' in change ? change.value : undefined,
  ]);
}
const forceWith = (over: object) => ({ actions: [{ task: 'C1.1', ...over }], measures: [{ id: 'M1' }] });
const at = 'actions.0';

describe('an action', () => {
  it.each<[string, object, Wish, unknown]>([
    ['its status', {}, { status: 'complete' }, [[`set ${at}.status`, 'complete']]],
    [
      'a note in its log',
      {},
      { note: 'Two shifts done', by: 'Sam' },
      [[`append ${at}.updates`, { date: DAY, note: 'Two shifts done', by: 'Sam' }]],
    ],
    ['first evidence', {}, { evidence: ['a'] }, [[`set ${at}.evidence`, ['a']]]],
    [
      'evidence beside one text',
      { evidence: 'a' },
      { evidence: ['b'] },
      [[`set ${at}.evidence`, ['a', 'b']]],
    ],
    [
      'evidence below a list',
      { evidence: ['a'] },
      { evidence: ['b', 'c'] },
      [
        [`append ${at}.evidence`, 'b'],
        [`append ${at}.evidence`, 'c'],
      ],
    ],
    [
      'who verified it, and how',
      { status: 'complete' },
      { verifiedBy: 'Tom', how: 'Dip sample' },
      [
        [`set ${at}.verified`, { by: 'Tom', date: DAY, how: 'Dip sample' }],
        [`set ${at}.status`, 'verified'],
      ],
    ],
    ['a first date, without a trace', {}, { due: '2026-07-31' }, [[`set ${at}.due`, '2026-07-31']]],
    [
      'the same date, without a trace',
      { due: '2026-07-31' },
      { due: '2026-07-31' },
      [[`set ${at}.due`, '2026-07-31']],
    ],
    [
      'a moved date, with its trace in the ledger',
      { due: '2026-07-31' },
      { due: '2026-08-28', reason: 'Late report', agreedBy: 'ACC Helen Ward' },
      [
        [`set ${at}.due`, '2026-08-28'],
        [
          'append changes',
          {
            item: 'C1.1',
            field: 'due',
            date: DAY,
            from: '2026-07-31',
            to: '2026-08-28',
            reason: 'Late report',
            agreed_by: 'ACC Helen Ward',
          },
        ],
      ],
    ],
    ['nothing', {}, {}, []],
    ['what it cannot hold', {}, { kept: 'yes' }, 'no kept'],
    ['a reading', {}, { value: 3 }, 'no readings'],
    ['the first of several that it cannot hold', {}, { percent: 10, value: 3 }, 'no percent_complete'],
  ])('takes %s', (_, over, wish, changes) => {
    expect(edits(forceWith(over), force, 'C1.1', wish)).toEqual(changes);
  });
});

it('a measure takes a reading under its day', () => {
  expect(edits(forceWith({}), force, 'M1', { value: 64.5 })).toEqual([
    ['append measures.0.readings', { date: DAY, value: 64.5 }],
  ]);
});

it('a recommendation takes its share done, and moves its timescale as written', () => {
  const plan = { recommendations: [{ number: '2', timescale: 'December 2003' }] };
  expect(edits(plan, action, '2', { percent: 60, due: 'March 2004' })).toEqual([
    ['set recommendations.0.percent_complete', 60],
    ['set recommendations.0.timescale', 'March 2004'],
    [
      'append changes',
      expect.objectContaining({ field: 'timescale', from: 'December 2003', to: 'March 2004' }),
    ],
  ]);
});

it('a goal moves its target date; a commitment is kept on a day, its note in words', () => {
  const plan = { goals: [{ id: 'G1' }], manager_commitments: [{ id: 'MC1', by: '2026-06-01' }] };
  expect(edits(plan, pdp, 'G1', { due: '2026-09-18' })).toEqual([['set goals.0.target_date', '2026-09-18']]);
  expect(edits(plan, pdp, 'MC1', { kept: 'yes', note: 'Done' })).toEqual([
    ['set manager_commitments.0.kept', 'yes'],
    ['set manager_commitments.0.date', DAY],
    ['set manager_commitments.0.note', 'Done'],
  ]);
});
