import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  longDate,
  monthEnd,
  monthName,
  shortDate,
  weekday,
  weeksBegun,
} from '../../src/kit/time.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00:00Z', false],
  [' 2026-01-01', false],
  ['', false],
  [20260101, false],
  [null, false],
])('%j is a day: %j', (text, is) => {
  expect(isDay(text)).toBe(is);
  expect(isDay(text)).toBe(is);
});

it('adds and counts days the same way, over every change of clocks and leap day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
      expect(addDays(addDays(day, n), -n)).toBe(day);
    }),
  );
});

it('turns the weekday by one each day', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
    }),
  );
  expect(weekday('2026-05-04')).toBe(1);
  expect(weekday('2026-05-10')).toBe(7);
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-08-31', 12, '2027-08-31'],
])('%s and %i months: %s', (day, n, sum) => {
  expect(addMonths(day, n)).toBe(sum);
});

it('ends a month the day before the next begins', () => {
  fc.assert(
    fc.property(days, (day) => {
      const next = addDays(monthEnd(day), 1);
      expect(next.slice(8)).toBe('01');
      expect(monthEnd(day).slice(0, 7)).toBe(day.slice(0, 7));
    }),
  );
});

it('writes days out', () => {
  expect(longDate('2026-04-08')).toBe('8 April 2026');
  expect(shortDate('2026-04-28')).toBe('28 Apr');
  expect(monthName('2026-04-28')).toBe('April 2026');
});

it.each([
  ['2026-05-04', '2026-07-10', 10],
  ['2026-05-04', '2026-05-04', 1],
  ['2026-05-04', '2026-05-10', 1],
  ['2026-05-04', '2026-05-11', 2],
])('%s to %s: %i weeks begun', (start, end, weeks) => {
  expect(weeksBegun(start, end)).toBe(weeks);
});
