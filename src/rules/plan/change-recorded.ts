import type { Facets } from '../../kit/facets.ts';
import type { Remark } from '../../kit/finding.ts';
import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';

interface Change {
  readonly item?: string;
  readonly field?: string;
  readonly date?: string;
  readonly to?: unknown;
  readonly reason?: string;
  readonly agreed_by?: unknown;
}
type Plan = Readonly<Record<string, unknown>> & { readonly changes?: readonly Change[] };

const key = ({ item, field }: Change): string => `${item ?? ''} ${field ?? ''}`;

/** What the plan says now at the place that a change names; undefined where there is no such place. */
function present(plan: Plan, { item, field }: Change, facets: Facets): unknown {
  const top: unknown =
    item === undefined || item === plan['id'] ? plan : facets.items.find(({ id }) => id === item)?.value;
  return (field ?? '')
    .split('.')
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], top);
}

function* incomplete({ reason, agreed_by, field, item }: Change, i: number): Iterable<Remark> {
  const what = [item, field].filter(Boolean).join(' ') || 'this change';
  if (reason === undefined)
    yield { path: ['changes', i, 'reason'], message: `The change of ${what} has no reason: add reason:` };
  if (agreed_by === undefined)
    yield {
      path: ['changes', i, 'agreed_by'],
      message: `Nobody agreed the change of ${what}: add agreed_by:`,
    };
}

/** The newest entry for each place: by date, the later in the list where dates are equal. */
function newest(changes: readonly Change[]): Map<string, number> {
  const last = new Map<string, number>();
  changes.forEach((change, i) => {
    const before = changes[last.get(key(change)) ?? -1];
    if (!before || (before.date ?? '') <= (change.date ?? '')) last.set(key(change), i);
  });
  return last;
}

export const rule: Rule<Plan> = {
  id: 'plan/change-recorded',
  title: 'Every recorded change has its reason, its agreement and its effect',
  nature: 'fault',
  severity: 'error',
  cites: [guide('Running a PIP That Actually Produces Improvement')],
  why: 'A target that moves must leave a trace of why and with whose agreement, or nobody can tell slipping from deciding.',
  help: 'Complete the entry under changes:, and let the item say what its newest entry says.',
  bad: [
    `
kind: force-pip
changes:
  - item: C1.1 #! The change of C1.1 due has no reason: add reason:
    field: due
    date: 2026-07-02
    from: 2026-07-31
    to: 2026-08-28 #! C1.1 due says 2026-07-31, and its newest change says 2026-08-28: make them agree
    agreed_by: ACC Helen Ward
actions:
  - task: C1.1
    due: 2026-07-31
`,
    `
kind: force-pip
changes:
  - item: C1.1
    field: due
    date: 2026-06-02
    from: 2026-06-30
    to: 2026-07-31
    reason: Late data
    agreed_by: ACC Helen Ward
  - item: C1.1
    field: due #! C1.1 due has now moved 2 times: say at the next review whether it will hold
    date: 2026-07-02
    from: 2026-07-31
    to: 2026-08-28
    reason: Late report
    agreed_by: ACC Helen Ward
actions:
  - task: C1.1
    due: 2026-08-28
`,
  ],
  good: [
    `
kind: force-pip
changes:
  - item: C1.1
    field: due
    date: 2026-07-02
    from: 2026-07-31
    to: 2026-08-28
    reason: Late report
    agreed_by: ACC Helen Ward
actions:
  - task: C1.1
    due: 2026-08-28
`,
  ],
  *check(plan, { facets }) {
    const changes = Array.isArray(plan.changes) ? plan.changes : [];
    for (const [i, change] of changes.entries()) yield* incomplete(change, i);
    for (const [, i] of newest(changes)) {
      const change = changes[i] ?? {};
      const now = present(plan, change, facets);
      const what = [change.item, change.field].filter(Boolean).join(' ');
      if (
        change.to !== undefined &&
        now !== undefined &&
        typeof now !== 'object' &&
        String(now) !== String(change.to)
      ) {
        const message = `${what} says ${now}, and its newest change says ${change.to}: make them agree`;
        yield { path: ['changes', i, 'to'], message };
      }
      const moves = changes.filter((c) => key(c) === key(change)).length;
      if (moves < 2 || typeof change.to !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(change.to)) continue;
      const message = `${what} has now moved ${moves} times: say at the next review whether it will hold`;
      yield { path: ['changes', i, 'field'], severity: 'warning', message };
    }
  },
};
