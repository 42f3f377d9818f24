import { describe, expect, it } from 'vitest';
import { isCalendarDay } from '../../src/kit/calendar.ts';
import { addDays, isDay } from '../../src/kit/time.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Whether JavaScript's own calendar has the day: it rolls over what is none. */
const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0 && month < 13;
};

describe('a calendar day', () => {
  it.each([0, 99, 1900, 2000, 2023, 2024, 2026, 2100, 9999])('exists or not in the year %i', (year) => {
    for (let month = 0; month < 14; month++) {
      for (let day = 0; day < 33; day++) {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        expect([text, isCalendarDay(text)]).toEqual([text, exists(year, month, day)]);
        expect(isDay(text)).toBe(year >= 100 && isCalendarDay(text));
      }
    }
  });

  it.each(['2026-7-1', '26-07-01', '2026-07-01 ', '2026-07-01T00:00', '', 'undefined'])(
    'is not %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('that is none has no neighbours', () => {
    expect(addDays('2026-02-31', 1)).toBe('Invalid Date');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });
});
