import type { Frame } from '../../kit/page.ts';
import { ratingRule } from '../../kit/rating.ts';
import { longDate } from '../../kit/time.ts';
import type { View, ViewContext } from '../../kit/view.ts';
import { rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { actionGroups } from './view-actions.ts';
import type { ReportView } from './view-fields.ts';
import { askOf, counts, masthead, nextMeeting, ratingSentence, shortTitle } from './view-first.ts';
import { analysisPairs, causeMatrix, concernTable, impactTable } from './view-found.ts';
import { exitTable, measureFigures, travelTable } from './view-measures.ts';
import {
  governanceTables,
  learningTable,
  meetingTable,
  supportTables,
  sustainTable,
} from './view-oversight.ts';
import {
  checkedLines,
  correctionTable,
  glossaryPairs,
  ownPairs,
  reviewLog,
  slipSentence,
  slipTable,
  waiverTable,
} from './view-record.ts';
import { blockerTable, enablerTable, riskGrids, riskTable, topRisks } from './view-risks.ts';
import { timelineFigures } from './view-timeline.ts';

type Tabled = { readonly rows: readonly View[] };

/** A table in a list of its own, none where it has no rows: templates ask `each`. */
const shown = <T extends Tabled>(table: T): readonly T[] => (table.rows.length > 0 ? [table] : []);

const frame = (plan: ForcePip, { today, draft }: ViewContext): Frame => ({
  title: `${shortTitle(plan)}, ${longDate(today)}`,
  marking: plan.marking ?? '',
  state: draft ? 'DRAFT' : '',
  who: plan.force ?? '',
  stood: `${plan.id}, ${longDate(today)}`,
  calm: false,
});

/** What was found, why, and what is done about it. */
const work = (plan: ForcePip, context: ViewContext) => ({
  concerns: shown(concernTable(plan)),
  impacts: shown(impactTable(plan)),
  analysis: analysisPairs(plan),
  matrix: rows(plan.root_causes).length > 0 ? [causeMatrix(plan)] : [],
  actions: actionGroups(plan, context),
  ratingRule: ratingRule(context.settings.thresholds),
  timeline: timelineFigures(plan, context, nextMeeting(plan, context.today)?.date ?? null),
  meetings: shown(meetingTable(plan, context.today)),
  travelAll: shown(travelTable(plan, context)),
  measures: measureFigures(plan, context),
});

/** What could hold it up, who helps, who oversees, and what stays. */
const around = (plan: ForcePip, context: ViewContext) => ({
  grids: riskGrids(plan),
  risks: shown(riskTable(plan)),
  blockers: shown(blockerTable(plan)),
  enablers: shown(enablerTable(plan)),
  support: supportTables(plan, context.today),
  governance: governanceTables(plan),
  sustainability: shown(sustainTable(plan)),
  exits: shown(exitTable(plan, context)),
  learning: shown(learningTable(plan)),
});

/** What has moved, what was set aside, and how the page was checked. */
const record = (plan: ForcePip, context: ViewContext) => ({
  reviews: reviewLog(plan),
  slips: shown(slipTable(plan)),
  slipSentence: slipSentence(plan),
  corrections: shown(correctionTable(plan)),
  waivers: shown(waiverTable(plan)),
  glossary: glossaryPairs(plan),
  own: ownPairs(plan),
  checked: { title: '', lines: checkedLines(plan, context) },
});

/** Everything that a force's page and its pack show; nothing is left for the templates to decide. */
export function view(plan: ForcePip, context: ViewContext): ReportView {
  const meeting = nextMeeting(plan, context.today);
  return {
    frame: frame(plan, context),
    masthead: masthead(plan, context.today, meeting),
    ask: askOf(meeting),
    counts: counts(plan, context),
    ratings: ratingSentence(plan, context),
    topRisks: topRisks(plan),
    travel: shown(travelTable(plan, context, 'outcome')),
    ...work(plan, context),
    ...around(plan, context),
    ...record(plan, context),
  };
}
