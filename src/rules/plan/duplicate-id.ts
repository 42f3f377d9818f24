import type { Item } from '../../kit/facets.ts';
import type { Remark } from '../../kit/finding.ts';
import { idKeyOf } from '../../kit/maps.ts';
import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';

const what = ({ sort }: Item): string => sort.replaceAll('_', ' ');

function* within(items: readonly Item[]): Iterable<Remark> {
  const seen = new Map<string, Item>();
  for (const item of items) {
    if (item.id === null) continue;
    const first = seen.get(item.id);
    if (!first) seen.set(item.id, item);
    else {
      const before = first.sort === item.sort ? `another ${what(first)}` : `a ${what(first)}`;
      yield {
        path: [...item.path, idKeyOf(item.value) ?? 'id'],
        message: `${item.id} is already the number of ${before}: give this ${what(item)} its own`,
      };
    }
  }
}

export const rule: Rule<{ readonly id?: string }> = {
  id: 'plan/duplicate-id',
  title: 'Each number belongs to one thing',
  nature: 'fault',
  severity: 'error',
  cites: [college('Assign each action a task number')],
  why: 'Everything refers to items by number. Two things under one number cannot be told apart in minutes, changes or a tracker.',
  help: 'Give the later one the next free number.',
  bad: [
    `
kind: force-pip
concerns:
  - id: C1
    title: Attendance
  - id: C1 #! C1 is already the number of another concern: give this concern its own
    title: Abandoned calls
measures:
  - id: C1 #! C1 is already the number of a concern: give this measure its own
    name: Grade 1 attendance
`,
  ],
  good: [
    'kind: force-pip\nconcerns:\n  - id: C1\n    title: Attendance\n  - id: C2\n    title: Abandoned calls',
  ],
  *check({ id }, { facets, neighbours }) {
    yield* within(facets.items);
    const others = id === undefined ? [] : neighbours.sameId(id);
    if (others[0])
      yield { path: ['id'], message: `${id} is also the id of ${others[0]}: give each plan its own` };
  },
};
