import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { tempFolder, testIo } from '../support/io.ts';
import { countingGit, makeRepo, type Repo } from '../support/repo.ts';
import { force, lintHistory, pip } from './support.ts';

/** Many commits of one file by one process. */
function revisions(repo: Repo, texts: readonly string[]): void {
  const input = texts.map((text, i) => {
    const from = i === 0 ? '' : `from :${i}\n`;
    const head = `commit refs/heads/main\nmark :${i + 1}\ncommitter A <a@b> ${1778241600 + i * 3600} +0000\n`;
    return `${head}data 1\nx\n${from}M 100644 inline plan.yaml\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repo.root, input: input.join('') });
  writeFileSync(join(repo.root, 'plan.yaml'), texts.at(-1) ?? '');
}

describe('the cost of a past', () => {
  it('is at most five Git processes for 300 revisions of a plan', { timeout: 60_000 }, async () => {
    const repo = makeRepo();
    const texts = Array.from({ length: 300 }, (_, i) =>
      force(
        i < 200 ? '2026-07-31' : '2026-08-28',
        `    updates:\n      - date: 2026-05-08\n        note: Step ${i}\n`,
      ),
    );
    revisions(repo, texts);
    const { path, calls } = countingGit();
    const { told } = await lintHistory(repo.root, [], { env: { PATH: path } });
    expect(told.map(({ rule }) => rule)).toEqual(['history/date-moved', 'history/log-rewritten']);
    expect(calls().length).toBeGreaterThan(0);
    expect(calls().length).toBeLessThanOrEqual(5);
  });

  it('is at most five Git processes for 2,000 plans against one ref', { timeout: 120_000 }, async () => {
    const repo = makeRepo();
    const plan = (i: number, due: string) =>
      `kind: pdp\nid: p${i}\nagreed: 2026-05-08\ngoals:\n  - id: G1\n    target_date: ${due}\n`;
    const all = Array.from(
      { length: 2000 },
      (_, i) => [`${i % 20}/${i}.yaml`, plan(i, '2026-07-31')] as const,
    );
    repo.commit(Object.fromEntries(all));
    repo.git('checkout', '-q', '-b', 'work');
    repo.commit({ '7/7.yaml': plan(7, '2026-08-31') });
    const { path, calls } = countingGit();
    const { files } = await lintHistory(repo.root, ['--since', 'main', '--changed', 'main'], {
      env: { PATH: path },
    });
    expect(files).toEqual(['7/7.yaml']);
    expect(calls().length).toBeLessThanOrEqual(5);
    const whole = countingGit();
    const every = await lintHistory(repo.root, ['--since', 'main'], { env: { PATH: whole.path } });
    expect(every.files).toEqual(['7/7.yaml']);
    expect(whole.calls().length).toBeLessThanOrEqual(5);
  });
});

describe('lint --changed', () => {
  const twins = { 'a.yaml': pip('9 of 10'), 'b.yaml': pip('9 of 10').replace('e-1042', 'e-2001') };
  const lint = async (cwd: string, ...args: string[]) => {
    const io = testIo({ cwd });
    const exit = await main(['lint', '-f', 'json', ...args], io, 'pip');
    const { stdout, stderr } = io.written;
    const verdict = stdout === '' ? null : JSON.parse(stdout);
    return { exit, stderr, files: verdict?.summary.files ?? null, findings: verdict?.findings ?? [] };
  };

  it('judges the plans that differ from the merge base, in the sight of all others', async () => {
    const repo = makeRepo();
    repo.commit(twins);
    repo.git('checkout', '-q', '-b', 'work');
    repo.commit({ 'c.yaml': pip('8 of 10') });
    const { files, findings } = await lint(repo.root, '--changed', 'main');
    expect(files).toBe(1);
    const twice = findings.filter(({ rule }: { rule: string }) => rule === 'plan/duplicate-id');
    expect(twice).toMatchObject([{ file: 'c.yaml', message: expect.stringContaining('a.yaml') }]);
    expect((await lint(repo.root, '--changed')).files).toBe(1);
    testIo({ cwd: repo.root, files: { 'b.yaml': `${twins['b.yaml']}title: Reviews\n` } });
    expect((await lint(repo.root, '--changed', 'main')).files).toBe(2);
    repo.git('checkout', '-q', '-f', 'main');
    expect((await lint(repo.root, '--changed', 'main')).files).toBe(0);
  });

  it('says which command mends a base that is not there', async () => {
    const repo = makeRepo();
    testIo({ cwd: repo.root, files: twins });
    expect((await lint(repo.root, '--changed')).files).toBe(2);
    repo.commit(twins);
    const missing = await lint(repo.root, '--changed', 'origin/main');
    expect(missing).toMatchObject({ exit: 2, files: null });
    expect(missing.stderr).toContain('git fetch --all may bring it');
    repo.git('branch', '-m', 'trunk');
    expect((await lint(repo.root, '--changed')).stderr).toContain('git fetch origin main');
    expect((await lint(repo.root, '--changed=--output=x')).stderr).toContain('no name of a commit');
    expect((await lint(tempFolder(twins), '--changed')).stderr).toContain('this is none');
  });
});

describe('a hostile repository', () => {
  it.each([
    ['lint'],
    ['lint', '--since', 'HEAD~1'],
    ['lint', '--changed', 'HEAD~1'],
    ['diff'],
    ['diff', 'HEAD~1..HEAD'],
    ['status', '--since', 'HEAD~1'],
    ['status', '--since', 'agreed'],
  ])('runs nothing of its own under %s %s', async (...words) => {
    const repo = makeRepo();
    repo.commit({ 'a.yaml': pip('9 of 10'), '.gitattributes': '*.yaml filter=evil diff=evil\n' });
    repo.commit({ 'a.yaml': pip('6 of 10') });
    const folder = tempFolder();
    const sprung = join(folder, 'sprung');
    const evil = join(folder, 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\necho sprung >> ${sprung}\ncat\n`);
    chmodSync(evil, 0o755);
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'diff.evil.textconv',
      'filter.evil.clean',
      'filter.evil.smudge',
    ])
      repo.git('config', name, evil);
    for (const name of ['cat-file', 'rev-list', 'merge-base', 'diff', 'status'])
      repo.git('config', `alias.${name}`, `!${evil}`);
    mkdirSync(join(repo.root, '.git/hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      writeFileSync(join(repo.root, '.git/hooks', hook), `#!/bin/sh\necho hook >> ${sprung}\n`);
      chmodSync(join(repo.root, '.git/hooks', hook), 0o755);
    }
    writeFileSync(join(repo.root, 'a.yaml'), pip('5 of 10'));
    const io = testIo({ cwd: repo.root });
    expect(await main(words, io, 'pip')).toBeLessThan(2);
    expect(io.written.stdout).toContain(words[0] === 'lint' ? 'K1 threshold was' : 'K1');
    expect(existsSync(sprung)).toBe(false);
  });
});
