import { evidenceOf } from '../../kit/evidence.ts';
import { score, scoreNow } from '../../kit/score.ts';
import { type Sheet, type SheetValue, sheet } from '../../kit/sheet.ts';
import { slipLine, slippage } from '../../kit/slips.ts';
import { readingsTo } from '../../kit/trajectory.ts';
import type { ViewContext } from '../../kit/view.ts';
import { listOf, nameOf } from '../../kit/words.ts';
import { type Action, concernsOf, type Measure, type Milestone, type Risk, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { judgedOf, verdictOf } from './view-rated.ts';
import { lines, personOf } from './view-words.ts';

const ids = (texts: unknown): string => listOf(texts).join(', ');

/** A house's own columns, each with its name. */
const own = ({ other }: { readonly other?: Readonly<Record<string, unknown>> | null | undefined }): string =>
  Object.entries(other ?? {})
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('; ');

type Columns = Readonly<Record<string, (action: Action) => SheetValue | undefined>>;

/** What an action is, and who does it with what. */
const whatIsDone = (plan: ForcePip): Columns => ({
  Task: (a) => a.task,
  Concern: (a) => concernsOf(plan, a).join(', '),
  'Root cause': (a) => ids(a.root_cause),
  Action: (a) => a.action,
  'Success criteria': (a) => lines(a.success_criteria),
  Measures: (a) => ids(a.measures),
  Resources: (a) =>
    rows(a.resources)
      .map((r) => `${r.what ?? ''}: ${r.status ?? ''}`)
      .join('\n'),
  Lead: (a) => nameOf(a.lead),
  'Lead’s post': (a) => (typeof a.lead === 'object' ? a.lead?.role : null),
  Contributors: (a) => listOf(a.contributors).map(personOf).join(', '),
});

/** When, how it goes, and what shows it. */
const howItGoes = (plan: ForcePip, context: ViewContext): Columns => ({
  Start: (a) => a.start,
  Due: (a) => a.due,
  Slip: (a) => slipLine(slippage(plan.changes, a.task ?? '', 'due', a.due)),
  Status: (a) => a.status ?? 'not_started',
  'Computed rating': (a) => verdictOf(plan, a, context).tone,
  Why: (a) => verdictOf(plan, a, context).why,
  'Judged rating': (a) => judgedOf(a.rag)?.rating,
  Reason: (a) => judgedOf(a.rag)?.reason,
  'Risk, initial': (a) => a.risk?.initial,
  'Risk, current': (a) => a.risk?.current,
  'Depends on': (a) => ids(a.depends_on),
  Evidence: (a) => evidenceOf(a.evidence),
  'Verified by': (a) => personOf(a.verified?.by),
  'Verified on': (a) => a.verified?.date,
  'Latest note': (a) => rows(a.updates).at(-1)?.note,
  'Own columns': own,
});

const tracker = (plan: ForcePip, context: ViewContext): Sheet =>
  sheet<Action>(
    'tracker',
    'Action tracker',
    { ...whatIsDone(plan), ...howItGoes(plan, context) },
    rows(plan.actions),
  );

const register = (plan: ForcePip): Sheet =>
  sheet<Risk>(
    'risks',
    'Risk register',
    {
      Risk: (r) => r.id,
      Tasks: (r) => ids(r.tasks),
      'What may happen': (r) => r.risk,
      Likelihood: (r) => r.likelihood,
      Impact: (r) => r.impact,
      'Score before': (r) => score(r),
      'Score now': scoreNow,
      Response: (r) => r.response,
      'Accepted by': (r) => personOf(r.accepted_by),
      Owner: (r) => personOf(r.owner),
      Mitigations: (r) =>
        rows(r.mitigations)
          .map(
            (m) =>
              `${m.id ?? ''} ${m.what ?? ''} (${personOf(m.owner)}, ${m.due ?? 'no date'}, ${m.status ?? 'not_started'})`,
          )
          .join('\n'),
      'Likelihood after': (r) => r.residual?.likelihood,
      'Impact after': (r) => r.residual?.impact,
      'Score after': (r) => score(r.residual),
      Status: (r) => r.status,
      'Own columns': own,
    },
    rows(plan.risks),
  );

interface Reading {
  readonly measure: Measure;
  readonly what: string;
  readonly date: string | null | undefined;
  readonly value: number | null | undefined;
}

/** Every figure of every measure, one a line: baseline, agreed steps, target and readings up to the day. */
function readings(plan: ForcePip, today: string): Sheet {
  const all = rows(plan.measures).flatMap((measure): readonly Reading[] => [
    { measure, what: 'baseline', date: measure.baseline?.date, value: measure.baseline?.value },
    ...rows(measure.trajectory).map(({ by, value }) => ({ measure, what: 'expected', date: by, value })),
    { measure, what: 'target', date: measure.target?.by, value: measure.target?.value },
    ...readingsTo(measure, today).map(({ day, value }) => ({ measure, what: 'reading', date: day, value })),
  ]);
  return sheet<Reading>(
    'measures',
    'Measures',
    {
      Measure: ({ measure }) => measure.id,
      Concern: ({ measure }) => measure.concern,
      Kind: ({ measure }) => measure.kind,
      Name: ({ measure }) => measure.name,
      Unit: ({ measure }) => measure.unit,
      Better: ({ measure }) => measure.better,
      Owner: ({ measure }) => personOf(measure.owner),
      Source: ({ measure }) => measure.source,
      What: ({ what }) => what,
      Date: ({ date }) => date,
      Value: ({ value }) => value,
    },
    all.filter(({ value }) => typeof value === 'number'),
  );
}

const points = (plan: ForcePip): Sheet =>
  sheet<Milestone>(
    'milestones',
    'Milestones',
    {
      Milestone: (m) => m.id,
      Date: (m) => m.date,
      Slip: (m) => slipLine(slippage(plan.changes, m.id ?? '', 'date', m.date)),
      Concern: (m) => m.concern,
      What: (m) => m.what,
      Tasks: (m) => ids(m.tasks),
      Owner: (m) => personOf(m.owner),
      Status: (m) => m.status ?? 'not_started',
      Evidence: (m) => evidenceOf(m.evidence),
      'Own columns': own,
    },
    rows(plan.milestones),
  );

/** The plan's tables for other programs: action tracker, risk register, measures and milestones. */
export const sheets = (plan: ForcePip, context: ViewContext): readonly Sheet[] => [
  tracker(plan, context),
  register(plan),
  readings(plan, context.today),
  points(plan),
];
