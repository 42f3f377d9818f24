import { statusOf } from '../../kit/item-status.ts';
import { ownColumns } from '../../kit/own-columns.ts';
import type { Pair, Status } from '../../kit/page.ts';
import { slipLine, slippage } from '../../kit/slips.ts';
import { longDate } from '../../kit/time.ts';
import { listOf, textList } from '../../kit/words.ts';
import { type Goal, goalsInForce, goalsNow, type Placed, reviews } from './plan.ts';
import type { Pdp } from './schema.ts';
import type { GoalView } from './view-fields.ts';

const STATES: Readonly<Record<string, Status>> = {
  achieved: { glyph: 'complete', text: 'Achieved' },
  on_track: { glyph: 'in_progress', text: 'On track' },
  at_risk: { glyph: 'at_risk', text: 'At risk' },
  stalled: { glyph: 'on_hold', text: 'Stalled' },
};

/** Where a goal stands in words, such as `on track`. */
export const stateWords = (state: string): string => (STATES[state]?.text ?? state).toLowerCase();

const CLOSED = new Set(['complete', 'verified', 'dropped']);

/** What the last review said of an open goal, else its own status; and at how many reviews in a row. */
function standing(plan: Pdp, goal: Goal, told: boolean): { readonly status: Status; readonly since: string } {
  const states = reviews(plan).flatMap(({ it }) => it.goals?.[goal.id] ?? []);
  const last = states.at(-1);
  const known = last === undefined ? undefined : STATES[last];
  if (!told || !known || CLOSED.has(goal.status ?? '')) return { status: statusOf(goal.status), since: '' };
  const other = [...states].reverse().findIndex((state) => state !== last);
  const run = other === -1 ? states.length : other;
  return { status: known, since: run === 1 ? 'at the last review' : `at the last ${run} reviews` };
}

const evidenceWords = (goal: Goal): string =>
  listOf(goal.evidence)
    .map((shown) =>
      typeof shown === 'string'
        ? shown
        : [shown.what, shown.date && longDate(shown.date), shown.link].filter(Boolean).join(', '),
    )
    .join('; ');

const PROPOSED = { person: 'the person', manager: 'the manager', both: 'both' } as const;

function pairsOf(plan: Pdp, goal: Goal): readonly Pair[] {
  const slip = slipLine(slippage(plan.changes, goal.id, 'target_date', goal.target_date));
  const by = goal.proposed_by ? ` Proposed by ${PROPOSED[goal.proposed_by]}.` : '';
  const rows: readonly (readonly [string, string, asked?: boolean])[] = [
    ['I will know because', textList(goal.success).join('\n'), true],
    ['By', [goal.target_date && longDate(goal.target_date), slip].filter(Boolean).join(': '), true],
    ['How', textList(goal.how).join('\n'), true],
    ['Protected time', goal.protected_time ?? ''],
    ['Support', textList(goal.support).join('\n'), true],
    ['Why', `${goal.why ?? ''}${by}`.trim(), true],
    ['Carried from', goal.carried_from ?? ''],
    ['To show', evidenceWords(goal)],
  ];
  return [
    ...rows
      .filter(([, text, asked]) => text !== '' || asked)
      .map(([name, text]) => ({ name, strong: '', text: text || 'Nothing recorded' })),
  ];
}

/** Goals of the period in full; `told` lets in what reviews said and a house's own columns. */
export const goalViews = (plan: Pdp, told: boolean): readonly GoalView[] =>
  goalsNow(plan).map(({ it }) => ({
    title: `${it.id}. ${it.goal ?? 'Nothing recorded'}`,
    pairs: [...pairsOf(plan, it), ...(told ? ownColumns(it) : [])],
    ...standing(plan, it, told),
  }));

const isLater = ({ it }: Placed<Goal>): boolean => (it.horizon ?? 'quarter') !== 'quarter';

/** Goals set aside for the year or later, one line each. */
export const laterGoals = (plan: Pdp): readonly string[] =>
  goalsInForce(plan)
    .filter(isLater)
    .map(({ it }) => `${it.id}. ${it.goal ?? 'Nothing recorded'} (${it.horizon})`);
