import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { cleanPlan, DAY, KINDS } from './plans/clean.ts';
import { spread } from './timer.ts';

/** Per plan, in microseconds: the least and middle cost of `yaml` alone and of the whole verdict. */
export interface Cost {
  readonly kind: string;
  readonly lines: number;
  readonly parse: { readonly min: number; readonly median: number };
  readonly verdict: { readonly min: number; readonly median: number };
}

type Lint = (text: string, options: { asOf: string }) => Promise<readonly unknown[]>;

const PLANS = 40;

/** What one clean plan costs in a warm process: `yaml`'s parse alone beside reading, checking and all rules. */
export async function throughput(program: string, rounds: number): Promise<Cost[]> {
  const api = pathToFileURL(join(program, '..', '..', 'dist', 'index.js')).href;
  const { lint } = (await import(api)) as { lint: Lint };
  const costs: Cost[] = [];
  for (const kind of KINDS) {
    const texts = Array.from({ length: PLANS }, (_, n) => cleanPlan(kind, n));
    const parses: number[] = [];
    const verdicts: number[] = [];
    for (let round = -3; round < rounds; round++) {
      const parsed = await took(async () => texts.forEach((text) => void parse(text)));
      const judged = await took(async () => {
        for (const text of texts) if ((await lint(text, { asOf: DAY })).length > 0) throw new Error(kind);
      });
      if (round < 0) continue;
      parses.push(parsed);
      verdicts.push(judged);
    }
    const lines = texts[0]?.split('\n').length ?? 0;
    costs.push({ kind, lines, parse: spread(parses), verdict: spread(verdicts) });
  }
  return costs;
}

/** Microseconds per plan. */
async function took(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return ((performance.now() - start) * 1000) / PLANS;
}
