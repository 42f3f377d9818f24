import { relative, sep } from 'node:path';
import type { Difference } from '../core/compare/difference.ts';
import { differences } from '../core/compare/differences.ts';
import { by } from '../kit/order.ts';
import type { Side, Sides } from './diff-sides.ts';
import { planIn } from './plan-in.ts';

/** What became of one plan. */
export interface PlanDiff {
  /** Relative to where the command runs, with `/`. */
  readonly file: string;
  /** The name it had before, where it was moved. */
  readonly before: string | null;
  readonly id: string | null;
  readonly kind: string | null;
  readonly title: string | null;
  readonly state: 'changed' | 'added' | 'removed' | 'unreadable';
  /** Why nothing can be compared. */
  readonly note: string | null;
  readonly differences: readonly Difference[];
}

type Read = ReturnType<typeof planIn>;

/** A file that differs, or is on one side alone. */
interface Pair {
  readonly old: { readonly path: string; readonly read: Read } | null;
  readonly now: { readonly path: string; readonly read: Read } | null;
}

const equal = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.compare(a, b) === 0;

const identity = (read: Read): string | null =>
  read && typeof read.plan['id'] === 'string' ? `${read.kind.id} ${read.plan['id']}` : null;

const reads = (side: Side, other: Side): Map<string, Read> =>
  new Map(
    [...side]
      .filter(([path, bytes]) => !equal(bytes, other.get(path)))
      .map(([path, bytes]) => [path, planIn(path, bytes)]),
  );

/** Files by name, then those left over by the plan that they hold. */
function pairs({ before, after }: Sides): readonly Pair[] {
  const [olds, nows] = [reads(before, after), reads(after, before)];
  const gone = [...olds].filter(([path, read]) => !after.has(path) && identity(read) !== null);
  const moved = new Map(gone.map(([path, read]) => [identity(read), path]));
  const list = [...nows].map(([path, read]): Pair => {
    const from = olds.has(path) || before.has(path) ? path : (moved.get(identity(read)) ?? null);
    const old = from === null || !olds.has(from) ? null : { path: from, read: olds.get(from) ?? null };
    if (from !== null) olds.delete(from);
    return { old, now: { path, read } };
  });
  return [...list, ...[...olds].map(([path, read]): Pair => ({ old: { path, read }, now: null }))];
}

/** What each plan that differs says otherwise, in the order of their names; plans that say the same are left out. */
export function planDiffs(sides: Sides, cwd: string): readonly PlanDiff[] {
  const named = (path: string): string => relative(cwd, path).split(sep).join('/');
  return pairs(sides)
    .map((pair) => compared(pair, named))
    .filter(
      ({ state, note, before, differences }) =>
        state !== 'changed' || note !== null || before !== null || differences.length > 0,
    )
    .sort(by(({ file }) => file));
}

function compared({ old, now }: Pair, named: (path: string) => string): PlanDiff {
  const read = now?.read ?? old?.read ?? null;
  const { kind = null, plan = {} } = read ?? {};
  const text = (key: string): string | null => (typeof plan[key] === 'string' ? String(plan[key]) : null);
  const base = {
    file: named(now?.path ?? old?.path ?? ''),
    before: old && now && old.path !== now.path ? named(old.path) : null,
    id: text('id'),
    kind: kind?.id ?? null,
    title: kind && text('title'),
    note: null,
    differences: [],
  };
  if (!now) return { ...base, state: 'removed' };
  if (!old) return now.read ? { ...base, state: 'added' } : unreadable(base, 'the new version');
  if (!now.read || !old.read) return unreadable(base, now.read ? 'the older version' : 'the newer version');
  if (now.read.kind !== old.read.kind) {
    const note = `It was a ${old.read.kind.id} and is a ${now.read.kind.id}, so there is nothing to compare.`;
    return { ...base, state: 'changed', note };
  }
  const list = differences(old.read.plan, now.read.plan, now.read.kind.shape);
  return { ...base, state: 'changed', differences: list };
}

const unreadable = (base: Omit<PlanDiff, 'state'>, which: string): PlanDiff => ({
  ...base,
  state: 'unreadable',
  note: `Nothing can be compared, since ${which} cannot be read as a plan.`,
});
