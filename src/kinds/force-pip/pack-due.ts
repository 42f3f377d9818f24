import { statusOf } from '../../kit/item-status.ts';
import { by } from '../../kit/order.ts';
import type { PackMeeting } from '../../kit/pack.ts';
import { isOpen } from '../../kit/standing.ts';
import { type Cell, cell, column, type Table, table } from '../../kit/table.ts';
import { addDays, daysBetween, longDate } from '../../kit/time.ts';
import { count } from '../../kit/words.ts';
import { rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { dateOf, personOf } from './view-words.ts';

interface Owed {
  readonly id: string;
  readonly what: string;
  readonly who: unknown;
  readonly day: string;
  readonly status: string | null | undefined;
}

/** How far ahead is looked where the plan names no meeting. */
const DAYS = 30;

function owed(plan: ForcePip): readonly Owed[] {
  const at = (
    id: string | null | undefined,
    what: string | null | undefined,
    who: unknown,
    day: string | null | undefined,
    status: string | null | undefined,
  ): Owed[] =>
    day && isOpen({ status }) ? [{ id: id ?? 'No number', what: what ?? '', who, day, status }] : [];
  const all = [
    ...rows(plan.actions).flatMap((a) => at(a.task, a.action, a.lead, a.due, a.status)),
    ...rows(plan.milestones).flatMap((m) => at(m.id, m.what, m.owner, m.date, m.status)),
    ...rows(plan.risks).flatMap(({ mitigations }) =>
      rows(mitigations).flatMap((m) => at(m.id, m.what, m.owner, m.due, m.status)),
    ),
  ];
  return all.sort(by(({ day }) => day));
}

const row = ({ id, what, who, day, status }: Owed, today: string): readonly Cell[] => [
  cell(what, { strong: id }),
  cell(personOf(who) || 'nobody'),
  cell(dateOf(day), { late: day < today ? `${count(daysBetween(day, today), 'day')} late` : '' }),
  cell('', { status: [statusOf(status)] }),
];

const COLUMNS = [
  column('What', { label: '', width: '50' }),
  column('Who'),
  column('Due', { inline: true }),
  column('Status', { label: '' }),
];

/** What is owed by the meeting, and what then until the next one; tables without rows are left out. */
export function dueTables(
  plan: ForcePip,
  today: string,
  meeting: PackMeeting | null,
  meetings: readonly PackMeeting[],
): readonly Table[] {
  if (plan.status === 'closed') return [];
  const until = meeting?.date ?? addDays(today, DAYS);
  const next = meeting
    ? meetings.find(({ body, date }) => body === meeting.body && date > meeting.date)
    : null;
  const all = owed(plan);
  const by = meeting ? `Due by the meeting of ${longDate(until)}` : `Due by ${longDate(until)}`;
  const tables = [
    table(
      by,
      COLUMNS,
      all.filter(({ day }) => day <= until).map((one) => row(one, today)),
    ),
    ...(next
      ? [
          table(
            `Due after it, by the next such meeting of ${longDate(next.date)}`,
            COLUMNS,
            all.filter(({ day }) => day > until && day <= next.date).map((one) => row(one, today)),
          ),
        ]
      : []),
  ];
  return tables.filter((one) => one.rows.length > 0);
}
