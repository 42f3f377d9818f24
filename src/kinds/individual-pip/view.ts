import { agreedChanges } from '../../kit/agreed-changes.ts';
import { ownColumns } from '../../kit/own-columns.ts';
import type { Fact, Frame, Masthead } from '../../kit/page.ts';
import { longDate, weeksBegun } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { nameOf } from '../../kit/words.ts';
import { masker, safeId } from './mask.ts';
import type { IndividualPip } from './schema.ts';
import { concern, criteria, ratings } from './view-criteria.ts';
import { figures } from './view-drawings.ts';
import type { ReportView } from './view-fields.ts';
import { before, log } from './view-log.ts';
import { notWorking, outcome } from './view-outcome.ts';
import { stand } from './view-stand.ts';
import { supports } from './view-support.ts';

const who = (plan: IndividualPip): string => nameOf(plan.employee) ?? 'Employee';

const frame = (plan: IndividualPip, { today, draft }: ViewContext, id: string): Frame => ({
  title: `${who(plan)}: performance improvement plan, ${longDate(today)}`,
  marking: plan.marking ?? '',
  state: draft ? 'DRAFT' : '',
  who: who(plan),
  stood: [id, longDate(today)].filter(Boolean).join(', '),
  calm: true,
});

/** `10 June 2026, week 6 of 10`; without the week outside the period. */
function stood({ period }: IndividualPip, today: string): string {
  const [start, end] = [period?.start, period?.end];
  if (!start || !end || today < start || today > end) return longDate(today);
  return `${longDate(today)}, week ${weeksBegun(start, today)} of ${weeksBegun(start, end)}`;
}

function masthead(plan: IndividualPip, today: string, panel: boolean): Masthead {
  const { start, end } = plan.period ?? {};
  const facts: readonly Fact[] = [
    { name: 'Manager', text: panel ? '' : (nameOf(plan.manager) ?? '') },
    { name: 'HR', text: panel ? '' : (nameOf(plan.hr_partner) ?? '') },
    {
      name: 'Companion offered',
      text: !panel && plan.companion_offered ? longDate(plan.companion_offered) : '',
    },
    { name: 'As it stood', text: stood(plan, today) },
  ];
  const span = start && end ? `, ${longDate(start)} to ${longDate(end)}` : '';
  const title = [who(plan), plan.role].filter(Boolean).join(', ');
  return {
    eyebrow: `Performance improvement plan${span}`,
    title,
    lead: '',
    facts: facts.filter(({ text }) => text !== ''),
  };
}

type Within = 'before' | 'consequence' | 'notWorking' | 'changes' | 'own';

/** What employee, manager and HR see beyond what a panel may; empty for the panel. */
const within = (plan: IndividualPip, panel: boolean): Pick<ReportView, Within> => ({
  before: panel ? [] : before(plan),
  consequence: panel ? '' : (plan.consequence ?? ''),
  notWorking: panel ? [] : notWorking(plan),
  changes: !panel && plan.changes?.length ? [agreedChanges(plan.changes)] : [],
  own: panel ? [] : ownColumns(plan),
});

/** What the page shows: all of it to employee, manager and HR; to a panel the record it judges by, names as roles. */
export function view(plan: IndividualPip, context: ViewContext): ReportView {
  const panel = context.audience === 'panel';
  const { today } = context;
  const page: ReportView = {
    frame: frame(plan, context, panel ? safeId(plan) : plan.id),
    masthead: masthead(plan, today, panel),
    stand: stand(plan, today),
    concerns: (plan.concerns ?? []).map(concern),
    criteria: plan.criteria?.length ? [criteria(plan)] : [],
    figures: figures(plan, today),
    ratings: plan.checkpoints?.length ? [ratings(plan)] : [],
    supports: supports(plan, today),
    log: log(plan, panel),
    outcome: outcome(plan),
    retention: plan.retention?.delete_by ? `To be deleted by ${longDate(plan.retention.delete_by)}.` : '',
    ...within(plan, panel),
  };
  return panel ? masker(plan)(page) : page;
}
