import { statusOf } from '../../kit/item-status.ts';
import { by } from '../../kit/order.ts';
import type { Ask, Chip, Count, Fact, Masthead } from '../../kit/page.ts';
import { isOpen } from '../../kit/standing.ts';
import { longDate } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { count, cut, series, textList } from '../../kit/words.ts';
import { type Action, actions, type Meeting, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { judgedOf, verdictOf } from './view-rated.ts';
import { bodyOf, joined, personOf } from './view-words.ts';

/** The meeting that the page is for: the next of the group or of triage, else the next of any. */
export function nextMeeting(plan: ForcePip, today: string): Meeting | null {
  const ahead = rows(plan.meetings)
    .filter(({ date }) => date && date >= today)
    .sort(by(({ date }) => date ?? ''));
  return ahead.find(({ body }) => body === 'ppmg' || body === 'regional_triage') ?? ahead[0] ?? null;
}

/** What meeting and when, the title, one sentence, and where the plan stands. */
export function masthead(plan: ForcePip, today: string, meeting: Meeting | null): Masthead {
  const { start, end } = plan.period ?? {};
  const level = plan.level ? `Plan at level ${plan.level}` : 'Performance improvement plan';
  const facts: readonly Fact[] = [
    { name: 'As it stood', text: longDate(today) },
    { name: 'Lead', text: personOf(plan.lead) },
    { name: 'Runs', text: start && end ? `${longDate(start)} to ${longDate(end)}` : '' },
    { name: 'Agreed', text: plan.agreed ? longDate(plan.agreed) : '' },
    { name: 'Status', text: plan.status ?? '' },
    {
      name: 'References',
      text: rows(plan.refs)
        .map(({ body, ref }) => joined([body, ref], ' '))
        .join('; '),
    },
  ];
  return {
    eyebrow: meeting?.date ? `${bodyOf(meeting.body)}, ${longDate(meeting.date)}. ${level}` : level,
    title: joined([plan.force, plan.title ?? plan.id], ': '),
    lead: plan.summary ?? '',
    facts: facts.filter(({ text }) => text !== ''),
  };
}

/** The blue box: what the meeting is asked to agree; empty where nothing is asked. */
export function askOf(meeting: Meeting | null): readonly Ask[] {
  const items = textList(meeting?.asks);
  if (!meeting || items.length === 0) return [];
  return [
    {
      title: `What ${meeting.body === 'ppmg' ? 'the group' : 'the meeting'} is asked`,
      text: '',
      items,
    },
  ];
}

const STATES = ['complete', 'verified', 'in_progress', 'not_started', 'on_hold'] as const;

/** Actions by status; claimed and verified stand apart and always stand, zero included. */
export function counts(plan: ForcePip, { today }: ViewContext): readonly Count[] {
  const all = actions(plan).map(({ value }) => value);
  const chip = (action: Action): Chip => ({
    text: action.task ?? 'No number',
    late: plan.status !== 'closed' && isOpen(action) && Boolean(action.due && action.due < today),
  });
  return STATES.flatMap((state) => {
    const mine = all.filter(({ status }) => (status ?? 'not_started') === state);
    if (mine.length === 0 && state === 'on_hold') return [];
    return [{ count: String(mine.length), text: statusOf(state).text.toLowerCase(), chips: mine.map(chip) }];
  });
}

/** `nine actions, seven open`, and the ratings counted: computed ones, judged ones, and where they differ. */
export function ratingSentence(plan: ForcePip, context: ViewContext): string {
  const all = actions(plan).map(({ value }) => value);
  const rated = all.map((action) => ({
    action,
    tone: verdictOf(plan, action, context).tone,
    judged: judgedOf(action.rag),
  }));
  const of = (tone: string) => `${rated.filter((r) => r.tone === tone).length} ${tone}`;
  const judged = rated.filter((r) => r.judged && r.tone !== 'none');
  const differ = judged
    .filter((r) => r.judged?.rating !== r.tone)
    .map(({ action }) => action.task ?? 'no number');
  const told = differ.length > 0 ? `; they differ on ${series(differ)}` : '';
  return (
    `${count(all.length, 'action')}, ${all.filter(isOpen).length} open. Computed rating of those: ${of('red')}, ${of('amber')}, ` +
    `${of('green')}. Leads judged ${judged.length}${told}.`
  );
}

/** A title short enough for the margin of a printed page. */
export const shortTitle = (plan: ForcePip): string =>
  cut(joined([plan.force, plan.title ?? plan.id], ': '), 80);
