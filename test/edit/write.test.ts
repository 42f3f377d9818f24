import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blockText } from '../../src/core/edit/prose.ts';
import { doubleQuoted, isPlainSafe, scalarText, spelling } from '../../src/core/edit/scalar.ts';
import { writeYaml } from '../../src/core/edit/write.ts';
import { AWKWARD } from './values.ts';

describe('text on one line', () => {
  it.each(AWKWARD)('%j is read back in block and flow', (text) => {
    expect(parse(`a: ${scalarText(text)}\n`)).toEqual({ a: text });
    expect(parse(`a: ${scalarText(text, { quote: 'single' })}\n`)).toEqual({ a: text });
    expect(parse(`{ a: [${scalarText(text, { flow: true })}, 1] }\n`)).toEqual({ a: [text, 1] });
    expect(JSON.parse(doubleQuoted(text))).toBe(text);
    expect(isPlainSafe(text)).toBe(scalarText(text) === text);
  });

  it.each(AWKWARD.filter((text) => isPlainSafe(text)))('%j means the same to a YAML 1.1 reader', (text) => {
    const found: unknown = parse(text, {
      version: '1.1',
      customTags: (tags) =>
        tags.filter((t) => t !== 'timestamp' && !(typeof t === 'object' && /timestamp/.test(t.tag))),
    });
    expect(found).toBe(text);
  });

  it.each([
    ['2026-07-29', '2026-07-29'],
    ['2003-12', '2003-12'],
    ['Sam Okafor', 'Sam Okafor'],
    ["O'Neill", "O'Neill"],
    ['C1.2', 'C1.2'],
    ['Null', '"Null"'],
    ['No', '"No"'],
    ['007', '"007"'],
    ['1.10', '"1.10"'],
    ['61e9540', '"61e9540"'],
    ['said: it', '"said: it"'],
    ['he said "no": twice', `'he said "no": twice'`],
    ['NEL\u0085', '"NEL\\u0085"'],
    ['', '""'],
  ])('%j is written %s', (text, written) => {
    expect(scalarText(text)).toBe(written);
  });

  it('spells numbers as the core schema does', () => {
    const numbers = [0, -0, 62.5, 1e21, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(numbers.map(spelling)).toEqual(['0', '-0', '62.5', '1e+21', '.nan', '.inf', '-.inf']);
    expect(numbers.map((n) => parse(spelling(n)) as number)).toEqual(numbers);
  });
});

describe('prose over several lines', () => {
  it.each(AWKWARD)('%j is read back where a block holds it', (text) => {
    const block = blockText(text, 2);
    const lines = block?.lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)) ?? [];
    if (block) expect(parse(`a: ${block.header}\n${lines.join('')}b: 1\n`)).toEqual({ a: text, b: 1 });
    else expect(text.length <= 80 || !/\S \S/.test(text) || text.includes('\n')).toBe(true);
  });

  it('folds between words only, within its width', () => {
    const block = blockText(`${'word '.repeat(30)} two  spaces`, 10);
    expect(block?.header).toBe('>-');
    expect(block?.lines.every((line) => line.length <= 70)).toBe(true);
  });

  it.each([' lead', 'trail ', 'one\n', '\none', 'one \ntwo', 'one\r\ntwo', 'short', 'x'.repeat(200)])(
    '%j has none',
    (text) => {
      expect(blockText(text, 0)).toBeUndefined();
    },
  );
});

describe('a whole plan', () => {
  const plan = {
    kind: 'pdp',
    id: '007',
    period: { start: '2026-07-01', end: null },
    goals: [{ id: 'G1', success: ['Two led', 'Notes: shared'] }, 'none'],
    skipped: undefined,
    empty: { list: [], map: {} },
    rows: [[1, 2], [true]],
    direction:
      'To lead the team through a whole quarter, and: to teach two others how it is done, with care.',
    note: 'one\n\ntwo',
  };

  it('is written in block style, a key a line', () => {
    expect(writeYaml(plan)).toBe(
      [
        'kind: pdp',
        'id: "007"',
        'period:',
        '  start: 2026-07-01',
        '  end:',
        'goals:',
        '  - id: G1',
        '    success:',
        '      - Two led',
        '      - "Notes: shared"',
        '  - none',
        'empty:',
        '  list: []',
        '  map: {}',
        'rows:',
        '  - - 1',
        '    - 2',
        '  - - true',
        'direction: >-',
        '  To lead the team through a whole quarter, and: to teach two others how it is',
        '  done, with care.',
        'note: |-',
        '  one',
        '',
        '  two',
        '',
      ].join('\n'),
    );
    const { skipped: _, ...rest } = plan;
    expect(parse(writeYaml(plan))).toEqual(rest);
  });

  it('is indented and ended as asked', () => {
    expect(writeYaml({ a: ['x'] }, { column: 4, newline: '\r\n' })).toBe('    a:\r\n      - x\r\n');
    expect(writeYaml('plain')).toBe('plain\n');
    expect(writeYaml([])).toBe('[]\n');
  });
});
