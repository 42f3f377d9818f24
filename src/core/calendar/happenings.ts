import type { Duty, DutySort, Gathering, Owner, Standing } from '../../kit/duty.ts';
import type { Happening } from '../../kit/happening.ts';
import { cut } from '../../kit/words.ts';
import { isAsked } from '../status/owing.ts';

/** A plan whose days go into a calendar. */
export interface Dated {
  readonly id: string;
  /** What its entries begin with. */
  readonly label: string;
  readonly standing: Standing;
}

export interface Wanted {
  /** A part of a name, or a role; then meetings, which are everybody's, are left out. */
  readonly owner: string | null;
  readonly withNames: boolean;
}

/** Figures are read month after month by the same few people: their calendars would hold little else. */
const UNTOLD = new Set<DutySort>(['reading']);

const ABOUT: Readonly<Partial<Record<DutySort, string>>> = {
  action: 'due',
  recommendation: 'due',
  mitigation: 'due',
  check: 'check',
};

/** Characters of what is to happen, and of the plan's name after it: months show the beginning alone. */
const LONG = { words: 80, label: 40 } as const;

/** Sorts whose words are ours, with the id after them: `Goal G1`. */
const NOUNS = new Set<DutySort>(['goal', 'commitment', 'session']);

/** `C1.2 due: Rebuild the profile`. */
function titleOf({ item, sort, what }: Duty): string {
  if (NOUNS.has(sort)) return [what, item].filter((word) => word).join(' ');
  const head = [item, ABOUT[sort]].filter((word) => word).join(' ');
  return [head, what].filter((word) => word !== '').join(ABOUT[sort] ? ': ' : ' ');
}

/** What happens, and the plan after it. */
const entitled = (words: string, label: string): string =>
  `${cut(words, LONG.words)} (${cut(label, LONG.label)})`;

function* people({ duties, slips, measures, ratings, support }: Standing): Iterable<Owner> {
  for (const { owner } of [...duties, ...slips, ...measures, ...ratings]) yield owner;
  for (const { provider } of support) yield provider;
}

const whole = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');

/** Puts roles for the names that the plan itself gives to people, where they stand as words in its prose. */
function nameless(standing: Standing): (text: string) => string {
  const known = [...people(standing)].flatMap(({ name, role }) =>
    name !== null && role !== 'provider' ? [{ name, role }] : [],
  );
  const roles = new Map(known.map(({ name, role }) => [name, role]));
  const names = [...roles.keys()].sort((a, b) => b.length - a.length);
  return (text) =>
    names.reduce((now, name) => now.replace(whole(name), () => `the ${roles.get(name)}`), text);
}

const duty = (one: Duty, { id, label }: Dated, say: (text: string) => string, names: boolean): Happening => ({
  uid: `${id}/${one.key}@pip-plan`,
  day: one.day,
  title: entitled(say(titleOf(one)), label),
  detail: [names ? (one.owner.name ?? '') : '', one.written ? `As written: ${one.written}` : '']
    .filter((line) => line !== '')
    .join('\n'),
});

function gathering(
  { key, title, day, papersDue, house, asks }: Gathering,
  { id, label }: Dated,
  say: (text: string) => string,
): readonly Happening[] {
  const owner = house ? 'house' : id;
  const at = (sort: string, on: string, words: string, detail: string): Happening => ({
    uid: `${owner}/${sort}/${key}@pip-plan`,
    day: on,
    title: house ? words : entitled(words, label),
    detail,
  });
  return [
    at('meeting', day, title, asks.map(say).join('\n')),
    ...(papersDue ? [at('papers', papersDue, `Papers due for ${title}`, '')] : []),
  ];
}

/** The days of a plan as entries of a calendar; names of people are left out unless they are wanted. */
export function happeningsOf(plan: Dated, { owner, withNames }: Wanted): readonly Happening[] {
  const { standing } = plan;
  const say = withNames ? (text: string) => text : nameless(standing);
  const duties = standing.duties.filter((one) => !UNTOLD.has(one.sort) && isAsked(one.owner, owner));
  return [
    ...duties.map((one) => duty(one, plan, say, withNames)),
    ...(owner === null ? standing.gatherings.flatMap((one) => gathering(one, plan, say)) : []),
  ];
}

/**
 * Entries of many plans together. Meetings of the house stand once; where two plans share an id, the later one's file
 * keeps their entries apart.
 */
export function together(
  plans: readonly { readonly file: string; readonly happenings: readonly Happening[] }[],
): readonly Happening[] {
  const known = new Map<string, Happening>();
  for (const { file, happenings } of plans)
    for (const one of happenings) {
      const uid = known.has(one.uid) && !one.uid.startsWith('house/') ? `${file}/${one.uid}` : one.uid;
      if (!known.has(uid)) known.set(uid, { ...one, uid });
    }
  return [...known.values()];
}
