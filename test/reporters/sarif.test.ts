import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/kit/results.ts';
import { reporter } from '../../src/reporters/sarif.ts';
import { harmless, payloads, plainly, raw, resultsOf, resultsWith } from './sample.ts';
import { sarifPart } from './sarif-part.ts';

const official = resolve(import.meta.dirname, '../../../shared/data/sarif-schema-2.1.0.json');

/** The official schema is of draft 4, of which it uses nothing that later drafts read otherwise. */
function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const isUri = (text: string) => URL.canParse(text);
  const isReference = (text: string) => URL.canParse(text, 'file:///root/') && /^[\x21-\x7e]*$/.test(text);
  ajv.addFormat('uri', isUri).addFormat('uri-reference', isReference).addFormat('date-time', true);
  if (!existsSync(official)) return ajv.compile(sarifPart);
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(official, 'utf8'));
  const [whole, part] = [ajv.compile(schema), ajv.compile(sarifPart)];
  return (log: unknown): boolean => whole(log) && part(log);
}

const valid = validator();
const report = (results: Results, prefix = '') => reporter.report(results, { ...plainly, prefix });
const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
};

describe('sarif', () => {
  it('keeps to the schema, and says of each rule what it is', () => {
    const log = JSON.parse(report(resultsWith(harmless)));
    expect(valid(log)).toBe(true);
    const [run] = log.runs;
    expect(run.tool.driver.version).toBe('1.2.3');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'plan/named-owner',
      'plan/placeholder',
    ]);
    for (const rule of run.tool.driver.rules) {
      expect(rule.help.text.length).toBeGreaterThan(40);
      expect(rule.help.markdown).toMatch(/^\*\*Why\.\*\* .+\n\n\*\*Next step\.\*\* .+\n\n\*\*From\.\*\* /);
      expect(rule.properties.nature).toMatch(/^(gap|fault)$/);
    }
  });

  it('gives level, rule, place and words of each finding', () => {
    const { results, tool } = JSON.parse(report(resultsWith(harmless))).runs[0];
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'note', 'error']);
    expect(results[2].ruleId).toBe(tool.driver.rules[results[2].ruleIndex].id);
    expect(results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'plans/Board.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 5, endLine: 6, endColumn: 9 },
    });
    expect(results[0].locations[0].logicalLocations).toEqual([
      { name: 'Board', fullyQualifiedName: '/actions/0/Board' },
    ]);
    expect(results[0].message.text).toBe('Board is a body, not a person: name who answers for Board');
  });

  it('is valid where nothing was found', () => {
    const log = JSON.parse(report(resultsOf([])));
    expect(valid(log)).toBe(true);
    expect(log.runs[0].results).toEqual([]);
  });

  it.each([
    ['', 'plans/a b.yaml', 'plans/a%20b.yaml'],
    ['north/', 'plans/50%.yaml', 'north/plans/50%25.yaml'],
    ['north/', '../plans/é#?.yaml', 'plans/%C3%A9%23%3F.yaml'],
    ['', 'c:x.yaml', 'c%3Ax.yaml'],
    ['a/b/', './x.yaml', 'a/b/x.yaml'],
  ])('writes %j and %j as the URI %s', (prefix, file, uri) => {
    const [one] = resultsWith(harmless).files;
    const findings = (one?.findings ?? []).map((f) => ({ ...f, file }));
    const log = JSON.parse(report(resultsOf([{ file, text: '', findings, suppressed: 0 }]), prefix));
    expect(valid(log)).toBe(true);
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('gives each finding a fingerprint of its own, which stays when lines move', () => {
    const before = resultsWith(harmless);
    const moved = before.files.map((file) => ({
      ...file,
      findings: file.findings.map((f) => ({ ...f, line: f.line + 7, endLine: f.endLine + 7 })),
    }));
    const prints = (results: Results) =>
      JSON.parse(report(results)).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) =>
          result.partialFingerprints['findingIdentity/v1'],
      );
    expect(prints(resultsOf(moved))).toEqual(prints(before));
    expect(new Set(prints(before)).size).toBe(3);
  });

  it.each(Object.entries(payloads))('has the same skeleton with %s', (_, text) => {
    const output = report(resultsWith(text));
    const log = JSON.parse(output);
    expect(valid(log)).toBe(true);
    expect(shape(log)).toEqual(shape(JSON.parse(report(resultsWith(harmless)))));
    expect(output).not.toMatch(raw);
    expect(output).not.toMatch(/##\w*\[/);
    expect(log.runs[0].results[0].message.text).not.toContain('](');
  });

  it('comes out the same twice', () => {
    expect(report(resultsWith('x'))).toBe(report(resultsWith('x')));
  });
});
