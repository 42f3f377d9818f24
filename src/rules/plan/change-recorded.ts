import type { Facets, Item } from '../../kit/facets.ts';
import type { Path, Remark } from '../../kit/finding.ts';
import { isOwed } from '../../kit/owed.ts';
import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { readWhen } from '../../kit/when.ts';
import { calledItem } from '../../kit/words.ts';

interface Change {
  readonly item?: string;
  readonly field?: string;
  readonly date?: string;
  readonly to?: unknown;
  readonly reason?: string;
  readonly agreed_by?: unknown;
}
type Node = Readonly<Record<string | number, unknown>>;
type Plan = Node & { readonly status?: string; readonly changes?: readonly Change[] };

const key = ({ item, field }: Change): string => `${item ?? ''} ${field ?? ''}`;

/** The item that a change is of, with its place; the plan itself where none is named, null where there is no such item. */
function changed(plan: Plan, { item }: Change, { items }: Facets): Pick<Item, 'value' | 'path'> | null {
  if (item === undefined || item === plan['id']) return { value: plan, path: [] };
  return items.find(({ id }) => id === item) ?? null;
}

/** What a change is of, as a sentence names it: `C1.2 due`, `Recommendation 1 timescale`; empty where it does not say. */
function said({ item, field }: Change, { items }: Facets, where?: 'within'): string {
  const sort = items.find(({ id }) => id === item)?.sort;
  return [sort ? calledItem(item, sort, where) : item, field].filter(Boolean).join(' ');
}

/** The newest entry against what the plan says now at its place. */
function* disagreement(plan: Plan, change: Change, at: Path, facets: Facets): Iterable<Remark> {
  const { field, to } = change;
  const it = changed(plan, change, facets);
  if (to === undefined || field === undefined || !it) return;
  const steps = field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const now = steps.reduce<unknown>((node, step) => (node as Node | undefined)?.[step], it.value);
  const next = `its newest change says ${to}: make them agree`;
  // Where the plan is still to fill in, or says something that it cannot, that is said there and nothing here.
  if (now === undefined)
    yield {
      path: [...it.path, ...steps],
      message: `${said(change, facets)} is not in the plan, and ${next}`,
    };
  else if (typeof now !== 'object' && String(now) !== String(to))
    yield { path: at, message: `${said(change, facets)} says ${now}, and ${next}` };
}

/** A date that is still to come true and has moved again. */
function again(plan: Plan, change: Change, moves: number, facets: Facets): string | null {
  const item = facets.items.find(({ id }) => id === change.item);
  const isDate = typeof change.to === 'string' && readWhen(change.to) !== null;
  if (moves < 2 || !isDate || plan.status === 'closed' || (item && !isOwed(item))) return null;
  const often = moves === 2 ? 'twice' : `${moves} times`;
  return `${said(change, facets)} has now moved ${often}: say at the next review whether it will hold`;
}

function* incomplete(change: Change, i: number, facets: Facets): Iterable<Remark> {
  const what = said(change, facets, 'within');
  if (change.reason === undefined)
    yield {
      path: ['changes', i, 'reason'],
      message: `${what ? `The change of ${what}` : 'This change'} has no reason: add reason:`,
    };
  if (change.agreed_by === undefined)
    yield {
      path: ['changes', i, 'agreed_by'],
      message: `Nobody agreed ${what ? `the change of ${what}` : 'this change'}: add agreed_by:`,
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
    field: due #! C1.1 due has now moved twice: say at the next review whether it will hold
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
    for (const [i, change] of changes.entries()) yield* incomplete(change, i, facets);
    for (const [, i] of newest(changes)) {
      const change = changes[i] ?? {};
      yield* disagreement(plan, change, ['changes', i, 'to'], facets);
      const moves = changes.filter((c) => key(c) === key(change)).length;
      const message = again(plan, change, moves, facets);
      if (message) yield { path: ['changes', i, 'field'], severity: 'warning', message };
    }
  },
};
