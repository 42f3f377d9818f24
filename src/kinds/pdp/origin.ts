import type { Change } from '../../kit/change.ts';
import type { Answers, Origin } from '../../kit/kind.ts';
import type { Neighbour } from '../../kit/neighbours.ts';
import { isOpen } from '../../kit/standing.ts';
import { addDays, isDay } from '../../kit/time.ts';
import { listOf, nameOf, textList } from '../../kit/words.ts';
import { quarterFor, quarterName } from './quarter.ts';
import type { Pdp } from './schema.ts';

type Goal = NonNullable<Pdp['goals']>[number];

/** The latest of the plans, by the day on which its period ends. */
const latest = (plans: readonly Neighbour[]): Pdp => {
  const all = plans.map(({ plan }) => plan as Pdp);
  return all.reduce((a, b) => ((a.period?.end ?? '') >= (b.period?.end ?? '') ? a : b));
};

/** The goals that carry forward: those that the assessment names, else those that are still open. */
function carried(last: Pdp): readonly Goal[] {
  const named = listOf(last.end_of_period?.carries_forward).map(String);
  const goals = last.goals ?? [];
  return goals.filter((goal) => goal.goal && (last.end_of_period ? named.includes(goal.id) : isOpen(goal)));
}

function answers(plans: readonly Neighbour[], today: string): Answers {
  const last = latest(plans);
  const end = last.period?.end;
  const next = quarterFor(isDay(end) ? addDays(end, 1) : today);
  const texts = {
    person: nameOf(last.person),
    manager: nameOf(last.manager),
    picture: last.direction?.picture,
    'aiming-for': last.direction?.aiming_for,
    framework: last.direction?.framework,
    strengths: last.current_state?.strengths,
    difficulties: last.current_state?.difficulties,
    start: next.start,
    end: next.end,
  };
  const known = Object.entries(texts).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const goals = carried(last);
  return {
    ...Object.fromEntries(known),
    goal: goals.map(({ goal }) => goal ?? ''),
  };
}

/** What one answer a goal can't hold: lists, and the period from which the goal was first carried. */
function changes(plans: readonly Neighbour[]): readonly Change[] {
  const last = latest(plans);
  const start = last.period?.start;
  const name = isDay(start) ? quarterName(start).toUpperCase() : undefined;
  return carried(last).flatMap((goal, i): Change[] => {
    const lists = (['success', 'how', 'support'] as const).flatMap((field): Change[] => {
      const texts = textList(goal[field]);
      return texts.length > 0 ? [{ op: 'set', path: ['goals', i, field], value: texts }] : [];
    });
    const texts = {
      why: goal.why,
      protected_time: goal.protected_time,
      carried_from: goal.carried_from ?? name,
    };
    const single = Object.entries(texts).flatMap(([field, value]): Change[] =>
      value ? [{ op: 'set', path: ['goals', i, field], value }] : [],
    );
    return [...lists, ...single];
  });
}

export const origin: Origin = { kinds: ['pdp'], answers, changes };
