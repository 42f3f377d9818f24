/** How many more times something may be tried out on a whole text. */
export interface Budget {
  left: number;
}

/**
 * The most of some repairs, found by halving, that pass a test together with those of `kept`. Ends with what has passed
 * when the budget is spent.
 */
export function passing<T>(
  some: readonly T[],
  test: (repairs: readonly T[]) => boolean,
  budget: Budget,
  kept: readonly T[] = [],
): readonly T[] {
  if (some.length === 0 || budget.left <= 0) return kept;
  budget.left -= 1;
  const all = [...kept, ...some];
  if (test(all)) return all;
  if (some.length === 1) return kept;
  const half = Math.ceil(some.length / 2);
  return passing(some.slice(half), test, budget, passing(some.slice(0, half), test, budget, kept));
}
