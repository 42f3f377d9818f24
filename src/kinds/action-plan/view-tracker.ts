import { evidenceOf, linksOf } from '../../kit/evidence.ts';
import { statusOf } from '../../kit/item-status.ts';
import { ownColumns } from '../../kit/own-columns.ts';
import { slipLine, slippage } from '../../kit/slips.ts';
import { type Cell, cell, column, type Table, table } from '../../kit/table.ts';
import { daysBetween, isDay, longDate } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { isPast, lastDay } from '../../kit/when.ts';
import { count, listOf, nameOf } from '../../kit/words.ts';
import {
  type Action,
  actionsOf,
  isClosed,
  isDeclined,
  keyOf,
  type Placed,
  type Recommendation,
  recommendations,
} from './plan.ts';
import type { ActionPlan } from './schema.ts';
import { daysLate, isUndated, ratingOf } from './view-states.ts';

/** A time as written; a bare day in words. */
export const timeOf = (text: string | null | undefined): string =>
  text && isDay(text) ? longDate(text) : (text ?? '');

const lines = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join('\n');

const RESPONSES = { agreed: 'Agreed', partly_agreed: 'Partly agreed', not_agreed: 'Not agreed' } as const;

function asked({ it }: Placed<Recommendation>): Cell {
  const refs = (it.refs ?? []).map(({ body, ref }) => [body, ref].filter(Boolean).join(' '));
  const own = ownColumns(it).map(({ name, text }) => `${name}: ${text}`);
  const small = lines([
    it.theme,
    it.type?.replaceAll('_', ' '),
    it.priority && `Priority: ${it.priority}`,
    ...refs,
    ...own,
  ]);
  return cell(it.recommendation ?? 'none', { strong: it.number ?? 'No number', small });
}

function step(action: Action, today: string): string {
  const open = ['not_started', 'in_progress', 'on_hold'].includes(action.status ?? 'not_started');
  const last = lastDay(action.due);
  const late =
    open && last && isPast(action.due, today) ? `, ${count(daysBetween(last, today), 'day')} late` : '';
  const state = statusOf(action.status).text.toLowerCase();
  const who = [nameOf(action.lead), action.due ? `by ${timeOf(action.due)}` : 'no date', `${state}${late}`];
  return `${action.task ?? ''} ${action.action ?? 'none'} (${who.filter(Boolean).join('; ')})`.trim();
}

function answer(one: Placed<Recommendation>, today: string): Cell {
  const { it } = one;
  const response = it.response ? `${RESPONSES[it.response]}. ` : '';
  const steps = actionsOf(one).map((action) => step(action.it, today));
  const said = lines([it.proposed_action, ...steps]) || (it.reason ? '' : 'none');
  return cell(`${response}${said}`.trim(), { small: it.reason ? `Reason: ${it.reason}` : '' });
}

/** Own date, external date and what was agreed between them, one line each. */
function dates({ it }: Placed<Recommendation>, plan: ActionPlan): string {
  const slip = slipLine(slippage(plan.changes, it.number ?? '', 'timescale', it.timescale));
  const { to, by } = it.external_due_agreed ?? {};
  return lines([
    `Own: ${timeOf(it.timescale) || 'none'}`,
    slip && `Moved: ${slip}`,
    `External: ${timeOf(it.external_due) || 'none'}`,
    to && `Agreed: ${timeOf(to)}${by ? `, by ${by}` : ''}`,
    it.next_review && `Next review: ${longDate(it.next_review)}`,
  ]);
}

function who(one: Placed<Recommendation>, plan: ActionPlan, today: string): Cell {
  const late = daysLate(one, today);
  const undated = isUndated(one) ? 'No date that can pass' : '';
  return cell(nameOf(one.it.owner) ?? 'Nobody named', {
    small: dates(one, plan),
    late: late > 0 ? `${count(late, 'day')} late` : undated,
  });
}

/** Days since the report was published, to today or to the day on which its author closed it. */
function age({ it }: Placed<Recommendation>, plan: ActionPlan, today: string): Cell {
  const published = lastDay(plan.source?.published);
  const to = isClosed(it) ? (it.closed?.date ?? today) : today;
  if (!published || to < published) return cell('not known');
  return cell(count(daysBetween(published, to), 'day'), { small: isClosed(it) ? 'to its closing' : '' });
}

function state(one: Placed<Recommendation>, plan: ActionPlan, context: ViewContext): Cell {
  const { it } = one;
  const verified = it.verified?.by
    ? `Verified by ${nameOf(it.verified.by)} ${timeOf(it.verified.date)}`.trim()
    : '';
  const closed = isClosed(it)
    ? `Closed by ${it.closed?.by ?? 'nobody named'} ${timeOf(it.closed?.date)}`.trim()
    : '';
  const percent =
    it.percent_complete === undefined || it.percent_complete === null ? '' : `${it.percent_complete}%`;
  const all = [it, ...actionsOf(one).map((step) => step.it)].flatMap(({ evidence: shown }) => listOf(shown));
  const [shown, links] = [evidenceOf(all, true), linksOf(all)];
  const evidence = shown !== '' || links.length > 0 ? `To show: ${shown}`.trim() : '';
  return cell(percent, {
    status: [isDeclined(it) ? { glyph: 'dropped', text: 'Declined' } : statusOf(it.status)],
    rating: [ratingOf(plan, one, context)],
    small: lines([verified, closed, evidence]),
    links,
  });
}

/** Every recommendation with its answer, own against external dates, age, status and rating. */
export const tracker = (plan: ActionPlan, context: ViewContext): Table =>
  table(
    'Recommendations and answers',
    [
      column('Recommendation', { width: '25' }),
      column('Answer', { width: '25' }),
      column('Who and by when', { width: '20' }),
      column('Age', { width: '8', inline: true }),
      column('Status and rating', { label: '' }),
    ],
    recommendations(plan).map((one) => [
      asked(one),
      answer(one, context.today),
      who(one, plan, context.today),
      age(one, plan, context.today),
      state(one, plan, context),
    ]),
  );

/** What was reported, newest first. */
export function reported(plan: ActionPlan): Table {
  const notes = recommendations(plan).flatMap((one) =>
    [...(one.it.updates ?? []), ...actionsOf(one).flatMap(({ it }) => it.updates ?? [])].map((note) => ({
      key: keyOf(one),
      day: lastDay(note.date) ?? '',
      note,
    })),
  );
  const order = [...notes].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  return table(
    'What was reported',
    [
      column('When', { width: '20' }),
      column('For', { width: '12', inline: true }),
      column('What', { label: '' }),
    ],
    order.map(({ key, note }) => [
      cell(timeOf(note.date) || 'No date'),
      cell(key),
      cell(note.note ?? 'none', { small: nameOf(note.by) ?? '' }),
    ]),
  );
}
