import { describe, expect, it } from 'vitest';
import { applyBaseline, keyOf, pruned, readBaseline, writeBaseline } from '../../src/core/baseline.ts';
import type { Finding } from '../../src/kit/finding.ts';
import type { FileResult } from '../../src/kit/results.ts';

const finding = (over: Partial<Finding> = {}): Finding => ({
  file: 'a.yaml',
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 4,
  rule: 'plan/overdue',
  nature: 'time',
  severity: 'warning',
  confidence: 'certain',
  message: 'C1.1 was due 2026-06-30, 15 days ago: close it',
  path: ['actions', 0, 'due'],
  item: 'C1.1',
  help: '',
  ...over,
});
const file = (name: string, ...findings: readonly Partial<Finding>[]): FileResult => ({
  file: name,
  text: '',
  findings: findings.map((over) => finding({ file: name, ...over })),
  suppressed: 0,
});

describe('the key of a finding', () => {
  it.each([
    ['another line', { line: 90, endLine: 91, column: 7 }],
    ['another day', { message: 'C1.1 was due 2026-06-30, 16 days ago: close it' }],
    ['another severity', { severity: 'error' }],
    ['other spaces', { message: 'C1.1  was due 2026-06-30,\n15 days ago: close it ' }],
    ['another path', { path: ['actions', 4, 'due'] }],
  ] as const)('is the same on %s', (_, over) => {
    expect(keyOf(finding(over))).toBe(keyOf(finding()));
  });

  it.each([
    ['rule', { rule: 'plan/stale' }],
    ['file', { file: 'b.yaml' }],
    ['item', { item: 'C1.2' }],
    ['no item', { item: null }],
    ['words', { message: 'C1.1 has no due date: add one' }],
  ])('is another for another %s', (_, over) => {
    expect(keyOf(finding(over))).not.toBe(keyOf(finding()));
  });

  it('is one line of four parts, whatever a plan’s words hold', () => {
    const key = keyOf(finding({ item: 'a\tb\nc', message: 'x\ty\r\nz', file: 'a\tb.yaml' }));
    expect(key.split('\t')).toEqual(['plan/overdue', 'a b.yaml', 'a b c', 'x y z']);
    expect(key).not.toMatch(/[\r\n]/);
  });
});

describe('the text of a baseline', () => {
  it('has a heading, then an entry a line in order, one for each time', () => {
    const lines = writeBaseline([
      file('b.yaml', {}),
      file('a.yaml', { item: 'C2' }, { item: 'C1' }, { item: 'C1', line: 9 }),
    ]).split('\n');
    expect(lines[0]).toMatch(/^# Findings known when pip-plan was taken up/);
    expect(lines.slice(1).map((line) => line.split('\t').slice(1, 3).join(' '))).toEqual([
      'a.yaml C1',
      'a.yaml C1',
      'a.yaml C2',
      'b.yaml C1.1',
      '',
    ]);
  });

  it('holds nothing of a file that cannot be read', () => {
    expect(writeBaseline([file('a.yaml', { rule: 'plan/syntax' })]).split('\n')).toHaveLength(2);
  });

  it('is read back as it was written, with CRLF and comments too', () => {
    const text = writeBaseline([file('a.yaml', {}, {}, { item: 'C2' })]);
    const counts = [...readBaseline(text).values()].sort();
    expect(counts).toEqual([1, 2]);
    expect(readBaseline(`# more\r\n\r\n${text.replaceAll('\n', '\r\n')}`)).toEqual(readBaseline(text));
    expect(readBaseline('')).toEqual(new Map());
  });
});

describe('a baseline applied', () => {
  const known = (...files: readonly FileResult[]) => readBaseline(writeBaseline(files));

  it('sets aside as many as it knows, and adds them to those set aside', () => {
    const { files, stale } = applyBaseline(
      [{ ...file('a.yaml', {}, {}, { item: 'C2' }), suppressed: 2 }],
      known(file('a.yaml', {})),
    );
    expect(files[0]?.findings.map(({ item }) => item)).toEqual(['C1.1', 'C2']);
    expect(files[0]?.suppressed).toBe(3);
    expect(stale).toEqual([]);
  });

  it('names entries of files of the run that nothing answers, each as often as it is over', () => {
    const baseline = known(file('a.yaml', {}, {}, { item: 'C2' }), file('b.yaml', {}));
    const { stale } = applyBaseline([file('a.yaml', {})], baseline);
    expect(stale.map((key) => key.split('\t').slice(1, 3).join(' '))).toEqual(['a.yaml C1.1', 'a.yaml C2']);
  });

  it('leaves the given baseline and findings as they were', () => {
    const baseline = known(file('a.yaml', {}));
    const given = [file('a.yaml', {})];
    applyBaseline(given, baseline);
    expect([...baseline.values()]).toEqual([1]);
    expect(given[0]?.findings).toHaveLength(1);
  });

  it('of nothing leaves all', () => {
    const { files } = applyBaseline([file('a.yaml', {}, {})], new Map());
    expect(files[0]?.findings).toHaveLength(2);
  });
});

describe('a baseline without its stale entries', () => {
  const entry = keyOf(finding());
  const text = `# head\n${entry}\n${entry}\nother\tb.yaml\t-\tx\n`;

  it('loses as many as are stale, and keeps the rest byte for byte', () => {
    expect(pruned(text, [entry])).toBe(`# head\n${entry}\nother\tb.yaml\t-\tx\n`);
    expect(pruned(text, [entry, entry])).toBe('# head\nother\tb.yaml\t-\tx\n');
    expect(pruned(text, [])).toBe(text);
    expect(pruned(text, ['never there'])).toBe(text);
  });

  it('keeps line ends that are CRLF', () => {
    expect(pruned(text.replaceAll('\n', '\r\n'), [entry])).toBe(
      `# head\r\n${entry}\r\nother\tb.yaml\t-\tx\r\n`,
    );
  });
});
