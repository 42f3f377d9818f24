import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOwed, lengthInDays, type Rhythm, readRhythm, tolerance, turn } from '../../src/kit/rhythm.ts';
import { daysBetween } from '../../src/kit/time.ts';

const RHYTHMS: readonly Rhythm[] = ['week', 'fortnight', 'month', 'quarter', 'year'];

it.each([
  ['week', 'week'],
  ['Weekly', 'week'],
  ['every two weeks', 'fortnight'],
  ['  once a month ', 'month'],
  ['per quarter', 'quarter'],
  ['annually', 'year'],
  ['every Thursday', null],
  ['as needed', null],
  ['constructor', null],
  ['', null],
  [7, null],
  [undefined, null],
])('%j is read as %j', (text, rhythm) => {
  expect(readRhythm(text)).toBe(rhythm);
});

it('allows three days for the short rhythms and a week for the long', () => {
  expect(RHYTHMS.map(tolerance)).toEqual([3, 3, 7, 7, 7]);
});

describe('turns', () => {
  it.each([
    ['2026-01-31', 'month', 1, '2026-02-28'],
    ['2026-01-31', 'month', 2, '2026-03-31'],
    ['2024-02-29', 'year', 1, '2025-02-28'],
    ['2026-11-30', 'quarter', 1, '2027-02-28'],
    ['2026-05-04', 'fortnight', 2, '2026-06-01'],
    ['2026-05-04', 'week', 0, '2026-05-04'],
  ] as const)('from %s by %s, turn %i: %s', (first, rhythm, n, day) => {
    expect(turn(first, rhythm, n)).toBe(day);
  });

  it('are never further apart than the nominal length', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...RHYTHMS), (date, rhythm) => {
        const first = date.toISOString().slice(0, 10);
        const gap = daysBetween(first, turn(first, rhythm, 1));
        expect(gap).toBeLessThanOrEqual(lengthInDays[rhythm]);
        expect(gap).toBeGreaterThanOrEqual(lengthInDays[rhythm] - 3);
      }),
    );
  });
});

it.each([
  ['week', '2026-05-11', -3],
  ['week', '2026-05-14', 0],
  ['week', '2026-05-15', 1],
  ['month', '2026-06-11', 0],
  ['month', '2026-06-20', 9],
] as const)('since 4 May, by the %s, on %s: %i days owed', (rhythm, today, days) => {
  expect(daysOwed('2026-05-04', rhythm, today)).toBe(days);
});
