import { describe, expect, it } from 'vitest';
import { readText } from '../../src/core/document/read.ts';
import { bare, lines, message, told } from './at.ts';

const around = (...slip: string[]): string => lines('kind: force-pip', ...slip, 'id: x');
const colon = 'a colon and a space inside unquoted text start a new key';
const begins = (sign: string): string => `a text cannot start with ${sign} unless it is in quotes`;

describe('the usual slips, each with its place and its corrected line', () => {
  it.each([
    ['a colon', 'action: Fix: now', `2:12 ${colon}; write: action: "Fix: now"`],
    ['a colon at the end', 'action: Fix this:', `2:17 ${colon}; write: action: "Fix this:"`],
    ['a colon and a quote', 'action: say "x": y', `2:16 ${colon}; write: action: 'say "x": y'`],
    ['a time and a colon', 'note: 9:30: start', `2:11 ${colon}; write: note: "9:30: start"`],
    ['a colon and a comment', 'note: Fix: now # soon', `2:10 ${colon}; write: note: "Fix: now" # soon`],
    [
      'text after a quote',
      'action: "Fix" the rota',
      `2:9 the text goes on after its closing quote; write: action: '"Fix" the rota'`,
    ],
    [
      'a quote inside',
      "note: 'it's late'",
      `2:7 a ' inside the text ends it early; write: note: "it's late"`,
    ],
    [
      'double quotes inside',
      'note: "she said "no" twice"',
      `2:7 a " inside the text ends it early; write: note: 'she said "no" twice'`,
    ],
    [
      'a quote that is not closed',
      'note: "Fix the rota',
      '2:7 the text starts with " and has no " at its end; write: note: "Fix the rota"',
    ],
    [
      'a backslash in double quotes',
      'note: "C:\\Users"',
      `2:7 a backslash in double quotes starts a code, and this is none; write: note: 'C:\\Users'`,
    ],
    ['a percent sign', 'note: %done', `2:7 ${begins('%')}; write: note: "%done"`],
    ['an at sign', 'note: @sam to ask', `2:7 ${begins('@')}; write: note: "@sam to ask"`],
    ['a backtick', 'note: `x` is slow', `2:7 ${begins('a backtick')}; write: note: "\`x\` is slow"`],
    ['a comma', 'note: , then', `2:7 ${begins('a comma')}; write: note: ", then"`],
    [
      'a greater-than sign',
      'target: > 85 per cent',
      '2:9 an unquoted > starts a block of text on the next line; write: target: "> 85 per cent"',
    ],
    [
      'a bar',
      'note: | see below',
      '2:7 an unquoted | starts a block of text on the next line; write: note: "| see below"',
    ],
    [
      'an asterisk',
      'note: *urgent* call',
      '2:7 an unquoted * starts an alias, which plans do not have; write: note: "*urgent* call"',
    ],
    ['a question mark', 'note: ? unsure', '2:7 an unquoted ? starts a key; write: note: "? unsure"'],
    [
      'a square bracket as prose',
      'note: [see annex] for detail',
      '2:7 an unquoted [ starts a list; write: note: "[see annex] for detail"',
    ],
    [
      'a curly bracket as prose',
      'note: {name} will do it',
      '2:7 an unquoted { starts a map; write: note: "{name} will do it"',
    ],
    ['a list that is not closed', 'tags: [a, b', '2:7 the [ is never closed; write: tags: [a, b]'],
    [
      'a map that is not closed',
      'period: { start: 1',
      '2:9 the { is never closed; write: period: { start: 1 }',
    ],
    [
      'a dash after a key',
      'note: - urgent',
      '2:7 a dash after a key starts a list, which goes on the next line; text goes in quotes; write: note: "- urgent"',
    ],
    [
      'no space after a colon',
      'due:2026-01-01',
      '2:1 a key needs a space after its colon; write: due: 2026-01-01',
    ],
    ['no colon', 'summary', '2:1 a key needs a colon; write: summary:'],
  ])('%s', (_name, line, expected) => {
    const text = around(line);
    expect(told(text)).toEqual([expected]);
    expect(readText('plan.yaml', text).raw).toBeUndefined();
  });

  it.each([
    ['a tab', ['a:', '\tb: 1', '\tc: 2'], '3:1 a tab is no indentation in YAML; use spaces; write:   b: 1'],
    [
      'tabs before list items',
      ['goals:', '\t- id: G1', '\t  goal: x', '\t- id: G2'],
      '3:1 a tab is no indentation in YAML; use spaces; write:   - id: G1',
    ],
    [
      'a dash without space',
      ['how:', '  - x', '  -y'],
      '4:3 a list item needs a space after its dash; write: - y',
    ],
    [
      'a dash without space at the left',
      ['how:', '-y'],
      '3:1 a list item needs a space after its dash; write: - y',
    ],
    [
      'a bullet of another kind',
      ['how:', '  * one step'],
      '3:3 a list item starts with a dash and a space, not with *; write: - one step',
    ],
    [
      'a key indented too far',
      ['goals:', '  - id: G1', '     goal: x'],
      '4:1 this line starts at column 6 and belongs at column 5, like its neighbours; write:     goal: x',
    ],
    [
      'a key indented too little',
      ['goals:', '  - id: G1', '   goal: x'],
      '4:1 this line starts at column 4 and belongs at column 5, like its neighbours; write:     goal: x',
    ],
    [
      'a top-level key indented',
      ['a: one', ' b: two'],
      '3:1 this line starts at column 2 and belongs at column 1, like its neighbours; write: b: two',
    ],
    [
      'a list item beside its list',
      ['a:', '  - x', ' - y'],
      '4:1 this line starts at column 2 and belongs at column 3, like its neighbours; write:   - y',
    ],
    [
      'no space after a colon in a list item',
      ['a:', '  - id:G1', '    goal: x'],
      '3:5 a key needs a space after its colon; write: - id: G1',
    ],
    [
      'a colon in an item that is text',
      ['how:', '  - Fix: now: or never'],
      `3:5 ${colon}; write: - "Fix: now: or never"`,
    ],
    [
      'a colon in a flow map',
      ['a:', '  - { date: 2026-01-01, fact: Late: again }'],
      '3:5 inside { } a text with a colon or a special start needs quotes; write: - { date: 2026-01-01, fact: "Late: again" }',
    ],
    [
      'a second line as far left as its key',
      ['a: Calls are', 'very late.'],
      '3:1 the next line of a text is indented more than its key; write:   very late.',
    ],
  ])('%s', (_name, slip, expected) => {
    expect(told(around(...slip))).toEqual([expected]);
  });
});

describe('slips that no single line mends', () => {
  it.each([
    [
      'a colon in the second line of a text',
      ['summary: Late calls', '  note this: more'],
      '3:12 a colon inside unquoted text starts a new key; put the whole text in quotes',
    ],
    [
      'a # in the middle of a text of several lines',
      ['a: foo', '  bar #77 x', '  baz'],
      '3:7 a # after a space starts a comment, which ends the text; put the whole text in quotes',
    ],
  ])('%s', (_name, slip, expected) => {
    expect(told(around(...slip))).toEqual([expected]);
  });
});

describe('many slips', () => {
  const text = lines('a: Fix: now', 'b: @x', 'ok: 1', 'c: "q', 'd: 1', 'e:2');

  it('gives each root cause one problem, in the order of the text', () => {
    expect(told(text)).toEqual([
      `1:7 ${colon}; write: a: "Fix: now"`,
      `2:4 ${begins('@')}; write: b: "@x"`,
      '4:4 the text starts with " and has no " at its end; write: c: "q"',
      '6:1 a key needs a space after its colon; write: e: 2',
    ]);
  });

  it('offers lines that make the file readable when they are written', () => {
    const mended = lines('a: "Fix: now"', 'b: "@x"', 'ok: 1', 'c: "q"', 'd: 1', 'e: 2');
    const source = readText('plan.yaml', mended);
    expect(source.problems).toEqual([]);
    expect(bare(source.raw)).toEqual({ a: 'Fix: now', b: '@x', ok: 1, c: 'q', d: 1, e: 2 });
  });

  it('stops after ten', () => {
    expect(told('a: @x\n'.repeat(30))).toHaveLength(10);
  });

  it('keeps line and column under CRLF and after a byte order mark', () => {
    const dos = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(told(dos)).toEqual(told(text));
  });
});

describe('messages', () => {
  const long = `note: Fix: ${'the rota and the queue '.repeat(8)}now`;

  it('cut the middle out of a long corrected line', () => {
    expect(message(around(long))).toBe(
      `${colon}; write: note: "Fix: the rota and the queue the rota and the queue the rota an … and the queue now"`,
    );
  });

  it('show only the first words where the kind is discreet', () => {
    const text = lines('kind: pdp', 'difficulties: Talks: over colleagues in most stand-ups', 'id: x');
    const [open] = readText('plan.yaml', text).problems;
    const [kept] = readText('plan.yaml', text, (kind) => kind === 'pdp').problems;
    expect(open?.message).toBe(`${colon}; write: difficulties: "Talks: over colleagues in most stand-ups"`);
    expect(kept?.message).toBe(`${colon}; write: difficulties: "Talks: over colleag …"`);
    expect(readText('plan.yaml', text, (kind) => kind === 'conversation').problems[0]).toEqual(open);
  });

  it('never hand on the parser’s own words', () => {
    for (const slip of [
      'a: [b: c: d',
      'a: {b c}',
      '"a" "b"',
      'a: "\\q" \'',
      '{',
      ']',
      'a: |2x',
      '- - a: b: c',
      '? [',
    ]) {
      const source = readText('plan.yaml', `${slip}\n`);
      for (const problem of source.problems) {
        expect(problem.message).not.toMatch(/Implicit|flow collection|Unexpected|scalar|indicator|sequence/);
      }
    }
  });
});
