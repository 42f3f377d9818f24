import type { Duty, Gathering, Given, Owner, Slipped, Standing } from '../../kit/duty.ts';
import { compare } from '../../kit/order.ts';
import { addDays, daysBetween } from '../../kit/time.ts';
import type { OwedItem, PlanStatus } from './contract.ts';
import { pastOf, type Told } from './past.ts';

/** A plan whose standing is known. */
export interface Subject {
  readonly file: string;
  readonly id: string;
  readonly kind: string;
  readonly people: boolean;
  /** Its name in lists; plans about people are called by their id. */
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Null where Git was not asked, or where there is nothing to compare with. */
  readonly past: Past | null;
}

/** What Git adds to a plan's standing. */
export interface Past {
  readonly told: Told;
  /** Moves of dates by the plan's ledger and by Git together. */
  readonly slips: readonly Slipped[];
}

/** What is asked for. */
export interface Asked {
  readonly today: string;
  readonly dueWithin: number;
  /** A part of a name, or a role. */
  readonly owner: string | null;
  /** A body: what is owed by its next meeting. */
  readonly meeting: string | null;
  /** Names on plans about people too. */
  readonly withNames: boolean;
}

const fold = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();

/** Tells whether somebody is asked for: by a part of the name, or by the role. */
export const isAsked = ({ name, role }: Owner, asked: string | null): boolean =>
  asked === null || fold(name ?? '').includes(fold(asked)) || fold(role) === fold(asked);

/** Late after its day and the grace that its rhythm has. */
export const isLate = ({ day, grace }: Duty, today: string): boolean => addDays(day, grace) < today;

/** The next meeting, of one body where it is asked for. */
export const nextMeeting = (
  gatherings: readonly Gathering[],
  { today, meeting }: Pick<Asked, 'today' | 'meeting'>,
): Gathering | null =>
  gatherings
    .filter(({ body, day }) => day >= today && (meeting === null || fold(body) === fold(meeting)))
    .sort((a, b) => compare(a.day, b.day))[0] ?? null;

type Naming = (owner: Owner) => string | null;

/** Names, but roles alone on plans about people unless names are asked for. */
const naming =
  ({ people }: Subject, { withNames }: Asked): Naming =>
  ({ name, role }) =>
    people && !withNames ? role : name;

function items(duties: readonly Duty[], today: string, say: Naming): OwedItem[] {
  return [...duties]
    .sort((a, b) => compare(a.day, b.day) || compare(a.key, b.key))
    .map(({ sort, item, what, day, written, owner }) => ({
      sort,
      item,
      what,
      day,
      written,
      days: daysBetween(today, day),
      owner: say(owner),
    }));
}

const given = (support: readonly Given[], say: Naming): PlanStatus['support'] =>
  support.map(({ provider, missed, ...one }) => ({
    ...one,
    provider: say(provider),
    missed: { ...missed },
  }));

const told = <T extends { readonly owner: Owner }>(things: readonly T[], asked: string | null, say: Naming) =>
  things
    .filter(({ owner }) => isAsked(owner, asked))
    .map(({ owner, ...thing }) => ({ ...thing, owner: say(owner) }));

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What the plan is called, and how it stands as a whole. */
function face({ data, ...subject }: Subject, { withNames }: Asked) {
  const { file, id, kind, people, title } = subject;
  const { status, period, marking } = data as {
    status?: unknown;
    marking?: unknown;
    period?: { end?: unknown };
  };
  return {
    file,
    id,
    kind,
    people,
    title: people && !withNames ? id : title,
    status: textOf(status) ?? 'active',
    ends: textOf(period?.end),
    marking: textOf(marking),
  };
}

/** The moves of dates, each with how many of them the ledger is silent about. */
function slipsOf({ slips }: Standing, past: Past | null) {
  const moves = new Map(slips.map(({ item, what, moves }) => [`${item} ${what}`, moves]));
  return (past?.slips ?? slips).map((slip) => {
    const recorded = moves.get(`${slip.item} ${slip.what}`) ?? 0;
    return { ...slip, unrecorded: Math.max(0, slip.moves - recorded) };
  });
}

/** What changed: of one owner's items where somebody is asked for. */
function pastFor({ past, people }: Subject, standing: Standing, owner: string | null): PlanStatus['past'] {
  if (!past) return null;
  const all = pastOf(past.told, people);
  if (owner === null) return all;
  const theirs = [...standing.duties, ...past.slips, ...standing.measures, ...standing.ratings]
    .filter((one) => isAsked(one.owner, owner))
    .map(({ item }) => item);
  const items = new Set<string | null>(theirs);
  return { ...all, changes: all.changes.filter(({ item }) => item !== null && items.has(item)) };
}

/** What is watched beside what is owed: of one owner where somebody is asked for. */
const watched = (standing: Standing, past: Past | null, owner: string | null, say: Naming) => ({
  slips: told(slipsOf(standing, past), owner, say),
  items: { ...standing.items },
  support: given(
    standing.support.filter(({ provider }) => isAsked(provider, owner)),
    say,
  ),
  promises: { ...standing.promises },
  measures: told(standing.measures, owner, say),
  ratings: told(standing.ratings, owner, say),
  signals:
    owner === null ? standing.signals.map(({ signal, items: of }) => ({ signal, items: [...of] })) : [],
});

/** Where one plan stands on a day, as it is asked for; null where it has nothing to do with what is asked. */
export function statusOf(subject: Subject, standing: Standing, asked: Asked): PlanStatus | null {
  const { today, owner } = asked;
  const say = naming(subject, asked);
  const meeting = nextMeeting(standing.gatherings, asked);
  if (asked.meeting !== null && !meeting) return null;
  const until = asked.meeting !== null && meeting ? meeting.day : addDays(today, asked.dueWithin);
  const duties = standing.duties.filter((duty) => isAsked(duty.owner, owner));
  const listed = (wanted: (duty: Duty) => boolean): OwedItem[] => items(duties.filter(wanted), today, say);
  const status: PlanStatus = {
    ...face(subject, asked),
    overdue: listed((duty) => isLate(duty, today)),
    due: listed((duty) => !isLate(duty, today) && duty.day <= until),
    checks: listed(({ sort }) => sort === 'check'),
    meeting: meeting && meetingOf(meeting, today),
    ...watched(standing, subject.past, owner, say),
    past: pastFor(subject, standing, owner),
  };
  return owner !== null && isEmpty(status) ? null : status;
}

const meetingOf = ({ body, title, day, papersDue }: Gathering, today: string) => ({
  body,
  title,
  day,
  papersDue,
  days: daysBetween(today, papersDue ?? day),
});

const isEmpty = ({ overdue, due, checks, slips, support, measures, ratings }: PlanStatus): boolean =>
  [overdue, due, checks, slips, support, measures, ratings].every((list) => list.length === 0);
