import { describe, expect, it } from 'vitest';
import { kind } from '../../../src/kinds/force-pip/index.ts';
import { judgePart } from '../../support/excerpt.ts';

const verdict = (body: string, today = '2026-07-15') => judgePart(kind, body, today);
const paths = async (rule: string, body: string, today?: string) => (await verdict(body, today)).at(rule);

const two = 'concerns:\n  - id: C1\n  - id: C2\n';
const one = 'concerns:\n  - id: C1\n';
const action = (...more: string[]) =>
  `actions:\n${more.map((text, i) => `  - task: C1.${i + 1}\n${text}`).join('')}`;

describe('what is in force', () => {
  it('asks nothing of a dropped action, and lets it do nothing', async () => {
    const plan = `${one}${action('    status: dropped\n    root_cause: RC1\n')}root_causes:\n  - id: RC1\n    concerns: C1\n`;
    const { findings } = await verdict(plan);
    const rules = findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('force-pip/action-'))).toEqual([]);
    expect(rules).toContain('force-pip/cause-addressed');
    expect(rules).toContain('force-pip/concern-acted-on');
  });

  it('asks nothing of a dropped concern', async () => {
    const { findings } = await verdict('concerns:\n  - id: C1\n    status: dropped\n');
    expect(findings.filter(({ path }) => path[0] === 'concerns')).toEqual([]);
  });

  it('counts an action for the concerns under also', async () => {
    expect(await paths('concern-acted-on', `${two}${action('    action: x\n')}`)).toEqual(['concerns.1']);
    expect(await paths('concern-acted-on', `${two}${action('    also: [C2]\n')}`)).toEqual([]);
    expect(await paths('concern-acted-on', `${two}${action('    also: C2\n')}`)).toEqual([]);
  });

  it('takes a dropped mitigation for none', async () => {
    const risk = (status: string) =>
      `risks:\n  - id: R1\n    mitigations:\n      - { id: R1a, what: x, owner: A Bee, due: 2026-08-01, status: ${status} }\n`;
    expect(await paths('risk-mitigated', risk('dropped'))).toEqual(['risks.0.mitigations']);
    expect(await paths('risk-mitigated', risk('in_progress'))).toEqual([]);
  });

  it.each([
    ['identified', [], ['support']],
    ['requested', [], []],
    ['ended', [], []],
    ['declined', ['concerns.0'], ['support']],
  ])('%s support counts where it should', async (status, unsupported, notAsked) => {
    const plan = `level: 3\n${one}support:\n  - { id: S1, concerns: C1, type: epip, status: ${status} }\n`;
    expect(await paths('support-identified', plan)).toEqual(unsupported);
    expect(await paths('intensive-support', plan)).toEqual(notAsked);
  });

  it('takes support without a status for asked for from its day on', async () => {
    const plan = (more: string) => `level: 4\nsupport:\n  - { id: S1, type: peer_force${more} }\n`;
    expect(await paths('intensive-support', plan(''))).toEqual(['support']);
    expect(await paths('intensive-support', plan(', requested: 2026-06-01'))).toEqual([]);
  });
});

describe('task numbers', () => {
  it('go to the longest id that fits', async () => {
    const plan = (task: string) =>
      `concerns:\n  - id: C1\n  - id: C1.2\nactions:\n  - task: ${task}\n    action: x\n`;
    expect(await paths('concern-acted-on', plan('C1.2.1'))).toEqual(['concerns.0']);
    expect(await paths('concern-acted-on', plan('C1.3'))).toEqual(['concerns.1']);
  });

  it('want the dot, so that C10 is none of C1', async () => {
    expect(await paths('task-linked', `${one}actions:\n  - task: C10\n`)).toEqual(['actions.0.task']);
    expect(await paths('task-linked', `${one}actions:\n  - task: C1.x\n`)).toEqual([]);
  });

  it('are missing at their own key', async () => {
    expect(await paths('task-linked', `${one}actions:\n  - action: x\n`)).toEqual(['actions.0.task']);
  });

  it('may be whole numbers under a numbered concern', async () => {
    expect(await paths('task-linked', 'concerns:\n  - id: 1\nactions:\n  - task: "1.1"\n')).toEqual([]);
  });
});

describe('SMART', () => {
  const gap = (more: string) => `    resources:\n      - what: A developer\n        status: gap\n${more}`;

  it('takes a resource gap up by a reason, a blocker or a risk on the action', async () => {
    const at = ['actions.0.resources.0'];
    expect(await paths('action-achievable', action(gap('')))).toEqual(at);
    expect(await paths('action-achievable', action(gap('        reason: Asked for\n')))).toEqual([]);
    const blocker = 'blockers:\n  - { tasks: C1.1, what: None in post }\n';
    expect(await paths('action-achievable', action(gap('')) + blocker)).toEqual([]);
    const risk = (status: string) => `risks:\n  - { id: R1, tasks: [C1.1], status: ${status} }\n`;
    expect(await paths('action-achievable', action(gap('')) + risk('in_progress'))).toEqual([]);
    expect(await paths('action-achievable', action(gap('')) + risk('dropped'))).toEqual(at);
  });

  it('is relevant by its number, by also or by its cause', async () => {
    const odd = (more: string) => `${one}actions:\n  - task: X1\n${more}`;
    expect(await paths('action-relevant', odd(''))).toEqual(['actions.0']);
    expect(await paths('action-relevant', odd('    also: C1\n'))).toEqual([]);
    expect(await paths('action-relevant', odd('    root_cause: RC1\n'))).toEqual([]);
  });

  it('takes one text for a list of criteria, and an empty list for none', async () => {
    expect(await paths('action-measurable', action('    success_criteria: Guide on 20 desks\n'))).toEqual([]);
    expect(await paths('action-measurable', action('    success_criteria: []\n'))).toEqual([
      'actions.0.success_criteria',
    ]);
  });

  it('takes a post for a lead', async () => {
    expect(await paths('action-led', action('    lead: { role: Head of Analysis }\n'))).toEqual([]);
    expect(await paths('action-led', action('    lead: { organisation: Northshire }\n'))).toEqual([
      'actions.0.lead',
    ]);
  });

  it('finds a barrier in a blocker', async () => {
    expect(await paths('risk-identified', action('', ''))).toEqual(['actions.0', 'actions.1']);
    const blocked = `${action('', '')}blockers:\n  - { tasks: [C1.2], what: Contract }\n`;
    expect(await paths('risk-identified', blocked)).toEqual(['actions.0']);
  });
});

describe('causes that cross', () => {
  const cause = (more = '') => `root_causes:\n  - id: RC1\n    concerns: [C1, C2]\n${more}`;

  it('want one impact between the two, either way', async () => {
    const from = (a: string, b: string) => `concerns:\n  - id: C1\n${a}  - id: C2\n${b}${cause()}`;
    const impact = (to: string) => `    impacts:\n      - { concern: ${to}, how: they ring again }\n`;
    expect(await paths('concerns-interact', from('', ''))).toEqual(['concerns.0.impacts']);
    expect(await paths('concerns-interact', from(impact('C2'), ''))).toEqual([]);
    expect(await paths('concerns-interact', from('', impact('C1')))).toEqual([]);
  });

  it('say how, not only which', async () => {
    const plan = `concerns:\n  - id: C1\n    impacts:\n      - concern: C2\n  - id: C2\n${cause()}`;
    expect(await paths('concerns-interact', plan)).toEqual(['concerns.0.impacts.0.how']);
  });

  it('want a priority, but not for one concern named twice', async () => {
    expect(await paths('cross-cutting-prioritised', two + cause())).toEqual(['root_causes.0.priority']);
    const twice = 'root_causes:\n  - { id: RC1, concerns: [C1, C1] }\n';
    expect(await paths('cross-cutting-prioritised', two + twice)).toEqual([]);
  });
});
