import { addDays, addMonths, daysBetween } from './time.ts';

const WORDS: Readonly<Record<string, Rhythm>> = {
  week: 'week',
  weekly: 'week',
  fortnight: 'fortnight',
  fortnightly: 'fortnight',
  'two weeks': 'fortnight',
  month: 'month',
  monthly: 'month',
  quarter: 'quarter',
  quarterly: 'quarter',
  year: 'year',
  yearly: 'year',
  annually: 'year',
  annual: 'year',
};

/** How often something happens. */
export type Rhythm = 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

/** Reads `week`, `weekly`, `every month`, …; null for words of another kind, which are kept and not judged. */
export function readRhythm(text: unknown): Rhythm | null {
  if (typeof text !== 'string') return null;
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^(every|each|once a|per)\s+/, '');
  // `constructor` and its like are found on every object.
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}

/** Days by which something may be later than its rhythm: 3 for week and fortnight, 7 for the rest. */
export const tolerance = (rhythm: Rhythm): number => (rhythm === 'week' || rhythm === 'fortnight' ? 3 : 7);

/** Nominal length in days, for saying how long a gap is. */
export const lengthInDays: Readonly<Record<Rhythm, number>> = {
  week: 7,
  fortnight: 14,
  month: 31,
  quarter: 92,
  year: 366,
};

/** The day of the `n`th turn after `first`; months are added to the first day, never chained. */
export function turn(first: string, rhythm: Rhythm, n: number): string {
  if (rhythm === 'week') return addDays(first, 7 * n);
  if (rhythm === 'fortnight') return addDays(first, 14 * n);
  return addMonths(first, n * { month: 1, quarter: 3, year: 12 }[rhythm]);
}

/** Days past the rhythm and its tolerance since `last`; 0 or less where nothing is owed yet. */
export const daysOwed = (last: string, rhythm: Rhythm, today: string): number =>
  daysBetween(addDays(turn(last, rhythm, 1), tolerance(rhythm)), today);
