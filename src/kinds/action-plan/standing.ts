import {
  type Duty,
  type Gathering,
  nothingOwed,
  type Owner,
  owed,
  type Rated,
  type Slipped,
  type Standing,
  type StandingContext,
} from '../../kit/duty.ts';
import { slippage } from '../../kit/slips.ts';
import { isOpen } from '../../kit/standing.ts';
import { isDay } from '../../kit/time.ts';
import { lastDay } from '../../kit/when.ts';
import { nameOf } from '../../kit/words.ts';
import {
  actionsOf,
  isClosed,
  isPending,
  keyOf,
  ownDate,
  type Placed,
  type Recommendation,
  recommendations,
} from './plan.ts';
import type { ActionPlan } from './schema.ts';
import { isUndated, judgedOf, verdictOf } from './view-states.ts';

const ownerOf = (person: unknown, role: string): Owner => ({ name: nameOf(person), role });

/** What a recommendation is about in one line: what is done about it, else its own words. */
const aboutOf = ({ proposed_action, recommendation }: Recommendation): string =>
  proposed_action ?? recommendation ?? '';

const unlessDay = (text: string): string | null => (isDay(text) ? null : text);

/** The answer itself by its own date, or by the date that its author set where it has none. */
function answer(one: Placed<Recommendation>): readonly Duty[] {
  const { it } = one;
  const own = ownDate(one);
  const written = lastDay(own) ? own : it.external_due;
  return owed(lastDay(written), {
    key: `due/${keyOf(one)}`,
    sort: 'recommendation',
    item: keyOf(one),
    what: aboutOf(it),
    written: unlessDay(written ?? ''),
    owner: ownerOf(it.owner, 'owner'),
  });
}

const steps = (one: Placed<Recommendation>): readonly Duty[] =>
  actionsOf(one)
    .filter(({ it }) => isOpen(it))
    .flatMap(({ it: { task, action, due, lead }, at }) =>
      owed(lastDay(due), {
        key: `due/${task ?? `${keyOf(one)}/${at}`}`,
        sort: 'action',
        item: task ?? keyOf(one),
        what: action ?? '',
        written: unlessDay(due ?? ''),
        owner: ownerOf(lead ?? one.it.owner, 'lead'),
      }),
    );

/** What is owed for one recommendation that is still to be done. */
const dutiesFor = (one: Placed<Recommendation>): readonly Duty[] => [
  ...answer(one),
  ...steps(one),
  ...owed(one.it.next_review, {
    key: `review/${keyOf(one)}`,
    sort: 'review',
    item: keyOf(one),
    what: 'Look at it again',
    owner: ownerOf(one.it.owner, 'owner'),
  }),
];

const slipsFor = (plan: ActionPlan, one: Placed<Recommendation>): readonly Slipped[] => {
  const owner = ownerOf(one.it.owner, 'owner');
  const own = slippage(plan.changes, keyOf(one), 'timescale', one.it.timescale);
  return [
    ...(own ? [{ item: keyOf(one), what: aboutOf(one.it), owner, ...own }] : []),
    ...actionsOf(one).flatMap(({ it: { task, action, due, lead } }) => {
      const slip = task ? slippage(plan.changes, task, 'due', due) : null;
      return slip && task
        ? [{ item: task, what: action ?? '', owner: lead ? ownerOf(lead, 'lead') : owner, ...slip }]
        : [];
    }),
  ];
};

function ratedOf(plan: ActionPlan, one: Placed<Recommendation>, context: StandingContext): readonly Rated[] {
  const { tone, why } = verdictOf(plan, one, context);
  const judged = judgedOf(one.it);
  if (tone === 'none') return [];
  return [
    {
      item: keyOf(one),
      what: aboutOf(one.it),
      computed: tone,
      why,
      judged: judged?.rating ?? null,
      reason: judged?.reason || null,
      owner: ownerOf(one.it.owner, 'owner'),
    },
  ];
}

/** The meetings of the house, at which such answers are looked at; the plan names none of its own. */
const gatherings = (plan: ActionPlan, { settings }: StandingContext): readonly Gathering[] =>
  plan.status === 'closed'
    ? []
    : settings.meetings.map(({ body, date, papers_due }) => ({
        key: `${body}/${date}`,
        body,
        title: body.replaceAll('_', ' '),
        day: date,
        papersDue: papers_due ?? null,
        house: true,
        asks: [],
      }));

/** Where a set of answers stands on a day: what is open, and what only its author has not closed yet. */
export function standing(plan: ActionPlan, context: StandingContext): Standing {
  const all = recommendations(plan);
  const pending = plan.status === 'closed' ? [] : all.filter(({ it }) => isPending(it));
  const done = (status: string): number =>
    all.filter(({ it }) => it.status === status && !isClosed(it)).length;
  return {
    ...nothingOwed,
    duties: pending.flatMap(dutiesFor),
    gatherings: gatherings(plan, context),
    slips: all.flatMap((one) => slipsFor(plan, one)),
    items: {
      open: all.filter(({ it }) => isPending(it)).length,
      undated: all.filter(isUndated).length,
      claimed: done('complete'),
      verified: done('verified'),
      closed: all.filter(({ it }) => isClosed(it)).length,
    },
    ratings: all.flatMap((one) => ratedOf(plan, one, context)),
  };
}
