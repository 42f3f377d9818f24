import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/rules/wording/judge/judge.ts';
import { groups } from '../../src/rules/wording/lexicon/index.ts';
import { phraseIn } from '../../src/rules/wording/reading/phrases.ts';
import { tokenise } from '../../src/rules/wording/reading/tokens.ts';
import { absolute } from '../../src/rules/wording/remark/absolutes.ts';
import { likely, phrasesOf, strangers } from '../../src/rules/wording/wrong-tool/strangers.ts';

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

describe('the quick look for phrases of the other tool', () => {
  const IRREGULAR: Readonly<Record<string, string>> = { lose: 'lost', grow: 'grew', be: 'was', give: 'gave' };

  /** The ways in which a word may be met: as it stands, shouted, and bent by every ending, right or wrong. */
  const waysOf = (word: string): string[] => [
    ...[word, word.toUpperCase(), IRREGULAR[word] ?? word],
    ...['s', 'es', 'd', 'ed', 'ing', `${word.at(-1)}ed`, `${word.at(-1)}ing`].map((ending) => word + ending),
    ...['ing', 'ed', 'ies'].map((ending) => word.slice(0, -1) + ending),
  ];

  it.each(['pdp', 'individual-pip'])('passes over no phrase of a %s in any of its forms', (kind) => {
    const phrases = phrasesOf(kind);
    expect(phrases.length).toBeGreaterThan(30);
    let met = 0;
    for (const phrase of phrases) {
      const words = phrase.split('_');
      for (const [n, word] of words.entries()) {
        for (const way of waysOf(word)) {
          const text = [...words.slice(0, n), way, ...words.slice(n + 1)].join(' ');
          if (phraseIn(text, phrase) === null) continue;
          met += 1;
          const seen = likely(kind, ['Nothing here', text])(text);
          expect({ text, seen }).toEqual({ text, seen: true });
        }
      }
    }
    expect(met).toBeGreaterThan(phrases.length * 3);
  });

  it('passes over every text that lacks a word of each, and all of kinds that have no such list', () => {
    const texts = ['Set the river gauges', 'Ask Priya for the log', 'Go out on the boat'];
    expect(texts.map(likely('pdp', texts))).toEqual([false, false, false]);
    expect(['', 'a final warning'].map(likely('pdp', []))).toEqual([false, false]);
    expect(['a final warning'].map(likely('force-pip', ['a final warning']))).toEqual([false]);
    expect(phrasesOf('force-pip')).toEqual([]);
  });
});
