import type { Vanished } from '../../kit/history.ts';
import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { commitName, trailIn } from './tell.ts';

const LISTS: Readonly<Record<string, string>> = {
  concern: 'concerns',
  action: 'actions',
  recommendation: 'recommendations',
  goal: 'goals',
  risk: 'risks',
  criterion: 'criteria',
};

/** What ended before it went: closed, done or dropped. */
const ended = ({ value }: Vanished): boolean =>
  ['complete', 'verified', 'dropped'].includes(String(value['status'])) || value['closed'] !== undefined;

interface Plan {
  readonly end_of_period?: { readonly carries_forward?: readonly string[] | string };
}

export const rule: Rule<Plan> = {
  id: 'history/item-vanished',
  title: 'Nothing leaves the plan without a word',
  nature: 'fault',
  severity: 'error',
  cites: [college('Assign each action a task number')],
  why: 'An action that is simply no longer there was never dropped, only forgotten, or made to be.',
  help: 'Put it back and set status: dropped with a note, or complete with evidence.',
  bad: [
    `
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
  - task: C1.2
# later
kind: force-pip
agreed: 2026-05-08
actions: #! The action C1.2 has gone (last in 1111111, 2026-05-08) without being closed or dropped: put it back with its status
  - task: C1.1
`,
  ],
  good: [
    `
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
  - task: C1.2
# later
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
  - task: C1.2
    status: dropped
`,
  ],
  *check(plan, context) {
    const carried = [plan.end_of_period?.carries_forward ?? []].flat();
    const reused = new Set((trailIn(context)?.reused ?? []).map(({ item }) => item.id));
    for (const vanished of trailIn(context)?.vanished ?? []) {
      const { item, last } = vanished;
      const list = LISTS[item.sort];
      if (!list || ended(vanished) || carried.includes(item.id) || reused.has(item.id)) continue;
      const message = `The ${item.sort} ${item.id} has gone (last in ${commitName(last)}) without being closed or dropped: put it back with its status`;
      yield { path: [list], message };
    }
  },
};
