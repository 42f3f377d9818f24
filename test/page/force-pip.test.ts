import { describe, expect, it } from 'vitest';
import type { ForcePip } from '../../src/kinds/force-pip/schema.ts';
import { view } from '../../src/kinds/force-pip/view.ts';
import { actionGroups } from '../../src/kinds/force-pip/view-actions.ts';
import {
  askOf,
  counts,
  masthead,
  nextMeeting,
  ratingSentence,
  shortTitle,
} from '../../src/kinds/force-pip/view-first.ts';
import {
  analysisPairs,
  causeMatrix,
  concernTable,
  impactTable,
} from '../../src/kinds/force-pip/view-found.ts';
import { judgedOf, ratingOf, smartOf } from '../../src/kinds/force-pip/view-rated.ts';
import { timelineFigures } from '../../src/kinds/force-pip/view-timeline.ts';
import {
  bodyOf,
  dateOf,
  figures,
  joined,
  lines,
  personOf,
  plainWord,
  withUnit,
} from '../../src/kinds/force-pip/view-words.ts';
import { columnOf, findingAt, only, readTable, seenOn, timelineOf } from '../support/shown.ts';

const plan = (more: Readonly<Record<string, unknown>> = {}): ForcePip =>
  ({ kind: 'force-pip', id: 'northshire', ...more }) as never;

const day = (today: string) => seenOn(today);
const JULY = day('2026-07-15');

type Fields = Readonly<Record<string, unknown>>;

/** One action of one concern, as the table shows it. */
const rowOf = (action: Fields, more: Fields = {}, context = JULY): readonly string[] => {
  const it_ = plan({
    concerns: [{ id: 'C1', title: 'Calls' }],
    actions: [{ task: 'C1.1', ...action }],
    ...more,
  });
  return only(readTable(only(actionGroups(it_, context)).table));
};

describe('words', () => {
  it.each([
    ['a name', 'Helen Ward', 'Helen Ward'],
    ['a name and post', { name: 'Helen Ward', role: 'ACC' }, 'Helen Ward, ACC'],
    ['an organisation too', { name: 'Ann', role: 'Chair', organisation: 'Partners' }, 'Ann, Chair, Partners'],
    ['a post alone, once', { role: 'Head of Audit' }, 'Head of Audit'],
    ['nobody', null, ''],
  ])('name a person: %s', (_, person, words) => expect(personOf(person)).toBe(words));

  it.each([
    ['peer_force', 'peer force'],
    ['epip', 'EPIP'],
    ['college', 'College of Policing'],
    [null, ''],
    [undefined, ''],
  ])('say %s as %j', (word, words) => expect(plainWord(word)).toBe(words));

  it.each([
    ['ppmg', 'Policing performance monitoring group (PPMG)'],
    ['force_board', 'Force board'],
    ['home_office', 'home office'],
    [null, 'Meeting'],
  ])('call the body %s', (body, words) => expect(bodyOf(body)).toBe(words));

  it('join what there is, a line for each text, and a day in words', () => {
    expect(joined(['a', '', null, undefined, 'b'])).toBe('a, b');
    expect(lines(['a', 'b'])).toBe('a\nb');
    expect(lines('a')).toBe('a');
    expect([dateOf('2026-07-15'), dateOf(null)]).toEqual(['15 July 2026', 'no date']);
  });

  it('write figures of one measure alike, with as many decimals as the most exact', () => {
    const say = figures({ id: 'M1', baseline: { value: 58 }, readings: [{ value: 62.25 }] } as never);
    expect([say(58), say(62.3), say(-0.5), say(null), say(undefined)]).toEqual([
      '58.00',
      '62.30',
      '-0.50',
      '',
      '',
    ]);
    expect(figures({ id: 'M1' } as never)(7)).toBe('7');
  });

  it.each([
    ['62', '%', '62%'],
    ['15', 'minutes', '15 minutes'],
    ['15', null, '15'],
    ['', '%', 'none'],
  ])('set %j with the unit %j as %s', (text, unit, words) => expect(withUnit(text, unit)).toBe(words));
});

describe('the first page', () => {
  const meetings = [
    { id: 'A', body: 'force_board', date: '2026-07-20' },
    { id: 'B', body: 'ppmg', date: '2026-09-24', asks: ['agree the date', 'reset C2'] },
    { id: 'C', body: 'ppmg', date: '2026-12-01' },
    { id: 'D', body: 'ppmg' },
  ];

  it.each([
    ['the group before a board that comes sooner', '2026-07-15', 'B'],
    ['a meeting on the day itself', '2026-09-24', 'B'],
    ['the one after it on the next day', '2026-09-25', 'C'],
    ['none once all are past', '2026-12-02', undefined],
  ])('is for %s', (_, today, id) => {
    expect(nextMeeting(plan({ meetings }), today)?.id).toBe(id);
  });

  it('is for any body where no group meets', () => {
    expect(nextMeeting(plan({ meetings: meetings.slice(0, 1) }), '2026-07-15')?.id).toBe('A');
  });

  it.each([
    ['the group', 'ppmg', 'What the group is asked'],
    ['another body', 'force_board', 'What the meeting is asked'],
  ])('asks %s', (_, body, title) => {
    expect(askOf({ body, asks: 'agree' } as never)).toEqual([{ title, text: '', items: ['agree'] }]);
  });

  it('asks nothing of nobody, and nothing where nothing is asked', () => {
    expect([askOf(null), askOf({ body: 'ppmg' } as never), askOf({ asks: [] } as never)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('is headed by meeting, day and level, and shows only the facts that there are', () => {
    const it_ = plan({
      level: 3,
      force: 'Northshire Police',
      title: 'Calls',
      refs: [{ body: 'HMICFRS', ref: 'P7' }],
    });
    const head = masthead(it_, '2026-07-15', { body: 'ppmg', date: '2026-09-24' } as never);
    expect(head.eyebrow).toBe(
      'Policing performance monitoring group (PPMG), 24 September 2026. Plan at level 3',
    );
    expect(head.title).toBe('Northshire Police, Calls'.replace(', ', ': '));
    expect(head.facts).toEqual([
      { name: 'As it stood', text: '15 July 2026' },
      { name: 'References', text: 'HMICFRS P7' },
    ]);
    expect(masthead(plan(), '2026-07-15', null)).toMatchObject({
      eyebrow: 'Performance improvement plan',
      title: 'northshire',
      lead: '',
    });
  });

  it('cuts a title for the margin at a word', () => {
    expect(shortTitle(plan({ force: 'Northshire', title: 'word '.repeat(40).trim() })).length).toBeLessThan(
      82,
    );
    expect(shortTitle(plan())).toBe('northshire');
  });

  it('counts by status, on hold only where something is, and marks the late', () => {
    const actions = [
      { task: 'C1.1', due: '2026-07-14' },
      { task: 'C1.2', due: '2026-07-15', status: 'in_progress' },
      { status: 'complete', due: '2026-01-01' },
      { task: 'C1.9', status: 'dropped' },
    ];
    const told = (more: Fields = {}) =>
      counts(plan({ actions, ...more }), JULY).map(
        ({ count, text, chips }) =>
          `${count} ${text}: ${chips.map((one) => one.text + (one.late ? '!' : ''))}`,
      );
    expect(told()).toEqual([
      '1 complete, claimed: No number',
      '0 verified: ',
      '1 in progress: C1.2',
      '1 not started: C1.1!',
    ]);
    expect(told({ status: 'closed' })[3]).toBe('1 not started: C1.1');
    expect(told({ actions: [{ task: 'C1.1', status: 'on_hold' }] }).at(-1)).toBe('1 on hold: C1.1');
  });

  it('counts ratings in one sentence, and where judged and computed part', () => {
    const actions = [
      { task: 'C1.1', due: '2026-07-14', rag: 'green' },
      { task: 'C1.2', due: '2026-12-01', status: 'in_progress', rag: { rating: 'green' } },
      { task: 'C1.3', status: 'complete', rag: 'red' },
    ];
    expect(ratingSentence(plan({ actions }), JULY)).toBe(
      '3 actions, 2 open. Computed rating of those: 1 red, 0 amber, 1 green. Leads judged 2; they differ on C1.1.',
    );
    expect(ratingSentence(plan(), JULY)).toBe(
      '0 actions, 0 open. Computed rating of those: 0 red, 0 amber, 0 green. Leads judged 0.',
    );
  });
});

describe('what was found', () => {
  it('names concerns with who found them and who answers', () => {
    const concerns = [
      { id: 'C1', title: 'Calls', detail: 'Late', identified_by: 'HMICFRS', owner: 'Helen' },
      { id: 'C2' },
    ];
    expect(readTable(concernTable(plan({ concerns })))).toEqual([
      ['C1\nCalls\nLate', 'HMICFRS', 'Helen'],
      ['C2\nnone', 'none', 'none'],
    ]);
  });

  it('leaves a dropped concern out', () => {
    expect(concernTable(plan({ concerns: [{ id: 'C1', status: 'dropped' }] })).rows).toEqual([]);
  });

  it('tells how concerns affect one another, a row for each pair', () => {
    const concerns = [{ id: 'C1', impacts: [{ concern: 'C2', how: 'Calls pile up' }, {}] }, { id: 'C2' }];
    expect(readTable(impactTable(plan({ concerns })))).toEqual([
      ['C1', 'C2', 'Calls pile up'],
      ['C1', 'none', 'none'],
    ]);
  });

  it('tells how causes were found, and that it is not done yet', () => {
    const told = (root_cause_analysis: unknown) =>
      analysisPairs(plan({ root_cause_analysis })).map(({ name, text }) => `${name}: ${text}`);
    expect(told({ completed: '2026-05-01', methods: ['Five whys', 'Survey'], gaps: 'Nights' })).toEqual([
      'Completed: 1 May 2026',
      'Methods: Five whys\nSurvey',
      'Still open: Nights',
    ]);
    expect(told({})).toEqual(['Completed: not yet']);
    expect(told(undefined)).toEqual([]);
  });

  describe('the matrix', () => {
    const it_ = plan({
      concerns: [
        { id: 'C1', title: 'Calls' },
        { id: 'C2', title: 'Victims' },
      ],
      root_causes: [
        { id: 'RC1', cause: 'Old rosters', concerns: ['C1', 'C2'], priority: 1 },
        { id: 'RC2', concerns: 'C2' },
      ],
      actions: [
        { task: 'C1.1', root_cause: 'RC1', also: 'C2' },
        { task: 'C1.2', root_cause: ['RC1', 'RC2'], status: 'dropped' },
      ],
    });
    const { rows, columns, note } = causeMatrix(it_);

    it('crosses causes with concerns, tasks of another concern in brackets', () => {
      expect(columns.map(({ id }) => id)).toEqual(['C1', 'C2']);
      expect(rows[0]).toMatchObject({ strong: 'RC1, priority 1', text: 'Old rosters' });
      expect(rows[0]?.cells.map(({ strong, hit }) => [strong, hit])).toEqual([
        ['C1.1', true],
        ['(C1.1)', true],
      ]);
    });

    it('says where a cause feeds a concern and nothing treats it there; a dropped action treats nothing', () => {
      expect(rows[1]?.cells.map(({ text, hit }) => [text, hit])).toEqual([
        ['none', false],
        ['no action', true],
      ]);
    });

    it('says below what its ids mean', () => expect(note).toMatch(/^C1 Calls, C2 Victims\. Marked: /));
  });
});

describe('SMART', () => {
  const marks = (findings: readonly unknown[], more: Fields = {}) =>
    smartOf(plan(more), { task: 'C1.1' } as never, 0, seenOn('2026-07-15', { findings: findings as never }))
      .map(({ mark }) => mark)
      .join(' ');
  const own = (rule: string, index = 0) => findingAt(['actions', index, 'x'], { rule });

  it.each([
    ['nothing found', [], 'ok ok ok ok ok'],
    ['its own rule', [own('force-pip/action-measurable')], 'ok no ok ok ok'],
    ['a wording rule', [own('wording/vague-action')], 'doubt ok ok ok ok'],
    [
      'both: the finding counts',
      [own('force-pip/action-specific'), own('wording/vague-action')],
      'no ok ok ok ok',
    ],
    ['another action’s finding', [own('force-pip/action-specific', 1)], 'ok ok ok ok ok'],
    [
      'another list’s finding',
      [findingAt(['risks', 0], { rule: 'force-pip/action-specific' })],
      'ok ok ok ok ok',
    ],
    [
      'every letter',
      ['specific', 'measurable', 'achievable', 'relevant', 'time-bound'].map((l) =>
        own(`force-pip/action-${l}`),
      ),
      'no no no no no',
    ],
  ])('marks %s', (_, findings, said) => expect(marks(findings)).toBe(said));

  it.each([
    ['for the item', { item: 'C1.1' }, 'waived'],
    ['for the whole plan', {}, 'waived'],
    ['for another item', { item: 'C1.2' }, 'ok'],
    ['until today', { until: '2026-07-15' }, 'waived'],
    ['until yesterday', { until: '2026-07-14' }, 'ok'],
    ['until it is closed', { until: 'closed' }, 'waived'],
  ])('says waived %s', (_, waiver, said) => {
    const waivers = [{ rule: 'force-pip/action-specific', ...waiver }];
    expect(marks([], { waivers }).split(' ')[0]).toBe(said);
  });

  it('says each letter in words for those who hear it', () => {
    const [s] = smartOf(
      plan(),
      {} as never,
      0,
      seenOn('2026-07-15', { findings: [own('wording/vague-action')] as never }),
    );
    expect(s).toEqual({ letter: 'S', mark: 'doubt', text: 'Specific: doubted by a wording rule' });
  });
});

describe('the rating of an action', () => {
  it('gives both reasons only where judged and computed differ', () => {
    const rated = (action: Fields) => ratingOf(plan(), { task: 'C1.1', ...action } as never, JULY);
    expect(rated({ due: '2026-07-14' })).toMatchObject({
      computed: { text: 'Red' },
      judged: { text: '' },
      why: '',
    });
    expect(rated({ due: '2026-07-14', rag: 'red' }).differ).toBe(false);
    expect(rated({ due: '2026-07-14', rag: 'green' }).why).toBe(
      'The two differ. Computed: it is 1 day past its due date. Judged: no reason given',
    );
  });

  it.each([
    [null, null],
    ['green', { rating: 'green', reason: '', forecast: '' }],
    [
      { rating: 'red', forecast: '7 Oct' },
      { rating: 'red', reason: '', forecast: '7 Oct' },
    ],
    [{ reason: 'x' }, null],
  ])('reads the judged one %j', (rag, read) => expect(judgedOf(rag as never)).toEqual(read));
});

describe('the action plan', () => {
  it('says what is missing of a bare action', () => {
    expect(rowOf({ task: undefined }, { concerns: [] })).toEqual([
      'No number\nnone',
      'none',
      'No lead.\nno start to no date',
      'Not started\nGreen',
    ]);
  });

  it('folds cause, other concerns, measures, dependencies and risk below the task', () => {
    const action = {
      action: 'Count',
      root_cause: ['RC1', 'RC2'],
      also: 'C2',
      measures: 'M1',
      depends_on: 'C1.0',
      risk: { initial: 'high', current: 'low' },
    };
    expect(rowOf(action)[0]).toBe(
      'C1.1\nCount\nCause RC1, RC2. Also C2. Measures M1. After C1.0. Risk high, now low',
    );
  });

  it('shows criteria line by line and resources with what became of them', () => {
    const action = {
      success_criteria: ['Published', 'Used'],
      resources: [{ what: 'Two analysts', status: 'gap', reason: 'bid made' }, {}],
    };
    expect(rowOf(action)[1]).toBe('Published\nUsed\nTwo analysts: gap, bid made\nResource: not said');
  });

  it.each([
    ['on its day', { due: '2026-07-15' }, 'No lead.\nno start to 15 July 2026'],
    ['a day late', { due: '2026-07-14', lead: 'Amy' }, 'Amy.\nno start to 14 July 2026\n1 day late'],
    ['late but done', { due: '2026-07-14', status: 'complete' }, 'No lead.\nno start to 14 July 2026'],
    [
      'with others',
      { start: '2026-07-01', contributors: ['Bo', { name: 'Cy' }] },
      'No lead.\n1 July 2026 to no date\nWith Bo, Cy',
    ],
  ])('tells lead and dates: %s', (_, action, words) => expect(rowOf(action)[2]).toBe(words));

  it('calls nothing late in a closed plan', () => {
    expect(rowOf({ due: '2026-07-14' }, { status: 'closed' })[2]).not.toContain('late');
  });

  it('tells the way of a date that moved', () => {
    const changes = [{ item: 'C1.1', field: 'due', from: '2026-07-31', to: '2026-08-28' }];
    expect(rowOf({ due: '2026-08-28' }, { changes })[2]).toContain(
      'first 31 Jul, now 28 Aug, 1 move (28 days)',
    );
  });

  it('shows evidence, who verified it, the forecast and the last update, in this order', () => {
    const action = {
      status: 'verified',
      evidence: ['Minutes', { what: 'Log', link: 'https://a.example' }],
      verified: { by: 'Audit', date: '2026-07-01', how: 'Sampled' },
      rag: { rating: 'green', forecast: '7 October' },
      updates: [
        { date: '2026-06-01', note: 'Older' },
        { date: '2026-07-01', note: 'Newer' },
      ],
    };
    expect(rowOf(action)[3]).toBe(
      'Verified\nClosed / Green\nEvidence: Minutes\nVerified by Audit, 1 July 2026, Sampled\nForecast: 7 October\n1 July 2026: Newer\nLog <https://a.example>',
    );
  });

  it('stands by concern, each with its owner, what belongs to none last', () => {
    const groups = actionGroups(
      plan({
        concerns: [{ id: 'C1', title: 'Calls', detail: 'Late.', owner: 'Helen' }, { id: 'C2' }],
        actions: [{ task: 'X1' }, { task: 'C1.1' }, { task: 'C10.1' }],
      }),
      JULY,
    );
    expect(groups.map(({ title, text, table }) => [title, text, table.rows.length])).toEqual([
      ['C1. Calls', 'Late. Owner: Helen.', 1],
      ['C2', 'No owner.', 0],
      ['Of no concern', '', 2],
    ]);
  });

  it('says below each table what lint finds on its actions alone', () => {
    const it_ = plan({
      concerns: [{ id: 'C1' }, { id: 'C2' }],
      actions: [{ task: 'C1.1' }, { task: 'C2.1' }],
    });
    const findings = [
      findingAt(['actions', 1, 'due'], { message: 'C2.1 has no date' }),
      findingAt(['risks', 1]),
    ];
    const [first, second] = actionGroups(it_, seenOn('2026-07-15', { findings: findings as never }));
    expect([first?.notes, second?.notes]).toEqual([[], ['C2.1 has no date.']]);
  });
});

describe('the timeline', () => {
  const period = { start: '2026-05-01', end: '2027-04-30' };
  const drawn = (more: Fields, next: string | null = null) =>
    timelineFigures(plan({ period, concerns: [{ id: 'C1', title: 'Calls' }], ...more }), JULY, next);

  it.each([
    ['no period', { period: undefined, actions: [{ task: 'C1.1', due: '2026-08-01' }] }],
    ['a period that ends before it begins', { period: { start: '2026-05-01', end: '2026-05-01' } }],
    ['nothing dated', { actions: [{ task: 'C1.1' }] }],
    ['only what was dropped', { actions: [{ task: 'C1.1', due: '2026-08-01', status: 'dropped' }] }],
    ['only actions of no concern', { actions: [{ task: 'X1', due: '2026-08-01' }] }],
  ])('is not drawn for %s', (_, more) => expect(drawn(more)).toEqual([]));

  it('begins a bar with the period where the action has no start, and leaves out one that ends before it', () => {
    const { groups } = timelineOf(
      drawn({
        actions: [
          { task: 'C1.1', due: '2026-08-01' },
          { task: 'C1.2', start: '2026-09-01', due: '2026-08-01' },
        ],
      }),
    );
    expect(only(groups).bars.map(({ id, start, due }) => [id, start, due])).toEqual([
      ['C1.1', '2026-05-01', '2026-08-01'],
    ]);
  });

  it.each([
    ['due', { due: '2026-08-01' }, 'not_started', 'due 1 Aug', false],
    ['late', { due: '2026-07-01', status: 'in_progress' }, 'in_progress', '14 days late', true],
    ['claimed', { due: '2026-07-01', status: 'complete' }, 'complete', 'complete, claimed', false],
    ['verified', { due: '2026-07-01', status: 'verified' }, 'complete', 'verified', false],
  ])('says of a bar that is %s', (_, action, state, note, late) => {
    const { bars } = only(timelineOf(drawn({ actions: [{ task: 'C1.1', ...action }] })).groups);
    expect(only(bars)).toMatchObject({ state, note, late });
  });

  it('draws a milestone once, at its concern or its task’s, filled once reached', () => {
    const { groups } = timelineOf(
      drawn({
        concerns: [{ id: 'C1' }, { id: 'C2' }],
        actions: [{ task: 'C2.1' }],
        milestones: [
          { id: 'MS1', date: '2026-08-01', what: 'Live', concern: 'C1', status: 'complete' },
          { id: 'MS2', date: '2026-07-01', tasks: ['C2.1'] },
          { id: 'MS3', tasks: ['C2.1'] },
        ],
      }),
    );
    expect(
      groups.map(({ id, marks }) => [id, marks.map(({ label, reached, note }) => [label, reached, note])]),
    ).toEqual([
      ['C1', [['Live', true, '1 Aug']]],
      ['C2', [['MS2', false, '14 days late']]],
    ]);
  });

  it('has the meetings with their papers, and marks the one that the page is for', () => {
    const { meetings } = timelineOf(
      drawn(
        {
          actions: [{ task: 'C1.1', due: '2026-08-01' }],
          meetings: [{ body: 'ppmg', date: '2026-09-24', papers_due: '2026-09-17' }, { body: 'ppmg' }],
        },
        '2026-09-24',
      ),
    );
    expect(meetings).toEqual([{ label: 'PPMG', date: '2026-09-24', note: 'papers 17 Sep', next: true }]);
  });

  it('says what its shapes mean, and is the same for the table', () => {
    const figure = only(drawn({ actions: [{ task: 'C1.1', due: '2026-08-01' }] }));
    expect(figure.key).toMatch(/^Solid: complete\. .* Diamond: milestone/);
    expect(figure.note).toBe('');
  });
});

describe('the page', () => {
  it('has no table without rows, whatever is empty', () => {
    const shown = view(plan(), JULY);
    for (const name of [
      'travel',
      'concerns',
      'impacts',
      'matrix',
      'actions',
      'timeline',
      'meetings',
      'measures',
    ] as const)
      expect(shown[name], name).toEqual([]);
    for (const name of [
      'grids',
      'risks',
      'blockers',
      'enablers',
      'support',
      'governance',
      'learning',
      'slips',
    ] as const)
      expect(shown[name], name).toEqual([]);
  });

  it('carries DRAFT only where the plan is one', () => {
    expect(view(plan(), seenOn('2026-07-15', { draft: true })).frame.state).toBe('DRAFT');
    expect(view(plan(), JULY).frame.state).toBe('');
  });

  it('counts outcome measures alone where it tells the way', () => {
    const measures = [
      { id: 'M1', kind: 'outcome' },
      { id: 'M2', kind: 'output' },
    ];
    const { travel, travelAll } = view(plan({ measures }), JULY);
    expect([only(travel).rows.length, only(travelAll).rows.length]).toEqual([1, 2]);
    expect(columnOf(only(travel), 'Way to the target')).toEqual(['not to be told']);
  });
});
