import { day, either, flag, list, map, ref, text } from '../../../kit/fields.ts';

/** One of the five conditions: words that answer it, or why it is not met. */
const condition = (about: string) =>
  either(
    [text(about), map({ met: flag('Whether it is met'), because: text('Why, or why not') }, about)],
    about,
  );

const conversation = map(
  {
    date: day('When it took place', 'log'),
    concerns: list(ref('concern', 'A concern that was raised'), 'The concerns that were raised'),
    record: text('The note of it, a file', { link: 'conversation' }),
    summary: text('What was said, where there is no note to point to'),
  },
  'One earlier conversation',
);

/** What must have happened before the plan opens. */
export const preparation = {
  appropriate: map(
    {
      gap_is_persistent: condition(
        'How it is known that the gap is a lasting pattern and matters to the role',
      ),
      expectations_were_explicit: condition('Where the expectations were written down and talked through'),
      earlier_conversations_happened: condition('What was tried before, and why it was not enough'),
      not_conduct_or_capability: condition('Why this is neither conduct nor something that cannot be learnt'),
      support_is_available: condition('How the support promised here is secured'),
    },
    'Five conditions, all of which hold before a plan like this is the right tool',
  ),
  expectations_shared: day('When the expectations were given in writing and discussed'),
  prior_conversations: list(
    conversation,
    'Informal conversations before the plan, so that it surprises nobody',
  ),
};
