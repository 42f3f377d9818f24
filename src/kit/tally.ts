import type { Summary } from './results.ts';
import { count, series } from './words.ts';

/** The closing words of a verdict, counted by nature: `14 to fill in, 2 wrong, 3 wordings, 1 late`. */
export function tally({ byNature: n }: Summary): string {
  const parts = [
    n.gap && `${n.gap} to fill in`,
    n.fault && `${n.fault} wrong`,
    n.wording && count(n.wording, 'wording'),
    n.time && `${n.time} late or due`,
    n.tip && count(n.tip, 'tip'),
  ].filter((part): part is string => typeof part === 'string');
  return parts.join(', ');
}

/** `3 errors, 1 warning`: what exit codes turn on. */
export function severities({ errors, warnings, advice }: Summary): string {
  const parts = [
    errors && count(errors, 'error'),
    warnings && count(warnings, 'warning'),
    advice && `${advice} advice`,
  ];
  return series(parts.filter((part): part is string => typeof part === 'string')) || 'no findings';
}
