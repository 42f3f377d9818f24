import type { Path } from './finding.ts';
import { idKeyOf, isMap, ownId } from './maps.ts';
import { calledItem } from './words.ts';

/** The lists that are kept as logs, newest last, in every kind. */
const LOGS = new Set(['reviews', 'checkpoints', 'updates', 'readings', 'sessions']);

/** One log of a plan, of the plan itself or of an item. */
export interface Log {
  readonly path: Path;
  /** `reviews`, `updates of C1.2` or `updates of recommendation 2`. */
  readonly name: string;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly days: readonly (string | undefined)[];
}

/** Every log of a plan, found by its name at any depth. */
export function* logsOf(plan: unknown, path: Path = [], owner?: string): Iterable<Log> {
  if (Array.isArray(plan)) for (const [i, value] of plan.entries()) yield* logsOf(value, [...path, i], owner);
  if (!isMap(plan)) return;
  const id = path.length > 0 ? (called(plan) ?? owner) : undefined;
  for (const [key, value] of Object.entries(plan)) {
    if (key === 'other') continue;
    if (LOGS.has(key) && Array.isArray(value)) yield log([...path, key], id ? `${key} of ${id}` : key, value);
    yield* logsOf(value, [...path, key], id);
  }
}

/** An item as a sentence names it; null where it bears no number. */
const called = (item: Readonly<Record<string, unknown>>): string | null => {
  const id = ownId(item);
  return id === null
    ? null
    : calledItem(id, idKeyOf(item) === 'number' ? 'recommendation' : 'action', 'within');
};

function log(path: Path, name: string, value: readonly unknown[]): Log {
  const entries = value.map((entry) => (isMap(entry) ? entry : {}));
  const days = entries.map(({ date }) => (typeof date === 'string' ? date : undefined));
  return { path, name, entries, days };
}
