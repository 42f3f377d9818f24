import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { read, readText } from '../../src/core/document/read.ts';
import { bare, lines } from './at.ts';

const sample = lines(
  'kind: force-pip',
  'id: northshire-2026-01',
  'summary: >-',
  '  Calls wait too long, and',
  '  too many are given up',
  'period: { start: 2026-05-04, end: 2027-03-31 }',
  'concerns:',
  '  - id: C1 # the first',
  '    title: "Attendance within target"',
  "    detail: 'it''s late'",
  '    tags: [a, b, "c d"]',
  'measures:',
  '- id: M1',
  '  baseline: { value: 61.4, date: 2026-03-31 }',
  '  note: |',
  '    first',
  '',
  '    second',
);

/** Characters that mean something to YAML, and some that only look so. */
const sign = fc.constantFrom(...(' \n\t:-#"\'[]{},&*!|>%@`?~<\\=.\r\u0000\u2028é😀ab01'.match(/./gsu) ?? []));
const noise = fc.string({ unit: sign, maxLength: 80 });

/** A plan with a few spans of it cut out, doubled or written over. */
const mutant = fc
  .array(fc.tuple(fc.nat(sample.length), fc.nat(12), fc.string({ unit: sign, maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((edits) =>
    edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), sample),
  );

function sound(text: string): void {
  const source = readText('plan.yaml', text);
  for (const { span, message, rule } of source.problems) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(Math.max(text.length, 1));
    expect(message).toMatch(/^\S.*\S$/);
    expect(message.length).toBeLessThan(260);
    expect(rule).toMatch(/^plan\/(syntax|split-text)$/);
  }
  if (source.raw === undefined) expect(source.problems).not.toEqual([]);
  for (const path of [[], ['kind'], ['concerns', 0, 'title'], ['measures', 0, 'note', 'x'], ['nothing', 3]]) {
    const span = source.locate(path);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(source.locatePhrase(path, { start: 0, end: 3 }).end).toBeLessThanOrEqual(text.length);
  }
}

function likeYaml(text: string): void {
  const { problems, raw } = readText('plan.yaml', text);
  if (problems.some((problem) => problem.rule === 'plan/syntax')) return;
  const other = parseDocument(text, { uniqueKeys: false, version: '1.2', schema: 'core' });
  expect(other.errors).toEqual([]);
  const data = other.toJS() as unknown;
  // A key that is no text is turned into other text by each reader in its own way.
  const odd = /^\s*(?:- )*[{\s]*(?:[-+.\d~]|null|true|false)[^:]*:/im.test(text);
  if (!odd && data !== null) expect(bare(raw)).toEqual(data);
}

describe('whatever the text', { timeout: 60_000 }, () => {
  it('answers noise', () => {
    fc.assert(fc.property(noise, sound), { numRuns: 600 });
  });

  it('answers bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const source = read('plan.yaml', bytes);
        expect(source.raw === undefined).toBe(source.raw === undefined && source.problems.length > 0);
      }),
      { numRuns: 600 },
    );
  });

  it('answers plans that were damaged', () => {
    fc.assert(fc.property(mutant, sound), { numRuns: 150 });
  });

  it('answers plans that were cut short', () => {
    for (let end = 0; end <= sample.length; end += 1) sound(sample.slice(0, end));
  });

  it('reads what yaml reads, wherever it reports nothing', () => {
    fc.assert(fc.property(noise, likeYaml), { numRuns: 600 });
    fc.assert(fc.property(mutant, likeYaml), { numRuns: 150 });
  });
});

describe('whatever the data', { timeout: 60_000 }, () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab cé:#-,\'"'), maxLength: 12 });
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('node'), { maxLength: 4 }),
    map: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('node'), { maxKeys: 4 }),
  }));

  it('reads it back from block and from flow style', () => {
    fc.assert(
      fc.property(tree.map, fc.constantFrom('block', 'flow'), (data, style) => {
        const written = stringify(data, {
          collectionStyle: style as 'block' | 'flow',
          defaultStringType: 'QUOTE_DOUBLE',
        });
        const source = readText('plan.yaml', written);
        expect(source.problems).toEqual([]);
        expect(bare(source.raw)).toEqual(data);
      }),
      { numRuns: 150 },
    );
  });

  it('mends a slip the same way every time', () => {
    const slip = fc.constantFrom(
      'a: b: c',
      'a: @b',
      'a: "b',
      'a:b',
      ' a: b',
      '\ta: b',
      'a: [b',
      "a: 'b' c",
      '-a',
      '* a',
    );
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 5 }), (slips) => {
        const whole = slips.join('\n');
        expect(readText('plan.yaml', whole).problems).toEqual(readText('plan.yaml', whole).problems);
      }),
      { numRuns: 60 },
    );
  });
});
