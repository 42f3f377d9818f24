import { addDays, addMonths, isDay, monthEnd } from './time.ts';

/** How exactly a time was written. */
export type Precision = 'day' | 'month' | 'quarter' | 'season' | 'year';

/** A time as people write it, read into its first and last day, both `YYYY-MM-DD`. It is past after `last`. */
export interface When {
  readonly first: string;
  readonly last: string;
  readonly precision: Precision;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const LENGTH = { month: 1, quarter: 3, season: 3, year: 12 } as const;

const pad = (n: number): string => String(n).padStart(2, '0');
const month = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Two-digit years are of this century to 69, of the last from 70: `03` is 2003. */
const year = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

function day(y: number, m: number, d: number): When | null {
  const text = `${y}-${pad(m)}-${pad(d)}`;
  return isDay(text) ? { first: text, last: text, precision: 'day' } : null;
}

function span(y: number, m: number, precision: keyof typeof LENGTH): When | null {
  const first = `${y}-${pad(m)}-01`;
  if (!isDay(first)) return null;
  return { first, last: monthEnd(addMonths(first, LENGTH[precision] - 1)), precision };
}

/** A financial year begins in April, so its first quarter is April to June and its fourth lies in the next year. */
const financial = (q: number, y: number): When | null =>
  span(q === 4 ? y + 1 : y, q === 4 ? 1 : 1 + 3 * q, 'quarter');

type Reading = readonly [pattern: RegExp, read: (m: readonly string[]) => When | null];
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
const form = (source: string): RegExp => new RegExp(`^${source}$`, 'i');
const n = (text: string | undefined): number => Number(text);
const s = (text: string | undefined): string => text ?? '';

/** Every form of design: ISO day and month, British day first, month names, calendar and financial quarters, seasons. */
const readings: readonly Reading[] = [
  [form('(\\d{4})-(\\d{2})-(\\d{2})'), (m) => day(n(m[1]), n(m[2]), n(m[3]))],
  [form('(\\d{4})-(\\d{2})'), (m) => span(n(m[1]), n(m[2]), 'month')],
  [form('(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2}|\\d{4})'), (m) => day(year(s(m[3])), n(m[2]), n(m[1]))],
  [
    form(`${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${NAME},? (\\d{4}|\\d{2})`),
    (m) => day(year(s(m[3])), month(s(m[2])), n(m[1])),
  ],
  [form(`${NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`), (m) => day(n(m[3]), month(s(m[1])), n(m[2]))],
  [form(`(?:end of )?${NAME},?[ -]'?(\\d{4}|\\d{2})`), (m) => span(year(s(m[2])), month(s(m[1])), 'month')],
  [form('(\\d{4})-?Q([1-4])'), (m) => span(n(m[1]), 3 * n(m[2]) - 2, 'quarter')],
  [form('Q([1-4])[ -](\\d{4})'), (m) => span(n(m[2]), 3 * n(m[1]) - 2, 'quarter')],
  [
    form('Q([1-4]) (?:FY ?)?(\\d{4}|\\d{2})[/-](\\d{4}|\\d{2})'),
    (m) => consecutive(m[2], m[3], (y) => financial(n(m[1]), y)),
  ],
  [
    form('(?:FY ?)?(\\d{4}|\\d{2})[/-](\\d{2}) Q([1-4])'),
    (m) => consecutive(m[1], m[2], (y) => financial(n(m[3]), y)),
  ],
  [
    form('(?:FY ?)(\\d{4}|\\d{2})[/-](\\d{2}|\\d{4})'),
    (m) => consecutive(m[1], m[2], (y) => span(y, 4, 'year')),
  ],
  [form('(\\d{4})/(\\d{2})'), (m) => consecutive(m[1], m[2], (y) => span(y, 4, 'year'))],
  [
    form('(spring|summer|autumn|fall|winter),? (\\d{4})'),
    (m) => span(n(m[2]), SEASONS[s(m[1]).toLowerCase()] ?? 0, 'season'),
  ],
  [form('(?:by |end of |during |in )?(\\d{4})'), (m) => span(n(m[1]), 1, 'year')],
];

/** `14/15` is a financial year only when the second year follows the first. */
function consecutive(
  a: string | undefined,
  b: string | undefined,
  then: (year: number) => When | null,
): When | null {
  const from = year(s(a));
  return (from + 1) % 100 === n(b) % 100 ? then(from) : null;
}

/**
 * Reads a time as people write it (`December 2003`, `30 Sep 2023`, `01/09/07`, `Q2 14/15`, `2026-Q3`, `Autumn 2026`);
 * null for what is no time (`Ongoing`, `TBC`). Days stand first in slashed dates; `Q2 14/15` is financial.
 */
export function readWhen(text: string): When | null {
  const clean = text.trim().replace(/\s+/g, ' ').slice(0, 60);
  for (const [pattern, read] of readings) {
    const match = pattern.exec(clean);
    if (match) return read(match);
  }
  return null;
}

/** The day after which a time is past, null where the text is no time. */
export const lastDay = (text: unknown): string | null =>
  typeof text === 'string' ? (readWhen(text)?.last ?? null) : null;

/** Tells whether a time lies wholly before `today`. */
export const isPast = (text: unknown, today: string): boolean => {
  const last = lastDay(text);
  return last !== null && last < today;
};

/** The day before which something must begin to be within `days` of its last day. */
export const within = (last: string, days: number): string => addDays(last, -days);
