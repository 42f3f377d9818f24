import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from './support/io.ts';

const root = resolve(import.meta.dirname, '..');
const PROGRAMS = ['pip', 'pdp', 'pip-plan', 'pdp-plan'];
const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false' },
  });

beforeAll(() => {
  if (!existsSync(join(root, 'dist/boot.cjs')))
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });
}, 120_000);

describe('the package', () => {
  it('installs from its tarball into an empty project, and its four programs run', () => {
    const folder = tempFolder({ 'package.json': '{ "name": "empty", "private": true }\n' });
    const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
    expect(packed.status, packed.stderr).toBe(0);
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
    const installed = run('npm', ['install', '--ignore-scripts', '--prefer-offline', `./${tarball}`], folder);
    expect(installed.status, installed.stderr).toBe(0);
    for (const name of PROGRAMS) {
      const version = run('npx', ['--no', '--', name, '--version'], folder);
      expect({ name, status: version.status, out: version.stdout }).toMatchObject({ name, status: 0 });
      expect(version.stdout).toContain(`(${name}: pip-plan`);
      const guarded = run('npx', ['--no', '--', name, 'install', 'requests'], folder);
      expect({ status: guarded.status, stdout: guarded.stdout }).toEqual({ status: 2, stdout: '' });
      expect(guarded.stderr).toContain('python3 -m pip install');
    }
    const made = run('npx', ['--no', '--', 'pdp', 'init', '--person', 'Sam Okafor', '--no-input'], folder);
    expect(made.status, made.stderr).toBe(0);
    const linted = run('npx', ['--no', '--', 'pip-plan', 'lint', '-f', 'json'], folder);
    expect(JSON.parse(linted.stdout)).toMatchObject({
      schemaVersion: 1,
      kind: 'lint',
      summary: { files: 1 },
    });
    const api = `import { pdp, lint } from 'pip-plan'; console.log(typeof pdp.schema.safeParse, (await lint('kind: pdp\\nid: x\\n', { asOf: '2026-07-15' })).length > 0)`;
    expect(run('node', ['--input-type=module', '-e', api], folder).stdout).toBe('function true\n');
  }, 240_000);

  it('holds what it needs and no more', () => {
    const listed = JSON.parse(run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], root).stdout);
    const [{ files, unpackedSize }] = Array.isArray(listed)
      ? listed
      : (Object.values(listed) as [{ files: { path: string }[]; unpackedSize: number }]);
    const paths = (files as { path: string }[]).map(({ path }) => path);
    for (const needed of [
      'bin/pip.js',
      'dist/boot.cjs',
      'dist/index.js',
      'templates/page.css',
      'schemas/force-pip.schema.json',
      'LICENSE',
      'README.md',
    ]) {
      expect(paths).toContain(needed);
    }
    expect(paths.filter((path) => /^(src|test|examples|scripts|bench)\//.test(path))).toEqual([]);
    expect(unpackedSize).toBeLessThan(6 * 1024 * 1024);
  });
});
