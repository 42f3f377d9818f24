import { describe, expect, it } from 'vitest';
import { readText } from '../../src/core/document/read.ts';
import { isPlain, plain } from '../../src/kit/source.ts';
import { bare, lines } from './at.ts';

const data = { kind: 'pdp', n: 3, list: ['a', 'b c'], map: { x: 'y', z: null } };

describe('one plan in many styles', () => {
  it.each<[string, string]>([
    ['block', lines('kind: pdp', 'n: 3', 'list:', '  - a', '  - b c', 'map:', '  x: y', '  z:')],
    ['lists at the left', lines('kind: pdp', 'n: 3', 'list:', '- a', '- b c', 'map: {x: y, z: }')],
    [
      'deep indentation',
      lines('kind: pdp', 'n: 3', 'list:', '     -   a', '     -   b c', 'map:', '       x: y', '       z:'),
    ],
    ['flow', '{ kind: pdp, n: 3, list: [a, b c], map: { x: y, z: } }\n'],
    ['JSON', '{"kind":"pdp","n":3,"list":["a","b c"],"map":{"x":"y","z":null}}'],
    ['JSON over lines', JSON.stringify(data, null, 2)],
    [
      'JSON with brackets at the left',
      '{\n"kind": "pdp",\n"n": 3,\n"list": [\n"a",\n"b c"\n],\n"map": {"x": "y", "z": null}\n}\n',
    ],
    ['quoted', lines(`'kind': "pdp"`, '"n": 3', 'list: ["a", \'b c\']', 'map: {"x": "y", z: null}')],
    [
      'folded',
      lines(
        'kind: >-',
        '  pdp',
        'n: 3',
        'list:',
        '  - |-',
        '    a',
        '  - >-',
        '    b',
        '    c',
        'map: {x: y, z: ~}',
      ),
    ],
    ['a marker first', `---\n${lines('kind: pdp', 'n: 3', 'list: [a, b c]', 'map: {x: y, z: }')}`],
    ['a marker last', `${lines('kind: pdp', 'n: 3', 'list: [a, b c]', 'map: {x: y, z: }')}...\n`],
    ['a byte order mark', `\uFEFF${lines('kind: pdp', 'n: 3', 'list: [a, b c]', 'map: {x: y, z: }')}`],
    [
      'a byte order mark and a marker',
      `\uFEFF---\n${lines('kind: pdp', 'n: 3', 'list: [a, b c]', 'map: {x: y, z: }')}`,
    ],
    ['CRLF', 'kind: pdp\r\nn: 3\r\nlist:\r\n  - a\r\n  - >-\r\n    b\r\n    c\r\nmap:\r\n  x: y\r\n  z:\r\n'],
    [
      'comments anywhere',
      lines(
        '# top',
        'kind: pdp # kind',
        '',
        'n: 3',
        'list: # list',
        '  # first',
        '  - a # a',
        '',
        '  - b c',
        'map:',
        '    # in',
        '  x: y',
        '  z:',
        '# end',
      ),
    ],
    ['no line break at the end', 'kind: pdp\nn: 3\nlist: [a, b c]\nmap: {x: y, z: }'],
    ['a trailing comma', 'kind: pdp\nn: 3\nlist: [a, b c,]\nmap: {x: y, z: ,}\n'],
    ['tabs after colons and dashes', 'kind:\tpdp\nn:\t3\nlist:\n  -\ta\n  -\tb c\nmap: {x: y, z: }\n'],
  ])('%s', (_style, text) => {
    const source = readText('plan.yaml', text);
    expect(source.problems).toEqual([]);
    expect(bare(source.raw)).toEqual(data);
    expect(source.text).toBe(text);
    expect(source.file).toBe('plan.yaml');
  });
});

describe('scalars that are no text', () => {
  it.each<[string, number | boolean | null, string]>([
    ['007', 7, '007'],
    ['1.10', 1.1, '1.10'],
    ['62.0', 62, '62.0'],
    ['61e9540', Number.POSITIVE_INFINITY, '61e9540'],
    ['0x1F', 31, '0x1F'],
    ['1e3', 1000, '1e3'],
    ['-3', -3, '-3'],
    ['Null', null, 'Null'],
    ['~', null, '~'],
    ['', null, ''],
    ['true', true, 'true'],
    ['FALSE', false, 'FALSE'],
    ['12345678901234567890', 12345678901234567000, '12345678901234567890'],
  ])('%j keeps what was typed', (typed, value, source) => {
    for (const text of [`a: ${typed}\n`, `a: [${typed === '' ? '~' : typed}]\n`, `- ${typed}\n`]) {
      const read = readText('plan.yaml', text);
      expect(read.problems).toEqual([]);
      const node = Array.isArray(read.raw) ? read.raw[0] : (read.raw as { a: unknown }).a;
      const one = Array.isArray(node) ? node[0] : node;
      expect(isPlain(one)).toBe(true);
      const expected = typed === '' && Array.isArray(node) ? plain(null, '~') : plain(value, source);
      expect(one).toEqual(expected);
    }
  });

  it.each([
    'yes',
    'no',
    'on',
    'off',
    'y',
    'No',
    '2026-04-31',
    '2026-05-01',
    '12:30',
    '1_000',
    '0o8',
    'NULL!',
    '0b1',
    '+',
  ])('%j is text', (typed) => {
    expect(readText('plan.yaml', `a: ${typed}\n`).raw).toEqual({ a: typed });
  });

  it('keeps quoted words as text', () => {
    expect(readText('plan.yaml', `a: "007"\nb: 'null'\nc: "true"\n`).raw).toEqual({
      a: '007',
      b: 'null',
      c: 'true',
    });
  });
});

describe('plans that are no map', () => {
  it('are handed on as they are', () => {
    expect(readText('plan.yaml', 'just text\n').raw).toBe('just text');
    expect(readText('plan.yaml', '- a\n- b\n').raw).toEqual(['a', 'b']);
    expect(readText('plan.yaml', '~\n').raw).toEqual(plain(null, '~'));
  });
});
