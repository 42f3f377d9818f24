import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completionScript, type Shell } from '../../src/cli/completion.ts';
import { tempFolder } from '../support/io.ts';

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** The words that bash offers after a line, its last word still being typed. */
async function offered(line: string, files: Record<string, string> = {}): Promise<string[]> {
  const folder = tempFolder({ ...files, 'c.bash': await completionScript('bash', 'pip-plan') });
  const words = line.split(' ');
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `source ./c.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _pip_plan; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
}

describe('completion in bash', () => {
  it('offers verbs, flags, kinds, rule ids and plan files', async () => {
    expect(await offered('pip-plan li')).toEqual(['lint']);
    expect(await offered('pip-plan lint --fail')).toEqual(['--fail-on']);
    expect(await offered('pip-plan init --kind force')).toEqual(['force-pip']);
    expect(await offered('pip-plan lint --only plan/over')).toEqual(['plan/overdue']);
    expect(await offered('pip-plan rules pdp/at')).toEqual(['pdp/at-most-three-goals']);
    expect(await offered('pip-plan lint p', { 'plan.yaml': '', 'plan.yml': '', 'photo.png': '' })).toEqual([
      'plan.yaml',
      'plan.yml',
    ]);
  });
});

describe.each(['bash', 'zsh', 'fish'] as const)('the script for %s', (shell: Shell) => {
  it.skipIf(!has(shell))('is read by that shell without a word', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'script'), await completionScript(shell, 'pdp'));
    const checked = spawnSync(shell, ['-n', 'script'], { cwd: folder, encoding: 'utf8' });
    expect({ status: checked.status, said: checked.stderr }).toEqual({ status: 0, said: '' });
  });

  it('knows every verb and rule', async () => {
    const script = await completionScript(shell, 'pip');
    for (const word of ['lint', 'shell-completion', 'force-pip/action-led', 'conversation'])
      expect(script).toContain(word);
  });
});
