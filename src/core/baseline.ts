import type { Finding } from '../kit/finding.ts';
import { compare } from '../kit/order.ts';
import type { FileResult } from '../kit/results.ts';

/** What is known and left for later: how often each finding stood when the baseline was written. */
export type Baseline = ReadonlyMap<string, number>;

const HEAD =
  '# Findings known when pip-plan was taken up, one a line: rule, file, item, words. Remove lines, never add any by hand.';

/** Numbers change from day to day (`15 days ago`), and a finding stays the same finding. */
const settled = (message: string): string => message.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** A finding as a baseline knows it: rule, file, item and normalised words; never its line, which moves. */
export const keyOf = ({ rule, file, item, message }: Finding): string =>
  [rule, file, item ?? '-', settled(message)].map((part) => part.replace(/[\t\n\r]/g, ' ')).join('\t');

/** The text of a baseline: sorted, one entry a line, a finding that stands twice on two lines, so that it merges cleanly. */
export function writeBaseline(files: readonly FileResult[]): string {
  const keys = files.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule !== 'plan/syntax').map(keyOf),
  );
  return `${[HEAD, ...keys.sort(compare)].join('\n')}\n`;
}

/** Reads a baseline's text; comments and empty lines are passed over. */
export function readBaseline(text: string): Baseline {
  const counts = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() !== '' && !line.startsWith('#')) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

/** The findings that a baseline does not know, and its entries that nothing answers any more. */
export interface Baselined {
  readonly files: readonly FileResult[];
  /** Entries of files of this run that are fixed; each as often as it is over. */
  readonly stale: readonly string[];
}

/** Sets aside as many findings of each key as the baseline holds: one swapped for another is shown. */
export function applyBaseline(files: readonly FileResult[], baseline: Baseline): Baselined {
  const left = new Map(baseline);
  const kept = files.map((file) => {
    const findings = file.findings.filter((finding) => !take(left, keyOf(finding)));
    return { ...file, findings, suppressed: file.suppressed + file.findings.length - findings.length };
  });
  const looked = new Set(files.map(({ file }) => file));
  const stale = [...left].flatMap(([key, count]) =>
    looked.has(key.split('\t')[1] ?? '') ? Array<string>(count).fill(key) : [],
  );
  return { files: kept, stale };
}

function take(left: Map<string, number>, key: string): boolean {
  const count = left.get(key) ?? 0;
  if (count > 0) left.set(key, count - 1);
  return count > 0;
}

/** The text of a baseline without its stale entries. */
export function pruned(text: string, stale: readonly string[]): string {
  const over = new Map<string, number>();
  for (const key of stale) over.set(key, (over.get(key) ?? 0) + 1);
  return text
    .split('\n')
    .filter((line) => !take(over, line.replace(/\r$/, '')))
    .join('\n');
}
