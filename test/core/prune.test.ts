import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { prune } from '../../src/core/prune.ts';
import * as field from '../../src/kit/fields.ts';
import { shapeOf } from '../../src/kit/shape-of.ts';

const shape = shapeOf(
  field.map(
    {
      title: field.text('x'),
      days: field.list(field.day('x'), 'x'),
      goals: field.items('goal', { id: field.id('goal', 'x'), how: field.texts('x') }, 'x', ['id']),
      evidence: field.oneOrMore(
        field.either([field.text('x'), field.map({ what: field.text('x') }, 'x')], 'x'),
        'x',
      ),
      ratings: field.record(field.choice(['met', 'not_yet'], 'x'), 'x'),
    },
    'x',
  ) as z.ZodType,
);
const data = {
  title: 'A plan',
  days: ['2026-07-29', 'soon', '2026-09-23'],
  goals: [{ id: 'G1', how: ['one', 'two'] }, { id: 'G2' }, { id: 'G3' }],
  evidence: [{ what: 'x' }, 7],
  ratings: { K1: 'met', K2: 'perhaps' },
};

describe('a plan without what the schema refuses', () => {
  it.each([
    ['nothing', [], data],
    ['all', [[]], {}],
    ['a field', [['title']], { ...data, title: undefined }],
    ['a field that is not there', [['owner'], ['goals', 9, 'id']], data],
    ['an entry of a record', [['ratings', 'K2']], { ...data, ratings: { K1: 'met' } }],
    ['a list', [['days']], { ...data, days: undefined }],
    ['several', [['title'], ['ratings']], { ...data, title: undefined, ratings: undefined }],
  ] as const)('%s', (_, paths, left) => {
    expect(prune(data, paths, shape)).toEqual(left);
  });

  it('keeps the numbers of the items after one that is left out', () => {
    expect(prune(data, [['days', 1]], shape)).toMatchObject({ days: ['2026-07-29', '', '2026-09-23'] });
    expect(prune(data, [['goals', 1]], shape)).toMatchObject({ goals: [{ id: 'G1' }, {}, { id: 'G3' }] });
    expect(prune(data, [['goals', 0, 'how', 0]], shape)).toMatchObject({
      goals: [{ how: ['', 'two'] }, {}, {}],
    });
    expect(prune(data, [['evidence', 1]], shape)).toMatchObject({ evidence: [{ what: 'x' }, ''] });
  });

  it('leaves the given data as it was', () => {
    const before = structuredClone(data);
    prune(data, [['title'], ['goals', 0], ['days', 1]], shape);
    expect(data).toEqual(before);
  });

  it.each([null, undefined, 'text', 7])('of %j is the same', (value) => {
    expect(prune(value, [['title']], shape)).toBe(value);
  });
});
