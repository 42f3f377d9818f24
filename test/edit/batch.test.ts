import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAll } from '../../src/core/edit/batch.ts';
import type { Change, Value } from '../../src/core/edit/change.ts';
import { noClaims } from '../../src/core/edit/claims.ts';
import { type Edited, edit } from '../../src/core/edit/edit.ts';
import { neededOf } from '../../src/core/edit/needed.ts';
import { apply, merge } from '../../src/core/edit/pieces.ts';
import { type Page, readPage } from '../../src/core/edit/read.ts';
import { shareOf } from '../../src/core/edit/round.ts';
import type { Path } from '../../src/kit/finding.ts';
import { changesOf, places } from './changes.ts';
import { comments, readPlainly } from './oracle.ts';
import { STYLES } from './styles.ts';
import { values } from './values.ts';

/** Each run makes its changes twice over; a tenth of what single changes get. */
const RUNS = Math.ceil(Number(process.env['PIP_PLAN_RUNS'] ?? 40) / 10);

const prose = 'Led the second review; the notes, sent a day late: still useful, and the team asked for more.';

const steps = (path: string): Path =>
  path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
const set = (path: string, value: Value): Change => ({ op: 'set', path: steps(path), value });
const append = (path: string, value: Value): Change => ({ op: 'append', path: steps(path), value });
const insert = (path: string, index: number, value: Value): Change => ({
  op: 'insert',
  path: steps(path),
  index,
  value,
});
const remove = (path: string): Change => ({ op: 'remove', path: steps(path) });

function pageOf(text: string): Page {
  const page = readPage(text);
  if (typeof page === 'string') throw new Error(page);
  return page;
}

const roundsOf = (text: string, changes: readonly Change[]): number =>
  makeAll(pageOf(text), changes, 1).rounds.length;

function edited(text: string, ...changes: Change[]): string {
  const result = edit(text, changes);
  if ('refused' in result) throw new Error(result.refused);
  expect(apply(text, result.splices)).toBe(result.text);
  return result.text;
}

/** The changes made each by itself, the text read anew before each. */
function oneByOne(text: string, changes: readonly Change[]): Edited {
  let now = text;
  for (const change of changes) {
    const next = edit(now, [change]);
    if ('refused' in next) return next;
    now = next.text;
  }
  return { text: now, splices: [] };
}

describe('a batch of random changes', () => {
  it.each(STYLES)('comes to what its changes come to one by one: $name', ({ text }) => {
    const batches = fc.array(changesOf(readPlainly(text)), { minLength: 2, maxLength: 6 });
    const run = (changes: readonly Change[]): void => {
      const [batch, singly] = [edit(text, changes), oneByOne(text, changes)];
      expect('refused' in batch).toBe('refused' in singly);
      if ('refused' in batch || 'refused' in singly) return;
      expect(readPlainly(batch.text)).toStrictEqual(readPlainly(singly.text));
      expect(apply(text, batch.splices)).toBe(batch.text);
      expect(comments(batch.text)).toEqual(comments(text, batch.splices));
    };
    fc.assert(fc.property(batches, run), { numRuns: RUNS });
  });

  it.each(STYLES)('gives the same data in any order where each has its own place: $name', ({ text }) => {
    const leaves = places(readPlainly(text)).filter(({ kind }) => kind === 'text');
    const sets = fc
      .uniqueArray(fc.nat(leaves.length - 1), { minLength: 2, maxLength: 5 })
      .chain((at) =>
        fc.tuple(fc.constant(at), fc.array(values, { minLength: at.length, maxLength: at.length })),
      )
      .map(([at, to]) =>
        at.map((n, i): Change => ({ op: 'set', path: leaves[n]?.path ?? [], value: to[i] ?? 'x' })),
      );
    const run = (changes: readonly Change[]): void => {
      const batch = edited(text, ...changes);
      expect(readPlainly(edited(text, ...[...changes].reverse()))).toStrictEqual(readPlainly(batch));
      const singly = oneByOne(text, changes);
      expect('text' in singly && readPlainly(singly.text)).toStrictEqual(readPlainly(batch));
    };
    fc.assert(fc.property(sets, run), { numRuns: RUNS });
  });

  it.each(STYLES)('of plain words is the very text of one by one: $name', ({ text }) => {
    const leaves = places(readPlainly(text)).filter(({ kind }) => kind === 'text');
    const words = fc.constantFrom('Night lead', 'Ruth Baker', prose, '2026-12-18', 'said: so', 'no, not yet');
    const batches = fc
      .uniqueArray(fc.nat(leaves.length - 1), { minLength: 2, maxLength: 6 })
      .chain((at) =>
        fc.tuple(
          ...at.map((n) => words.map((value): Change => ({ op: 'set', path: leaves[n]?.path ?? [], value }))),
        ),
      );
    const run = (changes: readonly Change[]): void => {
      const singly = oneByOne(text, changes);
      expect(edited(text, ...changes)).toBe('text' in singly && singly.text);
    };
    fc.assert(fc.property(batches, run), { numRuns: RUNS });
  });
});

describe('changes that do not touch go in one reading', () => {
  const plan = (n: number): string =>
    `changes:\n  - item: C0\n    to: x\nactions:\n${Array.from({ length: n }, (_, i) => `  - task: C${i}\n    due: 2026-09-30 # said\n    status: open\n`).join('')}`;

  it('whatever their number', () => {
    const changes = Array.from({ length: 214 }, (_, i) => set(`actions.${i}.status`, 'complete'));
    expect(roundsOf(plan(214), changes)).toBe(1);
    expect(edited(plan(214), ...changes)).toBe(plan(214).replaceAll('status: open', 'status: complete'));
  });

  it('with new keys, new items and a ledger beside moved dates', () => {
    const changes = Array.from({ length: 12 }, (_, i) => [
      set(`actions.${i}.due`, '2026-12-18'),
      set(`actions.${i}.note`, `n${i}`),
      append('changes', { item: `C${i}`, to: '2026-12-18' }),
      append('actions', { task: `N${i}` }),
    ]).flat();
    expect(roundsOf(plan(12), changes)).toBe(1);
    const singly = oneByOne(plan(12), changes);
    expect(edited(plan(12), ...changes)).toBe('text' in singly && singly.text);
  });

  it('but for the first of those that need a place made', () => {
    const ledger = Array.from({ length: 40 }, (_, i) => append('log', { item: `C${i}` }));
    expect(roundsOf(plan(1), ledger)).toBe(2);
    const own = Array.from({ length: 40 }, (_, i) => set(`other.rag.k${i}`, 'x'));
    expect(roundsOf(plan(1), own)).toBe(2);
  });

  it('and those that others write over go in none', () => {
    const changes = Array.from({ length: 60 }, (_, i) => set('actions.0.status', `s${i}`));
    expect(roundsOf(plan(1), changes)).toBe(1);
    expect(edited(plan(1), ...changes)).toContain('status: s59\n');
    expect(roundsOf(plan(1), [set('actions.0.status', 'x'), set('actions.0.status', 'open')])).toBe(0);
  });

  it('in the flow of a JSON file too', () => {
    const json = `{\n  "a": [\n    "x"\n  ],\n  "b": 1\n}\n`;
    const changes = [append('a', 'y'), append('a', 'z'), set('c', 'w'), set('d', 'v')];
    expect(roundsOf(json, changes)).toBe(1);
    expect(edited(json, ...changes)).toBe(
      '{\n  "a": [\n    "x",\n    "y",\n    "z"\n  ],\n  "b": 1,\n  "c": "w",\n  "d": "v"\n}\n',
    );
  });
});

describe('changes that meet', () => {
  it.each<[string, string, Change[], string]>([
    [
      'a value and the key after it',
      'm:\n  a: 1\nz: 1\n',
      [set('m.b', 2), set('m.a', prose.slice(0, 20))],
      `m:\n  a: ${prose.slice(0, 20)}\n  b: 2\nz: 1\n`,
    ],
    [
      'the last item and the next',
      'l:\n  - a: 1\n',
      [append('l', { a: 2 }), set('l.0.b', 'x')],
      'l:\n  - a: 1\n    b: x\n  - a: 2\n',
    ],
    [
      'the list and the key after it',
      'l:\n  - x\n',
      [set('m', 1), append('l', 'u')],
      'l:\n  - x\n  - u\nm: 1\n',
    ],
    [
      'three depths at one end',
      'l:\n  - m:\n      - x',
      [set('z', 1), append('l', 'w'), append('l.0.m', 'u')],
      'l:\n  - m:\n      - x\n      - u\n  - w\nz: 1',
    ],
    ['a map and a key in it', 'm: { a: 1 }\n', [set('m', { a: 2 }), set('m.b', 3)], 'm: { a: 2, b: 3 }\n'],
    [
      'a key that goes and one that comes',
      'm:\n  a: 1\n  b: 2\nz: 1\n',
      [remove('m.b'), set('m.c', 3)],
      'm:\n  a: 1\n  c: 3\nz: 1\n',
    ],
    [
      'all keys of a map that go',
      'm:\n  a: 1\n  b: 2\nz: 1\n',
      [remove('m.a'), remove('m.b')],
      'm: {}\nz: 1\n',
    ],
    ['all items of a list that go', 'l:\n  - x\n  - u\n', [remove('l.1'), remove('l.0')], 'l: []\n'],
    [
      'an item that goes and one renumbered',
      'l:\n  - a: 1\n  - a: 2\n',
      [remove('l.0'), set('l.0.a', 3)],
      'l:\n  - a: 3\n',
    ],
    [
      'items put first, one after another',
      'l: [c]\n',
      [insert('l', 0, 'b'), insert('l', 0, 'a')],
      'l: [a, b, c]\n',
    ],
    [
      'an item at the end and one in between',
      'l:\n  - a\n',
      [append('l', 'c'), insert('l', 1, 'b')],
      'l:\n  - a\n  - b\n  - c\n',
    ],
    [
      'a text that becomes a list of three',
      'e: one\n',
      [append('e', 'two'), append('e', 'three')],
      'e:\n  - one\n  - two\n  - three\n',
    ],
    ['an empty list that fills', 'l: []\n', [append('l', 'a'), append('l', 'b')], 'l:\n  - a\n  - b\n'],
    [
      'an item set behind the last, and the next',
      'l:\n  - a\n',
      [set('l.1', 'b'), append('l', 'c')],
      'l:\n  - a\n  - b\n  - c\n',
    ],
    [
      'a new item and a key in it',
      'l:\n  - a: 1\n',
      [append('l', { a: 2 }), set('l.1.b', 3)],
      'l:\n  - a: 1\n  - a: 2\n    b: 3\n',
    ],
    [
      'a list that is set anew and grows',
      'l: [a]\n',
      [append('l', 'x'), set('l', ['b']), append('l', 'c')],
      'l: [b, c]\n',
    ],
    [
      'keys of one missing map',
      'a: 1\n',
      [set('o.x', 1), set('o.t.z', 2), set('o.t.w', 3)],
      'a: 1\no:\n  x: 1\n  t:\n    z: 2\n    w: 3\n',
    ],
  ])('%s', (_, before, changes, after) => {
    expect(edited(before, ...changes)).toBe(after);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(edited(crlf(before), ...changes)).toBe(crlf(after));
  });

  it('in a flow map that prose opens', () => {
    const text = 's:\n  - { a: x, b: u, c: t }\n';
    const changes = [set('s.0.a', 'w'), set('s.0.b', prose), set('s.0.c', 'v')];
    expect(edited(text, ...changes)).toMatch(/^s:\n {2}- a: w\n {4}b: >-\n {6}Led .*\n {6}.*\n {4}c: v\n$/);
    for (const order of [changes, [...changes].reverse()])
      expect(readPlainly(edited(text, ...order))).toStrictEqual(
        new Map([
          [
            's',
            [
              new Map([
                ['a', 'w'],
                ['b', prose],
                ['c', 'v'],
              ]),
            ],
          ],
        ]),
      );
  });

  it('at the end of lines with comments, which stay with their lines', () => {
    const text = 'a: 1 # one\n# of l\nl:\n  - x # ex\n  # of the list\nb: 2 # two\n';
    const changes = [append('l', 'u'), set('a', 'w'), append('l', 'z'), set('b', 'v'), set('c', 3)];
    expect(edited(text, ...changes)).toBe(
      'a: w # one\n# of l\nl:\n  - x # ex\n  # of the list\n  - u\n  - z\nb: v # two\nc: 3\n',
    );
  });

  it('behind the last item of a flow list with a comment', () => {
    expect(edited('a: [\n  x # 1\n]\n', append('a', 'u'), append('a', 'z'))).toBe(
      'a: [\n  x, # 1\n  u,\n  z\n]\n',
    );
  });
});

describe('a refusal names its change', () => {
  const text = 'a: 1\n? q\n: x\nl: [b]\n';

  it.each<[string, Change[], RegExp]>([
    [
      'that makes no sense',
      [set('a', 2), set('l.5', 'x'), set('b', 1)],
      /^l\.5 was not changed: there is no item 5/,
    ],
    [
      'that an earlier one spoils',
      [remove('a'), set('b', 2), remove('a')],
      /^a was not changed: it is not there/,
    ],
    [
      'that has no safe place',
      [set('a', 2), set('q', 'y'), set('b', 1)],
      /^q was not changed: its key is written with a q/,
    ],
    ['the first of several', [set('l.5', 'x'), set('q.x', 'y')], /^l\.5 /],
  ])('%s', (_, changes, sentence) => {
    const result = edit(text, changes);
    expect(result).not.toHaveProperty('text');
    expect('refused' in result && result.refused).toMatch(sentence);
  });

  it('and leaves the others to be made where that is wanted', () => {
    const changes = [set('a', 2), set('q', 'y'), set('l.5', 'x'), append('l', 'c'), set('b', 1)];
    const made = makeAll(pageOf(text), changes, 9);
    expect(made.page.text).toBe('a: 2\n? q\n: x\nl: [b, c]\nb: 1\n');
    expect(made.refused.map(({ change }) => change.path)).toEqual([['l', 5], ['q']]);
  });

  it('until patience ends', () => {
    const changes = [set('l.5', 'x'), set('l.6', 'x'), set('a', 2)];
    expect(makeAll(pageOf(text), changes, 2)).toMatchObject({ rounds: [], refused: [{}, {}] });
    expect(makeAll(pageOf(text), changes, 3).page.text).toBe(text.replace('a: 1', 'a: 2'));
  });
});

describe('what a page takes at once', () => {
  const share = (text: string, ...changes: Change[]): [number, number] => {
    const { now, later } = shareOf(pageOf(text), changes, 9);
    return [now.length, later.length];
  };

  it.each<[string, Change[], [number, number]]>([
    ['keys side by side', [set('a', 2), set('b', 2), set('n', 2)], [3, 0]],
    ['one key twice', [set('a', 2), set('a', 3), set('b', 2)], [2, 1]],
    ['one below the other', [set('l.0.x', 2), set('l', []), set('b', 2)], [2, 1]],
    ['items for one list', [append('l', 'x'), append('l', 'y')], [2, 0]],
    ['an item and the place it takes', [append('l', 'x'), set('l.1', 'y')], [1, 1]],
    ['an item that moves the others', [remove('l.0'), append('l', 'y'), set('b', 2)], [2, 1]],
    ['what waits for one that waits', [set('n.x', 1), set('n.y', 2), set('n.y', 3)], [1, 2]],
    ['what cannot be done yet', [remove('n.x'), set('b', 2)], [1, 1]],
  ])('%s', (_, changes, counts) => {
    expect(share('a: 1\nb: 1\nl:\n  - x: 1\n', ...changes)).toEqual(counts);
  });

  it('is never more than asked for', () => {
    const { now, later } = shareOf(pageOf('a: 1\nb: 1\nc: 1\n'), [set('a', 2), set('b', 2), set('c', 2)], 2);
    expect([now.length, later]).toEqual([2, [set('c', 2)]]);
  });
});

describe('what has to be written', () => {
  const needed = (...changes: Change[]): readonly Change[] =>
    neededOf(pageOf('a: 1\nl:\n  - x: 1\n  - x: 2\n').raw, changes).changes;

  it('is no change that says what stands there', () => {
    expect(needed(set('a', 1), set('l.0.x', 1), set('l.1', { x: 2 }))).toEqual([]);
  });

  it('is the last word on a place, and nothing below a place that is set anew', () => {
    expect(needed(set('a', 2), set('a', 3))).toEqual([set('a', 3)]);
    expect(needed(set('l.0.y', 2), append('l', { x: 3 }), set('l', ['z']))).toEqual([set('l', ['z'])]);
  });

  it('is everything ahead of items that come or go', () => {
    const changes = [set('l.0.x', 5), remove('l.1'), set('l.0.x', 6)];
    expect(needed(...changes)).toEqual(changes);
  });

  it('is everything where leaving one out would move another', () => {
    const changes = [set('l.2', 'a'), append('l', 'b'), set('l.2', 'c')];
    expect(needed(...changes)).toEqual(changes);
  });
});

describe('claims', () => {
  const claims = noClaims();
  claims.add(['l', 1, 'x']);

  it.each<[Path, boolean, boolean]>([
    [['l', 1, 'x'], true, true],
    [['l', 1, 'x', 'y'], true, true],
    [['l', 1], false, true],
    [[], false, true],
    [['l', 1, 'y'], false, false],
    [['l', '1', 'x'], false, false],
    [['l', 11], false, false],
  ])('at l.1.x and %j', (path, covered, met) => {
    expect([claims.cover(path), claims.meet(path)]).toEqual([covered, met]);
  });
});

describe('splices of several changes', () => {
  const at = (depth: number, start: number, end: number, text: string) => ({
    reach: Array.from({ length: depth }, () => 'k'),
    splices: [{ start, end, text }],
  });

  it('stand in the changes’ order at one place, but deeper ones first', () => {
    expect(merge([at(1, 4, 4, 'a'), at(2, 4, 4, 'b'), at(1, 4, 4, 'c')])).toEqual([
      { start: 4, end: 4, text: 'bac' },
    ]);
  });

  it('come before a stretch that begins there, behind one that ends there', () => {
    expect(merge([at(1, 4, 6, ''), at(1, 2, 4, 'x'), at(1, 4, 4, 'y')])).toEqual([
      { start: 2, end: 6, text: 'xy' },
    ]);
  });

  it('are none where two overlap', () => {
    expect(merge([at(1, 2, 5, 'x'), at(1, 4, 6, 'y')])).toBeUndefined();
    expect(merge([at(1, 2, 5, 'x'), at(1, 4, 4, 'y')])).toBeUndefined();
  });
});
