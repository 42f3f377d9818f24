import { describe, expect, it } from 'vitest';
import { answers, answersWith } from '../support/clean-answers.ts';
import { force } from '../support/clean-force.ts';
import { type Edit, said, saidBy, type Terms } from '../support/linted.ts';

const RULE = 'plan/date-order';
const ordered = (edits: readonly Edit[], terms?: Terms) => saidBy(RULE, force(...edits), terms);
const orderedAnswers = (edits: readonly Edit[]) => saidBy(RULE, answers(...edits));

describe('a start', () => {
  it('of the plan lies no later than its end', async () => {
    const period = (start: string, end: string): Edit => [
      '  start: 2026-05-04\n  end: 2027-03-31\n',
      `  start: ${start}\n  end: ${end}\n`,
    ];
    const plan = `kind: force-pip\nid: a\nperiod:\n  start: 2026-05-04\n  end: 2026-05-03\n`;
    expect(await saidBy(RULE, plan)).toEqual([
      '5:8 error The plan has end: 2026-05-03, before its start: 2026-05-04: correct one of them',
    ]);
    expect(await saidBy(RULE, plan.replace('2026-05-03', '2026-05-04'))).toEqual([]);
    expect((await ordered([period('2026-05-04', '2026-05-03')]))[0]).toContain(
      '10:8 error The plan has end:',
    );
  });

  it('of an action lies no later than its due date', async () => {
    const start = (day: string): Edit => ['    start: 2026-05-11\n', `    start: ${day}\n`];
    expect(await ordered([start('2026-08-28')])).toEqual([]);
    expect(await ordered([start('2026-08-29')])).toEqual([
      '56:10 error C1.1 has due: 2026-08-28, before its start: 2026-08-29: correct one of them',
    ]);
  });

  it('in words is read by its first day, and the due date by its last', async () => {
    const dates = (start: string, due: string): Edit[] => [
      ['        start: June 2026\n', `        start: ${start}\n`],
      ['        due: November 2026\n', `        due: ${due}\n`],
    ];
    expect(await orderedAnswers(dates('June 2026', '1 June 2026'))).toEqual([]);
    expect(await orderedAnswers(dates('Autumn 2026', 'September 2026'))).toEqual([]);
    expect(await orderedAnswers(dates('Autumn 2026', 'August 2026'))).toEqual([
      '33:14 error Action 2.1 has due: August 2026, before its start: Autumn 2026: correct one of them',
    ]);
    expect(await orderedAnswers(dates('when funded', 'August 2026'))).toEqual([]);
  });

  it('stays a fault in a draft', async () => {
    const [line] = await ordered([['    start: 2026-05-11\n', '    start: 2026-09-01\n']], {
      stage: 'draft',
    });
    expect(line).toContain('56:10 error ');
  });

  it('of an item without a number is of this item', async () => {
    expect(
      await ordered([
        ['  - task: C1.1\n    action', '  - action'],
        ['    start: 2026-05-11\n', '    start: 2026-09-01\n'],
      ]),
    ).toEqual([
      '55:10 error This action has due: 2026-08-28, before its start: 2026-09-01: correct one of them',
    ]);
  });
});

describe('a date outside the period', () => {
  const AFTER = 'after the plan ends (2027-03-31): move one of them';
  const BEFORE = 'before the plan starts (2026-05-04): move one of them';

  it.each([
    [
      'an action',
      ['    due: 2026-08-28\n', '    due: 2027-04-01\n'],
      `56:10 warning C1.1 is dated 2027-04-01, ${AFTER}`,
    ],
    [
      'a milestone',
      ['    date: 2026-06-12\n', '    date: 2026-05-03\n'],
      `61:11 warning MS1 is dated 2026-05-03, ${BEFORE}`,
    ],
    [
      'a meeting',
      ['    date: 2026-09-24\n', '    date: 2027-04-01\n'],
      `69:11 warning MT1 is dated 2027-04-01, ${AFTER}`,
    ],
    [
      'a mitigation',
      ['        due: 2026-07-31\n', '        due: 2027-04-01\n'],
      `109:14 warning R1a is dated 2027-04-01, ${AFTER}`,
    ],
    [
      'a target',
      ['      by: 2026-12-31\n', '      by: 2027-04-01\n'],
      `40:11 warning M1 is dated 2027-04-01, ${AFTER}`,
    ],
  ] satisfies [string, Edit, string][])('of %s is told', async (_, edit, found) => {
    expect(await ordered([edit])).toEqual([found]);
    expect(await ordered([edit], { stage: 'submission' })).toEqual([found]);
  });

  it('is not the first nor the last day', async () => {
    expect(await ordered([['    date: 2026-06-12\n', '    date: 2026-05-04\n']])).toEqual([]);
    expect(await ordered([['      by: 2026-12-31\n', '      by: 2027-03-31\n']])).toEqual([]);
  });

  it('of what was dropped is let be', async () => {
    const dropped: Edit[] = [
      ['    due: 2026-08-28\n', '    due: 2027-04-01\n'],
      [
        '    lead: Dr Amara Singh\n    status: in_progress\n',
        '    lead: Dr Amara Singh\n    status: dropped\n',
      ],
    ];
    expect(await ordered(dropped)).toEqual([]);
  });

  it('of a check, a reading, a start or a request is nobody’s matter', async () => {
    const others: Edit[] = [
      ['    start: 2026-05-11\n', '    start: 2026-04-01\n'],
      ['      - date: 2026-06-30\n', '      - date: 2026-04-30\n'],
      ['    provider: Southmoor', '    requested: 2026-01-05\n    provider: Southmoor'],
    ];
    expect(await ordered(others)).toEqual([]);
  });

  it('is not looked for in a period with one end', async () => {
    expect(
      await ordered([
        ['  end: 2027-03-31\n', ''],
        ['    due: 2026-08-28\n', '    due: 2029-01-01\n'],
      ]),
    ).toEqual([]);
  });

  it('of an answer counts where any day of it lies outside wholly', async () => {
    const period = 'period:\n  start: 2026-06-15\n  end: 2026-11-15\n';
    const due = (text: string): Edit => ['        due: November 2026\n', `        due: ${text}\n`];
    expect(await saidBy(RULE, answersWith(period))).toEqual([]);
    expect(await saidBy(RULE, answersWith(period, due('December 2026')))).toEqual([
      '33:14 warning Action 2.1 is dated December 2026, after the plan ends (2026-11-15): move one of them',
    ]);
  });

  it('of a recommendation is its own to say', async () => {
    const period = 'period: { start: 2026-06-15, end: 2026-08-15 }\n';
    const lines = await saidBy(RULE, answersWith(period));
    expect(lines.filter((line) => line.includes('Recommendation'))).toEqual([]);
  });
});

describe('a log', () => {
  const reviews = (...days: string[]): Edit => [
    /reviews:\n(?: .*\n)+/,
    `reviews:\n${days.map((day) => `  - date: ${day}\n`).join('')}`,
  ];

  it('holds what has happened: today does, tomorrow not', async () => {
    expect(await ordered([reviews('2026-07-15')])).toEqual([]);
    expect(await ordered([reviews('2026-07-16')])).toEqual([
      '125:11 error reviews has an entry of 2026-07-16, after today (2026-07-15): log what has happened',
    ]);
    expect(await ordered([reviews('2026-07-16')], { day: '2026-07-16' })).toEqual([]);
  });

  it('has its newest last; two of one day are in order', async () => {
    expect(await ordered([reviews('2026-06-26', '2026-06-26', '2026-07-03')])).toEqual([]);
    expect(await ordered([reviews('2026-06-26', '2026-06-25')])).toEqual([
      '126:11 error reviews has an entry of 2026-06-25 below one of 2026-06-26: put the newest last',
    ]);
  });

  it('is told of each entry that lies below a later one', async () => {
    expect(await ordered([reviews('2026-06-26', '2026-06-25', '2026-06-24', '2026-06-30')])).toHaveLength(2);
  });

  it('is told once of an entry that is both ahead and below', async () => {
    const lines = await ordered([reviews('2026-08-02', '2026-08-01')]);
    expect(lines.map((line) => line.slice(0, 60))).toEqual([
      '125:11 error reviews has an entry of 2026-08-02, after today',
      '126:11 error reviews has an entry of 2026-08-01, after today',
    ]);
  });

  it('may be the readings of a measure, named with it', async () => {
    const readings: Edit = ['      - date: 2026-06-30\n', '      - date: 2026-07-31\n'];
    expect(await ordered([readings])).toEqual([
      '45:15 error readings of M1 has an entry of 2026-07-31, after today (2026-07-15): log what has happened',
    ]);
  });

  it('may be the notes on an answer, dated in words', async () => {
    const notes = (...days: string[]): Edit => [
      '      - date: 2026-07-06\n        note: Four of nine offices record the times\n',
      days.map((day) => `      - date: ${day}\n        note: Noted on ${day}\n`).join(''),
    ];
    expect(await orderedAnswers([notes('June 2026', 'July 2026')])).toEqual([]);
    expect(await orderedAnswers([notes('July 2026', 'June 2026')])).toEqual([
      '22:15 error updates of recommendation 1 has an entry of June 2026 below one of July 2026: put the newest last',
    ]);
    expect(await orderedAnswers([notes('August 2026')])).toEqual([
      '20:15 error updates of recommendation 1 has an entry of August 2026, after today (2026-07-15): log what has happened',
    ]);
  });

  it('with an entry that has no day is judged by the others', async () => {
    const text = force([
      /reviews:\n(?: .*\n)+/,
      'reviews:\n  - date: 2026-06-26\n  - summary: x\n  - date: 2026-06-20\n',
    ]);
    expect(await saidBy(RULE, text)).toEqual([]);
  });

  it('under a house’s own columns is nobody’s matter', async () => {
    const own: Edit = [
      '    status: in_progress\nmilestones',
      '    status: in_progress\n    other: { updates: [{ date: 2030-01-01 }] }\nmilestones',
    ];
    expect(await ordered([own])).toEqual([]);
  });
});

describe('a day that no calendar has', () => {
  const own = (text: string): Edit => ['    timescale: 30 September 2026\n', `    timescale: ${text}\n`];

  it.each([
    '2026-06-31',
    '2026-02-29',
    '2026-13-01',
    '31/06/2026',
    '30.02.26',
    '09/30/2026',
    '31 June 2026',
    '30 February 2027',
  ])('such as %s is told where times are written as people write them', async (text) => {
    expect(await orderedAnswers([own(text)])).toEqual([
      `16:16 error There is no day ${text} in the calendar: correct it`,
    ]);
  });

  it.each([
    '2028-02-29',
    '29/02/2028',
    '12 weeks',
    '24/7',
    'Phase 2 of 3',
    '3 of 9 offices',
    'Week 31',
    '1-2-3 and done',
  ])('is not %s', async (text) => {
    expect((await orderedAnswers([own(text)])).filter((line) => line.includes('no day'))).toEqual([]);
  });

  it('where only days may stand is the schema’s', async () => {
    expect(await said(force(['    due: 2026-08-28\n', '    due: 2026-08-32\n']))).toEqual([
      '56:10 error plan/schema due: there is no day 2026-08-32 in the calendar: correct it',
    ]);
  });
});
