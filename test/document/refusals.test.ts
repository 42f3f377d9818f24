import { describe, expect, it } from 'vitest';
import { readText } from '../../src/core/document/read.ts';
import { bare, lines, told } from './at.ts';

const raw = (text: string): unknown => bare(readText('plan.yaml', text).raw);
const paths = (text: string): unknown => readText('plan.yaml', text).problems.map((problem) => problem.path);
const tag = (name: string): string =>
  `an unquoted ! starts a tag, and plans have none, so ${name} would be lost`;
const anchor = (name: string): string =>
  `an unquoted & starts an anchor, and plans have none, so ${name} would be lost`;
const alias = (name: string): string =>
  `${name} is an alias, and plans have none; write out what it stands for, or quote the text`;

describe('tags, anchors and aliases', () => {
  it.each([
    ['a: !urgent call back', `1:4 ${tag('!urgent')}; write: a: "!urgent call back"`],
    ['a: ! call back', `1:4 ${tag('!')}; write: a: "! call back"`],
    ['a: !!str 007', `1:4 ${tag('!!str')}; write: a: "007"`],
    ['a: !!int "7"', `1:4 ${tag('!!int')}; write: a: "7"`],
    ['a: !x [b]', `1:4 ${tag('!x')}; write: a: [b]`],
    ['a: !x\n  b: 1', `1:4 ${tag('!x')}; leave it out, or put the text in quotes`],
    ['a: !x', `1:4 ${tag('!x')}; write: a:`],
    ['- !x y', `1:3 ${tag('!x')}; write: - "!x y"`],
    ['a: & more', `1:4 ${anchor('&')}; write: a: "& more"`],
    ['a: &base text', `1:4 ${anchor('&base')}; write: a: "&base text"`],
    ['a: &base\n  b: 1', `1:4 ${anchor('&base')}; leave it out, or put the text in quotes`],
    ['&k a: 1', `1:1 ${anchor('&k')}; write: a: 1`],
    ['a: *base', `1:4 ${alias('*base')}; write: a: "*base"`],
    ['- *base', `1:3 ${alias('*base')}; write: - "*base"`],
    ['a: [x, *y]', `1:8 ${alias('*y')}; write: a: [x, "*y"]`],
  ])('%j', (text, expected) => {
    expect(told(`${text}\n`)).toEqual([expected]);
  });

  it('leave their value out, and the rest is read', () => {
    const text = lines('a: &x one', 'b: *x', 'c: !t two', 'd: [!t 1, 2]', 'e: three');
    expect(raw(text)).toEqual({ d: [null, 2], e: 'three' });
    expect(paths(text)).toEqual([['a'], ['b'], ['c'], ['d', 0]]);
  });

  it('speak once of a value that has a tag and faults of its own', () => {
    expect(told('a: !t { b: x, y }\n')).toEqual([`1:4 ${tag('!t')}; write: a: { b: x, y }`]);
  });

  it('belong to the value that follows, however far', () => {
    expect(paths(lines('a:', '  - b: !t', '    c: 1', '  - d: 2', 'e: !u', '  # note', '  f: 1'))).toEqual([
      ['a', 0, 'b'],
      ['e'],
    ]);
  });
});

describe('keys', () => {
  it.each([
    [
      'a:\n  <<: *b\n  c: 1',
      '2:3 plans have no merge keys; write the fields out here in place of <<',
      ['a', '<<'],
      { a: { c: 1 } },
    ],
    [
      '__proto__: x\na: 1',
      '1:1 the name __proto__ is kept from use as a key; choose another',
      ['__proto__'],
      { a: 1 },
    ],
    [
      '? a\n: b',
      '1:1 an unquoted ? starts a key here; put the text in quotes, or write `key: value`',
      ['a'],
      {},
    ],
    [
      '[a]: b\nc: 1',
      '1:1 a key is one plain word or text; it cannot be a list, a map or an alias',
      ['?'],
      { c: 1 },
    ],
    ['{a: 1}: b', '1:1 a key is one plain word or text; it cannot be a list, a map or an alias', ['?'], {}],
    ['*a : b', '1:1 a key is one plain word or text; it cannot be a list, a map or an alias', ['?'], {}],
    [
      ': b\nc: 1',
      '1:1 there is no key before the colon; write `key: value`, or put the text in quotes',
      [''],
      { c: 1 },
    ],
    [
      'goals:{ G1: on_track }',
      '1:1 a key needs a space after its colon; write: goals: { G1: on_track }',
      ['goals:{ G1'],
      {},
    ],
    ['"a\\tb": 1', '1:1 the key holds a tab or a line break; write it on one line', ['a\tb'], {}],
  ])('%j', (text, expected, path, data) => {
    expect(told(`${text}\n`)).toEqual([expected]);
    expect(paths(`${text}\n`)).toEqual([path]);
    expect(raw(`${text}\n`)).toEqual(data);
  });

  it('do not pollute any prototype', () => {
    const source = readText('plan.yaml', '__proto__: { polluted: yes }\nconstructor: { prototype: 1 }\n');
    expect(Object.getPrototypeOf(source.raw)).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(source.raw as object)).toEqual(['constructor']);
  });

  it('are text, whatever they look like', () => {
    expect(raw(lines('1: a', '007: b', 'true: c', '~: d', '1.10: e', '"2": f'))).toEqual({
      '1': 'a',
      '007': 'b',
      true: 'c',
      '~': 'd',
      '1.10': 'e',
      '2': 'f',
    });
  });

  it('say where they stood first when they stand twice; the first is kept', () => {
    const text = lines('id: a', 'due: 1', 'goals:', '  - id: x', '    id: y', 'due: 2', '"due": 3');
    expect(told(text)).toEqual([
      '5:5 `id` stands twice here, first at line 4; keep one of the two',
      '6:1 `due` stands twice here, first at line 2; keep one of the two',
      '7:1 `due` stands twice here, first at line 2; keep one of the two',
    ]);
    expect(paths(text)).toEqual([['goals', 0, 'id'], ['due'], ['due']]);
    expect(raw(text)).toEqual({ id: 'a', due: 1, goals: [{ id: 'x' }] });
  });

  it('are compared as text, so that a number and its text are the same key', () => {
    expect(told('1: a\n"1": b\n')).toEqual([
      '2:1 `1` stands twice here, first at line 1; keep one of the two',
    ]);
    expect(told('1: a\n1.0: b\n')).toEqual([]);
  });
});

describe('documents and directives', () => {
  const second = 'a second document begins here, and a file holds one plan; move it to a file of its own';

  it.each([
    ['a: 1\n---\nb: 2\n', [`2:1 ${second}`]],
    ['---\na: 1\n---\n', [`3:1 ${second}`]],
    ['a: 1\n...\nb: 2\n', [`3:1 ${second}`]],
    ['a: 1\n---\nb: @\n---\nc: 3\n', [`2:1 ${second}`]],
    [
      '%YAML 1.1\n---\na: 1\n',
      ['1:1 plans have no % directives; delete this line (they are read as YAML 1.2)'],
    ],
    [
      '%TAG ! x\n%FOO\n---\na: 1\n',
      ['1:1 plans have no % directives; delete this line (they are read as YAML 1.2)'],
    ],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(raw(text)).toEqual({ a: 1 });
  });

  it('a directive cannot change what words and dates mean', () => {
    expect(raw('%YAML 1.1\n---\na: no\nb: 2026-04-31\n')).toEqual({ a: 'no', b: '2026-04-31' });
  });
});

describe('hidden characters', () => {
  const text = (what: string, then: string): string => `the text holds ${what} that nobody can see; ${then}`;
  const bidi = (code: string): string =>
    text(`a mark that turns the direction of text (${code})`, 'delete it');

  it.each([
    ['a: x\u202Ey', `1:5 ${bidi('U+202E')}`],
    ['a: "x \\u202E y"', `1:7 ${bidi('U+202E')}`],
    ['a: |\n  x\n  y\u2066z', `3:4 ${bidi('U+2066')}`],
    ['a: x\u0085y', `1:5 ${text('a hidden line break (U+0085)', 'write a space instead')}`],
    ['a: x\u2028y', `1:5 ${text('a hidden line break (U+2028)', 'write a space instead')}`],
    ['a: "x\\Py"', `1:6 ${text('a hidden line break (U+2029)', 'write a space instead')}`],
    ['a: x\u0007', `1:5 ${text('a control character (U+0007)', 'delete it')}`],
    ['a: "\\e[31mred"', `1:5 ${text('a control character (U+001B)', 'delete it')}`],
    ['a: "\\0"', `1:5 ${text('a control character (U+0000)', 'delete it')}`],
    ['a: "x\\r"', `1:6 ${text('a control character (U+000D)', 'delete it')}`],
    ['a: x\u009By', `1:5 ${text('a control character (U+009B)', 'delete it')}`],
    ['a: "\\uD83D"', `1:5 ${text('half of a character (U+D83D)', 'type it again')}`],
    [
      'x\u202Ey: a',
      '1:1 the key holds a mark that turns the direction of text (U+202E) that nobody can see; delete it',
    ],
    ['"a\\u0000": a', '1:1 the key holds a control character (U+0000) that nobody can see; delete it'],
  ])('%j', (line, expected) => {
    expect(told(`${line}\n`)).toEqual([expected]);
    expect(raw(`${line}\n`)).toEqual({});
  });

  it.each([
    'a: "x\\ty"',
    'a: |\n  x\n  \ty',
    'a: "x\\ny"',
    'a: محمد\u200F',
    'a: 👩\u200D💻',
    'a: x\u00A0y',
    'a: b # \u202E',
  ])('leaves alone: %j', (line) => {
    expect(told(`${line}\n`)).toEqual([]);
  });

  it('keeps messages free of what they report', () => {
    for (const line of ['\u202Ea: 1\n\u202Ea: 2', 'a: "x\u202E', 'a: !\u202Ex y']) {
      for (const one of told(`${line}\n`)) expect(one).not.toMatch(/[\u202E]/);
    }
  });
});
