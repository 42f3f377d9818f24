import type { Field, Item } from '../../kit/facets.ts';
import type { Remark } from '../../kit/finding.ts';
import { type Log, logsOf } from '../../kit/logs.ts';
import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { readWhen } from '../../kit/when.ts';
import { calledItem } from '../../kit/words.ts';

interface Plan {
  readonly period?: { readonly start?: string; readonly end?: string };
  readonly pauses?: readonly Readonly<Record<string, unknown>>[];
}

const first = (value: unknown): string | null =>
  typeof value === 'string' ? (readWhen(value)?.first ?? null) : null;
const last = (value: unknown): string | null =>
  typeof value === 'string' ? (readWhen(value)?.last ?? null) : null;

/** The pairs of fields of which the first must not lie after the second. */
const PAIRS = [
  ['start', 'due'],
  ['start', 'end'],
  ['start', 'target_date'],
  ['from', 'to'],
  ['date', 'follow_up'],
] as const;

function* pairs(
  value: Readonly<Record<string, unknown>>,
  path: Item['path'],
  name: string,
): Iterable<Remark> {
  for (const [a, b] of PAIRS) {
    const [from, to] = [first(value[a]), last(value[b])];
    if (from && to && from > to) {
      yield {
        path: [...path, b],
        message: `${name} has ${b}: ${value[b]}, before its ${a}: ${value[a]}: correct one of them`,
      };
    }
  }
}

/** A session of support that is neither held nor missed yet is planned, and belongs to the days to come. */
const isPlanned = ({ path, entries }: Log, i: number): boolean =>
  path.at(-1) === 'sessions' && entries[i]?.['held'] === undefined;

function* logs(plan: Plan, today: string): Iterable<Remark> {
  for (const log of logsOf(plan)) {
    const { path, days, name } = log;
    for (const [i, day] of days.entries()) {
      if (isPlanned(log, i)) continue;
      const [on, before] = [first(day), last(days[i - 1])];
      const at = [...path, i, 'date'];
      if (on && on > today)
        yield {
          path: at,
          message: `${name} has an entry of ${day}, after today (${today}): log what has happened`,
        };
      else if (on && before && first(days[i - 1]) && on < (first(days[i - 1]) ?? '')) {
        yield {
          path: at,
          message: `${name} has an entry of ${day} below one of ${days[i - 1]}: put the newest last`,
        };
      }
    }
  }
}

/** What may lie outside the period only by mistake, and the field that dates it. */
const DATED: Readonly<Record<string, readonly string[]>> = {
  action: ['due'],
  goal: ['target_date'],
  milestone: ['date'],
  mitigation: ['due'],
  meeting: ['date'],
  measure: ['target', 'by'],
};

function* outside(items: readonly Item[], { start, end }: { start: string; end: string }): Iterable<Remark> {
  for (const { sort, value, path, id } of items) {
    const field = DATED[sort];
    if (
      !field ||
      value['status'] === 'dropped' ||
      (sort === 'goal' && value['horizon'] && value['horizon'] !== 'quarter')
    )
      continue;
    const day = field.reduce<unknown>(
      (node, key) => (node as Record<string, unknown> | undefined)?.[key],
      value,
    );
    const when = typeof day === 'string' ? readWhen(day) : null;
    if (!when || (when.last >= start && when.first <= end)) continue;
    const side = when.first > end ? `after the plan ends (${end})` : `before the plan starts (${start})`;
    yield {
      path: [...path, ...field],
      severity: 'warning',
      message: `${calledItem(id, sort)} is dated ${day}, ${side}: move one of them`,
    };
  }
}

const LIKE_A_DAY =
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|\d{1,2} [A-Z][a-z]{2,8} \d{4})$/;

/** A day that looks like one and is none; where only days may stand the schema has said so already. */
function* impossible(times: readonly Field[]): Iterable<Remark> {
  for (const { path, text } of times) {
    if (!LIKE_A_DAY.test(text.trim()) || readWhen(text)) continue;
    yield { path, message: `There is no day ${text} in the calendar: correct it` };
  }
}

export const rule: Rule<Plan> = {
  id: 'plan/date-order',
  title: 'Dates stand in an order that can happen',
  nature: 'fault',
  severity: 'error',
  cites: [college('Provide clear timeframes')],
  why: 'A timeline is read as a promise. A start after its end, or a log written ahead of the day, makes the whole of it doubtful.',
  help: 'Correct the date; a log holds what has happened, newest last.',
  bad: [
    `
kind: force-pip
period:
  start: 2026-05-04
  end: 2027-03-31
actions:
  - task: C1.1
    start: 2026-08-01
    due: 2026-07-31 #! C1.1 has due: 2026-07-31, before its start: 2026-08-01: correct one of them
  - task: C1.2
    due: 2027-06-30 #! C1.2 is dated 2027-06-30, after the plan ends (2027-03-31): move one of them
reviews:
  - date: 2026-06-26
  - date: 2026-05-29 #! reviews has an entry of 2026-05-29 below one of 2026-06-26: put the newest last
  - date: 2026-09-01 #! reviews has an entry of 2026-09-01, after today (2026-07-15): log what has happened
`,
    `
kind: action-plan
recommendations:
  - number: "1"
    timescale: 2026-06-31 #! There is no day 2026-06-31 in the calendar: correct it
`,
  ],
  good: [
    `
kind: force-pip
period:
  start: 2026-05-04
  end: 2027-03-31
actions:
  - task: C1.1
    start: 2026-05-11
    due: 2026-07-31
reviews:
  - date: 2026-05-29
  - date: 2026-06-26
`,
  ],
  *check(plan, { facets, today }) {
    if (plan.period) yield* pairs(plan.period, ['period'], 'The plan');
    yield* pairs({ ...plan }, [], 'The note');
    for (const [i, pause] of (plan.pauses ?? []).entries()) yield* pairs(pause, ['pauses', i], 'This pause');
    for (const { value, path, id, sort } of facets.items) yield* pairs(value, path, calledItem(id, sort));
    yield* impossible(facets.times);
    yield* logs(plan, today);
    const { start, end } = plan.period ?? {};
    // A period that ends before it starts has its finding; nothing can lie within it.
    if (start && end && first(start) && first(end) && start <= end)
      yield* outside(facets.items, { start, end });
  },
};
