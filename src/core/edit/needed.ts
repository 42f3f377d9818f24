import type { Change } from './change.ts';
import { noClaims } from './claims.ts';
import { expected } from './expected.ts';
import { same } from './raw.ts';

/** A change that could not be made, and why, in half a sentence. */
export interface Refusal {
  readonly change: Change;
  readonly reason: string;
}

/** The changes of a list that do something, the data that they lead to, and those that make no sense. */
export interface Needed {
  readonly changes: readonly Change[];
  readonly data: unknown;
  readonly refused: readonly Refusal[];
}

/** The changes one after another, those left out that leave the data as it is. */
function following(raw: unknown, changes: readonly Change[]): Needed {
  const made: Change[] = [];
  const refused: Refusal[] = [];
  let data = raw;
  for (const change of changes) {
    const next = expected(data, [change]);
    if ('reason' in next) refused.push({ change, reason: next.reason });
    else if (!same(data, next.data)) {
      made.push(change);
      data = next.data;
    }
  }
  return { changes: made, data, refused };
}

/** Leaves out what a later `set` of the same place, or of one above it, writes over. */
function lasting(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  let later = noClaims();
  for (const change of [...changes].reverse()) {
    // Items that come or go give other numbers to those behind them.
    if (change.op === 'insert' || change.op === 'remove') later = noClaims();
    if (later.cover(change.path)) continue;
    if (change.op === 'set') later.add(change.path);
    kept.push(change);
  }
  return kept.reverse();
}

/** What of a list of changes has to be written for its data to come about. */
export function neededOf(raw: unknown, changes: readonly Change[]): Needed {
  const all = following(raw, changes);
  const fewer = lasting(all.changes);
  if (fewer.length === all.changes.length) return all;
  const { data, ...rest } = following(raw, fewer);
  return same(data, all.data) && rest.refused.length === 0 ? { ...all, ...rest, refused: all.refused } : all;
}
