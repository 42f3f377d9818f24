import { evidenceOf, linksOf } from '../../kit/evidence.ts';
import { statusOf } from '../../kit/item-status.ts';
import { ownColumns } from '../../kit/own-columns.ts';
import type { Pair, Status } from '../../kit/page.ts';
import { slipLine, slippage } from '../../kit/slips.ts';
import { longDate } from '../../kit/time.ts';
import { textList } from '../../kit/words.ts';
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

const PROPOSED = { person: 'the person', manager: 'the manager', both: 'both' } as const;

/** Several texts on as few lines as they need, so that three goals and the promises stand on one sheet. */
const listed = (texts: string | readonly string[] | null | undefined): string =>
  textList(texts)
    .map((text, at, all) => (at < all.length - 1 ? text.trim().replace(/[.;]$/, '') : text.trim()))
    .join('; ');

/** Sentences one after the other; each ends with a stop where another follows. */
const told = (...sentences: readonly string[]): string =>
  sentences
    .filter((text) => text !== '')
    .map((text, at, all) => (at < all.length - 1 && !/[.!?]$/.test(text) ? `${text}.` : text))
    .join(' ');

function pairsOf(goal: Goal): readonly Pair[] {
  const free = goal.protected_time ? `Protected time: ${goal.protected_time}` : '';
  const by = goal.proposed_by ? `Proposed by ${PROPOSED[goal.proposed_by]}.` : '';
  const carried = goal.carried_from ? `Carried from ${goal.carried_from}.` : '';
  const rows: readonly (readonly [string, string, asked?: boolean])[] = [
    ['I will know because', listed(goal.success), true],
    ['How', told(listed(goal.how), free), true],
    ['Support', listed(goal.support), true],
    ['Why', told(goal.why?.trim() ?? '', by, carried), true],
    ['To show', evidenceOf(goal.evidence, true)],
  ];
  return rows
    .filter(([, text, asked]) => text !== '' || asked)
    .map(([name, text]) => ({ name, strong: '', text: text || 'Nothing recorded' }));
}

/** By when it is wanted, and how that has moved: `by 18 September 2026`. */
function byWhen(plan: Pdp, goal: Goal): string {
  const slip = slipLine(slippage(plan.changes, goal.id, 'target_date', goal.target_date));
  const day = goal.target_date ? `by ${longDate(goal.target_date)}` : 'no date is set';
  return [day, slip].filter(Boolean).join(': ');
}

/** Goals of the period in full; `withReviews` lets in what reviews said and a house's own columns. */
export const goalViews = (plan: Pdp, withReviews: boolean): readonly GoalView[] =>
  goalsNow(plan).map(({ it }) => ({
    title: `${it.id}. ${it.goal ?? 'Nothing recorded'}`,
    pairs: [...pairsOf(it), ...(withReviews ? ownColumns(it) : [])],
    links: linksOf(it.evidence),
    by: byWhen(plan, it),
    ...standing(plan, it, withReviews),
  }));

const isLater = ({ it }: Placed<Goal>): boolean => (it.horizon ?? 'quarter') !== 'quarter';

/** Goals set aside for the year or later, one line each. */
export const laterGoals = (plan: Pdp): readonly string[] =>
  goalsInForce(plan)
    .filter(isLater)
    .map(({ it }) => `${it.id}. ${it.goal ?? 'Nothing recorded'} (${it.horizon})`);
