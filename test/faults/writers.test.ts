import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { newHolder } from '../../src/cli/files/holder.ts';
import { tempFolder } from '../support/io.ts';
import { drive, entriesOf, figure, run } from './harness.ts';

const plan = () => {
  const folder = tempFolder({ 'plan.yaml': 'kind: pdp\n' });
  symlinkSync('plan.yaml', join(folder, 'link.yaml'));
  return { folder, file: join(folder, 'plan.yaml'), link: join(folder, 'link.yaml') };
};

describe('many writers of one plan', () => {
  it('keep each acknowledged entry exactly once', async () => {
    const { folder, file, link } = plan();
    const calls = Array.from({ length: 16 }, (_, n) => ({
      file: n % 2 ? file : link,
      name: `w${n}`,
      count: 8,
    }));
    const outcomes = await Promise.all(calls.map(run));
    expect(outcomes.map(({ code, stderr }) => [code, stderr])).toEqual(calls.map(() => [0, '']));
    const kept = outcomes.flatMap((outcome) => outcome.kept);
    expect([...entriesOf(file)].sort()).toEqual([...kept].sort());
    expect(kept).toHaveLength(128);
    expect(readdirSync(folder)).toEqual(['link.yaml', 'plan.yaml']);
    figure(`16 concurrent writers, ${kept.length} of 128 entries kept exactly once`);
  }, 60_000);

  it('keep each acknowledged entry while others of them are killed', async () => {
    const { folder, file } = plan();
    const writers = Array.from({ length: 16 }, (_, n) => drive({ file, name: `w${n}`, count: 6 }));
    for (const [n, { child, ready }] of writers.entries()) {
      if (n % 2 === 0) continue;
      await ready;
      await sleep(Math.random() * 20);
      child.kill('SIGKILL');
    }
    const outcomes = await Promise.all(writers.map(({ ended }) => ended));
    const kept = outcomes.flatMap((outcome) => outcome.kept);
    const there = entriesOf(file);
    expect(new Set(there).size).toBe(there.length);
    expect(kept.filter((entry) => !there.includes(entry))).toEqual([]);
    const killed = outcomes.filter(({ signal }) => signal === 'SIGKILL').length;
    expect(there.length - kept.length).toBeLessThanOrEqual(killed);
    expect(outcomes.filter(({ code }) => code === 0)).toHaveLength(16 - killed);
    expect((await run({ file, name: 'last' })).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['link.yaml', 'plan.yaml']);
    figure(`${killed} of 16 writers killed among the rest, ${kept.length} acknowledged entries kept`);
  }, 60_000);

  it('take over a dead holder’s lock one at a time', async () => {
    const { folder, file } = plan();
    const { child, ended } = drive({ file, name: 'dead', count: 0 });
    await ended;
    const rounds = 4;
    for (let round = 0; round < rounds; round++) {
      const lock = join(folder, '.plan.yaml.lock');
      writeFileSync(lock, JSON.stringify({ ...newHolder(), pid: child.pid }));
      const names = Array.from({ length: 8 }, (_, n) => `r${round}w${n}`);
      const outcomes = await Promise.all(names.map((name) => run({ file, name })));
      expect(outcomes.map(({ stderr }) => stderr).filter(Boolean)).toEqual([]);
    }
    expect(new Set(entriesOf(file)).size).toBe(rounds * 8);
    expect(entriesOf(file)).toHaveLength(rounds * 8);
    expect(readdirSync(folder)).toEqual(['link.yaml', 'plan.yaml']);
    figure(`${rounds} dead locks taken over by 8 heirs at once, ${rounds * 8} of ${rounds * 8} entries kept`);
  }, 60_000);
});
