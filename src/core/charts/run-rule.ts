import { capital, counted, countWord } from './in-words.ts';
import { fixed, withUnit } from './numbers.ts';

/** Readings from which a median is drawn and a run may be claimed. */
export const ENOUGH = 6;

/** The middle value, or the mean of the two in the middle. */
export const medianOf = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** The longest run of values on one side of the median; those on it neither count nor break a run. */
export const longestRun = (values: readonly number[], median: number): { length: number; above: boolean } => {
  let best = { length: 0, above: true };
  let run = { length: 0, above: true };
  for (const value of values.filter((one) => one !== median)) {
    const above = value > median;
    run = { length: above === run.above ? run.length + 1 : 1, above };
    if (run.length > best.length) best = run;
  }
  return best;
};

/**
 * What may be said of a run chart: nothing of the way it goes under six readings; from six, whether six in a row lie
 * on one side of the median (the run rule that NHS England's guides to run charts use for a shift).
 */
export const runSentence = (values: readonly number[], unit: string, decimals: number): string => {
  if (values.length === 0) return 'No readings yet.';
  const many = capital(counted(values.length, 'reading'));
  const median = medianOf(values);
  if (values.length < ENOUGH || median === null)
    return `${many}: too few for a median, and no trend is claimed.`;
  const run = longestRun(values, median);
  if (run.length < ENOUGH) return `${many}. No run of six on one side of the median, so no shift is claimed.`;
  const side = run.above ? 'above' : 'below';
  const middle = withUnit(fixed(median, decimals), unit);
  const row = `${capital(countWord(run.length))} in a row`;
  return `${many}. ${row} lie ${side} the median of ${middle}: a shift, by the run rule.`;
};
