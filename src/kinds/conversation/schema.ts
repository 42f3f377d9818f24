import type { z } from 'zod';
import { retention, shared } from '../../kit/common.ts';
import { choice, day, flag, id, integer, list, map, person, prose, text, texts } from '../../kit/fields.ts';

const observation = map(
  {
    date: day('When it was seen'),
    fact: text('What was seen or heard: behaviour, not character', { prose: 'concern', verbatim: true }),
  },
  'One dated fact',
);

const concern = map(
  {
    id: id('concern', 'The number that a later plan would use, such as C1'),
    observed: list(observation, 'Dated facts'),
    impact: prose('concern', 'What it leads to for the work or for others'),
  },
  'What was noticed, told specifically',
  { sort: 'concern', required: ['id'] },
);

const outcome = map(
  {
    date: day('When it was looked at again', 'log'),
    result: choice(['resolved', 'improving', 'not_resolved'], 'What had changed by then'),
    next_step: choice(['none', 'repeat', 'formal'], 'What follows; a formal process is never the first step'),
  },
  'What came of it, filled in at the follow-up',
);

export const schema = map(
  {
    ...shared('conversation'),
    employee: person('employee', 'With whom: a reference instead of a name, since Git forgets nothing'),
    manager: person('manager', 'Who led the conversation and keeps this note'),
    date: day('When it took place'),
    iteration: integer('Which conversation on this concern it is, counted from 1', 1, 99),
    previous: text('The note of the one before, a file', { link: 'conversation' }),
    concern,
    context: map(
      {
        invited: flag('Whether the employee was asked what might be behind it'),
        shared: text("What was said, in the employee's words; no medical detail", { verbatim: true }),
      },
      'The invitation to share context, and what came of it',
    ),
    expectation: map(
      {
        standard: prose('criterion', 'What needs to be seen, so that both would judge it alike'),
        by: day('By when'),
      },
      'What was asked for',
    ),
    support: map(
      {
        offered: texts('What was offered: who does what, how often', { prose: 'commitment' }),
        agreed: texts('What was agreed of it', { prose: 'commitment' }),
      },
      'Help with it',
    ),
    follow_up: day('When both look at it again, within about four weeks', 'follow-up'),
    outcome,
    shared_with_hr: map(
      { date: day('When'), reason: text('What escalated') },
      'Left out unless it escalated: until then the note stays between the two',
    ),
    retention,
  },
  'The note of an informal, early conversation about a performance concern',
  { required: ['kind', 'id'] },
);

/** The note of one early conversation. */
export type Conversation = z.infer<typeof schema>;
