import { agreedChanges } from '../../kit/agreed-changes.ts';
import { ownColumns } from '../../kit/own-columns.ts';
import type { Fact, Frame, Masthead, Pair } from '../../kit/page.ts';
import { longDate, weeksBegun } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { isPresent, listOf, nameOf, series } from '../../kit/words.ts';
import { commitments } from './plan.ts';
import type { Pdp } from './schema.ts';
import { figures } from './view-drawings.ts';
import type { ReportView } from './view-fields.ts';
import { goalViews, laterGoals } from './view-goals.ts';
import { achievements, log } from './view-log.ts';
import { promises } from './view-promises.ts';

const who = (plan: Pdp): string => nameOf(plan.person) ?? plan.title ?? plan.id;

const frame = (plan: Pdp, { today, draft }: ViewContext): Frame => ({
  title: `${who(plan)}: personal development plan, ${longDate(today)}`,
  marking: plan.marking ?? '',
  state: draft ? 'DRAFT' : '',
  who: who(plan),
  stood: `${plan.id}, ${longDate(today)}`,
  calm: true,
});

/** `28 August 2026, week 9 of 14`; without the week outside the period. */
function stood({ period }: Pdp, today: string): string {
  const [start, end] = [period?.start, period?.end];
  if (!start || !end || today < start || today > end) return longDate(today);
  return `${longDate(today)}, week ${weeksBegun(start, today)} of ${weeksBegun(start, end)}`;
}

function masthead(plan: Pdp, today: string): Masthead {
  const { start, end } = plan.period ?? {};
  const facts: readonly Fact[] = [
    { name: 'Manager', text: nameOf(plan.manager) ?? '' },
    { name: 'Agreed', text: plan.agreed ? longDate(plan.agreed) : '' },
    { name: 'Reviews', text: series((plan.review_dates ?? []).map(longDate)) },
    { name: 'As it stood', text: stood(plan, today) },
  ];
  const span = start && end ? `, ${longDate(start)} to ${longDate(end)}` : '';
  const lead = plan.title && plan.title !== who(plan) ? plan.title : '';
  const told = facts.filter(({ text }) => text !== '');
  return { eyebrow: `Personal development plan${span}`, title: who(plan), lead, facts: told };
}

const pair = (
  name: string,
  strong: string | null | undefined,
  text: string | null | undefined = '',
): Pair[] => (isPresent(strong) || isPresent(text) ? [{ name, strong: strong ?? '', text: text ?? '' }] : []);

function standpoint({ direction, current_state: state, manager }: Pdp): readonly Pair[] {
  const aim = [direction?.aiming_for, direction?.framework].filter(isPresent).join(', ');
  const picture = direction?.picture?.trim();
  const open = picture && aim && !/[.!?]$/.test(picture) ? `${picture}.` : picture;
  return [
    ...pair('In 12 to 18 months', open, aim && `${aim}.`),
    ...pair('What goes well', '', state?.strengths),
    ...pair('What is difficult', '', state?.difficulties),
    ...pair(`As ${nameOf(manager) ?? 'the manager'} sees it`, '', state?.manager_view),
  ];
}

function ending({ end_of_period: end, goals }: Pdp): readonly Pair[] {
  if (!end) return [];
  const named = listOf(end.carries_forward).map((id) => {
    const goal = goals?.find((one) => one.id === id)?.goal;
    return goal ? `${id}. ${goal}` : id;
  });
  return [
    ...pair('What was achieved', '', end.achieved),
    ...pair('What changed', '', end.changed),
    ...pair('What carries forward', '', named.join('\n') || 'Nothing'),
  ];
}

type Between = 'standpoint' | 'figures' | 'log' | 'hasReviews' | 'achievements' | 'changes' | 'own';

/** What may be seen only by the person and the manager; empty for everyone else. */
const between = (plan: Pdp, told: boolean, today: string): Pick<ReportView, Between> => ({
  standpoint: told ? standpoint(plan) : [],
  log: told ? log(plan) : [],
  figures: told ? figures(plan, today) : [],
  hasReviews: told && (plan.reviews ?? []).length > 0,
  achievements: told && plan.achievements?.length ? [achievements(plan)] : [],
  changes: told && plan.changes?.length ? [agreedChanges(plan.changes)] : [],
  own: told ? ownColumns(plan) : [],
});

/** What the page shows: everything to person and manager; goals, commitments, dates and the end to HR. */
export function view(plan: Pdp, context: ViewContext): ReportView {
  const told = (context.audience ?? 'employee') !== 'hr';
  return {
    frame: frame(plan, context),
    masthead: masthead(plan, context.today),
    told,
    goals: goalViews(plan, told),
    later: laterGoals(plan),
    promises: commitments(plan).length > 0 ? [promises(plan, context.today, told)] : [],
    ending: ending(plan),
    ...between(plan, told, context.today),
  };
}
