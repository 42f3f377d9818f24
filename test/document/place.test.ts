import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineColumn, places } from '../../src/core/document/place.ts';

describe('lineColumn', () => {
  it.each([
    ['', 0, 1, 1],
    ['kind: pdp', 0, 1, 1],
    ['kind: pdp', 6, 1, 7],
    ['a: 1\nb: 2\n', 5, 2, 1],
    ['a: 1\nb: 2\n', 8, 2, 4],
    ['a: 1\nb: 2\n', 4, 1, 5],
    ['a: 1\nb: 2\n', 10, 3, 1],
    ['a: 1\r\nb: 2\r\n', 6, 2, 1],
    ['a: 1\r\nb: 2\r\n', 4, 1, 5],
    ['\n\n\nx', 3, 4, 1],
  ])('%j at %i is line %i, column %i', (text, offset, line, column) => {
    expect(lineColumn(text, offset)).toEqual({ line, column });
  });

  it('does not count a byte order mark as a column', () => {
    const text = '\uFEFFkind: pdp\nid: x\n';
    expect(lineColumn(text, 0)).toEqual({ line: 1, column: 1 });
    expect(lineColumn(text, 1)).toEqual({ line: 1, column: 1 });
    expect(lineColumn(text, 7)).toEqual({ line: 1, column: 7 });
    expect(lineColumn(text, text.indexOf('id'))).toEqual({ line: 2, column: 1 });
  });

  it('counts a character beyond the first plane as two columns', () => {
    expect(lineColumn('a: 😀 b', 6)).toEqual({ line: 1, column: 7 });
  });

  it('takes NEL, LS and PS for no line breaks, as editors do', () => {
    expect(lineColumn('a\u0085b\u2028c\u2029d', 6)).toEqual({ line: 1, column: 7 });
  });

  it('keeps an offset beyond the text at its end', () => {
    expect(lineColumn('a\nb', 99)).toEqual({ line: 2, column: 2 });
    expect(lineColumn('a\nb', -1)).toEqual({ line: 1, column: 1 });
  });

  it('agrees with counting line breaks one by one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '😀') }),
        fc.nat(60),
        (text, at) => {
          const before = text.slice(0, Math.min(at, text.length));
          const expected = {
            line: before.split('\n').length,
            column: before.length - (before.lastIndexOf('\n') + 1) + 1,
          };
          expect(places(text)(at)).toEqual(expected);
        },
      ),
    );
  });
});
