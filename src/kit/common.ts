import type { z } from 'zod';
import {
  choice,
  day,
  either,
  id,
  integer,
  list,
  map,
  oneOrMore,
  person,
  record,
  scalar,
  text,
} from './fields.ts';

/** Where a whole plan stands. */
export const planStatus = choice(
  ['draft', 'agreed', 'active', 'closed'],
  'Where the plan stands; gaps in a draft are warnings',
);

/** Where one item stands. `complete` is a claim and wants evidence; `verified` wants another person. */
export const itemStatus = choice(
  ['not_started', 'in_progress', 'on_hold', 'complete', 'verified', 'dropped'],
  'Where the item stands; complete is a claim that wants evidence, verified wants a verifier other than the lead',
);

export const period = map(
  { start: day('First day', 'start'), end: day('Last day', 'end'), reason: text('Why the period is short') },
  'The days that the plan runs, both counted',
);

/** Shown evidence: words, or what it is with a day and a link. */
export const evidence = oneOrMore(
  either(
    [
      text('What shows it'),
      map(
        { what: text('What shows it'), date: day('When'), link: text('Where to find it') },
        'One piece of evidence',
      ),
    ],
    'One piece of evidence',
  ),
  'What shows that it was done',
);

export const verified = map(
  {
    by: person('verifier', 'Who checked, other than the lead'),
    date: day('When', 'log'),
    how: text('How it was checked'),
  },
  'Who checked that it was really done',
);

const ratings = ['green', 'amber', 'red'] as const;

/** A judged rating; the computed one stands beside it. */
export const rag = either(
  [
    choice(ratings, 'Judged rating'),
    map(
      {
        rating: choice(ratings, 'Judged rating'),
        reason: text('Why'),
        forecast: text('What is expected, and by when'),
      },
      'A judged rating with its reason and forecast',
    ),
  ],
  'A judgement; amber and red want a reason and a forecast',
);

/** Notes over time, newest last. `date` is a day, or a time as written for action plans. */
export const updates = (date: z.ZodType<string> = day('When', 'log')) =>
  list(
    map({ date, note: text('What there is to say'), by: person('author', 'Who says so') }, 'One note'),
    'Notes over time, newest last',
  );

export const refs = list(
  map({ body: text('Whose number'), ref: text('The number') }, "Somebody else's number for the same thing"),
  "Other bodies' numbers for the same thing",
);

export const contributors = oneOrMore(
  person('contributor', 'Who helps'),
  'Who helps; one person stays accountable',
);

export const initialRisk = map(
  { initial: text('At the start'), current: text('Now') },
  'Risk as trackers print it',
);

const changes = list(
  map(
    {
      item: text('The id of what changed; none for the plan itself'),
      field: text('The field under the item, such as due or target.value'),
      date: day('When it was changed', 'log'),
      from: scalar('What stood there'),
      to: scalar('What stands there now'),
      reason: text('Why'),
      agreed_by: person('agreer', 'Who agreed'),
    },
    'One agreed change',
  ),
  'Every agreed change of a date, criterion, target or baseline: the slip ledger',
);

const corrections = list(
  map(
    {
      date: day('When it was put right', 'log'),
      item: text('The id of what was wrong'),
      field: text('The field under the item'),
      reason: text('What was wrong'),
      by: person('author', 'Who put it right'),
    },
    'One correction',
  ),
  'Slips of the pen in a log, put right openly',
);

const waivers = list(
  map(
    {
      rule: text('The id of the rule set aside'),
      item: text('The item for which it is; none for the whole plan'),
      reason: text('Why'),
      by: person('author', 'Who set it aside'),
      until: either(
        [day('The last day on which it holds'), choice(['closed'], 'Until the plan is closed')],
        'A day, or closed',
      ),
    },
    'One rule set aside',
  ),
  'Rules set aside, each with a reason and an end',
);

/** When a plan about a person is deleted. */
export const retention = map(
  { delete_by: day('The day by which it is deleted', 'delete') },
  'How long the plan is kept',
);

/** What every plan may have; `kind` is the kind's own id. */
export const shared = <const K extends string>(kind: K) => ({
  kind: choice([kind], 'What sort of plan this is'),
  format: integer('Version of the file format; 1 where missing', 1, 1),
  id: id('plan', 'The plan’s own id, unique in the repository'),
  title: text('What the plan is called'),
  status: planStatus,
  marking: text('Protective marking, printed top and bottom of every page'),
  period,
  agreed: day('When it was agreed: from here on criteria, targets and dates move only through changes'),
  changes,
  corrections,
  waivers,
  retention,
  glossary: record(text('What it stands for'), 'Abbreviations and what they stand for'),
});
