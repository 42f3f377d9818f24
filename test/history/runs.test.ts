import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noHouse } from '../../src/cli/house.ts';
import { main } from '../../src/cli/main.ts';
import { judgeMeanwhile } from '../../src/cli/meanwhile.ts';
import { judgeEntry } from '../../src/cli/verdict.ts';
import { type Entry, openEntry } from '../../src/cli/workspace.ts';
import { trailOf } from '../../src/core/compare/trail.ts';
import { plainPolicy } from '../../src/core/weigh.ts';
import type { History } from '../../src/kit/history.ts';
import { noNeighbours } from '../../src/kit/neighbours.ts';
import { tempFolder, testIo } from '../support/io.ts';
import { countingGit, makeRepo } from '../support/repo.ts';
import { pip } from './support.ts';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);
const house = noHouse;
const plans = { house, neighboursOf: () => noNeighbours };
const terms = { today: '2026-07-15', policy: () => plainPolicy };
const open = (name: string): Promise<Entry> => openEntry(name, `/${name}`, readFileSync(`examples/${name}`));

describe('a plan that is judged while its past is asked for', () => {
  it.each(examples)('has the verdict that it has otherwise: %s', async (name) => {
    const entry = await open(name);
    const whole = judgeEntry(entry, plans, { ...terms, history: () => null });
    const slow = new Promise<null>((done) => setTimeout(() => done(null), 20));
    expect(await judgeMeanwhile(entry, plans, terms, Promise.resolve(null))).toEqual(whole);
    expect(await judgeMeanwhile(entry, plans, terms, slow)).toEqual(whole);
  });

  it('has the findings of its past too, in their places', async () => {
    const entry = await open('individual-pip/good.yaml');
    const { data, kind } = entry.opened;
    const criteria = data['criteria'] as readonly object[];
    const before = { ...data, criteria: criteria.map((one) => ({ ...one, assessed_by: 'Somebody else' })) };
    const versions = [{ commit: 'a'.repeat(40), day: '2026-05-08', plan: before }];
    const history = kind && trailOf(versions, data, kind.shape);
    const whole = judgeEntry(entry, plans, { ...terms, history: () => history });
    expect(whole.findings.map(({ rule }) => rule)).toContain('history/goalposts');
    expect(await judgeMeanwhile(entry, plans, terms, Promise.resolve<History | null>(history))).toEqual(
      whole,
    );
  });

  it('says why the past is not known', async () => {
    const entry = await open('individual-pip/good.yaml');
    const history = { unknown: 'The past is cut off.' };
    const { findings } = await judgeMeanwhile(entry, plans, terms, Promise.resolve(history));
    expect(findings.map(({ message }) => message)).toContain('The past is cut off.');
  });

  it('passes on what went wrong with Git', async () => {
    const entry = await open('individual-pip/good.yaml');
    const broken = Promise.reject(new Error('broken'));
    await expect(judgeMeanwhile(entry, plans, terms, broken)).rejects.toThrow('broken');
  });
});

describe('a run over many plans in Git', () => {
  const lint = async (cwd: string, env: Record<string, string> = {}, ...words: string[]) => {
    const io = testIo({ cwd, env: { ...process.env, ...env } as Record<string, string> });
    await main(['lint', '--as-of', '2026-06-10', '-f', 'json', ...words], io, 'pip');
    return io.written;
  };
  const told = async (...args: Parameters<typeof lint>) =>
    (JSON.parse((await lint(...args)).stdout).findings as { rule: string; file: string; message: string }[])
      .filter(({ rule }) => /^history|duplicate-id/.test(rule))
      .map(({ rule, file }) => `${file} ${rule}`);
  const id = (n: number) => pip('9 of 10').replace('e-1042-2026', `e-${n}`);
  const soft = (n: number) => id(n).replace('9 of 10', '6 of 10');

  it('tells each its own past, however many are in memory at a time', async () => {
    const repo = makeRepo();
    const names = Array.from({ length: 40 }, (_, n) => `p/${String(n).padStart(2, '0')}.yaml`);
    repo.commit(Object.fromEntries(names.map((name, n) => [name, id(n)])));
    const changed = [0, 15, 16, 17, 31, 32, 39];
    repo.commit(Object.fromEntries(changed.map((n) => [names[n] ?? '', soft(n)])));
    expect(await told(repo.root)).toEqual(changed.map((n) => `${names[n]} history/goalposts`));
  });

  it('keeps the past of plans that are judged again for the others’ sake', async () => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': id(1), 'b.yaml': id(2) });
    repo.commit({ 'a.yaml': soft(1), 'b.yaml': soft(1) });
    const lines = await told(repo.root);
    expect(lines).toContain('a.yaml history/goalposts');
    expect(lines.filter((line) => line.endsWith('plan/duplicate-id')).length).toBeGreaterThan(0);
  });

  it('is the same from a cache, also for plans that a new one makes doubtful', async () => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': id(1), 'b.yaml': id(2) });
    repo.commit({ 'a.yaml': soft(1) });
    const env = { XDG_CACHE_HOME: tempFolder() };
    const cold = await lint(repo.root, env, '--cache');
    expect((await lint(repo.root, env, '--cache')).stdout).toBe(cold.stdout);
    testIo({ cwd: repo.root, files: { 'c.yaml': id(1) } });
    expect(await told(repo.root, env, '--cache')).toEqual(await told(repo.root));
  });

  it('asks no Git where all is remembered, and five times at most where a plan is judged again', async () => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': id(1), 'b.yaml': soft(2) });
    const env = { XDG_CACHE_HOME: tempFolder() };
    await lint(repo.root, env, '--cache');
    const warm = countingGit();
    await lint(repo.root, { ...env, PATH: warm.path }, '--cache');
    expect(warm.calls()).toEqual([]);
    testIo({ cwd: repo.root, files: { 'c.yaml': id(1) } });
    const again = countingGit();
    await lint(repo.root, { ...env, PATH: again.path }, '--cache', '--changed', 'HEAD');
    expect(again.calls().length).toBeLessThanOrEqual(5);
  });
});
