import { evidenceOf, linksOf } from '../../kit/evidence.ts';
import { statusOf } from '../../kit/item-status.ts';
import { slipLine, slippage } from '../../kit/slips.ts';
import { isOpen } from '../../kit/standing.ts';
import { type Cell, cell, column, table } from '../../kit/table.ts';
import { daysBetween } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { count, listOf, nameOf } from '../../kit/words.ts';
import { type Action, type At, concernOfTask, placed, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import type { ActionGroup } from './view-fields.ts';
import { judgedOf, ratingOf, smartOf } from './view-rated.ts';
import { dateOf, joined, lines, personOf } from './view-words.ts';

const COLUMNS = [
  column('Task', { label: '', width: '25' }),
  column('How we will know, and with what', { width: '30' }),
  column('Lead and dates', { width: '20' }),
  column('Status and rating', { width: '25' }),
];

const named = (word: string, ids: readonly string[]): string =>
  ids.length > 0 ? `${word} ${ids.join(', ')}` : '';

const taskCell = (action: Action): Cell =>
  cell(action.action ?? 'none', {
    strong: action.task ?? 'No number',
    small: joined(
      [
        named('Cause', listOf(action.root_cause)),
        named('Also', listOf(action.also)),
        named('Measures', listOf(action.measures)),
        named('After', listOf(action.depends_on)),
        action.risk
          ? `Risk ${joined([action.risk.initial, action.risk.current && `now ${action.risk.current}`])}`
          : '',
      ],
      '. ',
    ),
  });

const proofCell = (plan: ForcePip, { value, path }: At<Action>, context: ViewContext): Cell =>
  cell(lines(value.success_criteria) || 'none', {
    small: rows(value.resources)
      .map(({ what, status, reason }) => joined([`${what ?? 'Resource'}: ${status ?? 'not said'}`, reason]))
      .join('\n'),
    smart: smartOf(plan, value, Number(path[1]), context),
  });

const isLate = (action: Action, today: string, closed: boolean): boolean =>
  !closed && isOpen(action) && Boolean(action.due && action.due < today);

function leadCell(plan: ForcePip, action: Action, today: string): Cell {
  const late = isLate(action, today, plan.status === 'closed');
  const with_ = listOf(action.contributors).map((person) => nameOf(person) ?? '');
  return cell(`${action.start ? dateOf(action.start) : 'no start'} to ${dateOf(action.due)}`, {
    strong: `${personOf(action.lead) || 'No lead'}.`,
    late: late ? `${count(daysBetween(action.due ?? today, today), 'day')} late` : '',
    small: joined(
      [slipLine(slippage(plan.changes, action.task ?? '', 'due', action.due)), named('With', with_)],
      '. ',
    ),
  });
}

/** `Forecast: …`; empty where there is nothing to say. */
const said = (word: string, text: string): string => (text ? `${word}: ${text}` : '');

function statusCell(plan: ForcePip, action: Action, context: ViewContext): Cell {
  const judged = judgedOf(action.rag);
  const last = rows(action.updates).at(-1);
  const { verified } = action;
  const small = [
    said('Evidence', evidenceOf(action.evidence, true)),
    verified
      ? `Verified by ${joined([personOf(verified.by), verified.date && dateOf(verified.date), verified.how])}`
      : '',
    said('Forecast', judged?.forecast ?? ''),
    last?.note ? joined([last.date && dateOf(last.date), last.note], ': ') : '',
  ];
  return cell('', {
    status: [statusOf(action.status)],
    rating: [ratingOf(plan, action, context)],
    small: joined(small, '\n'),
    links: linksOf(action.evidence),
  });
}

const row = (plan: ForcePip, action: At<Action>, context: ViewContext): readonly Cell[] => [
  taskCell(action.value),
  proofCell(plan, action, context),
  leadCell(plan, action.value, context.today),
  statusCell(plan, action.value, context),
];

function group(
  plan: ForcePip,
  title: string,
  text: string,
  mine: readonly At<Action>[],
  context: ViewContext,
): ActionGroup {
  const indexes = new Set(mine.map(({ path }) => path[1]));
  const found = context.findings.filter(({ path }) => path[0] === 'actions' && indexes.has(path[1] ?? ''));
  return {
    title,
    text,
    table: table(
      `Actions: ${title}`,
      COLUMNS,
      mine.map((action) => row(plan, action, context)),
    ),
    notes: found.map(({ message }) => `${message}.`),
  };
}

/** The action plan by concern, dropped actions included; actions of no concern come last. */
export function actionGroups(plan: ForcePip, context: ViewContext): readonly ActionGroup[] {
  const all = placed('actions', plan.actions);
  const of = (id: string | null) => all.filter(({ value }) => concernOfTask(plan, value.task) === id);
  const groups = placed('concerns', plan.concerns).map(({ value }) => {
    const owner = personOf(value.owner);
    const text = joined([value.detail, owner ? `Owner: ${owner}.` : 'No owner.'], ' ');
    return group(plan, joined([value.id, value.title], '. '), text, of(value.id), context);
  });
  const loose = of(null);
  return loose.length > 0 ? [...groups, group(plan, 'Of no concern', '', loose, context)] : groups;
}
