import { describe, expect, it } from 'vitest';
import type { Change, Value } from '../../src/core/edit/change.ts';
import { edit } from '../../src/core/edit/edit.ts';

const edited = (text: string, ...changes: Change[]): string => {
  const result = edit(text, changes);
  if ('refused' in result) throw new Error(result.refused);
  return result.text;
};

const set = (path: string, value: Value): Change => ({ op: 'set', path: steps(path), value });
const append = (path: string, value: Value): Change => ({ op: 'append', path: steps(path), value });
const insert = (path: string, index: number, value: Value): Change => ({
  op: 'insert',
  path: steps(path),
  index,
  value,
});
const remove = (path: string): Change => ({ op: 'remove', path: steps(path) });
const steps = (path: string): (string | number)[] =>
  path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const prose = 'Led the second review; the notes, sent a day late: still useful, and the team asked for more.';

describe('a list gets another item', () => {
  it('after the last, before the comment of the next section', () => {
    const before = 'reviews:\n  - date: 2026-07-29\n    note: Fine # really\n\n# Support next\nsupport: []\n';
    expect(edited(before, append('reviews', { date: '2026-08-26', note: prose }))).toBe(
      'reviews:\n  - date: 2026-07-29\n    note: Fine # really\n' +
        '  - date: 2026-08-26\n    note: >-\n' +
        '      Led the second review; the notes, sent a day late: still useful, and the\n' +
        '      team asked for more.\n' +
        '\n# Support next\nsupport: []\n',
    );
  });

  it('below comments that belong to the list', () => {
    const before = 'a:\n  - x\n    # of x\n  # of the list\n# of b\nb: 1\n';
    expect(edited(before, append('a', 'w'))).toBe(
      'a:\n  - x\n    # of x\n  # of the list\n  - w\n# of b\nb: 1\n',
    );
  });

  it('flush where dashes are flush, and without a final newline where there is none', () => {
    expect(edited('a:\n- x\n- y', append('a', { id: 'z', w: 2 }))).toBe('a:\n- x\n- y\n- id: z\n  w: 2');
  });

  it('as wide as its neighbours', () => {
    expect(edited('a:\n    -   x: 1\n        y: 2\n', append('a', { x: 3 }))).toBe(
      'a:\n    -   x: 1\n        y: 2\n    -   x: 3\n',
    );
  });

  it('with CRLF after a byte order mark', () => {
    expect(edited('\uFEFFa:\r\n  - x\r\nb: 1\r\n', append('a', 'one\ntwo'))).toBe(
      '\uFEFFa:\r\n  - x\r\n  - |-\r\n    one\r\n    two\r\nb: 1\r\n',
    );
  });

  it('a blank line apart where the others are', () => {
    expect(edited('a:\n  - x\n\n  - y\n\nb: 1\n', append('a', 'z'))).toBe(
      'a:\n  - x\n\n  - y\n\n  - z\n\nb: 1\n',
    );
  });

  it.each([
    ['a:\n', 'a:\n  - x: 1\n'],
    ['a: []\n', 'a:\n  - x: 1\n'],
    ['a: ~ # none\n', 'a: # none\n  - x: 1\n'],
    ['a: []  # none yet\nb: 1\n', 'a:  # none yet\n  - x: 1\nb: 1\n'],
    ['a:   \n  # say what\nb: 1\n', 'a:\n  # say what\n  - x: 1\nb: 1\n'],
    ['b: 1\n', 'b: 1\na:\n  - x: 1\n'],
    ['b: 1', 'b: 1\na:\n  - x: 1'],
    ['b: 1\n# the end\n', 'b: 1\na:\n  - x: 1\n# the end\n'],
    ['---\nb: 1\n...\n', '---\nb: 1\na:\n  - x: 1\n...\n'],
  ])('where there was none: %j', (before, after) => {
    expect(edited(before, append('a', { x: 1 }))).toBe(after);
  });

  it('made of the one text that stood there', () => {
    expect(edited('evidence: Dashboard\n', append('evidence', 'Minutes'))).toBe(
      'evidence:\n  - Dashboard\n  - Minutes\n',
    );
  });

  it('at its place', () => {
    const before = 'a:\n  # list\n  - x # first\n  # of z\n  - z\n';
    expect(edited(before, insert('a', 1, 'w'))).toBe('a:\n  # list\n  - x # first\n  - w\n  # of z\n  - z\n');
    expect(edited('a:\n  - x\n', insert('a', 0, { w: 1, z: 2 }))).toBe('a:\n  - w: 1\n    z: 2\n  - x\n');
    expect(edited('- - x\n', insert('0', 0, 'w'))).toBe('- - w\n  - x\n');
  });
});

describe('a flow list or map', () => {
  it.each<[string, Value, string]>([
    ['a: [x, y]\n', 'z', 'a: [x, y, z]\n'],
    ['a: [x, y, ]  # both\n', 'z', 'a: [x, y, z, ]  # both\n'],
    ['a: [{x: 1}]\n', { x: 2 }, 'a: [{x: 1}, {x: 2}]\n'],
    ['a: [ { x: 1 }, ]\n', { x: 2 }, 'a: [ { x: 1 }, { x: 2 }, ]\n'],
    ['a: [x] # c\n', 'y, z: #1', 'a: [x, "y, z: #1"] # c\n'],
    ['a: [\n  x, # 1\n  y # 2\n]\n', 'z', 'a: [\n  x, # 1\n  y, # 2\n  z\n]\n'],
    ['a: [\n  x,\n  y, # 2\n]\n', 'z', 'a: [\n  x,\n  y, # 2\n  z,\n]\n'],
    ["a: ['x']\n", 'w', "a: ['x', 'w']\n"],
    ['{"a": ["x"]}', 'w', '{"a": ["x", "w"]}'],
    ['{"a": []}', { b: true }, '{"a": [{"b": true}]}'],
  ])('stays one: %j', (before, value, after) => {
    expect(edited(before, append('a', value))).toBe(after);
  });

  it('opens for prose, keeping what is there to the character', () => {
    expect(edited('s:\n  - { date:  2026-05-13, held: yes }\n', set('s.0.note', prose))).toBe(
      's:\n  - date:  2026-05-13\n    held: yes\n    note: >-\n' +
        '      Led the second review; the notes, sent a day late: still useful, and the\n      team asked for more.\n',
    );
    expect(edited('s: [{ d: 1 }, x]\nt: 1\n', append('s', 'late, and long'))).toBe(
      's:\n  - { d: 1 }\n  - x\n  - late, and long\nt: 1\n',
    );
    expect(edited('p: { a: x, b: y }\n', set('p.a', 'one, two'))).toBe('p:\n  a: one, two\n  b: y\n');
  });

  it('gets keys, values and gaps filled in its own way', () => {
    expect(edited('p: {a: 1}\n', set('p.b', 'x'))).toBe('p: {a: 1, b: x}\n');
    expect(edited('p: { a: , b: 2 }\n', set('p.a', 1))).toBe('p: { a: 1, b: 2 }\n');
    expect(edited('p: [{ a }]\n', set('p.0.a', 'x'))).toBe('p: [{ a: x }]\n');
    expect(edited('a: [x, z]\n', insert('a', 1, 'w'))).toBe('a: [x, w, z]\n');
    expect(edited('a: [\n  x,\n  z\n]\n', insert('a', 1, 'w'))).toBe('a: [\n  x,\n  w,\n  z\n]\n');
    expect(edited('{\n  "a": 1\n}\n', set('b', 'x'))).toBe('{\n  "a": 1,\n  "b": "x"\n}\n');
  });

  it('loses an entry with its comma', () => {
    expect(edited('a: [x, y, z]\n', remove('a.1'))).toBe('a: [x, z]\n');
    expect(edited('a: [x, y, ]\n', remove('a.1'))).toBe('a: [x, ]\n');
    expect(edited('a: { x: 1, y: 2 }\n', remove('a.x'))).toBe('a: { y: 2 }\n');
    expect(edited('a: [\n  x, # of x\n  y\n]\n', remove('a.1'))).toBe('a: [\n  x, # of x\n  \n]\n');
  });
});

describe('a value', () => {
  it.each<[string, Value, string]>([
    ['a: x # c\nb: 1\n', 'w', 'a: w # c\nb: 1\n'],
    ['a:    x\n', 'w', 'a:    w\n'],
    ['a: "x"\n', 'w', 'a: "w"\n'],
    ["a: 'x'\n", "O'Neill", "a: 'O''Neill'\n"],
    ['a: "x: y"\n', 'plain', 'a: plain\n'],
    ['a: 2026-07-31\n', '2026-08-28', 'a: 2026-08-28\n'],
    ['a: yes\n', 'no', 'a: no\n'],
    ['a: yes\n', 'No', 'a: "No"\n'],
    ['a: x\n', 'no', 'a: "no"\n'],
    ['a: x\n', '1.10', 'a: "1.10"\n'],
    ['a: x\n', 1.5, 'a: 1.5\n'],
    ['a: x # c\n', null, 'a: # c\n'],
    ['a: # c\n', 'x', 'a: x # c\n'],
    ['a: x # c\n', 'one\ntwo', 'a: |- # c\n  one\n  two\n'],
    ['a: >-\n  long\n  text\n\n# of b\nb: 1\n', 'short', 'a: short\n\n# of b\nb: 1\n'],
    ['a: | # c\n  long\nb: 1\n', { x: 1 }, 'a:  # c\n  x: 1\nb: 1\n'],
    ['a:\n  x: 1 # of x\n  y: 2\nb: 1\n', 'gone', 'a: gone\nb: 1\n'],
    ['a: [x]\n', [], 'a: []\n'],
    ['a:\n  plain\n  text\nb: 1\n', 'x', 'a:\n  x\nb: 1\n'],
    ['a:\n- x\n', ['w', 'z'], 'a:\n- w\n- z\n'],
  ])('is replaced: %j by %j', (before, value, after) => {
    expect(edited(before, set('a', value))).toBe(after);
  });

  it('is put at a new key, its parents made where they are missing', () => {
    expect(edited('a:\n    b: 1\n# next\nc: 1\n', set('a.d', 'x'))).toBe(
      'a:\n    b: 1\n    d: x\n# next\nc: 1\n',
    );
    expect(edited('x: 1\n', set('a.b.0.c', 'x'))).toBe('x: 1\na:\n  b:\n    - c: x\n');
    expect(edited('a: {} # none\n', set('a.b', 1))).toBe('a: # none\n  b: 1\n');
    expect(edited('g:\n  - id: G1\n    s: "x"\n  - id: G2\n', set('g.1.s', 'w'))).toBe(
      'g:\n  - id: G1\n    s: "x"\n  - id: G2\n    s: "w"\n',
    );
  });

  it('that is there already moves no byte', () => {
    expect(edit("a: 'x'\n", [set('a', 'x')])).toEqual({ text: "a: 'x'\n", splices: [] });
  });

  it('takes several changes in their order, as splices on the first text', () => {
    const before = 'a: 1\nlist:\n  - x\nz: 1\n';
    const result = edit(before, [append('list', { w: 1 }), set('list.1.w', 2), set('a', 2), remove('z')]);
    expect(result).toEqual({
      text: 'a: 2\nlist:\n  - x\n  - w: 2\n',
      splices: [
        { start: 3, end: 4, text: '2' },
        { start: 16, end: 16, text: '\n  - w: 2' },
        { start: 17, end: 22, text: '' },
      ],
    });
  });
});

describe('an entry is removed', () => {
  it.each<[string, string, string]>([
    ['a: 1\nb: 2 # c\nc: 3\n', 'b', 'a: 1\nc: 3\n'],
    ['a: 1\nb: 2', 'b', 'a: 1'],
    ['a:\n  - x: 1\n    y: 2\n  - z\n', 'a.0.x', 'a:\n  - y: 2\n  - z\n'],
    ['a:\n  - x\n  - y\n# of b\nb: 1\n', 'a.1', 'a:\n  - x\n# of b\nb: 1\n'],
    ['a: # c\n  - x # last\nb: 1\n', 'a.0', 'a: [] # c\nb: 1\n'],
    ['a:\n  x: 1\nb: 1\n', 'a.x', 'a: {}\nb: 1\n'],
    ['a:\n  - - x\n    - y\n', 'a.0.0', 'a:\n  - - y\n'],
    ['\uFEFFa: 1\nb: 2\n', 'a', '\uFEFFb: 2\n'],
  ])('%j without %s', (before, path, after) => {
    expect(edited(before, remove(path))).toBe(after);
  });
});
