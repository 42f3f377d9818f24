import { choice, day, map, person, text } from '../../../kit/fields.ts';

/** How the plan may change course and how it ends. */
export const closing = {
  not_working: map(
    {
      date: day('When it was named', 'log'),
      cause: choice(
        ['gap_deeper', 'not_engaging', 'support_missing'],
        'Which it is: a gap deeper than thought, support not taken up, or support not given',
      ),
      next: text('What follows from that cause'),
    },
    'Said openly when the same criterion stays unmet: which cause it has, and what is done about it',
  ),
  extension: map(
    {
      to: day('The new last day'),
      reason: text('Why more time is given'),
      agreed_by: person('agreer', 'Who agreed'),
    },
    'More time, where it was agreed',
  ),
  outcome: map(
    {
      decision: choice(
        ['met', 'met_early', 'extended', 'not_met', 'withdrawn'],
        'How it ended; not_met needs support that was really given',
      ),
      date: day('When it was decided', 'log'),
      by: person('decider', 'Who decided'),
      reasons: text('What the decision rests on, criterion by criterion'),
      appeal: text('How, to whom and by when it can be appealed'),
    },
    'How the plan ended',
  ),
};
