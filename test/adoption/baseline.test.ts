import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type TestIo, testIo } from '../support/io.ts';

const plan = (owners: readonly string[]): string =>
  `kind: force-pip\nid: x\nmarking: OFFICIAL\nconcerns:\n${owners.map((o, i) => `  - id: C${i + 1}\n    title: T${i + 1}\n${o ? `    owner: ${o}\n` : ''}`).join('')}`;

const world = (text: string): TestIo => testIo({ today: '2026-07-15', files: { 'plan.yaml': text } });
const again = (io: TestIo, text?: string): TestIo => {
  if (text !== undefined) writeFileSync(join(io.cwd, 'plan.yaml'), text);
  return testIo({ cwd: io.cwd, today: '2026-07-15' });
};
const lint = (io: TestIo, ...flags: string[]) =>
  main(['lint', '--only', 'force-pip/concern-owned,plan/named-owner', '-f', 'json', ...flags], io, 'pip');
const found = (io: TestIo): string[] =>
  JSON.parse(io.written.stdout).findings.map((f: { rule: string; item: string }) => `${f.item} ${f.rule}`);

/** A repository taken up with two concerns without owners. */
async function takenUp(): Promise<TestIo> {
  const io = world(plan(['', '']));
  expect(await lint(io, '--write-baseline', 'known.txt')).toBe(0);
  return io;
}

describe('a baseline', () => {
  it('holds one entry a line, sorted, without lines or days', async () => {
    const io = await takenUp();
    const lines = readFileSync(join(io.cwd, 'known.txt'), 'utf8').trimEnd().split('\n').slice(1);
    expect(lines.map((line) => line.split('\t').slice(0, 3))).toEqual([
      ['force-pip/concern-owned', 'plan.yaml', 'C1'],
      ['force-pip/concern-owned', 'plan.yaml', 'C2'],
    ]);
    expect([...lines].sort()).toEqual(lines);
  });

  it('sets aside what it knows, also on other lines, and counts it', async () => {
    const io = await takenUp();
    const moved = again(io, `# a line more\n${plan(['', ''])}`);
    expect(await lint(moved, '--baseline', 'known.txt')).toBe(0);
    expect(JSON.parse(moved.written.stdout).summary).toMatchObject({ errors: 0, suppressed: 2 });
  });

  it('shows a new finding, and one swapped for another', async () => {
    const io = await takenUp();
    const grown = again(io, plan(['', '', '']));
    expect(await lint(grown, '--baseline', 'known.txt')).toBe(1);
    expect(found(grown)).toEqual(['C3 force-pip/concern-owned']);
    const swapped = again(io, plan(['', 'Performance board']));
    await lint(swapped, '--baseline', 'known.txt');
    expect(found(swapped)).toEqual(['C2 plan/named-owner']);
  });

  it('names what is fixed, and removes it where asked', async () => {
    const io = await takenUp();
    const fixed = again(io, plan(['', 'ACC Helen Ward']));
    expect(await lint(fixed, '--baseline', 'known.txt')).toBe(0);
    expect(fixed.written.stderr).toContain('1 entry of known.txt fixed; --prune removes them');
    expect(await lint(again(io), '--baseline', 'known.txt', '--prune')).toBe(0);
    expect(readFileSync(join(io.cwd, 'known.txt'), 'utf8')).not.toContain('C2');
    const clean = again(io);
    expect(await lint(clean, '--baseline', 'known.txt')).toBe(0);
    expect(clean.written.stderr).toBe('');
  });

  it('never hides a file that cannot be read', async () => {
    const io = world('kind: force-pip\nid: x\ntitle: a: b\n');
    await main(['lint', '--write-baseline', 'known.txt'], io, 'pip');
    expect(await main(['lint', '--baseline', 'known.txt'], again(io), 'pip')).toBe(1);
  });

  it('says what to type where it is missing or half asked for', async () => {
    const io = world(plan(['']));
    expect(await lint(io, '--baseline', 'none.txt')).toBe(2);
    expect(io.written.stderr).toContain('--write-baseline none.txt');
    expect(await lint(again(io), '--prune')).toBe(2);
  });
});
