import { describe, expect, it } from 'vitest';
import { casesOf } from '../../support/cases.ts';
import { force } from '../../support/clean-force.ts';
import { type Edit, said, saidBy, type Terms, without } from '../../support/linted.ts';

const check = casesOf(force);
const of = (rule: string, edits: readonly Edit[], terms?: Terms) =>
  saidBy(`force-pip/${rule}`, force(...edits), terms);

describe('governance', () => {
  const LEAD = 'lead: ACC Helen Ward\n';
  const roles = (text: string): Edit => ['roles: [challenge, escalate]', `roles: ${text}`];
  const CHALLENGE = 'No board challenges progress: name one under boards: with the role challenge';
  const ESCALATE = 'No board escalates what stalls: name one under boards: with the role escalate';
  const ASSURE = 'No assurance mechanism is named: say under assurance: what is checked, by whom, how often';
  const GOVERNANCE = /governance:\n(?: .*\n)+/;

  check([
    [
      'without a lead',
      [without(LEAD)],
      [
        '1:1 error force-pip/governance-lead The plan has no lead: name the one person who answers for all of it',
      ],
    ],
    [
      'without a lead, in a draft',
      [['status: active', 'status: draft'], without(LEAD)],
      [
        '1:1 warning force-pip/governance-lead The plan has no lead: name the one person who answers for all of it',
      ],
    ],
    [
      'with a lead of whom only the post is known',
      [[LEAD, 'lead: { role: Assistant Chief Constable }\n']],
      [],
    ],
    [
      'with a lead of whom only the force is known',
      [[LEAD, 'lead: { organisation: Northshire Police }\n']],
      [
        '7:1 error force-pip/governance-lead The plan has no lead: name the one person who answers for all of it',
      ],
    ],
    [
      'with a board that only escalates',
      [roles('escalate')],
      [`89:3 error force-pip/governance-challenge ${CHALLENGE}`],
    ],
    [
      'with a board that only challenges',
      [roles('[challenge]')],
      [`89:3 error force-pip/governance-escalation ${ESCALATE}`],
    ],
    [
      'with a board that does neither',
      [without('      roles: [challenge, escalate]\n')],
      [
        `89:3 error force-pip/governance-challenge ${CHALLENGE}`,
        `89:3 error force-pip/governance-escalation ${ESCALATE}`,
      ],
    ],
    [
      'with two boards that share the parts',
      [roles('challenge\n    - name: Force performance board\n      roles: escalate')],
      [],
    ],
    [
      'with no way of checking',
      [/ {2}assurance:\n(?: {4}.*\n)+/].map((from) => [from, ''] as const),
      [`88:1 error force-pip/governance-assurance ${ASSURE}`],
    ],
    [
      'with a check of which only the checker is known',
      [
        [
          '    - mechanism: Sample of 50 graded calls\n      by: Force audit team\n',
          '    - by: Force audit team\n',
        ],
      ],
      [`94:3 error force-pip/governance-assurance ${ASSURE}`],
    ],
    [
      'with a word that is no part of a board',
      [roles('[challenge, escalation]')],
      ['91:26 error plan/schema roles: "escalation" is not one of its words: write escalate'],
    ],
    [
      'that is not there at all, told part by part at the top',
      [[GOVERNANCE, '']],
      [
        `1:1 error force-pip/governance-assurance ${ASSURE}`,
        `1:1 error force-pip/governance-challenge ${CHALLENGE}`,
        `1:1 error force-pip/governance-escalation ${ESCALATE}`,
      ],
    ],
    [
      'that is still to come, told once',
      [[GOVERNANCE, 'governance:\n']],
      ['88:1 error plan/placeholder governance: is still empty: fill it in, or remove the line'],
    ],
  ]);
});

describe('a risk', () => {
  const MITIGATIONS = / {4}mitigations:\n(?: {6}.*\n)+/;
  const RESIDUAL = / {4}residual:\n(?: {6}.*\n)+/;
  const NAME = 'R1 (The analysts are recalled to a major inquiry)';
  const mitigation = (key: string, line: string): Edit => [new RegExp(`        ${key}: .*\\n`), line];
  const status = (word: string): Edit => ['    impact: 4\n', `    impact: 4\n    status: ${word}\n`];
  const residual = (likelihood: number, impact: number): Edit => [
    RESIDUAL,
    `    residual: { likelihood: ${likelihood}, impact: ${impact} }\n`,
  ];

  check([
    [
      'without a mitigation',
      [[MITIGATIONS, '']],
      [`99:5 error force-pip/risk-mitigated ${NAME} has no mitigation: add one, or accept it by name`],
    ],
    [
      'whose only mitigation was dropped',
      [['        status: in_progress\n    residual', '        status: dropped\n    residual']],
      [`105:5 error force-pip/risk-mitigated ${NAME} has no mitigation: add one, or accept it by name`],
    ],
    [
      'that is accepted by nobody',
      [[MITIGATIONS, '    response: accept\n']],
      [`99:5 error force-pip/risk-mitigated ${NAME} is accepted by nobody: name who under accepted_by:`],
    ],
    [
      'that is accepted by somebody',
      [[MITIGATIONS, '    response: accept\n    accepted_by: ACC Helen Ward\n']],
      [],
    ],
    [
      'that is accepted and mitigated all the same',
      [['    impact: 4\n', '    impact: 4\n    response: accept\n']],
      [],
    ],
    [
      'that is to be treated, and accepted by somebody as well',
      [[MITIGATIONS, '    response: treat\n    accepted_by: ACC Helen Ward\n']],
      [`99:5 error force-pip/risk-mitigated ${NAME} has no mitigation: add one, or accept it by name`],
    ],
    [
      'whose mitigation nobody owns',
      [mitigation('owner', '')],
      [
        '106:9 warning force-pip/risk-mitigated R1a (A third analyst trained on the model by…) has no owner: name who does it',
      ],
    ],
    [
      'whose mitigation has no date',
      [mitigation('due', '')],
      [
        '106:9 warning force-pip/risk-mitigated R1a (A third analyst trained on the model by…) has no date: write due:',
      ],
    ],
    [
      'whose mitigation has neither, at the submission stage',
      [mitigation('owner', ''), mitigation('due', '')],
      [
        '106:9 error force-pip/risk-mitigated R1a (A third analyst trained on the model by…) has no date: write due:',
        '106:9 error force-pip/risk-mitigated R1a (A third analyst trained on the model by…) has no owner: name who does it',
      ],
      { stage: 'submission' },
    ],
    [
      'that scores as much after as before',
      [residual(4, 3)],
      [
        '111:5 warning force-pip/risk-mitigated R1 scores 12 after its mitigations and 12 before: say what they lower, or add more',
      ],
    ],
    [
      'that scores more after than before, in a submission',
      [residual(5, 3)],
      [
        '111:5 error force-pip/risk-mitigated R1 scores 15 after its mitigations and 12 before: say what they lower, or add more',
      ],
      { stage: 'submission' },
    ],
    ['that scores one less after', [residual(2, 5)], []],
    ['of which the score after is half known', [[RESIDUAL, '    residual: { likelihood: 5 }\n']], []],
    ['of which the score before is half known', [without('    likelihood: 3\n'), residual(5, 5)], []],
    [
      'that is accepted as high as it was',
      [
        residual(3, 4),
        ['    impact: 4\n', '    impact: 4\n    response: accept\n    accepted_by: ACC Helen Ward\n'],
      ],
      [],
    ],
    ['that is over', [[MITIGATIONS, ''], status('complete\n    evidence: Inquiry closed')], []],
    [
      'that was dropped, which leaves its action without one',
      [[MITIGATIONS, ''], status('dropped')],
      [
        '48:5 warning force-pip/risk-identified C1.1 (Rebuild the hourly demand profile from 24…) has no risk or barrier linked: say what could hold it up',
      ],
    ],
    [
      'with a likelihood that no grid has',
      [['    likelihood: 3\n', '    likelihood: 6\n']],
      ['102:17 error plan/schema likelihood: is a whole number from 1 to 5, and here stands 6'],
    ],
    [
      'that holds up nothing in particular',
      [without('    tasks: C1.1\n    risk'), ['  - id: R1\n', '  - id: R1\n    risk']],
      [
        '48:5 warning force-pip/risk-identified C1.1 (Rebuild the hourly demand profile from 24…) has no risk or barrier linked: say what could hold it up',
        `99:5 error force-pip/risk-linked ${NAME} is tied to no action: name under tasks: what it could hold up`,
      ],
    ],
    [
      'with an empty list of what it holds up, beside one that is linked',
      [
        [
          '  - id: R1\n',
          '  - { id: R2, tasks: [], risk: Vetting, response: accept, accepted_by: CC Jo Hart }\n  - id: R1\n',
        ],
      ],
      [
        '99:15 error force-pip/risk-linked R2 (Vetting) is tied to no action: name under tasks: what it could hold up',
      ],
    ],
  ]);

  it('waived for one finding of two keeps the other', async () => {
    const waiver =
      'waivers:\n  - { rule: force-pip/risk-mitigated, item: R1a, reason: Board of 31 July, until: 2026-07-31 }\n';
    const text = `${force(mitigation('owner', ''), residual(3, 4))}${waiver}`;
    expect(await said(text)).toEqual([
      '110:5 warning force-pip/risk-mitigated R1 scores 12 after its mitigations and 12 before: say what they lower, or add more',
    ]);
  });
});

describe('a measure', () => {
  const NAME = 'M1 (Grade 1 calls in 15 minutes)';
  const BASELINE = '    baseline:\n      value: 60\n      date: 2026-03-31\n';
  const TARGET = '    target:\n      value: 80\n      by: 2026-12-31\n';
  const SOURCE = '    source: Dashboard\n';
  const OWNER = '    owner: Ch Supt Marcus Bell\n    source';
  const measured = (edits: readonly Edit[], terms?: Terms) => of('outcome-measured', edits, terms);

  it.each([
    ['a baseline', [without(BASELINE)], 'has no baseline: write where it stood, and when'],
    ['a target', [without(TARGET)], 'has no target: write where it is to stand, and by when'],
    ['an owner', [[OWNER, '    source']], 'has no owner: name who answers for the figure'],
    ['a source', [without(SOURCE)], 'has no source: say where it is read'],
  ] satisfies [string, Edit[], string][])('without %s', async (_, edits, words) => {
    expect(await measured(edits)).toEqual([`30:5 warning ${NAME} ${words}`]);
    expect(await measured(edits, { stage: 'submission' })).toEqual([`30:5 error ${NAME} ${words}`]);
    expect(await measured(edits, { stage: 'draft' })).toEqual([`30:5 warning ${NAME} ${words}`]);
  });

  it('with a baseline or target of which only the day is known', async () => {
    expect(await measured([['      value: 60\n', '']])).toEqual([
      `35:5 warning ${NAME} has a baseline without a figure: write value:`,
    ]);
    expect(await measured([['      value: 80\n', '']])).toEqual([
      `38:5 warning ${NAME} has a target without a figure: write value:`,
    ]);
  });

  it('may stand at nothing, which is a figure', async () => {
    expect(await measured([['      value: 60\n', '      value: 0\n']])).toEqual([]);
    expect(await measured([['      value: 80\n', '      value: 0\n']])).toEqual([]);
  });

  it('that is an output does not stand for an outcome', async () => {
    const NONE =
      '19:5 error C1 (Late attendance) has no outcome measure: add one that shows what the public notices';
    expect(await measured([['kind: outcome', 'kind: output']])).toEqual([NONE]);
    expect(await measured([without('    kind: outcome\n')])).toEqual([NONE]);
    expect(await measured([['    concern: C1\n    kind', '    kind']])).toEqual([NONE]);
  });

  it('that was dropped does not stand for an outcome, and lacks nothing', async () => {
    const bare: Edit = [
      / {2}- id: M1\n(?: {4}.*\n)+/,
      '  - { id: M1, concern: C1, kind: outcome, status: dropped }\n',
    ];
    expect(await measured([bare])).toEqual([
      '19:5 error C1 (Late attendance) has no outcome measure: add one that shows what the public notices',
    ]);
  });

  const track = (edits: readonly Edit[], terms?: Terms) => of('measures-on-track', edits, terms);
  const reading = (date: string, value: number): Edit => [
    '      - date: 2026-06-30\n        value: 67\n',
    `      - date: ${date}\n        value: ${value}\n`,
  ];

  // The line stands at 60 on 31 March and at 80 on 31 December: 66.62 on 30 June, less a tenth of 20 is 64.62.
  it('may lag by a tenth of the whole way and no more', async () => {
    expect(await track([reading('2026-06-30', 64.62)])).toEqual([]);
    expect(await track([reading('2026-06-30', 64.61)])).toEqual([
      `45:9 warning ${NAME} reads 64.61, and its line stands at 66.6: say under rag: what is done about it`,
    ]);
  });

  it('may lag as far as the house allows', async () => {
    const loose = { config: 'thresholds: { lag: 0.3 }\n' };
    expect(await track([reading('2026-06-30', 60.7)], loose)).toEqual([]);
    expect(await track([reading('2026-06-30', 60.6)], loose)).toHaveLength(1);
    expect(await track([reading('2026-06-30', 66.5)], { config: 'thresholds: { lag: 0 }\n' })).toHaveLength(
      1,
    );
  });

  it('is judged by its steps where it has some', async () => {
    const steps: Edit = [
      '    owner: Ch Supt Marcus Bell\n    source',
      '    trajectory: [{ value: 61, by: 2026-06-30 }]\n    owner: Ch Supt Marcus Bell\n    source',
    ];
    expect(await track([steps, reading('2026-06-30', 59)])).toEqual([]);
    expect(await track([steps, reading('2026-06-30', 58.9)])).toEqual([
      `46:9 warning ${NAME} reads 58.9, and its line stands at 61: say under rag: what is done about it`,
    ]);
  });

  it('is ahead where it is lower and lower is better', async () => {
    const lower: Edit[] = [
      ['better: higher', 'better: lower'],
      ['      value: 60\n', '      value: 30\n'],
      ['      value: 80\n', '      value: 10\n'],
      ['    threshold: 80\n', '    threshold: 10\n'],
    ];
    expect(await track([...lower, reading('2026-06-30', 12)])).toEqual([]);
    expect(await track([...lower, reading('2026-06-30', 25.4)])).toEqual([
      `45:9 warning ${NAME} reads 25.4, and its line stands at 23.4: say under rag: what is done about it`,
    ]);
  });

  it('is not judged without a baseline, a target, or a way between them', async () => {
    expect(await track([without(BASELINE), reading('2026-06-30', 5)])).toEqual([]);
    expect(await track([without(TARGET), reading('2026-06-30', 5)])).toEqual([]);
    expect(await track([['      value: 80\n', '      value: 60\n'], reading('2026-06-30', 5)])).toEqual([]);
  });

  it('that is off its line is answered for by a rating with reason and forecast, not by half of one', async () => {
    const rag = (text: string): Edit => ['    every: month\n', `    every: month\n    rag: ${text}\n`];
    const off = reading('2026-06-30', 61);
    expect(
      await track([off, rag('{ rating: red, reason: Two cars short, forecast: Back in August }')]),
    ).toEqual([]);
    expect(await track([off, rag('{ rating: red, reason: Two cars short }')])).toHaveLength(1);
    expect(await track([off, rag('red')])).toHaveLength(1);
  });

  it('that is unread is told, whatever its rating says', async () => {
    const rag: Edit = [
      '    every: month\n',
      '    every: month\n    rag: { rating: red, reason: No analyst, forecast: August }\n',
    ];
    expect(await track([rag], { day: '2026-10-01' })).toEqual([
      `45:5 warning ${NAME} was last read on 2026-06-30 and is read every month: add the readings`,
    ]);
  });

  // Two months from 30 June end on 30 August; seven days of tolerance end on 6 September.
  it.each([
    ['month', '2026-09-06', '2026-09-07'],
    ['monthly', '2026-09-06', '2026-09-07'],
    ['Every month', '2026-09-06', '2026-09-07'],
    ['week', '2026-07-17', '2026-07-18'],
    ['fortnight', '2026-07-31', '2026-08-01'],
    ['quarter', '2027-01-06', '2027-01-07'],
  ])('read every %s is late after two of them and the tolerance', async (every, still, late) => {
    const edits: Edit[] = [['    every: month\n    readings', `    every: ${every}\n    readings`]];
    expect(await track(edits, { day: still })).toEqual([]);
    expect(await track(edits, { day: late })).toEqual([
      expect.stringContaining('was last read on 2026-06-30'),
    ]);
  });

  it('read in a rhythm of its own words, or in none, is not waited for', async () => {
    for (const every of ['    every: when the dashboard is refreshed\n', ''])
      expect(
        await track([['    every: month\n    readings', `${every}    readings`]], { day: '2027-03-01' }),
      ).toEqual([]);
  });

  it('that was never read is waited for from the start of the plan', async () => {
    const never: Edit = [/ {4}readings:\n(?: {6}.*\n)+/, ''];
    expect(await track([never], { day: '2026-07-11' })).toEqual([]);
    expect(await track([never], { day: '2026-07-12' })).toEqual([
      `30:5 warning ${NAME} has no reading and is read every month: add the readings`,
    ]);
  });

  it('is not waited for once it is done or dropped, in a draft, or in a closed plan', async () => {
    const day = { day: '2027-02-01' };
    for (const word of ['complete', 'verified', 'dropped'])
      expect(await track([['    every: month\n', `    every: month\n    status: ${word}\n`]], day)).toEqual(
        [],
      );
    for (const word of ['draft', 'closed'])
      expect(await track([['status: active', `status: ${word}`]], day)).toEqual([]);
    expect(await track([['status: active', 'status: agreed']], day)).toHaveLength(1);
    expect(await track([without('status: active\n')], day)).toHaveLength(1);
  });
});

describe('a milestone', () => {
  const MS = / {2}- id: MS1\n(?: {4}.*\n)+/;
  const timeline = (milestones: string, ...edits: readonly Edit[]) =>
    of('concern-has-timeline', [[MS, milestones], ...edits]);

  // A third of the 331 days from 4 May to 31 March is 110.33 days: 22 August is within it, 23 August is not.
  it.each([
    ['2026-05-04', []],
    ['2026-08-22', []],
    [
      '2026-08-23',
      [
        '60:22 warning C1 has its first milestone on 2026-08-23, after a third of the plan: add an earlier one',
      ],
    ],
    [
      '2027-03-30',
      [
        '60:22 warning C1 has its first milestone on 2027-03-30, after a third of the plan: add an earlier one',
      ],
    ],
    ['2027-03-31', ["60:22 warning C1 has milestones on the plan's last day only: add some on the way"]],
  ])('that is the first, on %s', async (date, found) => {
    expect(await timeline(`  - { id: MS1, date: ${date}, concern: C1 }\n`)).toEqual(found);
  });

  it('is judged by the first, wherever it stands', async () => {
    const two =
      '  - { id: MS1, date: 2027-03-31, concern: C1 }\n  - { id: MS2, date: 2026-06-30, concern: C1 }\n';
    expect(await timeline(two)).toEqual([]);
  });

  it('after a third of a plan without start or end is early enough', async () => {
    const late = '  - { id: MS1, date: 2027-03-31, concern: C1 }\n';
    expect(await timeline(late, without('  start: 2026-05-04\n'))).toEqual([]);
    expect(await timeline(late, without('  end: 2027-03-31\n'))).toEqual([]);
  });

  it('has a date, or is not seen coming', async () => {
    expect(await timeline('  - { id: MS1, concern: C1 }\n')).toEqual([
      '60:5 error MS1 has no date, and C1 no other milestone: write the day',
    ]);
    expect(await timeline('  - { concern: C1 }\n')).toEqual([
      '60:5 error Its milestone has no date, and C1 no other milestone: write the day',
    ]);
    const both = '  - { id: MS1, concern: C1 }\n  - { id: MS2, date: 2026-06-30, concern: C1 }\n';
    expect(await timeline(both)).toEqual([]);
  });

  it('that was dropped marks no way, one that is done does', async () => {
    expect(await timeline('  - { id: MS1, date: 2026-06-30, concern: C1, status: dropped }\n')).toEqual([
      '19:5 error C1 (Late attendance) has no milestone: add the points that show it is on track',
    ]);
    expect(
      await timeline('  - { id: MS1, date: 2026-06-30, concern: C1, status: complete, evidence: x }\n'),
    ).toEqual([]);
  });

  it('belongs to its own concern before those of its tasks', async () => {
    expect(await timeline('  - { id: MS1, date: 2026-06-30, concern: C2, tasks: C1.1 }\n')).toEqual([
      '19:5 error C1 (Late attendance) has no milestone: add the points that show it is on track',
    ]);
    expect(await timeline('  - { id: MS1, date: 2026-06-30, tasks: [C1.1] }\n')).toEqual([]);
  });

  it('belongs to what its tasks serve beside their own concern', async () => {
    const served = '  - { id: MS1, date: 2026-06-30, tasks: [C1.1] }\n';
    const edits: Edit[] = [
      ['root_cause_analysis:\n', '  - { id: C2, title: Calls }\nroot_cause_analysis:\n'],
      ['    root_cause: RC1\n', '    root_cause: RC1\n    also: C2\n'],
    ];
    expect(await timeline(served, ...edits)).toEqual([]);
  });

  const within = (date: string, tasks = 'C1.1') =>
    [
      ['    date: 2026-06-12\n    concern: C1\n', `    date: ${date}\n    concern: C1\n`],
      ['    tasks: C1.1\n    status: complete\n    evidence: Test report\n', `    tasks: ${tasks}\n`],
    ] satisfies Edit[];

  it('may fall on the day that its task ends and not on the day after', async () => {
    expect(await of('milestone-within-task', within('2026-08-28'))).toEqual([]);
    expect(await of('milestone-within-task', within('2026-08-29'))).toEqual([
      '61:11 warning MS1 (First profile tested) is dated after C1.1 ends on 2026-08-28: move one of them',
    ]);
  });

  it('stays a warning in a submission, since the clause does not rise', async () => {
    expect(await of('milestone-within-task', within('2026-08-29'), { stage: 'submission' })).toEqual([
      expect.stringContaining(' warning '),
    ]);
  });

  it('is judged by the last of its tasks that are in force and dated', async () => {
    const more = (fields: string): Edit => ['milestones:\n', `  - { task: C1.2, ${fields} }\nmilestones:\n`];
    const both = within('2026-08-29', '[C1.1, C1.2]');
    expect(await of('milestone-within-task', [more('due: 2026-09-30'), ...both])).toEqual([]);
    expect(await of('milestone-within-task', [more('lead: DCC Owen Price'), ...both])).toEqual([]);
    expect(await of('milestone-within-task', [more('due: 2026-09-30, status: dropped'), ...both])).toEqual([
      '62:11 warning MS1 (First profile tested) is dated after C1.1 ends on 2026-08-28: move one of them',
    ]);
  });

  it('without tasks lies where it likes', async () => {
    expect(await of('milestone-within-task', within('2027-02-01', '[]'))).toEqual([]);
  });
});

describe('an exit criterion', () => {
  const PATH = '123:20 warning M1 is to hold 80 for';
  const exit = (edits: readonly Edit[], terms?: Terms) => of('exit-reachable', edits, terms);
  const by = (day: string): Edit => ['      by: 2026-12-31\n', `      by: ${day}\n`];
  const held = (words: string): Edit => ['sustained_for: 3 months', `sustained_for: ${words}`];

  it.each([
    ['3 months', '2026-12-31', []],
    [
      '3 months',
      '2027-01-01',
      [
        `${PATH} 3 months from 2027-01-01, past the plan's end (2027-03-31): bring the target forward or end later`,
      ],
    ],
    ['four weeks', '2027-03-03', []],
    [
      'four weeks',
      '2027-03-04',
      [
        `${PATH} four weeks from 2027-03-04, past the plan's end (2027-03-31): bring the target forward or end later`,
      ],
    ],
    ['90 days', '2026-12-31', []],
    [
      '91 days',
      '2026-12-31',
      [
        `${PATH} 91 days from 2026-12-31, past the plan's end (2027-03-31): bring the target forward or end later`,
      ],
    ],
    ['as long as it takes', '2027-03-31', []],
  ])('that holds for %s from %s', async (words, day, found) => {
    expect(await exit([held(words), by(day)])).toEqual(found);
  });

  it('is counted from the first reading at the figure, not before it', async () => {
    const early = (value: number): Edit => ['        value: 67\n', `        value: ${value}\n`];
    expect(await exit([by('2027-02-28'), early(80)])).toEqual([]);
    expect(await exit([by('2027-02-28'), early(79.9)])).toHaveLength(1);
  });

  it('is not counted from a reading that lies ahead of the day', async () => {
    const ahead: Edit = [
      '      - date: 2026-06-30\n        value: 67\n',
      '      - date: 2026-12-30\n        value: 81\n',
    ];
    expect(await exit([by('2027-02-28'), ahead])).toHaveLength(1);
    expect(await exit([by('2027-02-28'), ahead], { day: '2026-12-30' })).toEqual([]);
  });

  it('without a figure counts from the target alone', async () => {
    expect(await exit([without('    threshold: 80\n'), by('2027-01-01')])).toEqual([
      "122:20 warning M1 is to hold its figure for 3 months from 2027-01-01, past the plan's end (2027-03-31): bring the target forward or end later",
    ]);
  });

  it('rises to an error in a submission and not in a draft', async () => {
    expect((await exit([by('2027-01-01')], { stage: 'submission' }))[0]).toContain('123:20 error ');
    expect((await exit([by('2027-01-01')], { stage: 'draft' }))[0]).toContain('123:20 warning ');
  });

  it('is not judged without an end, a target day, a length or a measure', async () => {
    expect(await exit([without('  end: 2027-03-31\n'), by('2027-03-31')])).toEqual([]);
    expect(await exit([without('      by: 2026-12-31\n')])).toEqual([]);
    expect(await exit([by('2027-03-31'), without('    sustained_for: 3 months\n')])).toEqual([]);
    expect(await exit([by('2027-03-31'), ['  - measure: M1\n    threshold', '  - threshold']])).toEqual([]);
  });
});

describe('the meetings that a plan answers to', () => {
  const planned = (edits: readonly Edit[], terms?: Terms) => of('meetings-planned', edits, terms);
  const MT1 =
    '  - id: MT1\n    date: 2026-09-24\n    body: ppmg\n    papers_due: 2026-09-17\n    update: Progress on C1\n';
  const MT2 =
    '  - id: MT2\n    date: 2026-10-22\n    body: regional_triage\n    papers_due: 2026-10-15\n    update: Progress on C1\n';
  const NO_PPMG =
    'error At level 3 no PPMG meeting is planned in the period: add its date, papers and update';
  const NO_TRIAGE =
    "warning At level 3 no regional triage meeting is planned: add one, or the house's calendar to the config";

  it('are PPMG and regional triage', async () => {
    expect(await planned([without(MT1)])).toEqual([`67:1 ${NO_PPMG}`]);
    expect(await planned([without(MT2)])).toEqual([`67:1 ${NO_TRIAGE}`]);
    expect(await planned([without(MT2)], { stage: 'submission' })).toEqual([
      `67:1 ${NO_TRIAGE.replace('warning', 'error')}`,
    ]);
    expect(await planned([without(MT1)], { stage: 'draft' })).toEqual([
      `67:1 ${NO_PPMG.replace('error', 'warning')}`,
    ]);
  });

  it.each([
    ['2026-05-03', [`67:1 ${NO_PPMG}`]],
    ['2026-05-04', []],
    ['2027-03-31', []],
    ['2027-04-01', [`67:1 ${NO_PPMG}`]],
  ])('count from the first day of the plan to the last: %s', async (day, found) => {
    const lines = await planned([['    date: 2026-09-24\n', `    date: ${day}\n`]]);
    expect(lines.filter((line) => line.startsWith('67:1'))).toEqual(found);
  });

  it('may stand in the calendar of the house', async () => {
    const config = (date: string, body = 'PPMG') => ({
      config: `meetings:\n  - { body: ${body}, date: ${date} }\n`,
    });
    expect(await planned([without(MT1)], config('2026-12-10'))).toEqual([]);
    expect(await planned([without(MT1)], config('2027-04-01'))).toEqual([`67:1 ${NO_PPMG}`]);
    expect(await planned([without(MT2)], config('2026-12-10', 'Regional triage'))).toEqual([]);
    expect(await planned([without(MT2)], config('2026-12-10', 'Gold group'))).toEqual([`67:1 ${NO_TRIAGE}`]);
  });

  it.each([1, 2])('are not asked for at level %i', async (level) => {
    expect(await planned([['level: 3', `level: ${level}`], without(MT1), without(MT2)])).toEqual([]);
  });

  it.each([
    ['papers_due', '    papers_due: 2026-09-17\n', 'has no papers_due: write the day papers are handed in'],
    [
      'update',
      '    papers_due: 2026-09-17\n    update: Progress on C1\n',
      'owes an update: say under update: what the force reports on',
    ],
  ])('want %s', async (key, line, words) => {
    const to = key === 'update' ? '    papers_due: 2026-09-17\n' : '';
    expect(await planned([[line, to]])).toEqual([`68:5 warning MT1 (PPMG, 2026-09-24) ${words}`]);
    expect(await planned([[line, to]], { stage: 'submission' })).toEqual([
      `68:5 error MT1 (PPMG, 2026-09-24) ${words}`,
    ]);
  });

  it('that only note a paper owe no update', async () => {
    const noting: Edit = [
      '    papers_due: 2026-09-17\n    update: Progress on C1\n',
      '    papers_due: 2026-09-17\n    purpose: noting\n',
    ];
    expect(await planned([noting])).toEqual([]);
    expect(await planned([[noting[0], noting[1].replace('noting', 'decision')]])).toHaveLength(1);
  });

  it('want a date', async () => {
    expect(await planned([without('    date: 2026-09-24\n')])).toEqual([
      '68:5 warning MT1 (PPMG) has no date: write the day of the meeting',
    ]);
  });

  it('come after a milestone: one on the day itself is too late', async () => {
    const on = (date: string): Edit => ['    date: 2026-06-12\n', `    date: ${date}\n`];
    expect(await planned([on('2026-09-23')])).toEqual([]);
    expect(await planned([on('2026-09-24')])).toEqual([
      '68:5 warning MT1 (PPMG, 2026-09-24) has no milestone before it: plan one that it can be shown',
    ]);
    expect(
      await planned([
        on('2026-09-23'),
        ['    status: complete\n    evidence: Test', '    status: dropped\n    evidence: Test'],
      ]),
    ).toHaveLength(2);
  });

  it('of boards and partners are asked for nothing', async () => {
    for (const body of ['force_board', 'partner', 'other'])
      expect(await planned([['    date: 2026-07-02\n    body: partner\n', `    body: ${body}\n`]])).toEqual(
        [],
      );
  });

  it('may be waived meeting by meeting', async () => {
    const waiver =
      'waivers:\n  - { rule: force-pip/meetings-planned, item: MT1, reason: No date yet, until: 2026-12-31 }\n';
    expect(await said(`${force(without('    papers_due: 2026-09-17\n'))}${waiver}`)).toEqual([]);
  });
});

describe('reviews', () => {
  const reviewed = (edits: readonly Edit[], day: string, terms: Terms = {}) =>
    of('reviewed-regularly', edits, { ...terms, day });
  const board = (since: string) =>
    `Force performance board meets every month and no review of it is recorded ${since}: record the last`;
  const meets = (text: string): Edit => ['      meets: month\n', text ? `      meets: ${text}\n` : ''];

  // A month from 26 June and its seven days end on 2 August.
  it.each([
    ['month', '2026-08-02', '2026-08-03'],
    ['weekly', '2026-07-06', '2026-07-07'],
    ['fortnight', '2026-07-13', '2026-07-14'],
    ['quarterly', '2026-10-03', '2026-10-04'],
    ['year', '2027-07-03', '2027-07-04'],
  ])('of a board that meets every %s are owed from the tolerance on', async (rhythm, still, late) => {
    expect(await reviewed([meets(rhythm)], still)).toEqual([]);
    expect(await reviewed([meets(rhythm)], late)).toEqual([
      expect.stringMatching(
        /^124:1 warning Force performance board meets every \w+ and no review of it is recorded since 2026-06-26/,
      ),
    ]);
  });

  it('are not owed by a board whose rhythm is not said, or said in other words', async () => {
    expect(await reviewed([meets('')], '2027-03-01')).toEqual([]);
    expect(await reviewed([meets('when the Chief Constable calls it')], '2027-03-01')).toEqual([]);
  });

  it('that nobody ever held are owed from the start of the plan', async () => {
    const none: Edit = [/reviews:\n(?: .*\n)+/, ''];
    expect(await reviewed([none], '2026-06-08')).toEqual([]);
    expect(
      await reviewed([none, ['    date: 2026-07-02\n', '    date: 2026-05-20\n']], '2026-06-12'),
    ).toEqual([`1:1 warning ${board('in the plan')}`]);
  });

  it('count for a board by its name, longer or shorter, and for each where they name none', async () => {
    const by = (body: string): Edit => ['    body: Force performance board\n', body];
    expect(await reviewed([by('    body: force  performance board, extraordinary\n')], '2026-07-15')).toEqual(
      [],
    );
    expect(await reviewed([by('')], '2026-07-15')).toEqual([]);
    expect(await reviewed([by('    body: Gold group\n')], '2026-07-15')).toEqual([
      `124:1 warning ${board('in the plan')}`,
    ]);
  });

  it('do not count from a day that is still to come', async () => {
    const ahead: Edit = ['  - date: 2026-06-26\n', '  - date: 2026-08-26\n'];
    expect(await reviewed([ahead], '2026-07-15')).toEqual([`124:1 warning ${board('in the plan')}`]);
  });

  const PARTNER =
    'The plan has run since 2026-05-04 and no review with a partner is recorded: hold one, and record it';
  const alone: Edit = [
    '    date: 2026-07-02\n    body: partner\n',
    '    date: 2026-07-02\n    body: other\n',
  ];

  it('with a partner are missed after 35 days', async () => {
    expect(await reviewed([alone, meets('')], '2026-06-08')).toEqual([]);
    expect(await reviewed([alone, meets('')], '2026-06-09')).toEqual([`123:1 warning ${PARTNER}`]);
    expect(
      await reviewed([alone, meets('')], '2026-06-20', { config: 'thresholds: { stale_days: 60 }\n' }),
    ).toEqual([]);
  });

  it.each([
    ['Partnership forum', []],
    ['Southmoor Constabulary', []],
    ['Meeting with southmoor  constabulary', []],
    ['Gold group', [`124:1 warning ${PARTNER}`]],
  ])('by %s', async (body, found) => {
    const more: Edit = ['reviews:\n', `reviews:\n  - date: 2026-06-01\n    body: ${body}\n`];
    expect(await reviewed([alone, more], '2026-07-15')).toEqual(found);
  });

  it('with a partner count from the day of the meeting', async () => {
    expect(await reviewed([], '2026-07-01')).toEqual([`124:1 warning ${PARTNER}`]);
    expect(await reviewed([], '2026-07-02')).toEqual([]);
  });

  it('are not owed in a draft or a closed plan', async () => {
    for (const word of ['draft', 'closed'])
      expect(await reviewed([alone, ['status: active', `status: ${word}`]], '2027-03-01')).toEqual([]);
  });

  it('stay a warning in a submission: what is late is not a gap', async () => {
    expect(await reviewed([alone], '2026-07-15', { stage: 'submission' })).toEqual([
      `124:1 warning ${PARTNER}`,
    ]);
  });
});
