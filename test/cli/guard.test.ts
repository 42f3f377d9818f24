import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { type ProgramName, programs } from '../../src/cli/program.ts';
import { testIo } from '../support/io.ts';

const forbidden = [
  'install',
  'uninstall',
  'download',
  'freeze',
  'inspect',
  'list',
  'show',
  'check',
  'config',
  'search',
  'cache',
  'index',
  'wheel',
  'hash',
  'completion',
  'debug',
  'lock',
];
const names = Object.keys(programs) as ProgramName[];

describe.each(names)("words of Python's pip under %s", (program) => {
  it.each(forbidden)('%s is refused, whatever follows', async (word) => {
    for (const rest of [[], ['--help'], ['requests'], ['-r', 'requirements.txt']]) {
      const io = testIo();
      expect(await main([word, ...rest], io, program)).toBe(2);
      expect(io.written.stdout).toBe('');
      expect(io.written.stderr).toContain(`this ${program} is pip-plan`);
      expect(io.written.stderr).toContain(`python3 -m pip ${word}`);
      expect(io.written.stderr).toContain(program.startsWith('pdp') ? 'pdp-plan' : 'pip-plan');
      expect(io.written.stderr).toContain(`${program} --help`);
    }
  });
});

it('no command of ours has a word of theirs', () => {
  expect(Object.keys(commands).filter((verb) => forbidden.includes(verb))).toEqual([]);
});

it('a word that only begins like one of theirs is an unknown command', async () => {
  const io = testIo();
  expect(await main(['Install'], io, 'pip')).toBe(2);
  expect(io.written.stderr).toMatch(/^pip: there is no command "Install"; /);
});
