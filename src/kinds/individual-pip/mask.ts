import type { View } from '../../kit/view.ts';
import { listOf, nameOf } from '../../kit/words.ts';
import type { IndividualPip } from './schema.ts';

/** A name as it stands in the plan, and the role that stands for it. */
type Masked = readonly [name: string, role: string];

/** Posts and descriptions name nobody, so they may stay. */
const POST =
  /^(?:the|a|an|each|any|every)\b|\b(?:head|director|manager|chief|lead|partner|reviewers?|officer|hr|panel|team)\b/i;
const TITLE = /^(?:dr|mr|mrs|ms|mx|prof|sir)\.?$/i;

/** Everybody whom the plan names, each with a role; who is named first in this order keeps that role. */
function people(plan: IndividualPip): readonly Masked[] {
  const named: [unknown, string][] = [
    [plan.employee, 'Employee'],
    [plan.manager, 'Manager'],
    [plan.hr_partner, 'HR partner'],
    ...(plan.support ?? []).map((s): [unknown, string] => [s.provider, `Provider of ${s.id}`]),
    ...(plan.checkpoints ?? []).flatMap(({ support_changes }) =>
      listOf(support_changes).flatMap((change): [unknown, string][] =>
        typeof change === 'string' ? [] : [[change.provider, `Provider of ${change.id ?? 'support'}`]],
      ),
    ),
    ...(plan.criteria ?? []).map((k): [unknown, string] => [k.assessed_by, `Assessor of ${k.id}`]),
    [plan.outcome?.by, 'Decision maker'],
    ...[...(plan.pauses ?? []), ...(plan.changes ?? []), plan.extension].map((one): [unknown, string] => [
      one?.agreed_by,
      'Another person',
    ]),
  ];
  return named.flatMap(([person, role]): Masked[] => {
    const name = nameOf(person);
    return name && !POST.test(name) ? [[name, role]] : [];
  });
}

/** Whole names first, then their parts: prose says `Dana` where the plan says `Dana Kim`. */
function patterns(plan: IndividualPip): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const all = people(plan);
  const parts = all.flatMap(([name, role]) =>
    name
      .split(/\s+/)
      .filter((part) => part.length > 2 && !TITLE.test(part))
      .map((part): Masked => [part, role]),
  );
  for (const [name, role] of [...all, ...parts]) if (!known.has(name)) known.set(name, role);
  return known;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A function that puts roles for the names of a plan into any text of a view. */
export function masker(plan: IndividualPip): <T extends View>(view: T) => T {
  const known = patterns(plan);
  if (known.size === 0) return (view) => view;
  const longest = [...known.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const mask = (view: View): View => {
    if (typeof view === 'string') return view.replace(names, (name) => known.get(name) ?? 'Somebody');
    if (typeof view === 'boolean') return view;
    if (Array.isArray(view)) return view.map(mask);
    return Object.fromEntries(Object.entries(view).map(([key, value]) => [key, mask(value)]));
  };
  return <T extends View>(view: T): T => mask(view) as T;
}

/** The plan's id, or nothing where a name would show through it. */
export function safeId(plan: IndividualPip): string {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const parts = [...patterns(plan).keys()].filter((part) => part.length > 2 && !/\d/.test(part));
  return parts.some((part) => bare(plan.id).includes(bare(part))) ? '' : plan.id;
}
