import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { schemaRemarks } from '../../src/core/schema-words.ts';
import * as field from '../../src/kit/fields.ts';
import { shapeOf } from '../../src/kit/shape-of.ts';

const schema = field.map(
  {
    format: field.integer('x', 1, 1),
    due: field.day('x'),
    status: field.choice(['not_started', 'in_progress', 'complete'], 'x'),
    level: field.integer('x', 1, 4),
    value: field.number('x'),
    held: field.flag('x'),
    title: field.text('x'),
    reviews: field.list(field.map({ date: field.day('x') }, 'x'), 'x'),
    period: field.map({ start: field.day('x'), end: field.day('x') }, 'x', { own: false }),
    ratings: field.record(field.choice(['met', 'not_yet'], 'x'), 'x'),
    who: field.person('owner', 'x'),
    evidence: field.oneOrMore(field.map({ what: field.text('x') }, 'x'), 'x'),
    concerns: field.items('concern', { id: field.id('concern', 'x'), title: field.text('x') }, 'x', ['id']),
  },
  'x',
);
const shape = shapeOf(schema);
const said = (data: unknown): string[] =>
  schemaRemarks(schema as z.ZodType, data, shape).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('what the schema refuses is said with the next step', () => {
  it.each<[string, unknown, string]>([
    ['a day written day first', { due: '31/07/2026' }, 'due: due: is written year first: write 2026-07-31'],
    ['a day in words', { due: '31 July 2026' }, 'due: due: is written year first: write 2026-07-31'],
    [
      'a month',
      { due: 'July 2026' },
      'due: due: wants a day, and July 2026 is longer: write its last day, 2026-07-31',
    ],
    ['no day', { due: '2026-02-30' }, 'due: due: there is no day 2026-02-30 in the calendar: correct it'],
    ['no time', { due: 'soon' }, 'due: due: is a day: write it as 2026-07-31'],
    ['a number for a day', { due: 2026 }, 'due: due: is a day: write it as 2026-07-31'],
    [
      'a near word',
      { status: 'In Progress' },
      'status: status: "In Progress" is not one of its words: write in_progress',
    ],
    [
      'a far word',
      { status: 'late' },
      'status: status: is not_started, in_progress or complete, and here stands "late"',
    ],
    [
      'a list for a word',
      { status: [] },
      'status: status: is not_started, in_progress or complete, and here stands a list',
    ],
    ['a number out of range', { level: 5 }, 'level: level: is a whole number from 1 to 4, and here stands 5'],
    ['a fraction', { level: 1.5 }, 'level: level: is a whole number from 1 to 4, and here stands 1.5'],
    [
      'a newer format',
      { format: 2 },
      'format: format: this plan is written for a newer version than 1: update the program',
    ],
    [
      'a number with its unit',
      { value: '62%' },
      'value: value: is a number, and here stands "62%": write it without unit or quotes',
    ],
    ['no yes or no', { held: 'maybe' }, 'held: held: is yes or no, and here stands "maybe"'],
    [
      'a list for a text',
      { title: ['a'] },
      'title: title: is text, and here stands a list: write it on one line, or in quotes',
    ],
    [
      'a map for a list',
      { reviews: {} },
      'reviews: reviews: is a list, and here stands a map: put each item on a line of its own after a dash',
    ],
    [
      'a text for a map',
      { period: 'May' },
      'period: period: holds fields of its own (start and end), and here stands "May"',
    ],
    [
      'a list for a record',
      { ratings: [] },
      'ratings: ratings: holds one line for each id or word, and here stands a list',
    ],
    [
      'a wrong value deep down',
      { reviews: [{ date: '1 May 2026' }] },
      'reviews.0.date: date: is written year first: write 2026-05-01',
    ],
    [
      'a number for a person',
      { who: 7 },
      'who: who: is text, and here stands 7: write it on one line, or in quotes',
    ],
    [
      'an item without its id',
      { concerns: [{ title: 'x' }] },
      'concerns.0.id: id: is missing, and everything else refers to it: add id:',
    ],
    [
      'a text for the whole',
      'x',
      ': The file holds fields of its own (format, due, status and level), and here stands "x"',
    ],
  ])('%s', (_, data, message) => {
    expect(said(data)).toEqual([message]);
  });
});

describe('an unknown key', () => {
  it.each<[string, unknown, string]>([
    [
      'near a known one',
      { titel: 'x' },
      'titel: There is no field titel: here; write title:, or put a column of your own under other:',
    ],
    [
      'far from all',
      { budget: 3 },
      'budget: There is no field budget: here; put a column of your own under other:',
    ],
    [
      'where own columns have no place',
      { period: { from: 'x' } },
      'period.from: There is no field from: here; the fields here are start and end',
    ],
    [
      'in the one item of a list',
      { evidence: { wat: 'x' } },
      'evidence.wat: There is no field wat: here; write what:, or put a column of your own under other:',
    ],
    [
      'in an item of the same list',
      { evidence: [{ wat: 'x' }] },
      'evidence.0.wat: There is no field wat: here; write what:, or put a column of your own under other:',
    ],
    [
      'in a person',
      { who: { nmae: 'x' } },
      'who.nmae: There is no field nmae: here; write name:, or put a column of your own under other:',
    ],
  ])('%s', (_, data, message) => {
    expect(said(data)).toEqual([message]);
  });

  it('is one remark each, beside the other faults', () => {
    expect(said({ titel: 'x', stauts: 'y', level: 9 })).toHaveLength(3);
  });
});

it('says nothing of a plan that fits', () => {
  expect(
    said({ due: '2026-07-31', who: { name: 'Sam' }, evidence: 'x', concerns: [{ id: 'C1' }] }),
  ).not.toContain('due');
  expect(
    said({ due: '2026-07-31', evidence: { what: 'x' }, concerns: [{ id: 1 }], other: { a: [1] } }),
  ).toEqual([]);
});
