import type { BarState, TimelineBar, TimelineDrawing, TimelineMark } from '../../kit/drawing.ts';
import { statusOf } from '../../kit/item-status.ts';
import type { Figure } from '../../kit/page.ts';
import { movesOf, slippage } from '../../kit/slips.ts';
import { isKept, isOpen } from '../../kit/standing.ts';
import { daysBetween, shortDate } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { count, cut } from '../../kit/words.ts';
import { type Action, concernOfTask, concernsOfMilestone, type Milestone, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { bodyOf } from './view-words.ts';

const STATES: Readonly<Record<string, BarState>> = {
  in_progress: 'in_progress',
  on_hold: 'on_hold',
  complete: 'complete',
  verified: 'complete',
};

type Late = { readonly late: boolean; readonly note: string };

/** `19 days late` for what is open and past its day, else what its day is; of an action done, how it is done. */
function lateness(
  item: { status?: string | null | undefined },
  day: string,
  today: string,
  closed: boolean,
  word: string,
): Late {
  const late = !closed && isOpen(item) && day < today;
  return { late, note: late ? `${count(daysBetween(day, today), 'day')} late` : `${word}${shortDate(day)}` };
}

function bar(plan: ForcePip, action: Action, today: string): TimelineBar[] {
  const { task, start, due, status } = action;
  const from = start ?? plan.period?.start;
  if (!due || !from || from > due) return [];
  const slip = slippage(plan.changes, task ?? '', 'due', due);
  return [
    {
      id: task ?? 'No number',
      label: cut(action.action ?? '', 40),
      start: from,
      due,
      limit: '',
      first: slip && movesOf(plan.changes, task ?? '', 'due').length > 0 ? slip.first : '',
      state: STATES[status ?? ''] ?? 'not_started',
      status: statusOf(status).text,
      ...(isOpen(action)
        ? lateness(action, due, today, plan.status === 'closed', 'due ')
        : { late: false, note: statusOf(status).text.toLowerCase() }),
    },
  ];
}

const mark = (plan: ForcePip, milestone: Milestone, today: string): TimelineMark[] =>
  milestone.date
    ? [
        {
          label: cut(milestone.what ?? milestone.id ?? 'Milestone', 40),
          date: milestone.date,
          reached: !isOpen(milestone),
          status: statusOf(milestone.status).text,
          ...lateness(milestone, milestone.date, today, plan.status === 'closed', ''),
        },
      ]
    : [];

/** The first concern that a milestone belongs to; it is drawn once. */
const homeOf = (plan: ForcePip, milestone: Milestone): string | undefined =>
  concernsOfMilestone(plan, milestone)[0];

const groups = (plan: ForcePip, today: string): TimelineDrawing['groups'] =>
  rows(plan.concerns)
    .filter(isKept)
    .map(({ id, title }) => ({
      id,
      title: title ?? '',
      bars: rows(plan.actions)
        .filter((action) => isKept(action) && concernOfTask(plan, action.task) === id)
        .flatMap((action) => bar(plan, action, today)),
      marks: rows(plan.milestones)
        .filter((milestone) => isKept(milestone) && homeOf(plan, milestone) === id)
        .flatMap((milestone) => mark(plan, milestone, today)),
    }));

const KEY =
  'Solid: complete. Hatched: in progress. Open: not started. Dotted: on hold. Dashed tail: from the first date to the ' +
  'present one. Red line: days late. Diamond: milestone, filled once reached. Square: meeting.';

/** The plan's actions, milestones and meetings on one line of time; nothing without a period or anything to draw. */
export function timelineFigures(
  plan: ForcePip,
  { today }: ViewContext,
  next: string | null,
): readonly Figure[] {
  const { start, end } = plan.period ?? {};
  if (!start || !end || start >= end) return [];
  const drawn = groups(plan, today).filter(({ bars, marks }) => bars.length + marks.length > 0);
  if (drawn.length === 0) return [];
  const drawing: TimelineDrawing = {
    draw: 'timeline',
    prefix: 'timeline',
    title: 'Who does what by when',
    noun: 'action',
    limit: '',
    from: start,
    to: end,
    today,
    groups: drawn,
    meetings: rows(plan.meetings).flatMap(({ date, body, papers_due }) =>
      date
        ? [
            {
              label: body === 'ppmg' ? 'PPMG' : bodyOf(body),
              date,
              note: papers_due ? `papers ${shortDate(papers_due)}` : '',
              next: date === next,
            },
          ]
        : [],
    ),
  };
  return [{ caption: 'Who does what by when', note: '', key: KEY, table: 'Timeline as a table', drawing }];
}
