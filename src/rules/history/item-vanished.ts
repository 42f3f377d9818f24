import type { Vanished } from '../../kit/history.ts';
import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { cut } from '../../kit/words.ts';
import { isAccountedFor, type Ledger } from './ledger.ts';
import { commitName, trailIn } from './tell.ts';

/** Measures are history/goalposts'. */
const SORTS = new Set(['concern', 'action', 'recommendation', 'goal', 'risk', 'criterion']);

/** What ended before it went: closed, done or dropped. */
const ended = ({ value }: Vanished): boolean =>
  ['complete', 'verified', 'dropped'].includes(String(value['status'])) || value['closed'] !== undefined;

interface Plan extends Ledger {
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
      const { item, last, path } = vanished;
      if (!SORTS.has(item.sort) || ended(vanished) || isAccountedFor(item, plan)) continue;
      if (carried.includes(item.id) || reused.has(item.id)) continue;
      const name = item.id === '' ? `“${cut(item.about, 40)}”` : item.id;
      const message = `The ${item.sort} ${name} has gone (last in ${commitName(last)}) without being closed or dropped: put it back with its status`;
      yield { path, message };
    }
  },
};
