import type { Rateable } from './rating.ts';
import { score } from './score.ts';
import { type LedgerEntry, movesOf } from './slips.ts';
import { isKept, isOpen } from './standing.ts';
import { type Course, lagOf } from './trajectory.ts';
import { listOf } from './words.ts';

type Maybe<T> = T | null | undefined;
type Ids = Maybe<string | readonly string[]>;
interface Kept {
  readonly status?: Maybe<string>;
}

/** Of a plan what the rating of one of its items turns on; a kind that has no risks or measures gives none. */
export interface Ratings {
  readonly changes?: Maybe<readonly LedgerEntry[]>;
  readonly risks?: Maybe<
    readonly (Kept & {
      readonly id: string;
      readonly tasks?: Ids;
      readonly likelihood?: Maybe<number>;
      readonly impact?: Maybe<number>;
      readonly mitigations?: Maybe<readonly Kept[]>;
    })[]
  >;
  readonly measures?: Maybe<
    readonly (Kept & Course & { readonly id: string; readonly kind?: Maybe<string> })[]
  >;
}

/** An item with the field that says when it is due. */
export interface Promised extends Kept {
  readonly id: Maybe<string>;
  readonly field: string;
  readonly start?: Maybe<string>;
  readonly due?: Maybe<string>;
  readonly measures?: Ids;
}

/** What an item's rating is computed from: its dates, their moves, the risks on it and the outcomes that it serves. */
export function rateable(plan: Ratings, item: Promised, today: string): Rateable {
  const { id, field, status, start, due } = item;
  const linked = (plan.risks ?? []).filter((risk) => id && isKept(risk) && listOf(risk.tasks).includes(id));
  const served = listOf(item.measures);
  return {
    status,
    start,
    due,
    moves: movesOf(plan.changes, id ?? '', field).length,
    risks: linked.flatMap((risk) => {
      const scored = score(risk);
      const mitigated = (risk.mitigations ?? []).some((m) => isKept(m) && isOpen(m));
      return scored === null ? [] : [{ id: risk.id, score: scored, mitigated }];
    }),
    lags: (plan.measures ?? []).flatMap((measure) => {
      if (measure.kind !== 'outcome' || !isKept(measure) || !served.includes(measure.id)) return [];
      const lag = lagOf(measure, today);
      return lag ? [{ id: measure.id, share: lag.share }] : [];
    }),
  };
}
