import type { Difference } from '../../kit/difference.ts';
import { longDate, shortDate } from '../../kit/time.ts';
import { count, cut, series } from '../../kit/words.ts';
import { rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { dateOf, figures, withUnit } from './view-words.ts';

/** One piece of news: what sort it is, and what happened. */
export type News = { readonly strong: string; readonly text: string };

/** The dates whose moves a group is told of, by their field, with what each is called. */
const DATES = new Map([
  ['due', ''],
  ['date', ''],
  ['start', ' start'],
  ['target.by', ' target'],
  ['papers_due', ' papers'],
  ['check', ' check'],
  ['period.start', ' start'],
  ['period.end', ' end'],
]);

const GOALS = new Map([
  ['target.value', 'target'],
  ['baseline.value', 'baseline'],
]);

const nameIn = ({ item }: Difference): string => (item ? item.id || `“${cut(item.about, 60)}”` : 'The plan');

const listed = (strong: string, texts: readonly string[]): readonly News[] =>
  texts.length > 0 ? [{ strong, text: `${series(texts)}.` }] : [];

/** A date that moved, with the reason that the plan's ledger gives and who agreed to it. */
function moved(d: Difference): readonly News[] {
  const part = DATES.get(d.field ?? '');
  if (d.what !== 'moved' || part === undefined) return [];
  const [from, to] = [String(d.from), String(d.to)];
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const span = `${sameYear ? shortDate(from) : longDate(from)} to ${longDate(to)}`;
  const agreed = d.agreedBy === null ? '' : ` Agreed by ${d.agreedBy}.`;
  const why = `${d.reason ?? 'no reason is given'}.${agreed}`;
  return [{ strong: 'Moved:', text: `${nameIn(d)}${part}, ${span}: ${why}` }];
}

/** A target, baseline, criterion or exit criterion that reads otherwise now; with its number. */
function goalpost(d: Difference, plan: ForcePip): readonly string[] {
  const goal = GOALS.get(d.field ?? '');
  const measure = rows(plan.measures).find(({ id }) => id === d.item?.id);
  if (d.item?.sort === 'measure' && goal && measure) {
    const said = (value: Difference['from']): string =>
      value === null ? 'none' : withUnit(figures(measure)(Number(value)), measure.unit);
    return [`${d.item.id} ${goal}, ${said(d.from)} to ${said(d.to)}`];
  }
  if (d.field === 'success_criteria') return [`criteria of ${nameIn(d)}`];
  return d.item === null && d.field === 'exit_criteria' ? ['the exit criteria'] : [];
}

/** How items came, closed and went: the words before their numbers, and which differences are meant. */
const STANDINGS: readonly (readonly [strong: string, test: (d: Difference) => boolean])[] = [
  ['Closed, claimed:', ({ what, to }) => what === 'closed' && to !== 'verified'],
  ['Verified:', ({ field, to }) => field === 'status' && to === 'verified'],
  ['Open again:', ({ what }) => what === 'reopened'],
  ['Dropped:', ({ what }) => what === 'dropped'],
  ['New:', ({ what }) => what === 'added'],
  ['No longer in the plan:', ({ what }) => what === 'removed'],
];

const scores = (news: readonly Difference[], up: boolean): readonly string[] =>
  news
    .filter(({ what, from, to }) => what === 'risk' && Number(to) > Number(from) === up)
    .map((d) => `${nameIn(d)}, ${d.from} to ${d.to}`);

/** What a meeting has decided since; an outcome that was there before is no news. */
function decided(d: Difference, plan: ForcePip): readonly News[] {
  if (d.item?.sort !== 'meeting' || d.field !== 'outcome' || d.from !== null) return [];
  const meeting = rows(plan.meetings).find(({ id }) => id === d.item?.id);
  return [{ strong: 'Decided:', text: `${dateOf(meeting?.date)}, ${d.to}.` }];
}

/** New readings, counted; what they say stands under the measures. */
function read(news: readonly Difference[]): readonly News[] {
  const more = news.filter(({ what }) => what === 'reading').length;
  return more > 0 ? [{ strong: 'Read:', text: `${count(more, 'new reading')}.` }] : [];
}

/**
 * What of a plan's differences a group is told, in words, the weightiest first; criteria are always spoken of. `plan` is
 * the later version, from which units and the days of meetings are taken.
 */
export function newsSince(news: readonly Difference[], plan: ForcePip): readonly News[] {
  const level = news.filter(({ item, field }) => item === null && field === 'level');
  const posts = news.flatMap((d) => goalpost(d, plan));
  return [
    ...listed(
      'Level:',
      level.map(({ from, to }) => `${from ?? 'none'} to ${to ?? 'none'}`),
    ),
    ...news.flatMap(moved),
    { strong: 'Criteria and targets:', text: posts.length > 0 ? `${series(posts)}.` : 'none changed.' },
    ...STANDINGS.flatMap(([strong, test]) => listed(strong, news.filter(test).map(nameIn))),
    ...listed('Risk up:', scores(news, true)),
    ...listed('Risk down:', scores(news, false)),
    ...news.flatMap((d) => decided(d, plan)),
    ...read(news),
  ];
}
