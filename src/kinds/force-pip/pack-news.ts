import { isClaimed, isOpen } from '../../kit/standing.ts';
import { longDate, shortDate } from '../../kit/time.ts';
import { count, nameOf, series, textList } from '../../kit/words.ts';
import { type Measure, type Risk, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { scoreNow } from './view-risks.ts';
import { dateOf, figures, joined, withUnit } from './view-words.ts';

/** One piece of news: what sort it is, and what happened. */
export type News = { readonly strong: string; readonly text: string };

/** Anything that the plan numbers, dates and gives a standing. */
interface Thing {
  readonly id: string;
  readonly status?: string | null | undefined;
  /** Dates by their field, with what the field is called. */
  readonly dates: readonly (readonly [field: string, day: string | null | undefined])[];
}

const WORDS: Readonly<Record<string, string>> = {
  due: '',
  start: ' start',
  date: '',
  'target.by': ' target',
  'period.end': ' end',
};

function thingsOf(plan: ForcePip): readonly Thing[] {
  return [
    ...rows(plan.actions).map(({ task, status, start, due }) => ({
      id: task ?? '',
      status,
      dates: [
        ['start', start],
        ['due', due],
      ] as const,
    })),
    ...rows(plan.milestones).map(({ id, status, date }) => ({
      id: id ?? '',
      status,
      dates: [['date', date]] as const,
    })),
    ...rows(plan.measures).map(({ id, target }) => ({ id, dates: [['target.by', target?.by]] as const })),
    ...rows(plan.risks).flatMap(({ mitigations }) =>
      rows(mitigations).map(({ id, status, due }) => ({
        id: id ?? '',
        status,
        dates: [['due', due]] as const,
      })),
    ),
    { id: 'The plan', dates: [['period.end', plan.period?.end]] as const },
  ].filter(({ id }) => id !== '');
}

/** Why a date moved and who agreed, by the plan's own ledger. */
function reasonOf(plan: ForcePip, id: string, field: string, to: string): string {
  const item = id === 'The plan' ? null : id;
  const entry = rows(plan.changes)
    .filter((c) => (c.item ?? null) === item && c.field === field && c.to === to)
    .at(-1);
  const agreed = nameOf(entry?.agreed_by);
  return `${entry?.reason ?? 'no reason is given'}.${agreed ? ` Agreed by ${agreed}.` : ''}`;
}

const moved = (plan: ForcePip, was: Thing, now: Thing): readonly News[] =>
  now.dates.flatMap(([field, day], at) => {
    const before = was.dates[at]?.[1];
    if (!before || !day || before === day) return [];
    const sameYear = before.slice(0, 4) === day.slice(0, 4);
    const span = `${sameYear ? shortDate(before) : longDate(before)} to ${longDate(day)}`;
    return [
      {
        strong: 'Moved:',
        text: `${now.id}${WORDS[field] ?? ''}, ${span}: ${reasonOf(plan, now.id, field, day)}`,
      },
    ];
  });

const listed = (strong: string, texts: readonly string[]): readonly News[] =>
  texts.length > 0 ? [{ strong, text: `${series(texts)}.` }] : [];

/** What opened, closed, came and went, by its number. */
function standings(before: ReadonlyMap<string, Thing>, now: readonly Thing[]): readonly News[] {
  const pairs = now.map((thing) => ({ thing, was: before.get(thing.id) }));
  const known = pairs.flatMap(({ thing, was }) =>
    was && was.status !== thing.status ? [{ thing, was }] : [],
  );
  const ids = (test: (was: Thing, is: Thing) => boolean): readonly string[] =>
    known.filter(({ was, thing }) => test(was, thing)).map(({ thing }) => thing.id);
  const present = new Set(now.map(({ id }) => id));
  return [
    ...listed(
      'Closed, claimed:',
      ids((was, is) => isOpen(was) && is.status === 'complete'),
    ),
    ...listed(
      'Verified:',
      ids((_, is) => is.status === 'verified'),
    ),
    ...listed(
      'Open again:',
      ids((was, is) => isClaimed(was) && isOpen(is)),
    ),
    ...listed(
      'Dropped:',
      ids((_, is) => is.status === 'dropped'),
    ),
    ...listed(
      'New:',
      pairs.filter(({ was }) => !was).map(({ thing }) => thing.id),
    ),
    ...listed(
      'No longer in the plan:',
      [...before.keys()].filter((id) => !present.has(id)),
    ),
  ];
}

function risksMoved(before: ForcePip, now: ForcePip, up: boolean): readonly string[] {
  const scoreOf = (risk: Risk | undefined): number | null => (risk ? scoreNow(risk) : null);
  return rows(now.risks).flatMap((risk) => {
    const was = scoreOf(rows(before.risks).find(({ id }) => id === risk.id));
    const is = scoreOf(risk);
    return was !== null && is !== null && was !== is && is > was === up
      ? [`${risk.id}, ${was} to ${is}`]
      : [];
  });
}

/** Targets, baselines, criteria and exit thresholds that read otherwise now; each with its number. */
function goalposts(before: ForcePip, now: ForcePip): readonly string[] {
  const value = (m: Measure, field: 'target' | 'baseline'): string =>
    withUnit(figures(m)(m[field]?.value), m.unit);
  const measures = rows(now.measures).flatMap((m) => {
    const was = rows(before.measures).find(({ id }) => id === m.id);
    return (['target', 'baseline'] as const)
      .filter((field) => was?.[field] && was[field]?.value !== m[field]?.value)
      .map((field) => `${m.id} ${field}, ${was ? value(was, field) : 'none'} to ${value(m, field)}`);
  });
  const criteria = rows(now.actions).flatMap((a) => {
    const was = rows(before.actions).find(({ task }) => task === a.task);
    const same =
      !was || textList(was.success_criteria).join('\n') === textList(a.success_criteria).join('\n');
    return same ? [] : [`criteria of ${a.task ?? 'an action'}`];
  });
  const exits = rows(now.exit_criteria).flatMap((e) => {
    const was = rows(before.exit_criteria).find(({ measure }) => measure === e.measure);
    const same = !was || (was.threshold === e.threshold && was.sustained_for === e.sustained_for);
    return same ? [] : [`exit criterion of ${e.measure ?? 'a measure'}`];
  });
  return [...measures, ...criteria, ...exits];
}

/** New readings since then, counted; what they say stands under the measures. */
function read(before: ForcePip, now: ForcePip): readonly News[] {
  const counted = (plan: ForcePip): number =>
    rows(plan.measures).flatMap(({ readings }) => rows(readings)).length;
  const more = counted(now) - counted(before);
  return more > 0 ? [{ strong: 'Read:', text: `${count(more, 'new reading')}.` }] : [];
}

const asked = (before: ForcePip, now: ForcePip): readonly News[] =>
  rows(now.meetings).flatMap((m) => {
    const was = rows(before.meetings).find(({ id }) => id === m.id);
    return m.outcome && was && !was.outcome
      ? [{ strong: 'Decided:', text: `${dateOf(m.date)}, ${m.outcome}.` }]
      : [];
  });

/** What has changed between two states of a plan, in words, the weightiest first; criteria are always spoken of. */
export function newsSince(before: ForcePip, now: ForcePip): readonly News[] {
  const then = new Map(thingsOf(before).map((thing) => [thing.id, thing]));
  const things = thingsOf(now);
  const posts = goalposts(before, now);
  const level =
    before.level !== now.level
      ? [joined([String(before.level ?? 'none'), String(now.level ?? 'none')], ' to ')]
      : [];
  return [
    ...listed('Level:', level),
    ...things.flatMap((thing) => moved(now, then.get(thing.id) ?? thing, thing)),
    { strong: 'Criteria and targets:', text: posts.length > 0 ? `${series(posts)}.` : 'none changed.' },
    ...standings(then, things),
    ...listed('Risk up:', risksMoved(before, now, true)),
    ...listed('Risk down:', risksMoved(before, now, false)),
    ...asked(before, now),
    ...read(before, now),
  ];
}
