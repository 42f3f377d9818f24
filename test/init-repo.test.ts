import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../src/cli/main.ts';
import { testIo } from './support/io.ts';

it('sets up a plans repository and says what comes next', async () => {
  const io = testIo();
  expect(await main(['init', '--repo', 'plans-repo'], io, 'pip')).toBe(0);
  const at = (name: string) => join(io.cwd, 'plans-repo', name);
  for (const name of [
    'pip.config.yaml',
    '.yamllint',
    '.vscode/settings.json',
    '.github/CODEOWNERS',
    'PRIVACY.md',
    'plans/force/.gitkeep',
  ]) {
    expect(existsSync(at(name)), name).toBe(true);
  }
  const workflow = parse(readFileSync(at('.github/workflows/plans.yml'), 'utf8'));
  const steps = workflow.jobs.lint.steps as { run?: string; with?: Record<string, unknown> }[];
  expect(steps.map(({ run }) => run).filter(Boolean)).toEqual(['npm ci', 'npx --no -- pip-plan lint']);
  expect(steps[0]?.with).toEqual({ 'fetch-depth': 0 });
  expect(io.written.stderr).toContain('npm install --save-dev');
});

it('keeps what is there, and says so', async () => {
  const io = testIo({ files: { 'README.md': 'mine\n' } });
  expect(await main(['init', '--repo'], io, 'pip-plan')).toBe(0);
  expect(readFileSync(join(io.cwd, 'README.md'), 'utf8')).toBe('mine\n');
  expect(io.written.stderr).toContain('kept as they were: README.md');
  expect(await main(['init', '--repo', '--force'], io, 'pip-plan')).toBe(0);
  expect(readFileSync(join(io.cwd, 'README.md'), 'utf8')).toContain('# Plans');
});

it('makes a config that lint reads, and an empty repository that has no plan yet', async () => {
  const io = testIo();
  await main(['init', '--repo'], io, 'pip');
  expect(await main(['lint', '--allow-empty'], io, 'pip')).toBe(0);
  expect(await main(['lint'], io, 'pip')).toBe(2);
});
