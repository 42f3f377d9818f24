import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedWords,
  count,
  cut,
  distance,
  isNo,
  isPresent,
  isYes,
  listOf,
  nameOf,
  nearest,
  samePerson,
  series,
  textList,
} from '../../src/kit/words.ts';

it.each([
  ['one', ['one']],
  ['  ', []],
  [
    ['a', '', 'b'],
    ['a', 'b'],
  ],
  [['a', 3, null], ['a']],
  [undefined, []],
  [7, []],
])('texts of %j: %j', (value, texts) => {
  expect(textList(value)).toEqual(texts);
});

it.each([
  [undefined, []],
  [null, []],
  [0, [0]],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
])('%j as a list: %j', (value, list) => {
  expect(listOf<unknown>(value)).toEqual(list);
});

it.each([
  ['yes', true, false],
  [true, true, false],
  ['no', false, true],
  [false, false, true],
  [undefined, false, false],
  ['YES', false, false],
])('%j says yes: %j, says no: %j', (value, yes, no) => {
  expect([isYes(value), isNo(value)]).toEqual([yes, no]);
});

it.each([
  [null, false],
  [' ', false],
  [[], false],
  [{}, false],
  [0, true],
  [false, true],
  ['x', true],
  [{ a: null }, true],
])('%j is present: %j', (value, present) => {
  expect(isPresent(value)).toBe(present);
});

it.each([
  ['  Supt Priya Nair ', 'Supt Priya Nair'],
  [{ name: 'Sam', role: 'Head' }, 'Sam'],
  [{ role: 'Head of Analysis' }, 'Head of Analysis'],
  [{ name: ' ', role: 'Head' }, 'Head'],
  ['', null],
  [{}, null],
  [null, null],
])('the name in %j is %j', (person, name) => {
  expect(nameOf(person)).toBe(name);
});

it.each([
  ['Priya  NAIR', { name: 'priya nair' }, true],
  ['Priya Nair', 'Priya Nairn', false],
  [null, null, false],
  ['', '', false],
])('%j and %j are one person: %j', (a, b, same) => {
  expect(samePerson(a, b)).toBe(same);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j in a series: %j', (words, text) => {
  expect(series(words)).toBe(text);
  expect(series(words, 'or')).toBe(text.replace(' and ', ' or '));
});

it('counts in one and many', () => {
  expect([0, 1, 2].map((n) => count(n, 'day'))).toEqual(['0 days', '1 day', '2 days']);
  expect(count(2, 'entry', 'entries')).toBe('2 entries');
});

describe('cut', () => {
  it.each([
    ['short', 10, 'short'],
    ['two\n  lines', 20, 'two lines'],
    ['the quick brown fox', 12, 'the quick…'],
    ['unbreakableword', 8, 'unbreak…'],
  ])('%j to %i: %j', (text, length, kept) => {
    expect(cut(text, length)).toBe(kept);
  });

  it('never gives more than was asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (text, length) => {
        expect(cut(text, length).length).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('nearest', () => {
  const known = ['goals', 'reviews', 'review_dates', 'title'];
  it.each([
    ['goal', 'goals'],
    ['gaols', 'goals'],
    ['reviewDates', 'review_dates'],
    ['Review-Dates', 'review_dates'],
    ['titel', 'title'],
    ['banana', null],
    ['', null],
  ])('%j: %j', (word, found) => {
    expect(nearest(word, known)).toBe(found);
  });

  it('finds nothing among nothing', () => expect(nearest('a', [])).toBeNull());
});

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('%j to %j: %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });
});

it.each([
  ['one two three', 'one 2 three', ['two', '2']],
  ['a b', 'a b c', ['', 'c']],
  ['a b c', 'a c', ['b', '']],
  ['same  words', 'same words', ['', '']],
  ['a a', 'a', ['a', '']],
])('words changed from %j to %j: %j', (before, after, changed) => {
  expect(changedWords(before, after)).toEqual(changed);
});
