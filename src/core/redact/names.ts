import type { Facets, Field } from '../../kit/facets.ts';

/** A name as the plan writes it, and the role that stands for it. */
export interface Named {
  readonly name: string;
  readonly role: string;
}

/** Ranks and titles as they stand before names. */
export const RANKS =
  'ACC|DCC|CC|ACO|T/|A/|Ch|Chief|Supt|Superintendent|Insp|Inspector|Det|Detective|DS|DI|DCI|DSupt|DCS|DC|Sgt|Sergeant|' +
  'PC|PS|Constable|Commander|Cdr|Commissioner|Dr|Mr|Mrs|Ms|Mx|Miss|Prof|Professor|Sir|Dame|Rev|Lord|Lady';

/** Words of posts, teams and bodies: they name nobody, so they may stay. */
const BODY =
  /\b(?:the|a|an|each|every|any|head|heads|director|manager|officer|lead|leads|team|teams|unit|department|panel|board|group|forum|partners?|partnership|office|service|services|council|authority|agency|constabulary|police|college|university|institute|inspectorate|HMICFRS|IOPC|HMIC|HR|network|programme|company|ltd|supplier|provider|reviewers?|auditors?|audit|internal|analysts?|constables?|sergeants?|inspectors?|superintendents?|commissioners?|chief executive|secretary|commander of|governance|operations|training|region|regional|national|force|staff|command)\b/i;

/** Tells whether words are a post or a body instead of somebody's name. */
export const isPost = (text: string): boolean => BODY.test(text) || /^[A-Z]{1,3}-?\d+$/.test(text);

const WHO: Readonly<Record<string, string>> = {
  lead: 'Lead',
  owner: 'Owner',
  employee: 'Employee',
  manager: 'Manager',
  hr: 'HR partner',
  provider: 'Provider',
  chair: 'Chair',
  assurer: 'Assurer',
  recipient: 'Recipient',
  accepter: 'Accepter of a risk',
  verifier: 'Verifier',
  contributor: 'Contributor',
  author: 'Author',
  agreer: 'Approver',
  assessor: 'Assessor',
};

const partOf = ({ role, item }: Field): string => {
  const part = WHO[role] ?? (role === '' ? 'Somebody' : role[0]?.toUpperCase() + role.slice(1));
  return item?.id && ['lead', 'owner', 'provider'].includes(role) ? `${part} of ${item.id}` : part;
};

/** A value of the plan at a path; undefined where there is none. */
const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key as string], data);

const PARTICLES = /^(?:al|bin|da|de|del|den|der|di|du|el|ibn|la|le|ten|ter|van|von|y)$/;

/** Words that could be somebody's name: none begins small but the particles of names, and none is of a post. */
const couldBeName = (text: string): boolean =>
  !isPost(text) && text.split(/\s+/).every((word) => PARTICLES.test(word) || !/^\p{Ll}/u.test(word));

/** The post that a person's own map gives, or that stands beside the name: `Joanna Reed, Head of Audit`, or turned round. */
function postOf(data: unknown, field: Field): Named {
  const map = field.path.at(-1) === 'name' ? at(data, field.path.slice(0, -1)) : undefined;
  const role = (map as { role?: unknown } | undefined)?.role;
  if (typeof role === 'string' && role.trim() !== '') return { name: field.text, role: role.trim() };
  const parts = field.text.split(/,\s+/);
  const [name, ...others] = parts.filter(couldBeName);
  if (name === undefined || others.length > 0 || parts.length === 1)
    return { name: field.text.trim(), role: '' };
  return { name, role: parts.filter((part) => part !== name).join(', ') };
}

const RANKED = new RegExp(
  `(?<![\\p{L}])((?:(?:${RANKS})\\.?\\s+)+)((?:\\p{Lu}[\\p{L}’'-]+)(?:\\s+\\p{Lu}[\\p{L}’'-]+)?)`,
  'gu',
);

/** `the Det Supt agrees` names nobody. */
const RANK_ALONE = new RegExp(`^(?:${RANKS})$`);

/** Names that stand in prose alone, after a rank or title. */
const inProse = (facets: Facets): readonly Named[] =>
  facets.texts.flatMap(({ text }) =>
    [...text.matchAll(RANKED)]
      .map(([, , name = '']) => ({ name, role: '' }))
      .filter(({ name }) => !isPost(name) && !RANK_ALONE.test(name)),
  );

const key = (name: string): string => bare(name).toLowerCase().replace(/\s+/g, ' ');

/** A name without its ranks and titles. */
export const bare = (name: string): string =>
  name.replace(new RegExp(`^(?:(?:${RANKS})\\.?\\s+)+`, 'u'), '').trim() || name;

/**
 * Everybody whom a plan names, each with the role that is to stand for them: their own post where the plan gives it
 * anywhere, else the part that they take first. Parts that several people take are numbered.
 */
export function namesOf(data: unknown, facets: Facets): readonly Named[] {
  const fields = facets.people.map((field) => ({ field, ...postOf(data, field) }));
  const people = fields.filter(({ name }) => name !== '' && !isPost(name) && bare(name).length > 1);
  const posts = new Map(people.filter(({ role }) => role !== '').map(({ name, role }) => [key(name), role]));
  const taken = new Map<string, string>();
  const parted = (name: string, part: string): string => {
    const known = taken.get(key(name));
    if (known) return known;
    const same = [...taken.values()].filter((role) => role === part || role.startsWith(`${part} `)).length;
    const role = same === 0 ? part : `${part} ${same + 1}`;
    taken.set(key(name), role);
    return role;
  };
  const all = [
    ...people.map(({ name, field }) => ({ name, part: partOf(field) })),
    ...inProse(facets).map(({ name }) => ({ name, part: 'Somebody named' })),
  ];
  return all.map(({ name, part }) => ({ name, role: posts.get(key(name)) ?? parted(name, part) }));
}
