import { describe, expect, it } from 'vitest';
import { type Case, type Edit, expectEarns, tryEach, verdictOn } from '../../support/planted.ts';
import { cleanPip } from '../people/clean-pip.ts';

const FACTS_C2 = `    observed:
      - date: 2026-02-03
        fact: Two of five items were open on Friday and not flagged
      - date: 2026-04-14
        fact: Three of six items were open on Friday and not flagged
`;

describe('individual-pip/concern-evidenced', () => {
  const rule = (message: string, severity = 'error') =>
    `${severity} individual-pip/concern-evidenced: ${message}`;
  const rests = (on: string) => rule(`C2 rests on ${on}: add at least two under observed, each with its day`);
  const patch = (days: string) =>
    rule(`All facts of C2 fall within ${days}: show that it is a pattern, not a patch`, 'warning');
  const facts = (...dates: readonly string[]): Edit => [
    FACTS_C2,
    `    ¦observed:\n${dates.map((date) => `      - { date: ${date}, fact: Items were open and not flagged }\n`).join('')}`,
  ];
  const silent = ([was, is]: Edit): Edit => [was, is.replace('¦', '')];

  const cases: readonly Case[] = [
    [
      'no facts',
      [
        ['  - id: C2\n    exp', '  - ¦id: C2\n    exp'],
        [FACTS_C2, ''],
      ],
      [rests('no dated fact')],
    ],
    ['an empty list of facts', [[FACTS_C2, '    ¦observed: []\n']], [rests('no dated fact')]],
    ['one fact', [facts('2026-02-03')], [rests('1 dated fact')]],
    [
      'two facts, one of them without a day',
      [[FACTS_C2, '    ¦observed:\n      - { date: 2026-02-03, fact: One }\n      - { fact: Two }\n']],
      [rests('1 dated fact')],
    ],
    [
      'two days, one of them without a fact',
      [
        [
          FACTS_C2,
          '    ¦observed:\n      - { date: 2026-02-03, fact: One }\n      - { date: 2026-04-14, impact: A week lost }\n',
        ],
      ],
      [rests('1 dated fact')],
    ],
    ['two facts of one day', [facts('2026-02-03', '2026-02-03')], [patch('0 days')]],
    ['two facts of two days', [facts('2026-02-03', '2026-02-04')], [patch('1 day')]],
    ['28 days between the first and the last', [facts('2026-02-03', '2026-03-03')], [patch('28 days')]],
    ['29 days between them', [silent(facts('2026-02-03', '2026-03-04'))], []],
    [
      'many facts within four weeks',
      [facts('2026-02-03', '2026-02-10', '2026-02-17', '2026-02-24')],
      [patch('21 days')],
    ],
    ['facts in no order, wide apart', [silent(facts('2026-03-20', '2026-02-03', '2026-02-10'))], []],
    ['28 days over a leap day', [facts('2024-02-10', '2024-03-09')], [patch('28 days')]],
    ['the same 28 days of the calendar in another year', [silent(facts('2025-02-10', '2025-03-11'))], []],
    [
      'one fact in a draft',
      [facts('2026-02-03')],
      [rests('1 dated fact').replace('error', 'warning')],
      { stage: 'draft' },
    ],
    [
      'a patch in a submission is a warning still',
      [facts('2026-02-03', '2026-02-04')],
      [patch('1 day')],
      { stage: 'submission' },
    ],
  ];
  tryEach(cleanPip, cases);

  it.each([
    ['2026-02-30', 'error plan/schema: date: there is no day 2026-02-30 in the calendar: correct it'],
    ['14 April', 'error plan/schema: date: is a day: write it as 2026-07-31'],
    ['TBC', 'error plan/placeholder: date: still says TBC: write what belongs there'],
    ['', 'error plan/placeholder: date: is still empty: fill it in, or remove the line'],
  ])('has one finding where the second day is %j', (day, said) =>
    expectEarns(
      cleanPip,
      [
        [
          FACTS_C2,
          `    observed:\n      - { date: 2026-02-03, fact: One }\n      - fact: Two\n        ${day ? '' : '¦'}date: ${day ? '¦' : ''}${day}\n`,
        ],
      ],
      [said],
    ),
  );

  it('can be set aside for one concern, to a day', async () => {
    const waiver = (until: string): Edit => [
      'retention:',
      `waivers:\n  - rule: individual-pip/concern-evidenced\n    item: C2\n    reason: The third fact is under review\n    until: ${until}\nretention:`,
    ];
    await expectEarns(cleanPip, [silent(facts('2026-02-03')), waiver('2026-06-03')], []);
    await expectEarns(
      cleanPip,
      [facts('2026-02-03'), waiver('¦2026-06-02')],
      [
        rests('1 dated fact'),
        'warning plan/waiver: The waiver of individual-pip/concern-evidenced ended on 2026-06-02: mend what it covers, or renew it',
      ],
    );
  });
});

describe('individual-pip/criterion-for-concern', () => {
  const rule = (id: string) =>
    `error individual-pip/criterion-for-concern: No criterion says when ${id} is settled: add one under criteria with concern: ${id}`;
  const C2 = ['  - id: C2\n    exp', '  - ¦id: C2\n    exp'] as const;

  const cases: readonly Case[] = [
    ['a concern that no criterion names', [C2, ['concern: C2', 'concern: C1']], [rule('C2')]],
    ['a criterion that names none', [C2, ['    concern: C2\n', '']], [rule('C2')]],
    [
      'a criterion that names one which is not there',
      [C2, ['concern: C2', 'concern: ¦C9']],
      [rule('C2'), 'error plan/reference: No concern of this plan has the id C9: write C1, or add C9'],
    ],
    [
      'in a draft',
      [C2, ['concern: C2', 'concern: C1']],
      [rule('C2').replace('error', 'warning')],
      { stage: 'draft' },
    ],
    [
      'two criteria for one concern',
      [['    concern: C1\n    criterion', '    concern: C1\n    baseline: none taken\n    criterion']],
      [],
    ],
  ];
  tryEach(cleanPip, cases);

  it('reads an id typed as a number', async () => {
    const numbered = cleanPip.replaceAll('C1', '1').replaceAll('C2', '2');
    expect((await verdictOn(numbered)).findings).toEqual([]);
  });
});

describe('individual-pip/criterion-assessable', () => {
  const rule = (message: string, severity = 'error') =>
    `${severity} individual-pip/criterion-assessable: ${message}`;
  const K2 = ['  - id: K2', '  - ¦id: K2'] as const;
  const longer = (window: string, plan = "the plan's 10 weeks") =>
    rule(`K2 is judged over ${window}, longer than ${plan}: shorten the window`, 'warning');
  const window = (text: string): readonly Edit[] => [
    [
      '    window: 8 weeks\n    sample: at least 30 items',
      `    window: ${text}\n    sample: at least 30 items`,
    ],
  ];

  const lacking: readonly Case[] = [
    [
      'words',
      [K2, ['    criterion: Items planned for the week are closed or flagged by Wednesday\n', '']],
      [rule('K2 has no words: say what will be seen when it is met')],
    ],
    [
      'a measure',
      [K2, ['    measured_by: The board on Friday\n', '']],
      [rule('K2 has no measure: say what it is judged from')],
    ],
    [
      'a threshold',
      [K2, ['    threshold: 9 of every 10 items\n', '']],
      [rule('K2 has no threshold: say from where on it counts as met')],
    ],
    [
      'an assessor',
      [K2, ['    assessed_by: Rosa Lindqvist\n', '']],
      [rule('K2 has no assessor: say who judges it')],
    ],
    [
      'an assessor with a name',
      [['assessed_by: Rosa Lindqvist', '¦assessed_by: { organisation: Northwind }']],
      [rule('K2 has no assessor: say who judges it')],
    ],
    [
      'a threshold, in a draft',
      [K2, ['    threshold: 9 of every 10 items\n', '']],
      [rule('K2 has no threshold: say from where on it counts as met', 'warning')],
      { stage: 'draft' },
    ],
  ];
  tryEach(cleanPip, lacking);

  it.each([
    ['10 weeks', 'as long as the plan'],
    ['ten weeks', 'in words'],
    ['67 days', 'one day less than it'],
    ['the last two months', 'a month counts as February'],
    ['four fortnights', 'fifty-six days'],
    ['The whole plan', 'no span at all'],
    ['5 sprints', 'an unknown unit'],
  ])('is silent on %s: %s', (text) => {
    return expectEarns(cleanPip, window(text), []);
  });

  it.each([
    ['11 weeks', '11 weeks'],
    ['the last three months', 'three months'],
    ['over twelve weeks, at two reviews', 'twelve weeks'],
    ['75 days', '75 days'],
    ['6 fortnights', '6 fortnights'],
    ['a 14-week run', '14-week'],
  ])('warns of %s', (text, said) => expectEarns(cleanPip, window(`¦${text}`), [longer(said)]));

  it('goes by the weeks that the plan begins: 4 May to 10 July are ten', async () => {
    await expectEarns(cleanPip, window('70 days'), []);
    await expectEarns(cleanPip, window('¦71 days'), [longer('71 days')]);
  });

  it('counts an extension in', () =>
    expectEarns(
      cleanPip,
      [
        ...window('12 weeks'),
        [
          'retention:',
          'extension: { to: 2026-07-31, reason: The mentor was away, agreed_by: Tom Adeyemi }\nretention:',
        ],
      ],
      [],
    ));

  it('says week of one week', async () => {
    const short = cleanPip
      .replace('end: 2026-07-10', 'end: 2026-05-10\n  reason: A trial')
      .replaceAll('window: 8 weeks', 'window: 8 days');
    const { findings } = await verdictOn(short, { today: '2026-05-06' });
    const messages = findings
      .filter((f) => f.rule === 'individual-pip/criterion-assessable')
      .map((f) => f.message);
    expect(messages[0]).toBe("K1 is judged over 8 days, longer than the plan's 1 week: shorten the window");
  });
});

describe('individual-pip/criterion-shared', () => {
  const rule = (message: string, severity = 'warning') =>
    `${severity} individual-pip/criterion-shared: ${message}`;
  const none = rule('K2 records no input of the employee: talk it through, then set employee_input');
  const without = rule('K2 was set without the employee: talk it through, then set employee_input');
  const input = (said: string): Edit => ['employee_input: commented', `employee_input: ${said}`];
  const left = [
    ['  - id: K2', '  - ¦id: K2'],
    ['    employee_input: commented\n', ''],
  ] as const;

  const cases: readonly Case[] = [
    ['left out', left, [none]],
    ['left out of a submission', left, [none.replace('warning', 'error')], { stage: 'submission' }],
    ['none', [input('¦none')], [without]],
    ['none, in a draft', [input('¦none')], [without], { stage: 'draft' }],
    ['proposed', [input('proposed')], []],
    ['agreed', [input('agreed')], []],
    [
      'a word of its own',
      [input('¦agrred')],
      ['error plan/schema: employee_input: "agrred" is not one of its words: write agreed'],
    ],
  ];
  tryEach(cleanPip, cases);
});

describe('individual-pip/duration-realistic', () => {
  const rule = (message: string, severity: string) =>
    `${severity} individual-pip/duration-realistic: ${message}`;
  const tooShort = (weeks: string) =>
    rule(`The plan runs ${weeks}, too short to show change: plan eight to twelve`, 'error');
  const short = (weeks: number, severity = 'warning') =>
    rule(`The plan runs ${weeks} weeks: plan at least eight, or say why under period.reason`, severity);
  const long = (weeks: number) =>
    rule(`The plan runs ${weeks} weeks: end within thirteen, or say why under period.reason`, 'warning');

  /** The plan before its first checkpoint, with windows that fit any length. */
  const early = cleanPip
    .replace(/^checkpoints:\n( .*\n)+/m, '')
    .replaceAll('    window: 8 weeks\n', '')
    .replace(/ {4}to: 2026-07-10\n {4}sessions:\n( {6}.*\n)+/, '');
  const lasting = (end: string, reason = ''): readonly Edit[] => [
    ['end: 2026-07-10', `end: ${end}${reason}`],
  ];
  const terms = { today: '2026-05-05' };

  it.each([
    ['2026-05-04', '1 week'],
    ['2026-05-10', '1 week'],
    ['2026-05-11', '2 weeks'],
    ['2026-06-07', '5 weeks'],
  ])('to %s is %s, too short', (end, weeks) =>
    expectEarns(early, lasting(`¦${end}`), [tooShort(weeks)], terms),
  );

  it.each([
    ['2026-06-08', 6],
    ['2026-06-14', 6],
    ['2026-06-15', 7],
    ['2026-06-21', 7],
  ])('to %s is %i weeks, which wants a reason', async (end, weeks) => {
    await expectEarns(early, lasting(`¦${end}`), [short(weeks)], terms);
    await expectEarns(early, lasting(`¦${end}`), [short(weeks, 'error')], { ...terms, stage: 'submission' });
    await expectEarns(early, lasting(end, '\n  reason: The product closes in June'), [], terms);
  });

  it.each(['2026-06-22', '2026-06-28', '2026-07-31', '2026-08-02'])('to %s is neither', (end) =>
    expectEarns(early, lasting(end), [], terms),
  );

  it.each([
    ['2026-08-03', 14],
    ['2026-12-31', 35],
  ])('to %s is %i weeks, longer than thirteen', async (end, weeks) => {
    await expectEarns(early, lasting(`¦${end}`), [long(weeks)], terms);
    await expectEarns(early, lasting(`¦${end}`), [long(weeks)], { ...terms, stage: 'submission' });
    await expectEarns(early, lasting(end, '\n  reason: Half time until September'), [], terms);
  });

  it('takes a reason that is still to come for one', () =>
    expectEarns(
      early,
      lasting('2026-06-14', '\n  reason: ¦TBC'),
      ['error plan/placeholder: reason: still says TBC: write what belongs there'],
      terms,
    ));

  it('leaves an end before the start to the rule of dates', () =>
    expectEarns(
      early,
      lasting('¦2026-05-03'),
      [
        'error plan/date-order: The plan has end: 2026-05-03, before its start: 2026-05-04: correct one of them',
      ],
      terms,
    ));
});
