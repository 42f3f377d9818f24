import { type Difference, WHATS } from '../../kit/difference.ts';
import type { Path } from '../../kit/finding.ts';
import type { Known } from '../../kit/history.ts';

export { type Difference, WHATS };

/** A difference with everything empty that is not given. */
export const difference = (
  what: Difference['what'],
  item: Known | null,
  path: Path,
  more: Partial<Difference> = {},
): Difference => ({
  what,
  item,
  field: null,
  from: null,
  to: null,
  days: null,
  reason: null,
  agreedBy: null,
  date: null,
  words: [],
  path,
  ...more,
});
