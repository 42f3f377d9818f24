import { expect, it } from 'vitest';
import type { Summary } from '../../src/kit/results.ts';
import { severities, tally } from '../../src/kit/tally.ts';

const none = { gap: 0, fault: 0, wording: 0, time: 0, tip: 0 };
const summary = (over: Partial<Summary>): Summary => ({
  files: 1,
  errors: 0,
  warnings: 0,
  advice: 0,
  suppressed: 0,
  byNature: none,
  ...over,
});

it.each([
  [{}, ''],
  [{ gap: 14, fault: 2, wording: 3, time: 1 }, '14 to fill in, 2 wrong, 3 wordings, 1 late or due'],
  [{ wording: 1, tip: 2 }, '1 wording, 2 tips'],
  [{ tip: 1 }, '1 tip'],
])('%j by nature: %j', (byNature, words) => {
  expect(tally(summary({ byNature: { ...none, ...byNature } }))).toBe(words);
});

it.each([
  [{}, 'no findings'],
  [{ errors: 1 }, '1 error'],
  [{ errors: 3, warnings: 1 }, '3 errors and 1 warning'],
  [{ errors: 2, warnings: 2, advice: 4 }, '2 errors, 2 warnings and 4 advice'],
])('%j by severity: %j', (counts, words) => {
  expect(severities(summary(counts))).toBe(words);
});
