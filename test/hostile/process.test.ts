import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runBuilt } from '../support/built.ts';
import { tempFolder } from '../support/io.ts';
import { example, examples } from './corpus.ts';
import { figure } from './figure.ts';
import { mutantsOf } from './mutants.ts';
import { random } from './random.ts';

const INSIDES = /\n\s+at \S+ \(|node:internal|Error:|\[object |fault of the program/;

/** The largest that lint takes, of each shape that could cost the most. */
const heavy = (): Readonly<Record<string, string>> => ({
  'many items': `kind: pdp\nid: x\ngoals:\n${Array.from({ length: 8000 }, (_, i) => `  - { id: G${i}, goal: a }\n`).join('')}`,
  'one list of many': `kind: pdp\nid: x\nreview_dates: [${'2026-07-29, '.repeat(40_000)}]\n`,
  'many keys': `kind: pdp\nid: x\n${Array.from({ length: 30_000 }, (_, i) => `k${i}: a\n`).join('')}`,
  'the same key': `kind: pdp\nid: x\n${'title: a\n'.repeat(45_000)}`,
  'deep lists': `kind: pdp\nid: x\ntitle: ${'['.repeat(200_000)}\n`,
  'deep maps': `kind: pdp\nid: x\ntitle: ${'{a: '.repeat(100_000)}\n`,
  'deep blocks': `kind: pdp\nid: x\nother:\n${Array.from({ length: 900 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('')}`,
  'aliases of aliases': `kind: pdp\na0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]\n`).join('')}`,
  'one long line': `kind: pdp\nid: x\ntitle: ${'word '.repeat(100_000)}\n`,
  dashes: `kind: pdp\nid: x\ngoals:\n${'- '.repeat(200_000)}\n`,
  'only quotes': `kind: pdp\nid: x\ntitle: ${"'".repeat(500_000)}\n`,
  comments: `kind: pdp\nid: x\n${'# lint-disable-next-line plan/retention -- x\n'.repeat(11_000)}`,
  waivers: `kind: pdp\nid: x\nwaivers:\n${'  - { rule: plan/stale, reason: x, until: closed }\n'.repeat(9000)}`,
  'far too much': `kind: pdp\nid: x\n${'title: a\n'.repeat(4_000_000)}`,
});

it('a sample of mutants and the heaviest files end by themselves within 5 s and 512 MB', async () => {
  const cwd = tempFolder();
  const dice = random('sample');
  const pool = examples.flatMap((one) => mutantsOf(one, 2));
  const sample = [
    ...dice.shuffled(pool).slice(0, 24),
    ...Object.entries(heavy()).map(([name, text]) => ({ name, day: '2026-07-15', bytes: Buffer.from(text) })),
  ];
  const faults: string[] = [];
  let [most, slowest] = [0, 0];
  for (const [i, { name, bytes, day }] of sample.entries()) {
    const file = `m${i}.yaml`;
    writeFileSync(join(cwd, file), bytes);
    const before = readdirSync(cwd).join();
    const ran = await runBuilt(['lint', file, '-f', 'compact', '--as-of', day], { cwd });
    most = Math.max(most, ran.memory);
    slowest = Math.max(slowest, ran.took);
    if (ran.code !== 0 && ran.code !== 1)
      faults.push(`${name}: ended with ${ran.code ?? ran.signal}: ${ran.stderr}`);
    if (ran.took > 5000 || ran.memory > 512) faults.push(`${name}: ${ran.took} ms, ${ran.memory} MiB`);
    if (INSIDES.test(ran.stdout + ran.stderr))
      faults.push(`${name}: ${(ran.stdout + ran.stderr).slice(0, 300)}`);
    if (ran.code === 1 && !/^m\d+\.yaml:\d+:\d+/m.test(ran.stdout)) faults.push(`${name}: no position`);
    if (readdirSync(cwd).join() !== before) faults.push(`${name}: left ${readdirSync(cwd).join()}`);
  }
  figure(
    `${sample.length} files in processes of their own: at most ${Math.round(slowest)} ms and ${Math.round(most)} MiB`,
  );
  expect(faults).toEqual([]);
}, 180_000);

it('one bad file hides the verdict on no other', async () => {
  const cwd = tempFolder();
  const pool = examples.flatMap((one) => mutantsOf(one, 2).filter(({ name }) => !name.includes(' foreign ')));
  const bad = random('folder').shuffled(pool).slice(0, 60);
  for (const [i, { bytes }] of bad.entries()) writeFileSync(join(cwd, `m${i}.yaml`), bytes);
  writeFileSync(
    join(cwd, 'binary.yaml'),
    Buffer.concat([Buffer.from('kind: pdp\n'), Buffer.from([0, 255, 254, 0])]),
  );
  writeFileSync(join(cwd, 'plan.yaml'), example('pdp/bad').text.replace(/^id: .*$/m, 'id: the-good-one'));
  const verdict = async (...files: string[]) => {
    const { code, stdout } = await runBuilt(['lint', ...files, '-f', 'json', '--as-of', '2026-07-15'], {
      cwd,
    });
    const found = JSON.parse(stdout).findings as { file: string; line: number; rule: string }[];
    return {
      code,
      found: found.filter(({ file }) => file === 'plan.yaml'),
      files: new Set(found.map(({ file }) => file)),
    };
  };
  const alone = await verdict('plan.yaml');
  const together = await verdict('.');
  expect(alone.found.length).toBeGreaterThan(15);
  expect(together).toMatchObject({ code: 1, found: alone.found });
  expect(together.files.size).toBeGreaterThan(40);
  expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain('the-good-one');
}, 60_000);
