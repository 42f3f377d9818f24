import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/cli/catalogue.ts';
import { main } from '../../src/cli/main.ts';
import type { ProgramName } from '../../src/cli/program.ts';
import { testIo } from '../support/io.ts';
import { noHouseFor } from '../support/judge.ts';

const DAY = '2026-07-15';
const TERMINAL = { stdin: true, stdout: true, stderr: true };

/** Flags that answer every required question of a kind, with words that YAML could trip over. */
async function requiredFlags(id: string): Promise<string[]> {
  const kind = kinds.find((one) => one.id === id);
  const { scaffold } = (await kind?.parts.scaffold()) ?? { scaffold: { questions: () => [] } };
  return scaffold.questions(DAY).flatMap((q) => (q.required ? [`--${q.name}`, `O'Neill: "the" #1`] : []));
}

describe.each(kinds.map(({ id, program }) => [id, program] as const))('init --kind %s', (id, program) => {
  it('writes a plan that has gaps to fill in and nothing else', async () => {
    const io = testIo({ today: DAY });
    const exit = await main(
      ['init', 'plan.yaml', '--kind', id, '--no-input', ...(await requiredFlags(id))],
      io,
      program,
    );
    expect(io.written.stderr).toContain('plan.yaml');
    expect(exit).toBe(0);
    const findings = await noHouseFor(io.cwd, 'plan.yaml', DAY);
    expect(
      findings.filter(({ nature }) => nature !== 'gap').map((f) => `${f.line}: ${f.rule}: ${f.message}`),
    ).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    const text = readFileSync(join(io.cwd, 'plan.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\n(# .*\n){4}/);
    expect(text).toContain('O\'Neill: \\"the\\" #1');
  });

  it('prints the same plan to stdout where asked, and writes nothing', async () => {
    const io = testIo({ today: DAY });
    expect(
      await main(['init', '--kind', id, '--yes', '--stdout', ...(await requiredFlags(id))], io, program),
    ).toBe(0);
    expect(io.written.stdout).toContain(`kind: ${id}\n`);
    expect(readdirSync(io.cwd)).toEqual([]);
  });

  it('names the flags where an answer is needed and nobody can be asked', async () => {
    const io = testIo({ today: DAY });
    const flags = (await requiredFlags(id)).filter((word) => word.startsWith('--'));
    expect(await main(['init', '--kind', id], io, program)).toBe(flags.length > 0 ? 2 : 0);
    for (const flag of flags) expect(io.written.stderr).toContain(flag);
    if (flags.length > 0) expect(readdirSync(io.cwd)).toEqual([]);
  });

  it('stops at Ctrl-C with 130 and writes nothing', async () => {
    const io = testIo({ today: DAY, terminal: TERMINAL, answers: [] });
    expect(await main(['init', '--kind', id], io, program)).toBe(130);
    expect(readdirSync(io.cwd)).toEqual([]);
    expect(io.written.stderr).toContain('nothing was written');
  });
});

it('asks on a terminal, each question once, and takes Enter for what is skipped', async () => {
  const io = testIo({
    today: DAY,
    terminal: TERMINAL,
    answers: ['Sam Okafor', 'Rosa Lindqvist', ...Array<string>(40).fill('')],
  });
  expect(await main(['init'], io, 'pdp')).toBe(0);
  const [file = ''] = readdirSync(io.cwd);
  const text = readFileSync(join(io.cwd, file), 'utf8');
  expect(text).toContain('person: Sam Okafor\n');
  expect(text).toContain('manager: Rosa Lindqvist\n');
});

it('refuses what is there already, unless forced', async () => {
  const io = testIo({ today: DAY, files: { 'sam.yaml': 'mine\n' } });
  const args = ['init', 'sam.yaml', '--person', 'Sam', '--no-input'];
  expect(await main(args, io, 'pdp')).toBe(2);
  expect(readFileSync(join(io.cwd, 'sam.yaml'), 'utf8')).toBe('mine\n');
  expect(await main([...args, '--force'], io, 'pdp')).toBe(0);
  expect(readFileSync(join(io.cwd, 'sam.yaml'), 'utf8')).toContain('kind: pdp');
});

it('makes the folders of a path', async () => {
  const io = testIo({ today: DAY });
  expect(await main(['init', 'plans/people/sam.yaml', '--person', 'Sam', '--no-input'], io, 'pdp')).toBe(0);
  expect(existsSync(join(io.cwd, 'plans/people/sam.yaml'))).toBe(true);
});

it.each([
  [['init', '--kind', 'force-pp'], 'pip', 'did you mean force-pip?'],
  [['init'], 'pip', '--kind'],
  [['init', '--person', 'S', '--start', '1 July', '--no-input'], 'pdp', '--start 1 July: write a day'],
] as const)('says what to type instead: %j', async (argv, program, words) => {
  const io = testIo({ today: DAY });
  expect(await main(argv, io, program as ProgramName)).toBe(2);
  expect(io.written.stderr).toContain(words);
  expect(io.written.stdout).toBe('');
});

it('sharpens each goal in turn, and asks nothing about goals that there are not', async () => {
  const skip = (n: number): string[] => Array<string>(n).fill('');
  const goals = ['Run the review alone', 'Lead the incident call', ''];
  // Person, manager, period, direction and state; two goals; seven questions a goal; review dates.
  const answers = [
    'Sam',
    'Rosa',
    ...skip(7),
    ...goals,
    'Signed by 1 May',
    ...skip(6),
    'Timeline kept',
    ...skip(6),
    '',
  ];
  const io = testIo({ today: DAY, terminal: TERMINAL, answers });
  expect(await main(['init', 'sam.yaml'], io, 'pdp'), io.written.stderr).toBe(0);
  const text = readFileSync(join(io.cwd, 'sam.yaml'), 'utf8');
  const [first = '', second = ''] = text.split('- id: G').slice(1);
  expect(first).toContain('Signed by 1 May');
  expect(second).toContain('Timeline kept');
});
