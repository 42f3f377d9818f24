import { describe, expect, it } from 'vitest';
import { type Case, type Edit, expectEarns, told, tryEach, verdictOn } from '../../support/planted.ts';
import { cleanPip } from '../people/clean-pip.ts';

const SESSIONS = `    sessions:
      - { date: 2026-05-13, held: yes }
      - { date: 2026-05-20, held: yes }
      - { date: 2026-05-27, held: yes }
`;

/** The sessions of the plan's only support. */
const sessions = (...all: readonly string[]): Edit => [
  SESSIONS,
  `    sessions:\n${all.map((one) => `      - { ${one} }\n`).join('')}`,
];
const atEnd = (text: string): Edit => ['retention:', `${text}retention:`];

describe('individual-pip/support-named', () => {
  const rule = (message: string, severity = 'error') =>
    `${severity} individual-pip/support-named: ${message}`;
  const S1 = ['  - id: S1', '  - ¦id: S1'] as const;
  const nobody = rule('S1 names nobody in particular as provider: say who gives it');
  const noName = rule('S1 names no provider: say who gives it');
  const noRhythm = rule('S1 has no rhythm: say how often under every');
  const provider = (text: string): Edit => ['provider: Dana Kim', `provider: ${text}`];

  const cases: readonly Case[] = [
    ['no provider', [S1, ['    provider: Dana Kim\n', '']], [noName]],
    [
      'no provider in a draft',
      [S1, ['    provider: Dana Kim\n', '']],
      [noName.replace('error', 'warning')],
      { stage: 'draft' },
    ],
    ['no rhythm', [S1, ['    every: week\n', '']], [noRhythm]],
    [
      'neither',
      [
        ['  - id: S1', '  - ¦¦id: S1'],
        ['    every: week\n', ''],
        ['    provider: Dana Kim\n', ''],
      ],
      [noRhythm, noName],
    ],
    [
      'a provider without a name',
      [['provider: Dana Kim', '¦provider: { organisation: Northwind }']],
      [noName],
    ],
    [
      'a provider still to come, which is one fault',
      [provider('¦TBC')],
      ['error plan/placeholder: provider: still says TBC: write what belongs there'],
    ],
    [
      'a rhythm in words of its own',
      [['every: week\n    from', 'every: when a change is planned\n    from']],
      [],
    ],
    ['a post', [provider('{ role: Lead of billing }')], []],
  ];
  tryEach(cleanPip, cases);

  it.each(['the wider team', 'Colleagues', 'somebody', 'others', 'A team', 'management', 'our company'])(
    'takes %j for nobody',
    (text) => expectEarns(cleanPip, [provider(`¦${text}`)], [nobody]),
  );

  it.each(['Team lead of billing', 'Anna Peers', 'Management coach Jo Ray', 'Theo Company'])(
    'takes %j for somebody',
    (text) => expectEarns(cleanPip, [provider(text)], []),
  );
});

describe('individual-pip/support-delivered, while the plan runs', () => {
  const rule = (held: number, due: number, owed: number) =>
    `warning individual-pip/support-delivered: S1 has fallen behind: ${held} of ${due} sessions due are on record as held; make up for ${owed}`;
  const at: Edit = ['    sessions:', '    ¦sessions:'];

  const cases: readonly Case[] = [
    ['a week is due when it is over and three days more', [], [], { today: '2026-06-09' }],
    ['and is missed then', [at], [rule(3, 4, 1)], { today: '2026-06-10' }],
    [
      'a miss of the provider',
      [
        sessions(
          'date: 2026-05-13, held: yes',
          'date: 2026-05-20, held: no, missed: provider',
          'date: 2026-05-27, held: yes',
        ),
        at,
      ],
      [rule(2, 3, 1)],
    ],
    [
      'a miss of nobody named',
      [
        sessions('date: 2026-05-13, held: yes', 'date: 2026-05-20, held: no', 'date: 2026-05-27, held: yes'),
        at,
      ],
      [rule(2, 3, 1)],
    ],
    [
      'a miss of the employee',
      [
        sessions(
          'date: 2026-05-13, held: yes',
          'date: 2026-05-20, held: no, missed: employee',
          'date: 2026-05-27, held: yes',
        ),
      ],
      [],
    ],
    [
      'a miss that both agreed',
      [
        sessions(
          'date: 2026-05-13, held: yes',
          'date: 2026-05-20, held: no, missed: agreed',
          'date: 2026-05-27, held: yes',
        ),
      ],
      [],
    ],
    [
      'a miss that was made up',
      [
        sessions(
          'date: 2026-05-13, held: yes',
          'date: 2026-05-20, held: no, missed: provider',
          'date: 2026-05-22, held: yes, makes_up: 2026-05-20',
          'date: 2026-05-27, held: yes',
        ),
      ],
      [],
    ],
    [
      'a make-up that was not held',
      [
        sessions(
          'date: 2026-05-13, held: yes',
          'date: 2026-05-20, held: no, missed: provider',
          'date: 2026-05-22, held: no, missed: provider, makes_up: 2026-05-20',
          'date: 2026-05-27, held: yes',
        ),
        at,
      ],
      [rule(2, 4, 2)],
    ],
    [
      'a make-up for another day',
      [
        sessions(
          'date: 2026-05-13, held: yes',
          'date: 2026-05-20, held: no, missed: provider',
          'date: 2026-05-22, held: yes, makes_up: 2026-05-19',
          'date: 2026-05-27, held: yes',
        ),
        at,
      ],
      [rule(3, 4, 1)],
    ],
    [
      'no sessions at all',
      [
        ['  - id: S1', '  - ¦id: S1'],
        [SESSIONS, ''],
      ],
      [rule(0, 3, 3)],
    ],
    ['an empty list', [[SESSIONS, '    ¦sessions: []\n']], [rule(0, 3, 3)]],
    ['support that ended', [['to: 2026-07-10\n', 'to: 2026-05-31\n']], [], { today: '2026-06-04' }],
    [
      'support on a plan that is closed',
      [
        [SESSIONS, ''],
        ['status: active', 'status: closed'],
      ],
      [],
    ],
    [
      'support of a draft',
      [
        [SESSIONS, ''],
        ['status: active', 'status: draft'],
      ],
      [],
    ],
    [
      'a rhythm that cannot be judged',
      [
        [SESSIONS, ''],
        ['every: week\n    from', 'every: before each release\n    from'],
      ],
      [],
    ],
    [
      'a fortnight: two in four weeks',
      [['every: week\n    from', 'every: fortnight\n    from']],
      [],
      { today: '2026-06-10' },
    ],
    [
      'no first day: counted from the opening',
      [['    from: 2026-05-11\n', ''], at],
      [rule(3, 4, 1)],
      { today: '2026-06-03' },
    ],
  ];
  tryEach(cleanPip, cases);

  it('leaves a pause out of what is due', async () => {
    const pause: Edit = ['appropriate:', 'pauses:\n  - { from: 2026-05-18, to: 2026-05-24 }\nappropriate:'];
    const two = sessions('date: 2026-05-13, held: yes', 'date: 2026-05-27, held: yes');
    await expectEarns(cleanPip, [two, pause], []);
    await expectEarns(cleanPip, [two, at], [rule(2, 3, 1)]);
  });

  it('goes by the rhythm that a checkpoint changed to', async () => {
    const change = (every: string): Edit => [
      '    working: Rates are tested\n',
      `    working: Rates are tested\n    support_changes: [{ id: S1, every: ${every} }]\n`,
    ];
    const two = sessions('date: 2026-05-13, held: yes', 'date: 2026-05-20, held: yes');
    await expectEarns(cleanPip, [two, change('fortnight')], []);
    await expectEarns(cleanPip, [two, change('week'), at], [rule(2, 3, 1)]);
  });
});

describe('individual-pip/support-delivered, once decided', () => {
  const outcome = (decision: string, date = '2026-06-02') =>
    atEnd(
      `outcome:\n  decision: ${decision}\n  date: ${date}\n  by: Rosa Lindqvist\n  reasons: By the ratings\n  appeal: To the head within ten days\n`,
    );
  const withheld = (parts: string) =>
    `error individual-pip/support-delivered: Support was not given (${parts}), so the plan cannot be assessed as not met: involve HR, extend or withdraw`;
  const missed = sessions(
    'date: 2026-05-13, held: yes',
    'date: 2026-05-20, held: no, missed: provider',
    'date: 2026-05-27, held: yes',
  );

  it('not met stands where all support was given', () => expectEarns(cleanPip, [outcome('not_met')], []));

  it('not met cannot be said where the provider missed one', () =>
    expectEarns(cleanPip, [missed, outcome('¦not_met')], [withheld('S1: 2 of 3')]));

  it('is an error in every stage, and in a closed plan too', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const)
      await expectEarns(cleanPip, [missed, outcome('¦not_met')], [withheld('S1: 2 of 3')], { stage });
    await expectEarns(
      cleanPip,
      [missed, outcome('¦not_met'), ['status: active', 'status: closed']],
      [withheld('S1: 2 of 3')],
    );
  });

  it.each(['met', 'met_early', 'withdrawn'])('%s may be said all the same', (decision) =>
    expectEarns(cleanPip, [missed, outcome(decision)], []),
  );

  it('an extension leaves the plan running, and the session owed', async () => {
    const found = told(
      await verdictOn(cleanPip.replace(missed[0], missed[1]).replace(...outcome('extended'))),
    );
    expect(found.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'warning individual-pip/support-delivered: S1 has fallen behind: 2 of 3 sessions due are on record as held; make up for 1',
    ]);
  });

  it('counts what was due on the day of the decision, without days of grace, and nothing after', async () => {
    const two = sessions('date: 2026-05-13, held: yes', 'date: 2026-05-20, held: yes');
    await expectEarns(cleanPip, [two, outcome('not_met', '2026-05-30')], [], { today: '2026-07-31' });
    await expectEarns(cleanPip, [two, outcome('¦not_met', '2026-05-31')], [withheld('S1: 2 of 3')], {
      today: '2026-07-31',
    });
  });

  it('a make-up before the decision heals it, one after it does not', async () => {
    const madeUp = (day: string) =>
      sessions(
        'date: 2026-05-13, held: yes',
        'date: 2026-05-20, held: no, missed: provider',
        'date: 2026-05-27, held: yes',
        `date: ${day}, held: yes, makes_up: 2026-05-20`,
      );
    await expectEarns(cleanPip, [madeUp('2026-06-02'), outcome('not_met')], [], { today: '2026-06-10' });
    await expectEarns(cleanPip, [madeUp('2026-06-03'), outcome('¦not_met')], [withheld('S1: 2 of 3')], {
      today: '2026-06-10',
    });
  });

  it('names every support that fell short', () =>
    expectEarns(
      cleanPip,
      [
        missed,
        [
          'checkpoint_every:',
          '  - id: S2\n    what: Rosa Lindqvist goes through the board each Monday\n    provider: Rosa Lindqvist\n    every: week\n    from: 2026-05-25\ncheckpoint_every:',
        ],
        outcome('¦not_met'),
      ],
      [withheld('S1: 2 of 3 and S2: 0 of 1')],
    ));

  it('quotes nothing of what the support was', async () => {
    const found = told(
      await verdictOn(
        cleanPip
          .replace(missed[0], missed[1])
          .replace(...outcome('not_met'))
          .replace('what: Dana Kim pairs', 'what: SECRET pairs'),
      ),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).not.toContain('SECRET');
  });
});

describe('individual-pip/outcome-reasoned', () => {
  const rule = (message: string, severity = 'error') =>
    `${severity} individual-pip/outcome-reasoned: The outcome ${message}`;
  const asks = {
    decision: 'states no decision: write met, met_early, extended, not_met or withdrawn',
    date: 'bears no date: add the day of the decision',
    by: 'does not say who decided: add by',
    reasons: 'gives no reasons: say on which ratings it rests',
  } as const;
  const fields = {
    decision: 'met',
    date: '2026-06-02',
    by: 'Rosa Lindqvist',
    reasons: 'By the ratings',
    appeal: 'To the head',
  };
  const outcome = (left: string, mark = '¦') =>
    atEnd(
      `${mark}outcome:\n${Object.entries(fields)
        .filter(([key]) => key !== left)
        .map(([key, value]) => `  ${key}: ${value}\n`)
        .join('')}`,
    );

  it.each(Object.entries(asks))('asks for %s', (key, ask) =>
    expectEarns(cleanPip, [outcome(key)], [rule(ask)]),
  );

  it.each(Object.entries(asks))('asks a draft for %s with a warning', (key, ask) =>
    expectEarns(cleanPip, [outcome(key)], [rule(ask, 'warning')], { stage: 'draft' }),
  );

  it('warns where there is no way to appeal, and of a submission too', async () => {
    const message = rule('names no way to appeal: say to whom and by when', 'warning');
    await expectEarns(cleanPip, [outcome('appeal')], [message]);
    await expectEarns(cleanPip, [outcome('appeal')], [message], { stage: 'submission' });
  });

  it('is content with all five, and with no outcome at all', async () => {
    await expectEarns(cleanPip, [outcome('none', '')], []);
    await expectEarns(cleanPip, [], []);
  });

  it('has one finding for a decision that is none', () =>
    expectEarns(
      cleanPip,
      [
        atEnd(
          'outcome:\n  decision: ¦passed\n  date: 2026-06-02\n  by: Rosa Lindqvist\n  reasons: By the ratings\n  appeal: To the head\n',
        ),
      ],
      [
        'error plan/schema: decision: is met, met_early, extended, not_met or withdrawn, and here stands "passed"',
      ],
    ));

  it('takes a decider without a name for none', () =>
    expectEarns(
      cleanPip,
      [
        atEnd(
          'outcome:\n  decision: met\n  date: 2026-06-02\n  ¦by: { organisation: Northwind }\n  reasons: By the ratings\n  appeal: To the head\n',
        ),
      ],
      [rule(asks.by)],
    ));
});

describe('a session that is only planned', () => {
  const planned = (more: string): Edit => [
    '      - { date: 2026-05-27, held: yes }\n',
    `      - { date: 2026-05-27, held: yes }\n${more}`,
  ];

  it('may lie ahead', () => expectEarns(cleanPip, [planned('      - { date: 2026-06-10 }\n')], []));

  it('may not be held ahead of its day, nor missed', async () => {
    const said =
      'error plan/date-order: sessions of S1 has an entry of 2026-06-10, after today (2026-06-03): log what has happened';
    for (const held of ['yes', 'no'])
      await expectEarns(cleanPip, [planned(`      - { date: ¦2026-06-10, held: ${held} }\n`)], [said]);
  });

  it('counts for nothing once its day has passed without a word', () =>
    expectEarns(
      cleanPip,
      [planned('      - { date: 2026-06-03 }\n'), ['    sessions:', '    ¦sessions:']],
      [
        'warning individual-pip/support-delivered: S1 has fallen behind: 3 of 4 sessions due are on record as held; make up for 1',
      ],
      { today: '2026-06-10' },
    ));
});
