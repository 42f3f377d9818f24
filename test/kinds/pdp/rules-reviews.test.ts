import { describe, expect, it } from 'vitest';
import {
  type Case,
  type Edit,
  expectEarns,
  type Terms,
  told,
  tryEach,
  verdictOn,
} from '../../support/planted.ts';
import { cleanPdp } from '../people/clean-pdp.ts';

const ON = '2026-08-05';
const expects = (edits: readonly Edit[], said: readonly string[], terms: Terms = {}) =>
  expectEarns(cleanPdp, edits, said, { today: ON, ...terms });
const run = (cases: readonly Case[]) => tryEach(cleanPdp, cases, { today: ON });

const KIND: Edit = ['kind:', '¦kind:'];
const draft: Edit = ['status: active', 'status: draft'];
const closed: Edit = ['status: active', 'status: closed'];
const atEnd = (text: string): Edit => ['retention:', `${text}retention:`];
const REVIEWS = cleanPdp.slice(cleanPdp.indexOf('reviews:'), cleanPdp.indexOf('retention:'));

describe('pdp/review-dates-set', () => {
  const rule = (message: string, severity = 'warning') => `${severity} pdp/review-dates-set: ${message}`;
  const none = rule('No review dates are set: list one for each month under review_dates:');
  const lacks = (months: string) => rule(`review_dates has no day in ${months}: add one for each month`);
  const DATES = 'review_dates: [2026-07-29, 2026-08-26, 2026-09-23]';
  const dates = (text: string): Edit => [DATES, `review_dates: ${text}`];
  const marked = (text: string): Edit => [DATES, `¦review_dates: ${text}`];

  run([
    ['none', [KIND, [`${DATES}\n`, '']], [none]],
    [
      'none, in a submission',
      [KIND, [`${DATES}\n`, '']],
      [none.replace('warning', 'error')],
      { stage: 'submission' },
    ],
    ['an empty list', [marked('[]')], [none]],
    [
      'nothing after the colon',
      [['review_dates: [2026-07-29, 2026-08-26, 2026-09-23]', '¦review_dates:']],
      ['error plan/placeholder: review_dates: is still empty: fill it in, or remove the line'],
    ],
    ['no day in the first month', [marked('[2026-08-26, 2026-09-23]')], [lacks('July 2026')]],
    ['no day in the second', [marked('[2026-07-29, 2026-09-23]')], [lacks('August 2026')]],
    ['a day in the first alone', [marked('[2026-07-29]')], [lacks('August 2026 and September 2026')]],
    [
      'a day that is three days over into the next month',
      [dates('[2026-07-30, 2026-09-03, 2026-09-23]')],
      [],
    ],
    [
      'a day that is four days over',
      [marked('[2026-07-31, 2026-09-04, 2026-09-23]')],
      [lacks('August 2026')],
    ],
    [
      'a day three days before the month, in a month that has another',
      [dates('[2026-07-29, 2026-08-06, 2026-08-29]')],
      [],
    ],
    ['a day on the last of a month', [dates('[2026-07-31, 2026-08-31, 2026-09-30]')], []],
    ['in no order', [dates('[2026-09-23, 2026-07-29, 2026-08-26]')], []],
    [
      'no period to go by',
      [['period:\n  start: 2026-07-01\n  end: 2026-09-30\n', ''], dates('[2026-07-29]')],
      [],
    ],
  ]);

  it('judges a period that holds no whole month by its gaps', async () => {
    const of = (day: string) =>
      [
        ['start: 2026-07-01', 'start: 2026-07-16'],
        ['end: 2026-09-30', 'end: 2026-09-14'],
        ['target_date: 2026-09-18', 'target_date: 2026-09-11'],
        ['target_date: 2026-09-25', 'target_date: 2026-09-14'],
        day,
      ] as never;
    await expects(of(dates('[2026-08-20]') as never), []);
    await expects(of(marked('[2026-08-21]') as never), [
      rule('No review is planned between 16 Jul and 21 Aug (36 days): add a day for each month'),
    ]);
  });

  it('does not claim a month that a day may be meant for which is written wrongly', () =>
    expects(
      [dates('[2026-07-29, ¦26 August, 2026-09-23]')],
      ['error plan/schema: review_dates: is a day: write it as 2026-07-31'],
    ));
});

describe('pdp/reviewed-monthly', () => {
  const last = (days: number, day: string) =>
    `warning pdp/reviewed-monthly: No review for ${days} days, the last on ${day}: hold one and add it with pdp review`;
  const never = (days: number, day: string) =>
    `warning pdp/reviewed-monthly: No review in the ${days} days since ${day}: hold one and add it with pdp review`;
  const reviews: Edit = ['reviews:\n', '¦reviews:\n'];

  it('is owed after more than 35 days since the last', async () => {
    await expects([], [], { today: '2026-09-02' });
    await expects([reviews], [last(36, '29 July 2026')], { today: '2026-09-03' });
  });
  it('is owed after more than 35 days of the plan where there was none', async () => {
    await expects([[REVIEWS, '']], [], { today: '2026-08-05' });
    await expects([KIND, [REVIEWS, '']], [never(36, '1 July 2026')], { today: '2026-08-06' });
  });
  it('counts from the agreement where there is no period', () =>
    expects(
      [KIND, [REVIEWS, ''], ['period:\n  start: 2026-07-01\n  end: 2026-09-30\n', 'agreed: 2026-07-01\n']],
      [never(36, '1 July 2026')],
      { today: '2026-08-06' },
    ));
  it('counts from nothing where there is neither', () =>
    expects(
      [
        [REVIEWS, ''],
        ['period:\n  start: 2026-07-01\n  end: 2026-09-30\n', ''],
      ],
      [],
      { today: '2026-09-09' },
    ));
  it.each([[draft], [closed]])('is not owed by %j', (status) =>
    expects([status], [], { today: '2026-09-10' }),
  );
  it('is a warning in a submission as well', () =>
    expects([reviews], [last(36, '29 July 2026')], { today: '2026-09-03', stage: 'submission' }));
  it('is not claimed while the day of the only review is still to correct', () =>
    expects(
      [['  - date: 2026-07-29', '  - date: ¦29/07/2026']],
      ['error plan/schema: date: is written year first: write 2026-07-29'],
      { today: '2026-09-03' },
    ));
  it('can be set aside to a day', async () => {
    const waiver = (until: string) =>
      atEnd(
        `waivers:\n  - rule: pdp/reviewed-monthly\n    reason: Sam is on leave until October\n    until: ${until}\n`,
      );
    await expects([waiver('2026-09-03')], [], { today: '2026-09-03' });
    await expects(
      [reviews, waiver('¦2026-09-02')],
      [
        last(36, '29 July 2026'),
        'warning plan/waiver: The waiver of pdp/reviewed-monthly ended on 2026-09-02: mend what it covers, or renew it',
      ],
      { today: '2026-09-03' },
    );
  });
});

describe('pdp/review-complete', () => {
  const rule = (message: string) => `warning pdp/review-complete: The review of 29 July 2026 ${message}`;
  const lacks = (key: string) => rule(`has no ${key}: write it, or none if there was none`);
  const leaves = (ids: string) => rule(`leaves out ${ids}: say where it stands under goals:`);
  const entry: Edit = ['  - date: 2026-07-29', '  - ¦date: 2026-07-29'];
  const PROGRESS = '    progress: The problem statement is written and corrected\n';

  run([
    ['no progress', [entry, [PROGRESS, '']], [lacks('progress')]],
    ['no blockers', [entry, ['    blockers: none\n', '']], [lacks('blockers')]],
    ['no adjustments', [entry, ['    adjustments: none\n', '']], [lacks('adjustments')]],
    [
      'nothing of the three',
      [
        ['  - date: 2026-07-29', '  - ¦¦¦date: 2026-07-29'],
        [PROGRESS, ''],
        ['    blockers: none\n', ''],
        ['    adjustments: none\n', ''],
      ],
      [lacks('adjustments'), lacks('blockers'), lacks('progress')],
    ],
    [
      'no progress in a submission: a warning still',
      [entry, [PROGRESS, '']],
      [lacks('progress')],
      { stage: 'submission' },
    ],
    [
      'what worked and what was learnt may be left out',
      [
        ['    worked: Writing before talking\n', ''],
        ['    learnt: The teams meant three things by one word\n', ''],
      ],
      [],
    ],
    [
      'a goal not mentioned',
      [
        ['    goals:\n      G1', '    ¦goals:\n      G1'],
        ['      G2: at_risk\n', ''],
      ],
      [leaves('G2')],
    ],
    [
      'no goal mentioned',
      [entry, ['    goals:\n      G1: on_track\n      G2: at_risk\n', '']],
      [leaves('G1 and G2')],
    ],
    [
      'a goal mentioned in words',
      [
        ['      G2: at_risk\n', ''],
        [PROGRESS, '    progress: The statement is written; G2, the rota, is not settled\n'],
      ],
      [],
    ],
    [
      'a goal that another one’s number holds',
      [
        ['    goals:\n      G1', '    ¦goals:\n      G1'],
        ['      G2: at_risk\n', ''],
        [PROGRESS, '    progress: The statement is written; G21 was dropped\n'],
      ],
      [leaves('G2')],
    ],
    [
      'a goal taken up on the day',
      [
        ['      G2: at_risk\n', ''],
        ['    proposed_by: both\n', '    proposed_by: both\n    since: 2026-07-29\n'],
      ],
      [],
    ],
    [
      'a goal taken up the day before',
      [
        ['    goals:\n      G1', '    ¦goals:\n      G1'],
        ['      G2: at_risk\n', ''],
        ['    proposed_by: both\n', '    proposed_by: both\n    since: 2026-07-28\n'],
      ],
      [leaves('G2')],
    ],
    [
      'a goal that is no word of the scale',
      [['G2: at_risk', 'G2: ¦at risk']],
      ['error plan/schema: G2: "at risk" is not one of its words: write at_risk'],
    ],
    [
      'a goal that the plan does not have',
      [['      G2: at_risk\n', '      G2: at_risk\n      G7: ¦on_track\n']],
      ['error plan/reference: No goal of this plan has the id G7: write G1, or add G7'],
    ],
    [
      'a goal set aside for the year',
      [
        ['      G2: at_risk\n', ''],
        ['    proposed_by: both\n', '    proposed_by: both\n    horizon: year\n'],
      ],
      [],
    ],
  ]);

  it('calls a review without its day by its place', () =>
    expects(
      [
        [
          '  - date: 2026-07-29\n    progress: The problem statement is written and corrected\n',
          '  - ¦worked: Writing\n',
        ],
        ['    worked: Writing before talking\n', ''],
      ],
      ['warning pdp/review-complete: Review 1 has no progress: write it, or none if there was none'],
    ));
});

describe('pdp/commitment-kept', () => {
  const rule = (message: string) => `warning pdp/commitment-kept: ${message}`;
  const due = (day: string, ago: string) =>
    rule(`MC1 was due on ${day}, ${ago} ago: set kept: yes, or no and a note:`);
  const unsaid = rule('MC1 was not kept, with no word why: write the reason under note:');
  const MC1: Edit = ['  - id: MC1', '  - ¦id: MC1'];
  const KEPT = '    kept: yes\n    date: 2026-08-03\n';
  const kept = (text: string): Edit => [KEPT, text];

  run([
    ['open on its day', [kept('')], [], { today: '2026-08-03' }],
    ['open the day after', [MC1, kept('')], [due('3 August 2026', '1 day')], { today: '2026-08-04' }],
    ['open two days after', [MC1, kept('')], [due('3 August 2026', '2 days')], { today: '2026-08-05' }],
    ['open, and explained', [kept('    note: The rota is frozen until September\n')], []],
    ['not kept, and explained', [kept('    kept: no\n    note: The rota is frozen until September\n')], []],
    ['not kept, and no word why', [MC1, kept('    kept: no\n')], [unsaid]],
    ['not kept, before its day', [MC1, kept('    kept: no\n')], [unsaid], { today: '2026-08-01' }],
    [
      'not kept, with a note to come',
      [kept('    kept: no\n    note: ¦TODO\n')],
      ['error plan/placeholder: note: still says TODO: write what belongs there'],
    ],
    ['no day by which', [kept(''), ['    by: 2026-08-03\n', '']], []],
    ['open in a closed plan', [kept(''), closed], []],
    [
      'open for a goal that was dropped',
      [
        kept(''),
        [
          '    proposed_by: both\n    protected_time: The afternoon of each game day\n    status: in_progress\n',
          '    proposed_by: both\n    status: dropped\n',
        ],
        ['      G2: at_risk\n', ''],
      ],
      [],
    ],
    [
      'a word for kept that is none',
      [['kept: yes', 'kept: ¦partly']],
      ['error plan/schema: kept: is yes or no, and here stands "partly"'],
    ],
  ]);

  const second = (manager: string): Edit =>
    atEnd(`  - date: 2026-08-05
    progress: The draft is out, G2 waits
    blockers: none
    adjustments: none
    goals:
      G1: on_track
${manager}`);
  const MANAGER =
    '    manager:\n      support_delivered: The rota is not settled yet\n      noticed: Sam asked the awkward question in the ledger session\n';
  const silent = rule('The manager’s part is empty in two reviews running: fill in manager:');
  const marked = (edit: Edit): Edit => [edit[0], edit[1].replace('- date', '- ¦date')];

  run([
    ['the manager silent in the newest alone', [second('')], []],
    [
      'the manager silent in the first alone',
      [[MANAGER, ''], second('    manager: { noticed: Calm in the incident }\n')],
      [],
    ],
    ['the manager silent in both', [[MANAGER, ''], marked(second(''))], [silent]],
    ['the manager’s part there and empty', [[MANAGER, ''], second('    ¦manager: {}\n')], [silent]],
    ['the manager silent in a review that is the only one', [[MANAGER, '']], []],
  ]);
});

describe('pdp/period-closed', () => {
  const rule = (message: string, severity = 'warning') => `${severity} pdp/period-closed: ${message}`;
  const none = rule('The period ended on 30 September 2026 with no assessment: run pdp close');
  const says = (what: string, next: string) =>
    rule(`The assessment says nothing of ${what}: ${next}, or run pdp close`);
  /** Everything done by the end, so that the assessment alone is left. */
  const done: readonly Edit[] = [
    [
      '    proposed_by: person\n    status: in_progress\n',
      '    proposed_by: person\n    status: complete\n    evidence: The proposal\n',
    ],
    [
      '    protected_time: The afternoon of each game day\n    status: in_progress\n',
      '    protected_time: The afternoon of each game day\n    status: complete\n    evidence: Two notes\n',
    ],
    atEnd(
      '  - date: 2026-09-28\n    progress: All done\n    blockers: none\n    adjustments: none\n    manager: { noticed: Both }\n',
    ),
  ];
  const after: Terms = { today: '2026-10-01' };
  const assessment = (text: string): Edit => ['\nretention:', `\nend_of_period:\n${text}retention:`];

  run([
    ['on its last day', [...done], [], { today: '2026-09-30' }],
    ['a day after', [KIND, ...done], [none], after],
    [
      'a day after, in a submission',
      [KIND, ...done],
      [none.replace('warning', 'error')],
      { ...after, stage: 'submission' },
    ],
    ['closed', [...done, closed], [], after],
    ['a draft', [...done, draft], [], after],
    [
      'with all that is asked',
      [...done, assessment('  achieved: Both goals\n  changed: The rota\n')],
      [],
      after,
    ],
    [
      'with nothing changed',
      [...done, ['\nretention:', '\n¦end_of_period:\n  achieved: Both goals\nretention:']],
      [says('changed', 'write it')],
      after,
    ],
    [
      'with a date alone',
      [...done, ['\nretention:', '\n¦end_of_period:\n  date: 2026-09-30\nretention:']],
      [says('achieved and changed', 'write both')],
      after,
    ],
  ]);

  it('asks what carries forward where a goal is still open', async () => {
    const open = done.slice(1);
    const overdue: Edit = ['target_date: 2026-09-18', 'target_date: ¦2026-09-18'];
    const late =
      'warning plan/overdue: G1 was due 2026-09-18, 13 days ago: close it, or record why and the new date';
    const marked: Edit = [
      '\nretention:',
      '\n¦end_of_period:\n  achieved: One goal\n  changed: The rota\nretention:',
    ];
    const spoken: Edit = ['progress: All done', 'progress: G1 goes on'];
    await expects([...open, spoken, overdue, marked], [late, says('carries_forward', 'write it')], after);
    await expects(
      [
        ...open,
        spoken,
        overdue,
        assessment('  achieved: One goal\n  changed: The rota\n  carries_forward: [G1]\n'),
      ],
      [late],
      after,
    );
    await expects(
      [
        ...open,
        spoken,
        overdue,
        assessment('  achieved: One goal\n  changed: The rota\n  carries_forward: []\n'),
      ],
      [late],
      after,
    );
  });
});

describe('pdp/carried-without-movement', () => {
  const carried = (turn: string) =>
    `warning pdp/carried-without-movement: G1 is carried into its ${turn} period as it was: adjust it, or drop it`;
  const stalled =
    'warning pdp/carried-without-movement: G1 is stalled at two reviews and nothing was adjusted: change its steps or date';
  const from = (period: string): Edit => [
    '    proposed_by: person\n',
    `    proposed_by: person\n    carried_from: ${period}\n`,
  ];

  it.each([
    '2026-Q2',
    'Q2 2026',
    '2026-q2',
    'sam-okafor-2026-q2',
    '2026-Q3',
    '2026-Q4',
    'last time',
    'May 2026',
  ])('is silent on a goal from %s', (period) => expects([from(period)], []));

  it.each([
    ['2026-Q1', 'third'],
    ['sam-okafor-2026-q1', 'third'],
    ['2025-Q4', '4th'],
    ['2025-Q3', '5th'],
    ['January 2026', 'third'],
  ])('speaks of one from %s: its %s', (period, turn) => expects([from(`¦${period}`)], [carried(turn)]));

  it('is content once the goal was adjusted', async () => {
    await expects(
      [from('2026-Q1'), ['adjustments: none', 'adjustments: G1 is signed by two teams instead of three']],
      [],
    );
    await expects(
      [from('2026-Q1'), ['adjustments: none', 'adjustments: We meet on Tuesdays from now on']],
      [],
    );
    await expects(
      [from('¦2026-Q1'), ['adjustments: none', 'adjustments: G2 waits for the rota']],
      [carried('third')],
    );
    await expects(
      [
        from('2026-Q1'),
        atEnd(
          'changes: [{ item: G1, field: target_date, date: 2026-07-20, from: 2026-09-11, to: 2026-09-18, reason: The risk team is away, agreed_by: Rosa Lindqvist }]\n',
        ),
      ],
      [],
    );
  });

  const twice = (adjustments: string, first = 'G1: stalled'): readonly Edit[] => [
    ['      G1: on_track\n', `      ${first}\n`],
    atEnd(
      `  - date: 2026-08-05\n    progress: Nothing on the proposal\n    blockers: none\n    adjustments: ${adjustments}\n    goals:\n      G1: ¦stalled\n      G2: on_track\n    manager: { noticed: The release }\n`,
    ),
  ];
  const bare = (edits: readonly Edit[]): readonly Edit[] =>
    edits.map(([was, is]) => [was, is.replace('¦', '')]);

  it('speaks of a goal stalled at two reviews, at the second', () => expects(twice('none'), [stalled]));
  it('is silent on one stalled once', () => expects(bare(twice('none', 'G1: at_risk')), []));
  it('is content where the second review adjusts it', () =>
    expects(bare(twice('G1 moves to the staging cluster')), []));
  it('is not content where another goal is adjusted', () =>
    expects(twice('G2 moves to the staging cluster'), [stalled]));
  it.each(['nothing yet', 'none.', 'N/A', 'no'])('takes %j for no adjustment', (words) =>
    expects(twice(words), [stalled]),
  );

  it('says nothing of a goal that is done', async () => {
    const found = told(
      await verdictOn(
        cleanPdp.replace(
          'proposed_by: person\n    status: in_progress',
          'proposed_by: person\n    carried_from: 2026-Q1\n    status: complete\n    evidence: The proposal',
        ),
        { today: ON },
      ),
    );
    expect(found).toEqual([]);
  });
});
