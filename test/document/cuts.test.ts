import { describe, expect, it } from 'vitest';
import { readText } from '../../src/core/document/read.ts';
import { bare, lines, told } from './at.ts';

const raw = (text: string): unknown => bare(readText('plan.yaml', text).raw);
const paths = (text: string): unknown => readText('plan.yaml', text).problems.map((problem) => problem.path);
const hash = 'a # after a space starts a comment, so the text from there on is lost';
const comma = 'inside { } a comma ends the text, so the rest of it is lost';
const rest = 'this item looks like the rest of the sentence before the comma';

describe('text that a comment cuts', () => {
  it.each([
    ['title: PAY #77 done', `1:12 ${hash}; write: title: "PAY #77 done"`, ['title']],
    ['  title: PAY #77', `1:14 ${hash}; write: title: "PAY #77"`, ['title']],
    ['ref: #77', `1:6 ${hash}; write: ref: "#77"`, ['ref']],
    ['refs: { a: 1, b: 2, c: x #7', null, []],
    ['- PAY #77', `1:7 ${hash}; write: - "PAY #77"`, [0]],
    ['- #77', `1:3 ${hash}; write: - "#77"`, [0]],
    ['a: say "no" #1', `1:13 ${hash}; write: a: 'say "no" #1'`, ['a']],
    ['due: 2026-05-01 #moved', `1:17 ${hash}; write: due: "2026-05-01 #moved"`, ['due']],
    ['a: x ##', `1:6 ${hash}; write: a: "x ##"`, ['a']],
  ])('%s', (line, expected, path) => {
    if (expected === null) expect(told(`${line}\n`)).toHaveLength(1);
    else {
      expect(told(`${line}\n`)).toEqual([expected]);
      expect(paths(`${line}\n`)).toEqual([path]);
    }
  });

  it('has no corrected line where the text runs over several', () => {
    const text = lines('a: a text', '  of two lines #77', 'b: 1');
    expect(told(text)).toEqual([`2:16 ${hash}; put the whole text in quotes`]);
    expect(raw(text)).toEqual({ b: 1 });
  });

  it.each([
    'a: PAY # 77',
    'a: PAY  #77',
    'a: PAY\t#77',
    'a: PAY#77',
    'a: "PAY" #77',
    "a: 'PAY' #77",
    'a: PAY #',
    'a:  #77',
    'a: # 77',
    '#77',
    'a: {} #77',
    'a: >- #77\n  text',
    'a: #the list\n  - b',
    'a: 1\n #77 done',
  ])('leaves alone: %j', (line) => {
    expect(told(`${line}\n`)).toEqual([]);
  });

  it('leaves the value out of a map and an empty item in a list, and reads on', () => {
    expect(raw(lines('a: x #1', 'b: y'))).toEqual({ b: 'y' });
    expect(raw(lines('- x #1', '- y'))).toEqual([null, 'y']);
  });
});

describe('text that a comma cuts', () => {
  it.each([
    [
      'a: { how: late, and long }',
      `1:11 ${comma}; write: a: { how: "late, and long" }`,
      ['a', 'how'],
      { a: {} },
    ],
    [
      'a: { how: late, and long, and cold, by: x }',
      `1:11 ${comma}; write: a: { how: "late, and long, and cold", by: x }`,
      ['a', 'how'],
      { a: { by: 'x' } },
    ],
    ['a: { value: 1,000 }', `1:13 ${comma}; write: a: { value: 1000 }`, ['a', 'value'], { a: {} }],
    ['- { b: x, y }', `1:8 ${comma}; write: - { b: "x, y" }`, [0, 'b'], [{}]],
    ['{how: say "no", then go}', `1:7 ${comma}; write: {how: 'say "no", then go'}`, ['how'], {}],
  ])('%s', (line, expected, path, data) => {
    expect(told(`${line}\n`)).toEqual([expected]);
    expect(paths(`${line}\n`)).toEqual([path]);
    expect(raw(`${line}\n`)).toEqual(data);
  });

  it('says what to do where the text runs over several lines', () => {
    expect(told(lines('a: { how: late,', '  and long }'))).toEqual([`1:11 ${comma}; put the text in quotes`]);
  });

  it.each([
    'a: { how: "late", and }',
    'a: { how: late, by: me }',
    'a: { name }',
    'a: { b: , c: 1 }',
    'a: {b: [x], c}',
  ])('leaves alone: %s', (line) => {
    expect(told(`${line}\n`)).toEqual([]);
  });
});

describe('plan/split-text', () => {
  it.each([
    ['a: [Late, and long]', `1:11 ${rest}; write: a: ["Late, and long"]`, ['a', 1]],
    [
      'a: [Short, Calls wait, which costs, Other]',
      `1:24 ${rest}; write: a: [Short, "Calls wait, which costs", Other]`,
      ['a', 2],
    ],
    ['a: [Late, and long, or cold]', `1:11 ${rest}; write: a: ["Late, and long, or cold"]`, ['a', 1]],
  ])('%s', (line, expected, path) => {
    const source = readText('plan.yaml', `${line}\n`);
    expect(told(`${line}\n`)).toEqual([expected]);
    expect(source.problems.map((problem) => [problem.rule, problem.path])).toEqual([
      ['plan/split-text', path],
    ]);
  });

  it('keeps the data as it was read', () => {
    expect(raw('a: [Late, and long]\n')).toEqual({ a: ['Late', 'and long'] });
  });

  it.each([
    'a: [Late, long]',
    'a: [late, and long]',
    'a: [Late, "and long"]',
    'a: ["Late", and long]',
    'a: [Late, android phones]',
    'a: [Late, and]',
    'a: [C1, C2]',
    'a:\n  - Late\n  - and long',
  ])('leaves alone: %j', (line) => {
    expect(told(`${line}\n`)).toEqual([]);
  });
});

describe('text that the reader would join or lose', () => {
  const more = (what: string): string =>
    `this line is read as more of the text above it, not as a ${what}; line it up`;

  it.each([
    [lines('how:', '  - first', '    - second'), `3:5 ${more('list item')}; write: - second`],
    [lines('how:', '  -x', '  -y'), '2:3 a list item needs a space after its dash; write: - x'],
    [lines('how:', '  -x'), '2:3 a list item needs a space after its dash; write: - x'],
    [lines('goal: Do x', '  due:2026-01-01'), `2:3 ${more('field')}; write: due: 2026-01-01`],
    [
      lines('target: >5', 'b: 1'),
      '1:9 an unquoted > starts a block of text, and there is none below, so it is lost; write: target: ">5"',
    ],
    [
      lines('a: |2-', 'b: 1'),
      '1:4 an unquoted | starts a block of text, and there is none below, so it is lost; write: a: "|2-"',
    ],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    lines('a: between 3 and', '  -5 degrees'),
    lines('a:', '  -5'),
    lines('a: -b'),
    lines('a: see', '  https://example.org/x'),
    lines('a: >2', '    indented', 'b: 1'),
    lines('a: >-', '  - not a list', '  due:2026-01-01'),
    lines('a: |', '', 'b: 1'),
  ])('leaves alone: %j', (text) => {
    expect(told(text)).toEqual([]);
  });
});
