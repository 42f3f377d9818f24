import { describe, expect, it } from 'vitest';
import { casesOf } from '../../support/cases.ts';
import { force, forceWith } from '../../support/clean-force.ts';
import { type Edit, said, saidBy, without } from '../../support/linted.ts';

const ACTION = '    action: Rebuild the hourly demand profile from 24 months of incidents\n';
const CRITERIA = '    success_criteria: Profile published for all five divisions by 28 August 2026\n';
const RESOURCES = `    resources:
      - what: Two analysts for sixteen weeks
        status: secured
`;
const CAUSE = '    root_cause: RC1\n';
const DUE = '    due: 2026-08-28\n';
const LEAD = '    lead: Dr Amara Singh\n';
const NAME = 'C1.1 (Rebuild the hourly demand profile from 24…)';
/** A status for the clean plan's action, and what it then has to show. */
const status = (word: string): Edit => [
  `${LEAD}    status: in_progress\n`,
  `${LEAD}    status: ${word}\n    evidence: Page of 3 July\n`,
];
const verified: Edit = [
  `${LEAD}    status: in_progress\n`,
  `${LEAD}    status: verified\n    evidence: Page of 3 July\n    verified: { by: Ruth Baker, date: 2026-07-06 }\n`,
];
/** One more action, complete in itself, put after the clean plan's own. */
const another = (fields: string): Edit => [
  'milestones:\n  - id: MS1\n',
  `  - task: C1.2
    action: Move the 14 rosters to the new profile, two divisions at a time
    success_criteria: All 14 rosters signed off against the profile by 30 October 2026
    resources: [{ what: Duty planning team, status: secured }]
    root_cause: RC1
    lead: Supt Daniel Okoro
${fields}milestones:
  - id: MS1
`,
];
const risky: Edit = ['    tasks: C1.1\n    risk:', '    tasks: [C1.1, C1.2]\n    risk:'];

const check = casesOf(force);

describe('the five SMART letters', () => {
  check([
    [
      'S: an action without its step',
      [without(ACTION)],
      ['48:5 error force-pip/action-specific C1.1 says nowhere what is done: write the step under action:'],
    ],
    [
      'M: an action without success criteria',
      [without(CRITERIA)],
      [
        `48:5 error force-pip/action-measurable ${NAME} has no success criteria: write what will exist when it is done`,
      ],
    ],
    [
      'M: an empty list of success criteria',
      [[CRITERIA, '    success_criteria: []\n']],
      [
        `50:5 error force-pip/action-measurable ${NAME} has no success criteria: write what will exist when it is done`,
      ],
    ],
    [
      'A: an action without resources',
      [without(RESOURCES)],
      [
        `48:5 error force-pip/action-achievable ${NAME} has no resources: say who and what it takes, and whether it is there`,
      ],
    ],
    [
      'T: an action without a due date',
      [without(DUE)],
      [
        `48:5 error force-pip/action-time-bound ${NAME} has no due date: write due: with the day by which it ends`,
      ],
    ],
    [
      'an action without a lead',
      [without(LEAD)],
      [`48:5 error force-pip/action-led ${NAME} has no lead: name the one person who leads it`],
    ],
    [
      'a lead with neither name nor role',
      [[LEAD, '    lead: { organisation: Northshire Police }\n']],
      [`57:5 error force-pip/action-led ${NAME} has no lead: name the one person who leads it`],
    ],
    ['a lead known by the post alone', [[LEAD, '    lead: { role: Head of Analysis }\n']], []],
    ['success criteria as a list', [[CRITERIA, CRITERIA.replace(': ', ':\n      - ')]], []],
    [
      'a draft, where each gap is a warning',
      [['status: active', 'status: draft'], without(DUE)],
      [
        `48:5 warning force-pip/action-time-bound ${NAME} has no due date: write due: with the day by which it ends`,
      ],
    ],
    [
      'a draft at the submission stage, where it is an error again',
      [['status: active', 'status: draft'], without(DUE)],
      [
        `48:5 error force-pip/action-time-bound ${NAME} has no due date: write due: with the day by which it ends`,
      ],
      { stage: 'submission' },
    ],
    [
      'an agreed plan at the draft stage',
      [['status: active', 'status: agreed'], without(LEAD)],
      [`48:5 warning force-pip/action-led ${NAME} has no lead: name the one person who leads it`],
      { stage: 'draft' },
    ],
    [
      'a letter lowered by the config',
      [without(CRITERIA)],
      [
        `48:5 advice force-pip/action-measurable ${NAME} has no success criteria: write what will exist when it is done`,
      ],
      { config: 'rules: { force-pip/action-measurable: advice }\n' },
    ],
    [
      'a letter lowered by the config and raised by a flag',
      [without(CRITERIA)],
      [
        `48:5 error force-pip/action-measurable ${NAME} has no success criteria: write what will exist when it is done`,
      ],
      {
        config: 'rules: { force-pip/action-measurable: off }\n',
        rule: ['force-pip/action-measurable=error'],
      },
    ],
    ['a letter turned off', [without(CRITERIA)], [], { rule: ['force-pip/action-measurable=off'] }],
  ]);

  it('are not asked of a dropped action', async () => {
    const bare = force([/ {2}- task: C1\.1\n(?: {4}.*\n)+/, '  - task: C1.1\n    status: dropped\n']);
    const of = (await said(bare)).filter((line) => line.includes('/action-'));
    expect(of).toEqual([]);
  });

  it('are asked of a complete one, since the plan is read long after', async () => {
    expect(await said(force(status('complete'), without(DUE)))).toEqual([
      `48:5 error force-pip/action-time-bound ${NAME} has no due date: write due: with the day by which it ends`,
    ]);
  });

  it('are each a finding of their own on an action of which there is only the number', async () => {
    const bare = force([/ {2}- task: C1\.1\n(?: {4}.*\n)+/, '  - task: C1.1\n']);
    const rules = (await said(bare))
      .filter((line) => line.startsWith('48:'))
      .map((line) => line.split(' ')[2]);
    expect(rules).toEqual([
      'force-pip/action-achievable',
      'force-pip/action-led',
      'force-pip/action-measurable',
      'force-pip/action-specific',
      'force-pip/action-time-bound',
      'force-pip/action-treats-cause',
    ]);
  });

  it('fall silent where the field is there and still to fill in', async () => {
    const todo = force([DUE, '    due: TBC\n'], [LEAD, '    lead:\n'], [ACTION, '    action: TODO\n']);
    expect(await said(todo)).toEqual([
      '49:13 error plan/placeholder action: still says TODO: write what belongs there',
      '56:10 error plan/placeholder due: still says TBC: write what belongs there',
      '57:5 error plan/placeholder lead: is still empty: fill it in, or remove the line',
    ]);
  });

  it('fall silent where the field has a form that it cannot have', async () => {
    expect(await said(force([DUE, '    due: 28/08/2026\n']))).toEqual([
      '56:10 error plan/schema due: is written year first: write 2026-08-28',
    ]);
  });

  it('are waived for one action and asked of the next', async () => {
    const waiver = `waivers:
  - { rule: force-pip/action-time-bound, item: C1.1, reason: Supplier has no date yet, until: 2026-07-15 }
`;
    const both = forceWith(waiver, without(DUE), another(''), risky);
    expect(await said(both)).toEqual([
      '58:5 error force-pip/action-time-bound C1.2 (Move the 14 rosters to the new profile,…) has no due date: write due: with the day by which it ends',
    ]);
  });
});

describe('what an action takes', () => {
  const gap = (reason = ''): Edit => ['        status: secured\n', `        status: gap\n${reason}`];
  const LACKS =
    '52:9 error force-pip/action-achievable C1.1 lacks "Two analysts for sixteen weeks" and nobody has taken it up: add a reason, risk or blocker';
  const NO_RISK: Edit = ['    tasks: C1.1\n    risk:', '    tasks: C1.9\n    risk:'];
  const achievable = (...edits: readonly Edit[]) =>
    saidBy('force-pip/action-achievable', force(...edits)).then((lines) =>
      lines.map((line) => line.replace(' error ', ' error force-pip/action-achievable ')),
    );

  it('is a gap that nobody has taken up', async () => {
    expect(await achievable(gap(), NO_RISK)).toEqual([LACKS]);
  });

  it.each([
    ['a reason on it', [gap('        reason: Asked of the region\n'), NO_RISK]],
    ['a risk on the action', [gap()]],
    [
      'a blocker on the action',
      [
        gap(),
        NO_RISK,
        ['sustainability:\n', 'blockers:\n  - { tasks: [C1.1], what: No budget }\nsustainability:\n'],
      ],
    ],
  ] satisfies [string, Edit[]][])('is taken up by %s', async (_, edits) => {
    expect(await achievable(...edits)).toEqual([]);
  });

  it('is not taken up by a risk that was dropped', async () => {
    const dropped: Edit = [
      '    owner: Dr Amara Singh\n    mitigations:',
      '    owner: Dr Amara Singh\n    status: dropped\n    mitigations:',
    ];
    expect(await achievable(gap(), dropped)).toEqual([LACKS]);
  });

  it('is not taken up by a blocker on another action', async () => {
    const other: Edit = [
      'sustainability:\n',
      'blockers:\n  - { tasks: [C1.2], what: No budget }\nsustainability:\n',
    ];
    expect(await achievable(gap(), NO_RISK, other)).toEqual([LACKS]);
  });

  it('is not missed any more once the action is done', async () => {
    expect(await achievable(gap(), NO_RISK, status('complete'))).toEqual([]);
    expect(await achievable(gap(), NO_RISK, verified)).toEqual([]);
  });

  it('may be asked for and not yet there', async () => {
    expect(await said(force(['        status: secured\n', '        status: requested\n']))).toEqual([]);
    expect(await said(force(without('        status: secured\n')))).toEqual([]);
  });

  it('is named as missing where the gap has no words', async () => {
    expect(
      await achievable(
        ['      - what: Two analysts for sixteen weeks\n        status: secured\n', '      - status: gap\n'],
        NO_RISK,
      ),
    ).toEqual([
      '52:9 error force-pip/action-achievable C1.1 lacks what is missing and nobody has taken it up: add a reason, risk or blocker',
    ]);
  });
});

describe('the thread from an action to its concern and cause', () => {
  const task = (to: string): Edit[] => [
    ['  - task: C1.1\n', to],
    ['    tasks: C1.1\n    status', '    tasks: []\n    status'],
    ['    tasks: C1.1\n    risk', '    tasks: []\n    risk'],
  ];
  const linked = (...edits: readonly Edit[]) => saidBy('force-pip/task-linked', force(...edits));

  check([
    [
      'an action without a cause',
      [without(CAUSE), ['concerns: [C1]', 'concerns: C1']],
      [
        '26:5 error force-pip/cause-addressed RC1 (Demand is profiled from 2022 volumes) has no action: add one that treats it, or tie one to it',
        `48:5 error force-pip/action-treats-cause ${NAME} is tied to no root cause: name the one that it treats`,
      ],
    ],
  ]);

  it('is broken by a missing number, told at the action', async () => {
    expect(
      await linked(...task('  - status: in_progress\n'), [`${LEAD}    status: in_progress\n`, LEAD]),
    ).toEqual([
      `48:5 error The action "Rebuild the hourly demand profile from 24…" has no task number: give it its concern's id and a dot, such as "C1.1"`,
    ]);
  });

  it.each([
    ['A7', 'A7'],
    ['C1', 'C1'],
    ['C11.1', 'C11.1'],
    ['c1.1', 'c1.1'],
    ['C1-1', 'C1-1'],
  ])('is broken by the number %s', async (number, name) => {
    expect(await linked(...task(`  - task: ${number}\n`))).toEqual([
      `48:11 error Task ${name} begins with no concern of the plan (the concerns are C1): renumber it, such as "C1.1"`,
    ]);
  });

  it.each(['C1.10', 'C1.1.1', 'C1.a', 'C1.', 'C1.1-b'])('holds with the number %s', async (number) => {
    expect(await linked(...task(`  - task: ${number}\n`))).toEqual([]);
  });

  it('begins at the concern with the longest id', async () => {
    const second: Edit = [
      'root_cause_analysis:\n',
      '  - id: C1.1\n    title: Night cover\n    owner: Supt Priya Nair\nroot_cause_analysis:\n',
    ];
    const acted = await saidBy('force-pip/concern-acted-on', force(second, ...task('  - task: C1.1.1\n')));
    expect(acted).toEqual(['19:5 error C1 (Late attendance) has no action: add one numbered C1.1']);
  });

  it('holds though its concern was dropped', async () => {
    const dropped: Edit = [
      '    title: Late attendance\n',
      '    title: Late attendance\n    status: dropped\n',
    ];
    expect(await linked(dropped)).toEqual([]);
  });

  it('leads nowhere in a plan without concerns', async () => {
    const none = [/^concerns:\n(?: .*\n)+/m, ''] as const;
    expect(await linked(none)).toEqual([
      '44:11 error Task C1.1 begins with no concern, since the plan has none: add its concern under concerns:',
    ]);
  });

  it('is relevant by number, by also or by cause, and by nothing else', async () => {
    const relevant = (...edits: readonly Edit[]) => saidBy('force-pip/action-relevant', force(...edits));
    expect(await relevant(...task('  - task: A7\n'))).toEqual([]);
    expect(await relevant(...task('  - task: A7\n    also: C1\n'), without(CAUSE))).toEqual([]);
    expect(await relevant(...task('  - task: A7\n'), without(CAUSE))).toEqual([
      '48:5 error A7 (Rebuild the hourly demand profile from 24…) belongs to no concern and no root cause: tie it to one, or drop it',
    ]);
  });

  it('ends at a cause, which an action may have several of', async () => {
    const cause: Edit = [
      'measures:\n  - id: M1\n',
      '  - id: RC2\n    cause: Grading has no written guide\n    concerns: [C1]\nmeasures:\n  - id: M1\n',
    ];
    expect(await said(force(cause, [CAUSE, '    root_cause: [RC1, RC2]\n']))).toEqual([]);
    expect(await said(force(cause))).toEqual([
      '29:5 error force-pip/cause-addressed RC2 (Grading has no written guide) has no action: add one that treats it, or tie one to it',
    ]);
  });
});

describe('what an action waits for', () => {
  const waits = (start: string, more = ''): Edit =>
    another(`    start: ${start}\n    due: 2026-10-30\n    depends_on: C1.1\n${more}`);

  check([
    ['a start on the day that the other is due', [waits('2026-08-28'), risky], []],
    ['a start on the day after', [waits('2026-08-29'), risky], []],
    [
      'a start one day too early',
      [waits('2026-08-27'), risky],
      [
        '65:12 warning force-pip/dependency-order C1.2 starts on 2026-08-27, before C1.1, which it waits for, is due on 2026-08-28: move one',
      ],
    ],
    [
      'the same at the submission stage, where a fault that does not rise stays a warning',
      [waits('2026-08-27'), risky],
      [
        '65:12 warning force-pip/dependency-order C1.2 starts on 2026-08-27, before C1.1, which it waits for, is due on 2026-08-28: move one',
      ],
      { stage: 'submission' },
    ],
    ['no start of its own', [another('    due: 2026-10-30\n    depends_on: [C1.1]\n'), risky], []],
    ['a dropped action', [waits('2026-08-27', '    status: dropped\n'), risky], []],
    [
      'an early start that is over, since what it waits for is not',
      [waits('2026-08-27', '    status: complete\n    evidence: Rosters\n'), risky],
      [
        '65:12 warning force-pip/dependency-order C1.2 starts on 2026-08-27, before C1.1, which it waits for, is due on 2026-08-28: move one',
      ],
    ],
    ['something that has ended before its day', [waits('2026-07-13'), risky, status('complete')], []],
    [
      'a task that the plan has not',
      [another('    start: 2026-08-31\n    due: 2026-10-30\n    depends_on: C1.9\n'), risky],
      ['67:17 error plan/reference No action of this plan has the id C1.9: write C1.1, or add C1.9'],
    ],
    [
      'each other',
      [waits('2026-09-01'), risky, [CAUSE, `${CAUSE}    depends_on: [C1.2]\n`]],
      [
        '55:5 error force-pip/dependency-order C1.1 waits for itself (C1.1, C1.2, C1.1): take one of these out of depends_on',
      ],
    ],
    [
      'each other, in a draft: a circle is a fault and stays an error',
      [
        ['status: active', 'status: draft'],
        waits('2026-09-01'),
        risky,
        [CAUSE, `${CAUSE}    depends_on: [C1.2]\n`],
      ],
      [
        '55:5 error force-pip/dependency-order C1.1 waits for itself (C1.1, C1.2, C1.1): take one of these out of depends_on',
      ],
    ],
  ]);

  it('is told for each start that is too early, not once for the plan', async () => {
    const twice = force(waits('2026-08-27'), risky, [
      'milestones:\n  - id: MS1\n',
      '  - { task: C1.3, start: 2026-08-01, depends_on: [C1.1, C1.2] }\nmilestones:\n  - id: MS1\n',
    ]);
    const lines = await saidBy('force-pip/dependency-order', twice);
    expect(lines.map((line) => line.slice(0, 40))).toEqual(
      [
        '65:12 warning C1.2 starts on 2026-08-27,',
        '68:26 warning C1.3 starts on 2026-08-01,',
        '68:26 warning C1.3 starts on 2026-08-01,',
      ].map((line) => expect.stringContaining(line)),
    );
  });
});

describe('what could hold an action up', () => {
  const bare: Edit = another('    due: 2026-10-30\n');
  const MISSING =
    '59:5 warning force-pip/risk-identified C1.2 (Move the 14 rosters to the new profile,…) has no risk or barrier linked: say what could hold it up';

  check([
    ['nothing', [bare], [MISSING]],
    [
      'nothing, at the submission stage',
      [bare],
      [MISSING.replace('warning', 'error')],
      { stage: 'submission' },
    ],
    ['a risk', [bare, risky], []],
    [
      'a blocker',
      [bare, ['sustainability:\n', 'blockers:\n  - { tasks: C1.2, what: Contract }\nsustainability:\n']],
      [],
    ],
    [
      'an enabler is none',
      [bare, ['sustainability:\n', 'enablers:\n  - { tasks: C1.2, what: Data }\nsustainability:\n']],
      [MISSING],
    ],
    [
      'nothing any more, once it is done',
      [another('    due: 2026-07-10\n    status: complete\n    evidence: Rosters\n')],
      [],
    ],
    ['nothing, since it was dropped', [another('    due: 2026-07-10\n    status: dropped\n')], []],
  ]);
});

describe('an action that is complete', () => {
  const output = (readings: string, better = 'higher', target = '46'): Edit => [
    'actions:\n  - task: C1.1\n',
    `  - id: M2
    concern: C1
    kind: output
    name: Sergeants trained
    better: ${better}
    baseline: { value: ${better === 'lower' ? 60 : 30}, date: 2026-03-31 }
    target: { value: ${target}, by: 2026-09-30 }
    owner: Ch Insp Sian Pryce
    source: Training register
    readings: ${readings}
actions:
  - task: C1.1
`,
  ];
  const measured: Edit = [CAUSE, `${CAUSE}    measures: [M2]\n`];
  const unmet = (reading: string, word = 'complete') =>
    `69:13 warning force-pip/complete-but-unmet C1.1 is ${word} and its output measure M2 ${reading}: reopen it, or correct the measure`;

  check([
    [
      'short of its output',
      [output('[{ date: 2026-06-30, value: 45.9 }]'), measured, status('complete')],
      [unmet('reads 45.9 of 46')],
    ],
    ['at its output', [output('[{ date: 2026-06-30, value: 46 }]'), measured, status('complete')], []],
    ['past its output', [output('[{ date: 2026-06-30, value: 47 }]'), measured, status('complete')], []],
    [
      'past its output where lower is better',
      [output('[{ date: 2026-06-30, value: 47 }]', 'lower'), measured, status('complete')],
      [unmet('reads 47 of 46')],
    ],
    [
      'with an output that was never read',
      [output('[]'), measured, status('complete')],
      [unmet('has no reading yet')],
    ],
    [
      'with an output whose only reading lies ahead',
      [output('[{ date: 2026-07-16, value: 46 }]'), measured, status('complete')],
      [
        '56:24 error plan/date-order readings of M2 has an entry of 2026-07-16, after today (2026-07-15): log what has happened',
        unmet('has no reading yet'),
      ],
    ],
    [
      'and verified, just the same',
      [output('[{ date: 2026-06-30, value: 40 }]'), measured, verified],
      [unmet('reads 40 of 46', 'verified')],
    ],
    ['not yet', [output('[{ date: 2026-06-30, value: 40 }]'), measured], []],
    ['and moves another measure', [output('[{ date: 2026-06-30, value: 40 }]'), status('complete')], []],
    [
      'and moves an outcome, which takes longer',
      [[CAUSE, `${CAUSE}    measures: M1\n`], status('complete')],
      [],
    ],
  ]);

  it('is judged by the latest reading, wherever it stands in the list', async () => {
    const fell = output('[{ date: 2026-06-30, value: 46 }, { date: 2026-07-07, value: 44 }]');
    expect(await said(force(fell, measured, status('complete')))).toEqual([unmet('reads 44 of 46')]);
  });

  it('is not judged by a measure that was dropped', async () => {
    const dropped = force(output('[]'), measured, status('complete'), [
      '    source: Training register\n',
      '    source: Training register\n    status: dropped\n',
    ]);
    expect(await said(dropped)).toEqual([]);
  });
});

describe('a lead', () => {
  const days = (n: number, due = (i: number) => `2026-09-${String(10 + i)}`): string =>
    Array.from(
      { length: n },
      (_, i) => `  - { task: C1.${i + 2}, lead: dr  amara singh, due: ${due(i)} }\n`,
    ).join('');
  const six = (list: string): Edit[] => [
    [DUE, '    due: 2026-09-30\n'],
    ['milestones:\n  - id: MS1\n', `${list}milestones:\n  - id: MS1\n`],
  ];
  const load = (edits: readonly Edit[], terms = {}) =>
    saidBy('force-pip/lead-overloaded', force(...edits), terms);

  it('may hold five open actions of one month', async () => {
    expect(await load(six(days(4)))).toEqual([]);
  });

  it('is told at the sixth', async () => {
    expect(await load(six(days(5)))).toEqual([
      '63:25 advice dr  amara singh leads 6 open actions due in September 2026: share them out',
    ]);
  });

  it('is told once, at the sixth, for eight', async () => {
    expect(await load(six(days(7)))).toEqual([
      '63:25 advice dr  amara singh leads 8 open actions due in September 2026: share them out',
    ]);
  });

  it('may hold more over several months', async () => {
    expect(await load(six(days(5, (i) => `2026-${String(i + 7).padStart(2, '0')}-20`)))).toEqual([]);
  });

  it('is relieved by what is done, dropped or due elsewhere', async () => {
    expect(await load([...six(days(5)), status('complete')])).toEqual([]);
    expect(await load([...six(days(5)), status('dropped')])).toEqual([]);
    expect(await load([...six(days(5)), [LEAD, '    lead: Supt Daniel Okoro\n']])).toEqual([]);
  });

  it('holds as many as the house allows', async () => {
    expect(await load(six(days(2)), { config: 'thresholds: { overload: 2 }\n' })).toEqual([
      '60:25 advice dr  amara singh leads 3 open actions due in September 2026: share them out',
    ]);
    expect(await load(six(days(7)), { config: 'thresholds: { overload: 8 }\n' })).toEqual([]);
  });

  it('is only advised, at every stage, and left alone in a closed plan', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const)
      expect((await load(six(days(5)), { stage }))[0]).toContain(' advice ');
    expect(await load([['status: active', 'status: closed'], ...six(days(5))])).toEqual([]);
  });
});
