import { describe, expect, it } from 'vitest';
import { casesOf } from '../../support/cases.ts';
import { answers } from '../../support/clean-answers.ts';
import { type Edit, said, saidBy, type Terms, without } from '../../support/linted.ts';

const check = casesOf(answers);
const of = (rule: string, edits: readonly Edit[], terms?: Terms) =>
  saidBy(`action-plan/${rule}`, answers(...edits), terms);

const ANSWER =
  '    proposed_action: Put the times of all nine offices on the website each Monday from October\n';
const OWNER = '    owner: Ana Duarte\n';
const TIMESCALE = '    timescale: 30 September 2026\n';
const EXTERNAL = '    external_due: 31 October 2026\n';
const AGREED = '    response: agreed\n    proposed_action';
const ACTIONS = / {4}actions:\n(?: {6}.*\n)+/;
/** What the first recommendation answers. */
const response = (fields: string): Edit => [AGREED, `${fields}    proposed_action`];
/** The status of the first recommendation, with what it then has to show. */
const status = (word: string): Edit => [
  '    status: in_progress\n    updates:',
  `    status: ${word}\n    evidence: Page of 6 July\n    updates:`,
];
const closed = (fields = 'by: Public Services Inspectorate, date: 2026-07-10'): Edit => [
  '    status: in_progress\n    updates:',
  `    status: in_progress\n    closed: { ${fields} }\n    updates:`,
];
/** One more recommendation at the end. */
const third = (fields: string): Edit => [/$/, `  - ${fields.trim().replaceAll('\n', '\n    ')}\n`];

describe('an answer', () => {
  const NONE =
    'action-plan/recommendation-answered Recommendation 1 has no answer: write proposed_action: or actions:, or decline it';

  check([
    ['that is not there', [without(ANSWER)], [`11:5 error ${NONE}`]],
    [
      'that is not there, in a draft',
      [['status: active', 'status: draft'], without(ANSWER)],
      [`11:5 warning ${NONE}`],
    ],
    [
      'that is not there, in a draft at the submission stage',
      [['status: active', 'status: draft'], without(ANSWER)],
      [`11:5 error ${NONE}`],
      { stage: 'submission' },
    ],
    [
      'that is still to come, told by its placeholder alone',
      [[ANSWER, '    proposed_action: TBC\n']],
      ['14:22 error plan/placeholder proposed_action: still says TBC: write what belongs there'],
    ],
    [
      'that is agreed, whatever reason is given beside it',
      [[`    response: agreed\n${ANSWER}`, '    response: agreed\n    reason: It would help visitors\n']],
      [`11:5 error ${NONE}`],
    ],
    [
      'that is partly declined, with the reason',
      [
        [
          `    response: agreed\n${ANSWER}`,
          '    response: partly_agreed\n    reason: Two offices close in October\n',
        ],
      ],
      [],
    ],
    [
      'that gives the reason and leaves the word out',
      [[`    response: agreed\n${ANSWER}`, '    reason: The offices close in October\n']],
      [],
    ],
    ['that is an empty list of actions', [[ANSWER, '    actions: []\n']], [`11:5 error ${NONE}`]],
    [
      'that is only actions that were dropped',
      [
        [
          ACTIONS,
          '    timescale: November 2026\n    actions: [{ task: "2.1", action: Buy a log, status: dropped }]\n',
        ],
      ],
      [
        '22:5 error action-plan/recommendation-answered Recommendation 2 has no answer: write proposed_action: or actions:, or decline it',
      ],
    ],
    [
      'that is not there where there is no number either',
      [['  - number: "1"\n', '  -\n'], without(ANSWER)],
      [
        '12:5 warning action-plan/numbered The recommendation in place 1 has no number: write number: as in the report',
        '12:5 error action-plan/recommendation-answered Recommendation in place 1 has no answer: write proposed_action: or actions:, or decline it',
      ],
    ],
  ]);

  it('is asked of what was dropped no more', async () => {
    expect(await said(answers(without(ANSWER), status('dropped')))).toEqual([]);
  });

  it('is waived for one recommendation', async () => {
    const waiver =
      third('').constructor === Array
        ? 'waivers:\n  - { rule: action-plan/recommendation-answered, item: "1", reason: Board of 31 July, until: 2026-07-31 }\n'
        : '';
    expect(await said(`${answers(without(ANSWER))}${waiver}`)).toEqual([]);
    expect(await said(`${answers(without(ANSWER))}${waiver.replace('item: "1"', 'item: "2"')}`)).toEqual([
      `11:5 error ${NONE}`,
      '35:13 warning plan/waiver Nothing at 2 needs action-plan/recommendation-answered set aside any more: remove this waiver',
    ]);
  });
});

describe('a recommendation that is declined', () => {
  const WHY = 'action-plan/declined-with-reason Recommendation 1 is';

  check([
    [
      'without a reason',
      [response('    response: not_agreed\n')],
      [`11:5 error ${WHY} not agreed without a reason: write reason: and what is done instead`],
    ],
    [
      'in part, without a reason',
      [response('    response: partly_agreed\n')],
      [`11:5 error ${WHY} partly agreed without a reason: write reason: and what is done instead`],
    ],
    [
      'without a reason, in a draft',
      [['status: active', 'status: draft'], response('    response: not_agreed\n')],
      [`11:5 warning ${WHY} not agreed without a reason: write reason: and what is done instead`],
    ],
    ['with a reason', [response('    response: not_agreed\n    reason: The offices close in October\n')], []],
    [
      'with a reason that is still to come',
      [response('    response: not_agreed\n    reason: TBC\n')],
      ['14:13 error plan/placeholder reason: still says TBC: write what belongs there'],
    ],
    [
      'without a reason, an answer, a time or an owner',
      [[`    response: agreed\n${ANSWER}${OWNER}${TIMESCALE}`, '    response: not_agreed\n']],
      [
        `11:5 error ${WHY} not agreed without a reason: write reason: and what is done instead`,
        '11:5 warning action-plan/owner-given Recommendation 1 has no owner: name the one person or post that answers for it',
      ],
    ],
    [
      'in a word that is not one of ours',
      [response('    response: rejected\n')],
      [
        '13:15 error plan/schema response: is agreed, partly_agreed or not_agreed, and here stands "rejected"',
      ],
    ],
    [
      'in a word that is nearly one of ours',
      [response('    response: not agreed\n')],
      ['13:15 error plan/schema response: "not agreed" is not one of its words: write not_agreed'],
    ],
  ]);

  it('and was dropped since owes no reason', async () => {
    expect(
      await of('declined-with-reason', [response('    response: not_agreed\n'), status('dropped')]),
    ).toEqual([]);
  });
});

describe('a timescale', () => {
  const NONE =
    'action-plan/timescale-given Recommendation 1 has no timescale: write the day, month or quarter for it';

  check([
    ['that is not there', [without(TIMESCALE)], [`11:5 error ${NONE}`]],
    [
      'that is not there, on actions that have none either',
      [without('        due: November 2026\n')],
      [
        '22:5 error action-plan/timescale-given Recommendation 2 has no timescale: write the day, month or quarter for it',
      ],
    ],
    [
      'that is not there beside an external date, which is not its own',
      [without(TIMESCALE)],
      [`11:5 error ${NONE}`],
    ],
    ['that is not there once the inspectorate has closed it', [without(TIMESCALE), closed()], []],
    [
      'that is still to come',
      [[TIMESCALE, '    timescale: TBC\n']],
      ['16:16 error plan/placeholder timescale: still says TBC: write what belongs there'],
    ],
    ['that is not there once it is done', [without(TIMESCALE), status('complete')], [`11:5 error ${NONE}`]],
    [
      'that names a day which does not exist',
      [[TIMESCALE, '    timescale: 2026-09-31\n']],
      ['16:16 error plan/date-order There is no day 2026-09-31 in the calendar: correct it'],
    ],
  ]);

  it('may be that of one action in force', async () => {
    const two: Edit = [
      ACTIONS,
      '    actions:\n      - { task: "2.1", due: May 2026, status: dropped }\n      - { task: "2.2" }\n',
    ];
    expect(await of('timescale-given', [two])).toHaveLength(1);
    expect(await of('timescale-given', [[two[0], two[1].replace('"2.2"', '"2.2", due: Q3 26/27')]])).toEqual(
      [],
    );
  });

  it.each([
    'Complete',
    'Completed',
    'Done',
    'Closed',
    'Implemented',
    'Fully implemented',
    'In progress',
    'On track',
    'Not started',
    'Underway',
    'Superseded',
  ])('that holds the status %s', async (word) => {
    const at = (lines: readonly string[]) => lines.filter((line) => line.startsWith('16:16 '));
    expect(at(await of('status-in-timescale', [[TIMESCALE, `    timescale: ${word}\n`]]))).toEqual([
      `16:16 warning The timescale of recommendation 1 says "${word}": move that to status: and write a time`,
    ]);
  });

  it.each([
    'December 2003',
    '2003-12-31',
    '30 Sep 2023',
    '01/09/07',
    'Q2 14/15',
    '2026-Q3',
    'Autumn 2026',
    'Ongoing',
    'ASAP',
    'In due course',
    'Complete by 30 June 2027',
    'Within three months of the report',
  ])('that says %s holds no status', async (words) => {
    expect(await of('status-in-timescale', [[TIMESCALE, `    timescale: ${words}\n`]])).toEqual([]);
  });

  it('of an action is read for a status too, by its number or without one', async () => {
    const due: Edit = ['        due: November 2026\n', '        due: In progress\n'];
    expect(await of('status-in-timescale', [due])).toEqual([
      '33:14 warning The timescale of action 2.1 says "In progress": move that to status: and write a time',
    ]);
    expect(
      await of('status-in-timescale', [due, ['      - task: "2.1"\n        action', '      - action']]),
    ).toEqual([
      '32:14 warning The timescale of this action says "In progress": move that to status: and write a time',
    ]);
  });

  it('of a dropped action may say so', async () => {
    const due: Edit = [
      '        due: November 2026\n        status: in_progress\n',
      '        due: Superseded\n        status: dropped\n',
    ];
    expect(await of('status-in-timescale', [due])).toEqual([]);
  });

  it('holding a status stays a warning in a submission', async () => {
    const lines = await of('status-in-timescale', [[TIMESCALE, '    timescale: Complete\n']], {
      stage: 'submission',
    });
    expect(lines).toEqual([expect.stringContaining('16:16 warning ')]);
  });
});

describe('an owner', () => {
  const NONE = 'Recommendation 1 has no owner: name the one person or post that answers for it';
  const LEAD = '        lead: Mo Farrell\n';
  const SECOND = '    owner: Mo Farrell\n';

  check([
    ['that is not there', [without(OWNER)], [`11:5 warning action-plan/owner-given ${NONE}`]],
    [
      'that is not there, in a submission',
      [without(OWNER)],
      [`11:5 error action-plan/owner-given ${NONE}`],
      { stage: 'submission' },
    ],
    [
      'that is not there, in a submission that the config lowers',
      [without(OWNER)],
      [`11:5 advice action-plan/owner-given ${NONE}`],
      { stage: 'submission', config: 'rules: { action-plan/owner-given: advice }\n' },
    ],
    ['that is not there where each action has a lead', [without(SECOND)], []],
    [
      'that is not there where one action of two has a lead',
      [without(SECOND), ['        start: June 2026\n', '      - task: "2.2"\n        start: June 2026\n']],
      [
        '22:5 warning action-plan/owner-given Recommendation 2 has no owner: name the one person or post that answers for it',
      ],
    ],
    [
      'that is not there where neither is the lead',
      [without(SECOND), without(LEAD)],
      [
        '22:5 warning action-plan/owner-given Recommendation 2 has no owner: name the one person or post that answers for it',
      ],
    ],
    ['that is a post', [[OWNER, '    owner: { role: Head of Customer Services }\n']], []],
    [
      'that is a board, which is the other rule’s',
      [[OWNER, '    owner: Audit committee\n']],
      [
        '15:12 warning plan/named-owner Audit committee is a body, not a person: name who answers for recommendation 1',
      ],
    ],
    ['that is not there once the inspectorate has closed it', [without(OWNER), closed()], []],
    ['that is not there once it was dropped', [without(OWNER), status('dropped')], []],
  ]);
});

describe('a number', () => {
  const gap = (which: string, line: number, column = 13) =>
    `${line}:${column} advice The numbers leave out ${which}: add what is missing, or say where it is answered`;
  const renumbered = (...numbers: string[]) =>
    `kind: action-plan\nid: a\nrecommendations:\n${numbers.map((n) => `  - number: ${n}\n`).join('')}`;
  const numbered = (...numbers: string[]) => saidBy('action-plan/numbered', renumbered(...numbers));

  it.each([
    ['in order', ['"1"', '"2"', '"3"'], []],
    ['in any order', ['"3"', '"1"', '"2"'], []],
    ['that begin late', ['"7"', '"8"'], []],
    ['that leave out one', ['"1"', '"3"'], [gap('2', 5)]],
    ['that leave out two', ['"1"', '"4"'], [gap('2 and 3', 5)]],
    ['that leave out five', ['"1"', '"7"'], [gap('2, 3, 4, 5 and 6', 5)]],
    ['that leave out six', ['"1"', '"8"'], [gap('2 to 7', 5)]],
    ['that leave out some twice', ['"1"', '"3"', '"6"'], [gap('2', 5), gap('4 and 5', 6)]],
    ['in another order with one left out', ['"3"', '"1"'], [gap('2', 4)]],
    ['of plain digits, not quoted', ['1', '3'], [gap('2', 5)]],
    ['with a letter among them', ['"1"', '"3"', 'AFI 1'], []],
    ['of parts', ['"1.1"', '"1.3"'], []],
    ['that are the same', ['"2"', '"2"'], []],
    ['of which there is one', ['"9"'], []],
  ])('%s', async (_, numbers, found) => {
    expect(await numbered(...numbers)).toEqual(found);
  });

  it('that is equal to another is the other rule’s, and said once', async () => {
    const twice = answers(['  - number: "2"\n', '  - number: "1"\n']);
    expect(await said(twice)).toEqual([
      '22:13 error plan/duplicate-id 1 is already the number of another recommendation: give this recommendation its own',
    ]);
  });

  it('that is missing is a warning, in a submission too', async () => {
    const gone: Edit = ['  - number: "2"\n    recommendation', '  - recommendation'];
    for (const stage of ['draft', 'normal', 'submission'] as const)
      expect(await of('numbered', [gone], { stage })).toEqual([
        '22:5 warning The recommendation in place 2 has no number: write number: as in the report',
      ]);
  });

  it('is not asked of what was dropped, whose number still counts in the row', async () => {
    expect(await of('numbered', [third('recommendation: Paint\nstatus: dropped')])).toEqual([]);
    const row = `${renumbered('"1"')}  - { number: "2", status: dropped }\n  - { number: "3" }\n`;
    expect(await saidBy('action-plan/numbered', row)).toEqual([]);
  });

  it('without quotes that YAML would change is no number at all', async () => {
    expect(await said(answers(['number: "2"', 'number: 1.10']))).toEqual([
      '22:13 error plan/syntax YAML reads 1.10 as the number 1.1: write "1.10" in quotes',
    ]);
  });
});

describe('closing', () => {
  const rule = 'closed-by-its-author';

  it.each([
    [
      'by nobody',
      'date: 2026-07-10',
      'Recommendation 1 is closed by no named body: write by:, or take closed: out',
      '19:5',
    ],
    [
      'by the organisation',
      'by: Westmere Council, date: 2026-07-10',
      'Recommendation 1 is closed by Westmere Council, which answers it: only the body that made it closes it',
      '19:19',
    ],
    [
      'by the organisation in other letters',
      'by: WESTMERE  council',
      'Recommendation 1 is closed by WESTMERE  council, which answers it: only the body that made it closes it',
      '19:19',
    ],
    [
      'by its owner',
      'by: Ana Duarte',
      'Recommendation 1 is closed by Ana Duarte, who owns it: only the body that made it closes it',
      '19:19',
    ],
  ])('%s', async (_, fields, message, at) => {
    expect(await of(rule, [closed(fields)])).toEqual([`${at} error ${message}`]);
    expect(await of(rule, [closed(fields)], { stage: 'draft' })).toEqual([`${at} error ${message}`]);
  });

  it('by the body that made it is right', async () => {
    expect(await of(rule, [closed()])).toEqual([]);
    expect(await of(rule, [closed('by: A regional auditor')])).toEqual([]);
  });

  it('by the organisation is right where it made the recommendation itself', async () => {
    const own: Edit = ['  body: Public Services Inspectorate\n', '  body: Westmere Council\n'];
    expect(await of(rule, [own, closed('by: Westmere Council')])).toEqual([]);
  });

  it('that is still to come is a placeholder and no more', async () => {
    const empty: Edit = [
      '    status: in_progress\n    updates:',
      '    status: in_progress\n    closed:\n    updates:',
    ];
    expect(await said(answers(empty))).toEqual([
      '19:5 error plan/placeholder closed: is still empty: fill it in, or remove the line',
    ]);
  });

  it('of what was dropped is not looked at', async () => {
    expect(
      await of(rule, [
        closed('by: Westmere Council'),
        ['    status: in_progress\n    closed', '    status: dropped\n    closed'],
      ]),
    ).toEqual([]);
  });
});

describe('the date that was set', () => {
  const own = (text: string): Edit => [TIMESCALE, `    timescale: ${text}\n`];
  const late = (text: string, at = '16:16', level = 'warning') =>
    `${at} ${level} Recommendation 1 is for ${text}, after the external date 31 October 2026: bring it forward, or write external_due_agreed:`;
  const within = (edits: readonly Edit[], terms?: Terms) => of('within-external-date', edits, terms);
  const agreed = (to: string, by = '      by: Public Services Inspectorate\n'): Edit => [
    EXTERNAL,
    `${EXTERNAL}    external_due_agreed:\n      to: ${to}\n${by}`,
  ];

  it.each([
    ['31 October 2026', []],
    ['1 November 2026', [late('1 November 2026')]],
    ['October 2026', []],
    ['November 2026', [late('November 2026')]],
    ['Autumn 2026', [late('Autumn 2026')]],
    ['2026-Q3', []],
    ['Q3 26/27', [late('Q3 26/27')]],
    ['Ongoing', []],
  ])('is kept or passed by %s', async (text, found) => {
    expect(await within([own(text)])).toEqual(found);
  });

  it('rises to an error in a submission', async () => {
    expect(await within([own('November 2026')], { stage: 'submission' })).toEqual([
      late('November 2026', '16:16', 'error'),
    ]);
  });

  it('moves as far as its body has agreed', async () => {
    expect(await within([own('November 2026'), agreed('30 November 2026')])).toEqual([]);
    expect(await within([own('1 December 2026'), agreed('30 November 2026')])).toEqual([
      late('1 December 2026'),
    ]);
  });

  it('does not move where nobody of that body is named', async () => {
    expect(await within([own('November 2026'), agreed('30 November 2026', '')])).toEqual([
      late('November 2026'),
    ]);
  });

  it('does not move back, nor to words that are no time', async () => {
    expect(await within([own('October 2026'), agreed('1 June 2026')])).toEqual([]);
    expect(await within([own('November 2026'), agreed('when ready')])).toEqual([late('November 2026')]);
  });

  it('that is no time itself binds nobody', async () => {
    expect(await within([[EXTERNAL, '    external_due: As soon as possible\n'], own('2030')])).toEqual([]);
  });

  it('binds each action that is not dropped', async () => {
    const external: Edit = ['    actions:\n', '    external_due: 31 October 2026\n    actions:\n'];
    expect(await within([external])).toEqual([
      '34:14 warning Action 2.1 is for November 2026, after the external date 31 October 2026: bring it forward, or write external_due_agreed:',
    ]);
    expect(
      await within([
        external,
        [
          '        due: November 2026\n        status: in_progress\n',
          '        due: November 2026\n        status: dropped\n',
        ],
      ]),
    ).toEqual([]);
  });

  it.each(['complete', 'verified', 'dropped'])('is over once the recommendation is %s', async (word) => {
    expect(await within([own('November 2026'), status(word)])).toEqual([]);
  });

  it('is over once it is closed or declined', async () => {
    expect(await within([own('November 2026'), closed()])).toEqual([]);
    expect(
      await within([own('November 2026'), response('    response: not_agreed\n    reason: They close\n')]),
    ).toEqual([]);
  });
});

describe('work without an end', () => {
  const reviewed = (edits: readonly Edit[], terms?: Terms) => of('open-ended-reviewed', edits, terms);
  const own = (text: string): Edit => [TIMESCALE, `    timescale: ${text}\n`];
  const next = (day: string): Edit => [OWNER, `${OWNER}    next_review: ${day}\n`];

  it.each([
    'Ongoing',
    'on-going',
    'Continuous',
    'Rolling programme',
    'Business as usual',
    'BAU',
    'Permanent',
  ])('such as %s wants a day when it is looked at', async (text) => {
    expect(await reviewed([own(text)])).toEqual([
      `11:5 warning Recommendation 1 is "${text}" with no day to look at it: write next_review:`,
    ]);
    expect(await reviewed([own(text), next('2026-10-01')])).toEqual([]);
  });

  it('rises to an error in a submission, as does a day that has passed', async () => {
    expect(await reviewed([own('Ongoing')], { stage: 'submission' })).toEqual([
      '11:5 error Recommendation 1 is "Ongoing" with no day to look at it: write next_review:',
    ]);
    expect(await reviewed([next('2026-07-14')], { stage: 'submission' })).toEqual([
      expect.stringMatching(/^16:18 error /),
    ]);
  });

  it.each(['2026-07-15', '2026-07-16'])('is not late on %s', async (day) => {
    expect(await reviewed([own('Ongoing'), next(day)])).toEqual([]);
  });

  it('is late the day after, with or without an end', async () => {
    const late =
      '16:18 warning Recommendation 1 was to be looked at on 14 July 2026, 1 day ago: do so, set a new day';
    expect(await reviewed([own('Ongoing'), next('2026-07-14')])).toEqual([late]);
    expect(await reviewed([next('2026-07-14')])).toEqual([late]);
  });

  it('counts the days to the day asked for', async () => {
    expect(await reviewed([next('2026-07-14')], { day: '2026-08-14' })).toEqual([
      '16:18 warning Recommendation 1 was to be looked at on 14 July 2026, 31 days ago: do so, set a new day',
    ]);
  });

  it.each(['complete', 'verified', 'dropped'])('is over once it is %s', async (word) => {
    expect(await reviewed([own('Ongoing'), status(word)])).toEqual([]);
    expect(await reviewed([next('2026-01-01'), status(word)])).toEqual([]);
  });

  it('is over once it is closed or declined', async () => {
    expect(await reviewed([own('Ongoing'), closed()])).toEqual([]);
    expect(
      await reviewed([next('2026-01-01'), response('    response: not_agreed\n    reason: They close\n')]),
    ).toEqual([]);
  });

  it('is not late in a closed plan, and still wants its day there', async () => {
    const over: Edit = ['status: active', 'status: closed'];
    expect(await reviewed([over, next('2026-01-01')])).toEqual([]);
    expect(await reviewed([over, own('Ongoing')])).toHaveLength(1);
  });

  it('on hold is still looked at', async () => {
    expect(await reviewed([own('Ongoing'), status('on_hold')])).toHaveLength(1);
  });

  it('with an end in other words is not taken for endless', async () => {
    for (const text of ['In due course', 'ASAP', 'Complete'])
      expect(await reviewed([own(text)]), text).toEqual([]);
  });
});

describe('what an answer says', () => {
  const says = (text: string, ...edits: readonly Edit[]) =>
    of('answers-the-recommendation', [[ANSWER, `    proposed_action: ${text}\n`], ...edits]);
  const TELLS =
    '14:22 warning Recommendation 1 tells how things stand and no new step: write what will change, and when';
  const REPEATS =
    '14:22 warning Recommendation 1 says again what was recommended: write what will be done, and what comes of it';

  it('and the report could have said as well is no answer', async () => {
    expect(await says('The times are recorded by every office')).toEqual([TELLS]);
    expect(await says('The waiting times of each office are published')).toEqual([REPEATS]);
  });

  it('is never more than a warning, since it is weighed', async () => {
    const text = answers([ANSWER, '    proposed_action: The times are recorded by every office\n']);
    const lines = await saidBy('action-plan/answers-the-recommendation', text, { stage: 'submission' });
    expect(lines).toEqual([TELLS]);
    const raised = { rule: ['action-plan/answers-the-recommendation=error'] };
    expect(await saidBy('action-plan/answers-the-recommendation', text, raised)).toEqual([
      TELLS.replace('warning', 'error'),
    ]);
  });

  it('after the report was published is an answer', async () => {
    expect(await says('The times were put on the website in June 2026')).toEqual([]);
    expect(await says('The times were put on the website in April 2026')).toEqual([TELLS]);
  });

  it('is judged step by step where there are steps', async () => {
    const step: Edit = [
      '        action: Replace the paper registers of the nine offices with one log\n',
      '        action: The register of visits is kept by each office\n',
    ];
    expect(await of('answers-the-recommendation', [step])).toEqual([
      '29:17 warning Action 2.1 tells how things stand and no new step: write what will change, and when',
    ]);
  });

  it('is left alone where there is something to show, and where it was dropped', async () => {
    const told = 'The times are recorded by every office';
    expect(await says(told, status('in_progress'))).toEqual([]);
    expect(
      await says(told, ['    status: in_progress\n    updates:', '    status: dropped\n    updates:']),
    ).toEqual([]);
  });
});
