import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Splice } from '../../src/core/edit/change.ts';
import { apply, compose, merge } from '../../src/core/edit/pieces.ts';

/** Sorted splices that do not touch, for a text of a length. */
const splicesFor = (length: number): fc.Arbitrary<Splice[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(length), { maxLength: 6 }),
      fc.array(fc.string({ maxLength: 4 }), { minLength: 3 }),
    )
    .map(([places, texts]) => {
      const sorted = places.sort((a, b) => a - b);
      const out: Splice[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        out.push({ start: sorted[i]!, end: sorted[i + 1]!, text: texts[i / 2] ?? '' });
      }
      return out;
    });

describe('splices', () => {
  it('replace their ranges and nothing else', () => {
    expect(
      apply('abcdef', [
        { start: 1, end: 2, text: 'X' },
        { start: 4, end: 4, text: 'YZ' },
      ]),
    ).toBe('aXcdYZef');
  });

  it('are sorted, joined where they touch, dropped where they do nothing', () => {
    const loose = [
      { start: 5, end: 5, text: 'b' },
      { start: 2, end: 5, text: 'a' },
      { start: 1, end: 1, text: '' },
      { start: 7, end: 8, text: '' },
    ];
    expect(merge([{ splices: loose, reach: [] }])).toEqual([
      { start: 2, end: 5, text: 'ab' },
      { start: 7, end: 8, text: '' },
    ]);
  });

  it('of several rounds become one list on the first text', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 });
    const rounds = text.chain((start) =>
      splicesFor(start.length).chain((first) =>
        splicesFor(apply(start, first).length).map((second) => ({ start, first, second })),
      ),
    );
    fc.assert(
      fc.property(rounds, ({ start, first, second }) => {
        const once = compose(start.length, [first, second]);
        expect(apply(start, once)).toBe(apply(apply(start, first), second));
        expect(once.every((splice, i) => i === 0 || (once[i - 1]?.end ?? 0) < splice.start)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
