import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/kit/finding.ts';
import type { FileResult, Surroundings } from '../../src/kit/results.ts';
import { reporter as compact } from '../../src/reporters/compact.ts';
import { reporter as github } from '../../src/reporters/github.ts';
import { reporter as gitlab } from '../../src/reporters/gitlab.ts';
import { reporter as json } from '../../src/reporters/json.ts';
import { reporter as junit } from '../../src/reporters/junit.ts';
import { reporter as markdown } from '../../src/reporters/markdown.ts';
import { reporter as pretty } from '../../src/reporters/pretty.ts';
import { reporter as sarif } from '../../src/reporters/sarif.ts';
import { plainly, resultsOf } from './sample.ts';

/** Signs that mean something in one format or another, and an escape code that means something in each. */
const HOSTILE = 'a|b <c> "d" \'e\' & 5%, f:: [g](h) #1 @i $j\u001b[31m\nnext\u202e';

const one: Finding = {
  file: 'plans/ü 1,2.yaml',
  line: 2,
  column: 5,
  endLine: 2,
  endColumn: 10,
  rule: 'plan/named-owner',
  nature: 'fault',
  severity: 'warning',
  confidence: 'certain',
  message: `${HOSTILE} is a body: name one person`,
  path: ['actions', 0, 'a/b~c'],
  item: 'C1.1',
  help: 'Name one person or post.',
};
const file = (over: Partial<FileResult> = {}): FileResult => ({
  file: one.file,
  text: 'kind: force-pip\nid: Board and more\n',
  findings: [one],
  suppressed: 0,
  ...over,
});
const north: Surroundings = { ...plainly, prefix: 'north/', hash: (text) => `#${text.length}` };
const of = (...files: readonly FileResult[]) => resultsOf(files);

describe('the whole of each format, for one finding whose words are hostile', () => {
  it('compact', () => {
    expect(compact.report(of(file()), north)).toBe(
      'plans/ü 1,2.yaml:2:5: warning: a|b <c> "d" \'e\' & 5%, f:: [g](h) #1 @i $j next is a body: name one person [plan/named-owner]\n',
    );
  });

  it('pretty', () => {
    expect(pretty.report(of(file()), north)).toBe(`plans/ü 1,2.yaml
  2:5  warning  a|b <c> "d" 'e' & 5%, f:: [g](h) #1 @i $j next is a body: name one person  plan/named-owner
    2 | id: Board and more
      |     ^^^^^

1 wrong: 1 warning in 1 plan checked as of 2026-11-20.
`);
  });

  it('github', () => {
    expect(github.report(of(file()), north)).toBe(
      [
        '::warning file=north/plans/ü 1%2C2.yaml,line=2,endLine=2,col=5,endColumn=10,title=plan/named-owner::a|b <c> "d" \'e\' & 5%25, f:: [g](h) #1 @i $j next is a body: name one person',
        'warning: plans/ü 1,2.yaml:2:5: a|b <c> "d" \'e\' & 5%, f:: [g](h) #1 @i $j next is a body: name one person [plan/named-owner]',
        '1 wrong: 1 warning in 1 plan checked as of 2026-11-20.',
        '',
      ].join('\n'),
    );
  });

  it('gitlab', () => {
    expect(JSON.parse(gitlab.report(of(file()), north))).toEqual([
      {
        description: 'a|b <c> "d" \'e\' & 5%, f:: [g](h) #1 @i $j next is a body: name one person',
        check_name: 'plan/named-owner',
        fingerprint: expect.stringMatching(/^#\d+$/),
        severity: 'minor',
        location: { path: 'north/plans/ü 1,2.yaml', lines: { begin: 2, end: 2 } },
      },
    ]);
  });

  it('junit', () => {
    const words =
      'a|b &lt;c&gt; &quot;d&quot; &apos;e&apos; &amp; 5%, f:: [g](h) #1 @i $j next is a body: name one person';
    expect(junit.report(of(file()), north)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="pip-plan" tests="1" failures="1" errors="0" time="0">
  <testsuite name="north/plans/ü 1,2.yaml" tests="1" failures="1" errors="0" time="0">
    <testcase name="2:5 plan/named-owner" classname="north/plans/ü 1,2.yaml" time="0">
      <failure type="warning" message="${words}">north/plans/ü 1,2.yaml:2:5: ${words}
Name one person or post.
</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('markdown', () => {
    const gap = '&#8203;';
    const words = `a\\|b &lt;c&gt; "d" 'e' &amp; 5%, f:: \\[g\\](h) \\#${gap}1 @${gap}i &#36;${gap}j next is a body: name one person`;
    expect(markdown.report(of(file()), north)).toBe(`### Plans: 1 wrong

1 warning in 1 plan checked as of 2026-11-20.

#### north/plans/ü 1,2.yaml

| Line | Severity | Nature | Finding | Rule |
| ---: | --- | --- | --- | --- |
| 2 | warning | fault | ${words} | \`plan/named-owner\` |
`);
  });

  it('json, which keeps the words as they are and escapes what nobody sees', () => {
    const text = json.report(of(file()), north);
    expect(JSON.parse(text)).toEqual({
      schemaVersion: 1,
      kind: 'lint',
      tool: { name: 'pip-plan', version: '1.2.3' },
      asOf: '2026-11-20',
      summary: {
        files: 1,
        errors: 0,
        warnings: 1,
        advice: 0,
        suppressed: 0,
        byNature: { gap: 0, fault: 1, wording: 0, time: 0, tip: 0 },
      },
      findings: [one],
    });
    expect(text).toContain('\\u001b[31m\\nnext\\u202e');
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  it('sarif', () => {
    const log = JSON.parse(sarif.report(of(file()), north));
    expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
    expect(log.runs[0].results).toEqual([
      {
        ruleId: 'plan/named-owner',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'a|b <c> "d" \'e\' & 5%, f:: [g] (h) #1 @i $j next is a body: name one person' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'north/plans/%C3%BC%201%2C2.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 10 },
            },
            logicalLocations: [{ name: 'C1.1', fullyQualifiedName: '/actions/0/a~1b~0c' }],
          },
        ],
        partialFingerprints: { 'findingIdentity/v1': expect.stringMatching(/^#\d+$/) },
        properties: {
          nature: 'fault',
          confidence: 'certain',
          item: 'C1.1',
          help: 'Name one person or post.',
        },
      },
    ]);
  });
});

describe('what is said of a severity', () => {
  const levels = [
    ['error', 'error', 'error', 'major'],
    ['warning', 'warning', 'warning', 'minor'],
    ['advice', 'notice', 'note', 'info'],
  ] as const;
  it.each(levels)('%s: %s to GitHub, %s in SARIF, %s to GitLab', (severity, command, level, quality) => {
    const results = of(file({ findings: [{ ...one, severity }] }));
    expect(github.report(results, north)).toMatch(new RegExp(`^::${command} `));
    expect(JSON.parse(sarif.report(results, north)).runs[0].results[0].level).toBe(level);
    expect(JSON.parse(gitlab.report(results, north))[0].severity).toBe(quality);
    expect(junit.report(results, north)).toContain(`<failure type="${severity}"`);
    expect(compact.report(results, north)).toContain(`: ${severity}: `);
    expect(markdown.report(results, north)).toContain(`| 2 | ${severity} | fault |`);
  });
});

describe('the closing line', () => {
  const finding = (nature: Finding['nature'], severity: Finding['severity']): Finding => ({
    ...one,
    nature,
    severity,
  });
  const closing = (...findings: readonly Finding[]) =>
    pretty
      .report(of(file({ findings, text: '' })), plainly)
      .trimEnd()
      .split('\n')
      .at(-1);

  it('counts by nature first, then by severity', () => {
    expect(
      closing(
        finding('gap', 'error'),
        finding('gap', 'warning'),
        finding('fault', 'error'),
        finding('wording', 'warning'),
        finding('wording', 'warning'),
        finding('time', 'warning'),
        finding('tip', 'advice'),
        finding('tip', 'advice'),
      ),
    ).toBe(
      '2 to fill in, 1 wrong, 2 wordings, 1 late or due, 2 tips: 2 errors, 4 warnings and 2 advice in 1 plan checked as of 2026-11-20.',
    );
  });

  it.each([
    [finding('gap', 'error'), '1 to fill in: 1 error'],
    [finding('wording', 'warning'), '1 wording: 1 warning'],
    [finding('time', 'warning'), '1 late or due: 1 warning'],
    [finding('tip', 'advice'), '1 tip: 1 advice'],
  ])('leaves out what there is none of', (only, said) => {
    expect(closing(only)).toBe(`${said} in 1 plan checked as of 2026-11-20.`);
  });

  it.each([
    [1, ' (1 finding set aside)'],
    [3, ' (3 findings set aside)'],
    [0, ''],
  ])('tells of %i set aside', (suppressed, aside) => {
    expect(pretty.report(of(file({ findings: [], suppressed })), plainly)).toBe(
      `Nothing to report: 1 plan checked as of 2026-11-20${aside}.\n`,
    );
  });
});

describe('several files', () => {
  const second = file({
    file: 'b.yaml',
    findings: [{ ...one, file: 'b.yaml', line: 1, endLine: 1, message: 'Second: mend it' }],
    text: 'kind: pdp\n',
  });
  const clean = file({ file: 'c.yaml', findings: [] });

  it('stand in their order, those without findings counted and not listed', () => {
    const results = of(file(), second, clean);
    const output = pretty.report(results, plainly);
    expect(output.indexOf('plans/ü 1,2.yaml')).toBeLessThan(output.indexOf('b.yaml'));
    expect(output).not.toContain('c.yaml');
    expect(output).toContain('2 warnings in 3 plans');
    expect(markdown.report(results, plainly).match(/^#### .*$/gm)).toEqual([
      '#### plans/ü 1,2.yaml',
      '#### b.yaml',
    ]);
    expect(junit.report(results, plainly)).toContain(
      '<testcase name="no findings" classname="c.yaml" time="0"/>',
    );
    expect(junit.report(results, plainly)).toContain('tests="3" failures="2"');
    expect(JSON.parse(json.report(results, plainly)).findings.map(({ file: name }: Finding) => name)).toEqual(
      ['plans/ü 1,2.yaml', 'b.yaml'],
    );
  });

  it('tell each finding from the others, also where two say the same', () => {
    const twice = of(file({ findings: [one, { ...one, line: 1 }] }), second);
    const prints = JSON.parse(gitlab.report(twice, plainly)).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
    expect(new Set(prints).size).toBe(3);
  });
});
