const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 28 };
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');
const SPAN = new RegExp(`\\b(\\d{1,3}|${NUMBERS.join('|')})[ -](day|week|fortnight|month)s?\\b`, 'i');

/** A span of time found in words. */
export interface Window {
  /** `8 weeks`, as written. */
  readonly text: string;
  /** Days that it takes at the least; a month counts as February. */
  readonly least: number;
}

/** Reads `8 weeks`, `the last three months`; null where no span is written. */
export function windowInDays(text: unknown): Window | null {
  const match = typeof text === 'string' ? SPAN.exec(text.slice(0, 200)) : null;
  const [words = '', amount = '', unit = ''] = match ?? [];
  const length = UNITS[unit.toLowerCase()];
  if (!length) return null;
  const n = Number(amount) || NUMBERS.indexOf(amount.toLowerCase()) + 1;
  return { text: words, least: n * length };
}
