import { choice, day, id, list, map, person, prose, ref, text } from '../../../kit/fields.ts';

const observation = map(
  {
    date: day('When it was seen'),
    fact: text('What was seen or heard: behaviour, not character', { prose: 'concern', verbatim: true }),
    impact: text('What it led to for the work or for others', { prose: 'concern' }),
  },
  'One dated fact',
);

/** A concern's fields. */
export const concerns = {
  id: id('concern', 'The number of the concern, such as C1'),
  expected: prose('concern', 'What the role requires here, in concrete terms'),
  standard: text('Where that is written: the framework and level'),
  observed: list(observation, 'Dated facts, at least two, over more than four weeks'),
};

/** A success criterion's fields. */
export const criteria = {
  id: id('criterion', 'The number of the criterion, such as K1'),
  concern: ref('concern', 'The concern that it answers'),
  criterion: prose('criterion', 'What will be seen when the standard is met'),
  measured_by: text('What it is judged from'),
  baseline: text('How it stood at the start'),
  threshold: text('From where on it counts as met'),
  window: text('The time over which it is judged, such as 8 weeks'),
  sample: text('How much work must have been looked at'),
  assessed_by: person('assessor', 'Who judges it'),
  employee_input: choice(
    ['agreed', 'proposed', 'commented', 'none'],
    'What part the employee had in saying what meeting it means',
  ),
};
