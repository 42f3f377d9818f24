import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { tempFolder } from '../support/io.ts';
import { examples } from './corpus.ts';
import { figure } from './figure.ts';
import { type Mutant, mutantsOf, ways } from './mutants.ts';
import { lintTrial } from './trial.ts';

/** The large plans get fewer of each way, the small ones more. */
const each = (text: string): number => (text.length > 12_000 ? 2 : text.length > 5000 ? 3 : 5);

const mutants = examples.flatMap((example) => mutantsOf(example, each(example.text)));

/** Whether YAML's own reader can make nothing of it. */
function unusable({ bytes }: Mutant): boolean {
  if (bytes.length > 512 * 1024) return true;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parseDocument(text, { uniqueKeys: false }).errors.length > 0;
  } catch {
    return true;
  }
}

describe('mutants of the examples through lint', () => {
  it('are judged without crash, hang or side effect, and are told where they cannot be read', async () => {
    const cwd = tempFolder();
    const faults: string[] = [];
    let [slowest, found, refused] = [0, 0, 0];
    for (const mutant of mutants) {
      const trial = await lintTrial(cwd, mutant);
      faults.push(...trial.faults.map((fault) => `${mutant.name}: ${fault}`));
      slowest = Math.max(slowest, trial.took);
      found += trial.findings.length;
      if (!unusable(mutant)) continue;
      refused++;
      if (!trial.findings.some(({ rule }) => rule === 'plan/syntax' || rule === 'plan/schema'))
        faults.push(`${mutant.name}: cannot be read, and no finding says so`);
    }
    figure(
      `${mutants.length} mutants in ${ways} ways of ${examples.length} plans: ${found} findings, ` +
        `${refused} unusable files each told with a position, slowest ${Math.round(slowest)} ms`,
    );
    expect(faults).toEqual([]);
    expect(mutants.length).toBeGreaterThanOrEqual(1500);
  }, 180_000);
});
