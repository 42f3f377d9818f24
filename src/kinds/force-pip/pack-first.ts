import type { PackContext } from '../../kit/pack.ts';
import type { Count, Masthead, Table, Tag } from '../../kit/page.ts';
import { isOpen } from '../../kit/standing.ts';
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
interface Room {
  readonly news: number;
  readonly travel: number;
}

/** Characters of one line of the box of asks, in the widest of the usual fonts. */
const ASK_LINE = 100;

/** Measured on one side of A4 at 10.5 pt: 3 lines of asks leave room for 5 changes and 4 measures. */
export function roomFor(asks: readonly string[]): Room {
  const lines = asks.reduce((n, ask) => n + Math.ceil(ask.length / ASK_LINE), 0);
  if (lines <= 3) return { news: 5, travel: 4 };
  if (lines === 4) return { news: 4, travel: 4 };
  return lines <= 6 ? { news: 3, travel: 2 } : { news: 2, travel: 1 };
}

/** The head, with title and summary short enough for one page; the whole summary stands further on. */
export function packMasthead(plan: ForcePip, today: string, meeting: Meeting | null): Masthead {
  const whole = masthead(plan, today, meeting);
  const [sentence = ''] = /^[\s\S]*?[.!?](?=\s|$)/.exec(whole.lead) ?? [whole.lead];
  const purpose = meeting?.purpose ? [{ name: 'For', text: plainWord(meeting.purpose) }] : [];
  return {
    ...whole,
    title: cut(whole.title, 110),
    lead: cut(sentence, 160),
    facts: [...purpose, ...whole.facts.filter(({ name }) => name !== 'References')].map(({ name, text }) => ({
      name,
      text: cut(text, 90),
    })),
  };
}

/** Chips that a count has room for; the late ones go first. */
const CHIPS = 7;

/** Counts by status whose chips fit one page: the late ones first, then how many more there are. */
export const packCounts = (plan: ForcePip, context: PackContext): readonly Count[] =>
  counts(plan, context).map((one) => {
    if (one.chips.length <= CHIPS) return one;
    const sorted = [...one.chips].sort((a, b) => Number(b.late) - Number(a.late));
    const more = { text: `and ${sorted.length - CHIPS + 1} more`, late: false };
    return { ...one, chips: [...sorted.slice(0, CHIPS - 1), more] };
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

/** News for the first page: each cut at a word, and how many more stand in section 1. */
export function firstNews(news: readonly News[], room: number): { lines: readonly News[]; more: string } {
  const { shown, more } = headed(news, room);
  const spread = Math.floor((NEWS.all * Math.min(room, NEWS.room)) / NEWS.room / Math.max(1, shown.length));
  const length = Math.min(NEWS.one, spread);
  return {
    lines: shown.map(({ strong, text }) => ({ strong, text: cut(text, length - strong.length) })),
    more: more > 0 ? `and ${more} more, section 1` : '',
  };
}

/** Characters of one of the top risks. */
const RISK = 100;

/** The three highest risks, each cut at a word, with its scores. */
export const firstRisks = (plan: ForcePip): readonly News[] =>
  topRisks(plan).map(({ strong, text }) => {
    const at = text.lastIndexOf('. ', text.length - 3);
    const score = text.slice(at + 2).replace(' once its mitigations are complete', ' once mitigated');
    return {
      strong: `${strong} ${cut(text.slice(0, at), RISK - score.length - strong.length)}`,
      text: score,
    };
  });

/** `31 January 2027` as `31 Jan 2027`: a column of the first page has no room for more. */
const short = (day: string): string => day.replace(/^(\d+ \p{L}{3})\p{L}*( \d{4})$/u, '$1$2');

/** The outcome measures that there is room for, and where the rest stand. */
export function firstTravel(plan: ForcePip, context: PackContext, room: number) {
  const whole: Table = travelTable(plan, context, 'outcome');
  const { shown, more } = headed(whole.rows, room + 1);
  const rows = shown.slice(0, room).map(({ head, cells }) => ({
    head: { ...head, text: cut(head.text, 60), small: '' },
    cells: cells.map((one) => ({ ...one, small: short(one.small) })),
  }));
  const left = more + shown.length - rows.length;
  return {
    travel: rows.length > 0 ? [{ ...whole, rows }] : [],
    travelMore: `Dot: latest reading. Dashed mark: where the line to the target stood on that day.${
      left > 0 ? ` And ${left} more, section 7.` : ''
    }`,
  };
}

export const asksOf = (meeting: Meeting | null): readonly string[] => textList(meeting?.asks);
