import {
  choice,
  day,
  either,
  list,
  map,
  oneOrMore,
  person,
  prose,
  record,
  ref,
  text,
  texts,
} from '../../../kit/fields.ts';

const rated = map(
  {
    rating: choice(
      ['met', 'improving', 'not_yet', 'no_opportunity'],
      'Where it stands; no_opportunity where the work gave no chance to show it',
    ),
    evidence: texts('The examples that the rating rests on'),
  },
  'Where one criterion stands and what shows it',
);

const supportChange = either(
  [
    text('What changes, in words; none where nothing does'),
    map(
      {
        id: ref('support', 'The support that changes'),
        what: text('What is given from now on'),
        every: text('How often from now on'),
        provider: person('provider', 'Who gives it from now on'),
        from: day('From which day on'),
      },
      'A change of one support',
    ),
  ],
  'A change of support',
);

const checkpoint = map(
  {
    date: day('When it took place', 'log'),
    criteria: record(rated, 'Where each criterion stands, by its number', ['criterion']),
    working: prose('concern', 'What is going well, named as plainly as what is not'),
    needs_work: prose('concern', 'What the gap is and what to do about it until the next one'),
    support_changes: oneOrMore(supportChange, 'Support that was adjusted because it did not help enough'),
    employee_comments: text("What the employee said, in the employee's words", { verbatim: true }),
    next_focus: text('What the next checkpoint will look at'),
  },
  'One checkpoint',
);

/** The log that `review` continues. */
export const checkpoints = list(
  checkpoint,
  'Progress against each criterion, gone through together, oldest first',
);
