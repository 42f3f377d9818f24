import { type Sheet, type SheetValue, sheet } from '../../kit/sheet.ts';
import { slipLine, slippage } from '../../kit/slips.ts';
import { longDate } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { listOf, nameOf } from '../../kit/words.ts';
import type { Action, Placed, Recommendation } from './plan.ts';
import type { ActionPlan } from './schema.ts';
import { judgedOf, verdictOf } from './view-states.ts';

/** A line of the tracker: a recommendation, or one of its actions. */
interface Line {
  readonly one: Placed<Recommendation>;
  readonly action: Action | null;
}

type Shared = Pick<
  Recommendation,
  'status' | 'percent_complete' | 'priority' | 'risk' | 'evidence' | 'verified'
>;

const sharedOf = ({ one, action }: Line): Shared => action ?? one.it;

/** A field of recommendations alone; empty on the lines of their actions. */
const own =
  (read: (it: Recommendation) => SheetValue | undefined) =>
  ({ one, action }: Line): SheetValue | undefined =>
    action ? null : read(one.it);

const shown = (value: unknown): string => {
  const { what, date } = (typeof value === 'object' ? (value ?? {}) : { what: value }) as Record<
    string,
    string
  >;
  return [what, date && longDate(date)].filter(Boolean).join(', ');
};

const houseValue = (value: unknown): SheetValue =>
  typeof value === 'number' || typeof value === 'string'
    ? value
    : value === undefined || value === null
      ? null
      : JSON.stringify(value);

/** The house's own columns, each under its own name. */
function houseColumns(lines: readonly Line[]): Readonly<Record<string, (line: Line) => SheetValue>> {
  const otherOf = ({ one, action }: Line) => (action ?? one.it).other;
  const keys = [...new Set(lines.flatMap((line) => Object.keys(otherOf(line) ?? {})))];
  return Object.fromEntries(keys.map((key) => [key, (line: Line) => houseValue(otherOf(line)?.[key])]));
}

function tracker(plan: ActionPlan, context: ViewContext): Sheet {
  const lines = (plan.recommendations ?? []).flatMap((it, at): Line[] => {
    const one = { it, at, path: ['recommendations', at] };
    return [{ one, action: null }, ...(it.actions ?? []).map((action) => ({ one, action }))];
  });
  const verdict = ({ one }: Line) => verdictOf(plan, one, context);
  return sheet<Line>(
    'tracker',
    'Tracker',
    {
      Number: ({ one }) => one.it.number,
      Task: ({ action }) => action?.task,
      Theme: own((it) => it.theme),
      Type: own((it) => it.type),
      Recommendation: own((it) => it.recommendation),
      Response: own((it) => it.response),
      Reason: own((it) => it.reason),
      'Proposed action': ({ one, action }) => (action ? action.action : one.it.proposed_action),
      Owner: ({ one, action }) => nameOf(action ? action.lead : one.it.owner),
      Timescale: ({ one, action }) => (action ? action.due : one.it.timescale),
      'External due': own((it) => it.external_due),
      'Next review': own((it) => it.next_review),
      Slip: own((it) => slipLine(slippage(plan.changes, it.number ?? '', 'timescale', it.timescale))),
      Status: (line) => sharedOf(line).status,
      'Percent complete': (line) => sharedOf(line).percent_complete,
      Priority: (line) => sharedOf(line).priority,
      'Computed rating': (line) => (line.action ? null : verdict(line).tone),
      Why: (line) => (line.action ? null : verdict(line).why),
      'Judged rating': own((it) => judgedOf(it)?.rating),
      'Risk, initial': (line) => sharedOf(line).risk?.initial,
      'Risk, current': (line) => sharedOf(line).risk?.current,
      Evidence: (line) => listOf<unknown>(sharedOf(line).evidence).map(shown).join('\n'),
      'Verified by': (line) => nameOf(sharedOf(line).verified?.by),
      'Verified on': (line) => sharedOf(line).verified?.date,
      'Closed by': own((it) => it.closed?.by),
      'Closed on': own((it) => it.closed?.date),
      'Latest note': ({ one, action }) => (action ?? one.it).updates?.at(-1)?.note,
      ...houseColumns(lines),
    },
    lines,
  );
}

/** The plan's table for other programs: every recommendation, its actions below it. */
export const sheets = (plan: ActionPlan, context: ViewContext): readonly Sheet[] => [tracker(plan, context)];
