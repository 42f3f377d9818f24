import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/kit/finding.ts';
import { reporter as compact } from '../../src/reporters/compact.ts';
import { reporter } from '../../src/reporters/pretty.ts';
import { harmless, plainly, resultsOf, resultsWith } from './sample.ts';

/** What pretty prints of one finding at a place in a text. */
function shown(text: string, over: Partial<Finding>): string[] {
  const [bad] = resultsWith(harmless).files;
  const one = { ...(bad?.findings[0] as Finding), file: 'a.yaml', line: 1, endLine: 1, ...over };
  const results = resultsOf([{ file: 'a.yaml', text, findings: [one], suppressed: 0 }]);
  return reporter.report(results, plainly).split('\n').slice(2, 4);
}

describe('pretty', () => {
  it('shows place, severity, words, rule, the line and the mark under it', () => {
    const { files } = resultsWith(harmless);
    const findings = (files[0]?.findings ?? []).slice(0, 1);
    const text = 'kind: force-pip\nid: x\n    lead: Board\n';
    const results = resultsOf([{ file: 'plans/a.yaml', text, findings, suppressed: 1 }]);
    expect(reporter.report(results, plainly)).toBe(`plans/a.yaml
  3:5  warning  Board is a body, not a person: name who answers for Board  plan/named-owner
    3 |     lead: Board
      |     ^^^^

1 wrong: 1 warning in 1 plan checked as of 2026-11-20 (1 finding set aside).
`);
  });

  it('says so where there is nothing to report', () => {
    const results = resultsOf([{ file: 'a.yaml', text: '', findings: [], suppressed: 2 }]);
    expect(reporter.report(results, plainly)).toBe(
      'Nothing to report: 1 plan checked as of 2026-11-20 (2 findings set aside).\n',
    );
  });

  it('paints only where colours are shown, and severity stays a word', () => {
    const results = resultsWith(harmless);
    expect(reporter.report(results, plainly)).not.toContain('\u001b');
    const painted = reporter.report(results, { ...plainly, colour: true });
    expect(painted).toContain('\u001b[33mwarning\u001b[39m');
    expect(painted).toContain('\u001b[31merror\u001b[39m');
  });

  it('keeps the mark in sight of a long line', () => {
    const [line = '', mark = ''] = shown(`x: ${'a'.repeat(300)}needle`, { column: 304, endColumn: 310 });
    expect(line.length).toBeLessThan(120);
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('needle');
  });

  it.each([
    ['\ufeffkind: pdp', 1, 5, 'kind'],
    ['a:\tb\r', 4, 5, 'b'],
    ['a: "b', 4, 9, '"b'],
    ['a: b', 5, 5, ''],
  ])('marks %j from %i to %i as %j', (text, column, endColumn, marked) => {
    const [line = '', mark = ''] = shown(text, { column, endColumn });
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe(marked);
  });

  it.each([
    ['lead: 王小明', 7, 10, '      ^^^^^^'],
    ['王小明: Board', 6, 11, '        ^^^^^'],
    ['e\u0301te\u0301: Board', 8, 13, '     ^^^^^'],
    ['\u{1f600}: Board', 5, 10, '    ^^^^^'],
  ])('puts the mark of %j under what is seen there', (text, column, endColumn, mark) => {
    expect(shown(text, { column, endColumn })[1]?.replace(/^ *\| /, '')).toBe(mark);
  });

  it('shows no line where it is blank', () => {
    expect(shown('\n', { column: 1, endColumn: 1 })[0]).toBe('');
  });

  it.each([
    [true, true, false],
    [true, false, true],
    [false, true, true],
  ])('with a plan about a person (%s) in a log of CI (%s) quotes its line: %s', (people, inCi, quoted) => {
    const { files } = resultsWith(harmless);
    const findings = (files[0]?.findings ?? []).slice(0, 1);
    const results = resultsOf([
      { file: 'a.yaml', text: 'x\ny\nz: secret\n', findings, suppressed: 0, people },
    ]);
    const output = reporter.report(results, { ...plainly, inCi });
    expect(output.includes('secret')).toBe(quoted);
    expect(output).toContain('3:5  warning');
  });

  it('marks to the end of the line what goes on below it', () => {
    const [line = '', mark = ''] = shown('a: >-\n  b', { column: 4, endLine: 2, endColumn: 4 });
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('>-');
  });
});

describe('compact', () => {
  it('is one line a finding and nothing else', () => {
    expect(compact.report(resultsWith(harmless), plainly).split('\n')).toEqual([
      'plans/Board.yaml:3:5: warning: Board is a body, not a person: name who answers for Board [plan/named-owner]',
      'plans/Board.yaml:4:5: advice: Board is a body, not a person: name who answers for Board [plan/named-owner]',
      'plans/Board.yaml:9:5: error: Board is a body, not a person: name who answers for Board [plan/placeholder]',
      '',
    ]);
    expect(compact.report(resultsOf([]), plainly)).toBe('');
  });
});
