import { type Agenda, dueLines, part, questions, say, sayAll } from '../../kit/agenda.ts';
import type { Gathering, Standing } from '../../kit/duty.ts';
import { by } from '../../kit/order.ts';
import { slipLine } from '../../kit/slips.ts';
import { longDate } from '../../kit/time.ts';
import { actions, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { standing } from './standing.ts';

interface Next {
  readonly title: string;
  readonly day: string;
  readonly meeting: Gathering | null;
}

/** The next meeting, or the review by a board where that is nearer; one that is owed is held today. */
function nextOf({ gatherings, duties }: Standing, today: string): Next | undefined {
  const meetings = gatherings
    .filter(({ day }) => day >= today)
    .map((meeting) => ({ title: meeting.title, day: meeting.day, meeting }));
  const reviews = duties
    .filter(({ sort }) => sort === 'review')
    .map(({ what, day }) => ({ title: what, day: day < today ? today : day, meeting: null }));
  return [...meetings, ...reviews].sort(by((one) => one.day))[0];
}

/** What the last review and the last meeting said. */
function lastTime(plan: ForcePip, today: string) {
  const review = rows(plan.reviews).at(-1);
  const meeting = rows(plan.meetings)
    .filter(({ date, outcome }) => date && date <= today && outcome)
    .at(-1);
  return [
    ...say('Review', review?.summary),
    ...sayAll('Decided', review?.decisions),
    ...sayAll('Escalated', review?.escalations),
    ...say('Meeting', meeting?.outcome),
  ];
}

/** Questions that the record raises: lateness, measures off their line, claims that nobody has checked. */
function raised(plan: ForcePip, stands: Standing, today: string): readonly string[] {
  const late = stands.duties.filter(
    ({ day, sort }) => day < today && sort !== 'reading' && sort !== 'review',
  );
  const claimed = actions(plan).filter(({ value }) => value.status === 'complete');
  return [
    ...late
      .slice(0, 3)
      .map(({ item, what }) => `${item ?? what}: what will bring it back, and which date can be stood by?`),
    ...stands.measures
      .filter(({ behind }) => behind)
      .slice(0, 3)
      .map(
        ({ item, latest, expected }) =>
          `${item}: it reads ${latest} where ${expected} was expected; what is done about it?`,
      ),
    ...claimed
      .slice(0, 2)
      .map(
        ({ value }) =>
          `${value.task ?? 'The action said to be complete'}: who has checked it, other than its lead?`,
      ),
  ];
}

const EVERY = [
  'Which risk has grown since last time, and who acts on it?',
  'What is blocked, and whose decision would free it?',
  'Is the support that was asked for in place?',
  'What should be escalated, and to whom?',
];

/** A reading is worth a line once its day has passed. */
const withoutReadings = (stands: Standing, today: string): Standing => ({
  ...stands,
  duties: stands.duties.filter(({ sort, day }) => sort !== 'reading' || day < today),
});

const partsOf = (plan: ForcePip, stands: Standing, next: Next | undefined, today: string) => [
  part(
    'Asked of the meeting',
    (next?.meeting?.asks ?? []).flatMap((ask) => say('', ask)),
    'Nothing is asked for.',
  ),
  part('Last time', lastTime(plan, today), 'No review is on record yet.'),
  part(
    'Due until then',
    dueLines(withoutReadings(stands, today), today, next?.day ?? null, ({ what, owner }) =>
      owner.name ? `${what} (${owner.name})` : what,
    ),
    'Nothing is due.',
  ),
  part(
    'Dates that moved',
    stands.slips.flatMap((slip) => say(slip.item ?? '', `${slip.what}: ${slipLine(slip)}`)),
    'No date has moved.',
  ),
];

/** The pre-read of the next board or meeting on a force's plan. */
export const agenda: Agenda<ForcePip> = (plan, context) => {
  const { today } = context;
  const stands = standing(plan, context);
  const next = nextOf(stands, today);
  const meeting = next?.meeting;
  const late = stands.duties.filter(({ day }) => day < today).length;
  return {
    title: next ? `${next.title}, ${longDate(next.day)}` : 'Next review',
    lead: [plan.force, plan.title ?? plan.id].filter(Boolean).join(': '),
    facts: [
      { name: 'Open', text: String(stands.items.open) },
      { name: 'Late', text: String(late) },
      { name: 'Claimed, not verified', text: String(stands.items.claimed) },
      ...(meeting?.papersDue ? [{ name: 'Papers due', text: longDate(meeting.papersDue) }] : []),
    ],
    parts: partsOf(plan, stands, next, today),
    questions: questions(raised(plan, stands, today), EVERY),
    calm: false,
  };
};
