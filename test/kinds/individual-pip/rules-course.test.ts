import { describe, expect, it } from 'vitest';
import { type Case, type Edit, expectEarns, tryEach, verdictOn } from '../../support/planted.ts';
import { cleanPip } from '../people/clean-pip.ts';

/** The plan with other checkpoints, each a line; ratings as `K1 K2`, evidence written where one is needed. */
interface Held {
  readonly date: string;
  readonly K1?: string;
  readonly K2?: string;
  readonly more?: string;
}
const rating = (id: string, word: string): string =>
  `${id}: { rating: ${word}${word === 'no_opportunity' ? '' : `, evidence: The log of ${id}`} }`;
const checkpoint = ({
  date,
  K1 = 'improving',
  K2 = 'improving',
  more = 'working: Tests came first',
}: Held): string =>
  `  - date: ${date}
    criteria:
      ${rating('K1', K1)}
      ${rating('K2', K2)}
    next_focus: The next release
${more && `    ${more}\n`}`;

/** The plan with support that has no rhythm, so that no session falls due, and other checkpoints. */
const untimed = cleanPip
  .replace('every: week\n', 'every: before each release\n')
  .replace(/ {4}sessions:\n( {6}.*\n)+/, '');
const START = untimed.indexOf('checkpoints:\n');
const END = untimed.indexOf('retention:');
const withCheckpoints = (...held: readonly Held[]): string =>
  `${untimed.slice(0, START)}checkpoints:\n${held.map(checkpoint).join('')}${untimed.slice(END)}`;

/** Weekly checkpoints from 11 May on, with these ratings of K1 in turn. */
const MONDAYS = [
  '2026-05-11',
  '2026-05-18',
  '2026-05-25',
  '2026-06-01',
  '2026-06-08',
  '2026-06-15',
  '2026-06-22',
];
const rated = (...ratings: readonly (string | Partial<Held>)[]): string =>
  withCheckpoints(
    ...ratings.map((one, i) => ({
      date: MONDAYS[i] ?? '',
      ...(typeof one === 'string' ? { K1: one } : one),
    })),
  );

describe('individual-pip/checkpoints-regular', () => {
  const rule = (message: string, severity = 'error') =>
    `${severity} individual-pip/checkpoints-regular: ${message}`;
  const every = (text: string): Edit => ['checkpoint_every: week', `checkpoint_every: ${text}`];
  const late = (rhythm: string) =>
    rule(`Checkpoints every ${rhythm} come too late to change course: write week or fortnight`);
  const neither = rule(
    'The rhythm of checkpoints is neither weekly nor fortnightly: write week or fortnight',
  );

  const rhythms: readonly Case[] = [
    [
      'left out',
      [
        ['kind:', '¦kind:'],
        ['checkpoint_every: week\n', ''],
      ],
      [rule('No rhythm of checkpoints is set: write checkpoint_every: week')],
    ],
    [
      'left out of a draft',
      [
        ['kind:', '¦kind:'],
        ['checkpoint_every: week\n', ''],
      ],
      [rule('No rhythm of checkpoints is set: write checkpoint_every: week', 'warning')],
      { stage: 'draft' },
    ],
    ['month', [every('¦month')], [late('month')]],
    ['month, in a draft: a fault stays an error', [every('¦monthly')], [late('month')], { stage: 'draft' }],
    ['quarterly', [every('¦quarterly')], [late('quarter')]],
    ['every year', [every('¦every year')], [late('year')]],
    ['words', [every('¦when there is time')], [neither]],
    ['a number', [every('¦7')], [neither]],
    ['weekly', [every('weekly')], []],
    ['Every week', [every('Every week')], []],
    ['fortnightly on ten weeks', [every('fortnightly')], []],
    ['once a fortnight', [every('once a fortnight')], []],
    ['two weeks', [every('every two weeks')], []],
  ];
  tryEach(cleanPip, rhythms);

  describe('a fortnight on a short plan', () => {
    const short = rule(
      'A plan of 8 weeks or less needs checkpoints every week: write checkpoint_every: week',
      'warning',
    );
    it('is warned of up to eight weeks', async () => {
      await expectEarns(cleanPip, [every('¦fortnight'), ['end: 2026-07-10', 'end: 2026-06-28']], [short]);
      await expectEarns(cleanPip, [every('¦fortnight'), ['end: 2026-07-10', 'end: 2026-06-22']], [short]);
    });
    it('is fine from the first day of the ninth', () =>
      expectEarns(cleanPip, [every('fortnight'), ['end: 2026-07-10', 'end: 2026-06-29']], []));
  });

  describe('a gap', () => {
    const gap = (days: number, rhythm = 'week') =>
      rule(
        `${days} days passed before this checkpoint, against one a ${rhythm}: keep to the rhythm, or agree a pause`,
        'warning',
      );
    const at = (day: string, today: string) =>
      [withCheckpoints({ date: '2026-05-11' }, { date: day }), today] as const;

    it.each([
      ['2026-05-18', 'on the day'],
      ['2026-05-12', 'early'],
      ['2026-05-21', 'three days late'],
    ])('to %s is none: %s', async (day) => {
      const [text, today] = at(day, day);
      await expectEarns(text, [], [], { today });
    });

    it('of eleven days is one', async () => {
      const [text] = at('¦2026-05-22', '');
      await expectEarns(text, [], [gap(11)], { today: '2026-05-22' });
    });

    it('before the first checkpoint is counted from the opening', async () => {
      const first = (day: string) => withCheckpoints({ date: day });
      await expectEarns(first('2026-05-14'), [], [], { today: '2026-05-14' });
      await expectEarns(first('¦2026-05-15'), [], [gap(11)], { today: '2026-05-15' });
    });

    it('of a fortnight ends with its seventeenth day', async () => {
      const [fits] = at('2026-05-28', '');
      await expectEarns(fits, [every('fortnight')], [], { today: '2026-05-28' });
      const [wide] = at('¦2026-05-29', '');
      await expectEarns(wide, [every('fortnight')], [gap(18, 'fortnight')], { today: '2026-05-29' });
    });

    it('leaves out the days of a pause, however it is written', async () => {
      const pauses = (text: string): Edit => ['appropriate:', `pauses:\n${text}appropriate:`];
      const [text] = at('2026-05-29', '');
      const one = pauses('  - { from: 2026-05-12, to: 2026-05-19 }\n');
      const two = pauses(
        '  - { from: 2026-05-16, to: 2026-05-19 }\n  - { from: 2026-05-12, to: 2026-05-17 }\n',
      );
      for (const pause of [one, two]) await expectEarns(text, [pause], [], { today: '2026-05-29' });
      const [marked] = at('¦2026-05-29', '');
      await expectEarns(marked, [pauses('  - { from: 2026-05-12, to: 2026-05-18 }\n')], [gap(11)], {
        today: '2026-05-29',
      });
    });

    it('goes by no pause that ends before it begins, which is a slip', () =>
      expectEarns(
        cleanPip,
        [['appropriate:', 'pauses:\n  - { from: 2026-06-05, to: ¦2026-06-01 }\nappropriate:']],
        [
          'error plan/date-order: This pause has to: 2026-06-01, before its from: 2026-06-05: correct one of them',
        ],
      ));

    it('goes by no pause that lacks an end', async () => {
      const [marked] = at('¦2026-05-22', '');
      await expectEarns(
        marked,
        [['appropriate:', 'pauses:\n  - { from: 2026-05-12 }\nappropriate:']],
        [gap(11)],
        { today: '2026-05-22' },
      );
    });
  });

  describe('one owed', () => {
    const owed = (since: string) =>
      rule(`A checkpoint is owed since ${since}: hold it, and record it with pip review`, 'warning');
    const marked: Edit = ['checkpoints:', '¦checkpoints:'];
    const quiet: Edit = ['to: 2026-07-10\n    sessions:', 'to: 2026-05-31\n    sessions:'];

    it('is owed on the fourth day after its day', async () => {
      await expectEarns(cleanPip, [quiet], [], { today: '2026-06-11' });
      await expectEarns(cleanPip, [quiet, marked], [owed('2026-06-08')], { today: '2026-06-12' });
    });

    it.each(['draft', 'closed'])('is not owed by a plan that is %s', (status) =>
      expectEarns(cleanPip, [quiet, ['status: active', `status: ${status}`]], [], { today: '2026-06-12' }),
    );

    it('is owed by a plan that is agreed, and by one without a status', async () => {
      await expectEarns(
        cleanPip,
        [quiet, marked, ['status: active', 'status: agreed']],
        [owed('2026-06-08')],
        { today: '2026-06-12' },
      );
      await expectEarns(cleanPip, [quiet, marked, ['status: active\n', '']], [owed('2026-06-08')], {
        today: '2026-06-12',
      });
    });

    it('waits for the end of a pause', async () => {
      const pause: Edit = ['appropriate:', 'pauses:\n  - { from: 2026-06-02, to: 2026-06-05 }\nappropriate:'];
      await expectEarns(cleanPip, [quiet, pause], [], { today: '2026-06-15' });
      await expectEarns(cleanPip, [quiet, pause, marked], [owed('2026-06-12')], { today: '2026-06-16' });
    });

    it('is no longer owed once the plan is decided', () =>
      expectEarns(
        cleanPip,
        [
          quiet,
          [
            'retention:',
            'outcome: { decision: met, date: 2026-06-05, by: Rosa Lindqvist, reasons: The log, appeal: To the head within ten days }\nretention:',
          ],
        ],
        [],
        { today: '2026-06-30' },
      ));

    it('is not claimed while the day of the newest is still to correct', () =>
      expectEarns(
        cleanPip,
        [quiet, ['date: 2026-06-01', 'date: ¦1 June 2026']],
        ['error plan/schema: date: is written year first: write 2026-06-01'],
        { today: '2026-06-12' },
      ));
  });
});

describe('individual-pip/checkpoint-complete', () => {
  const rule = (message: string, severity = 'warning') =>
    `${severity} individual-pip/checkpoint-complete: ${message}`;
  const focus = 'This checkpoint does not say what the next one will look at: add next_focus';
  const last = '    next_focus: Tests before the merge\n';
  const cases: readonly Case[] = [
    [
      'no next focus',
      [
        ['  - date: 2026-06-01', '  - ¦date: 2026-06-01'],
        [last, ''],
      ],
      [rule(focus)],
    ],
    [
      'no next focus in a submission',
      [
        ['  - date: 2026-06-01', '  - ¦date: 2026-06-01'],
        [last, ''],
      ],
      [rule(focus, 'error')],
      { stage: 'submission' },
    ],
    [
      'a criterion left out',
      [
        [
          '    criteria:\n      K1: { rating: improving, evidence: 3 of 4 changes had a test }\n      K2: { rating: met, evidence: 5',
          '    ¦criteria:\n      K2: { rating: met, evidence: 5',
        ],
      ],
      [rule('K1 is not rated here: rate it, or write no_opportunity')],
    ],
    [
      'both left out',
      [
        [
          '  - date: 2026-05-25\n    criteria:\n      K1: { rating: met, evidence: 4 of 4 changes had a test }\n      K2: { rating: no_opportunity }\n',
          '  - ¦date: 2026-05-25\n',
        ],
      ],
      [rule('K1 and K2 are not rated here: rate them, or write no_opportunity')],
    ],
    [
      'a rating without evidence',
      [['K2: { rating: met, evidence: 5 of 5 items closed or flagged }', '¦K2: { rating: met }']],
      [rule('K2 is rated without evidence: add the examples that show it')],
    ],
    [
      'an empty list of evidence',
      [['evidence: 5 of 5 items closed or flagged', '¦evidence: []']],
      [rule('K2 is rated without evidence: add the examples that show it')],
    ],
    [
      'evidence as a list',
      [['evidence: 5 of 5 items closed or flagged', 'evidence: [The board, The log]']],
      [],
    ],
    [
      'evidence without a rating',
      [['K2: { rating: met, evidence: 5', '¦K2: { evidence: 5']],
      [rule('K2 has no rating here: add it, or write no_opportunity')],
    ],
    [
      'no opportunity, with words',
      [['K2: { rating: no_opportunity }', 'K2: { rating: no_opportunity, evidence: Nothing was planned }']],
      [],
    ],
    [
      'a rating that is no word of the scale',
      [['K2: { rating: met, evidence: 5', 'K2: { rating: ¦mett, evidence: 5']],
      ['error plan/schema: rating: "mett" is not one of its words: write met'],
    ],
    [
      'a criterion that the plan does not have',
      [
        [
          'K2: { rating: met, evidence: 5',
          'K2: { rating: met, evidence: All }\n      ¦K7: { rating: met, evidence: 5',
        ],
      ],
      ['error plan/reference: No criterion of this plan has the id K7: write K1, or add K7'],
    ],
  ];
  tryEach(cleanPip, cases);

  it('asks for no next focus at the last checkpoint of a decided plan, and at the others still', async () => {
    const outcome = (decision: string): Edit => [
      'retention:',
      `outcome: { decision: ${decision}, date: 2026-06-02, by: Rosa Lindqvist, reasons: The log, appeal: To the head }\nretention:`,
    ];
    await expectEarns(cleanPip, [[last, ''], outcome('met')], []);
    await expectEarns(
      cleanPip,
      [['  - date: 2026-06-01', '  - ¦date: 2026-06-01'], [last, ''], outcome('extended')],
      [rule(focus)],
    );
    await expectEarns(
      cleanPip,
      [
        ['  - date: 2026-05-18', '  - ¦date: 2026-05-18'],
        ['    next_focus: Changes of rates\n', ''],
        outcome('met'),
      ],
      [rule(focus)],
    );
  });
});

describe('individual-pip/progress-named', () => {
  const rule = (message: string) => `warning individual-pip/progress-named: ${message}`;
  const better = (ids: string, are = 'is') =>
    rule(`${ids} ${are} met or improving, but nothing stands under working: name what went well`);
  const three = rule(
    'Three checkpoints running name only what is missing: name under working what went well',
  );
  const bare = (K1: string, K2: string) => ({ K1, K2, more: 'needs_work: Tests of old invoices' });
  const adjusted = { more: 'support_changes: Twice a week from now on' };
  const failing = { K1: 'not_yet', K2: 'no_opportunity', ...adjusted };
  const cause = 'retention:';
  const named: Edit = [
    cause,
    'not_working: { date: 2026-06-01, cause: gap_deeper, next: A talk on the role }\nretention:',
  ];

  it.each([
    [bare('met', 'not_yet'), better('K1')],
    [bare('not_yet', 'improving'), better('K2')],
    [bare('improving', 'met'), better('K1 and K2', 'are')],
    [{ ...bare('met', 'no_opportunity'), more: 'working: none' }, better('K1')],
  ])('%j', async (held, said) => {
    const text = rated(held).replace(
      held.more.startsWith('working') ? 'none' : '  - date: 2026-05-11',
      (was) => (was === 'none' ? '¦none' : '  - ¦date: 2026-05-11'),
    );
    await expectEarns(text, [], [said], { today: '2026-05-12' });
  });

  it('lets two checkpoints of failures pass, and speaks at the third alone', async () => {
    await expectEarns(rated(failing, failing), [], [], { today: '2026-05-18' });
    const four = rated(failing, failing, failing, failing).replace(
      '  - date: 2026-05-25',
      '  - ¦date: 2026-05-25',
    );
    await expectEarns(four, [named], [three]);
  });

  it('counts on over a checkpoint without opportunity', async () => {
    const idle = { K1: 'no_opportunity', K2: 'no_opportunity', more: '' };
    const text = rated(failing, idle, failing, failing).replace(
      '  - date: 2026-06-01',
      '  - ¦date: 2026-06-01',
    );
    await expectEarns(text, [named], [three]);
  });

  it('begins anew once something is named', () =>
    expectEarns(
      rated(
        failing,
        failing,
        { ...failing, more: 'working: The talks are open\n    support_changes: Mornings' },
        failing,
        failing,
      ),
      [named],
      [],
      { today: '2026-06-08' },
    ));
});

describe('individual-pip/support-adjusted', () => {
  const rule = (ids: string, are = 'is') =>
    `warning individual-pip/support-adjusted: ${ids} ${are} not yet met twice running, and the support stayed as it was: adjust it under support_changes`;
  const stays = { K1: 'not_yet', K2: 'improving' };
  const changed = (to: string) => ({ ...stays, more: `working: The talks\n    support_changes: ${to}` });
  const today = '2026-05-18';

  it('speaks at the second checkpoint', () =>
    expectEarns(
      rated(stays, stays).replace('  - date: 2026-05-18', '  - ¦date: 2026-05-18'),
      [],
      [rule('K1')],
      { today },
    ));

  it('names both criteria in one finding', () =>
    expectEarns(
      rated({ ...stays, K2: 'not_yet' }, { ...stays, K2: 'not_yet' }).replace(
        '  - date: 2026-05-18',
        '  - ¦date: 2026-05-18',
      ),
      [],
      [rule('K1 and K2', 'are')],
      { today },
    ));

  it.each([
    'Pairing moves to the morning',
    '[{ id: S1, every: fortnight }]',
    '{ id: S1, provider: Jonas Weber }',
    '[none, Twice a week]',
  ])('is answered by %s', (change) => expectEarns(rated(stays, changed(change)), [], [], { today }));

  it.each(['None.', 'no change', 'No changes', 'n/a', 'nil'])('is not answered by %j', (nothing) =>
    expectEarns(rated(stays, changed(`¦${nothing}`)), [], [rule('K1')], { today }),
  );

  it('is answered by what was changed at the first of the two', () =>
    expectEarns(rated(changed('Mornings'), stays), [], [], { today }));

  it('is asked again of a new run', async () => {
    const text = rated(stays, changed('Mornings'), 'improving', stays, stays);
    await expectEarns(text.replace('  - date: 2026-06-08', '  - ¦date: 2026-06-08'), [], [rule('K1')], {
      today: '2026-06-08',
    });
  });

  it('does not take a support begun on the first of the two days for new', async () => {
    const begun = (from: string): Edit => [
      'checkpoint_every:',
      `  - { id: S2, concerns: [C1], what: Jonas Weber reads one test each Friday, provider: Jonas Weber, every: month, from: ${from} }\ncheckpoint_every:`,
    ];
    await expectEarns(
      rated(stays, stays).replace('  - date: 2026-05-18', '  - ¦date: 2026-05-18'),
      [begun('2026-05-11')],
      [rule('K1')],
      { today },
    );
    await expectEarns(rated(stays, stays), [begun('2026-05-12')], [], { today });
    await expectEarns(rated(stays, stays), [begun('2026-05-18')], [], { today });
  });
});

describe('individual-pip/not-working', () => {
  const rule = (ids: string, are = 'is') =>
    `warning individual-pip/not-working: ${ids} ${are} not yet met three times running: name the cause under not_working`;
  const stays = { K1: 'not_yet', more: 'working: The talks\n    support_changes: Another hour' };
  const kind: Edit = ['kind:', '¦kind:'];
  const says = (text: string): Edit => ['retention:', `${text}\nretention:`];

  it('is asked after the third, not after the second', async () => {
    await expectEarns(rated(stays, stays), [], [], { today: '2026-05-18' });
    await expectEarns(rated(stays, stays, stays), [kind], [rule('K1')], { today: '2026-05-25' });
  });

  it('passes over a checkpoint without opportunity, and not over a better one', async () => {
    await expectEarns(rated(stays, stays, 'no_opportunity', stays), [kind], [rule('K1')]);
    await expectEarns(rated(stays, stays, 'improving', stays), [], []);
    await expectEarns(rated(stays, stays, stays, 'improving'), [], []);
  });

  it.each(['gap_deeper', 'not_engaging', 'support_missing'])('is answered by the cause %s', (cause) =>
    expectEarns(
      rated(stays, stays, stays),
      [says(`not_working: { date: 2026-05-26, cause: ${cause}, next: A talk }`)],
      [],
      { today: '2026-05-26' },
    ),
  );

  it('is not answered by an entry without a cause', () =>
    expectEarns(
      rated(stays, stays, stays),
      [says('¦not_working: { date: 2026-05-26, next: A talk }')],
      [rule('K1')],
      { today: '2026-05-26' },
    ));

  it('has one finding where the cause is no word of the three', () =>
    expectEarns(
      rated(stays, stays, stays),
      [says('not_working: { date: 2026-05-26, cause: ¦gap_deper }')],
      ['error plan/schema: cause: "gap_deper" is not one of its words: write gap_deeper'],
      { today: '2026-05-26' },
    ));

  it('names all that stand still', () =>
    expectEarns(
      rated({ ...stays, K2: 'not_yet' }, { ...stays, K2: 'not_yet' }, { ...stays, K2: 'not_yet' }),
      [kind],
      [rule('K1 and K2', 'are')],
      { today: '2026-05-25' },
    ));
});

describe('individual-pip/end-early', () => {
  const tip =
    'advice individual-pip/end-early: Every criterion is met at two checkpoints running: consider ending the plan early';
  const met = { K1: 'met', K2: 'met' };

  it('speaks at the last of two checkpoints at which all is met', () =>
    expectEarns(rated(met, met).replace('  - date: 2026-05-18', '  - ¦date: 2026-05-18'), [], [tip], {
      today: '2026-05-18',
    }));

  it('stays advice in a submission', () =>
    expectEarns(rated(met, met).replace('  - date: 2026-05-18', '  - ¦date: 2026-05-18'), [], [tip], {
      today: '2026-05-18',
      stage: 'submission',
    }));

  it.each([
    ['one checkpoint', rated(met)],
    ['one criterion improving', rated({ K1: 'met', K2: 'improving' }, met)],
    [
      'a criterion never rated',
      rated({ K1: 'met', K2: 'no_opportunity' }, { K1: 'met', K2: 'no_opportunity' }),
    ],
    ['met, then worse', rated(met, { K1: 'met', K2: 'improving' })],
  ])('is silent on %s', (_, text) => expectEarns(text, [], [], { today: '2026-05-21' }));

  it('passes over checkpoints without opportunity', () =>
    expectEarns(
      rated(
        { K1: 'met', K2: 'met' },
        { K1: 'met', K2: 'no_opportunity' },
        { K1: 'no_opportunity', K2: 'met' },
      ).replace('  - date: 2026-05-25', '  - ¦date: 2026-05-25'),
      [],
      [tip],
      { today: '2026-05-25' },
    ));

  it('is silent on the last day and after it', async () => {
    const text = rated(met, met, met, met);
    const end: Edit = ['end: 2026-07-10', 'end: 2026-06-28'];
    await expectEarns(text.replace('  - date: 2026-06-01', '  - ¦date: 2026-06-01'), [end], [tip], {
      today: '2026-06-11',
    });
    for (const today of ['2026-06-28', '2026-06-29']) {
      const { findings } = await verdictOn(text.replace(end[0], end[1]), { today });
      expect(findings.map(({ rule }) => rule)).not.toContain('individual-pip/end-early');
    }
  });

  it.each(['draft', 'closed'])('is silent on a plan that is %s', (status) =>
    expectEarns(rated(met, met), [['status: active', `status: ${status}`]], [], { today: '2026-05-18' }),
  );
});
