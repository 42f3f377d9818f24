import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as api from '../../src/cli/api.ts';

type Plan = Record<string, unknown>;
const good = (kind: string): Plan =>
  parse(readFileSync(resolve(import.meta.dirname, `../../examples/${kind}/good.yaml`), 'utf8'));

interface Issue {
  readonly rule: string;
  readonly path: readonly PropertyKey[];
}

/** The issues of a failed parse, each with its rule and path. */
function issues(result: { success: boolean; error?: { issues: readonly unknown[] } }): Issue[] {
  return (result.error?.issues ?? []).map((issue) => {
    const { params, path } = issue as { params?: { rule?: string }; path: readonly PropertyKey[] };
    return { rule: params?.rule ?? 'schema', path };
  });
}

const faces = [
  ['force-pip', api.forcePip],
  ['action-plan', api.actionPlan],
  ['individual-pip', api.individualPip],
  ['conversation', api.conversation],
  ['pdp', api.pdp],
] as const;

describe.each(faces)('%s', (kind, face) => {
  it('takes its good example, by schema and by good practice', () => {
    expect(issues(face.schema.safeParse(good(kind)))).toEqual([]);
    const unlinked = issues(face.goodPractice.safeParse(good(kind))).filter(
      ({ rule }) => rule !== 'plan/reference',
    );
    expect(unlinked).toEqual([]);
  });

  it('refuses an unknown key by its schema', () => {
    expect(face.schema.safeParse({ ...good(kind), surprise: 1 }).success).toBe(false);
  });

  it('carries rule, nature and severity with each issue', () => {
    const result = face.goodPractice.safeParse({
      kind,
      id: 'x',
      ...(kind === 'action-plan' && { recommendations: [{ number: '1' }] }),
    });
    expect(result.success).toBe(false);
    const params = result.error?.issues.map((issue) => (issue as { params?: unknown }).params);
    expect(params?.length).toBeGreaterThan(0);
    for (const one of params ?? []) {
      expect(one).toEqual({
        rule: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
        nature: expect.any(String),
        severity: expect.any(String),
      });
    }
  });

  it('knows no time without a day, and judges time with one', () => {
    const natures = (result: { error?: { issues: readonly unknown[] } | undefined }) =>
      (result.error?.issues ?? []).map((issue) => (issue as { params?: { nature?: string } }).params?.nature);
    expect(natures(face.goodPractice.safeParse(good(kind)))).not.toContain('time');
    const late = { ...good(kind), status: 'active' };
    if (kind !== 'conversation')
      expect(natures(face.goodPracticeOn('2031-01-01').safeParse(late))).toContain('time');
  });
});

describe('good practice of a force PIP', () => {
  const change = (edit: (plan: { [key: string]: { [key: string]: unknown }[] }) => void): Issue[] => {
    const plan = structuredClone(good('force-pip')) as { [key: string]: { [key: string]: unknown }[] };
    edit(plan);
    return issues(api.forcePip.goodPractice.safeParse(plan));
  };

  it('wants a concern behind each task number', () => {
    const found = change(({ actions }) => {
      if (actions?.[0]) actions[0]['task'] = 'Z9.1';
    });
    expect(found).toContainEqual({ rule: 'force-pip/task-linked', path: ['actions', 0, 'task'] });
  });

  it('wants a mitigation for each risk', () => {
    const found = change(({ risks }) => {
      delete risks?.[0]?.['mitigations'];
    });
    expect(found).toContainEqual({ rule: 'force-pip/risk-mitigated', path: ['risks', 0, 'mitigations'] });
  });

  it('wants every letter of SMART', () => {
    const found = change(({ actions }) => {
      for (const field of ['action', 'success_criteria', 'resources', 'due']) delete actions?.[0]?.[field];
    });
    const rules = found.map(({ rule }) => rule);
    for (const letter of ['specific', 'measurable', 'achievable', 'time-bound']) {
      expect(rules).toContain(`force-pip/action-${letter}`);
    }
  });
});

describe('good practice of a PDP', () => {
  it('allows three open goals and no fourth', () => {
    const plan = good('pdp') as { goals: { id: string }[] };
    const goals = ['G1', 'G2', 'G3', 'G4'].map((id) => ({
      ...plan.goals[0],
      id,
      status: 'in_progress',
      horizon: undefined,
    }));
    const found = issues(api.pdp.goodPractice.safeParse({ ...plan, goals }));
    expect(found.map(({ rule }) => rule)).toContain('pdp/at-most-three-goals');
    const three = issues(api.pdp.goodPractice.safeParse({ ...plan, goals: goals.slice(0, 3) }));
    expect(three.map(({ rule }) => rule)).not.toContain('pdp/at-most-three-goals');
  });

  it('wants a measure for each goal, at its path', () => {
    const plan = good('pdp') as { goals: Plan[] };
    const goals = plan.goals.map(({ success: _, ...goal }, i) => (i === 0 ? goal : plan.goals[i]));
    const found = issues(api.pdp.goodPractice.safeParse({ ...plan, goals }));
    expect(found).toContainEqual({ rule: 'pdp/goal-measurable', path: ['goals', 0, 'success'] });
  });
});

it('lints a text as the program does', async () => {
  const findings = await api.lint('kind: pdp\nid: x\npersn: Sam\n', { asOf: '2026-07-15', file: 'sam.yaml' });
  expect(findings.find(({ rule }) => rule === 'plan/schema')).toMatchObject({
    file: 'sam.yaml',
    line: 3,
    column: 1,
    path: ['persn'],
  });
});
