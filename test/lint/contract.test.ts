import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { payloads, raw } from '../reporters/sample.ts';
import { tempFolder } from '../support/io.ts';
import { call, lint } from './run.ts';

const PLAN = `kind: pdp
id: a
goals:
  - id: G1
    goal: Attend a Python course
    success: Get better at Python
  - id: G2
`;

const list = (items: unknown) => ({ type: 'array', items });
const all = (properties: Record<string, unknown>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const count = { type: 'integer', minimum: 0 };
const place = { type: 'integer', minimum: 1 };
const text = { type: 'string', minLength: 1 };

/** The contract of `lint -f json`, each field of it. */
const valid = new Ajv({ allowUnionTypes: true }).compile(
  all({
    schemaVersion: { const: 1 },
    kind: { const: 'lint' },
    tool: all({ name: { const: 'pip-plan' }, version: text }),
    asOf: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    summary: all({
      files: count,
      errors: count,
      warnings: count,
      advice: count,
      suppressed: count,
      byNature: all({ gap: count, fault: count, wording: count, time: count, tip: count }),
    }),
    findings: list(
      all({
        file: text,
        line: place,
        column: place,
        endLine: place,
        endColumn: place,
        rule: { type: 'string', pattern: '^[a-z-]+/[a-z-]+$' },
        nature: { enum: ['gap', 'fault', 'wording', 'time', 'tip'] },
        severity: { enum: ['error', 'warning', 'advice'] },
        confidence: { enum: ['certain', 'likely'] },
        message: text,
        path: list({ type: ['string', 'integer'] }),
        item: { type: ['string', 'null'] },
        help: text,
      }),
    ),
  }),
);

describe('the JSON of lint', () => {
  it.each([
    ['a plan with findings', PLAN],
    ['one that does not parse', 'kind: pdp\ngoals: [\n'],
    ['one of an unknown kind', 'kind: pdpp\n'],
  ])('has every field of the contract for %s', async (_, plan) => {
    const { stdout, findings } = await lint({ 'a.yaml': plan });
    const parsed = JSON.parse(stdout);
    expect([valid(parsed), valid.errors]).toEqual([true, null]);
    expect(findings.length).toBeGreaterThan(0);
    expect(Object.keys(parsed)).toEqual(['schemaVersion', 'kind', 'tool', 'asOf', 'summary', 'findings']);
  });

  it('has empty lists where there is nothing', async () => {
    const { stdout } = await lint({}, ['--allow-empty']);
    const parsed = JSON.parse(stdout);
    expect(valid(parsed)).toBe(true);
    expect(parsed.findings).toEqual([]);
  });

  it('counts what it lists', async () => {
    const { summary, findings } = await lint({ 'a.yaml': PLAN });
    const of = (key: 'severity' | 'nature', value: string) => findings.filter((f) => f[key] === value).length;
    expect([summary.errors, summary.warnings, summary.advice]).toEqual(
      ['error', 'warning', 'advice'].map((s) => of('severity', s)),
    );
    for (const [nature, n] of Object.entries(summary.byNature)) expect(n).toBe(of('nature', nature));
  });

  it('names the missing key, at the first character of its item, and the item', async () => {
    const { findings } = await lint({ 'a.yaml': PLAN });
    const missing = findings.find(({ rule, item }) => rule === 'pdp/goal-specific' && item === 'G2');
    expect(missing).toMatchObject({ path: ['goals', 1, 'goal'], line: 7, column: 5 });
    const atRoot = findings.find(({ rule }) => rule === 'pdp/current-state');
    expect(atRoot).toMatchObject({ path: ['current_state'], line: 1, column: 1, item: null });
  });

  it('puts an unknown key at itself', async () => {
    const { findings } = await lint({ 'a.yaml': `${PLAN}    gaol: x\n` }, ['--only', 'plan/schema']);
    expect(findings).toMatchObject([
      { path: ['goals', 1, 'gaol'], line: 8, column: 5, endColumn: 9, item: 'G2' },
    ]);
  });

  it('names files from where the command runs', async () => {
    const cwd = join(tempFolder({ 'plans/a.yaml': PLAN, 'other/x': '' }), 'other');
    const { findings } = await lint({}, ['../plans'], { cwd });
    expect(findings[0]?.file).toBe('../plans/a.yaml');
  });

  it('is the same bytes whatever the order, and says the day of the verdict', async () => {
    const files = { 'a.yaml': PLAN, 'b.yaml': PLAN.replace('a', 'b') };
    const [one, two] = [await lint(files, ['a.yaml', 'b.yaml']), await lint(files, ['b.yaml', 'a.yaml'])];
    expect(one.stdout).toBe(two.stdout);
    expect(JSON.parse(one.stdout).asOf).toBe('2026-11-20');
    expect(JSON.parse((await lint(files, ['--as-of', '2027-01-02'])).stdout).asOf).toBe('2027-01-02');
  });

  it.each(Object.entries(payloads))('is inert with %s in a plan', async (_, payload) => {
    const plan = `${PLAN}    proposed_by: ${JSON.stringify(payload)}\n    ${JSON.stringify(payload)}: 1\n`;
    const { code, stdout } = await call(['lint', '-f', 'json'], { 'a.yaml': plan });
    expect(code).toBe(1);
    expect(valid(JSON.parse(stdout))).toBe(true);
    expect(stdout).not.toMatch(raw);
  });
});
