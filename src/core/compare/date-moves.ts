import type { Version } from '../../kit/history.ts';
import { isMap } from '../../kit/maps.ts';
import type { Shape } from '../../kit/shape.ts';
import type { LedgerEntry } from '../../kit/slips.ts';
import { lastDay } from '../../kit/when.ts';
import type { Fact } from './facts.ts';
import { said } from './same.ts';
import { type Step, stepsOf } from './steps.ts';

const isTime = ({ shape }: Fact): boolean => shape.is === 'day' || shape.is === 'when';

/** Whether a time came to be another; words that are no time move nowhere. */
function isMove(was: unknown, is: unknown): boolean {
  const before = typeof was === 'string' ? lastDay(was) : null;
  return before !== null && said(was) !== said(is) && lastDay(String(is)) !== before;
}

/** Each move of a date from one version to the next, oldest first. */
function* movesIn(steps: readonly Step[], today: string): Iterable<LedgerEntry> {
  const last = new Map<string, Fact>();
  const known = new Set<unknown>();
  // Days of commits may run back (a rebase keeps an author's), and the day of the report lie before them.
  let date = '';
  for (const { at, sections } of steps) {
    const day = at?.day ?? today;
    if (day > date) date = day;
    for (const section of sections) {
      if (known.has(section)) continue;
      known.add(section);
      for (const [key, fact] of section.fields) {
        if (!isTime(fact)) continue;
        const before = last.get(key);
        last.set(key, fact);
        if (before && isMove(before.value, fact.value))
          yield {
            item: fact.item?.id ?? null,
            field: fact.field,
            date,
            from: before.value,
            to: fact.value,
          };
      }
    }
  }
}

/**
 * The moves of dates that the versions of a plan show and its own ledger is silent about, as entries of a ledger; a move
 * that no commit holds yet bears the day `today`. An entry of the plan's accounts for one move alone.
 */
export function unledgered(
  versions: readonly Version[],
  plan: Readonly<Record<string, unknown>>,
  shape: Shape,
  today: string,
): readonly LedgerEntry[] {
  const left = (Array.isArray(plan['changes']) ? plan['changes'] : []).filter(isMap) as LedgerEntry[];
  const owner = ({ item }: LedgerEntry): string | null => (item === plan['id'] ? null : (item ?? null));
  return [...movesIn(stepsOf(versions, plan, shape), today)].filter((move) => {
    const at = left.findIndex(
      (entry) => owner(entry) === move.item && entry.field === move.field && said(entry.to) === said(move.to),
    );
    if (at !== -1) left.splice(at, 1);
    return at === -1 && move.item !== '';
  });
}
