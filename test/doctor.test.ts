import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { examine } from '../src/cli/health.ts';
import { main } from '../src/cli/main.ts';
import { testIo } from './support/io.ts';

const byName = (checks: ReturnType<typeof examine>) =>
  Object.fromEntries(checks.map((one) => [one.name, one]));

it('tells which pip comes first on PATH', () => {
  const io = testIo();
  mkdirSync(join(io.cwd, 'python'));
  mkdirSync(join(io.cwd, 'ours'));
  writeFileSync(join(io.cwd, 'python/pip'), '#!/bin/sh\n');
  chmodSync(join(io.cwd, 'python/pip'), 0o755);
  symlinkSync(resolve(import.meta.dirname, '../bin/pip.js'), join(io.cwd, 'ours/pip'));
  const path = (...folders: string[]) => ({
    ...io,
    env: { PATH: folders.map((f) => join(io.cwd, f)).join(':') },
  });
  expect(byName(examine(path('python', 'ours'), 'v20.19.0'))['pip']).toMatchObject({
    ok: false,
    advice: expect.stringContaining('pip-plan'),
  });
  expect(byName(examine(path('ours', 'python'), 'v20.19.0'))['pip']).toMatchObject({
    ok: true,
    advice: null,
  });
  expect(byName(examine(path(), 'v20.19.0'))['pip']?.found).toContain('no pip on PATH');
});

it.each([
  ['v18.20.0', false],
  ['v20.18.3', false],
  ['v20.19.0', true],
  ['v24.1.0', true],
])('judges Node %s', (node, ok) => {
  expect(byName(examine(testIo(), node))['Node']?.ok).toBe(ok);
});

it('names a fault of the config with its place, and leaves nothing behind', () => {
  const io = testIo({ files: { 'pip.config.yaml': 'ruls: {}\n' } });
  expect(byName(examine(io, 'v20.19.0'))['config']).toMatchObject({
    ok: false,
    found: expect.stringContaining('pip.config.yaml:1:1'),
  });
  expect(readdirSync(io.cwd)).toEqual(['pip.config.yaml']);
});

it('prints a contract for programs', async () => {
  const io = testIo();
  expect(await main(['doctor', '-f', 'json'], io, 'pip')).toBe(0);
  expect(JSON.parse(io.written.stdout)).toMatchObject({
    schemaVersion: 1,
    kind: 'doctor',
    checks: expect.any(Array),
  });
});
