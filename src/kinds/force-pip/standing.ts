import type { Gathering, Rated, Slipped, Standing, StandingContext } from '../../kit/duty.ts';
import { nothingOwed, uncounted } from '../../kit/duty.ts';
import { slippage } from '../../kit/slips.ts';
import { isKept, isOpen } from '../../kit/standing.ts';
import { listOf } from '../../kit/words.ts';
import { packMeetings } from './pack-meeting.ts';
import { actions, measures, milestones, risks, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { dutiesOf, ownerOf } from './standing-duties.ts';
import { gaugeOf } from './standing-gauges.ts';
import { judgedOf, verdictOf } from './view-rated.ts';
import { bodyOf, joined } from './view-words.ts';

/** Meetings of the plan and of the house; keys are those of the pack's calendar. */
function gatherings(plan: ForcePip, { settings }: StandingContext): readonly Gathering[] {
  if (plan.status === 'closed') return [];
  return packMeetings(plan, { settings }).map(({ id, body, date, papersDue }) => {
    const at = rows(plan.meetings).findIndex(
      (m) => m.date === date && (m.body ?? 'other') === body && (m.id ?? '') === id,
    );
    const own = rows(plan.meetings)[at];
    const key = own ? (own.id ?? String(at)) : `${body}/${date}`;
    return {
      key,
      body,
      title: bodyOf(body),
      day: date,
      papersDue: papersDue || null,
      house: !own,
      asks: listOf(own?.asks),
    };
  });
}

type Moving = Pick<Slipped, 'item' | 'what' | 'owner'> & {
  readonly field: string;
  readonly now: string | null | undefined;
};

/** Everything with a date that may have moved. */
function moving(plan: ForcePip): readonly Moving[] {
  const of = (
    item: string | null | undefined,
    what: string | null | undefined,
    owner: unknown,
    field: string,
    now: string | null | undefined,
  ): Moving => ({ item: item ?? '', what: what ?? '', owner: ownerOf(owner, 'owner'), field, now });
  return [
    ...actions(plan).map(({ value: a }) => of(a.task, a.action, a.lead, 'due', a.due)),
    ...milestones(plan).map(({ value: m }) => of(m.id, m.what, m.owner, 'date', m.date)),
    ...risks(plan).flatMap(({ value: { mitigations } }) =>
      rows(mitigations).map((m) => of(m.id, m.what, m.owner, 'due', m.due)),
    ),
    ...measures(plan).map(({ value: m }) => of(m.id, m.name, m.owner, 'target.by', m.target?.by)),
    { ...of(null, 'The end of the plan', plan.lead, 'period.end', plan.period?.end), item: null },
  ];
}

const slips = (plan: ForcePip): readonly Slipped[] =>
  moving(plan).flatMap(({ field, now, ...thing }) => {
    const slip = thing.item === '' ? null : slippage(plan.changes, thing.item, field, now);
    return slip ? [{ ...thing, ...slip }] : [];
  });

function ratings(plan: ForcePip, context: StandingContext): readonly Rated[] {
  return actions(plan).flatMap(({ value: action }) => {
    const { tone, why } = verdictOf(plan, action, context);
    if (tone === 'none') return [];
    const judged = judgedOf(action.rag);
    return {
      item: action.task ?? null,
      what: action.action ?? '',
      computed: tone,
      why,
      judged: judged?.rating ?? null,
      reason: judged ? joined([judged.reason, judged.forecast], '. ') || null : null,
      owner: ownerOf(action.lead, 'lead'),
    };
  });
}

function items(plan: ForcePip): Standing['items'] {
  const all = [
    ...actions(plan).map(({ value: { status, due } }) => ({ status, day: due })),
    ...milestones(plan).map(({ value: { status, date } }) => ({ status, day: date })),
    ...risks(plan).flatMap(({ value: { mitigations } }) =>
      rows(mitigations)
        .filter(isKept)
        .map(({ status, due }) => ({ status, day: due })),
    ),
  ];
  const open = all.filter(isOpen);
  return {
    open: open.length,
    undated: open.filter(({ day }) => !day).length,
    claimed: all.filter(({ status }) => status === 'complete').length,
    verified: all.filter(({ status }) => status === 'verified').length,
    closed: 0,
  };
}

/** Where a force's plan stands on a day; once it is closed only the checks after its end are owed. */
export const standing = (plan: ForcePip, context: StandingContext): Standing => ({
  ...nothingOwed,
  duties: dutiesOf(plan, context.today),
  gatherings: gatherings(plan, context),
  slips: slips(plan),
  items: items(plan),
  support: rows(plan.support).map(({ id, what, provider, status }) =>
    uncounted({ item: id, what: what ?? '', provider: ownerOf(provider, 'provider'), state: status ?? null }),
  ),
  measures: measures(plan).map(({ value }) => gaugeOf(value, context)),
  ratings: ratings(plan, context),
});
