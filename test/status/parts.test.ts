import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inShard, shardOf } from '../../src/cli/shard.ts';
import { merge } from '../../src/core/status/merge.ts';
import { lint } from '../lint/run.ts';
import { testIo } from '../support/io.ts';
import { all, report, status } from './plans.ts';

const partsOf = async (of: number, files = all): Promise<{ file: string; text: string }[]> =>
  Promise.all(
    Array.from({ length: of }, async (_, i) => {
      const { stdout } = await status(['--shard', `${i + 1}/${of}`, '-f', 'json'], files);
      return { file: `part-${i + 1}.json`, text: stdout };
    }),
  );

const changed = (text: string, change: object): string => JSON.stringify({ ...JSON.parse(text), ...change });

describe('a status in parts', () => {
  it.each([1, 2, 3, 7])('joined from %i is the whole', async (of) => {
    const parts = await partsOf(of);
    expect(merge(parts)).toEqual(await report());
    expect(merge([...parts].reverse())).toEqual(merge(parts));
  });

  it('is joined by the command, with its exit code', async () => {
    const [one, two] = await partsOf(2);
    const files = { 'one.json': one?.text ?? '', 'two.json': two?.text ?? '' };
    const joined = await status(
      ['--merge', 'one.json', 'two.json', '-f', 'json', '--fail-on', 'overdue'],
      files,
    );
    expect(JSON.parse(joined.stdout)).toEqual(await report());
    expect(joined.code).toBe(1);
    const page = await status(['--merge', 'one.json', '--merge', 'two.json'], files);
    expect(page.stdout).toContain('4 plans as of 15 July 2026');
  });

  it('says in which part it was made', async () => {
    const { stdout } = await status(['--shard', '2/3']);
    expect(stdout).toContain('This is part 2 of 3.');
  });

  it('refuses what does not belong together', async () => {
    const [one, two] = await partsOf(2);
    if (!one || !two) throw new Error('there are two parts');
    const refused = (parts: { file: string; text: string }[]) => {
      try {
        merge(parts);
      } catch (error) {
        return (error as Error).message;
      }
      return null;
    };
    expect(refused([one])).toBe('shard 2/2 is missing');
    expect(refused([one, one, two])).toBe('shard 1/2 is there more than once');
    expect(refused([])).toContain('wants the JSON parts');
    expect(refused([{ ...one, text: '{' }])).toBe('part-1.json is no JSON: give what status -f json wrote');
    expect(refused([{ ...one, text: '{"kind":"lint"}' }])).toContain('is no part of a status report');
    const other = { ...two, text: changed(two.text, { asOf: '2026-07-16' }) };
    expect(refused([one, other])).toBe(
      'part-2.json was made with another asOf (2026-07-16) than part-1.json (2026-07-15)',
    );
    const lone = { ...two, text: changed(two.text, { shard: null }) };
    expect(refused([one, lone])).toBe('part-2.json is not one of 2 shards as the others are');
    const whole = { file: 'whole.json', text: JSON.stringify(await report()) };
    expect(refused([whole, { ...whole, file: 'again.json' }])).toContain(
      'is in two parts, the second again.json',
    );
  });

  it('refuses to ask anew of parts', async () => {
    const { code, stderr } = await status(['--merge', 'a.json', '--owner', 'x']);
    expect(code).toBe(2);
    expect(stderr).toContain('give --owner when the parts are made');
    expect((await status(['--merge', 'absent.json'])).code).toBe(2);
  });
});

describe('a shard', () => {
  const paths = Array.from({ length: 400 }, (_, i) => `plans/plan-${i}.yaml`);

  it('takes each file once, evenly, and by nothing but its path', () => {
    const io = testIo();
    const tests = [1, 2, 3, 4].map((index) => inShard(io, { index, of: 4 }));
    const taken = paths.map((path) => tests.filter((test) => test(join(io.cwd, path))).length);
    expect(taken.every((times) => times === 1)).toBe(true);
    for (const test of tests) {
      const share = paths.filter((path) => test(join(io.cwd, path))).length;
      expect(share).toBeGreaterThan(60);
      expect(share).toBeLessThan(140);
    }
    const other = testIo();
    const there = inShard(other, { index: 2, of: 4 });
    for (const path of paths) expect(there(join(other.cwd, path))).toBe(tests[1]?.(join(io.cwd, path)));
  });

  it.each(['0/4', '5/4', 'x', '1/', '1/1001', '1/0', '-1/4'])('%s is refused', (shard) => {
    expect(() => shardOf({ shard })).toThrow('--shard');
  });

  it('of lint gives the same findings in parts as in the whole', async () => {
    const files = { ...all, 'copy.yaml': all['people/noor.yaml'] };
    const place = ({ file, line, rule }: { file: string; line: number; rule: string }) =>
      `${file}:${line} ${rule}`;
    const whole = await lint(files, ['--as-of', '2026-07-15']);
    const parts = await Promise.all(
      [1, 2, 3].map((index) => lint(files, ['--as-of', '2026-07-15', '--shard', `${index}/3`])),
    );
    expect(parts.flatMap(({ findings }) => findings.map(place)).sort()).toEqual(
      whole.findings.map(place).sort(),
    );
    expect(parts.reduce((sum, { summary }) => sum + summary.files, 0)).toBe(6);
    expect(whole.findings.map(place)).toContain('copy.yaml:2 plan/duplicate-id');
  });

  it('writes no baseline', async () => {
    await expect(lint(all, ['--shard', '1/2', '--write-baseline', 'b.json'])).rejects.toThrow(
      'leave out --shard',
    );
  });
});
