import { describe, expect, it } from 'vitest';
import { lost, said, same, under } from '../../src/core/compare/same.ts';

describe('two values say the same', () => {
  it.each<[string, unknown, unknown, boolean]>([
    ['with other spacing', 'one  two\n', 'one two', true],
    ['with a list in another order', ['a', 'b'], ['b', 'a'], true],
    ['with keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['with an empty key more', { a: 1 }, { a: 1, b: null }, true],
    ['as a boolean and a word', true, 'yes', true],
    ['as a number and its text', 85, '85', true],
    ['as nothing and an empty text', undefined, '', true],
    ['but not in another case', 'One', 'one', false],
    ['but not with an item more', ['a'], ['a', 'b'], false],
    ['but not under another key', { a: 1 }, { b: 1 }, false],
  ])('%s', (_, a, b, is) => {
    expect([same(a, b), said(a) === said(b)]).toEqual([is, is]);
  });
});

describe('what a later value no longer says', () => {
  it.each<[string, unknown, unknown, readonly string[]]>([
    ['nothing where it was added to', { a: 'x', b: ['y'] }, { a: 'x', b: ['y', 'z'], c: 1 }, []],
    ['nothing where one text became a list with it', { b: 'y' }, { b: ['y', 'z'] }, []],
    ['a field that is gone', { a: 'x', b: 'y' }, { a: 'x' }, ['b']],
    ['a field that says something else', { a: 'x' }, { a: 'z' }, ['a']],
    ['a field below', { a: { b: 'x', c: 'y' } }, { a: { b: 'x' } }, ['a.c']],
    ['an item of a list', { a: ['x', 'y'] }, { a: ['y'] }, ['a']],
    ['nothing that was empty', { a: '' }, {}, []],
  ])('%s', (_, was, is, fields) => {
    expect(lost(was, is)).toEqual(fields);
  });
});

it.each([
  ['', { a: { b: 1 } }],
  ['a', { b: 1 }],
  ['a.b', 1],
  ['a.b.c', undefined],
  ['x', undefined],
])('under %j lies %j', (field, value) => {
  expect(under({ a: { b: 1 } }, field)).toEqual(value);
});
