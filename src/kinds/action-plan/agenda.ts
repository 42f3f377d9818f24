import { type Agenda, dueLines, nextDay, part, questions, say, titled } from '../../kit/agenda.ts';
import { isClaimed } from '../../kit/standing.ts';
import { isPast } from '../../kit/when.ts';
import {
  isClosed,
  isPending,
  keyOf,
  ownDate,
  type Placed,
  type Recommendation,
  recommendations,
} from './plan.ts';
import type { ActionPlan } from './schema.ts';
import { standing } from './standing.ts';
import { isUndated } from './view-states.ts';

/** The newest word on each recommendation that is still to be done. */
const lastTime = (open: readonly Placed<Recommendation>[]) =>
  open.flatMap((one) => {
    const { date, note } = one.it.updates?.at(-1) ?? {};
    return say(keyOf(one), note ? [date, note].filter(Boolean).join(': ') : null);
  });

/** Questions that the record raises: lateness, work without an end, claims that nobody has closed. */
function raised(all: readonly Placed<Recommendation>[], today: string): readonly string[] {
  const late = all.filter((one) => isPending(one.it) && isPast(ownDate(one), today));
  const claimed = all.filter(({ it }) => isClaimed(it) && !isClosed(it));
  return [
    ...late.slice(0, 3).map((one) => `${keyOf(one)}: what is left to do, and which date can be stood by?`),
    ...all
      .filter(isUndated)
      .slice(0, 3)
      .map(
        (one) => `${keyOf(one)}: no date can pass here; when is it looked at again, and how would it end?`,
      ),
    ...claimed
      .slice(0, 2)
      .map(
        (one) => `${keyOf(one)}: said to be done; what shows it, and has its author been asked to close it?`,
      ),
  ];
}

const EVERY = [
  'Which answer no longer fits the recommendation?',
  'Who needs to decide something before the next time?',
];

/** The pre-read of the next board on a set of answers. */
export const agenda: Agenda<ActionPlan> = (plan, context) => {
  const { today } = context;
  const stands = standing(plan, context);
  const all = recommendations(plan);
  const open = all.filter(({ it }) => isPending(it));
  const next = nextDay(stands, ['review'], today);
  const { claimed, verified, closed, undated } = stands.items;
  return {
    title: titled('Review', next, today),
    lead: plan.title ?? plan.organisation ?? plan.id,
    facts: [
      { name: 'Open', text: `${open.length} of ${all.length}` },
      { name: 'With no date that can pass', text: String(undated) },
      { name: 'Claimed, verified, closed', text: `${claimed}, ${verified}, ${closed}` },
    ],
    parts: [
      part('The last word on what is open', lastTime(open), 'Nothing is on record.'),
      part(
        'Due until then',
        dueLines(stands, today, next, ({ what, owner }) => (owner.name ? `${what} (${owner.name})` : what)),
        'Nothing is due.',
      ),
    ],
    questions: questions(raised(all, today), EVERY),
    calm: false,
  };
};
