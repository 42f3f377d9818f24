import type { z } from 'zod';
import {
  contributors,
  evidence,
  initialRisk,
  itemStatus,
  rag,
  refs,
  shared,
  updates,
  verified,
} from '../../kit/common.ts';
import {
  choice,
  day,
  id,
  integer,
  items,
  map,
  oneOrMore,
  person,
  prose,
  record,
  text,
  when,
} from '../../kit/fields.ts';

const noted = () => updates(when('When, as written', 'log'));

/** What recommendations and their actions have in common. */
const followed = () => ({
  status: itemStatus,
  percent_complete: integer('How far it has come, 0 to 100', 0, 100),
  priority: text('How soon it matters, in the house’s own words'),
  risk: initialRisk,
  rag,
  evidence,
  verified,
  contributors,
  updates: noted(),
});

const actions = items(
  'action',
  {
    task: id('action', 'Number of the step, such as 2.1'),
    action: prose('action', 'The step in words that a stranger could see done'),
    success_criteria: oneOrMore(
      prose('criterion', 'What will exist or be true when it is done'),
      'What shows that the step was taken',
    ),
    lead: person('lead', 'The one person who takes the step'),
    start: when('When it begins, as written', 'start'),
    due: when('By when, as written', 'due', { prose: 'timescale' }),
    ...followed(),
  },
  'The steps that answer the recommendation',
);

const recommendations = items(
  'recommendation',
  {
    number: id('recommendation', 'The number that its author gave it, such as 2, AFI 1 or CoC 1.1'),
    recommendation: text('What was recommended, word for word', { verbatim: true }),
    type: choice(
      ['recommendation', 'area_for_improvement', 'cause_of_concern', 'must_do', 'should_do'],
      'What its author calls it',
    ),
    response: choice(
      ['agreed', 'partly_agreed', 'not_agreed'],
      'Whether it is accepted; the last two want a reason',
    ),
    reason: text('Why it is not, or only partly, accepted'),
    proposed_action: prose('action', 'What will be done about it, in words'),
    actions,
    owner: person('owner', 'The one person who answers for it'),
    timescale: when('By when, as written: a day, month, quarter or season', 'due', { prose: 'timescale' }),
    external_due: when('The date set by the body that recommended it', 'due'),
    external_due_agreed: map(
      { to: when('The later date, as written'), by: text('Who of that body agreed to it') },
      'A later date that the recommending body has agreed to',
    ),
    next_review: day('When it is looked at again; what makes an open-ended timescale honest', 'review'),
    theme: text('The heading that it stands under'),
    refs,
    closed: map(
      { by: text('The body that closed it: the one that found it'), date: day('When', 'log') },
      'That the body which made the recommendation has closed it',
    ),
    ...followed(),
  },
  'The recommendations and what is done about each',
);

/** What a set of answers to recommendations may hold; what a good one holds is for the rules. */
export const schema = map(
  {
    ...shared('action-plan'),
    organisation: text('The organisation that answers'),
    lead: person('lead', 'The one person who answers for the whole plan'),
    summary: text('What the plan answers, in two or three sentences'),
    source: map(
      {
        title: text('The report that makes the recommendations'),
        body: text('Who published it'),
        published: when('When it was published, as written'),
        rag_key: record(text('What the colour means'), 'What colours mean in this house: amber: on track'),
        link: text('Where the report can be read'),
      },
      'Where the recommendations come from',
    ),
    recommendations,
  },
  'Answers to recommendations, and how far they have come',
  { required: ['kind', 'id'] },
);

export type ActionPlan = z.infer<typeof schema>;
