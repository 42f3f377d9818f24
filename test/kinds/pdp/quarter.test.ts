import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterFor, quarterName, reviewDays } from '../../../src/kinds/pdp/quarter.ts';
import { monthsWithout, wideGap } from '../../../src/kinds/pdp/rhythm.ts';
import { daysBetween } from '../../../src/kit/time.ts';

it.each([
  ['2026-07-01', '2026-07-01', '2026-09-30'],
  ['2026-08-15', '2026-07-01', '2026-09-30'],
  ['2026-08-16', '2026-10-01', '2026-12-31'],
  ['2026-12-31', '2027-01-01', '2027-03-31'],
])('a plan begun on %s is for %s to %s', (day, start, end) => {
  expect(quarterFor(day)).toEqual({ start, end });
});

it.each([
  ['2026-01-01', '2026-q1'],
  ['2026-06-30', '2026-q2'],
  ['2026-12-31', '2026-q4'],
])('%s lies in %s', (day, name) => {
  expect(quarterName(day)).toBe(name);
});

describe('review days', () => {
  it('come every fourth week, or once at the end of a short period', () => {
    expect(reviewDays({ start: '2026-07-01', end: '2026-09-30' })).toEqual([
      '2026-07-29',
      '2026-08-26',
      '2026-09-23',
    ]);
    expect(reviewDays({ start: '2026-07-01', end: '2026-07-10' })).toEqual(['2026-07-10']);
    expect(reviewDays({ start: '2026-01-01', end: '2036-01-01' })).toHaveLength(13);
  });

  it('leave no wide gap in the quarter that is proposed for any day', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const period = quarterFor(date.toISOString().slice(0, 10));
        expect(wideGap(reviewDays(period), period.start, period.end)).toBeNull();
        expect(daysBetween(period.start, period.end)).toBeGreaterThan(88);
      }),
    );
  });
});

it.each([
  [['2026-07-29', '2026-08-26', '2026-09-23'], []],
  [['2026-07-29', '2026-09-02', '2026-09-23'], []],
  [['2026-07-20', '2026-09-23'], ['2026-08-01']],
  [[], ['2026-07-01', '2026-08-01', '2026-09-01']],
])('with reviews on %j, the months without one are %j', (days, months) => {
  expect(monthsWithout(days, '2026-07-01', '2026-09-30')).toEqual(months);
});

it('counts only months that lie wholly in the period', () => {
  expect(monthsWithout([], '2026-07-15', '2026-09-15')).toEqual(['2026-08-01']);
});

it.each<[readonly string[], readonly [string, string] | null]>([
  [[], ['2026-07-01', '2026-09-30']],
  [['2026-08-05'], ['2026-08-05', '2026-09-30']],
  [['2026-09-01', '2026-08-01'], null],
  [
    ['2026-06-01', '2026-10-01'],
    ['2026-07-01', '2026-09-30'],
  ],
])('with reviews on %j, the widest gap is %j', (days, gap) => {
  expect(wideGap(days, '2026-07-01', '2026-09-30')).toEqual(gap);
});
