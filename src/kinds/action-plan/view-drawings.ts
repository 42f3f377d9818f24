import type { BarState, StatusDrawing, TimelineBar, TimelineDrawing } from '../../kit/drawing.ts';
import { statusOf } from '../../kit/item-status.ts';
import type { Figure } from '../../kit/page.ts';
import { slippage } from '../../kit/slips.ts';
import { isDay, shortDate } from '../../kit/time.ts';
import { lastDay, readWhen } from '../../kit/when.ts';
import { count, cut } from '../../kit/words.ts';
import {
  isClosed,
  isDeclined,
  isPending,
  keyOf,
  ownDate,
  type Placed,
  type Recommendation,
  recommendations,
} from './plan.ts';
import type { ActionPlan } from './schema.ts';
import { daysLate } from './view-states.ts';

type One = Placed<Recommendation>;

/** Fewer are counted at a glance; from here on bars say faster where most of them stand. */
const MANY = 9;

const STATES: Readonly<Record<string, BarState>> = {
  in_progress: 'in_progress',
  on_hold: 'on_hold',
  complete: 'complete',
  verified: 'complete',
};

const stateOf = ({ it }: One): BarState =>
  isClosed(it) ? 'complete' : (STATES[it.status ?? ''] ?? 'not_started');

const stateWords = ({ it }: One): string =>
  isClosed(it) ? 'Closed by the body' : isDeclined(it) ? 'Declined' : statusOf(it.status).text;

/** The date that its author has set, or agreed to later; empty where there is none. */
const limitOf = ({ it }: One): string => lastDay(it.external_due_agreed?.to ?? it.external_due) ?? '';

/** Beside the bar: how late, that it is done, else when it is due or looked at again; and its author's date. */
function note(one: One, today: string): string {
  if (!isPending(one.it)) return stateWords(one).toLowerCase();
  const limit = limitOf(one);
  return [ownNote(one, today), limit && `external ${shortDate(limit)}`].filter(Boolean).join(', ');
}

function ownNote(one: One, today: string): string {
  const late = daysLate(one, today);
  if (late > 0) return `${count(late, 'day')} late`;
  const own = ownDate(one);
  const due = own ? readWhen(own) : null;
  if (due) return `due ${due.precision === 'day' ? shortDate(due.last) : own}`;
  const { next_review: next } = one.it;
  return [own ?? 'no date', next && isDay(next) ? `review ${shortDate(next)}` : '']
    .filter(Boolean)
    .join(', ');
}

function bar(plan: ActionPlan, one: One, today: string): TimelineBar {
  const { it } = one;
  const slip = slippage(plan.changes, it.number ?? '', 'timescale', it.timescale);
  return {
    id: keyOf(one),
    label: cut(it.recommendation ?? '', 60),
    start: lastDay(plan.source?.published) ?? '',
    due: lastDay(ownDate(one)) ?? '',
    first: (slip && slip.moves > 0 && lastDay(slip.first)) || '',
    limit: limitOf(one),
    state: stateOf(one),
    status: stateWords(one),
    note: note(one, today),
    late: daysLate(one, today) > 0,
  };
}

/** By theme where themes are given, in the order in which they first stand. */
function groups(plan: ActionPlan, all: readonly One[], today: string): TimelineDrawing['groups'] {
  const themes = [...new Set(all.map(({ it }) => it.theme ?? ''))];
  return themes.map((theme) => ({
    id: '',
    title: theme || (themes.length > 1 ? 'Without a theme' : 'Recommendations'),
    bars: all.filter(({ it }) => (it.theme ?? '') === theme).map((one) => bar(plan, one, today)),
    marks: [],
  }));
}

const KEY =
  'Solid: done. Hatched: in progress. Open: not started. Dotted: on hold. Dashed tail: from the first date to the ' +
  'present one. Upright stroke: the date of the body that recommended it. Red: late.';

function timeline(plan: ActionPlan, today: string): readonly Figure[] {
  const drawn = groups(
    plan,
    recommendations(plan).filter(({ it }) => !isDeclined(it)),
    today,
  );
  const bars = drawn.flatMap((group) => group.bars);
  if (bars.every(({ due, limit }) => due === '' && limit === '')) return [];
  const drawing: TimelineDrawing = {
    draw: 'timeline',
    prefix: 'timeline',
    title: 'Recommendations on a line of time',
    noun: 'recommendation',
    limit: bars.some(({ limit }) => limit !== '') ? 'External date' : '',
    from: lastDay(plan.source?.published) ?? '',
    to: '',
    today,
    groups: drawn,
    meetings: [],
  };
  const caption = 'From publication to our own date';
  return [{ caption, note: '', key: KEY, table: 'These dates as a table', drawing }];
}

const PARTS: readonly (readonly [text: string, state: StatusDrawing['parts'][number]['state']])[] = [
  ['Not started', 'not_started'],
  ['In progress', 'in_progress'],
  ['On hold', 'on_hold'],
  ['Complete, claimed', 'complete'],
  ['Verified', 'verified'],
  ['Closed by the body', 'verified'],
  ['Declined', 'not_started'],
];

function status(plan: ActionPlan): readonly Figure[] {
  const all = recommendations(plan);
  if (all.length < MANY) return [];
  const parts = PARTS.map(([text, state]) => ({
    text: text.toLowerCase(),
    count: String(all.filter((one) => stateWords(one) === text).length),
    state,
  }));
  const caption = 'Recommendations by state';
  const drawing: StatusDrawing = { draw: 'status', prefix: 'status', title: caption, parts };
  return [{ caption, note: '', key: '', table: `${caption}, as a table`, drawing }];
}

/** Where many recommendations stand, and each on a line of time against the date of its author. */
export const figures = (plan: ActionPlan, today: string): readonly Figure[] => [
  ...status(plan),
  ...timeline(plan, today),
];
