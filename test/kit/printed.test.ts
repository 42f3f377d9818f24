import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentText } from '../../src/kit/comment-text.ts';
import { jsonText } from '../../src/kit/json-text.ts';

describe('text in a comment', () => {
  it.each([
    ['a mention', '@sam', '@\u200bsam'],
    ['an issue', 'see #12', 'see \\#&#8203;12'],
    ['a short reference', 'GH-12', 'GH&#8203;-12'],
    ['a link', '[here](https://a.b)', '\\[here\\](https:&#8203;//a.b)'],
    ['a bare address', 'www.a.b', 'www&#8203;.a.b'],
    ['a tag', '<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
    ['emphasis', '*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['a cell’s end', 'a | b', 'a \\| b'],
    ['a formula', '$x$', '&#36;&#8203;x&#36;&#8203;'],
    ['two lines', 'a\nb', 'a b'],
    ['plain words', 'The profile, 62% done.', 'The profile, 62% done.'],
  ])('%s', (_, text, shown) => {
    expect(commentText(text).replaceAll('\u200b', '&#8203;')).toBe(shown.replaceAll('\u200b', '&#8203;'));
  });

  it('has no tag and no line break, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(commentText(text)).not.toMatch(/[<>\n\r]/);
      }),
    );
  });
});

describe('JSON as printed', () => {
  it('says the same and holds nothing that acts where it is shown', () => {
    const value = fc.jsonValue({ noUnicodeString: false });
    fc.assert(
      fc.property(value, fc.string({ unit: 'binary' }), (data, text) => {
        const printed = jsonText({ data, text });
        expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify({ data, text })));
        expect(printed).not.toMatch(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
      }),
    );
  });

  it.each([
    ['\u202e', '\\u202e'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['##vso[task]', '#\\u0023vso[task]'],
  ])('%j is written %s', (text, written) => {
    expect(jsonText(text)).toBe(`"${written}"\n`);
  });
});
