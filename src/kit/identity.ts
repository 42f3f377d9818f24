import type { Finding } from './finding.ts';

/** Numbers that change from day to day (`19 days late`) say nothing of which finding it is; ids such as C1.2 do. */
const steady = (message: string): string =>
  message
    .replace(/(?<![\w.])\d[\d.,:-]*(?!\w)/g, '#')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/**
 * What tells each finding from the others and stays the same while lines move: a hash (sha256, hex) of rule, file,
 * item and the words without their numbers. Findings alike in all of these are counted, so that none share one.
 */
export function identities(findings: readonly Finding[], hash: (text: string) => string): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, file, item, message }) => {
    const key = JSON.stringify([rule, file, item, steady(message)]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return hash(`${key} ${nth}`);
  });
}
