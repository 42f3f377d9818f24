import { describe, expect, it } from 'vitest';
import { example, page } from './page.ts';

const plan = example('people/pip.yaml');
const NAMES = ['Rosa', 'Lindqvist', 'Tom', 'Adeyemi', 'Dana', 'Kim', 'E-1042'];

describe.each(['html', 'md'] as const)('the page in %s', (format) => {
  it('counts the ledger in words', async () => {
    const text = await page(plan, 'employee', format);
    expect(text).toContain('15 of 15 sessions due so far given, 1 of them made up');
    expect(text).toContain('8 of 8 due so far given.');
    expect(text).toContain('1 missed session made up.');
    expect(text).toContain('weekly, fortnightly from 16 Jun');
  });

  it('says where it stands and whether a criterion moved', async () => {
    const text = await page(plan, 'employee', format);
    expect(text).toContain(
      'Met, decided on 10 July 2026. At the checkpoint of 7 July 2026: K1 met and K2 met.',
    );
    expect(text).toContain('No change of a criterion is recorded since 4 May 2026.');
    const moved = await page(example('individual-pip/good.yaml'), 'employee', format, '2026-06-10');
    expect(moved).toContain('Changed by agreement: K1.');
    expect(moved).toContain('week 7 of 10');
  });

  it.each(['employee', 'manager', 'hr'] as const)('shows everything to the %s', async (audience) => {
    const text = await page(plan, audience, format);
    expect(text).toContain('Rosa Lindqvist');
    expect(text).toContain('which can end in');
    expect(text).toContain('Both descriptions written since the opening');
    expect(text).toContain('Raised before');
    expect(text).toContain('I would like to keep the pairing once a month.');
  });

  it('shows a panel the record it judges by, with roles for names', async () => {
    const text = await page(plan, 'panel', format);
    for (const name of NAMES) expect(text, name).not.toContain(name);
    expect(text).toContain('Provider of S1');
    expect(text).toContain('10 July 2026, Manager');
    expect(text).toContain('3 of 4 changes had tests for each path');
    expect(text).toContain('I would like to keep the pairing once a month.');
  });

  it('leaves out of a panel’s bytes what it may not see', async () => {
    const text = await page(plan, 'panel', format);
    for (const words of [
      'which can end in',
      'Both descriptions written since the opening',
      'Raised before',
      'Comparable changes to the archive service',
      'Tests for the discount path',
      'Companion',
    ])
      expect(text, words).not.toContain(words);
  });

  it('holds for a plan with nothing in it', async () => {
    const text = await page('kind: individual-pip\nid: p\n', 'employee', format);
    expect(text).toContain('Nothing recorded');
    expect(text).toContain('No checkpoint is recorded yet.');
    expect(text).not.toMatch(/undefined|NaN|null/);
  });
});

describe('names and roles', () => {
  const named = `kind: individual-pip
id: sam-okafor-2026
employee: { name: Sam Okafor }
manager: { name: 王小明, role: Team lead }
support: [{ id: S1, what: "O'Neill, C. goes through it with Sam", provider: "Siobhán O'Neill" }]
criteria: [{ id: K1, criterion: As seen by 王小明, assessed_by: Head of support }]
checkpoints: [{ date: 2026-06-01, criteria: { K1: { rating: met, evidence: Sam asked Siobhán } } }]\n`;

  it('are exchanged in prose and in the plan’s id', async () => {
    const text = await page(named, 'panel', 'md');
    for (const name of ['Sam', 'Okafor', 'sam-okafor', "O'Neill", 'Siobhán', '王小明'])
      expect(text, name).not.toContain(name);
    expect(text).toContain('Employee asked Provider of S1');
    expect(text).toContain('As seen by Manager');
  });

  it('leave posts and longer words alone', async () => {
    const text = await page(named.replace('Sam asked', 'The Samples asked'), 'panel', 'md');
    expect(text).toContain('The Samples asked');
    expect(text).toContain('Head of support');
  });

  it('stay for everybody else', async () => {
    expect(await page(named, 'hr', 'md')).toContain('王小明');
  });
});

describe('sessions', () => {
  const sessions = (list: string) => `kind: individual-pip
id: p
support:
  - id: S1
    what: Pairing
    provider: Dana Kim
    every: month
    sessions: [${list}]\n`;

  it('say what became of each', async () => {
    const text = await page(
      sessions(
        '{ date: 2026-07-01, held: yes }, { date: 2026-07-02, held: no }, { date: 2026-07-03, held: no, missed: agreed }, { date: 2026-07-06, held: yes, makes_up: 2026-07-02 }, { date: 2026-07-20 }',
      ),
      'employee',
      'md',
    );
    expect(text).toContain('- 1 Jul: held');
    expect(text).toContain('- 2 Jul: missed, nobody says by whom');
    expect(text).toContain('- 3 Jul: put off by agreement');
    expect(text).toContain('- 6 Jul: makes up for 2 Jul');
    expect(text).toContain('- 20 Jul: planned');
    expect(text).toContain('**2 of 3 due so far given.** 1 put off by agreement; 1 missed session made up.');
  });
});
