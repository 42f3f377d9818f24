import type { TrackRow, TrackSign } from '../../kit/drawing.ts';
import type { Figure } from '../../kit/page.ts';
import { isOpen } from '../../kit/standing.ts';
import { cut } from '../../kit/words.ts';
import { type Goal, goalsNow, reviews } from './plan.ts';
import type { Pdp } from './schema.ts';
import { stateWords } from './view-goals.ts';

const SIGNS: Readonly<Record<string, TrackSign>> = {
  achieved: 'glyph-complete',
  on_track: 'glyph-in_progress',
  at_risk: 'glyph-at_risk',
  stalled: 'glyph-on_hold',
};

const SHAPES: Readonly<Record<string, string>> = {
  achieved: 'ring with a tick',
  on_track: 'half disc',
  at_risk: 'triangle',
  stalled: 'ring with two bars',
};

function row(plan: Pdp, goal: Goal): TrackRow {
  const marks = reviews(plan).flatMap(({ it: { date, goals } }) => {
    const state = goals?.[goal.id];
    return date && state
      ? [{ date, sign: SIGNS[state] ?? 'glyph-not_started', text: stateWords(state) } as const]
      : [];
  });
  return {
    id: goal.id,
    label: cut(goal.goal ?? 'Nothing recorded', 60),
    last: marks.at(-1)?.text ?? '',
    due: goal.target_date ?? '',
    reached: !isOpen(goal),
    marks,
  };
}

/** What the shapes that occur stand for; the word stands first, since it is what is read. */
function shapes(plan: Pdp): string {
  const found = new Set(reviews(plan).flatMap(({ it }) => Object.values(it.goals ?? {})));
  const said = Object.keys(SHAPES).filter((state) => found.has(state as never));
  const parts = said.map((state) => `${stateWords(state)}: ${SHAPES[state]}`);
  return [...parts, 'date wanted: diamond'].join('; ').replace(/^./, (first) => first.toUpperCase());
}

/** Where each goal stood at each review, with the day it is wanted by; none before a review says so. */
export function figures(plan: Pdp, today: string): readonly Figure[] {
  const rows = goalsNow(plan).map(({ it }) => row(plan, it));
  if (rows.every(({ marks }) => marks.length === 0)) return [];
  const caption = 'Goals from review to review';
  const [from, to] = [plan.period?.start ?? '', plan.period?.end ?? ''];
  return [
    {
      caption,
      note: '',
      key: `${shapes(plan)}.`,
      table: `${caption}, as a table`,
      drawing: { draw: 'track', prefix: 'goals', title: caption, noun: 'Goal', from, to, today, rows },
    },
  ];
}
