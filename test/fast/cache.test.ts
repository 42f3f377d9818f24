import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanPlan, DAY } from '../../bench/plans/clean.ts';
import { made } from '../../bench/plans/generate.ts';
import { openCache } from '../../src/cli/cache.ts';
import { main } from '../../src/cli/main.ts';
import { tempFolder, testIo } from '../support/io.ts';

const plans = Array.from({ length: 20 }, (_, n) => made(n, 0.4));

interface Run {
  readonly cwd: string;
  readonly caches: string;
  readonly flags?: readonly string[];
}

async function lint({ cwd, caches, flags = ['--cache'] }: Run) {
  const io = testIo({ cwd, env: { XDG_CACHE_HOME: caches } });
  const code = await main(['lint', '-f', 'json', '--as-of', DAY, ...flags], io, 'pip');
  return { code, ...io.written };
}

const folders = () => ({
  cwd: tempFolder(Object.fromEntries(plans.map(({ file, text }) => [file, text]))),
  caches: tempFolder(),
});

const cacheFile = (caches: string): string => {
  const [name = 'none'] = readdirSync(join(caches, 'pip-plan'));
  return join(caches, 'pip-plan', name);
};

/** Puts words into a cache that no run would say, so that whoever uses it gives itself away. */
function poison(caches: string): void {
  const path = cacheFile(caches);
  const { plans: table, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
  const poisoned = table.replaceAll('"suppressed":0', '"suppressed":77');
  const sum = testIo().hash(poisoned);
  writeFileSync(path, JSON.stringify({ ...rest, plans: poisoned, sum }));
}

const used = (stdout: string): boolean => JSON.parse(stdout).summary.suppressed >= 77;

describe('lint --cache', () => {
  it('says the same without, cold and warm, and writes nothing unless it is asked for', async () => {
    const at = folders();
    const without = await lint({ ...at, flags: [] });
    expect(readdirSync(at.caches)).toEqual([]);
    const cold = await lint(at);
    const warm = await lint(at);
    expect(cold).toEqual(without);
    expect(warm).toEqual(without);
    expect(JSON.parse(warm.stdout).findings.length).toBeGreaterThan(3);
    poison(at.caches);
    expect(used((await lint(at)).stdout)).toBe(true);
  });

  it('keeps with each verdict the days on which it holds, and goes by them', async () => {
    const at = folders();
    await lint(at);
    const days = (): string[] => {
      const { plans: table } = JSON.parse(readFileSync(cacheFile(at.caches), 'utf8'));
      const all = Object.values(
        JSON.parse(table) as Record<string, { validFrom: string; validUntil: string }>,
      );
      return [...new Set(all.map(({ validFrom, validUntil }) => `${validFrom} to ${validUntil}`))];
    };
    expect(days()).toEqual([`${DAY} to ${DAY}`]);
    poison(at.caches);
    for (const day of ['2026-07-14', '2026-07-16']) {
      const elsewhere = { ...at, flags: ['--cache', '--as-of', day] };
      expect(used((await lint(elsewhere)).stdout)).toBe(false);
      expect(days()).toEqual([`${day} to ${day}`]);
    }
  });

  it('judges a changed plan anew', async () => {
    const at = folders();
    await lint(at);
    const [first] = plans.filter(({ planted }) => planted.length === 0);
    const path = join(at.cwd, first?.file ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^format: 1$/m, 'format: 2'));
    const warm = await lint(at);
    expect(warm).toEqual(await lint({ ...at, flags: [] }));
    expect(warm.stdout).toContain('newer version');
  });

  it('knows of a new twin of a plan that it remembers', async () => {
    const at = folders();
    await lint(at);
    const [first] = plans.filter(({ planted }) => planted.length === 0);
    writeFileSync(join(at.cwd, 'twin.yaml'), first?.text ?? '');
    const warm = await lint(at);
    expect(warm).toEqual(await lint({ ...at, flags: [] }));
    expect(warm.stdout).toContain('plan/duplicate-id');
  });

  it.each([
    ['another day', ['--cache', '--as-of', '2026-07-16']],
    ['another stage', ['--cache', '--stage', 'draft']],
    ['another level', ['--cache', '--rule', 'plan/schema=warning']],
    ['other rules', ['--cache', '--only', 'plan/*']],
  ])('forgets what it knew under %s', async (_, flags) => {
    const at = folders();
    await lint(at);
    poison(at.caches);
    expect(used((await lint({ ...at, flags })).stdout)).toBe(false);
  });

  it('forgets what it knew under another config, and another HEAD', async () => {
    const at = folders();
    await lint(at);
    poison(at.caches);
    writeFileSync(join(at.cwd, 'pip.config.yaml'), 'rules:\n  plan/schema: warning\n');
    expect(used((await lint(at)).stdout)).toBe(false);
    poison(at.caches);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: at.cwd, stdio: 'ignore' });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'Begin');
    expect(used((await lint(at)).stdout)).toBe(false);
    poison(at.caches);
    git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'Go on',
    );
    expect(used((await lint(at)).stdout)).toBe(false);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"key":"'],
    ['something else', '[]'],
    ['null', 'null'],
  ])('takes a cache that is %s for none', async (_, text) => {
    const at = folders();
    await lint(at);
    writeFileSync(cacheFile(at.caches), text);
    expect(await lint(at)).toEqual(await lint({ ...at, flags: [] }));
  });

  it('takes a cache whose words were tampered with for none', async () => {
    const at = folders();
    await lint(at);
    const path = cacheFile(at.caches);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('suppressed\\":0', 'suppressed\\":77'));
    expect(used((await lint(at)).stdout)).toBe(false);
  });

  it('never keeps a plan that links to another, whose verdict hangs on that one too', async () => {
    const caches = tempFolder();
    const note = cleanPlan('conversation', 1).replace(/^id: .*$/m, 'id: note');
    const formal = `kind: individual-pip\nid: formal\nprior_conversations:\n  - record: note.yaml\n`;
    const cwd = tempFolder({ 'note.yaml': note, 'plan.yaml': formal });
    await lint({ cwd, caches });
    expect(readFileSync(cacheFile(caches), 'utf8')).not.toContain('formal');
    writeFileSync(join(cwd, 'note.yaml'), 'kind: pdp\nid: other\n');
    expect(await lint({ cwd, caches })).toEqual(await lint({ cwd, caches, flags: [] }));
  });

  it('does without where the machine names no place for caches, or lets nobody write there', async () => {
    const at = folders();
    expect(openCache(testIo({ cwd: at.cwd }), DAY, [])).toBeNull();
    writeFileSync(join(at.caches, 'pip-plan'), 'a file, not a folder');
    const result = await lint(at);
    expect(result.code).toBe((await lint({ ...at, flags: [] })).code);
    expect(result.stderr).toBe('');
  });
});
