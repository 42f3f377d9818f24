import { describe, expect, it } from 'vitest';
import { expected } from '../../src/core/edit/expected.ts';
import { rawOf, same } from '../../src/core/edit/raw.ts';
import { readPage } from '../../src/core/edit/read.ts';
import { isPlain, plain } from '../../src/kit/source.ts';

const rawFrom = (text: string): unknown => {
  const page = readPage(text);
  return typeof page === 'string' ? page : page.raw;
};

describe('data with a change', () => {
  it('is what reading the edited text gives', () => {
    const raw = rawFrom('id: 007\nlist: [a]\nmap: { x: 1.10 }\n');
    const after = expected(raw, [
      { op: 'append', path: ['list'], value: 'b' },
      { op: 'set', path: ['map', 'y'], value: 2 },
      { op: 'remove', path: ['map', 'x'] },
    ]);
    expect('data' in after && same(after.data, rawFrom('id: 007\nlist: [a, b]\nmap: { y: 2 }\n'))).toBe(true);
    expect(same(raw, rawFrom('map: { x: 1.10 }\nlist: [a]\nid: 007\n'))).toBe(true);
  });

  it('keeps the characters of typed scalars apart', () => {
    expect(same(rawFrom('a: 1.10\n'), rawFrom('a: 1.1\n'))).toBe(false);
    expect(same(rawFrom('a: 12345678901234567890\n'), rawFrom('a: 12345678901234567891\n'))).toBe(false);
    expect(same(rawFrom('a: "1"\n'), rawFrom('a: 1\n'))).toBe(false);
    expect(same(rawFrom('a: ~\n'), rawFrom('a:\n'))).toBe(true);
    expect(same(rawFrom('a: [1, 2]\n'), rawFrom('a: [1]\n'))).toBe(false);
    expect(same(rawFrom('a: {}\n'), rawFrom('a: []\n'))).toBe(false);
    expect(same(rawFrom('a: 1\n'), rawFrom('b: 1\n'))).toBe(false);
  });

  it('wraps what is no text, and treats no key as special', () => {
    const raw = rawOf({ n: 1.5, yes: true, none: null, left: undefined, ['__proto__']: 'x' }) as Record<
      string,
      unknown
    >;
    expect(Object.keys(raw)).toEqual(['n', 'yes', 'none', '__proto__']);
    expect(isPlain(raw['n']) && raw['n']).toEqual(plain(1.5, '1.5'));
    expect(Object.values(raw).at(-1)).toBe('x');
  });
});
