import { describe, expect, it } from 'vitest';
import type { IndividualPip } from '../../src/kinds/individual-pip/schema.ts';
import { view } from '../../src/kinds/individual-pip/view.ts';
import { concern, criteria, ratings } from '../../src/kinds/individual-pip/view-criteria.ts';
import { before as cameBefore, log } from '../../src/kinds/individual-pip/view-log.ts';
import { notWorking, outcome } from '../../src/kinds/individual-pip/view-outcome.ts';
import { stand } from '../../src/kinds/individual-pip/view-stand.ts';
import { cameOf, supports } from '../../src/kinds/individual-pip/view-support.ts';
import type { Pair } from '../../src/kit/page.ts';
import { columnOf, only, readTable, seenOn, trackOf } from '../support/shown.ts';

type Checkpoint = NonNullable<IndividualPip['checkpoints']>[number];
type Support = NonNullable<IndividualPip['support']>[number];
type Criterion = NonNullable<IndividualPip['criteria']>[number];

const plan = (more: Readonly<Record<string, unknown>> = {}): IndividualPip =>
  ({ kind: 'individual-pip', id: 'e-2071', ...more }) as never;

const lines = (pairs: readonly Pair[]): readonly string[] =>
  pairs.map(({ name, strong, text }) => `${name}: ${[strong, text].filter(Boolean).join(' ')}`);

const checkpoint = (more: Readonly<Record<string, unknown>>): Checkpoint => more as Checkpoint;

describe('what is expected and how it is judged', () => {
  const row = (it_: Partial<Criterion>) =>
    only(readTable(criteria(plan({ criteria: [{ id: 'K1', ...it_ }] }))));

  it('says none where nothing is written', () => {
    expect(row({})).toEqual(['K1\nNothing recorded', 'none', 'none']);
  });

  it('stands in full: concern, start, threshold, window, sample, measure, assessor, the employee’s part', () => {
    const it_ = {
      criterion: 'Answer in time',
      concern: 'C1',
      baseline: '34 of 56',
      threshold: '9 of 10',
      window: '8 weeks',
      sample: 'at least 100 tickets',
      measured_by: 'Ticket system',
      assessed_by: { name: 'Farid Nazari' },
      employee_input: 'commented',
    } as never;
    expect(row(it_)).toEqual([
      'K1\nAnswer in time\nAnswers C1; At the start: 34 of 56',
      '9 of 10\n8 weeks, at least 100 tickets',
      'Ticket system; Farid Nazari\nThe employee commented on it',
    ]);
  });

  it.each([
    ['agreed', 'Agreed by the employee'],
    ['proposed', 'Proposed by the employee'],
    ['none', 'Without the employee'],
  ] as const)('says that the employee’s part was %s', (employee_input, words) => {
    expect(row({ employee_input })[2]).toBe(`none\n${words}`);
  });
});

describe('ratings checkpoint by checkpoint', () => {
  const table = (checkpoints: readonly unknown[]) =>
    readTable(ratings(plan({ criteria: [{ id: 'K1' }, { id: 'K2' }], checkpoints })));

  it('have a row each, a column for each criterion, and say what was not rated', () => {
    expect(
      table([
        {
          date: '2026-05-05',
          criteria: { K1: { rating: 'not_yet', evidence: '12 of 19' }, K2: { rating: 'met' } },
        },
        { criteria: { K1: { evidence: ['one', 'two'] } } },
        {},
      ]),
    ).toEqual([
      ['5 May', 'Not yet.\n12 of 19', 'Met.'],
      ['No date', 'one; two', 'Not rated'],
      ['No date', 'Not rated', 'Not rated'],
    ]);
  });

  it('keep a rating of a criterion out that the plan does not have', () => {
    expect(table([{ date: '2026-05-05', criteria: { K9: { rating: 'met' } } }])).toEqual([
      ['5 May', 'Not rated', 'Not rated'],
    ]);
  });
});

describe('a concern', () => {
  it('has its standard, and its facts each under its day with what they led to', () => {
    const it_ = {
      id: 'C1',
      expected: 'First answer in four hours',
      standard: 'Handbook, section 3',
      observed: [
        { date: '2026-01-22', fact: '7 of 18 late', impact: 'Two customers rang' },
        { fact: 'x' },
        {},
      ],
    };
    expect(concern(it_ as never)).toEqual({
      title: 'C1. First answer in four hours',
      standard: 'Handbook, section 3',
      facts: [
        { name: '22 January 2026', strong: '', text: '7 of 18 late\nTwo customers rang' },
        { name: 'No date', strong: '', text: 'x' },
        { name: 'No date', strong: '', text: 'Nothing recorded' },
      ],
    });
  });

  it('says nothing recorded where it is bare', () => {
    expect(concern({ id: 'C1' })).toEqual({ title: 'C1. Nothing recorded', standard: '', facts: [] });
  });
});

describe('where it stands', () => {
  const said = (more: Readonly<Record<string, unknown>>, today = '2026-06-10') =>
    stand(plan(more), today).text;

  it('says that nothing is recorded or promised yet', () => {
    expect(said({})).toBe('No checkpoint is recorded yet. No support is promised.');
    expect(said({ support: [{ id: 'S1' }] })).toBe('No checkpoint is recorded yet. No support is due yet.');
  });

  it('tells the last checkpoint, rated or not', () => {
    const of = (criteria_: unknown, date?: string) =>
      said({ checkpoints: [{}, { date, criteria: criteria_ }] });
    expect(of({ K1: { rating: 'met' }, K2: { rating: 'no_opportunity' } }, '2026-06-09')).toMatch(
      /^At the checkpoint of 9 June 2026: K1 met and K2 no opportunity\./,
    );
    expect(of({ K1: {} })).toMatch(/^At the checkpoint: no criterion rated\./);
  });

  it('counts support over all that is promised, and what of it was made up', () => {
    const sessions = [
      { date: '2026-06-01', held: true },
      { date: '2026-06-02', held: false, missed: 'provider' },
      { date: '2026-06-03', held: true, makes_up: '2026-06-02' },
    ];
    expect(said({ support: [{ id: 'S1', sessions }] })).toContain(
      'Support: 2 of 2 sessions due so far given, 1 of them made up.',
    );
    expect(said({ support: [{ id: 'S1', sessions: sessions.slice(0, 2) }] })).toContain(
      'Support: 1 of 2 sessions due so far given.',
    );
  });

  it('tells which criteria moved by agreement, each once, or that none did', () => {
    const agreed = { agreed: '2026-04-27', criteria: [{ id: 'K1' }, { id: 'K2' }] };
    expect(said(agreed)).toContain('No change of a criterion is recorded since 27 April 2026.');
    expect(said({ ...agreed, changes: [{ item: 'K1' }, { item: 'S1' }, { item: 'K1' }] })).toContain(
      'Changed by agreement: K1.',
    );
    expect(said({ criteria: [{ id: 'K1' }] })).not.toContain('criterion is recorded');
    expect(said({ criteria: [{ id: 'K1' }], opening: { date: '2026-05-01' } })).toContain('since 1 May 2026');
  });

  it.each([
    ['met', 'Met, decided on 3 July 2026.'],
    ['met_early', 'Met, and ended early, decided on 3 July 2026.'],
    ['not_met', 'Not met, decided on 3 July 2026.'],
  ])('begins with a decision of %s', (decision, words) => {
    expect(said({ outcome: { decision, date: '2026-07-03' } }, '2026-07-10').startsWith(words)).toBe(true);
  });

  it('says a decision without its day', () => {
    expect(said({ outcome: { decision: 'withdrawn' } })).toMatch(/^Withdrawn\. /);
  });
});

describe('a session', () => {
  it.each([
    ['held', { date: '2026-06-01', held: true }, 'held', 'held'],
    ['held today', { date: '2026-06-10', held: 'yes' }, 'held', 'held'],
    ['said to be held on a day to come', { date: '2026-06-11', held: true }, 'planned', 'planned'],
    ['neither held nor missed', { date: '2026-06-01' }, 'planned', 'planned'],
    ['made up', { date: '2026-06-01', held: true, makes_up: '2026-05-20' }, 'made_up', 'makes up for 20 May'],
    ['missed by the provider', { held: false, missed: 'provider' }, 'missed', 'missed by the provider'],
    ['missed by the employee', { held: 'no', missed: 'employee' }, 'missed', 'missed by the employee'],
    ['put off', { held: false, missed: 'agreed' }, 'missed', 'put off by agreement'],
    ['missed, nobody says by whom', { held: false }, 'missed', 'missed, nobody says by whom'],
  ] as const)('is shown as %s', (_, session, state, text) => {
    expect(cameOf(session as never, '2026-06-10')).toEqual({ state, text });
  });
});

describe('a promised support', () => {
  const shown = (it_: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) =>
    only(supports(plan({ support: [{ id: 'S1', ...it_ } as Support], ...more }), '2026-06-10'));

  it.each([
    ['nothing', {}, 'S1. Nothing recorded'],
    ['what and who', { what: 'Pairing', provider: 'Dana Kim' }, 'S1. Pairing, Dana Kim'],
    ['who once', { what: 'Dana Kim pairs', provider: 'Dana Kim' }, 'S1. Dana Kim pairs'],
    ['how often', { what: 'Pairing', every: 'week' }, 'S1. Pairing: weekly'],
    ['how often in its own words', { what: 'Pairing', every: 'when needed' }, 'S1. Pairing: when needed'],
  ])('is headed by %s', (_, it_, title) => expect(shown(it_).title).toBe(title));

  it('says from when its rhythm is another, by the checkpoint that changed it', () => {
    const checkpoints = [
      {
        date: '2026-05-12',
        support_changes: [
          { id: 'S1', every: 'fortnight' },
          { id: 'S2', every: 'month' },
        ],
      },
      { date: '2026-05-19', support_changes: { id: 'S1', every: 'month', from: '2026-06-01' } },
      { date: '2026-05-26', support_changes: 'none' },
    ];
    expect(shown({ what: 'Pairing', every: 'week' }, { checkpoints }).title).toBe(
      'S1. Pairing: weekly, fortnightly from 12 May, monthly from 1 Jun',
    );
  });

  it.each([
    ['nothing is due', [], '0 of 0 due so far given.', 'None missed.'],
    ['all was given', [{ date: '2026-06-01', held: true }], '1 of 1 due so far given.', 'None missed.'],
    [
      'some was missed',
      [
        { date: '2026-06-01', held: false, missed: 'provider' },
        { date: '2026-06-02', held: false, missed: 'employee' },
        { date: '2026-06-03', held: false },
      ],
      '0 of 3 due so far given.',
      '1 missed by the provider, 1 missed by the employee and 1 missed, nobody says by whom.',
    ],
    [
      'what was missed was made up',
      [
        { date: '2026-06-01', held: false, missed: 'provider' },
        { date: '2026-06-03', held: true, makes_up: '2026-06-01' },
      ],
      '1 of 1 due so far given.',
      '1 missed session made up.',
    ],
  ])('counts where %s', (_, sessions, strong, text) => {
    expect(shown({ sessions })).toMatchObject({ strong, text });
  });

  it('counts what is neither held nor missed by its rhythm', () => {
    const it_ = { every: 'week', from: '2026-05-27' };
    expect(shown(it_, { period: { start: '2026-05-27', end: '2026-07-03' } })).toMatchObject({
      strong: '0 of 2 due so far given.',
      text: '2 not on record.',
    });
  });

  it('lists its sessions with their days', () => {
    expect(shown({ sessions: [{ held: true }, { date: '2026-06-17' }] }).sessions).toEqual([
      { date: 'No date', state: 'held', text: 'held' },
      { date: '17 Jun', state: 'planned', text: 'planned' },
    ]);
  });
});

describe('the log', () => {
  const told = {
    employee: 'E-2071',
    manager: 'Farid',
    opening: { date: '2026-04-27', employee_comments: 'The queue has grown.' },
    consequence: 'A hearing may follow',
    checkpoints: [
      checkpoint({
        date: '2026-05-05',
        working: 'Urgent ones',
        next_focus: 'Labels',
        employee_comments: 'Yes.',
      }),
      checkpoint({ date: '2026-05-12', needs_work: 'Labels' }),
    ],
  };

  it('stands newest first, the opening last, in both voices', () => {
    const entries = log(plan(told), false);
    expect(entries.map(({ date, aside }) => [date, aside])).toEqual([
      ['12 May 2026', ''],
      ['5 May 2026', 'Next: Labels'],
      ['27 April 2026', 'The opening'],
    ]);
    expect(entries[1]?.voices).toEqual([
      { who: 'Farid', me: false, says: [{ name: 'What works', text: 'Urgent ones' }] },
      { who: 'E-2071', me: true, says: [{ name: '', text: 'Yes.' }] },
    ]);
    expect(entries[2]?.voices[0]?.says).toEqual([{ name: '', text: 'A hearing may follow' }]);
  });

  it('shows a panel the employee’s words alone, and no entry without them', () => {
    const entries = log(plan(told), true);
    expect(entries.map(({ date, aside }) => [date, aside])).toEqual([
      ['5 May 2026', ''],
      ['27 April 2026', 'The opening'],
    ]);
    expect(entries.flatMap(({ voices }) => voices.map(({ me }) => me))).toEqual([true, true]);
  });

  it('has no opening where nothing was said at it', () => {
    expect(log(plan({ opening: { date: '2026-04-27', employee_comments: ' ' } }), false)).toEqual([]);
  });

  it.each([
    ['in words', 'Fridays too', 'Fridays too'],
    [
      'by its fields',
      { id: 'S1', what: 'Pairing', provider: 'Dana', every: 'week', from: '2026-06-01' },
      'S1: Pairing, by Dana, every week from 1 June 2026',
    ],
    ['without its number', { every: 'month' }, 'Support: every month'],
    ['several', ['Fridays', { id: 'S2', what: 'Talks' }], 'Fridays\nS2: Talks'],
  ])('tells changed support %s', (_, support_changes, words) => {
    const [entry] = log(plan({ checkpoints: [{ support_changes }] }), false);
    expect(entry?.voices[0]?.says).toEqual([{ name: 'Support', text: words }]);
  });

  it('calls people by their part where nobody is named', () => {
    const [entry] = log(plan({ checkpoints: [{}] }), false);
    expect(entry?.voices.map(({ who }) => who)).toEqual(['The manager', 'The employee']);
    expect(entry?.date).toBe('No date');
  });
});

describe('what came before', () => {
  it('has the conditions that are answered, in words or as met', () => {
    const appropriate = {
      gap_is_persistent: 'Four of five months',
      support_is_available: { met: true, because: 'Tuesdays are free' },
      not_conduct_or_capability: { met: 'no' },
    };
    expect(lines(cameBefore(plan({ appropriate })))).toEqual([
      'The gap lasts: Four of five months',
      'Neither conduct nor capability: Met: no.',
      'Support is there: Met: yes. Tuesdays are free',
    ]);
  });

  it('lists earlier talks with their concerns, and the days of opening and receipt', () => {
    const shown = lines(
      cameBefore(
        plan({
          expectations_shared: '2026-01-12',
          prior_conversations: [{ date: '2026-02-02', concerns: ['C1', 'C2'], summary: 'Offered help' }, {}],
          opening: { date: '2026-04-27', received: '2026-04-28' },
        }),
      ),
    );
    expect(shown).toEqual([
      'Expectations shared: 12 January 2026',
      'Raised before: 2 February 2026: C1 and C2: Offered help\nNo date',
      'Opened: 27 April 2026',
      'Plan received: 28 April 2026',
    ]);
  });

  it('is nothing where nothing is known', () => expect(cameBefore(plan())).toEqual([]));
});

describe('how it ended', () => {
  it('has decision, reasons, appeal and extension, each only where it is there', () => {
    const end = {
      decision: 'not_met',
      date: '2026-07-03',
      by: { name: 'Ines' },
      reasons: 'K1',
      appeal: 'To HR',
    };
    expect(
      lines(outcome(plan({ outcome: end, extension: { to: '2026-08-01', reason: 'Illness' } }))),
    ).toEqual([
      'Decision: Not met. 3 July 2026, Ines',
      'Reasons: K1',
      'Appeal: To HR',
      'Extended to: 1 August 2026. Illness',
    ]);
    expect(outcome(plan({ outcome: {}, extension: {} }))).toEqual([]);
    expect(outcome(plan())).toEqual([]);
  });

  it.each([
    ['gap_deeper', 'The gap is deeper than thought.'],
    ['not_engaging', 'The support is not taken up.'],
    ['support_missing', 'The promised support was not given.'],
  ])('names %s as the cause where it did not work', (cause, words) => {
    expect(lines(notWorking(plan({ not_working: { date: '2026-06-01', cause, next: 'Talk' } })))).toEqual([
      `1 June 2026: ${words} Talk`,
    ]);
  });

  it('says that it did not work without a day, and nothing where nobody said so', () => {
    expect(lines(notWorking(plan({ not_working: { next: 'Talk' } })))).toEqual(['Not working: Talk']);
    expect([notWorking(plan()), notWorking(plan({ not_working: {} }))]).toEqual([[], []]);
  });
});

describe('the page', () => {
  const shown = (
    more: Readonly<Record<string, unknown>>,
    audience: 'employee' | 'panel' = 'employee',
    today = '2026-06-10',
  ) => view(plan(more), seenOn(today, { audience }));
  const people = { employee: 'Jo Nair', manager: 'Farid Nazari', hr_partner: 'Ines Duarte' };

  it('is headed by the employee and the role, with the week of the period', () => {
    const { masthead } = shown({
      ...people,
      role: 'Engineer',
      period: { start: '2026-06-01', end: '2026-07-31' },
    });
    expect(masthead).toMatchObject({
      title: 'Jo Nair, Engineer',
      eyebrow: 'Performance improvement plan, 1 June 2026 to 31 July 2026',
    });
    expect(masthead.facts.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Manager: Farid Nazari',
      'HR: Ines Duarte',
      'As it stood: 10 June 2026, week 2 of 9',
    ]);
  });

  it('names nobody to a panel, and keeps what it may not judge by', () => {
    const all = {
      ...people,
      id: 'jo-nair-2026',
      role: 'Engineer',
      companion_offered: '2026-06-01',
      consequence: 'A hearing',
      appropriate: { gap_is_persistent: 'Yes' },
      not_working: { next: 'Talk' },
      changes: [{ item: 'K1' }],
      other: { squad: 'x' },
      concerns: [{ id: 'C1', expected: 'Nair answers Farid Nazari in time' }],
      checkpoints: [{ date: '2026-06-09', working: 'Much', employee_comments: 'Farid, thank you' }],
    };
    const seen = shown(all, 'panel');
    expect(JSON.stringify(seen)).not.toMatch(/Nair|Farid|Nazari|Ines|Duarte|jo-nair/);
    expect(only(seen.concerns).title).toBe('C1. Employee answers Manager in time');
    expect(only(only(seen.log).voices).says).toEqual([{ name: '', text: 'Manager, thank you' }]);
    const { before: earlier, consequence, notWorking: ended, changes, own } = seen;
    expect([earlier, consequence, ended, changes, own]).toEqual([[], '', [], [], []]);
    expect(seen.masthead.facts.map(({ name }) => name)).toEqual(['As it stood']);
    const mine = shown(all);
    expect([mine.before.length, mine.notWorking.length, mine.changes.length, mine.own.length]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('says when it is to be deleted', () => {
    expect(shown({ retention: { delete_by: '2027-07-31' } }).retention).toBe(
      'To be deleted by 31 July 2027.',
    );
    expect(shown({}).retention).toBe('');
  });

  it('has a table only where it would have rows', () => {
    expect([shown({}).criteria, shown({}).ratings]).toEqual([[], []]);
    expect(columnOf(only(shown({ criteria: [{ id: 'K1', criterion: 'x' }] }).criteria), 'Criterion')).toEqual(
      ['K1\nx'],
    );
  });
});

describe('its drawing', () => {
  const figuresOf = (more: Readonly<Record<string, unknown>>) =>
    view(plan(more), seenOn('2026-06-10')).figures;
  const criteria_ = [{ id: 'K1', criterion: 'Answer in time' }];

  it('is none before anything is recorded', () => {
    expect(figuresOf({ criteria: criteria_, support: [{ id: 'S1' }], checkpoints: [{}] })).toEqual([]);
  });

  it('has a row for each criterion and each support, on the days of the period and its extension', () => {
    const drawing = trackOf(
      figuresOf({
        period: { start: '2026-05-01', end: '2026-07-01' },
        extension: { to: '2026-07-31' },
        criteria: criteria_,
        checkpoints: [
          { date: '2026-05-05', criteria: { K1: { rating: 'not_yet' } } },
          { criteria: { K1: { rating: 'met' } } },
        ],
        support: [
          { id: 'S1', what: 'Pairing', sessions: [{ date: '2026-05-06', held: true }, { held: true }] },
        ],
      }),
    );
    expect([drawing.from, drawing.to]).toEqual(['2026-05-01', '2026-07-31']);
    expect(drawing.rows.map(({ id, last, marks }) => [id, last, marks.map(({ sign }) => sign)])).toEqual([
      ['K1', 'not yet', ['glyph-not_started']],
      ['S1', '1 of 1 given', ['dot-held']],
    ]);
  });

  it('says what is not rated or not due yet at the row’s end', () => {
    const { rows } = trackOf(
      figuresOf({
        criteria: criteria_,
        support: [{ id: 'S1', sessions: [{ date: '2026-06-20' }] }],
      }),
    );
    expect(rows.map(({ last }) => last)).toEqual(['not rated', 'none due yet']);
  });

  it('explains only the shapes that occur', () => {
    const checkpoints = [{ date: '2026-05-05', criteria: { K1: { rating: 'no_opportunity' } } }];
    expect(only(figuresOf({ criteria: criteria_, checkpoints })).key).toBe('No opportunity: dash.');
  });

  it('rates nobody by colour', () => {
    const checkpoints = [{ date: '2026-05-05', criteria: { K1: { rating: 'not_yet' } } }];
    expect(JSON.stringify(figuresOf({ criteria: criteria_, checkpoints }))).not.toMatch(/red|amber|green/i);
  });
});
