import type { Change, Splice } from './change.ts';
import { noClaims, pathKey } from './claims.ts';
import { expected } from './expected.ts';
import { apply, merge } from './pieces.ts';
import { type Planned, planChange } from './plan.ts';
import { same } from './raw.ts';
import { type Page, readPage } from './read.ts';

/** A change with its splices on a page. */
interface Laid {
  readonly change: Change;
  readonly planned: Planned;
}

/** Changes made at once, and the page that they make. */
export interface Round {
  readonly page: Page;
  readonly splices: readonly Splice[];
}

/** Changes that do not touch each other, in their order, and those that must wait until these are made. */
export interface Share {
  readonly now: readonly Laid[];
  readonly later: readonly Change[];
}

/** Where a change that cannot be planned yet would work: an item that comes or goes moves its neighbours. */
const aimOf = ({ op, path }: Change) => (op === 'remove' ? path.slice(0, -1) : path);

/**
 * Takes from the changes those (`most` of them) that can be planned on one page: none at, above or below the place of
 * another, none ahead of one that it may depend on. Items that go to the end of one list go together.
 */
export function shareOf(page: Page, changes: readonly Change[], most: number): Share {
  const now: Laid[] = [];
  const later: Change[] = [];
  const [taken, waiting] = [noClaims(), noClaims()];
  const growing = new Set<string>();
  for (const [i, change] of changes.entries()) {
    if (now.length === most) return { now, later: [...later, ...changes.slice(i)] };
    const planned = planChange(page, change);
    const reach = typeof planned === 'string' ? aimOf(change) : planned.reach;
    const joins = typeof planned !== 'string' && planned.grows && growing.has(pathKey(reach));
    if (typeof planned === 'string' || waiting.meet(reach) || (taken.meet(reach) && !joins)) {
      waiting.add(reach);
      later.push(change);
      continue;
    }
    taken.add(reach);
    if (planned.grows) growing.add(pathKey(reach));
    now.push({ change, planned });
  }
  return { now, later };
}

/** Tells whether every comment outside the splices is still there, each by itself and in its order. */
function keepsComments(before: Page, splices: readonly Splice[], after: Page): boolean {
  let next = 0;
  const kept = before.comments.filter(({ offset }) => {
    while ((splices[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    return offset < (splices[next]?.start ?? Number.POSITIVE_INFINITY);
  });
  return (
    kept.length === after.comments.length &&
    kept.every(({ source }, i) => source.trimEnd() === after.comments[i]?.source.trimEnd())
  );
}

/** Makes planned changes and reads the result: undefined unless its data differs by them alone. */
export function prove(page: Page, laid: readonly Laid[]): Round | undefined {
  const goal = expected(
    page.raw,
    laid.map(({ change }) => change),
  );
  const splices = merge(laid.map(({ planned }) => planned));
  if ('reason' in goal || !splices) return undefined;
  const after = readPage(apply(page.text, splices));
  if (typeof after === 'string' || !same(after.raw, goal.data)) return undefined;
  return keepsComments(page, splices, after) ? { page: after, splices } : undefined;
}

/** One change the plainer way, on one line; or why it cannot be made. */
export function plainly(page: Page, change: Change): Round | string {
  const planned = planChange({ ...page, habits: { ...page.habits, oneLine: true } }, change);
  if (typeof planned === 'string') return planned;
  return (
    prove(page, [{ change, planned }]) ??
    'its place cannot be edited without disturbing what stands around it'
  );
}
