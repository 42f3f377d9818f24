import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/io.ts';
import { drive, entriesOf, figure, type Outcome, run } from './harness.ts';

const KILLS = Math.max(200, Number(process.env['FAULT_KILLS'] ?? 200));

/** Counts over the kills of one file. */
const tally = { kills: 0, missed: 0, acknowledged: 0, extra: 0 };

/** After a kill every acknowledged entry is there once, and at most the one under way besides. */
function check(file: string, name: string, outcome: Outcome, before: readonly string[]): readonly string[] {
  const after = entriesOf(file);
  expect(after.slice(0, before.length)).toEqual(before);
  const added = after.slice(before.length);
  expect(added.slice(0, outcome.kept.length)).toEqual(outcome.kept);
  expect(added.length - outcome.kept.length).toBeLessThanOrEqual(1);
  expect(added.every((entry) => entry.startsWith(`${name}.`))).toBe(true);
  expect(new Set(after).size).toBe(after.length);
  if (outcome.signal === 'SIGKILL') tally.kills++;
  else tally.missed++;
  tally.acknowledged += outcome.kept.length;
  tally.extra += added.length - outcome.kept.length;
  return after;
}

describe('a plan under SIGKILL', () => {
  it(`is never torn and loses nothing acknowledged, over ${KILLS} kills`, async () => {
    const folder = tempFolder({ 'plan.yaml': 'kind: pdp\n' });
    const file = join(folder, 'plan.yaml');
    let entries = entriesOf(file);
    const aimed = Math.ceil(KILLS / 2);
    for (let n = 0; n < aimed; n++) {
      // Two edits have some thirty steps; the aim sweeps over all of them, cutting writes in half every other time.
      const aim = `${1 + (n % 30)}:SIGKILL${n % 2 ? ':half' : ''}`;
      const outcome = await run({ file, name: `a${n}`, count: 3, aim });
      expect(outcome.stderr).toBe('');
      entries = check(file, `a${n}`, outcome, entries);
    }
    expect(tally.missed).toBe(0);
    for (let n = 0; tally.kills < KILLS; n++) {
      const { child, ready, ended } = drive({ file, name: `r${n}`, count: 1000 });
      await ready;
      await sleep(Math.random() * 50);
      child.kill('SIGKILL');
      entries = check(file, `r${n}`, await ended, entries);
    }
    const last = await run({ file, name: 'last' });
    expect([last.code, last.stderr, entriesOf(file).at(-1)]).toEqual([0, '', 'last.0']);
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
    const { kills, acknowledged, extra } = tally;
    figure(
      `${kills} kills survived (${aimed} aimed at the write), ${acknowledged} entries acknowledged and kept once`,
    );
    figure(
      `${extra} entries written whole without their acknowledgement, 0 torn, 0 lost, nothing left behind`,
    );
  }, 120_000);
});
