import { describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../src/kinds/action-plan/schema.ts';
import { view } from '../../src/kinds/action-plan/view.ts';
import { counts, daysLate, isUndated, ratingOf, verdictOf } from '../../src/kinds/action-plan/view-states.ts';
import { reported, timeOf, tracker } from '../../src/kinds/action-plan/view-tracker.ts';
import { columnOf, only, readCell, seenOn, timelineOf } from '../support/shown.ts';

type Recommendation = NonNullable<ActionPlan['recommendations']>[number];

const plan = (recommendations: readonly Partial<Recommendation>[], more: Partial<ActionPlan> = {}) =>
  ({ kind: 'action-plan', id: 'answers', recommendations, ...more }) as ActionPlan;

const one = (it: Partial<Recommendation>) => ({
  it: it as Recommendation,
  at: 0,
  path: ['recommendations', 0],
});

/** The tracker's cell of the only recommendation under a head. */
const cellOf = (
  it: Partial<Recommendation>,
  head: string,
  more: Partial<ActionPlan> = {},
  today = '2026-07-15',
) => only(columnOf(tracker(plan([it], more), seenOn(today)), head));

describe('how late an answer is', () => {
  it.each([
    ['the day before', '2026-07-16', 0],
    ['on the day', '2026-07-15', 0],
    ['the day after', '2026-07-14', 1],
    ['a month is past after its last day', 'June 2026', 15],
    ['a month that runs', 'July 2026', 0],
    ['a quarter', 'Q2 2026', 15],
    ['a financial quarter', 'Q1 26/27', 15],
    ['words without a time', 'Ongoing', 0],
    ['a status in the place of a time', 'Complete', 0],
  ])('%s', (_, timescale, days) => expect(daysLate(one({ timescale }), '2026-07-15')).toBe(days));

  it.each([
    ['complete', { status: 'complete' }],
    ['verified', { status: 'verified' }],
    ['dropped', { status: 'dropped' }],
    ['declined', { response: 'not_agreed' }],
    ['closed by its author', { closed: { by: 'Inspectorate' } }],
    ['closed on a day', { closed: { date: '2026-07-01' } }],
  ] as const)('is not said of one that is %s', (_, more) => {
    expect(daysLate(one({ timescale: '2026-01-01', ...more } as never), '2026-07-15')).toBe(0);
  });

  it('is told from the last of its steps where it has no time of its own', () => {
    const actions = [{ due: '2026-07-10' }, { due: '2026-07-01' }] as never;
    expect(daysLate(one({ actions }), '2026-07-15')).toBe(5);
    expect(daysLate(one({ actions, timescale: '2026-07-14' }), '2026-07-15')).toBe(1);
  });

  it('leaves steps out that were dropped', () => {
    const actions = [{ due: '2026-07-10', status: 'dropped' }, { due: '2026-07-01' }] as never;
    expect(daysLate(one({ actions }), '2026-07-15')).toBe(14);
  });

  it.each([
    ['no time at all', {}, true],
    ['Ongoing', { timescale: 'Ongoing' }, true],
    ['a day', { timescale: '2026-07-15' }, false],
    ['nothing, but it is done', { status: 'complete' }, false],
    ['nothing, but it is declined', { response: 'not_agreed' }, false],
  ] as const)('an answer with %s can never be late: %s', (_, it_, undated) => {
    expect(isUndated(one(it_ as never))).toBe(undated);
  });
});

describe('the counts', () => {
  const told = (recommendations: readonly Partial<Recommendation>[]) =>
    Object.fromEntries(
      counts(plan(recommendations), '2026-07-15').map(({ text, count, chips }) => [
        text,
        [count, ...chips.map((chip) => chip.text + (chip.late ? '!' : ''))].join(' '),
      ]),
    );

  it('stand at zero for an empty plan, every one of them', () => {
    expect(told([])).toEqual({
      open: '0',
      late: '0',
      'with no date that can pass': '0',
      'complete, claimed': '0',
      'verified, not yet closed': '0',
      'closed by the body': '0',
      declined: '0',
    });
  });

  it('keep what is claimed, verified and closed apart', () => {
    const states = told([
      { number: '1', status: 'complete' },
      { number: '2', status: 'verified' },
      { number: '3', status: 'complete', closed: { by: 'Inspectorate' } },
      { number: '4', response: 'not_agreed' },
      { number: '5', status: 'dropped' },
    ]);
    expect(states).toMatchObject({
      open: '0',
      'complete, claimed': '1 1',
      'verified, not yet closed': '1 2',
      'closed by the body': '1 3',
      declined: '1 4',
    });
  });

  it('say by how much only where the late ones are counted', () => {
    expect(told([{ number: '1', timescale: '2026-07-14' }, { timescale: '2026-07-05' }])).toMatchObject({
      open: '2 1! #2!',
      late: '2 1: 1 day late! #2: 10 days late!',
    });
  });

  it('count one that is closed and declined as closed', () => {
    const it_ = { number: '1', response: 'not_agreed', closed: { by: 'Inspectorate' } } as const;
    expect(told([it_])).toMatchObject({ 'closed by the body': '1 1', declined: '0' });
  });
});

describe('the rating of an answer', () => {
  const rated = (it_: Partial<Recommendation>, more: Partial<ActionPlan> = {}) =>
    ratingOf(plan([it_], more), one(it_), seenOn('2026-07-15'));

  it.each([
    ['red a day past its date', { timescale: '2026-07-14' }, 'red'],
    ['not red on its day', { timescale: '2026-07-15', status: 'in_progress' }, 'green'],
    ['amber within a fortnight and not started', { timescale: '2026-07-29' }, 'amber'],
    ['green fifteen days before', { timescale: '2026-07-30' }, 'green'],
    ['green without any date', {}, 'green'],
    ['none once claimed', { status: 'complete', timescale: '2026-01-01' }, 'none'],
    ['none once its author closed it', { closed: { by: 'x' }, timescale: '2026-01-01' }, 'none'],
    ['none once declined', { response: 'not_agreed', timescale: '2026-01-01' }, 'none'],
  ] as const)('is %s', (_, it_, tone) => {
    expect(verdictOf(plan([it_ as never]), one(it_ as never), seenOn('2026-07-15')).tone).toBe(tone);
  });

  it('is amber once the date has moved twice, by the ledger alone', () => {
    const move = (from: string, to: string) => ({ item: '1', field: 'timescale', from, to });
    const it_ = { number: '1', timescale: '2026-12-31', status: 'in_progress' } as const;
    const moves = [move('2026-03-31', '2026-06-30'), move('2026-06-30', '2026-12-31')];
    expect(rated(it_, { changes: moves.slice(0, 1) as never }).computed.tone).toBe('green');
    expect(rated(it_, { changes: moves as never }).computed.tone).toBe('amber');
  });

  it('is none in a closed plan', () => {
    expect(rated({ timescale: '2026-01-01' }, { status: 'closed' }).computed.text).toBe('Closed');
  });

  it('stands above the judged one, and gives both reasons only where they differ', () => {
    const late = { timescale: '2026-07-14', status: 'in_progress' } as const;
    expect(rated(late)).toMatchObject({ differ: false, why: '', judged: { text: '' } });
    expect(rated({ ...late, rag: 'red' })).toMatchObject({ differ: false, why: '', judged: { text: 'Red' } });
    expect(rated({ ...late, rag: { rating: 'green', reason: 'Paper agreed' } })).toMatchObject({
      differ: true,
      why: 'The two differ. Computed: it is 1 day past its due date. Judged: Paper agreed',
    });
    expect(rated({ ...late, rag: 'green' }).why).toMatch(/Judged: no reason given$/);
  });
});

describe('the tracker', () => {
  it('names what is not numbered, and says none where nothing is recommended', () => {
    expect(cellOf({}, 'Recommendation')).toBe('No number\nnone');
  });

  it('folds theme, sort, priority, references and the house’s columns below the recommendation', () => {
    const it_ = {
      number: 'AFI 1',
      recommendation: 'Answer faster',
      theme: 'Calls',
      type: 'area_for_improvement',
      priority: 'High',
      refs: [{ body: 'Audit', ref: 'IA-17' }, { ref: '4.2' }],
      other: { cost_centre: 4711 },
    };
    expect(cellOf(it_ as never, 'Recommendation')).toBe(
      'AFI 1\nAnswer faster\nCalls\narea for improvement\nPriority: High\nAudit IA-17\n4.2\ncost centre: 4711',
    );
  });

  it.each([
    ['nothing', {}, 'none'],
    ['agreed without an action', { response: 'agreed' }, 'Agreed. none'],
    [
      'declined with a reason',
      { response: 'not_agreed', reason: 'Sold in 2024' },
      'Not agreed.\nReason: Sold in 2024',
    ],
    ['partly agreed', { response: 'partly_agreed', proposed_action: 'Count' }, 'Partly agreed. Count'],
  ] as const)('tells an answer that says %s', (_, it_, words) => {
    expect(cellOf(it_ as never, 'Answer')).toBe(words);
  });

  it.each([
    [
      'whole',
      { task: '1.1', action: 'Count', lead: { name: 'Ana' }, due: '2026-07-20' },
      '1.1 Count (Ana; by 20 July 2026; not started)',
    ],
    [
      'late',
      { action: 'Count', due: '2026-07-01', status: 'in_progress' },
      'Count (by 1 July 2026; in progress, 14 days late)',
    ],
    [
      'done late',
      { action: 'Count', due: '2026-07-01', status: 'complete' },
      'Count (by 1 July 2026; complete, claimed)',
    ],
    ['without anything', {}, 'none (no date; not started)'],
    [
      'with a time as written',
      { action: 'Count', due: 'June 2026' },
      'Count (by June 2026; not started, 15 days late)',
    ],
  ])('lists a step that is %s', (_, step, words) => {
    expect(cellOf({ actions: [step] } as never, 'Answer')).toBe(words);
  });

  it('leaves dropped steps and dropped recommendations out', () => {
    expect(cellOf({ actions: [{ action: 'Count', status: 'dropped' }] } as never, 'Answer')).toBe('none');
    expect(tracker(plan([{ status: 'dropped' }]), seenOn('2026-07-15')).rows).toEqual([]);
  });

  it('sets own and external dates side by side, with what was agreed between them', () => {
    const it_ = {
      owner: { name: 'Joan', role: 'Head of Fleet' },
      timescale: 'Q3 26/27',
      external_due: '2026-09-30',
      external_due_agreed: { to: '2026-12-31', by: 'letter of 14 April' },
      next_review: '2026-09-01',
    };
    expect(cellOf(it_, 'Who and by when')).toBe(
      'Joan\nOwn: Q3 26/27\nExternal: 30 September 2026\nAgreed: 31 December 2026, by letter of 14 April\nNext review: 1 September 2026',
    );
  });

  it.each([
    ['nobody and no date', {}, 'Nobody named\nNo date that can pass\nOwn: none\nExternal: none'],
    [
      'a late one',
      { owner: 'Joan', timescale: '2026-07-14' },
      'Joan\n1 day late\nOwn: 14 July 2026\nExternal: none',
    ],
  ] as const)('says %s in red', (_, it_, words) => {
    expect(cellOf(it_, 'Who and by when')).toBe(words);
  });

  it('ages from the last day on which the report can have come out, to its closing', () => {
    const source = (published: string) => ({ source: { published } }) as Partial<ActionPlan>;
    expect(cellOf({}, 'Age', source('2026-07-14'))).toBe('1 day');
    expect(cellOf({}, 'Age', source('2026-07-15'))).toBe('0 days');
    expect(cellOf({}, 'Age', source('June 2026'))).toBe('15 days');
    expect(cellOf({}, 'Age', source('2026-07-16'))).toBe('not known');
    expect(cellOf({}, 'Age')).toBe('not known');
    expect(cellOf({ closed: { date: '2026-07-04' } }, 'Age', source('2026-07-01'))).toBe(
      '3 days\nto its closing',
    );
  });

  it('shows how far, who verified, who closed, and what shows it', () => {
    const it_ = {
      status: 'verified',
      percent_complete: 100,
      verified: { by: 'Ruth Baker', date: '2026-06-22' },
      closed: { by: 'Inspectorate', date: '2026-07-03' },
      evidence: 'Check log',
    };
    expect(cellOf(it_ as never, 'Status and rating')).toBe(
      '100%\nVerified\nClosed\nVerified by Ruth Baker 22 June 2026\nClosed by Inspectorate 3 July 2026\nTo show: Check log',
    );
    expect(cellOf({ percent_complete: 0 }, 'Status and rating')).toMatch(/^0%\n/);
  });

  it('makes a link of evidence with an address, its steps’ evidence included', () => {
    const link = 'https://records.example.org/logs';
    const it_ = {
      evidence: { what: 'Logs', link },
      actions: [{ evidence: ['Roster', { link: 'ftp://x' }] }],
    };
    expect(cellOf(it_ as never, 'Status and rating')).toMatch(
      /To show: Roster\nLogs <https:.*>\nftp:\/\/x <ftp:\/\/x>$/,
    );
  });

  it('calls a declined one declined, whatever its status says', () => {
    expect(cellOf({ response: 'not_agreed', status: 'in_progress' }, 'Status and rating')).toBe(
      'Declined\nClosed',
    );
  });
});

describe('what was reported', () => {
  const table = reported(
    plan([
      {
        number: '1',
        updates: [
          { date: '2026-06-01', note: 'First' },
          { note: 'No day', by: 'Ana' },
        ],
      },
      { actions: [{ updates: [{ date: 'July 2026' }] }] },
    ] as never),
  );

  it('stands newest first, undated last, with what it is for', () => {
    expect(columnOf(table, 'When')).toEqual(['July 2026', '1 June 2026', 'No date']);
    expect(columnOf(table, 'For')).toEqual(['#2', '1', '1']);
    expect(columnOf(table, 'What')).toEqual(['none', 'First', 'No day\nAna']);
  });

  it.each([
    ['2026-06-01', '1 June 2026'],
    ['June 2026', 'June 2026'],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('writes the time %s as %j', (given, said) => expect(timeOf(given)).toBe(said));
});

describe('the page', () => {
  it('is headed by title, else organisation, else id', () => {
    const title = (more: Partial<ActionPlan>) => view(plan([], more), seenOn('2026-07-15')).masthead.title;
    expect(title({ title: 'Answers', organisation: 'Trust' })).toBe('Answers');
    expect(title({ organisation: 'Trust' })).toBe('Trust');
    expect(title({})).toBe('answers');
  });

  it('shows only the facts that there are', () => {
    const { masthead } = view(plan([]), seenOn('2026-07-15'));
    expect(masthead.facts).toEqual([{ name: 'As it stood', text: '15 July 2026' }]);
  });

  it('carries DRAFT, marking and the report’s address', () => {
    const source = { title: 'Inspection', link: 'https://a.example/r' };
    const shown = view(plan([], { marking: 'OFFICIAL', source }), seenOn('2026-07-15', { draft: true }));
    expect(shown.frame).toMatchObject({
      marking: 'OFFICIAL',
      state: 'DRAFT',
      stood: 'answers, 15 July 2026',
    });
    expect(shown.links).toEqual([{ url: 'https://a.example/r', text: 'Inspection' }]);
    expect(view(plan([]), seenOn('2026-07-15')).links).toEqual([]);
  });

  it('explains the colours of the house that judges', () => {
    const { colours } = view(plan([], { source: { rag_key: { amber: 'under way' } } }), seenOn('2026-07-15'));
    expect(colours).toEqual([{ name: 'amber', strong: '', text: 'under way' }]);
  });
});

describe('its drawings', () => {
  const figures = (recommendations: readonly Partial<Recommendation>[], more: Partial<ActionPlan> = {}) =>
    view(plan(recommendations, more), seenOn('2026-07-15')).figures;
  const bar = (it_: Partial<Recommendation>, more: Partial<ActionPlan> = {}) =>
    only(only(timelineOf(figures([it_], more)).groups).bars);

  it.each([
    ['there is no recommendation', []],
    ['nothing is dated', [{ timescale: 'Ongoing' }]],
    ['all are declined', [{ timescale: '2026-08-01', response: 'not_agreed' }]],
  ] as const)('are none where %s', (_, recommendations) => {
    expect(figures(recommendations as never)).toEqual([]);
  });

  it('reach from publication to the own date, with the author’s beside it', () => {
    expect(
      bar(
        { number: '1', recommendation: 'Answer', timescale: 'August 2026', external_due: '2026-10-31' },
        { source: { published: 'June 2026' } },
      ),
    ).toMatchObject({
      id: '1',
      label: 'Answer',
      start: '2026-06-30',
      due: '2026-08-31',
      limit: '2026-10-31',
      note: 'due August 2026, external 31 Oct',
      late: false,
      state: 'not_started',
    });
  });

  it('take the later date that the author has agreed to', () => {
    const it_ = {
      timescale: '2026-08-01',
      external_due: '2026-08-31',
      external_due_agreed: { to: '2026-12-31' },
    };
    expect(bar(it_).limit).toBe('2026-12-31');
  });

  it.each([
    ['late', { timescale: '2026-07-14' }, '1 day late'],
    ['due on a day', { timescale: '2026-07-20' }, 'due 20 Jul'],
    ['complete', { timescale: '2026-07-01', status: 'complete' }, 'complete, claimed'],
    ['closed', { timescale: '2026-07-01', closed: { by: 'x' } }, 'closed by the body'],
    ['without a time, dated by its author', { external_due: '2026-08-01' }, 'no date, external 1 Aug'],
    [
      'endless with a review',
      { timescale: 'Ongoing', next_review: '2026-10-06', external_due: '2026-08-01' },
      'Ongoing, review 6 Oct, external 1 Aug',
    ],
  ] as const)('say beside the bar of one that is %s: %s', (_, it_, note) => {
    expect(bar(it_ as never).note).toBe(note);
  });

  it('show the first date of one that moved, and none of one that did not', () => {
    const changes = [{ item: '1', field: 'timescale', from: '2026-06-30', to: '2026-08-31' }] as never;
    expect(bar({ number: '1', timescale: '2026-08-31' }, { changes }).first).toBe('2026-06-30');
    expect(bar({ number: '2', timescale: '2026-08-31' }, { changes }).first).toBe('');
  });

  it('stand by theme, in the order in which themes first come, else under one head', () => {
    const dated = { timescale: '2026-08-31' };
    const titles = (themes: readonly (string | undefined)[]) =>
      timelineOf(figures(themes.map((theme) => ({ ...dated, ...(theme && { theme }) })))).groups.map(
        ({ title, bars }) => `${title} ${bars.length}`,
      );
    expect(titles(['Fleet', 'Calls', 'Fleet'])).toEqual(['Fleet 2', 'Calls 1']);
    expect(titles(['Fleet', undefined])).toEqual(['Fleet 1', 'Without a theme 1']);
    expect(titles([undefined, undefined])).toEqual(['Recommendations 2']);
  });

  it('have a column for the author’s date only where one is given', () => {
    expect(timelineOf(figures([{ timescale: '2026-08-31' }])).limit).toBe('');
    expect(timelineOf(figures([{ timescale: '2026-08-31', external_due: '2026-09-30' }])).limit).toBe(
      'External date',
    );
  });

  it('count the states as bars from nine recommendations on, each of them in one state', () => {
    const many = (n: number) => figures(Array.from({ length: n }, () => ({ status: 'on_hold' as const })));
    expect(many(8)).toEqual([]);
    const { drawing } = only(many(9));
    if (drawing.draw !== 'status') throw new Error('no bars');
    expect(drawing.parts.map(({ count }) => Number(count)).reduce((a, b) => a + b)).toBe(9);
    expect(drawing.parts.find(({ text }) => text === 'on hold')?.count).toBe('9');
  });

  it('never share an id between two drawings of a page', () => {
    const both = figures(Array.from({ length: 9 }, () => ({ timescale: '2026-08-31' })));
    const prefixes = both.map(({ drawing }) => ('prefix' in drawing ? drawing.prefix : ''));
    expect(new Set(prefixes).size).toBe(2);
  });
});

it('reads a cell as its lines in their order', () => {
  const head = only(
    tracker(plan([{ number: '1', recommendation: 'Answer' }]), seenOn('2026-07-15')).rows,
  ).head;
  expect(readCell(head)).toBe('1\nAnswer');
});
