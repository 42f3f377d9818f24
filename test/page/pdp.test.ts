import { describe, expect, it } from 'vitest';
import type { Pdp } from '../../src/kinds/pdp/schema.ts';
import { view } from '../../src/kinds/pdp/view.ts';
import { goalViews, laterGoals, stateWords } from '../../src/kinds/pdp/view-goals.ts';
import { achievements, log } from '../../src/kinds/pdp/view-log.ts';
import { promises } from '../../src/kinds/pdp/view-promises.ts';
import { columnOf, only, readTable, seenOn, trackOf } from '../support/shown.ts';

type Goal = NonNullable<Pdp['goals']>[number];
type Review = NonNullable<Pdp['reviews']>[number];
type Commitment = NonNullable<Pdp['manager_commitments']>[number];

const plan = (more: Partial<Pdp> = {}): Pdp => ({ kind: 'pdp', id: 'noor', ...more }) as Pdp;
const withGoal = (goal: Partial<Goal>, more: Partial<Pdp> = {}) =>
  plan({ goals: [{ id: 'G1', ...goal } as Goal], ...more });
const goalOf = (goal: Partial<Goal>, more: Partial<Pdp> = {}, told = true) =>
  only(goalViews(withGoal(goal, more), told));
const pairOf = (goal: Partial<Goal>, name: string): string | undefined =>
  goalOf(goal).pairs.find((one) => one.name === name)?.text;

/** Reviews that each say how G1 stands. */
const said = (...states: readonly string[]): Partial<Pdp> => ({
  reviews: states.map((state, i) => ({ date: `2026-0${i + 1}-20`, goals: { G1: state } }) as Review),
});

describe('a goal', () => {
  it('asks for what is missing, but not for what is only sometimes said', () => {
    expect(goalOf({}).title).toBe('G1. Nothing recorded');
    expect(goalOf({}).pairs.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'I will know because: Nothing recorded',
      'How: Nothing recorded',
      'Support: Nothing recorded',
      'Why: Nothing recorded',
    ]);
  });

  it.each([
    ['one text', 'Signed by three teams.', 'Signed by three teams.'],
    [
      'several texts',
      ['Signed by three teams.', 'Nothing rewritten'],
      'Signed by three teams; Nothing rewritten',
    ],
    ['texts that end in semicolons', ['Signed;', 'Read;'], 'Signed; Read;'],
  ])('puts success of %s on one line', (_, success, words) => {
    expect(pairOf({ success } as never, 'I will know because')).toBe(words);
  });

  it.each([
    ['alone', { how: ['Draft', 'Review'] }, 'Draft; Review'],
    ['before protected time', { how: 'Draft', protected_time: 'Fridays' }, 'Draft. Protected time: Fridays'],
    [
      'with its own stop',
      { how: 'Draft it.', protected_time: 'Fridays' },
      'Draft it. Protected time: Fridays',
    ],
    ['as protected time only', { protected_time: 'Fridays' }, 'Protected time: Fridays'],
  ])('tells how: %s', (_, goal, words) => expect(pairOf(goal as never, 'How')).toBe(words));

  it.each([
    [
      'who proposed it',
      { why: 'Next level', proposed_by: 'manager' },
      'Next level. Proposed by the manager.',
    ],
    ['that both did', { proposed_by: 'both' }, 'Proposed by both.'],
    [
      'from where it was carried',
      { why: 'Still needed.', carried_from: '2026-Q2' },
      'Still needed. Carried from 2026-Q2.',
    ],
  ])('says why, and %s', (_, goal, words) => expect(pairOf(goal as never, 'Why')).toBe(words));

  it('keeps evidence with an address apart, so that it can be opened', () => {
    const evidence = ['Three changes', { what: 'Guide', date: '2026-08-19', link: 'https://a.example/g' }];
    expect(pairOf({ evidence } as never, 'To show')).toBe('Three changes');
    expect(goalOf({ evidence } as never).links).toEqual([
      { url: 'https://a.example/g', text: 'Guide, 19 August 2026' },
    ]);
  });

  it('says by when, and how that has moved', () => {
    const changes = [{ item: 'G1', field: 'target_date', from: '2026-08-01', to: '2026-09-18' }] as never;
    expect(goalOf({}).by).toBe('no date is set');
    expect(goalOf({ target_date: '2026-09-18' }).by).toBe('by 18 September 2026');
    expect(goalOf({ target_date: '2026-09-18' }, { changes }).by).toBe(
      'by 18 September 2026: first 1 Aug, now 18 Sep, 1 move (48 days)',
    );
  });

  it.each([
    ['not reviewed', [], 'Not started', ''],
    ['reviewed once', ['on_track'], 'On track', 'at the last review'],
    ['the same twice', ['on_track', 'on_track'], 'On track', 'at the last 2 reviews'],
    ['changed since', ['on_track', 'at_risk'], 'At risk', 'at the last review'],
    ['changed back', ['stalled', 'on_track', 'stalled', 'stalled'], 'Stalled', 'at the last 2 reviews'],
    ['reviewed as something unknown', ['thriving'], 'Not started', ''],
  ] as const)('stands as it was last seen: %s', (_, states, status, since) => {
    const shown = goalOf({}, said(...states));
    expect([shown.status.text, shown.since]).toEqual([status, since]);
  });

  it.each(['complete', 'verified'] as const)('stands as %s, whatever the last review said', (status) => {
    const shown = goalOf({ status }, said('at_risk'));
    expect([shown.status.glyph, shown.since]).toEqual([status, '']);
  });

  it('stands by its own status where reviews may not be read, and has no columns of the house', () => {
    const goal = { status: 'in_progress', other: { squad: 'Payments' } } as Partial<Goal>;
    const shown = goalOf(goal, said('at_risk'), false);
    expect([shown.status.text, shown.since]).toEqual(['In progress', '']);
    expect(shown.pairs.map(({ name }) => name)).not.toContain('squad');
    expect(goalOf(goal).pairs.map(({ name }) => name)).toContain('squad');
  });

  it.each([
    [undefined, 1, 0],
    ['quarter', 1, 0],
    ['year', 0, 1],
    ['later', 0, 1],
  ] as const)('of horizon %s stands among %i of the period and %i set aside', (horizon, now, later) => {
    const it_ = withGoal({ goal: 'Give a talk', ...(horizon && { horizon }) });
    expect([goalViews(it_, true).length, laterGoals(it_).length]).toEqual([now, later]);
  });

  it('is left out once it is dropped', () => {
    const it_ = withGoal({ status: 'dropped' });
    expect([goalViews(it_, true), laterGoals(it_)]).toEqual([[], []]);
  });

  it('set aside is one line, with how far off it is', () => {
    expect(laterGoals(withGoal({ goal: 'Give a talk', horizon: 'year' }))).toEqual([
      'G1. Give a talk (year)',
    ]);
    expect(laterGoals(withGoal({ horizon: 'later' }))).toEqual(['G1. Nothing recorded (later)']);
  });
});

describe('a promise of the manager', () => {
  const row = (it_: Partial<Commitment>, told = true, today = '2026-07-15') =>
    only(
      readTable(promises(plan({ manager_commitments: [{ id: 'MC1', ...it_ } as Commitment] }), today, told)),
    );

  it('says nothing recorded, all goals and no date where none is named', () => {
    expect(row({})).toEqual(['Nothing recorded', 'all goals', 'no date', 'Not yet due']);
  });

  it('names its goals', () => {
    expect(row({ commitment: 'Ask', goals: ['G1', 'G2'], by: '2026-07-20' } as never).slice(0, 3)).toEqual([
      'Ask',
      'G1 and G2',
      '20 July 2026',
    ]);
  });

  it.each([
    ['kept', { kept: true, date: '2026-07-08' }, 'Kept\n8 July 2026'],
    ['kept, said as yes', { kept: 'yes' }, 'Kept'],
    [
      'not kept, with its reason',
      { kept: false, date: '2026-07-08', note: 'Frozen' },
      'Not kept\n8 July 2026: Frozen',
    ],
    ['due today', { by: '2026-07-15' }, 'Not yet due'],
    ['a day past', { by: '2026-07-14' }, 'No word yet\n1 day late'],
    ['long past but kept', { by: '2026-01-01', kept: true }, 'Kept'],
  ] as const)('is shown as %s', (_, it_, words) => expect(row(it_ as never)[3]).toBe(words));

  it('keeps its note between the two', () => {
    expect(row({ kept: false, note: 'The rota was frozen' } as never, false)[3]).toBe('Not kept');
  });
});

describe('the review log', () => {
  const entries = (reviews: readonly Partial<Review>[], more: Partial<Pdp> = {}) =>
    log(plan({ person: 'Noor', manager: 'Tomas', reviews: reviews as Review[], ...more }));

  it('stands newest first', () => {
    expect(entries([{ date: '2026-07-01' }, { date: '2026-08-01' }, {}]).map(({ date }) => date)).toEqual([
      'No date',
      '1 August 2026',
      '1 July 2026',
    ]);
  });

  it.each([
    ['on the planned day', '2026-08-26', ''],
    ['a day off', '2026-08-27', '(planned 26 August 2026)'],
    ['a fortnight off', '2026-09-09', '(planned 26 August 2026)'],
    ['further off, so that it was none of those planned', '2026-09-10', ''],
  ])('says for which day it was planned: %s', (_, date, aside) => {
    expect(only(entries([{ date }], { review_dates: ['2026-05-01', '2026-08-26'] })).aside).toBe(aside);
  });

  it('has both voices, each in labelled paragraphs, none for what is not said', () => {
    const [mine, theirs] = only(
      entries([{ progress: 'Drafted', blockers: ' ', learnt: 'To ask', manager: { noticed: 'Calm' } }]),
    ).voices;
    expect(mine).toEqual({
      who: 'Noor',
      me: true,
      says: [
        { name: '', text: 'Drafted' },
        { name: 'Learnt', text: 'To ask' },
      ],
    });
    expect(theirs).toEqual({ who: 'Tomas', me: false, says: [{ name: 'Noticed', text: 'Calm' }] });
  });

  it('calls people by their part where they are not named', () => {
    expect(only(log(plan({ reviews: [{}] as Review[] }))).voices.map(({ who }) => who)).toEqual([
      'The person',
      'The manager',
    ]);
  });

  it.each([
    ['nothing', {}, ''],
    ['where goals stand', { goals: { G1: 'on_track', G2: 'at_risk' } }, 'G1 on track and G2 at risk.'],
    ['what is next', { next_focus: 'The draft' }, 'Next: The draft'],
    ['both', { goals: { G1: 'stalled' }, next_focus: 'The draft' }, 'G1 stalled. Next: The draft'],
  ] as const)('ends with %s', (_, review, foot) => expect(only(entries([review as never])).foot).toBe(foot));

  it.each([
    ['on_track', 'on track'],
    ['achieved', 'achieved'],
    ['other', 'other'],
  ])('says %s as %s', (state, words) => expect(stateWords(state)).toBe(words));
});

describe('achievements', () => {
  it('have their day and their link', () => {
    const table = achievements(
      plan({ achievements: [{ date: '2026-08-11', what: 'Found it', link: 'https://a.example' }, {}] }),
    );
    expect(readTable(table)).toEqual([
      ['11 August 2026', 'Found it\nhttps://a.example <https://a.example>'],
      ['No date', 'Nothing recorded'],
    ]);
  });
});

describe('the page', () => {
  const shown = (
    more: Partial<Pdp>,
    today = '2026-07-15',
    audience: 'employee' | 'manager' | 'hr' = 'employee',
  ) => view(plan(more), seenOn(today, { audience }));
  const stood = (today: string) =>
    shown({ period: { start: '2026-07-01', end: '2026-09-30' } }, today).masthead.facts.at(-1)?.text;

  it('counts the weeks from the first day to the last, and only within them', () => {
    expect(stood('2026-06-30')).toBe('30 June 2026');
    expect(stood('2026-07-01')).toBe('1 July 2026, week 1 of 14');
    expect(stood('2026-07-08')).toBe('8 July 2026, week 2 of 14');
    expect(stood('2026-09-30')).toBe('30 September 2026, week 14 of 14');
    expect(stood('2026-10-01')).toBe('1 October 2026');
  });

  it('is headed by the person, else the title, else the id', () => {
    expect(shown({ person: 'Noor', title: 'Autumn' }).masthead).toMatchObject({
      title: 'Noor',
      lead: 'Autumn',
    });
    expect(shown({ title: 'Autumn' }).masthead).toMatchObject({ title: 'Autumn', lead: '' });
    expect(shown({}).masthead.title).toBe('noor');
  });

  it('ends the picture with a stop before what it aims for', () => {
    const direction = (picture: string) =>
      shown({ direction: { picture, aiming_for: 'Staff' } }).standpoint[0];
    expect(direction('To lead')).toEqual({ name: 'In 12 to 18 months', strong: 'To lead.', text: 'Staff.' });
    expect(direction('To lead!')?.strong).toBe('To lead!');
    expect(shown({ direction: { picture: 'To lead' } }).standpoint[0]?.strong).toBe('To lead');
  });

  it('says whose view it is, by name where there is one', () => {
    const current_state = { manager_view: 'Calm' };
    expect(shown({ current_state, manager: 'Tomas' }).standpoint[0]?.name).toBe('As Tomas sees it');
    expect(shown({ current_state }).standpoint[0]?.name).toBe('As the manager sees it');
  });

  it('tells what came of the period, with the goals that carry forward by their words', () => {
    const goals = [{ id: 'G1', goal: 'Lead' }] as Goal[];
    const carried = (carries_forward: unknown) =>
      shown({ goals, end_of_period: { achieved: 'Much', carries_forward } as never }).ending.at(-1)?.text;
    expect(carried(['G1', 'G9'])).toBe('G1. Lead\nG9');
    expect(carried(undefined)).toBe('Nothing');
    expect(shown({}).ending).toEqual([]);
  });

  it('gives HR goals, promises and the end, and nothing that stays between the two', () => {
    const all = {
      ...said('on_track'),
      goals: [{ id: 'G1' }] as Goal[],
      manager_commitments: [{ id: 'MC1' }] as Commitment[],
      current_state: { difficulties: 'x' },
      achievements: [{ what: 'x' }],
      changes: [{ item: 'G1' }] as never,
      other: { squad: 'Payments' },
      end_of_period: { achieved: 'Much' },
    };
    const theirs = shown(all, '2026-07-15', 'hr');
    expect(theirs.goals).toHaveLength(1);
    expect(theirs.promises).toHaveLength(1);
    expect(theirs.ending.length).toBeGreaterThan(0);
    const { standpoint, log: talks, achievements: won, changes, own, figures } = theirs;
    expect([standpoint, talks, won, changes, own, figures]).toEqual([[], [], [], [], [], []]);
    expect([theirs.told, theirs.hasReviews]).toEqual([false, false]);
    const mine = shown(all);
    expect([mine.told, mine.hasReviews, mine.figures.length]).toEqual([true, true, 1]);
  });

  it('writes the days of what changed in words', () => {
    const changes = [
      { item: 'G1', field: 'target_date', date: '2026-07-03', from: '2026-08-01', to: '2026-09-18' },
    ];
    const table = only(shown({ changes } as never).changes);
    expect(columnOf(table, 'From and to')).toEqual(['1 August 2026 to 18 September 2026']);
    expect(columnOf(table, 'When')).toEqual(['3 July 2026']);
    expect(columnOf(table, 'What')).toEqual(['G1, target date']);
  });
});

describe('the goals from review to review', () => {
  const figuresOf = (more: Partial<Pdp>) => view(plan(more), seenOn('2026-07-15')).figures;

  it('are not drawn before a review says how one stands', () => {
    expect(figuresOf({})).toEqual([]);
    expect(figuresOf({ goals: [{ id: 'G1' }] as Goal[], reviews: [{ date: '2026-07-01' }] })).toEqual([]);
  });

  it('have a sign for each review, the day wanted, and where they stand last', () => {
    const { rows } = trackOf(
      figuresOf({
        goals: [{ id: 'G1', goal: 'Lead', target_date: '2026-09-18', status: 'complete' }] as Goal[],
        ...said('on_track', 'achieved'),
      }),
    );
    expect(rows).toEqual([
      {
        id: 'G1',
        label: 'Lead',
        last: 'achieved',
        due: '2026-09-18',
        reached: true,
        marks: [
          { date: '2026-01-20', sign: 'glyph-in_progress', text: 'on track' },
          { date: '2026-02-20', sign: 'glyph-complete', text: 'achieved' },
        ],
      },
    ]);
  });

  it('explain only the shapes that occur', () => {
    const goals = [{ id: 'G1' }] as Goal[];
    expect(only(figuresOf({ goals, ...said('at_risk') })).key).toBe(
      'At risk: triangle; date wanted: diamond.',
    );
    expect(only(figuresOf({ goals, ...said('stalled', 'on_track') })).key).toBe(
      'On track: half disc; stalled: ring with two bars; date wanted: diamond.',
    );
  });
});
