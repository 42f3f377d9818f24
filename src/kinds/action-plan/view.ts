import { ownColumns } from '../../kit/own-columns.ts';
import type { Fact, Frame, Masthead, Pair } from '../../kit/page.ts';
import { ratingRule } from '../../kit/rating.ts';
import { longDate } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { nameOf } from '../../kit/words.ts';
import { recommendations } from './plan.ts';
import type { ActionPlan } from './schema.ts';
import { figures } from './view-drawings.ts';
import type { ReportView } from './view-fields.ts';
import { counts } from './view-states.ts';
import { reported, timeOf, tracker } from './view-tracker.ts';

const headed = (plan: ActionPlan): string => plan.title ?? plan.organisation ?? plan.id;

const frame = (plan: ActionPlan, { today, draft }: ViewContext): Frame => ({
  title: `${headed(plan)}: action plan, ${longDate(today)}`,
  marking: plan.marking ?? '',
  state: draft ? 'DRAFT' : '',
  who: plan.organisation ?? headed(plan),
  stood: `${plan.id}, ${longDate(today)}`,
  calm: false,
});

function masthead(plan: ActionPlan, today: string): Masthead {
  const { title, body, published } = plan.source ?? {};
  const facts: readonly Fact[] = [
    { name: 'Answers', text: [title, body].filter(Boolean).join(', ') },
    { name: 'Published', text: timeOf(published) },
    { name: 'Lead', text: nameOf(plan.lead) ?? '' },
    { name: 'As it stood', text: longDate(today) },
  ];
  return {
    eyebrow: plan.organisation ?? '',
    title: headed(plan),
    lead: plan.summary ?? '',
    facts: facts.filter(({ text }) => text !== ''),
  };
}

/** What colours mean in this house, since they differ from one to the next. */
const colours = ({ source }: ActionPlan): readonly Pair[] =>
  Object.entries(source?.rag_key ?? {}).map(([name, text]) => ({ name, strong: '', text }));

const AGE =
  'Age: days since the report was published, to today or to the day on which its author closed the item.';

/** The tracker: counts, every recommendation with its answer, and what was reported. */
export function view(plan: ActionPlan, context: ViewContext): ReportView {
  const answered = recommendations(plan).length > 0;
  const notes = reported(plan);
  return {
    frame: frame(plan, context),
    masthead: masthead(plan, context.today),
    links: plan.source?.link ? [{ url: plan.source.link, text: plan.source.title ?? '' }] : [],
    counts: counts(plan, context.today),
    figures: figures(plan, context.today),
    tracker: answered ? [tracker(plan, context)] : [],
    rule: ratingRule(context.settings.thresholds),
    age: AGE,
    colours: colours(plan),
    reported: notes.rows.length > 0 ? [notes] : [],
    own: ownColumns(plan),
  };
}
