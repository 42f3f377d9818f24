import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isClaimed } from '../../../kit/standing.ts';
import { listOf } from '../../../kit/words.ts';
import { type Action, type At, actions } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

type Tasks = ReadonlyMap<string, At<Action>>;

const tasksOf = (plan: ForcePip): Tasks =>
  new Map(actions(plan).flatMap((at) => (at.value.task ? [[at.value.task, at] as const] : [])));

const waitsFor = (tasks: Tasks, task: string): readonly string[] =>
  listOf(tasks.get(task)?.value.depends_on).filter((id) => tasks.has(id));

/** The shortest way from a task back to itself, null where it waits for no such thing; breadth first. */
function cycleFrom(tasks: Tasks, task: string): readonly string[] | null {
  const ways: (readonly string[])[] = waitsFor(tasks, task).map((next) => [task, next]);
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? '';
    if (last === task) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of waitsFor(tasks, last)) ways.push([...way, next]);
  }
  return null;
}

/** Each circle once, at the first of its tasks in the plan. */
function circles(tasks: Tasks): readonly (readonly string[])[] {
  const told = new Set<string>();
  return [...tasks.keys()].flatMap((task) => {
    const way = told.has(task) ? null : cycleFrom(tasks, task);
    for (const id of way ?? []) told.add(id);
    return way ? [way] : [];
  });
}

function early(tasks: Tasks, { value, path }: At<Action>, inCircle: ReadonlySet<string>): Remark[] {
  const { task, start, depends_on } = value;
  if (!start) return [];
  return listOf(depends_on).flatMap((id) => {
    const { due, status } = tasks.get(id)?.value ?? {};
    // What is done, whatever its day, keeps nothing waiting.
    if (!due || start >= due || isClaimed({ status })) return [];
    if (inCircle.has(id) && inCircle.has(task ?? '')) return [];
    const message = `${task ?? 'This action'} starts on ${start}, before ${id}, which it waits for, is due on ${due}: move one`;
    return [{ path: [...path, 'start'], message }];
  });
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/dependency-order',
  title: 'An action starts after what it waits for',
  nature: 'fault',
  severity: 'error',
  cites: [college('Provide clear timeframes')],
  why: 'A timeline in which work begins before what it needs, or in which tasks wait for each other, cannot be kept.',
  bad: [
    `actions:
  - task: C1.1
    due: 2026-07-31
  - task: C1.2
    start: 2026-07-01 #! C1.2 starts on 2026-07-01, before C1.1, which it waits for, is due on 2026-07-31: move one
    depends_on: [C1.1]
`,
    `actions:
  - task: C1.1
    depends_on: C1.2 #! C1.1 waits for itself (C1.1, C1.2, C1.1): take one of these out of depends_on
  - task: C1.2
    depends_on: [C1.1]
`,
  ],
  good: [
    `actions:
  - { task: C1.1, due: 2026-07-31 }
  - { task: C1.2, start: 2026-08-03, depends_on: [C1.1] }
`,
  ],
  help: 'Move the start, the earlier due date, or the dependency.',
  *check(plan) {
    const tasks = tasksOf(plan);
    const found = circles(tasks);
    const inCircle = new Set(found.flat());
    for (const way of found) {
      const message = `${way[0]} waits for itself (${way.join(', ')}): take one of these out of depends_on`;
      yield { path: [...(tasks.get(way[0] ?? '')?.path ?? []), 'depends_on'], message };
    }
    for (const action of actions(plan))
      for (const remark of early(tasks, action, inCircle)) yield { ...remark, severity: 'warning' };
  },
};
