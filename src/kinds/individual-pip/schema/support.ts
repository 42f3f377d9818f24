import { choice, day, flag, id, list, map, person, prose, ref, text } from '../../../kit/fields.ts';

const session = map(
  {
    date: day('The day on which it was held, or was to be held'),
    held: flag('Whether it took place'),
    missed: choice(
      ['provider', 'employee', 'agreed'],
      'Whose part it was that it did not take place; agreed where both put it off. No reason is recorded',
    ),
    makes_up: day('The day of the missed session that this one makes up for'),
    note: text('What was worked on'),
  },
  'One session, held or missed',
);

/** A promised support's fields. */
export const support = {
  id: id('support', 'The number of the support, such as S1'),
  concerns: list(ref('concern', 'A concern that it helps with'), 'The concerns that it helps with'),
  what: prose('commitment', 'What is given: coaching, pairing, training, less scope for a while'),
  provider: person('provider', 'Who gives it, by name'),
  every: text('How often: week, fortnight, month'),
  from: day('The first day on which it is owed', 'start'),
  to: day('The last day on which it is owed', 'end'),
  sessions: list(session, 'What was really given, oldest first'),
};

export const pauses = list(
  map(
    {
      from: day('First day', 'start'),
      to: day('Last day', 'end'),
      agreed_by: person('agreer', 'Who agreed'),
    },
    'One pause, both days counted; its reason is nobody else’s business and has no field',
  ),
  'Days that count neither for checkpoints nor for support',
);
