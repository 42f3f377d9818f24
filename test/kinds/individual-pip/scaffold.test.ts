import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/cli/api-lint.ts';
import { allRules, kindOf } from '../../../src/cli/catalogue.ts';
import { begun } from './page.ts';

const lintAll = (text: string) => lint(text, { asOf: '2026-07-15' });

const SETS: readonly [string, Readonly<Record<string, string | readonly string[]>>][] = [
  ['only the employee', { employee: 'E-1042' }],
  [
    'a name full of YAML',
    { employee: '"O\'Neill": [null] # no', role: '- *x', manager: '007', 'hr-partner': 'No' },
  ],
  ['the shortest plan', { employee: 'E-1', weeks: '8', start: '2026-08-03' }],
  ['the longest plan, begun mid-week and in the past', { employee: 'E-1', weeks: '13', start: '2026-01-07' }],
  [
    'two concerns and three supports',
    {
      employee: 'E-1',
      expected: ['Changes come with tests', 'Items are flagged by Wednesday noon'],
      criterion: 'At least 9 of every 10 changes in 8 weeks come with a test for each changed path',
      support: [
        'Dana Kim pairs on tests for an hour each week',
        'Rosa Lindqvist plans the week each Monday',
        'Less scope',
      ],
      provider: ['Dana Kim', 'Rosa Lindqvist'],
    },
  ],
];

describe('what init writes', () => {
  it.each(SETS)('has gaps and nothing else, given %s', async (_, answers) => {
    const findings = await lintAll(await begun('individual-pip', answers));
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.filter(({ nature }) => nature === 'gap').length).toBe(
      findings.filter(({ rule }) => !rule.startsWith('wording/')).length,
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is stable, commented, and has no space at a line’s end', async () => {
    const text = await begun('individual-pip', { employee: 'E-1042' });
    expect(text).toBe(await begun('individual-pip', { employee: 'E-1042' }));
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./node_modules/pip-plan/schemas/individual-pip.schema.json',
    );
    expect(text).not.toMatch(/[ \t]$/m);
    expect(text).toContain('id: e-1042-2026\n');
    expect(text).toContain('status: draft\n');
  });

  it('runs from the next Monday to a Friday', async () => {
    const text = await begun('individual-pip', { employee: 'E-1042', weeks: '10' });
    expect(text).toMatch(/start: "?2026-07-20"?\n {2}end: "?2026-09-25"?\n/);
  });

  it('links each criterion to its concern', async () => {
    const text = await begun('individual-pip', { employee: 'E-1', expected: ['One', 'Two'] });
    expect(text).toMatch(/- id: K1\n {4}concern: C1\n/);
    expect(text).toMatch(/- id: K2\n {4}concern: C2\n/);
  });

  it('keeps a name as it was given', async () => {
    const text = await begun('individual-pip', { employee: 'E-1', manager: 'No' });
    expect(text).toMatch(/manager: ["']No["']\n/);
  });
});

describe('the kind', () => {
  const kind = kindOf('individual-pip');

  it('asks few things and needs one', async () => {
    const part = await kind?.parts.scaffold();
    const questions = part?.scaffold.questions('2026-07-15') ?? [];
    expect(questions.filter(({ required }) => required).map(({ name }) => name)).toEqual(['employee']);
    expect(questions.length).toBeLessThanOrEqual(12);
  });

  it('has the rules of its table', () => {
    const own = allRules().filter(({ id }) => id.startsWith('individual-pip/'));
    expect(own).toHaveLength(21);
    expect(kind?.audiences).toEqual(['employee', 'manager', 'hr', 'panel']);
    expect(kind?.people).toBe(true);
  });

  it('is called by its reference and role', () => {
    expect(kind?.heading({ kind: 'individual-pip', id: 'p', employee: 'E-1', role: 'Engineer' })).toBe(
      'E-1, Engineer',
    );
    expect(kind?.heading({ kind: 'individual-pip', id: 'p' })).toBe('p');
  });
});
