import { expect, it } from 'vitest';
import { after } from '../../../src/kinds/force-pip/duration.ts';

it.each([
  ['3 months', '2026-08-31'],
  ['at least three months', '2026-08-31'],
  ['for a quarter', '2026-08-31'],
  ['one month', '2026-06-30'],
  ['month', '2026-06-30'],
  ['2 weeks running', '2026-06-14'],
  ['Two Fortnights', '2026-06-28'],
  ['10 days', '2026-06-10'],
  ['a year', '2027-05-31'],
  ['eleventy months', null],
  ['until the board says so', null],
  ['', null],
])('%j after 31 May 2026: %j', (length, day) => {
  expect(after('2026-05-31', length)).toBe(day);
});
