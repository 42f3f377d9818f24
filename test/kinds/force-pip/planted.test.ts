import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../support/io.ts';
import { noHouseFor } from '../../support/judge.ts';

const good = readFileSync(join(import.meta.dirname, '../../../examples/force-pip/good.yaml'), 'utf8');

type Edit = readonly [from: string | RegExp, to: string];

/** The good plan with one thing spoilt; an edit that changes nothing is a mistake of the test. */
function spoilt(edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`nothing to replace: ${from}`);
    return next;
  }, good);
}

async function rulesOn(text: string, today = '2026-07-15'): Promise<readonly string[]> {
  const cwd = tempFolder({ 'plan.yaml': text });
  const findings = await noHouseFor(cwd, 'plan.yaml', today);
  return findings.map((f) => `${f.severity} ${f.rule} ${f.path.join('.')}`);
}

/** A top-level section of the plan, from its key to the next. */
const section = (key: string): RegExp => new RegExp(`^${key}:\\n(?:(?: .*|#.*|)\\n)*?(?=^\\w)`, 'm');

const F = 'force-pip';

/** One fault each, and exactly the findings that it earns. */
const planted: readonly (readonly [name: string, edits: readonly Edit[], found: readonly string[]])[] = [
  ['no owner', [['    owner: Ch Supt Marcus Bell\n', '']], [`error ${F}/concern-owned concerns.0.owner`]],
  [
    'a cause that feeds nothing any more',
    [
      ['concerns: [C1, C2]       # under', 'concerns: [C2] # under'],
      ['    concerns: [C1]\n', '    concerns: [C2]\n'],
      ['    concerns: [C1, C2]\n    priority: 2', '    concerns: [C2]'],
    ],
    [`error ${F}/cause-for-concern concerns.0`],
  ],
  [
    'a cause left alone',
    [['    root_cause: RC4\n', '    root_cause: RC3\n']],
    [`error ${F}/cause-addressed root_causes.3`],
  ],
  [
    'an action without a cause',
    [['    root_cause: RC2\n', '']],
    [`error ${F}/action-treats-cause actions.2.root_cause`],
  ],
  [
    'no priority',
    [['    priority: 1\n', '']],
    [`error ${F}/cross-cutting-prioritised root_causes.0.priority`],
  ],
  [
    'no word on how concerns interact',
    [
      [/ {4}impacts:\n(?: {6}.*\n| {10}.*\n)+/, ''],
      [/ {4}impacts:\n(?: {6}.*\n| {10}.*\n)+/, ''],
    ],
    [`warning ${F}/concerns-interact concerns.0.impacts`],
  ],
  [
    'no criteria',
    [[/ {4}success_criteria:\n {6}- All 14.*\n/, '']],
    [`error ${F}/action-measurable actions.1.success_criteria`],
  ],
  [
    'no resources',
    [[/ {4}resources:\n {6}- what: One inspector.*\n {8}.*\n/, '']],
    [`error ${F}/action-achievable actions.2.resources`],
  ],
  [
    'no due date',
    [['    start: 2026-09-07\n    due: 2026-11-27\n', '    start: 2026-09-07\n']],
    [`error ${F}/action-time-bound actions.4.due`],
  ],
  ['no lead', [[/ {4}lead:\n {6}name: Gareth Lowe\n.*\n/, '']], [`error ${F}/action-led actions.6.lead`]],
  ['no step', [[/ {4}action: Write a two-page.*\n/, '']], [`error ${F}/action-specific actions.2.action`]],
  [
    'no RCA evidence',
    [[/ {2}evidence:\n {4}- what: Root cause report[\s\S]*?(?= {2}gaps)/, '']],
    [`warning ${F}/causes-evidenced root_cause_analysis.evidence`],
  ],
  [
    'a body not shown the draft',
    [['  - body: Home Office\n    date: 2026-04-27\n', '']],
    [`warning ${F}/draft-shared shared_draft_with`],
  ],
  [
    'a milestone after its task',
    [['    date: 2026-09-30\n    concern: C2', '    date: 2026-10-01\n    concern: C2']],
    [`warning ${F}/milestone-within-task milestones.4.date`],
  ],
  [
    'a start too early',
    [['    start: 2026-08-31\n    due: 2026-10-30', '    start: 2026-08-27\n    due: 2026-10-30']],
    [`warning ${F}/dependency-order actions.1.start`],
  ],
  [
    'no papers date',
    [['    papers_due: 2026-12-03\n', '']],
    [`warning ${F}/meetings-planned meetings.5.papers_due`],
  ],
  ['no triage', [[/body: regional_triage/g, 'body: other']], [`warning ${F}/meetings-planned meetings`]],
  [
    'nothing that keeps it',
    [['    concern: C2\n    how: >-', '    concern: C1\n    how: >-']],
    [`error ${F}/sustained concerns.1`],
  ],
  [
    'an exit too late',
    [['sustained_for: 3 months', 'sustained_for: 4 months']],
    [`warning ${F}/exit-reachable exit_criteria.0.sustained_for`],
  ],
  ['no lead of the plan', [[/^lead:\n {2}name:.*\n {2}role:.*\n/m, '']], [`error ${F}/governance-lead lead`]],
  [
    'no challenge',
    [
      ['roles: [challenge, escalate]', 'roles: [escalate]'],
      ['roles: [challenge]', 'roles: [escalate]'],
    ],
    [`error ${F}/governance-challenge governance.boards`],
  ],
  [
    'no way up',
    [['roles: [challenge, escalate]', 'roles: [challenge]']],
    [`error ${F}/governance-escalation governance.boards`],
  ],
  [
    'no assurance',
    [[/ {2}assurance:\n(?: {4}.*\n)+/, '']],
    [`error ${F}/governance-assurance governance.assurance`],
  ],
  [
    'a risk of nothing',
    [['    tasks: [C2.2]\n    risk', '    risk']],
    [`warning ${F}/risk-identified actions.6`, `error ${F}/risk-linked risks.3.tasks`],
  ],
  [
    'nobody accepts',
    [['    accepted_by: ACC Helen Ward\n', '']],
    [`error ${F}/risk-mitigated risks.4.accepted_by`],
  ],
  [
    'a mitigation without date',
    [['        due: 2026-08-14\n', '']],
    [`warning ${F}/risk-mitigated risks.2.mitigations.0.due`],
  ],
  [
    'a residual as high',
    [['      likelihood: 3\n      impact: 2\n', '      likelihood: 3\n      impact: 5\n']],
    [`warning ${F}/risk-mitigated risks.2.residual`],
  ],
  [
    'an output put for an outcome',
    [['    concern: C2\n    kind: outcome', '    concern: C2\n    kind: output']],
    [`error ${F}/outcome-measured concerns.1`],
  ],
  ['no source', [['    source: Roster register\n', '']], [`warning ${F}/outcome-measured measures.3.source`]],
  [
    'a reading off its line',
    [['value: 64.1\n', 'value: 62.1\n']],
    [`warning ${F}/measures-on-track measures.0.readings.1`],
  ],
  [
    'a claim before its output',
    [
      [
        '    status: in_progress\n  - task: C1.5',
        '    status: complete\n    evidence: Five reports\n  - task: C1.5',
      ],
    ],
    [`warning ${F}/complete-but-unmet actions.3.status`],
  ],
  [
    'no support',
    [
      [/concerns: \[C1, C2\]\n {4}type/g, 'concerns: [C2]\n    type'],
      [/ {4}concerns: \[C1\]\n {4}type/, '    concerns: [C2]\n    type'],
    ],
    [`error ${F}/support-identified concerns.0`],
  ],
  [
    'no peers',
    [[/type: (?:peer_force|epip|knowledge_sharing_event)/g, 'type: internal']],
    [`warning ${F}/intensive-support support`],
  ],
  ['an unlinked number', [[/C1\.3/g, 'D1']], [`error ${F}/task-linked actions.2.task`]],
];

describe('one fault in a good plan', () => {
  it.each(planted)('%s', async (_, edits, found) => {
    expect([...(await rulesOn(spoilt(edits)))].sort()).toEqual([...found].sort());
  });

  it('closes without learning', async () => {
    const text = spoilt([
      ['status: active', 'status: closed'],
      [section('learning'), ''],
    ]);
    expect(await rulesOn(text)).toContain(`warning ${F}/learning-shared learning`);
  });

  it('is reviewed too seldom', async () => {
    const found = await rulesOn(good, '2026-08-05');
    expect(found).toContain(`warning ${F}/reviewed-regularly reviews`);
    expect(await rulesOn(good, '2026-08-01')).not.toContain(`warning ${F}/reviewed-regularly reviews`);
  });
});

describe('the stage', () => {
  const status = (word: string, ...edits: Edit[]) =>
    rulesOn(spoilt([['status: active', `status: ${word}`], ...edits]));
  const gap: Edit = ['    owner: Ch Supt Marcus Bell\n', ''];
  const fault: Edit = [
    '    start: 2026-08-31\n    due: 2026-10-30',
    '    start: 2026-08-27\n    due: 2026-10-30',
  ];

  it('makes a draft’s gaps warnings and leaves its faults', async () => {
    expect(await status('draft', gap, fault)).toEqual([
      `warning ${F}/concern-owned concerns.0.owner`,
      `warning ${F}/dependency-order actions.1.start`,
    ]);
  });

  it('leaves an agreed plan’s as they are', async () => {
    expect(await status('agreed', gap)).toEqual([`error ${F}/concern-owned concerns.0.owner`]);
  });
});
