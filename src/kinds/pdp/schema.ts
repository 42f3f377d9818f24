import type { z } from 'zod';
import { evidence, itemStatus, retention, shared, updates, verified } from '../../kit/common.ts';
import {
  choice,
  day,
  flag,
  id,
  items,
  list,
  map,
  oneOrMore,
  person,
  prose,
  record,
  ref,
  text,
  texts,
} from '../../kit/fields.ts';

const goalIds = oneOrMore(ref('goal', 'A goal that it serves'), 'The goals that it serves');

const currentState = map(
  {
    strengths: text('What goes well now and where it makes a difference, in the person’s own words'),
    manager_view: text('Where the manager sees it differently'),
    difficulties: text(
      'What is hard now, or works less well than the person wants: where development starts',
    ),
  },
  'Where the person stands today',
);

const direction = map(
  {
    picture: text('The sort of engineer that the person wants to be in 12 to 18 months'),
    aiming_for: text('The role or the type of work aimed for'),
    framework: text('The level or part of the capability framework that the plan is built against'),
  },
  'Where the person wants to get to',
);

const goals = items(
  'goal',
  {
    id: id('goal', 'Short id, such as G1'),
    goal: prose('goal', 'What the person will be able to do, how independently, in what context'),
    success: oneOrMore(prose('criterion', 'Something that others can observe'), 'How anyone will know'),
    target_date: day('The day by which it is reached', 'due'),
    how: oneOrMore(
      prose('action', 'One step on the way: a project, practice, pairing or course'),
      'How the person gets there',
    ),
    support: texts('What manager, team or others need to give; `none needed` is an answer'),
    why: text('What ties the goal to the direction'),
    proposed_by: choice(['person', 'manager', 'both'], 'Who brought the goal up'),
    protected_time: text('The time kept free for it, and with whom that is agreed'),
    horizon: choice(
      ['quarter', 'year', 'later'],
      'How far off it is; only quarter, or none, counts towards the three',
    ),
    since: day('The day on which it was taken up, where that is after the plan began'),
    carried_from: text('The period from which the goal was carried over, such as 2026-Q2'),
    status: itemStatus,
    evidence,
    verified,
    updates: updates(),
  },
  'What the person wants to be able to do; at most three open at a time',
  ['id'],
);

const commitments = items(
  'commitment',
  {
    id: id('commitment', 'Short id, such as MC1'),
    goals: goalIds,
    commitment: prose('commitment', 'What the manager will do: whom to ask, what to arrange, how often'),
    by: day('The day by which it is done', 'due'),
    kept: flag('Whether it was done'),
    date: day('When it was done, or found not to be', 'log'),
    note: text('What came of it, or why it was not done'),
  },
  'What the manager does so that the goals can be reached',
  ['id'],
);

const reviews = list(
  map(
    {
      date: day('The day of the talk', 'log'),
      progress: text('What was done towards the goals since last time'),
      worked: text('What worked, and what did not'),
      blockers: text('What got in the way; `none` is an answer'),
      learnt: text('What was learnt about the goal, the work or oneself'),
      adjustments: text('What changes in goals, dates or steps; `none` is an answer'),
      goals: record(
        choice(['achieved', 'on_track', 'at_risk', 'stalled'], 'Where this goal stands'),
        'Each open goal and where it stands',
        ['goal'],
      ),
      needed_from_manager: text('What the person needs from the manager before the next talk'),
      manager: map(
        {
          support_delivered: text('Which promised support was given, and which was not'),
          noticed: text('What the manager saw that bears on the goals'),
        },
        'What the manager says',
      ),
      next_focus: text('What the person works on until the next talk'),
    },
    'One review',
  ),
  'The review log, oldest first: one entry a month',
);

const achievements = list(
  map(
    {
      date: day('When', 'log'),
      what: text('What was achieved'),
      link: text('Where it can be seen'),
      goals: goalIds,
    },
    'One achievement',
  ),
  'What the person can be glad of, noted as it happens',
);

const endOfPeriod = map(
  {
    date: day('The day of the closing talk', 'log'),
    achieved: text('What was achieved'),
    changed: text('What changed on the way'),
    carries_forward: oneOrMore(ref('goal', 'A goal that goes on'), 'The goals that go on next period'),
  },
  'The assessment at the end of the period',
);

/** What a personal development plan may hold; what a good one holds is for the rules. */
export const schema = map(
  {
    ...shared('pdp'),
    person: person('employee', 'Whose plan it is'),
    manager: person('manager', 'The person’s manager'),
    review_dates: list(day('A day', 'review'), 'The days agreed for reviews: one in every month'),
    current_state: currentState,
    direction,
    goals,
    manager_commitments: commitments,
    reviews,
    achievements,
    end_of_period: endOfPeriod,
    retention,
  },
  'A personal development plan',
  { required: ['kind', 'id'] },
);

export type Pdp = z.infer<typeof schema>;
