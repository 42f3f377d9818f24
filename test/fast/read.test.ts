import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { made } from '../../bench/plans/generate.ts';
import { allRules } from '../../src/cli/catalogue.ts';
import { readFast } from '../../src/core/fast/read-fast.ts';
import { STYLES } from '../edit/styles.ts';
import { compared, visible } from './agree.ts';

const examples = join(import.meta.dirname, '../../examples');
const plans = (readdirSync(examples, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => readFileSync(join(examples, file), 'utf8'));
const styles = STYLES.map(({ text }) => text);
const excerpts = allRules().flatMap(({ bad, good }) => [...bad, ...good]);
const generated = Array.from({ length: 60 }, (_, n) => made(n, 0.5).text);
const corpus = [...plans, ...styles, ...excerpts, ...generated];

const agreed = (text: string): boolean => ['same', 'unsure'].includes(String(compared(text)));

/** What turns one reading of a line into another. */
const bits = [
  ...' \n:-#"\'[]{},&*!|>%@`?~\\=.\t',
  '\r\n',
  ': ',
  ' #7',
  '- ',
  '\n  ',
  '\n    ',
  '\n  - ',
  '>-\n',
  '|\n',
  '---\n',
  '...',
  'null',
  'true',
  '1.10',
  '007',
  '0x1F',
  '1e3',
  '-.inf',
  '<<: ',
  'x: y\n',
  '\\n',
  '\\u0007',
  'and it',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ud800',
  '\ufeff',
  'é',
  '王',
];

const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.constantFrom(...bits));

/** A window of a text of the corpus with a few places cut out, doubled or written over. */
const mutant = fc
  .tuple(
    fc.constantFrom(...corpus),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(edit, { maxLength: 4 }),
  )
  .map(([text, from, edits]) => {
    const start = text.length > 3000 ? text.indexOf('\n', Math.floor(from * (text.length - 2000))) + 1 : 0;
    return edits.reduce(
      (now, [where, cut, put]) => {
        const at = Math.floor(where * now.length);
        return now.slice(0, at) + put + now.slice(at + cut);
      },
      text.slice(start, start + 2500),
    );
  });

describe('the fast reader', () => {
  it('reads the plans that people write as the careful one does', () => {
    const read = plans.filter((text) => compared(text) === 'same');
    expect(corpus.filter((text) => !agreed(text))).toEqual([]);
    expect(read.length).toBeGreaterThan(plans.length * 0.8);
    expect(generated.filter((text) => compared(text) === 'unsure').length).toBeLessThan(12);
  });

  it('agrees on texts with their line ends turned, or cut off anywhere', () => {
    for (const text of [...plans.slice(0, 4), ...styles]) {
      expect(agreed(text.replaceAll('\n', '\r\n'))).toBe(true);
      for (let end = 0; end < text.length; end += 37) expect(agreed(text.slice(0, end))).toBe(true);
    }
  });

  it('agrees on mutants, or leaves them alone', () => {
    fc.assert(
      fc.property(mutant, (text) => agreed(text)),
      { numRuns: 4000 },
    );
  });

  it('agrees on scalars of every sort', () => {
    const sign = fc.constantFrom(...bits, ...'abcNT019+');
    const scalar = fc.string({ unit: sign, maxLength: 8 });
    const frames = [
      (s: string) => `a: ${s}\nb: 1\n`,
      (s: string) => `a:\n  - ${s}\n  - b\n`,
      (s: string) => `a: [x, ${s}]\nb: 1\n`,
      (s: string) => `a: { b: ${s}, c: d }\n`,
      (s: string) => `a: >-\n  ${s}\n  x\nb: 1\n`,
      (s: string) => `a: |\n  x\n  ${s}\nb: 1\n`,
      (s: string) => `- a: 1\n  b:\n  - ${s}: 2\n`,
      (s: string) => `a: "${s}"\nb: '${s}'\n`,
      (s: string) => `a: 1 ${s}\n${s}: 2\n`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...frames), scalar, (frame, text) => agreed(frame(text))),
      { numRuns: 20_000 },
    );
  });
});

describe('what the fast reader leaves to the careful one', () => {
  it.each([
    ['an anchor', 'a: &x 1\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !x 1\n'],
    ['a merge key', '<<: { a: 1 }\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a document end', 'a: 1\n...\n'],
    ['a duplicate key', 'a: 1\na: 2\n'],
    ['a text that a comment cuts', 'a: PAY #77 done\n'],
    ['a value that is all comment', 'a: #77\nb: 1\n'],
    ['a text that a comma cuts', 'a: { how: late, and long }\n'],
    ['a sentence split in a list', 'a: [Work is late, and nobody looks]\n'],
    ['a text over several lines', 'a: one\n  two\n'],
    ['a tab', 'a:\tb\n'],
    ['a bidi mark', 'a: x\u202ey\n'],
    ['a control character escaped', 'a: "\\u0007"\n'],
    ['half a character', 'a: \ud800\n'],
    ['a proto key', '__proto__: 1\n'],
    ['a key glued to its value', 'a:{ b: 1 }\n'],
    ['a dash glued to its item', 'a:\n  -b\n'],
    ['an item out of line', 'a:\n  - b\n - c\n'],
    ['a key out of line', 'a:\n  b: 1\n c: 2\n'],
    ['a block without lines', 'a: >\nb: 1\n'],
    ['a block with a digit', 'a: >2\n   b\n'],
    ['a long number', 'a: 12345678901234567890\n'],
    ['an exponent', 'a: 61e9540\n'],
    ['a merge conflict', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n'],
    ['a secret', 'a: ENC[AES256_GCM,data:x]\nsops:\n  b: 1\n'],
    ['an LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n'],
    ['a list at the top', '- a\n'],
    ['no data at all', '# nothing\n'],
    ['depth', Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['brackets', `a: ${'['.repeat(30)}${']'.repeat(30)}\n`],
    ['length', `a: ${'x'.repeat(65_000)}\n`],
    ['number', 'a:\n'.concat('  - b\n'.repeat(60_000))],
  ])('%s', (_, text) => {
    expect(readFast(text)).toBeNull();
  });

  it('keeps the characters of numbers, so that 1.10 and 007 stay what was typed', () => {
    expect(visible(readFast('a: 1.10\nb: 007\nc: -0\nd: ~\ne:\n'))).toEqual([
      ['a', { value: 1.1, source: '1.10' }],
      ['b', { value: 7, source: '007' }],
      ['c', { value: '-0', source: '-0' }],
      ['d', { value: null, source: '~' }],
      ['e', { value: null, source: '' }],
    ]);
  });
});
