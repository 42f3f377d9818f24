import { type Agenda, part, questions, say, sayAll, titled } from '../../kit/agenda.ts';
import { longDate } from '../../kit/time.ts';
import { nameOf } from '../../kit/words.ts';
import type { Conversation } from './schema.ts';

const EVERY = [
  'What has changed since we spoke, and where does it show?',
  'Did the help that was offered come, and did it help?',
  'Is there anything behind this that I should know, as far as you want to say?',
  'Is what is expected still clear, and still fair?',
  'Is this settled, do we go on as we are, or is more needed?',
];

const THIRD = 'This is the third talk or later: what would have to be different for it to be the last?';

const partsOf = ({ concern, context, expectation, support }: Conversation) => [
  part(
    'What was said',
    [
      ...(concern?.observed ?? []).flatMap((one) => say(one.date ? longDate(one.date) : '', one.fact)),
      ...say('Effect', concern?.impact),
      ...say('Context', context?.shared),
    ],
    'Nothing is on record.',
  ),
  part(
    'What was agreed',
    [
      ...say('Expected', expectation?.standard),
      ...say('By', expectation?.by ? longDate(expectation.by) : null),
      ...sayAll('Help agreed', support?.agreed),
      ...(support?.agreed ? [] : sayAll('Help offered', support?.offered)),
    ],
    'Nothing is on record.',
  ),
];

/** The pre-read of the follow-up to an early conversation; for the two who held it. */
export const agenda: Agenda<Conversation> = (plan, { today }) => {
  const { follow_up: next, iteration, date } = plan;
  const day = next && next >= today ? next : next ? today : null;
  return {
    title: titled('Follow-up', day, today),
    lead: plan.title ?? nameOf(plan.employee) ?? plan.id,
    facts: [
      ...(date ? [{ name: 'First spoken', text: longDate(date) }] : []),
      ...(iteration ? [{ name: 'Conversation', text: String(iteration) }] : []),
    ],
    parts: partsOf(plan),
    questions: questions((iteration ?? 1) >= 2 ? [THIRD] : [], EVERY),
    calm: true,
  };
};
