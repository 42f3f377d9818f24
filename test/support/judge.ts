import { plansOf } from '../../src/cli/plans.ts';
import { judgeEntry } from '../../src/cli/verdict.ts';
import { plainPolicy } from '../../src/core/weigh.ts';
import type { Finding } from '../../src/kit/finding.ts';
import { testIo } from './io.ts';

/** The findings on one file with every rule, as of a day, links followed and no config read. */
export async function noHouseFor(cwd: string, file: string, today: string): Promise<readonly Finding[]> {
  const plans = await plansOf(testIo({ cwd, today }), { paths: [file] });
  const terms = { today, policy: () => plainPolicy, history: () => null };
  return plans.entries.flatMap((entry) => judgeEntry(entry, plans, terms).findings);
}
