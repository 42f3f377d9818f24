import { describe, expect, it } from 'vitest';
import { readText } from '../../src/core/document/read.ts';
import { bare, told, where } from './at.ts';

const deep = (levels: number): string => `${'['.repeat(levels)}x${']'.repeat(levels)}`;
const staircase = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
const depth = 'maps and lists nest deeper than 40 levels here; a plan needs fewer than ten';
const number = 'the plan has more than 50000 keys and values, the most that is read; split it from here';

describe('depth', { timeout: 60_000 }, () => {
  it('reads 40 levels of each style', () => {
    expect(told(deep(40))).toEqual([]);
    expect(told(`a: ${deep(39)}\n`)).toEqual([]);
    expect(told(staircase(40))).toEqual([]);
    expect(told(`${'- '.repeat(40)}x\n`)).toEqual([]);
  });

  it.each([
    ['flow lists', deep(41), '1:41'],
    ['flow maps', `${'{a: '.repeat(41)}1${'}'.repeat(41)}`, '1:161'],
    ['block maps', staircase(41), '41:42'],
    ['block lists', `${'- '.repeat(41)}x\n`, '1:81'],
  ])('refuses the 41st of %s where it begins', (_style, text, place) => {
    const source = readText('plan.yaml', text);
    expect(source.raw).toBeUndefined();
    expect(source.problems.map((problem) => problem.message)).toEqual([depth]);
    expect(where(text, source.problems[0])).toBe(place);
  });

  it.each(['[', '{', '[\n', '{a: ', '- ', '? ', 'a: ', '[[]: ', '{[', '[{'])(
    'survives half a megabyte of %j, twice',
    (unit) => {
      const bomb = unit.repeat(Math.floor(520_000 / unit.length));
      for (const _ of [1, 2]) expect(told(bomb)).toHaveLength(1);
    },
  );
});

describe('number of nodes', { timeout: 60_000 }, () => {
  it('reads 50,000 and refuses one more', () => {
    const list = (items: number): string => '- a\n'.repeat(items);
    expect(told(list(49_999))).toEqual([]);
    expect(told(list(50_000))).toEqual([`50000:3 ${number}`]);
    expect(readText('plan.yaml', list(50_000)).raw).toBeUndefined();
  });

  it.each([
    ['empty items', '-\n'],
    ['empty fields', ': \n'],
    ['tags', '!a '],
    ['anchors', '&a '],
    ['strays', '"" '],
  ])('counts %s too', (_what, unit) => {
    const [problem] = readText('plan.yaml', unit.repeat(70_000)).problems;
    expect(problem?.message).toBe(number);
  });

  it('does not spend long on commas', () => {
    expect(told(`[${','.repeat(500_000)}`)).toEqual([`1:50002 ${number}`]);
  });
});

describe('length of a field', { timeout: 60_000 }, () => {
  it('reads 65,536 characters and leaves out a longer text', () => {
    const text = (length: number): string => `a: "${'x'.repeat(length)}"\nb: 1\n`;
    expect(told(text(65_536))).toEqual([]);
    expect(told(text(65_537))).toEqual([
      '1:4 this text has 65537 characters, and a field at most 65536; shorten it',
    ]);
    expect(bare(readText('plan.yaml', text(65_537)).raw)).toEqual({ b: 1 });
  });
});

describe('size', { timeout: 60_000 }, () => {
  it('refuses a text that came without its bytes', () => {
    expect(told('# x\n'.repeat(140_000))).toEqual([
      '1:1 the plan is longer than 512 KiB, the most that is read; split it',
    ]);
  });
});

describe('many problems', { timeout: 60_000 }, () => {
  it('reports each of 12,000 duplicate keys with the first one’s line', () => {
    const found = readText('plan.yaml', `x: 0\n${'a: 1\n'.repeat(12_001)}`).problems;
    expect(found).toHaveLength(12_000);
    expect(found.at(-1)?.message).toBe('`a` stands twice here, first at line 2; keep one of the two');
  });

  it('reads 24,000 different keys and finds each of them', () => {
    const text = Array.from({ length: 24_000 }, (_, index) => `k${index}: v`).join('\n');
    const source = readText('plan.yaml', text);
    expect(source.problems).toEqual([]);
    const starts = Array.from({ length: 24_000 }, (_, index) => source.locate([`k${index}`]).start);
    expect(starts.every((start) => text[start] === 'v')).toBe(true);
    expect(new Set(starts).size).toBe(24_000);
  });

  it('answers 50,000 equal keys with the limit and not with a wait', () => {
    expect(told('a: 1\n'.repeat(50_000))).toEqual([`25000:4 ${number}`]);
  });

  it('names the first slip of a file that is full of them', () => {
    const found = told('a: @x\n'.repeat(6000));
    expect(found[0]).toBe('1:4 a text cannot start with @ unless it is in quotes; write: a: "@x"');
  });
});
