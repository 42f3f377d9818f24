import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readText } from '../../src/core/document/read.ts';
import { bare, lines } from './at.ts';

/** The characters of the source that stand for a phrase of the text at `a`. */
function found(text: string, phrase: string): string {
  const source = readText('plan.yaml', text);
  const { a } = bare(source.raw) as { a: string };
  const start = a.indexOf(phrase);
  expect(start).toBeGreaterThanOrEqual(0);
  const span = source.locatePhrase(['a'], { start, end: start + phrase.length });
  return source.text.slice(span.start, span.end);
}

describe('locatePhrase', { timeout: 60_000 }, () => {
  it.each([
    ['plain', 'a: improve the morale here\n', 'the morale', 'the morale'],
    ['plain over lines', lines('a: improve', '  the', '  morale here'), 'the morale', 'the\n  morale'],
    ['plain with a paragraph', lines('a: improve', '', '  the morale'), 'improve\nthe', 'improve\n\n  the'],
    ['plain with blanks at the line end', 'a: improve  \n  the morale\n', 'the morale', 'the morale'],
    ['single-quoted', "a: 'it''s the morale'\n", 'the morale', 'the morale'],
    ['a doubled quote', "a: 'it''s so'\n", "it's", "it''s"],
    ['double-quoted', 'a: "say \\"no\\" to the morale"\n', 'the morale', 'the morale'],
    ['an escaped quote', 'a: "say \\"no\\" now"\n', '"no"', '\\"no\\"'],
    ['a numeric escape', 'a: "caf\\xe9 and \\u00e9t\\u00e9"\n', 'été', '\\u00e9t\\u00e9'],
    ['a long escape', 'a: "x \\U0001F600 y"\n', '😀 y', '\\U0001F600 y'],
    ['an escaped blank', 'a: "x\\ty the morale"\n', 'the morale', 'the morale'],
    ['double-quoted over lines', 'a: "improve\n  the\n  morale"\n', 'the morale', 'the\n  morale'],
    ['a line that is continued', 'a: "impro\\\n  ve the morale"\n', 'improve', 'impro\\\n  ve'],
    ['folded', lines('a: >-', '  improve the', '  morale here'), 'the morale', 'the\n  morale'],
    ['folded with a comment', lines('a: > # why', '  improve why', '  so'), 'why so', 'why\n  so'],
    ['literal', lines('a: |', '  one', '  two three', '', '  four'), 'two three', 'two three'],
    ['literal over lines', lines('a: |', '  one', '  two'), 'one\ntwo', 'one\n  two'],
    ['literal with its own indentation', lines('a: |2', '    one', '   two'), '  one\n two', '  one\n   two'],
    ['after a byte order mark', '\uFEFFa: the morale\n', 'morale', 'morale'],
    ['under CRLF', 'a: >-\r\n  improve the\r\n  morale\r\n', 'the morale', 'the\r\n  morale'],
    ['beyond the first plane', 'a: 😀 the morale 😀\n', 'morale 😀', 'morale 😀'],
  ])('%s', (_style, text, phrase, expected) => {
    expect(found(text, phrase).trimStart()).toBe(expected.trimStart());
  });

  it('falls back to the whole value, and to the place of what is missing', () => {
    const source = readText('plan.yaml', 'kind: pdp\na: some text\nb: 7\nc: [x]\n');
    const at = (path: (string | number)[], start: number, end: number): string => {
      const span = source.locatePhrase(path, { start, end });
      return source.text.slice(span.start, span.end);
    };
    expect(at(['a'], 0, 4)).toBe('some');
    expect(at(['a', 0], 5, 9)).toBe('text');
    expect(at(['a'], 4, 4)).toBe('some text');
    expect(at(['a'], 5, 99)).toBe('some text');
    expect(at(['a'], -1, 3)).toBe('some text');
    expect(at(['b'], 0, 1)).toBe('7');
    expect(at(['c'], 0, 1)).toBe('c');
    expect(at(['d'], 0, 1)).toBe('kind');
  });

  const word = fc.string({
    unit: fc.constantFrom('a', 'b', "'", '"', '\\', ':', '-', 'é', '😀'),
    minLength: 1,
    maxLength: 6,
  });
  const types = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;

  it('finds each word of a text in each style, however it is folded', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...types),
        fc.constantFrom(' ', '\n', '\n\n'),
        fc.nat(19),
        (words, defaultStringType, gap, pick) => {
          const value = words.map((one, index) => `w${index}${one}`).join(gap);
          const text = stringify({ a: value }, { defaultStringType, lineWidth: 30, minContentWidth: 0 });
          const source = readText('plan.yaml', text);
          fc.pre(source.problems.length === 0);
          expect(bare(source.raw)).toEqual({ a: value });
          const one = `w${pick % words.length}${words[pick % words.length]}`;
          const start = value.indexOf(one);
          const span = source.locatePhrase(['a'], { start, end: start + one.length });
          const slice = source.text.slice(span.start, span.end).replaceAll(/\\\n\s*/g, '');
          expect(slice.startsWith(`w${pick % words.length}`)).toBe(true);
          expect(slice).not.toMatch(/\s/);
        },
      ),
      { numRuns: 250 },
    );
  });
});
