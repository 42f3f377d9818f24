import type { Pack, PackContext } from '../../kit/pack.ts';
import type { Frame } from '../../kit/page.ts';
import { longDate } from '../../kit/time.ts';
import { count, cut, series } from '../../kit/words.ts';
import { dueTables } from './pack-due.ts';
import type { PackView } from './pack-fields.ts';
import {
  asksOf,
  firstNews,
  firstRisks,
  firstTravel,
  packCounts,
  packMasthead,
  ratingLine,
  roomFor,
  standsTitle,
} from './pack-first.ts';
import { nextOf, packMeetings, planned } from './pack-meeting.ts';
import { type News, newsSince } from './pack-news.ts';
import { statusFigures } from './pack-status.ts';
import type { ForcePip } from './schema.ts';
import { view as pageView } from './view.ts';
import { askOf, counts } from './view-first.ts';
import { timelineFigures } from './view-timeline.ts';
import { bodyOf } from './view-words.ts';

const sections: readonly (readonly [id: string, num: string, title: string])[] = [
  ['changed', '1', 'What has changed'],
  ['due', '2', 'What is due'],
  ['found', '3', 'Concerns'],
  ['causes', '4', 'Root causes'],
  ['actions', '5', 'Action plan'],
  ['timeline', '6', 'Timeline'],
  ['measures', '7', 'Measures'],
  ['support', '8', 'Support'],
  ['risks', '9', 'Risks, barriers, blockers and enablers'],
  ['governance', '10', 'Governance and closing'],
  ['after', '11', 'Sustainability and exit'],
  ['learning', '12', 'Learning'],
  ['waivers', '13', 'Waivers in force'],
  ['slips', 'A', 'Slip ledger'],
  ['words', 'B', 'Glossary'],
  ['rule', 'C', 'Rating rule'],
  ['checked', 'D', 'How this paper was checked'],
];

/** How the paper was checked, and what it was made from. */
function checkedLines({ checked, today }: PackContext): readonly string[] {
  const left = [
    count(checked.errors, 'error'),
    count(checked.warnings, 'warning'),
    `${checked.advice} advice`,
  ];
  return [
    `Made by ${checked.tool} from ${checked.version}, as of ${longDate(today)}.`,
    `${count(checked.rules, 'rule')} run at the submission stage. Findings left: ${series(left)}; ${checked.suppressed} set aside.`,
    'Every number on these pages is counted from the plan; none is typed by hand.',
    'The same state of the plan and the same day give the same bytes: SHA256SUMS beside this page lists every file.',
  ];
}

/** What is new, or why that cannot be said. */
function newsOf(
  plan: ForcePip,
  { before }: PackContext,
): { name: string; news: readonly News[]; unknown: string } {
  if ('unknown' in before) return { name: 'the last pack', news: [], unknown: before.unknown };
  return { name: before.name, news: newsSince(before.news, plan), unknown: '' };
}

const frame = (whole: Frame, plan: ForcePip, { state }: PackContext): Frame => ({
  ...whole,
  state,
  marking: plan.marking ?? '',
  who: cut(whole.who, 40),
});

/** The first page: what is asked, where it stands, what is new, what could go wrong, how the measures move. */
function first(plan: ForcePip, context: PackContext) {
  const meeting = planned(plan, context.meeting);
  const room = roomFor(plan, asksOf(meeting));
  const { name, news, unknown } = newsOf(plan, context);
  const { lines, more } = firstNews(news, room);
  return {
    masthead: packMasthead(plan, context.today, meeting),
    ask: askOf(meeting),
    noAsk: meeting ? `${bodyOf(meeting.body)} is asked for nothing; the paper is for noting.` : '',
    standsTitle: standsTitle(plan),
    counts: packCounts(plan, context, room),
    ...ratingLine(plan, context),
    newsTitle: `Since ${name}`,
    firstNews: lines,
    newsMore: more,
    newsUnknown: unknown,
    news,
    topRisks: firstRisks(plan, room),
    ...firstTravel(plan, context, room),
  };
}

function view(plan: ForcePip, context: PackContext): PackView {
  const whole = pageView(plan, context);
  const meetings = packMeetings(plan, context);
  return {
    ...whole,
    ...first(plan, context),
    summary: plan.summary ?? '',
    frame: frame(whole.frame, plan, context),
    contents: sections.map(([id, num, title]) => ({ href: `#${id}`, num, title })),
    status: statusFigures(counts(plan, context)),
    due: dueTables(plan, context.today, context.meeting, meetings),
    timeline: timelineFigures(plan, context, context.meeting?.date ?? null),
    checked: { title: '', lines: checkedLines(context) },
  };
}

/** The submission pack of a force's plan. */
export const pack: Pack<ForcePip> = { meetings: packMeetings, next: nextOf, view };
