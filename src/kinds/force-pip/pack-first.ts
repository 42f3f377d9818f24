import type { PackContext } from '../../kit/pack.ts';
import type { Count, Masthead, Tag } from '../../kit/page.ts';
import { isOpen } from '../../kit/standing.ts';
import type { Table } from '../../kit/table.ts';
import { count, cut, series, textList } from '../../kit/words.ts';
import type { News } from './pack-news.ts';
import { actions, type Meeting } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { counts, masthead } from './view-first.ts';
import { travelTable } from './view-measures.ts';
import { judgedOf, verdictOf } from './view-rated.ts';
import { topRisks } from './view-risks.ts';
import { plainWord } from './view-words.ts';

/** What the first page has room for; the asks are never cut, so all else gives way to them. */
export interface Room {
  readonly news: number;
  readonly travel: number;
  /** Characters of one of the top risks. */
  readonly risk: number;
  /** Chips below a count. */
  readonly chips: number;
}

/** Characters of one ask that the measured page holds, of a title, and how many actions have room for their chips. */
const ASK = 110;
const TITLE = 76;
const ACTIONS = 12;

/**
 * What one side of A4 holds at 10.5 pt in the widest of the usual fonts: 3 asks leave room for 5 changes and 4 measures;
 * more asks, a long title or many actions each take some of it.
 */
export function roomFor(plan: ForcePip, asks: readonly string[]): Room {
  const many = actions(plan).length > ACTIONS;
  const long = `${plan.force ?? ''}: ${plan.title ?? plan.id}`.length > TITLE;
  const lines = asks.reduce((n, ask) => n + Math.ceil(ask.length / ASK), 0) + Number(many) + Number(long);
  const rest = { risk: lines > 5 ? 66 : lines > 4 ? 80 : 100, chips: many ? 3 : 7 };
  if (lines <= 3) return { news: 5, travel: 4, ...rest };
  if (lines <= 5) return { news: lines === 4 ? 4 : 3, travel: lines === 4 ? 4 : 3, ...rest };
  return { news: 2, travel: lines === 6 ? 2 : 1, ...rest };
}

/** What of a plan stands on its first page; the rest is in the sections. */
const FACTS = new Set(['As it stood', 'Lead', 'Runs']);

/** The head, with title and summary short enough for one page; the whole summary stands further on. */
export function packMasthead(plan: ForcePip, today: string, meeting: Meeting | null): Masthead {
  const whole = masthead(plan, today, meeting);
  const [sentence = ''] = /^[\s\S]*?[.!?](?=\s|$)/.exec(whole.lead) ?? [whole.lead];
  const purpose = meeting?.purpose ? [{ name: 'For', text: plainWord(meeting.purpose) }] : [];
  return {
    ...whole,
    title: cut(whole.title, 84),
    lead: cut(sentence, 130),
    facts: [...purpose, ...whole.facts.filter(({ name }) => FACTS.has(name))].map(({ name, text }) => ({
      name,
      text: cut(name === 'Lead' ? (text.split(', ')[0] ?? text) : text, 44),
    })),
  };
}

/** Counts by status whose chips fit one page: the late ones first, then how many more there are. */
export const packCounts = (plan: ForcePip, context: PackContext, { chips: room }: Room): readonly Count[] =>
  counts(plan, context).map((one) => {
    if (one.chips.length <= room) return one;
    const sorted = [...one.chips].sort((a, b) => Number(b.late) - Number(a.late));
    const more = { text: `and ${sorted.length - room + 1} more`, late: false };
    return { ...one, chips: [...sorted.slice(0, room - 1), more] };
  });

/** The computed ratings counted, as tags, and what leads judged. */
export function ratingLine(
  plan: ForcePip,
  context: PackContext,
): { readonly tags: readonly Tag[]; readonly judged: string } {
  const rated = actions(plan)
    .map(({ value }) => ({
      task: value.task ?? 'no number',
      tone: verdictOf(plan, value, context).tone,
      judged: judgedOf(value.rag)?.rating,
    }))
    .filter(({ tone }) => tone !== 'none');
  const tags = (['red', 'amber', 'green'] as const).map((tone) => ({
    tone,
    text: `${rated.filter((r) => r.tone === tone).length} ${tone}`,
  }));
  const judged = rated.filter((r) => r.judged);
  const apart = judged.filter((r) => r.judged !== r.tone);
  const which = apart.length > 3 ? '' : ` (${series(apart.map((r) => `${r.task}, judged ${r.judged}`))})`;
  const told =
    apart.length > 0 ? `; ${apart.length} ${apart.length === 1 ? 'differs' : 'differ'}${which}` : '';
  return { tags, judged: `Leads judged ${judged.length}${told}.` };
}

/** `eleven actions, nine open`: what the counts count. */
export const standsTitle = (plan: ForcePip): string => {
  const all = actions(plan).map(({ value }) => value);
  return `Where it stands: ${count(all.length, 'action')}, ${all.filter(isOpen).length} open`;
};

/** The first so many of a list, and how many more there are and where. */
function headed<T>(all: readonly T[], room: number): { shown: readonly T[]; more: number } {
  const shown = all.length <= room ? all : all.slice(0, Math.max(1, room - 1));
  return { shown, more: all.length - shown.length };
}

/** Characters of all news together, and of one piece at most: two lines of half the page, three where there is room. */
const NEWS = { all: 420, one: 130, room: 5 };

const MOVED = 'Moved:';

/** Dates that moved, on one line where they would leave no room for other news. */
function gathered(news: readonly News[], room: number): readonly News[] {
  const moves = news.filter(({ strong }) => strong === MOVED);
  if (moves.length < 2 || moves.length <= room - 2) return news;
  const ids = moves.map(({ text }) => text.split(',')[0] ?? '');
  const one = { strong: MOVED, text: `${moves.length} dates, section 1: ${series(ids)}.` };
  return [one, ...news.filter(({ strong }) => strong !== MOVED)];
}

/** News for the first page: each cut at a word, and how many more stand in section 1. */
export function firstNews(
  news: readonly News[],
  { news: room }: Room,
): { lines: readonly News[]; more: string } {
  const { shown, more } = headed(gathered(news, room), room);
  const spread = Math.floor((NEWS.all * Math.min(room, NEWS.room)) / NEWS.room / Math.max(1, shown.length));
  const length = Math.min(NEWS.one, spread);
  return {
    lines: shown.map(({ strong, text }) => ({
      strong,
      text: cut(text, length - strong.length).replace(/[.,;:]…$/, '…'),
    })),
    more: more > 0 ? `and ${more} more, section 1` : '',
  };
}

/** The three highest risks, each cut at a word, with its scores. */
export const firstRisks = (plan: ForcePip, { risk: length }: Room): readonly News[] =>
  topRisks(plan).map(({ strong, text }) => {
    const at = text.lastIndexOf('. ', text.length - 3);
    const score = text.slice(at + 2).replace(' once its mitigations are complete', ' once mitigated');
    const risk = cut(text.slice(0, at), length - score.length - strong.length);
    return { strong: `${strong} ${risk}${/[.!?…]$/.test(risk) ? '' : '.'}`, text: score };
  });

/** `31 January 2027` as `31 Jan`: the reading's day, which is of this year or the last. */
const short = (day: string): string => day.replace(/^(\d+ \p{L}{3})\p{L}* \d{4}$/u, '$1');

/** Characters of a measure's name where the page is full, and where two lines may stand. */
const NAME = { full: 28, free: 56 };

/** A line of the table of travel on one line of print, or two where few stand below one another. */
const narrow = ({ head, cells }: Table['rows'][number], full: boolean): Table['rows'][number] => ({
  head: { ...head, text: cut(head.text, full ? NAME.full : NAME.free), small: '' },
  cells: cells.map((one) => ({
    ...one,
    text: one.label === 'Latest' && one.small !== '' ? `${one.text}, ${short(one.small)}` : one.text,
    small: '',
  })),
});

/** The outcome measures that there is room for, and where the rest stand. */
export function firstTravel(plan: ForcePip, context: PackContext, { travel: room }: Room) {
  const whole = travelTable(plan, context, 'outcome');
  const rows = whole.rows
    .slice(0, room)
    .map((row) => narrow(row, room < 3 || Math.min(room, whole.rows.length) > 3));
  const columns = whole.columns.map((one, at) => ({
    ...one,
    text: at === WIDTHS.length ? 'Way' : one.text,
    width: WIDTHS[at] ?? '',
  }));
  const left = whole.rows.length - rows.length;
  return {
    travel: rows.length > 0 ? [{ ...whole, columns, rows }] : [],
    travelMore: `Dot: latest reading. Dashed mark: where the line to the target stood on that day.${
      left > 0 ? ` And ${left} more, section 7.` : ''
    }`,
  };
}

const WIDTHS = ['30', '12', '20', '12', '12'];

export const asksOf = (meeting: Meeting | null): readonly string[] => textList(meeting?.asks);
