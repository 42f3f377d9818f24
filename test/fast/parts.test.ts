import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../support/io.ts';

const root = join(import.meta.dirname, '../..');

/** The built package away from this repository, so that its files can be spoilt. */
function installed(): string {
  const folder = tempFolder();
  for (const part of ['bin', 'dist', 'templates', 'schemas', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const plan = join(root, 'examples/pdp/bad.yaml');

function run(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/pip.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

const kept = (folder: string): string[] =>
  (readdirSync(join(folder, 'dist'), { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.cache'),
  );

beforeAll(() => {
  if (!existsSync(join(root, 'dist/boot.cjs')))
    execFileSync('node', ['scripts/build.mjs'], { cwd: root, stdio: 'ignore' });
}, 120_000);

describe('the parts of the built program', () => {
  const words = ['lint', plan, '--as-of', '2026-07-15', '-f', 'json'];

  it('come with what V8 made of those that lint and render load', () => {
    const probe = `
      const { start, compiled } = require('./dist/boot.cjs');
      process.argv = ['node', 'pip', ...${JSON.stringify(words)}];
      start('pip').then(() => console.error([...compiled].map(([, { cachedDataRejected }]) => cachedDataRejected).join()));`;
    const { stderr } = spawnSync(process.execPath, ['-e', probe], { cwd: root, encoding: 'utf8' });
    const rejected = stderr.trim().split(',');
    expect(rejected.length).toBeGreaterThan(4);
    expect(new Set(rejected)).toEqual(new Set(['false']));
  });

  it('do the same without it, or where another Node made it', () => {
    const folder = installed();
    const before = run(folder, words);
    expect(before).toMatchObject({ status: 1, stderr: '' });
    const files = kept(folder).map((file) => join(folder, 'dist', file));
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const bytes = readFileSync(file);
      // The head of what V8 keeps says which V8 it was.
      bytes.fill(0xee, 0, 16);
      writeFileSync(file, bytes);
    }
    expect(run(folder, words)).toEqual(before);
    for (const file of files) rmSync(file);
    expect(run(folder, words)).toEqual(before);
    expect(kept(folder)).toEqual([]);
  });

  it('bring in ES modules, and packages that are one', () => {
    const folder = tempFolder();
    const { status, stderr } = run(root, ['export', plan, '-f', 'xlsx', '-o', join(folder, 'plan.xlsx')]);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'plan.xlsx'))).toBe(true);
    const schema = run(root, ['schema', 'pdp']);
    expect(JSON.parse(schema.stdout)).toMatchObject({ title: expect.any(String) });
  });

  it('are traced to the source for who debugs', () => {
    const folder = installed();
    rmSync(join(folder, 'templates'), { recursive: true });
    const { status, stderr } = run(folder, ['render', plan, '-f', 'html'], { PIP_PLAN_DEBUG: '1' });
    expect(status).toBe(3);
    expect(stderr).toMatch(/src\/cli\/package-files\.ts:\d+/);
  });
});
