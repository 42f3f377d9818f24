import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { type ProgramName, programs } from '../../src/cli/program.ts';
import { testIo } from '../support/io.ts';

const names = Object.keys(programs) as ProgramName[];
const verbs = Object.keys(commands);

async function say(argv: readonly string[], program: ProgramName = 'pip', columns = 80) {
  const io = testIo({ terminal: { columns } });
  const code = await main(argv, io, program);
  return { code, ...io.written };
}

/** The lines under `Examples:`. */
const examplesIn = (help: string): string[] =>
  (help.split('\nExamples:\n')[1] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.trim());

describe.each(names)('%s', (program) => {
  it.each(['--help', '-h', 'help'])('%s lists every command, with examples', async (word) => {
    const { code, stdout, stderr } = await say([word], program);
    expect([code, stderr]).toEqual([0, '']);
    for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^ {2}${verb} +\\S`, 'm'));
    expect(examplesIn(stdout).length).toBeGreaterThan(2);
    for (const line of examplesIn(stdout)) expect(line).toMatch(new RegExp(`^${program} `));
  });

  it('called with nothing shows the same on stderr, and exits 2', async () => {
    const [asked, bare] = [await say(['--help'], program), await say([], program)];
    expect([bare.code, bare.stdout, bare.stderr]).toEqual([2, '', asked.stdout]);
  });

  it.each(['--version', '-V'])('%s says which program this is', async (word) => {
    const { code, stdout, stderr } = await say([word], program);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\S* \(/);
    expect(stdout).toContain(`(${program}: pip-plan, `);
    expect(stdout).toContain("not Python's pip");
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe.each(verbs)('%s --help', (verb) => {
  it('says what it does, its flags, and examples, some under the name typed', async () => {
    for (const program of ['pip', 'pdp-plan'] as const) {
      const { code, stdout, stderr } = await say([verb, '--help'], program);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain(`Usage: ${program} ${verb}`);
      expect(stdout.replace(/\s+/g, ' ')).toContain(commands[verb]?.summary);
      expect(examplesIn(stdout).length).toBeGreaterThan(0);
      const typed = new RegExp(`(^|[|] |&& )${program} ${verb}\\b`);
      expect(examplesIn(stdout).some((line) => typed.test(line))).toBe(true);
      const any = new RegExp(`\\b(${names.join('|')}) ${verb}\\b`);
      for (const line of examplesIn(stdout)) expect(line).toMatch(any);
      expect(stdout).not.toContain('{program}');
    }
  });

  it('uses only flags that there are in its examples', async () => {
    const { stdout } = await say([verb, '--help'], 'pip', 400);
    const [known = ''] = stdout.split('\nExamples:\n');
    const flags = examplesIn(stdout).flatMap((line) => {
      const own = line.slice(line.search(/\b(pip|pdp)(-plan)? /)).split(/ [|>] /)[0] ?? '';
      return own.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? [];
    });
    for (const flag of flags) expect(known).toMatch(new RegExp(`(^|\\s)${flag}[\\s,]`, 'm'));
  });

  it('is the same as help and its name', async () => {
    expect(await say(['help', verb])).toEqual(await say([verb, '--help']));
  });
});
