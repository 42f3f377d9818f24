import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as field from '../../src/kit/fields.ts';
import { shapeOf } from '../../src/kit/shape-of.ts';

describe('the shape of a schema', () => {
  it.each([
    ['text', field.text('x'), { is: 'text' }],
    ['prose', field.prose('goal', 'x'), { is: 'text', prose: 'goal' }],
    ['an id', field.id('concern', 'x'), { is: 'id', names: 'concern' }],
    ['a reference', field.ref('concern', 'x'), { is: 'id', ref: ['concern'] }],
    ['one of several', field.ref(['action', 'milestone'], 'x'), { is: 'id', ref: ['action', 'milestone'] }],
    ['a day', field.day('x', 'due'), { is: 'day', time: 'due' }],
    ['a time', field.when('x'), { is: 'when', time: 'other' }],
    ['a number', field.number('x'), { is: 'number' }],
    ['a whole number', field.integer('x', 1, 5), { is: 'integer', min: 1, max: 5 }],
    ['yes or no', field.flag('x'), { is: 'flag' }],
    ['a choice', field.choice(['a', 'b'], 'x'), { is: 'choice', of: ['a', 'b'] }],
    ['a scalar', field.scalar('x'), { is: 'scalar' }],
    ['anything', field.free('x'), { is: 'free' }],
    ['a list', field.list(field.day('x'), 'x'), { is: 'list', item: { is: 'day', time: 'other' } }],
    ['texts', field.texts('x'), { is: 'list', one: true, item: { is: 'text' } }],
    [
      'a record',
      field.record(field.text('x'), 'x', ['goal']),
      { is: 'record', keyRef: ['goal'], value: { is: 'text' } },
    ],
    [
      'forms',
      field.either([field.text('x'), field.number('x')], 'x'),
      { is: 'either', of: [{ is: 'text' }, { is: 'number' }] },
    ],
  ])('of %s', (_, schema, shape) => {
    expect(shapeOf(schema as z.ZodType)).toEqual(shape);
  });

  it('names the required keys of a map, what it is, and room for own columns', () => {
    const schema = field.items('risk', { id: field.id('risk', 'x'), score: field.number('x') }, 'x', ['id']);
    expect(shapeOf(schema)).toEqual({
      is: 'list',
      item: {
        is: 'map',
        sort: 'risk',
        required: ['id'],
        keys: {
          id: { is: 'id', names: 'risk' },
          score: { is: 'number' },
          other: { is: 'record', value: { is: 'free' } },
        },
      },
    });
    expect(shapeOf(field.map({}, 'x', { own: false }))).toEqual({ is: 'map', keys: {} });
  });

  it('says who a person is in either form', () => {
    const shape = shapeOf(field.person('owner', 'x'));
    expect(shape).toMatchObject({
      is: 'either',
      of: [
        { is: 'text', who: 'owner' },
        { is: 'map', who: 'owner' },
      ],
    });
  });

  it('refuses a schema that was made otherwise', () => {
    expect(() => shapeOf(z.string())).toThrow('not made with kit/fields');
  });
});

describe('what a schema takes', () => {
  it.each([
    ['an id as an integer', field.id('x', 'x'), 7, '7'],
    ['a flag in words', field.flag('x'), 'yes', 'yes'],
    ['one text for a list', field.texts('x'), 'a', 'a'],
    ['nothing for an optional field', field.map({ a: field.text('x') }, 'x'), { a: null }, { a: null }],
    ['own columns', field.map({}, 'x'), { other: { cost: 3 } }, { other: { cost: 3 } }],
  ])('%s', (_, schema, value, read) => {
    expect((schema as z.ZodType).parse(value)).toEqual(read);
  });

  it.each([
    ['an id with a fraction', field.id('x', 'x'), 1.5],
    ['a day that is none', field.day('x'), '2026-02-30'],
    ['a number out of range', field.integer('x', 1, 5), 6],
    ['a number that is not whole', field.integer('x', 1, 5), 2.5],
    ['an unknown word', field.choice(['a'], 'x'), 'b'],
    ['another word for yes', field.flag('x'), 'ja'],
    ['an unknown key', field.map({ a: field.text('x') }, 'x'), { b: 'x' }],
    ['own columns where there is no room', field.map({}, 'x', { own: false }), { other: {} }],
    ['an item without its id', field.items('a', { id: field.id('a', 'x') }, 'x', ['id']), [{}]],
  ])('not %s', (_, schema, value) => {
    expect((schema as z.ZodType).safeParse(value).success).toBe(false);
  });
});
