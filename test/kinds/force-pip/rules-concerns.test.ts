import { describe, expect, it } from 'vitest';
import { casesOf } from '../../support/cases.ts';
import { force, forceWith } from '../../support/clean-force.ts';
import { type Edit, said, saidBy, without } from '../../support/linted.ts';

const check = casesOf(force);

const OWNER = '    title: Late attendance\n    owner: Ch Supt Marcus Bell\n';
const DROPPED: Edit = ['    title: Late attendance\n', '    title: Late attendance\n    status: dropped\n'];

/** A second concern, C2, with nothing else about it in the plan. */
const second = (fields = '    title: Abandoned calls\n    owner: Supt Priya Nair\n'): Edit => [
  'root_cause_analysis:\n',
  `  - id: C2\n${fields}root_cause_analysis:\n`,
];
const shared: Edit = ['    concerns: [C1]\n', '    concerns: [C1, C2]\n    priority: 1\n'];
const of = (rule: string, ...edits: readonly Edit[]) => saidBy(`force-pip/${rule}`, force(...edits));

describe('a concern', () => {
  check([
    [
      'without an owner',
      [[OWNER, '    title: Late attendance\n']],
      [
        '19:5 error force-pip/concern-owned C1 (Late attendance) has no owner: name the one person who answers for it',
      ],
    ],
    [
      'without an owner, in a draft',
      [
        ['status: active', 'status: draft'],
        [OWNER, '    title: Late attendance\n'],
      ],
      [
        '19:5 warning force-pip/concern-owned C1 (Late attendance) has no owner: name the one person who answers for it',
      ],
    ],
    [
      'without an owner or a title',
      [[OWNER, '    detail: Too late\n']],
      ['19:5 error force-pip/concern-owned C1 has no owner: name the one person who answers for it'],
    ],
    ['owned by a post', [[OWNER, '    title: Late attendance\n    owner: { role: Head of Response }\n']], []],
    [
      'owned by nobody yet',
      [[OWNER, '    title: Late attendance\n    owner: TBC\n']],
      ['21:12 error plan/placeholder owner: still says TBC: write what belongs there'],
    ],
    [
      'owned by a board: that is the other rule’s',
      [[OWNER, '    title: Late attendance\n    owner: Force performance board\n']],
      [
        '21:12 warning plan/named-owner Force performance board is a body, not a person: name who answers for C1',
      ],
    ],
  ]);

  it('with a name that is longer than a line is called by its first words', async () => {
    const long = 'Attendance at calls for service within the published target times';
    expect(await of('concern-owned', [OWNER, `    title: ${long}\n`])).toEqual([
      '19:5 error C1 (Attendance at calls for service within the…) has no owner: name the one person who answers for it',
    ]);
  });

  it('of which there is nothing but the name earns one finding a rule, each at the concern', async () => {
    const lines = await said(force(second()));
    expect(lines).toEqual([
      '22:5 error force-pip/cause-for-concern C2 (Abandoned calls) has no root cause: name the cause that feeds it under root_causes:',
      '22:5 error force-pip/concern-acted-on C2 (Abandoned calls) has no action: add one numbered C2.1',
      '22:5 error force-pip/concern-has-timeline C2 (Abandoned calls) has no milestone: add the points that show it is on track',
      '22:5 error force-pip/outcome-measured C2 (Abandoned calls) has no outcome measure: add one that shows what the public notices',
      '22:5 error force-pip/support-identified C2 (Abandoned calls) has no support, internal or external: add what would help it',
      '22:5 error force-pip/sustained C2 (Abandoned calls) has nothing that keeps its improvement: add it under sustainability:',
    ]);
  });

  it('that was dropped is asked for nothing', async () => {
    expect(await said(force(second('    status: dropped\n')))).toEqual([]);
  });

  it('is asked for in a plan that has none, once', async () => {
    const none = force([/^concerns:\n(?: .*\n)+/m, 'concerns: []\n']);
    expect(await saidBy('force-pip/cause-for-concern', none)).toEqual([
      '18:1 error The plan names no performance concern: write each one that was identified under concerns:',
    ]);
  });

  it('is asked for at the kind where the list is not there at all', async () => {
    const none = force([/^concerns:\n(?: .*\n)+/m, '']);
    expect(await saidBy('force-pip/cause-for-concern', none)).toEqual([
      '1:1 error The plan names no performance concern: write each one that was identified under concerns:',
    ]);
  });
});

describe('an action for a concern', () => {
  const acted = (...edits: readonly Edit[]) => of('concern-acted-on', second(), ...edits);

  it('is not asked of a concern whose id is missing, since no task could begin with it', async () => {
    const nameless: Edit = [
      'root_cause_analysis:\n',
      '  - title: Abandoned calls\n    owner: Supt Priya Nair\nroot_cause_analysis:\n',
    ];
    expect(await of('concern-acted-on', nameless)).toEqual([]);
    expect(await saidBy('plan/schema', force(nameless))).toHaveLength(1);
  });

  it('may serve it beside its own', async () => {
    expect(await acted(['    root_cause: RC1\n', '    root_cause: RC1\n    also: C2\n'])).toEqual([]);
    expect(await acted(['    root_cause: RC1\n', '    root_cause: RC1\n    also: [C2]\n'])).toEqual([]);
  });

  it('counts by its number', async () => {
    expect(
      await acted(['milestones:\n', '  - { task: C2.7, action: Retire the menu }\nmilestones:\n']),
    ).toEqual([]);
  });

  it('does not count once it was dropped, and its number stays taken', async () => {
    const dropped: Edit = [
      'milestones:\n',
      '  - { task: C2.1, action: Retire the menu, status: dropped }\nmilestones:\n',
    ];
    expect(await acted(dropped)).toEqual([
      '22:5 error C2 (Abandoned calls) has no action: add one numbered C2.2',
    ]);
  });

  it('counts when it is done', async () => {
    const done: Edit = [
      'milestones:\n',
      '  - { task: C2.1, status: verified, evidence: Menu }\nmilestones:\n',
    ];
    expect(await acted(done)).toEqual([]);
  });
});

describe('a root cause', () => {
  const addressed = (...edits: readonly Edit[]) => of('cause-addressed', ...edits);
  const two = (fields: string): Edit => [
    'measures:\n',
    `  - id: RC2\n    cause: Grading has no written guide\n${fields}measures:\n`,
  ];
  const LEFT =
    '29:5 error RC2 (Grading has no written guide) has no action: add one that treats it, or tie one to it';

  it('that no action treats is told', async () => {
    expect(await addressed(two('    concerns: [C1]\n'))).toEqual([LEFT]);
  });

  it('is not treated by an action that was dropped', async () => {
    const dropped: Edit = [
      'milestones:\n',
      '  - { task: C1.2, root_cause: RC2, status: dropped }\nmilestones:\n',
    ];
    expect(await addressed(two('    concerns: [C1]\n'), dropped)).toEqual([LEFT]);
  });

  it('is treated by one of several that an action names', async () => {
    expect(await addressed(two(''), ['    root_cause: RC1\n', '    root_cause: [RC2, RC1]\n'])).toEqual([]);
  });

  it('is left alone once every concern that it feeds was dropped', async () => {
    expect(await addressed(two('    concerns: [C2]\n'), second('    status: dropped\n'))).toEqual([]);
    expect(await addressed(two('    concerns: [C1, C2]\n'), second('    status: dropped\n'))).toEqual([
      LEFT.replace('29:', '31:'),
    ]);
  });

  it('that feeds no concern is still asked for its action', async () => {
    expect(await addressed(two(''))).toEqual([LEFT]);
  });

  it('behind a concern may be one of several, as text or as a list', async () => {
    const cause = (concerns: string) =>
      of('cause-for-concern', ['    concerns: [C1]\n', `    concerns: ${concerns}\n`]);
    expect(await cause('C1')).toEqual([]);
    expect(await cause('[C1]')).toEqual([]);
    expect(await cause('[]')).toEqual([
      '19:5 error C1 (Late attendance) has no root cause: name the cause that feeds it under root_causes:',
    ]);
  });

  const prioritised = (concerns: string, priority = '', ...edits: readonly Edit[]) =>
    of(
      'cross-cutting-prioritised',
      ['    concerns: [C1]\n', `    concerns: ${concerns}\n${priority}`],
      ...edits,
    );

  it('under two concerns wants a priority', async () => {
    expect(await prioritised('[C1, C2]', '', second())).toEqual([
      '29:5 error RC1 (Demand is profiled from 2022 volumes) feeds C1 and C2: give it a priority, 1 for the first',
    ]);
    expect(await prioritised('[C1, C2]', '    priority: 1\n', second())).toEqual([]);
    expect(await prioritised('[C1, C2]', '    priority: 99\n', second())).toEqual([]);
  });

  it('under one concern, named twice, wants none', async () => {
    expect(await prioritised('C1')).toEqual([]);
    expect(await prioritised('[C1, C1]')).toEqual([]);
  });

  it('under two of which one was dropped wants none', async () => {
    expect(await prioritised('[C1, C2]', '', second('    status: dropped\n'))).toEqual([]);
  });

  it('with a priority still to come is one finding, and with a priority of 0 one of the schema', async () => {
    const with_ = (priority: string) =>
      said(force(['    concerns: [C1]\n', `    concerns: [C1, C9]\n    priority: ${priority}\n`]));
    const nine = '28:20 error plan/reference No concern of this plan has the id C9: write C1, or add C9';
    expect(await with_('TBC')).toEqual([
      nine,
      '29:15 error plan/placeholder priority: still says TBC: write what belongs there',
    ]);
    expect(await with_('0')).toEqual([
      nine,
      '29:15 error plan/schema priority: is a whole number from 1 to 99, and here stands 0',
    ]);
  });
});

describe('concerns that share a cause', () => {
  const impacts = (lines: string): Edit => [OWNER, `${OWNER}    impacts:\n${lines}`];
  const interact = (...edits: readonly Edit[]) => of('concerns-interact', second(), shared, ...edits);
  const SILENT = 'C1 and C2 share RC1 and neither says how it affects the other: say it under impacts:';

  it('and say nothing of each other are told once, at the first of them', async () => {
    expect(await interact()).toEqual([`19:5 warning ${SILENT}`]);
  });

  it('are told as an error at the submission stage and as a warning in a draft', async () => {
    const text = force(second(), shared);
    expect(await saidBy('force-pip/concerns-interact', text, { stage: 'submission' })).toEqual([
      `19:5 error ${SILENT}`,
    ]);
    expect(await saidBy('force-pip/concerns-interact', text, { stage: 'draft' })).toEqual([
      `19:5 warning ${SILENT}`,
    ]);
  });

  it('may be spoken of by either of them', async () => {
    expect(await interact(impacts('      - concern: C2\n        how: Callers ring again\n'))).toEqual([]);
    const back: Edit = [
      '    owner: Supt Priya Nair\n',
      '    owner: Supt Priya Nair\n    impacts: [{ concern: C1, how: They ring 999 }]\n',
    ];
    expect(await interact(back)).toEqual([]);
  });

  it('are not spoken of where it is said that and not how', async () => {
    expect(await interact(impacts('      - concern: C2\n'))).toEqual([
      '23:9 warning C1 names C2 and not how it affects it: say what happens there',
    ]);
  });

  it('are not asked where one of them was dropped', async () => {
    expect(
      await interact(['    title: Abandoned calls\n', '    title: Abandoned calls\n    status: dropped\n']),
    ).toEqual([]);
  });

  it('share each cause by name', async () => {
    const more: Edit = [
      'measures:\n',
      '  - { id: RC2, cause: No guide, concerns: [C2, C1], priority: 2 }\nmeasures:\n',
    ];
    expect(await interact(more)).toEqual([
      '19:5 warning C1 and C2 share RC1 and RC2 and neither says how it affects the other: say it under impacts:',
    ]);
  });

  it('are told pair by pair', async () => {
    const three = force(second('    title: Abandoned calls\n  - id: C3\n    title: Call grading\n'), [
      '    concerns: [C1]\n',
      '    concerns: [C1, C2, C3]\n    priority: 1\n',
    ]);
    expect((await saidBy('force-pip/concerns-interact', three)).map((line) => line.slice(0, 33))).toEqual([
      '19:5 warning C1 and C2 share RC1 ',
      '19:5 warning C1 and C3 share RC1 ',
      '22:5 warning C2 and C3 share RC1 ',
    ]);
  });

  it('without a shared cause may affect each other or not', async () => {
    expect(await of('concerns-interact', second())).toEqual([]);
  });
});

describe('support', () => {
  const IDENTIFIED = 'C1 (Late attendance) has no support, internal or external: add what would help it';
  const status = (word: string): Edit => ['    status: agreed\n', `    status: ${word}\n`];

  it.each(['identified', 'requested', 'agreed', 'in_place', 'ended'])(
    '%s is support identified',
    async (word) => {
      expect(await of('support-identified', status(word))).toEqual([]);
    },
  );

  it('declined is none', async () => {
    expect(await of('support-identified', status('declined'))).toEqual([`19:5 error ${IDENTIFIED}`]);
  });

  it('without a status counts, from inside the force too', async () => {
    expect(await of('support-identified', without('    status: agreed\n'))).toEqual([]);
    expect(await of('support-identified', ['type: peer_force', 'type: internal'])).toEqual([]);
  });

  it('of another concern is none', async () => {
    expect(
      await of('support-identified', ['    concerns: C1\n    type', '    concerns: C2\n    type']),
    ).toEqual([`19:5 error ${IDENTIFIED}`]);
  });

  const intensive = (...edits: readonly Edit[]) => of('intensive-support', ...edits);
  const ASK =
    '81:1 warning At level 3 no EPIP, knowledge sharing event, peer network or peer force is asked for: request one';

  it.each(['epip', 'knowledge_sharing_event', 'peer_network', 'peer_force'])(
    'of type %s is intensive',
    async (type) => {
      expect(await intensive(['type: peer_force', `type: ${type}`])).toEqual([]);
    },
  );

  it.each(['internal', 'college', 'other'])('of type %s is not', async (type) => {
    expect(await intensive(['type: peer_force', `type: ${type}`])).toEqual([ASK]);
  });

  it.each([
    ['identified', [ASK]],
    ['declined', [ASK]],
    ['requested', []],
    ['agreed', []],
    ['in_place', []],
    ['ended', []],
  ])('that is %s is asked for, or not', async (word, found) => {
    expect(await intensive(status(word))).toEqual(found);
  });

  it('without a status is asked for from the day of the request', async () => {
    expect(await intensive(without('    status: agreed\n'))).toEqual([ASK]);
    expect(await intensive(['    status: agreed\n', '    requested: 2026-05-11\n'])).toEqual([]);
  });

  it.each([
    [1, []],
    [2, []],
    [3, [ASK]],
    [4, [ASK.replace('level 3', 'level 4')]],
  ])('that is intensive is wanted at level %i as it should be', async (level, found) => {
    expect(await intensive(['level: 3', `level: ${level}`], ['type: peer_force', 'type: internal'])).toEqual(
      found,
    );
  });

  it('that is intensive is not wanted where no level is said, and is an error at the submission stage', async () => {
    expect(await intensive(without('level: 3\n'), ['type: peer_force', 'type: internal'])).toEqual([]);
    const text = force(['type: peer_force', 'type: internal']);
    expect(await said(text, { stage: 'submission' })).toEqual([
      ASK.replace('warning', 'error force-pip/intensive-support'),
    ]);
  });
});

describe('what the causes rest on', () => {
  check([
    [
      'an analysis without a day',
      [without('  completed: 2026-04-17\n')],
      [
        '22:1 warning force-pip/causes-evidenced At level 3 the root cause analysis is not finished: write completed: with the day',
      ],
    ],
    [
      'an analysis without evidence',
      [without('  evidence: Root cause report\n')],
      [
        '22:1 warning force-pip/causes-evidenced At level 3 the root cause analysis shows no evidence: name what the findings rest on',
      ],
    ],
    [
      'an analysis with an empty list of evidence',
      [['  evidence: Root cause report\n', '  evidence: []\n']],
      [
        '24:3 warning force-pip/causes-evidenced At level 3 the root cause analysis shows no evidence: name what the findings rest on',
      ],
    ],
    [
      'no analysis at all',
      [without('root_cause_analysis:\n  completed: 2026-04-17\n  evidence: Root cause report\n')],
      [
        '1:1 warning force-pip/causes-evidenced At level 3 no root cause analysis is recorded: say when it was finished and what shows it',
      ],
    ],
    [
      'no analysis at all, at the submission stage',
      [without('root_cause_analysis:\n  completed: 2026-04-17\n  evidence: Root cause report\n')],
      [
        '1:1 error force-pip/causes-evidenced At level 3 no root cause analysis is recorded: say when it was finished and what shows it',
      ],
      { stage: 'submission' },
    ],
    ['no analysis at level 2', [['level: 3', 'level: 2'], without('  evidence: Root cause report\n')], []],
    [
      'an analysis of nothing but gaps, told of what comes first',
      [['  completed: 2026-04-17\n  evidence: Root cause report\n', '  gaps: Social media\n']],
      [
        '22:1 warning force-pip/causes-evidenced At level 3 the root cause analysis is not finished: write completed: with the day',
      ],
    ],
  ]);
});

describe('those who saw the draft', () => {
  const list = (...bodies: string[]): Edit => [
    /shared_draft_with:\n(?: .*\n)+/,
    `shared_draft_with:\n${bodies.map((body) => `  - ${body}\n`).join('')}`,
  ];
  const MISSING = (bodies: string, level = 3) =>
    `At level ${level} the draft is not yet shared with ${bodies}: share it, and record the day`;
  const three = ['{ body: Home Office }', '{ body: HMICFRS }', '{ body: College of Policing }'];

  check([
    ['are three', [list(...three)], []],
    [
      'want the Home Office',
      [list(...three.slice(1))],
      [`11:1 warning force-pip/draft-shared ${MISSING('the Home Office')}`],
    ],
    [
      'want all three where nobody is named',
      [[/shared_draft_with:\n(?: .*\n)+/, '']],
      [
        `1:1 warning force-pip/draft-shared ${MISSING('the Home Office, HMICFRS and the College of Policing')}`,
      ],
    ],
    [
      'are wanted as an error in a submission',
      [list(...three.slice(0, 1))],
      [`11:1 error force-pip/draft-shared ${MISSING('HMICFRS and the College of Policing')}`],
      { stage: 'submission' },
    ],
    [
      'are known by other names',
      [list('{ body: the home office }', '{ body: His Majesty’s Inspectorate }', '{ body: The College }')],
      [],
    ],
    ['are not asked at level 2', [['level: 3', 'level: 2'], list(...three.slice(1))], []],
    [
      'are asked at level 4',
      [['level: 3', 'level: 4'], list(...three.slice(1))],
      [`11:1 warning force-pip/draft-shared ${MISSING('the Home Office', 4)}`],
    ],
  ]);

  it('have not seen it before the day that stands beside them', async () => {
    const later = force(list(...three.slice(1), '{ body: Home Office, date: 2026-07-16 }'));
    expect(await said(later)).toEqual([`11:1 warning force-pip/draft-shared ${MISSING('the Home Office')}`]);
    expect(await said(later, { day: '2026-07-16' })).toEqual([]);
  });
});

describe('what keeps an improvement', () => {
  const kept = (...edits: readonly Edit[]) => of('sustained', ...edits);

  it.each([
    [
      'how',
      '    how: The analysis team rebuilds the profile each quarter\n',
      'SU1 does not say how the improvement is kept: write how:',
    ],
    [
      'owner',
      '    owner: Dr Amara Singh\n    check',
      'SU1 has no owner: name who keeps it after the plan ends',
    ],
    [
      'check',
      '    check: 2027-09-30\n',
      'SU1 has no check: write a day after the plan ends on which somebody looks again',
    ],
  ])('has a field %s', async (key, line, message) => {
    const gone: Edit = key === 'owner' ? [line, '    check'] : [line, ''];
    expect(await kept(gone)).toEqual([`115:5 error ${message}`]);
  });

  it('is looked at after the last day of the plan, not on it', async () => {
    const on = (day: string): Edit => ['check: 2027-09-30', `check: ${day}`];
    expect(await kept(on('2027-03-31'))).toEqual([
      '119:12 error SU1 is checked on 2027-03-31, and the plan ends on 2027-03-31: set a day after its end',
    ]);
    expect(await kept(on('2027-04-01'))).toEqual([]);
  });

  it('is looked at on any day where the plan has no end', async () => {
    expect(await kept(without('  end: 2027-03-31\n'), ['check: 2027-09-30', 'check: 2026-09-30'])).toEqual(
      [],
    );
  });

  it('is wanted for each concern', async () => {
    expect(await kept(['    concern: C1\n    how', '    concern: C2\n    how'])).toEqual([
      '19:5 error C1 (Late attendance) has nothing that keeps its improvement: add it under sustainability:',
    ]);
  });

  it('is called what it is where it has no id', async () => {
    expect(
      await kept(
        ['  - id: SU1\n    concern: C1\n', '  - concern: C1\n'],
        ['    owner: Dr Amara Singh\n    check', '    check'],
      ),
    ).toEqual([
      '115:5 error This sustainability measure has no owner: name who keeps it after the plan ends',
    ]);
  });
});

describe('learning', () => {
  const closed: Edit = ['status: active', 'status: closed'];
  const NONE =
    'The plan is closed and offers no learning to the practice bank or a knowledge sharing event: add some';
  const learnt = (lines: string, ...edits: readonly Edit[]) =>
    said(forceWith(`learning:\n${lines}`, ...edits));

  it('is asked for once the plan is closed', async () => {
    expect(await said(force(closed))).toEqual([`1:1 warning force-pip/learning-shared ${NONE}`]);
    for (const word of ['draft', 'agreed', 'active'])
      expect(await of('learning-shared', ['status: active', `status: ${word} `])).toEqual([]);
  });

  it('stays a warning at every stage', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const)
      expect(await said(force(closed), { stage })).toEqual([`1:1 warning force-pip/learning-shared ${NONE}`]);
  });

  it.each([
    ['to the practice bank', '  - { what: A model, through: practice_bank }\n', []],
    ['to an event', '  - { what: A model, through: knowledge_sharing_event }\n', []],
    [
      'elsewhere',
      '  - { what: A model, through: other }\n',
      [`128:1 warning force-pip/learning-shared ${NONE}`],
    ],
    ['to no place', '  - { what: A model }\n', [`128:1 warning force-pip/learning-shared ${NONE}`]],
    [
      'of which nothing is said',
      '  - { through: practice_bank }\n',
      [`128:1 warning force-pip/learning-shared ${NONE}`],
    ],
    [
      'twice, once to the bank',
      '  - { what: A, through: other }\n  - { what: B, through: practice_bank }\n',
      [],
    ],
  ])('is offered %s', async (_, lines, found) => {
    expect(await learnt(lines, closed)).toEqual(found);
  });

  it('is waived until the close and not after it', async () => {
    const waiver = 'waivers:\n  - { rule: force-pip/learning-shared, reason: Sub judice, until: closed }\n';
    expect((await said(forceWith(waiver, closed)))[0]).toContain('force-pip/learning-shared');
  });
});

it('a concern that was dropped leaves its actions, causes and measures alone', async () => {
  expect(await said(force(DROPPED))).toEqual([]);
});
