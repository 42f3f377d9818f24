import type { Finding } from '../kit/finding.ts';
import { inert, inertLine } from '../kit/inert.ts';
import type { FileResult, Reporter } from '../kit/results.ts';
import { rooted } from '../kit/rooted.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0, which has no way at all to write most control characters and two others. */
const xml = (text: string): string =>
  inert(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/##(?=\w*\[)/g, '#&#35;');

const attribute = (text: string): string => xml(inertLine(text));

/** A finding is a case that failed, whatever its severity, as other linters have it; the type tells which it was. */
function testCase(f: Finding, file: string): string {
  const name = attribute(`${f.line}:${f.column} ${f.rule}`);
  const body = `${inertLine(`${file}:${f.line}:${f.column}: ${f.message}`)}\n${f.help}\n`;
  return [
    `    <testcase name="${name}" classname="${attribute(file)}" time="0">\n`,
    `      <failure type="${f.severity}" message="${attribute(f.message)}">${xml(body)}</failure>\n`,
    '    </testcase>\n',
  ].join('');
}

const passed = (file: string): string =>
  `    <testcase name="no findings" classname="${attribute(file)}" time="0"/>\n`;

function suite({ file, findings }: FileResult, prefix: string): string {
  const path = rooted(prefix, file);
  const tests = Math.max(1, findings.length);
  const cases = findings.length === 0 ? passed(path) : findings.map((f) => testCase(f, path)).join('');
  const head = `name="${attribute(path)}" tests="${tests}" failures="${findings.length}" errors="0" time="0"`;
  return `  <testsuite ${head}>\n${cases}  </testsuite>\n`;
}

export const reporter: Reporter = {
  id: 'junit',
  about: 'JUnit XML: a suite a plan, a failed case a finding',
  machine: true,
  report: ({ tool, files }, { prefix }) => {
    const failures = files.reduce((n, { findings }) => n + findings.length, 0);
    const tests = files.reduce((n, { findings }) => n + Math.max(1, findings.length), 0);
    const head = `name="${attribute(tool.name)}" tests="${tests}" failures="${failures}" errors="0" time="0"`;
    const suites = files.map((file) => suite(file, prefix)).join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${head}>\n${suites}</testsuites>\n`;
  },
};
