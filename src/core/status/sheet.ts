import { type Sheet, type SheetValue, sheet } from '../../kit/sheet.ts';
import type { OwedItem, PlanStatus, Report } from './contract.ts';
import { supportWords } from './watch-tables.ts';

interface Row {
  readonly plan: PlanStatus;
  readonly state: string;
  readonly sort: string;
  readonly item?: string | null;
  readonly what?: string;
  readonly owner?: string | null;
  readonly day?: string | null;
  readonly days?: number | null;
  readonly note?: string | null;
}

const owed = (plan: PlanStatus, state: string, items: readonly OwedItem[]): Row[] =>
  items.map(({ sort, item, what, owner, day, days, written }) => ({
    plan,
    state,
    sort,
    item,
    what,
    owner,
    day,
    days,
    note: written,
  }));

const moved = (plan: PlanStatus): Row[] =>
  plan.slips.map(({ item, what, owner, first, now, moves, unrecorded, days }) => ({
    plan,
    state: 'moved',
    sort: 'slip',
    item,
    what,
    owner,
    day: now,
    days,
    note: `first ${first}, ${moves} moves${unrecorded > 0 ? `, ${unrecorded} not on record` : ''}`,
  }));

const changed = (plan: PlanStatus): Row[] => {
  const { past } = plan;
  const whole = past?.state === 'new' || past?.state === 'unknown';
  return [
    ...(whole ? [{ plan, state: past.state, sort: 'plan', note: past.note }] : []),
    ...(past?.changes ?? []).map(({ what, item, sentence, days, recorded }) => ({
      plan,
      state: recorded === false ? 'unrecorded' : 'changed',
      sort: what,
      item,
      what: sentence,
      days,
    })),
  ];
};

const supported = (plan: PlanStatus): Row[] =>
  plan.support.map((one) => ({
    plan,
    state: 'support',
    sort: 'support',
    item: one.item,
    what: one.what,
    owner: one.provider,
    note: supportWords(one),
  }));

const measured = (plan: PlanStatus): Row[] =>
  plan.measures.map(({ item, name, owner, read, behind, latest, expected, target }) => ({
    plan,
    state: behind ? 'behind' : 'measure',
    sort: 'measure',
    item,
    what: name,
    owner,
    day: read,
    note: `latest ${latest ?? 'none'}, expected ${expected ?? 'none'}, target ${target ?? 'none'}`,
  }));

const rated = (plan: PlanStatus): Row[] =>
  plan.ratings.map(({ item, what, owner, computed, why, judged, reason }) => ({
    plan,
    state: computed,
    sort: 'rating',
    item,
    what,
    owner,
    note: judged && judged !== computed ? `${why}; judged ${judged}: ${reason ?? 'no reason given'}` : why,
  }));

const signalled = (plan: PlanStatus): Row[] =>
  plan.signals.map(({ signal, items }) => ({
    plan,
    state: 'signal',
    sort: signal,
    item: items.join(' '),
  }));

const meeting = (plan: PlanStatus): Row[] =>
  plan.meeting
    ? [
        {
          plan,
          state: 'papers',
          sort: 'meeting',
          item: plan.meeting.body,
          what: plan.meeting.title,
          day: plan.meeting.papersDue ?? plan.meeting.day,
          days: plan.meeting.days,
          note: `meets ${plan.meeting.day}`,
        },
      ]
    : [];

const promises = (plan: PlanStatus): Row[] =>
  plan.promises.made > 0
    ? [
        {
          plan,
          state: 'commitments',
          sort: 'commitment',
          note: `${plan.promises.kept} of ${plan.promises.made} kept, ${plan.promises.notKept} not kept`,
        },
      ]
    : [];

/** One line for everything that is owed or watched, whatever plan it is in. */
export const statusSheet = ({ plans }: Report): Sheet =>
  sheet<Row>(
    'status',
    'Status',
    {
      plan: ({ plan }) => plan.id,
      title: ({ plan }) => plan.title,
      kind: ({ plan }) => plan.kind,
      file: ({ plan }) => plan.file,
      state: ({ state }) => state,
      sort: ({ sort }) => sort,
      item: ({ item }) => item,
      what: ({ what }) => what,
      owner: ({ owner }) => owner,
      day: ({ day }) => day,
      days: ({ days }): SheetValue | undefined => days,
      note: ({ note }) => note,
    },
    plans.flatMap((plan) => [
      ...owed(plan, 'overdue', plan.overdue),
      ...owed(plan, 'due', plan.due),
      ...owed(plan, 'check', plan.checks),
      ...meeting(plan),
      ...moved(plan),
      ...changed(plan),
      ...supported(plan),
      ...measured(plan),
      ...rated(plan),
      ...signalled(plan),
      ...promises(plan),
    ]),
  );
