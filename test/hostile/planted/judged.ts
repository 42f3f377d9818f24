import { join } from 'node:path';
import { judgeEntry } from '../../../src/cli/verdict.ts';
import { openEntry, workspace } from '../../../src/cli/workspace.ts';
import { plainPolicy } from '../../../src/core/weigh.ts';
import type { Finding } from '../../../src/kit/finding.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';
import { testIo } from '../../support/io.ts';

/** The findings on a text that stands where an example stands, its links followed there. */
export async function findingsOn(
  folder: string,
  name: string,
  text: string,
  today: string,
): Promise<readonly Finding[]> {
  const io = testIo({ cwd: folder, today });
  const entry = await openEntry(`${name}.yaml`, join(folder, `${name}.yaml`), new TextEncoder().encode(text));
  const space = await workspace(io, [entry]);
  const plans = { ...space, house: { settings: defaultSettings } } as unknown as Parameters<
    typeof judgeEntry
  >[1];
  return judgeEntry(entry, plans, { today, policy: () => plainPolicy, history: () => null }).findings;
}

/** Only the rules that they are of. */
export const judged = async (...what: Parameters<typeof findingsOn>): Promise<string[]> =>
  (await findingsOn(...what)).map(({ rule }) => rule);
