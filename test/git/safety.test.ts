import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../src/cli/git/answers.ts';
import { findGit, gitEnv } from '../../src/cli/git/program.ts';
import { tempFolder } from '../support/io.ts';
import { countingGit, makeRepo, reading } from '../support/repo.ts';

/** A repository whose own config and hooks would each leave a file behind if anything ran them. */
function trap() {
  const repo = makeRepo();
  repo.commit({ 'a.yaml': 'kind: pdp\nid: a\n', '.gitattributes': '*.yaml filter=evil diff=evil text\n' });
  const base = repo.commit({ 'a.yaml': 'kind: pdp\nid: a\nx: 1\n' });
  repo.git('checkout', '-q', '-b', 'side', 'HEAD~1');
  repo.commit({ 'b.yaml': 'kind: pdp\nid: b\n' });
  const sprung = join(tempFolder(), 'sprung');
  const bait = (name: string) => `sh -c 'echo ${name} >> ${sprung}; cat'`;
  const program = join(repo.root, 'evil.sh');
  writeFileSync(program, `#!/bin/sh\necho program >> ${sprung}\n`);
  chmodSync(program, 0o755);
  const settings: Record<string, string> = {
    'core.fsmonitor': program,
    'core.pager': bait('pager'),
    'core.editor': bait('editor'),
    'core.sshCommand': program,
    'core.gitProxy': program,
    'core.askPass': program,
    'core.alternateRefsCommand': program,
    'diff.external': program,
    'diff.evil.textconv': bait('textconv'),
    'diff.evil.command': program,
    'filter.evil.clean': bait('clean'),
    'filter.evil.smudge': bait('smudge'),
    'filter.evil.process': program,
    'filter.evil.required': 'true',
    'merge.evil.driver': program,
    'gpg.program': program,
    'credential.helper': program,
    'uploadpack.packObjectsHook': program,
    'protocol.ext.allow': 'always',
    'remote.origin.url': `ext::sh -c echo% remote% >>% ${sprung}`,
    'remote.origin.promisor': 'true',
    'alias.rev-list': `!echo alias >> ${sprung}`,
    'alias.cat-file': `!echo alias >> ${sprung}`,
    'alias.merge-base': `!echo alias >> ${sprung}`,
    'log.showSignature': 'true',
    'trace2.eventTarget': sprung,
  };
  for (const [name, value] of Object.entries(settings)) repo.git('config', name, value);
  mkdirSync(join(repo.root, '.git/hooks'), { recursive: true });
  for (const hook of [
    'post-checkout',
    'pre-commit',
    'post-index-change',
    'reference-transaction',
    'fsmonitor-watchman',
  ]) {
    writeFileSync(join(repo.root, '.git/hooks', hook), `#!/bin/sh\necho ${hook} >> ${sprung}\n`);
    chmodSync(join(repo.root, '.git/hooks', hook), 0o755);
  }
  return { repo, base, sprung };
}

describe('a hostile repository', () => {
  it('runs nothing, whatever its config and hooks name', async () => {
    const { repo, base, sprung } = trap();
    // Git itself does take the bait, so the traps are real.
    expect(() => repo.git('status')).toThrow();
    expect(existsSync(sprung)).toBe(true);
    const { rmSync } = await import('node:fs');
    rmSync(sprung);
    const answers = await reading(repo.root).read('.', async (reader) => [
      await reader.head(),
      await reader.resolve('main'),
      await reader.pasts(['a.yaml', 'b.yaml', 'none.yaml']),
      await reader.pasts(['a.yaml'], 'main'),
      await reader.filesAt('main'),
      await reader.changedSince('main', ['a.yaml', 'b.yaml']),
      await reader.resolve('f'.repeat(40)),
    ]);
    expect(
      Array.isArray(answers) && answers.slice(0, 6).every((a) => a !== null && !isUnknown(Object(a))),
    ).toBe(true);
    expect(answers).toContainEqual({ commit: base });
    expect(existsSync(sprung)).toBe(false);
  });

  it('gets plumbing commands alone, and at most four processes for all of them', async () => {
    const { repo } = trap();
    const { path, calls } = countingGit();
    await reading(repo.root, { PATH: path }).read('.', async (reader) => {
      await reader.pasts(['a.yaml'], 'main');
      await reader.filesAt('main', ['a.yaml']);
      await reader.changedSince('main', ['a.yaml']);
    });
    const commands = calls().map((call) => call.replace(/.*gc\.auto=0 (\S+).*/, '$1'));
    expect(commands.length).toBeLessThanOrEqual(4);
    expect([...new Set(commands)].sort()).toEqual(['cat-file', 'merge-base', 'rev-list']);
    expect(calls().every((call) => call.includes(`--git-dir=${repo.root}/.git`))).toBe(true);
  });

  it.each(['--output=x', '-x', '', ':0:a.yaml', 'a b', 'a\nb', 'a\u001bb', 'x'.repeat(300)])(
    'cannot be asked for %j',
    async (ref) => {
      const repo = makeRepo();
      repo.commit({ 'a.yaml': 'x' });
      const { path, calls } = countingGit();
      const answers = await reading(repo.root, { PATH: path }).read('.', async (reader) => [
        await reader.resolve(ref),
        await reader.mergeBase(ref, 'HEAD'),
        await reader.filesAt(ref),
        await reader.pasts(['a.yaml'], ref),
      ]);
      const refused = { unknown: expect.stringContaining('no name of a commit') };
      expect(answers).toEqual([refused, refused, refused, refused]);
      expect(calls().every((call) => !call.includes(ref) || ref === '')).toBe(true);
    },
  );
});

describe('the Git program', () => {
  it('is searched in absolute folders of PATH alone', async () => {
    const folder = tempFolder({ git: '#!/bin/sh\n', 'not/git': 'x' });
    expect(findGit({ PATH: folder }, 'linux')).toBeNull();
    chmodSync(join(folder, 'git'), 0o755);
    expect(findGit({ PATH: `${folder}/not:${folder}` }, 'linux')).toBe(join(folder, 'git'));
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(findGit({ PATH: '.::not' }, 'linux')).toBeNull();
    } finally {
      process.chdir(before);
    }
    expect(findGit({}, 'linux')).toBeNull();
  });

  it('gets an environment of ours and nothing of the caller’s Git variables', () => {
    const env = gitEnv({
      PATH: 'bin:/usr/bin',
      HOME: '/root',
      GIT_DIR: '/x',
      GIT_EXTERNAL_DIFF: 'x',
      GIT_SSH: 'y',
    });
    expect(env).toMatchObject({
      PATH: '/usr/bin',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      LC_ALL: 'C',
    });
    expect(
      Object.keys(env).filter((name) => /^(?:HOME|GIT_DIR|GIT_EXTERNAL_DIFF|GIT_SSH)$/.test(name)),
    ).toEqual([]);
  });
});
