import type { Pair } from '../../kit/page.ts';
import { longDate } from '../../kit/time.ts';
import { nameOf } from '../../kit/words.ts';
import type { IndividualPip } from './schema.ts';

export const DECIDED = {
  met: 'Met',
  met_early: 'Met, and ended early',
  extended: 'Extended',
  not_met: 'Not met',
  withdrawn: 'Withdrawn',
} as const;

const CAUSES = {
  gap_deeper: 'The gap is deeper than thought',
  not_engaging: 'The support is not taken up',
  support_missing: 'The promised support was not given',
} as const;

const pair = (name: string, strong: string, text: string | null | undefined): readonly Pair[] =>
  strong || text?.trim() ? [{ name, strong, text: text ?? '' }] : [];

const on = (date: string | null | undefined, by: unknown): string =>
  [date && longDate(date), nameOf(by)].filter(Boolean).join(', ');

/** How it ended, or was extended. */
export function outcome({ outcome: end, extension }: IndividualPip): readonly Pair[] {
  return [
    ...pair('Decision', end?.decision ? `${DECIDED[end.decision]}.` : '', on(end?.date, end?.by)),
    ...pair('Reasons', '', end?.reasons),
    ...pair('Appeal', '', end?.appeal),
    ...pair('Extended to', extension?.to ? `${longDate(extension.to)}.` : '', extension?.reason),
  ];
}

/** What was said openly when the plan did not work. */
export const notWorking = ({ not_working: it }: IndividualPip): readonly Pair[] =>
  it
    ? pair(it.date ? longDate(it.date) : 'Not working', it.cause ? `${CAUSES[it.cause]}.` : '', it.next)
    : [];
