import type { Facets } from '../../kit/facets.ts';
import type { Path, Remark } from '../../kit/finding.ts';
import type { Followed } from '../../kit/neighbours.ts';
import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { nearest, series } from '../../kit/words.ts';

/** Words for the sorts of thing that a plan numbers. */
const name = (sorts: readonly string[]): string =>
  series(
    sorts.map((sort) => sort.replaceAll('_', ' ')),
    'or',
  );

/** Where a plan lists things of these sorts: `goals`, `criteria`, `support`. */
const lists = (sorts: readonly string[]): readonly Path[] =>
  sorts.flatMap((sort) => [[`${sort}s`], [sort.replace(/on$/, 'a')]]);

function* references(facets: Facets): Iterable<Remark> {
  for (const { to, text, path } of facets.references) {
    const items = facets.items.filter(({ sort }) => to.includes(sort));
    const ids = items.map(({ id }) => id ?? '');
    if (ids.includes(text)) continue;
    const near = nearest(text, ids);
    const next = near
      ? `write ${near}, or add ${text}`
      : ids.length === 0
        ? 'add it, since the plan has none yet'
        : `name one of ${series(ids.slice(0, 6))}, or add ${text}`;
    // An item whose id is missing or wrong has a finding already, and may be the one that is meant.
    const unless = [
      ...items.filter(({ id }) => id === null).map((item) => [...item.path, 'id']),
      ...lists(to),
    ];
    yield { path, unless, message: `No ${name(to)} of this plan has the id ${text}: ${next}` };
  }
}

const WHY: Readonly<Record<string, string>> = {
  absent: 'is not there: correct the path, which starts at this plan’s folder',
  outside: 'lies outside the repository: link only to files that are kept with the plan',
  unreadable: 'cannot be read as a plan: lint it by itself to see why',
};

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function fileRemark(path: Path, link: string, kind: string, followed: Followed): Remark | null {
  if ('missing' in followed) return { path, message: `The file ${link} ${WHY[followed.missing]}` };
  if (kind === 'any' || followed.kind === kind) return null;
  return {
    path,
    message: `The file ${link} is ${withArticle(followed.kind)}, and ${withArticle(kind)} belongs here: link the right file`,
  };
}

const AN_ITEM = 'an item';

/** Tells whether an item may be there under an id or in a list that cannot be read yet. */
const hidden = (plan: Readonly<Record<string, unknown>>, unsure: readonly Path[]): boolean =>
  unsure.some(
    (at) =>
      ['id', 'task', 'number'].includes(`${at.at(-1)}`) ||
      (at.length === 1 && plan[`${at[0]}`] === undefined),
  );

/** Waivers, changes and corrections name any item of the plan. */
function* ledger(plan: Readonly<Record<string, unknown>>, facets: Facets): Iterable<Remark> {
  const ids = new Set(facets.items.map(({ id }) => id));
  for (const list of ['changes', 'corrections', 'waivers']) {
    const entries = Array.isArray(plan[list]) ? (plan[list] as readonly { item?: unknown }[]) : [];
    for (const [i, { item }] of entries.entries()) {
      if (typeof item !== 'string' || ids.has(item) || item === plan['id']) continue;
      yield {
        path: [list, i, 'item'],
        message: `Nothing in this plan has the id ${item}: name ${AN_ITEM} of it, or leave item: out`,
      };
    }
  }
}

export const rule: Rule<Readonly<Record<string, unknown>>> = {
  id: 'plan/reference',
  title: 'Every id and file that is named exists',
  nature: 'fault',
  severity: 'error',
  cites: [college('Assign each action a task number')],
  why: 'Numbers tie an action to its concern and a risk to its action. A number that leads nowhere breaks the chain without a sound.',
  help: 'Correct the id, or add the item that it names.',
  bad: [
    `
kind: force-pip
concerns:
  - id: C1
    title: Attendance
root_causes:
  - id: RC1
    cause: Rosters follow an old demand profile
    concerns: [C1, C7] #! No concern of this plan has the id C7: write C1, or add C7
`,
    `
kind: force-pip
waivers:
  - rule: plan/marking
    item: C9 #! Nothing in this plan has the id C9: name an item of it, or leave item: out
    reason: Set by the records team
    until: 2026-12-31
`,
  ],
  good: [
    `
kind: force-pip
concerns:
  - id: C1
    title: Attendance
root_causes:
  - id: RC1
    cause: Rosters follow an old demand profile
    concerns: [C1]
`,
  ],
  *check(plan, { facets, neighbours, unsure = [] }) {
    yield* references(facets);
    if (!hidden(plan, unsure)) yield* ledger(plan, facets);
    for (const { role, path, text } of facets.links) {
      const remark = fileRemark(path, text, role, neighbours.follow(text));
      if (remark) yield remark;
    }
  },
};
