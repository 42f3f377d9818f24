import type { Change, Splice } from './change.ts';
import { neededOf, type Refusal } from './needed.ts';
import { same } from './raw.ts';
import type { Page } from './read.ts';
import { plainly, prove, shareOf } from './round.ts';

/** A page with changes made, by the splices of each round on the page before it. */
export interface Made {
  readonly page: Page;
  readonly rounds: readonly (readonly Splice[])[];
  readonly made: readonly Change[];
  readonly refused: readonly Refusal[];
}

/** How many changes go in one round, and how many refusals end the work. */
interface Pace {
  readonly atOnce: number;
  readonly patience: number;
}

/**
 * Makes changes in as few readings of the text as they allow: those that do not touch each other go in one round. A
 * round that does not come out as intended is halved until the change at fault stands alone.
 */
function inRounds(opening: Page, changes: readonly Change[], { atOnce, patience }: Pace): Made {
  const rounds: (readonly Splice[])[] = [];
  const made: Change[] = [];
  const refused: Refusal[] = [];
  let page = opening;
  let pending = changes;
  let most = atOnce;
  while (pending.length > 0 && refused.length < patience) {
    const { now, later } = shareOf(page, pending, most);
    const alone = now.length > 1 ? undefined : (now[0]?.change ?? pending[0]);
    const round = (now.length > 0 ? prove(page, now) : undefined) ?? (alone && plainly(page, alone));
    if (round === undefined) {
      most = Math.ceil(now.length / 2);
      continue;
    }
    pending = alone ? pending.filter((change) => change !== alone) : later;
    most = alone ? atOnce : Math.min(atOnce, most * 2);
    if (alone && typeof round === 'string') refused.push({ change: alone, reason: round });
    else if (typeof round !== 'string') {
      page = round.page;
      rounds.push(round.splices);
      made.push(...(alone ? [alone] : now.map(({ change }) => change)));
    }
  }
  return { page, rounds, made, refused };
}

/**
 * Makes changes to a page, those that make no sense or find no safe place left out and named; after `patience` of
 * these the rest is left alone too. Where what comes out of several at once is not what their order asks for, they are
 * made one by one.
 */
export function makeAll(page: Page, changes: readonly Change[], patience: number): Made {
  const needed = neededOf(page.raw, changes);
  if (needed.refused.length >= patience) return { page, rounds: [], made: [], refused: needed.refused };
  const left = patience - needed.refused.length;
  const made = inRounds(page, needed.changes, { atOnce: Number.POSITIVE_INFINITY, patience: left });
  const whole = made.refused.length > 0 || same(made.page.raw, needed.data);
  const sure = whole ? made : inRounds(page, needed.changes, { atOnce: 1, patience: left });
  return { ...sure, refused: [...needed.refused, ...sure.refused] };
}
