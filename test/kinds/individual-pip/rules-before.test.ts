import { describe, expect, it } from 'vitest';
import { type Case, expectEarns, tryEach, verdictOn } from '../../support/planted.ts';
import { cleanPip } from '../people/clean-pip.ts';
import { beside } from './judged.ts';

const OPENING = `opening:
  date: 2026-05-04
  formal: yes
  received: 2026-05-05
  employee_comments: I would like the sample to leave out the old service
`;
const SECOND = `  - date: 2026-03-09
    concerns: [C1, C2]
    summary: Better in February and as before in March
`;
const PRIOR = `prior_conversations:
  - date: 2026-02-09
    concerns: [C1, C2]
    summary: Both were gone through and pairing was offered
${SECOND}`;

const only = 'Only one conversation came before the plan: give a second one time to bring change';
const late = (until: string) =>
  `No conversation before ${until} is recorded: have it first, then open the plan`;
const unraised = (id: string) =>
  `${id} was raised in no conversation before 2026-05-04: raise it there, or leave it out`;
const prior = (message: string, severity = 'error') =>
  `${severity} individual-pip/prior-conversations: ${message}`;
const undated = 'A conversation without its date cannot show that it came before the plan: add date';

describe('individual-pip/prior-conversations', () => {
  const cases: readonly Case[] = [
    [
      'none on record',
      [
        ['kind:', '¦kind:'],
        [PRIOR, ''],
      ],
      [prior(late('the plan'))],
    ],
    ['an empty list', [[PRIOR, '¦prior_conversations: []\n']], [prior(late('the plan'))]],
    [
      'one only',
      [
        ['prior_conv', '¦prior_conv'],
        [SECOND, ''],
      ],
      [prior(only, 'warning')],
    ],
    ['the last on the day before the opening', [['date: 2026-03-09', 'date: 2026-05-03']], []],
    [
      'the last on the opening day, which is not before',
      [
        ['prior_conv', '¦prior_conv'],
        ['date: 2026-03-09', 'date: 2026-05-04'],
      ],
      [prior(only, 'warning')],
    ],
    [
      'both after the opening',
      [
        ['prior_conv', '¦prior_conv'],
        ['date: 2026-02-09', 'date: 2026-05-04'],
        ['date: 2026-03-09', 'date: 2026-05-05'],
      ],
      [prior(late('2026-05-04'))],
    ],
    [
      'a concern that was never raised',
      [
        ['concerns: [C1, C2]\n    summary: Both', 'concerns: [C1]\n    summary: Both'],
        ['concerns: [C1, C2]\n    summary: Better', 'concerns: [C1]\n    summary: Better'],
        ['  - id: C2', '  - ¦id: C2'],
      ],
      [prior(unraised('C2'))],
    ],
    [
      'a concern that was raised once',
      [['concerns: [C1, C2]\n    summary: Both', 'concerns: [C1]\n    summary: Both']],
      [],
    ],
    [
      'a concern raised only when the plan opened',
      [
        ['concerns: [C1, C2]\n    summary: Both', 'concerns: [C1]\n    summary: Both'],
        ['concerns: [C1, C2]\n    summary: Better', 'concerns: [C1]\n    summary: Better'],
        [
          SECOND.slice(-4),
          `${SECOND.slice(-4)}  - { date: 2026-05-04, concerns: [C2], summary: At the opening }\n`,
        ],
        ['  - id: C2', '  - ¦id: C2'],
      ],
      [prior(unraised('C2'))],
    ],
    [
      'conversations that name no concern',
      [
        ['    concerns: [C1, C2]\n    summary: Both', '    summary: Both'],
        ['    concerns: [C1, C2]\n    summary: Better', '    summary: Better'],
        ['  - id: C1', '  - ¦id: C1'],
        ['  - id: C2', '  - ¦id: C2'],
      ],
      [prior(unraised('C1')), prior(unraised('C2'))],
    ],
    ['one without its date', [['  - date: 2026-03-09\n    concerns', '  - ¦concerns']], [prior(undated)]],
    [
      'one whose date is still to fill in, which is one fault',
      [['date: 2026-03-09', 'date: ¦TBC']],
      ['error plan/placeholder: date: still says TBC: write what belongs there'],
    ],
    [
      'one whose date is written another way, which is one fault',
      [['date: 2026-03-09', 'date: ¦9 March 2026']],
      ['error plan/schema: date: is written year first: write 2026-03-09'],
    ],
    [
      'a plan that gives its first day under period alone',
      [['opening:\n  date: 2026-05-04\n', '¦opening:\n']],
      ['error individual-pip/opening-complete: The opening has no date: add the day it took place'],
    ],
  ];

  tryEach(cleanPip, cases);

  it('is a fault: no draft makes less of it, and no stage more', async () => {
    const edits = [
      ['kind:', '¦kind:'],
      [PRIOR, ''],
    ] as const;
    const draft = [...edits, ['status: active', 'status: draft']] as const;
    for (const stage of ['draft', 'normal', 'submission'] as const)
      await expectEarns(cleanPip, draft, [prior(late('the plan'))], { stage });
    const one = [
      ['prior_conv', '¦prior_conv'],
      [SECOND, ''],
    ] as const;
    await expectEarns(cleanPip, one, [prior(only, 'warning')], { stage: 'submission' });
  });

  describe('with notes linked', () => {
    const note = (date: string, id = 'C1') => ({
      kind: 'conversation',
      plan: {
        kind: 'conversation',
        date,
        concern: { id },
        shared_with_hr: { date, reason: 'A formal plan' },
      },
    });
    const linked = [
      [PRIOR, 'prior_conversations:\n  - ¦record: one.yaml\n  - record: two.yaml\n'],
      ['  - id: C2\n    expected', '  - ¦id: C2\n    expected'],
    ] as const;

    it('takes date and concern from them', async () => {
      const neighbours = beside({ 'one.yaml': note('2026-02-09'), 'two.yaml': note('2026-03-09', 'C2') });
      await expectEarns(
        cleanPip,
        [linked[0]].map(([a, b]) => [a, b.replace('¦', '')] as const),
        [],
        { neighbours },
      );
    });

    it('asks for a conversation on the concern that none of them names', async () => {
      const neighbours = beside({ 'one.yaml': note('2026-02-09'), 'two.yaml': note('2026-03-09') });
      const edits = [[linked[0][0], linked[0][1].replace('¦', '')] as const, linked[1]];
      await expectEarns(cleanPip, edits, [prior(unraised('C2'))], { neighbours });
    });

    it('says of a note that is not there only that it is not there', async () => {
      const neighbours = beside({ 'two.yaml': note('2026-03-09', 'C2') });
      const edits = [[PRIOR, 'prior_conversations:\n  - record: ¦one.yaml\n  - record: two.yaml\n']] as const;
      const { findings } = await verdictOn(cleanPip.replace(PRIOR, edits[0][1].replace('¦', '')), {
        neighbours,
      });
      expect(findings.map(({ rule, path }) => `${rule} ${path.join('.')}`)).toEqual([
        'plan/reference prior_conversations.0.record',
      ]);
    });
  });
});

describe('individual-pip/right-process', () => {
  const process = (message: string, severity = 'error') =>
    `${severity} individual-pip/right-process: ${message}`;
  const asks = {
    gap_is_persistent: [
      'Seen in three quarters running, with the changes listed in the review log',
      'that the gap is real and lasting',
    ],
    expectations_were_explicit: [
      'The framework was gone through on 19 January',
      'where the expectations were made explicit',
    ],
    earlier_conversations_happened: [
      'Two, with pairing offered after the first',
      'which conversations and support came before',
    ],
    not_conduct_or_capability: [
      'The same tasks went well until last summer',
      'why this is no matter of conduct or capability',
    ],
    support_is_available: [
      'Dana Kim has four hours a week set aside until July',
      'how the promised support is secured',
    ],
  } as const;
  const each = Object.entries(asks).map(([key, [answer, ask]]) => ({ key, answer, ask }));

  it.each(each)('$key left out', ({ key, answer, ask }) =>
    expectEarns(
      cleanPip,
      [
        ['appropriate:', '¦appropriate:'],
        [`  ${key}: ${answer}\n`, ''],
      ],
      [process(`Nothing says ${ask}: answer ${key} in words`)],
    ),
  );

  it.each(each)('$key answered with one word', ({ key, answer, ask }) =>
    expectEarns(cleanPip, [[answer, '¦Yes.']], [process(`One word does not answer ${key}: say ${ask}`)]),
  );

  it.each(each)('$key not met', ({ key, answer }) =>
    expectEarns(
      cleanPip,
      [[answer, '{ met: ¦no, because: The mentor leaves }']],
      [process(`${key} is not met: stop here, and choose the process that fits instead`)],
    ),
  );

  it.each(each)('$key met, with no reason', ({ key, answer, ask }) =>
    expectEarns(
      cleanPip,
      [[`${key}: ${answer}`, `¦${key}: { met: yes }`]],
      [process(`${key} is answered without a reason: say ${ask}`)],
    ),
  );

  it.each(each)('$key met for a reason', ({ answer }) =>
    expectEarns(cleanPip, [[answer, '{ met: yes, because: The lead has agreed to it }']], []),
  );

  it.each(['Yes', 'met', 'OK', 'Done', 'Confirmed.', 'n/a', 'Y'])(
    'takes %j for one word, which is no answer',
    (word) =>
      expectEarns(
        cleanPip,
        [[asks.support_is_available[0], `¦${word}`]],
        [process(`One word does not answer support_is_available: say ${asks.support_is_available[1]}`)],
      ),
  );

  it.each(['No', 'no.', 'Not met', 'NO'])('takes %j for not met', (word) =>
    expectEarns(
      cleanPip,
      [[asks.gap_is_persistent[0], `¦${word}`]],
      [process('gap_is_persistent is not met: stop here, and choose the process that fits instead')],
      { stage: 'draft' },
    ),
  );

  it.each(['No talk was missed, and all three are in the log', 'Met in every quarter since spring'])(
    'reads %j as words',
    (words) => expectEarns(cleanPip, [[asks.gap_is_persistent[0], words]], []),
  );

  it('a draft may leave a condition open, not a submission', async () => {
    const left = [
      ['appropriate:', '¦appropriate:'],
      [`  support_is_available: ${asks.support_is_available[0]}\n`, ''],
    ] as const;
    const message = `Nothing says ${asks.support_is_available[1]}: answer support_is_available in words`;
    await expectEarns(cleanPip, left, [process(message, 'warning')], { stage: 'draft' });
    await expectEarns(cleanPip, [...left, ['status: active', 'status: draft']], [process(message)], {
      stage: 'submission',
    });
  });

  it('says once that nothing at all is answered', () =>
    expectEarns(
      cleanPip.replace(/^appropriate:\n( {2}.*\n)+/m, ''),
      [['kind:', '¦kind:']],
      [process('None of the five conditions is answered: say under appropriate why this process fits')],
    ));
});

describe('individual-pip/expectations-explicit', () => {
  const rule = 'error individual-pip/expectations-explicit:';
  const shared = (day: string) =>
    [['expectations_shared: 2026-01-19', `expectations_shared: ¦${day}`]] as const;

  it('asks for the day', () =>
    expectEarns(
      cleanPip,
      [
        ['kind:', '¦kind:'],
        ['expectations_shared: 2026-01-19\n', ''],
      ],
      [`${rule} No day on which the expectations were shared: add expectations_shared, before the opening`],
    ));

  it.each(['2026-05-04', '2026-05-05'])('does not take %s for before the opening', (day) =>
    expectEarns(cleanPip, shared(day), [
      `${rule} Expectations were shared on ${day}, not before the opening on 2026-05-04: allow time to meet them first`,
    ]),
  );

  it('takes the day before it', () =>
    expectEarns(cleanPip, [['expectations_shared: 2026-01-19', 'expectations_shared: 2026-05-03']], []));

  it('goes by the day of the opening, not by the period', () =>
    expectEarns(
      cleanPip,
      [
        ['opening:\n  date: 2026-05-04', 'opening:\n  date: 2026-05-06'],
        ['received: 2026-05-05', 'received: 2026-05-06'],
        ['expectations_shared: 2026-01-19', 'expectations_shared: 2026-05-05'],
      ],
      [],
    ));

  it('is a gap: a draft is warned', () =>
    expectEarns(
      cleanPip,
      shared('2026-05-04'),
      [
        'warning individual-pip/expectations-explicit: Expectations were shared on 2026-05-04, not before the opening on 2026-05-04: allow time to meet them first',
      ],
      { stage: 'draft' },
    ));
});

describe('individual-pip/hr-involved', () => {
  const message =
    'error individual-pip/hr-involved: No HR partner is named: add hr_partner before the plan opens';
  it('asks for a name', () =>
    expectEarns(
      cleanPip,
      [
        ['kind:', '¦kind:'],
        ['hr_partner: Tom Adeyemi\n', ''],
      ],
      [message],
    ));
  it('finds none in an organisation', () =>
    expectEarns(
      cleanPip,
      [['hr_partner: Tom Adeyemi', '¦hr_partner: { organisation: Northwind }']],
      [message],
    ));
  it.each(['{ name: Tom Adeyemi }', '{ role: HR partner for engineering }', 'HR partner for engineering'])(
    'takes %s',
    (partner) => expectEarns(cleanPip, [['hr_partner: Tom Adeyemi', `hr_partner: ${partner}`]], []),
  );
  it('has one finding where the field is empty', () =>
    expectEarns(
      cleanPip,
      [['hr_partner: Tom Adeyemi', '¦hr_partner:']],
      ['error plan/placeholder: hr_partner: is still empty: fill it in, or remove the line'],
    ));
});

describe('individual-pip/opening-complete', () => {
  const rule = (message: string, severity = 'error') =>
    `${severity} individual-pip/opening-complete: ${message}`;
  const formal = 'The opening does not say that the process is formal: say it, then formal: yes';
  const cases: readonly Case[] = [
    [
      'no opening at all, which needs no second finding',
      [
        ['kind:', '¦kind:'],
        [OPENING, ''],
      ],
      [rule('The opening is not recorded: add opening, with its date and that it was formal')],
    ],
    [
      'formality left out',
      [
        ['opening:', '¦opening:'],
        ['  formal: yes\n', ''],
      ],
      [rule(formal)],
    ],
    ['formality denied', [['formal: yes', 'formal: ¦no']], [rule(formal)]],
    ['formality as a YAML boolean', [['formal: yes', 'formal: true']], []],
    ['formality in capitals', [['formal: yes', 'formal: YES']], []],
    [
      'no consequence',
      [
        ['kind:', '¦kind:'],
        ['consequence: A hearing under the capability procedure may follow\n', ''],
      ],
      [rule('What may follow if the improvement is not reached is not said: add consequence')],
    ],
    [
      'a concern without the improvement that is required',
      [['  - id: C2\n    expected: Planned work is finished or flagged by Wednesday\n', '  - ¦id: C2\n']],
      [rule('C2 does not say what improvement is required: add expected')],
    ],
    [
      'no last day',
      [
        ['period:', '¦period:'],
        ['  end: 2026-07-10\n', ''],
      ],
      [rule('The timeline has no last day: add end under period')],
    ],
    [
      'no first day',
      [
        ['period:', '¦period:'],
        ['  start: 2026-05-04\n', ''],
      ],
      [rule('The timeline has no first day: add start under period')],
    ],
    [
      'no period',
      [
        ['kind:', '¦kind:'],
        ['period:\n  start: 2026-05-04\n  end: 2026-07-10\n', ''],
      ],
      [rule('The timeline is not said: add period, with start and end')],
    ],
  ];
  tryEach(cleanPip, cases);

  it('names neither concern nor support where there are none', async () => {
    const bare = cleanPip
      .replace(/^concerns:\n([ ].*\n)+/m, 'concerns: []\n')
      .replace(/^criteria:\n([ ].*\n)+/m, 'criteria: []\n')
      .replace(/^support:\n([ ].*\n)+/m, 'support: []\n')
      .replace(/^checkpoints:\n([ ].*\n)+/m, '')
      .replaceAll('    concerns: [C1, C2]\n', '');
    const { findings } = await verdictOn(bare, { today: '2026-05-06' });
    expect(findings.map(({ rule: id, message }) => `${id} ${message}`)).toEqual([
      'individual-pip/opening-complete No concern is named: add concerns with dated facts',
      'individual-pip/opening-complete No support is promised: add support, with a provider and a rhythm',
    ]);
  });

  it('is a gap: a draft is warned', () =>
    expectEarns(cleanPip, [['formal: yes', 'formal: ¦no']], [rule(formal, 'warning')], { stage: 'draft' }));
});

describe('individual-pip/companion-offered', () => {
  const rule = (message: string, severity = 'warning') =>
    `${severity} individual-pip/companion-offered: ${message}`;
  const none = 'No companion was offered: offer one before the opening, and record the day';
  const without = [
    ['kind:', '¦kind:'],
    ['companion_offered: 2026-04-27\n', ''],
  ] as const;
  const offered = (day: string, mark = '¦') =>
    [['companion_offered: 2026-04-27', `companion_offered: ${mark}${day}`]] as const;

  it('is a warning, and an error for a submission', async () => {
    await expectEarns(cleanPip, without, [rule(none)]);
    await expectEarns(cleanPip, without, [rule(none)], { stage: 'draft' });
    await expectEarns(cleanPip, without, [rule(none, 'error')], { stage: 'submission' });
  });
  it('may be made on the opening day', () => expectEarns(cleanPip, offered('2026-05-04', ''), []));
  it('may not be made the day after', () =>
    expectEarns(cleanPip, offered('2026-05-05'), [
      rule(
        'The companion was offered after the opening on 2026-05-04: offer one for the next meeting in time',
      ),
    ]));
});

describe('individual-pip/employee-heard', () => {
  const rule = 'warning individual-pip/employee-heard:';
  const unheard = `${rule} Nowhere does the plan hold a comment of the employee: ask, and add employee_comments`;
  const receipt = `${rule} Receipt of the plan is not recorded: add received, the day the employee confirmed it`;
  const atOpening = [
    '  employee_comments: I would like the sample to leave out the old service\n',
    '',
  ] as const;
  const atCheckpoint = ['    employee_comments: The pairing helps\n', ''] as const;

  const cases: readonly Case[] = [
    ['heard at the opening alone', [atCheckpoint], []],
    ['heard at one checkpoint alone', [atOpening], []],
    ['heard nowhere', [['opening:', '¦opening:'], atOpening, atCheckpoint], [unheard]],
    [
      'no receipt',
      [
        ['opening:', '¦opening:'],
        ['  received: 2026-05-05\n', ''],
      ],
      [receipt],
    ],
    [
      'neither',
      [['opening:', '¦¦opening:'], ['  received: 2026-05-05\n', ''], atOpening, atCheckpoint],
      [unheard, receipt],
    ],
    [
      'neither, for a submission: still a warning',
      [
        ['opening:', '¦opening:'],
        ['  received: 2026-05-05\n', ''],
      ],
      [receipt],
      { stage: 'submission' },
    ],
    [
      'heard with a dash, which is a comment of a kind',
      [
        atCheckpoint,
        [
          'employee_comments: I would like the sample to leave out the old service',
          'employee_comments: No comment',
        ],
      ],
      [],
    ],
  ];
  tryEach(cleanPip, cases);
});
