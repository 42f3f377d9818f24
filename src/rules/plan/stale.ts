import type { Remark } from '../../kit/finding.ts';
import { type Log, logsOf } from '../../kit/logs.ts';
import { compare } from '../../kit/order.ts';
import { isOwed } from '../../kit/owed.ts';
import type { Context, Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { daysBetween } from '../../kit/time.ts';
import { lastDay } from '../../kit/when.ts';
import { count } from '../../kit/words.ts';

interface Plan {
  readonly status?: string;
  readonly agreed?: string;
  readonly period?: { readonly start?: string };
  readonly changes?: readonly { readonly date?: string }[];
}

/** Shorter texts, such as `none`, may well be said twice. */
const SAYS_SOMETHING = 30;

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Fields of the newest entry that say word for word what the one before said. */
function* repeated({ entries, path, name }: Log): Iterable<Remark> {
  const [before, newest] = [entries.at(-2), entries.at(-1)];
  for (const [key, value] of Object.entries(newest ?? {})) {
    const earlier = before?.[key];
    if (typeof value !== 'string' || typeof earlier !== 'string' || value.length < SAYS_SOMETHING) continue;
    if (fold(value) !== fold(earlier)) continue;
    yield {
      path: [...path, entries.length - 1, key],
      message: `The newest of ${name} repeats ${key}: of the entry before: say what is new, or that nothing is`,
    };
  }
}

/** The newest day on which anything was recorded, with its log's place; a change of a date is a record too. */
function newest(plan: Plan, logs: readonly Log[], today: string) {
  const ledger = {
    path: ['changes'],
    days: (Array.isArray(plan.changes) ? plan.changes : []).map(({ date }) => date),
  };
  return [...logs, ledger]
    .flatMap(({ path, days }) => days.map((day) => ({ path, day: lastDay(day) ?? '' })))
    .filter(({ day }) => day !== '' && day <= today)
    .sort((a, b) => compare(b.day, a.day))[0];
}

/** Nothing for longer than the house allows; from the agreement or the start where nothing was ever recorded. */
function silent(plan: Plan, logs: readonly Log[], { today, settings }: Context): Remark | null {
  const last = newest(plan, logs, today);
  const since = last?.day ?? plan.agreed ?? plan.period?.start;
  const days = since ? daysBetween(since, today) : 0;
  if (!since || days <= settings.thresholds.stale_days) return null;
  const said = `Nothing has been recorded since ${last ? '' : 'the plan began on '}${since}`;
  return {
    path: last?.path ?? ['recommendations'],
    message: `${said}, ${count(days, 'day')} ago: add an update`,
  };
}

export const rule: Rule<Plan> = {
  id: 'plan/stale',
  title: 'The plan is kept up, in fresh words',
  nature: 'time',
  severity: 'warning',
  cites: [guide('PDPs That Are Never Reviewed')],
  why: 'A plan that is filed and not touched gives comfort that nothing stands behind. The same sentence twice is a sign of it.',
  help: 'Record what has happened since: review or update.',
  bad: [
    `
kind: action-plan
recommendations:
  - number: "1"
    updates: #! Nothing has been recorded since 2026-04-01, 105 days ago: add an update
      - date: 2026-04-01
        note: Terms of reference agreed
`,
    `
kind: force-pip
reviews:
  - date: 2026-06-12
    summary: Work continues on all actions and no exceptions were raised
  - date: 2026-07-10
    summary: Work continues on all actions and no exceptions were raised #! The newest of reviews repeats summary: of the entry before: say what is new, or that nothing is
`,
  ],
  good: [
    `
kind: action-plan
recommendations:
  - number: "1"
    updates:
      - date: 2026-07-01
        note: Terms of reference agreed
`,
  ],
  *check(plan, context) {
    if (plan.status === 'closed' || plan.status === 'draft') return;
    const logs = [...logsOf(plan)];
    for (const log of logs) yield* repeated(log);
    // The other kinds have a rhythm of their own, and a rule that speaks of it.
    if (context.kind !== 'action-plan' || !context.facets.items.some(isOwed)) return;
    const remark = silent(plan, logs, context);
    if (remark) yield remark;
  },
};
