import { type Agenda, dueLines, nextDay, part, questions, say, titled } from '../../kit/agenda.ts';
import type { Duty } from '../../kit/duty.ts';
import { saysNothing } from '../../kit/nothing.ts';
import { longDate } from '../../kit/time.ts';
import { isNo, isPresent, isYes, nameOf } from '../../kit/words.ts';
import { commitments, goalsInForce, inForce, openGoals, type Review, reviews } from './plan.ts';
import type { Pdp } from './schema.ts';
import { standing } from './standing.ts';

/** A field of a review, unless it says that there was nothing. */
const told = (name: string, text: string | null | undefined) => (saysNothing(text) ? [] : say(name, text));

const lastTime = (last: Review | undefined) => [
  ...told('Done', last?.progress),
  ...told('Worked', last?.worked),
  ...told('In the way', last?.blockers),
  ...told('Learnt', last?.learnt),
  ...told('Changed', last?.adjustments),
  ...told('Noticed', last?.manager?.noticed),
];

/** What was promised and is not yet told of, and what was asked of the manager last time. */
const promised = (plan: Pdp, last: Review | undefined) => [
  ...told('Next focus', last?.next_focus),
  ...told('Needed', last?.needed_from_manager),
  ...commitments(plan)
    .filter(({ it }) => inForce(plan, it) && !isYes(it.kept))
    .flatMap(({ it }) => say(it.id, it.commitment, isNo(it.kept) ? 'not kept' : '')),
];

const wordsOf =
  (plan: Pdp) =>
  ({ item, what }: Duty): string =>
    goalsInForce(plan).find(({ it }) => it.id === item)?.it.goal ??
    commitments(plan).find(({ it }) => it.id === item)?.it.commitment ??
    what;

/** Questions that this plan's record raises, before those of every review. */
function raised(plan: Pdp, last: Review | undefined, today: string): readonly string[] {
  const stood = last?.goals ?? {};
  const slow = openGoals(plan).filter(({ it }) => ['stalled', 'at_risk'].includes(stood[it.id] ?? ''));
  const unkept = commitments(plan).filter(
    ({ it }) => inForce(plan, it) && !isPresent(it.kept) && it.by && it.by < today,
  );
  return [
    ...slow.map(
      ({ it }) => `${it.id}: what would get it moving again, another step, more help or another goal?`,
    ),
    ...unkept.map(({ it }) => `${it.id}: what stood in the way of this promise, and when will it be kept?`),
  ];
}

const EVERY = [
  'What moved since last time, and what shows it?',
  'What worked, and what got in the way?',
  'What did you learn about the work or about yourself?',
  'Are these still the right goals?',
  'What do you need from me before we talk again?',
  'What will you work on until then?',
];

/** The pre-read of the next review of a development plan, for the person and the manager alike. */
export const agenda: Agenda<Pdp> = (plan, context) => {
  const { today } = context;
  const stands = standing(plan, context);
  const last = reviews(plan).at(-1)?.it;
  const next = nextDay(stands, ['review'], today);
  const since = last?.date ? ` on ${longDate(last.date)}` : '';
  return {
    title: titled('Review', next, today),
    lead: plan.title ?? nameOf(plan.person) ?? plan.id,
    facts: [
      ...(nameOf(plan.manager) ? [{ name: 'With', text: nameOf(plan.manager) ?? '' }] : []),
      ...openGoals(plan).map(({ it }) => ({
        name: it.id,
        text: (last?.goals?.[it.id] ?? 'no word yet').replace('_', ' '),
      })),
    ],
    parts: [
      part(`Last time${since}`, lastTime(last), 'No review is on record yet.'),
      part('What was promised', promised(plan, last), 'Nothing is open.'),
      part('Due until then', dueLines(stands, today, next, wordsOf(plan)), 'Nothing is due.'),
    ],
    questions: questions(raised(plan, last, today), EVERY),
    calm: true,
  };
};
