import type { Path } from './finding.ts';
import type { Known } from './history.ts';

/** A run of words that both texts have, or only the older (`gone`) or the newer (`new`). */
export interface Words {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Sorts of difference, in the order in which they are told. */
export const WHATS = [
  'moved',
  'reworded',
  'added',
  'closed',
  'reopened',
  'dropped',
  'removed',
  'status',
  'risk',
  'reading',
  'entry',
  'rewritten',
  'changed',
] as const;

/** One thing in which a plan differs from an earlier version of itself; what does not apply is null or empty. */
export interface Difference {
  readonly what: (typeof WHATS)[number];
  /** Null for the plan itself. */
  readonly item: Known | null;
  /** Dotted, under the item; for entries of logs, the log. */
  readonly field: string | null;
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** By how many days a date moved; negative where it is earlier now. */
  readonly days: number | null;
  /** From the plan's `changes`. */
  readonly reason: string | null;
  readonly agreedBy: string | null;
  /** The day of an entry of a log. */
  readonly date: string | null;
  /** Both texts, word by word. */
  readonly words: readonly Words[];
  /** In the later version, or where it stood in the earlier one. */
  readonly path: Path;
}
