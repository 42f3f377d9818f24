import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { by, compare } from '../../src/kit/order.ts';

describe('compare', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['Z', 'a', -1],
    ['', 'a', -1],
    ['é', 'z', 1],
  ])('%j and %j: %i', (a, b, order) => {
    expect(compare(a, b)).toBe(order);
  });

  it('is an order: turned round it turns its sign', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compare(a, b)).toBe(0 - compare(b, a));
      }),
    );
  });
});

it('keeps the order of what is equal', () => {
  const days = [
    { day: '2026-05-02', n: 1 },
    { day: '2026-05-01', n: 2 },
    { day: '2026-05-02', n: 3 },
    { day: '2026-05-01', n: 4 },
  ];
  expect([...days].sort(by(({ day }) => day)).map(({ n }) => n)).toEqual([2, 4, 1, 3]);
});
