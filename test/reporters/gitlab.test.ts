import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/kit/results.ts';
import { reporter } from '../../src/reporters/gitlab.ts';
import { harmless, many, payloads, plainly, raw, resultsOf, resultsWith } from './sample.ts';

/** What GitLab documents of a Code Quality report. */
const valid = new Ajv({ strict: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', pattern: '^[a-z-]+/[a-z-]+$' },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin', 'end'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Issue {
  readonly fingerprint: string;
  readonly severity: string;
  readonly description: string;
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}
const issues = (results: Results, prefix = ''): Issue[] =>
  JSON.parse(reporter.report(results, { ...plainly, prefix }));

describe('gitlab', () => {
  it('is a Code Quality report with paths from the root', () => {
    const found = issues(resultsWith(harmless), 'north/');
    expect(valid(found)).toBe(true);
    expect(found.map(({ severity }) => severity)).toEqual(['minor', 'info', 'major']);
    expect(found[1]?.location).toEqual({ path: 'north/plans/Board.yaml', lines: { begin: 4, end: 6 } });
    expect(issues(resultsOf([]))).toEqual([]);
  });

  it('gives every finding a fingerprint of its own', () => {
    const prints = issues(many(50)).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(50);
    expect(issues(many(50)).map(({ fingerprint }) => fingerprint)).toEqual(prints);
    expect(issues(many(20)).map(({ fingerprint }) => fingerprint)).toEqual(prints.slice(0, 20));
  });

  it.each(Object.entries(payloads))('holds %s as plain text', (_, text) => {
    const output = reporter.report(resultsWith(text), plainly);
    const found = JSON.parse(output) as Issue[];
    expect(valid(found)).toBe(true);
    expect(found).toHaveLength(3);
    expect(output).not.toMatch(raw);
    expect(found.every(({ description }) => !/[\r\n]/.test(description))).toBe(true);
  });
});
