import { describe, expect, it } from 'vitest';
import { settle } from '../../src/core/settle.ts';
import type { Shape } from '../../src/kit/shape.ts';
import { type Plain, plain } from '../../src/kit/source.ts';

const text: Shape = { is: 'text' };
const shape = (field: Shape): Shape => ({ is: 'map', keys: { f: field } });
/** What a field of a shape becomes: its data, what is lossy, and what is pending. */
const settled = (field: Shape, raw: unknown) => {
  const { data, lossy, pending } = settle({ f: raw }, shape(field));
  return {
    data: (data as { f?: unknown }).f,
    lossy: lossy.map(({ message }) => message),
    pending: pending.map((one) => one.text),
  };
};
const kept = (data: unknown) => ({ data, lossy: [], pending: [] });

describe('an unquoted scalar where text belongs', () => {
  it.each([
    ['an id that is a plain integer', { is: 'id' }, plain(7, '7'), '7'],
    ['a text that is a plain number', text, plain(2.5, '2.5'), '2.5'],
    ['a negative one', text, plain(-3, '-3'), '-3'],
  ] as const)('stays as typed: %s', (_, field, raw, data) => {
    expect(settled(field, raw)).toEqual(kept(data));
  });

  it.each<[string, Plain, string]>([
    ['a trailing nought', plain(1.1, '1.10'), 'YAML reads 1.10 as the number 1.1: write "1.10" in quotes'],
    ['leading noughts', plain(7, '007'), 'YAML reads 007 as the number 7: write "007" in quotes'],
    ['a hexadecimal', plain(16, '0x10'), 'YAML reads 0x10 as the number 16: write "0x10" in quotes'],
    ['an exponent', plain(1000, '1e3'), 'YAML reads 1e3 as the number 1000: write "1e3" in quotes'],
    ['a sign', plain(4, '+4'), 'YAML reads +4 as the number 4: write "+4" in quotes'],
    [
      'a long number',
      plain(12345678901234567890n, '12345678901234567890'),
      'the number 12345678901234567890',
    ],
    ['true', plain(true, 'true'), 'YAML reads true as yes or no: write "true" in quotes'],
    ['null', plain(null, 'null'), 'YAML reads null as nothing: write "null" in quotes'],
    ['a tilde', plain(null, '~'), 'YAML reads ~ as nothing: write "~" in quotes'],
    ['infinity', plain(Number.POSITIVE_INFINITY, '.inf'), 'YAML reads .inf as the number Infinity'],
  ])('is lossy: %s', (_, raw, message) => {
    for (const is of ['text', 'id', 'day', 'when'] as const) {
      const { data, lossy, pending } = settled({ is }, raw);
      expect([data, pending]).toEqual([undefined, []]);
      expect(lossy).toEqual([expect.stringContaining(message)]);
    }
  });
});

describe('an unquoted scalar elsewhere', () => {
  it.each<[string, Shape, Plain, unknown]>([
    ['a number', { is: 'number' }, plain(1.1, '1.10'), 1.1],
    ['a boolean', { is: 'flag' }, plain(true, 'true'), true],
    ['a scalar that is a number', { is: 'scalar' }, plain(62, '62'), 62],
    ['a scalar that is yes or no', { is: 'scalar' }, plain(false, 'false'), false],
    ['anything, even nothing', { is: 'free' }, plain(null, '~'), null],
    ['a wrong type, for the schema to refuse', { is: 'choice', of: ['a'] }, plain(3, '3'), 3],
  ])('is its value: %s', (_, field, raw, data) => {
    expect(settled(field, raw)).toEqual(kept(data));
  });

  it.each<[string, Shape, Plain, string]>([
    ['a number too long', { is: 'number' }, plain(10n ** 20n, '1e20'), 'YAML cannot keep the number 1e20'],
    [
      'one beyond all',
      { is: 'number' },
      plain(Number.POSITIVE_INFINITY, '.inf'),
      'cannot keep the number .inf',
    ],
    ['one past safe integers', { is: 'integer' }, plain(2 ** 60, String(2 ** 60)), 'write a shorter one'],
    ['a scalar not kept as typed', { is: 'scalar' }, plain(1.1, '1.10'), 'write "1.10" in quotes'],
  ])('is lossy: %s', (_, field, raw, message) => {
    expect(settled(field, raw).lossy).toEqual([expect.stringContaining(message)]);
  });
});

describe('a field still to fill in', () => {
  it.each<[string, Shape, unknown, string]>([
    ['nothing after the colon', text, plain(null, ''), ''],
    ['null where no text belongs', { is: 'number' }, plain(null, 'null'), ''],
    ['spaces', text, '  ', ''],
    ['a prompt for a day', { is: 'day' }, '<the last day>', '<the last day>'],
    ['TODO for a number', { is: 'number' }, 'TODO', 'TODO'],
    ['a prompt for an id', { is: 'text', names: 'concern' }, '<id>', '<id>'],
    ['a prompt for a reference', { is: 'text', ref: ['concern'] }, '[number]', '[number]'],
  ])('is left out: %s', (_, field, raw, pending) => {
    expect(settled(field, raw)).toEqual({ data: undefined, lossy: [], pending: [pending] });
  });

  it('stays in a text, for a rule to find', () => {
    expect(settled(text, '<what will be done>')).toEqual(kept('<what will be done>'));
  });

  it('keeps its place in a list', () => {
    const list: Shape = { is: 'list', item: { is: 'map', keys: { a: text } } };
    expect(settled(list, [plain(null, ''), { a: 'x' }]).data).toEqual([{}, { a: 'x' }]);
    expect(settled({ is: 'list', item: { is: 'day' } }, ['TODO', '2026-05-01']).data).toEqual([
      '',
      '2026-05-01',
    ]);
  });
});

it.each([
  ['Yes', 'yes'],
  ['NO', 'no'],
  ['ja', 'ja'],
])('a flag written %s is %s', (raw, data) => {
  expect(settled({ is: 'flag' }, raw)).toEqual(kept(data));
});

it.each<[string, Shape, unknown, unknown]>([
  ['one text for a list', { is: 'list', one: true, item: text }, plain(5, '5'), '5'],
  [
    'one map for a list',
    { is: 'list', one: true, item: { is: 'map', keys: { a: text } } },
    { a: plain(5, '5') },
    { a: '5' },
  ],
  ['a form of several', { is: 'either', of: [{ is: 'map', keys: {} }, text] }, plain(5, '5'), '5'],
  ['a record by its values', { is: 'record', value: text }, { x: plain(5, '5') }, { x: '5' }],
  ['an unknown key freely', { is: 'map', keys: {} }, { x: plain(5, '5') }, { x: 5 }],
])('reads %s', (_, field, raw, data) => {
  expect(settled(field, raw)).toEqual(kept(data));
});

it('gives an empty plan for an empty file', () => {
  expect(settle(plain(null, ''), shape(text)).data).toEqual({});
});
