import { describe, expect, it } from 'vitest';
import { cleanPlan, DAY, KINDS } from '../../bench/plans/clean.ts';
import { defects } from '../../bench/plans/defects.ts';
import { made } from '../../bench/plans/generate.ts';
import { lint } from '../../src/cli/api-lint.ts';

const found = async (file: string, text: string) =>
  (await lint(text, { asOf: DAY, file })).map(({ rule, line }) => ({ file, rule, line }));

describe('generated plans', () => {
  it.each(KINDS)('of kind %s are clean, distinct, and the same again', async (kind) => {
    for (const n of [0, 1, 7, 4242]) {
      const text = cleanPlan(kind, n);
      expect(await lint(text, { asOf: DAY })).toEqual([]);
      expect(cleanPlan(kind, n)).toBe(text);
      expect(cleanPlan(kind, n + 1)).not.toBe(text);
    }
  });

  it('have exactly the faults that the manifest tells, with every defect planted somewhere', async () => {
    const planted = new Set<string>();
    for (let n = 0; n < 120; n++) {
      const plan = made(n, 1);
      expect(await found(plan.file, plan.text)).toEqual(plan.planted);
      for (const { rule } of plan.planted) planted.add(rule);
    }
    expect([...planted].sort()).toEqual([...new Set(defects.map(({ rule }) => rule))].sort());
  });

  it('have faults in about the share that is asked for', () => {
    const faulty = Array.from({ length: 200 }, (_, n) => made(n, 0.25)).filter(
      ({ planted }) => planted.length,
    );
    expect(faulty.length).toBeGreaterThan(25);
    expect(faulty.length).toBeLessThan(75);
  });
});
