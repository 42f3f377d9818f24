import { ownColumns } from '../../kit/own-columns.ts';
import type { Pair } from '../../kit/page.ts';
import { slipLine, slippage } from '../../kit/slips.ts';
import { cell, column, type Table, table } from '../../kit/table.ts';
import { isDay, longDate } from '../../kit/time.ts';
import type { ViewContext } from '../../kit/view.ts';
import { count, series } from '../../kit/words.ts';
import { rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import type { ReviewView } from './view-fields.ts';
import { dateOf, joined, lines, personOf } from './view-words.ts';

type Move = NonNullable<ForcePip['changes']>[number];

const said = (value: unknown): string =>
  isDay(value) ? longDate(value) : value === null || value === undefined ? 'nothing' : String(value);

const what = ({ item, field }: Move): string => joined([item ?? 'The plan', field], ' ');

/** Entries about one place, newest last, by the order of the ledger. */
function byPlace(changes: readonly Move[]): readonly (readonly Move[])[] {
  const places = new Map<string, Move[]>();
  for (const move of changes) places.set(what(move), [...(places.get(what(move)) ?? []), move]);
  return [...places.values()];
}

/** A line for each place that moved: dates as first, now, moves and days; anything else as from and to. */
export const slipTable = (plan: ForcePip): Table =>
  table(
    'Slip ledger',
    [
      column('What', { label: '', width: '20' }),
      column('From and to', { width: '30' }),
      column('Why'),
      column('Agreed by'),
    ],
    byPlace(rows(plan.changes)).map((moves) => {
      const last = moves.at(-1) ?? {};
      const dated = moves.every(({ from, to }) => isDay(from) && isDay(to));
      const slip = dated ? slippage(plan.changes, last.item ?? null, last.field ?? '', null) : null;
      return [
        cell('', { strong: what(last) }),
        cell(slip ? slipLine(slip) : `from ${said(moves[0]?.from)} to ${said(last.to)}`),
        cell(
          joined(
            moves.map(({ reason }) => reason),
            '\n',
          ) || 'no reason given',
        ),
        cell(personOf(last.agreed_by) || 'nobody', { small: last.date ? dateOf(last.date) : '' }),
      ];
    }),
  );

/** What moved and what did not, in one sentence. */
export function slipSentence(plan: ForcePip): string {
  const places = byPlace(rows(plan.changes));
  const agreed = plan.agreed ? ` since the plan was agreed on ${longDate(plan.agreed)}` : '';
  const dates = places.filter((moves) => moves.every(({ from, to }) => isDay(from) && isDay(to))).length;
  const others = places.length - dates;
  const rest =
    others === 0
      ? 'No criterion, target or baseline has changed'
      : `${count(others, 'other entry', 'other entries')} changed`;
  return `${dates === 0 ? 'No date has' : `${count(dates, 'date')} ${dates === 1 ? 'has' : 'have'}`} moved. ${rest}${agreed}.`;
}

export const waiverTable = (plan: ForcePip): Table =>
  table(
    'Rules set aside',
    [
      column('Rule', { label: '', width: '30' }),
      column('For', { inline: true }),
      column('Why', { width: '30' }),
      column('By, until'),
    ],
    rows(plan.waivers).map(({ rule, item, reason, by, until }) => [
      cell(rule ?? 'none'),
      cell(item ?? 'the plan'),
      cell(reason ?? 'no reason given'),
      cell(joined([personOf(by), until === 'closed' ? 'until it is closed' : dateOf(until)]) || 'nobody'),
    ]),
  );

export const correctionTable = (plan: ForcePip): Table =>
  table(
    'Put right',
    [column('What', { label: '', width: '30' }), column('Why'), column('By, on')],
    rows(plan.corrections).map(({ item, field, reason, by, date }) => [
      cell('', { strong: joined([item ?? 'The plan', field], ' ') }),
      cell(reason ?? 'no reason given'),
      cell(joined([personOf(by), dateOf(date)])),
    ]),
  );

/** The reviews, the newest first, each as labelled lines. */
export const reviewLog = (plan: ForcePip): readonly ReviewView[] =>
  [...rows(plan.reviews)].reverse().map((review) => {
    const told: readonly (readonly [name: string, text: string])[] = [
      ['How it goes', review.summary ?? 'Nothing recorded'],
      ['Decided', lines(review.decisions)],
      ['Slips', lines(review.slips)],
      ['Risks', lines(review.risks)],
      ['Escalated', lines(review.escalations)],
      ['Next review', review.next ? dateOf(review.next) : ''],
    ];
    return {
      title: joined([dateOf(review.date), review.body]),
      pairs: told.filter(([, text]) => text !== '').map(([name, text]) => ({ name, strong: '', text })),
    };
  });

export const glossaryPairs = (plan: ForcePip): readonly Pair[] =>
  Object.entries(plan.glossary ?? {}).map(([name, text]) => ({ name, strong: '', text }));

/** A house's own columns of the plan and of its items, each under its id. */
export function ownPairs(plan: ForcePip): readonly Pair[] {
  const lists = [
    plan.concerns,
    plan.root_causes,
    plan.measures,
    plan.actions,
    plan.milestones,
    plan.meetings,
    plan.support,
    plan.risks,
  ];
  const items = lists.flatMap((list) =>
    rows<{ other?: unknown; id?: string | null | undefined; task?: string | null | undefined }>(list),
  );
  return [
    ...ownColumns(plan),
    ...items.flatMap((item) =>
      ownColumns(item).map((pair) => ({ ...pair, name: joined([item.id ?? item.task, pair.name], ' ') })),
    ),
  ];
}

/** How the page was checked: what is left, by severity, and for which day. */
export function checkedLines(plan: ForcePip, { findings, today }: ViewContext): readonly string[] {
  const of = (severity: string) => findings.filter((f) => f.severity === severity).length;
  const left = [count(of('error'), 'error'), count(of('warning'), 'warning'), `${of('advice')} advice`];
  const waived = count(rows(plan.waivers).length, 'rule');
  return [
    `Findings left as of ${longDate(today)}: ${series(left)}. ${waived} set aside by the plan.`,
    'Every number on this page is counted from the plan; none is typed by hand.',
  ];
}
