import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { tempFolder, testIo } from '../support/io.ts';
import { examples } from './corpus.ts';
import { figure } from './figure.ts';
import { mutantsOf } from './mutants.ts';
import { random } from './random.ts';

const calls: readonly (readonly string[])[] = [
  ['render', 'm.yaml', '-f', 'html'],
  ['render', 'm.yaml', '-f', 'md'],
  ['status', 'm.yaml', '-f', 'json'],
  ['agenda', 'm.yaml'],
  ['calendar', 'm.yaml'],
  ['export', 'm.yaml', '-f', 'json'],
  [
    'review',
    'm.yaml',
    '--no-input',
    '--dry-run',
    '--summary',
    'Seen',
    '--progress',
    'Seen',
    '--working',
    'Seen',
  ],
  ['update', 'G1', 'm.yaml', '--note', 'Seen', '--dry-run'],
  ['update', 'C1.1', 'm.yaml', '--status', 'complete', '--evidence', 'Seen', '--dry-run'],
  ['add', 'goal', 'm.yaml', '--goal', 'x', '--no-input', '--dry-run'],
  ['close', 'm.yaml', '--no-input', '--dry-run', '--achieved', 'x', '--decision', 'met'],
];

const MANY = 240;

it('mutants through the other verbs end in an answer, never in a fault of the program', async () => {
  const cwd = tempFolder();
  const dice = random('verbs');
  const pool = examples.flatMap((one) => mutantsOf(one, 3));
  const faults: string[] = [];
  const ends = [0, 0, 0, 0];
  for (const { name, day, bytes } of dice.shuffled(pool).slice(0, MANY)) {
    writeFileSync(join(cwd, 'm.yaml'), bytes);
    const args = dice.of(calls);
    const io = testIo({ cwd, today: day });
    const code = await main(args, io, 'pip');
    ends[code] = (ends[code] ?? 0) + 1;
    const { stderr, stdout } = io.written;
    const told = code === 2 ? stderr.length > 20 && stdout === '' : code === 0 || code === 1;
    if (!told || /\n\s+at \S/.test(stderr))
      faults.push(`${args.join(' ')} on ${name}: ${code} ${stderr.slice(0, 200)}`);
    if (/undefined|\[object |\bNaN\b/.test(stdout))
      faults.push(
        `${args.join(' ')} on ${name}: ${/.{0,60}(?:undefined|\[object |\bNaN\b).{0,20}/.exec(stdout)?.[0]}`,
      );
    if (!readFileSync(join(cwd, 'm.yaml')).equals(bytes) || readdirSync(cwd).length !== 1)
      faults.push(`${args.join(' ')} on ${name}: changed the folder`);
  }
  figure(
    `${MANY} mutants through ${calls.length} calls of other verbs: ${ends[0]} done, ${ends[2]} refused with a reason`,
  );
  expect(faults).toEqual([]);
}, 120_000);
