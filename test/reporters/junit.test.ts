import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { reporter } from '../../src/reporters/junit.ts';
import { harmless, payloads, plainly, raw, resultsOf, resultsWith } from './sample.ts';
import { commandsIn } from './workflow.ts';

type Node = Readonly<Record<string, unknown>>;
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false });
const report = (text: string) => reporter.report(resultsWith(text), plainly);

/** Elements by name and nesting, with the names of their attributes; text left out. */
const skeleton = (nodes: readonly Node[]): unknown[] =>
  nodes
    .map((node) => {
      const [name = ''] = Object.keys(node).filter((key) => key !== ':@');
      const inner = node[name];
      return [name, Object.keys((node[':@'] as object) ?? {}), Array.isArray(inner) ? skeleton(inner) : []];
    })
    .filter(([name]) => name !== '#text');

/** All that XML 1.0 lets stand in a document. */
const chars = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe('junit', () => {
  it('has a suite for each plan and a failed case for each finding', () => {
    const xml = report(harmless);
    expect(XMLValidator.validate(xml)).toBe(true);
    const plain = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false });
    const { testsuites } = plain.parse(xml);
    expect(testsuites).toMatchObject({ name: 'pip-plan', tests: '4', failures: '3', errors: '0' });
    const [bad, good] = testsuites.testsuite;
    expect(bad).toMatchObject({ name: 'plans/Board.yaml', tests: '3', failures: '3' });
    expect(bad.testcase[0]).toMatchObject({ name: '3:5 plan/named-owner', classname: 'plans/Board.yaml' });
    expect(bad.testcase[0].failure).toMatchObject({
      type: 'warning',
      message: 'Board is a body, not a person: name who answers for Board',
    });
    expect(bad.testcase[0].failure['#text']).toContain('Name one person or post.');
    expect(good).toMatchObject({ tests: '1', failures: '0' });
    expect(good.testcase.failure).toBeUndefined();
  });

  it('is well formed where there is no plan', () => {
    const xml = reporter.report(resultsOf([]), plainly);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain('tests="0" failures="0"');
  });

  it.each(Object.entries(payloads))('has the same skeleton with %s', (_, text) => {
    const xml = report(text);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(skeleton(parser.parse(xml))).toEqual(skeleton(parser.parse(report(harmless))));
    expect(xml).toMatch(chars);
    expect(xml).not.toMatch(raw);
    expect(xml).not.toContain('<!');
    expect(commandsIn(xml)).toEqual([]);
    expect(xml.replace(/&(amp|lt|gt|quot|apos|#35);/g, '')).not.toContain('&');
  });

  it('comes out the same twice', () => {
    expect(report('x')).toBe(report('x'));
  });
});
