import { sha256 } from '../../src/cli/real-io.ts';
import { factsOf, summarise } from '../../src/cli/verdict.ts';
import type { Finding, Severity } from '../../src/kit/finding.ts';
import type { FileResult, Results, Surroundings } from '../../src/kit/results.ts';
import type { AnyRule } from '../../src/kit/rule.ts';
import { sharedRules } from '../../src/rules/index.ts';

/** Text from a plan that would do something in one place or another. */
export const payloads: Readonly<Record<string, string>> = {
  'escape codes': '\u001b[31mred\u001b[0m \u009b2J',
  'a terminal link': '\u001b]8;;http://evil.example\u0007here\u001b]8;;\u0007',
  'a workflow command': '::error file=x.yaml,line=1::forged',
  'a command on a new line': 'late\n::set-output name=x::1\r\n::error::forged',
  'an encoded line feed': '%0A::error::forged%2C%3A',
  'an old command': 'late ##[error]forged\n##[group]x ##vso[task.setvariable variable=x]1',
  'the end of CDATA': ']]> <![CDATA[ x ]]> -->',
  'tags of XML': '</failure></testcase><testcase name="forged"/> " \' &amp; &#0;',
  'cells of a table': 'late | forged | x |\n| --- | --- |\n|| \\|',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)> <!-- hidden',
  'links and pictures': '[here](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example>',
  addresses: 'www.evil.example http://evil.example/?a=b me@evil.example',
  'names of people and issues': '@everyone org/repo#1 #2 !3 ~label %milestone GH-4 $5 &6 :smile:',
  emphasis: '**bold** _it_ ~~no~~ `code` ``` # heading $x^2$ \\* - [ ] task',
  bidi: '\u202egnp.exe\u2066\u200f \u{e0041}',
  'half a character': 'half \ud800 and \uffff \ufffe\u0000',
};

/** Words that do nothing anywhere. */
export const harmless = 'Board';

const finding = (text: string, file: string, over: Partial<Finding>): Finding => ({
  file,
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  rule: 'plan/named-owner',
  nature: 'fault',
  severity: 'warning',
  confidence: 'certain',
  message: `${text} is a body, not a person: name who answers for ${text}`,
  path: ['actions', 0, text],
  item: text,
  help: 'Name one person or post.',
  ...over,
});

/** A verdict over two plans with three findings in which a text stands everywhere that a plan's text may. */
export function resultsWith(text: string): Results {
  const file = `plans/${text}.yaml`;
  const bad: FileResult = {
    file,
    text: `kind: force-pip\nid: x\n    ${text}\n`,
    findings: [
      finding(text, file, {}),
      finding(text, file, { severity: 'advice', nature: 'tip', line: 4, endLine: 6, item: null }),
      finding(text, file, {
        severity: 'error',
        nature: 'gap',
        rule: 'plan/placeholder',
        line: 9,
        endLine: 9,
      }),
    ],
    suppressed: 1,
  };
  return resultsOf([bad, { file: 'plans/good.yaml', text: '', findings: [], suppressed: 0 }]);
}

/** What a reporter is given for these files. */
export function resultsOf(files: readonly FileResult[]): Results {
  const used = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const rules = sharedRules.filter(({ id }: AnyRule) => used.has(id)).map(factsOf);
  const tool = { name: 'pip-plan', version: '1.2.3' };
  return { tool, asOf: '2026-11-20', files, summary: summarise(files), rules };
}

/** One plan with so many findings, each severity in turn. */
export function many(n: number): Results {
  const file = 'plans/long.yaml';
  const severities: readonly Severity[] = ['advice', 'warning', 'error'];
  const findings = Array.from({ length: n }, (_, i) =>
    finding('Board', file, { line: i + 1, endLine: i + 1, severity: severities[i % 3] ?? 'error' }),
  );
  return resultsOf([{ file, text: '', findings, suppressed: 0 }]);
}

export const plainly: Surroundings = {
  colour: false,
  columns: 80,
  prefix: '',
  program: 'pip',
  hash: sha256,
};

/** Characters that no output may hold raw: controls but line feed and tab, bidi, and half characters. */
export const raw =
  /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\p{Surrogate}/u;
