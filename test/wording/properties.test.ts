import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/rules/wording/judge/judge.ts';
import { groups } from '../../src/rules/wording/lexicon/index.ts';
import { tokenise } from '../../src/rules/wording/reading/tokens.ts';
import { absolute } from '../../src/rules/wording/remark/absolutes.ts';
import { strangers } from '../../src/rules/wording/wrong-tool/strangers.ts';

const FIELDS = ['goal', 'criterion', 'concern', 'commitment', 'timescale', 'action', 'mitigation', 'cause'];
const words = Object.values(groups)
  .flatMap((list) => list.split(/\s+/))
  .map((entry) => entry.replaceAll('_', ' '));
const statement = fc
  .array(
    fc.oneof(fc.constantFrom(...words), fc.constantFrom('12', '9 of 10', '"', "'", ',', 'Priya', '50%', '?')),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(' '));

function holds(text: string): void {
  for (const field of FIELDS) {
    const verdict = judge(field, text);
    if (!verdict) continue;
    const { start, end } = verdict.phrase;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    expect(judge(field, text)).toEqual(verdict);
  }
}

const LONG = 65_536;
const hostile: Readonly<Record<string, string>> = {
  letters: 'a'.repeat(LONG),
  hyphens: 'a-'.repeat(LONG / 2),
  dots: '1.'.repeat(LONG / 2),
  apostrophes: "'".repeat(LONG),
  openings: ' "'.repeat(LONG / 2),
  quotes: ' ‘a'.repeat(LONG / 3),
  spaces: ' '.repeat(LONG - 1).concat('x'),
  commas: 'with , give '.repeat(LONG / 12),
  phrases: 'can not be '.repeat(LONG / 11),
  digits: '9 of '.repeat(LONG / 5),
  marks: '—;:('.repeat(LONG / 4),
  astral: '👩‍🚒'.repeat(LONG / 5),
  combining: 'e\u0301'.repeat(LONG / 2),
  slashes: '1/1/'.repeat(LONG / 4),
};

describe('every judge', () => {
  it('points inside the text, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), holds), { numRuns: 150 });
  });

  it('points inside the text of likely words in any order, and says the same twice', () => {
    fc.assert(fc.property(statement, holds), { numRuns: 200 });
  });

  it.each(Object.entries(hostile))('comes through 64 KB of %s', (_, text) => {
    holds(text);
    expect(absolute(text)).toBeNull();
    expect(strangers('pdp', text)).toBeNull();
    expect(tokenise(text).length).toBeLessThanOrEqual(4000);
  });
});
