import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cleanPlan, DAY } from '../../bench/plans/clean.ts';
import { made } from '../../bench/plans/generate.ts';
import { filesOf, plansOf } from '../../src/cli/plans.ts';
import { sweep } from '../../src/cli/sweep.ts';
import { judgeEntry } from '../../src/cli/verdict.ts';
import { plainPolicy } from '../../src/core/weigh.ts';
import type { FileResult } from '../../src/kit/results.ts';
import { type TestIo, testIo } from '../support/io.ts';

const terms = { today: DAY, policy: () => plainPolicy };

const shown = (results: readonly FileResult[]) =>
  results.map(({ file, findings, suppressed }) => ({ file, findings, suppressed }));

/** Verdicts with all plans in memory and read the careful way, beside those of the sweep. */
async function both(io: TestIo) {
  const plans = await plansOf(io, { paths: ['.'] });
  const whole = plans.entries.map((entry) => judgeEntry(entry, plans, { ...terms, history: () => null }));
  const { house, files } = await filesOf(io, { paths: ['.'] });
  const swept = await sweep(io, { files, wanted: new Set(files), house, since: null, terms });
  return { whole: shown(whole), swept: shown(swept), texts: swept.map(({ text }) => text) };
}

const note = (id: string, formal: string): string =>
  cleanPlan('conversation', 1)
    .replace(/^id: .*$/m, `id: ${id}`)
    .concat(formal);

describe('a run over many plans', () => {
  it('gives the verdicts of one that holds them all in memory, faults included', async () => {
    const all = Array.from({ length: 230 }, (_, n) => made(n, 0.3));
    const io = testIo({ files: Object.fromEntries(all.map(({ file, text }) => [file, text])) });
    const { whole, swept, texts } = await both(io);
    expect(swept).toEqual(whole);
    expect(swept.length).toBe(230);
    const faulty = new Set(all.flatMap(({ planted }) => planted.map(({ file }) => file)));
    expect(swept.filter(({ findings }) => findings.length > 0).map(({ file }) => file)).toEqual(
      [...faulty].sort(),
    );
    expect(texts.filter((text) => text !== '').length).toBe(faulty.size);
  });

  it('finds the same id in plans that are never in memory together', async () => {
    const many = Array.from({ length: 120 }, (_, n) => [`p${1000 + n}.yaml`, cleanPlan('pdp', n)] as const);
    const twin = cleanPlan('pdp', 3);
    const io = testIo({ files: Object.fromEntries([...many, ['z.yaml', twin]]) });
    const { whole, swept } = await both(io);
    expect(swept).toEqual(whole);
    const found = swept.filter(({ findings }) => findings.some(({ rule }) => rule === 'plan/duplicate-id'));
    expect(found.map(({ file }) => file)).toEqual(['p1003.yaml', 'z.yaml']);
  });

  it('knows who links to a note, however far apart they stand', async () => {
    const many = Array.from({ length: 120 }, (_, n) => [`p${1000 + n}.yaml`, cleanPlan('pdp', n)] as const);
    const links = 'prior_conversations:\n  - record: a.yaml\n    date: 2026-05-06\n';
    const formal = `kind: individual-pip\nid: formal\nstatus: active\n${links}`;
    const io = testIo({
      files: Object.fromEntries([['a.yaml', note('a', '')], ...many, ['z.yaml', formal]]),
    });
    const { whole, swept } = await both(io);
    expect(swept).toEqual(whole);
  });

  it('reads the past of every lot once', async () => {
    const io = testIo({ files: { 'a.yaml': cleanPlan('pdp', 1), 'b.yaml': cleanPlan('pdp', 2) } });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: io.cwd, stdio: 'ignore' });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'Agree');
    const { house, files } = await filesOf(io, { paths: ['.'] });
    const moved = files.map((file) => ({
      ...file,
      bytes: new TextEncoder().encode(
        new TextDecoder().decode(file.bytes).replace(/target_date: (\S+)/, 'target_date: 2026-08-13'),
      ),
    }));
    const swept = await sweep(io, { files: moved, wanted: new Set(moved), house, since: null, terms });
    expect(swept.map(({ findings }) => findings.some(({ rule }) => rule === 'history/date-moved'))).toEqual([
      true,
      true,
    ]);
  });

  it('tells on a terminal how far it has come, and nowhere else', async () => {
    const files = Array.from({ length: 1001 }, (_, n) => ({
      file: `p${n}.yaml`,
      path: `/p${n}.yaml`,
      bytes: new TextEncoder().encode(`kind: pdp\nid: p${n}\n`),
    }));
    const seen = async (stderr: boolean) => {
      const io = testIo({ terminal: { stderr } });
      const { house } = await filesOf(io, { paths: ['.'] });
      await sweep(io, { files, wanted: new Set(), house, since: null, terms });
      return io.written.stderr;
    };
    expect(await seen(true)).toMatch(/^\r100 of 1001 plans.*\r +\r$/s);
    expect(await seen(false)).toBe('');
  });
});
