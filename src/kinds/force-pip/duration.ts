import { addDays, addMonths } from '../../kit/time.ts';

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** The day that lies `3 months`, `eight weeks`, `a quarter`, … after another; null for words of another kind. */
export function after(day: string, length: string): string | null {
  const words = length.trim().toLowerCase().slice(0, 60);
  const match = /^(?:at least |for )?(\d{1,3}|[a-z]+)?\s*(day|week|fortnight|month|quarter|year)s?\b/.exec(
    words,
  );
  if (!match) return null;
  const [, amount = 'one', unit = ''] = match;
  const named = amount === 'a' || amount === 'one' ? 1 : NUMBERS.indexOf(amount);
  const n = /^\d/.test(amount) ? Number(amount) : named;
  if (n < 0) return null;
  const days = DAYS[unit];
  return days ? addDays(day, n * days) : addMonths(day, n * (MONTHS[unit] ?? 1));
}
