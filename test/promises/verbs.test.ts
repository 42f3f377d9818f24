import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { example } from '../hostile/corpus.ts';
import { runBuilt } from '../support/built.ts';
import { tempFolder } from '../support/io.ts';

/** P2, P3 and P4 through the verbs, in processes of their own. */

const plan = example('pdp/good').text;
const reviewArgs = (said: string) => [
  ...['review', 'plan.yaml', '--no-input', '--date', '2026-09-29', '--progress', said],
  ...['--blockers', 'none', '--adjustments', 'none'],
];
const DAY = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 8, 30) / 1000) };

describe('P2 sixteen reviews at once', () => {
  it('are each kept once, and every line that was there stays', async () => {
    const cwd = tempFolder({ 'plan.yaml': plan });
    const said = Array.from({ length: 16 }, (_, i) => `Session ${i} held`);
    const ran = await Promise.all(said.map((words) => runBuilt(reviewArgs(words), { cwd, env: DAY })));
    const kept = said.filter((_, i) => ran[i]?.code === 0);
    expect(ran.filter(({ code }) => code !== 0 && code !== 2)).toEqual([]);
    const after = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    const entries = parse(after).reviews.map(({ progress }: { progress: string }) => progress);
    expect(entries.filter((words: string) => /^Session/.test(words)).sort()).toEqual(kept.sort());
    expect(kept.length).toBeGreaterThan(0);
    const lines = after.split('\n');
    let at = 0;
    for (const line of plan.split('\n')) at = lines.indexOf(line, at) + 1 || Number.NaN;
    expect(at).toBeGreaterThan(0);
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
    process.stdout.write(`promises: ${kept.length} of 16 concurrent reviews acknowledged, each kept once\n`);
  }, 60_000);
});

describe('P3 an edit', () => {
  it('keeps the mode, the link, and whatever the line ends are', async () => {
    const cwd = tempFolder({ 'real/plan.yaml': `\ufeff${plan.replaceAll('\n', '\r\n')}` });
    const real = join(cwd, 'real/plan.yaml');
    chmodSync(real, 0o640);
    symlinkSync('real/plan.yaml', join(cwd, 'plan.yaml'));
    const ran = await runBuilt(reviewArgs('Held'), { cwd, env: DAY });
    expect(ran.code, ran.stderr).toBe(0);
    const after = readFileSync(real, 'utf8');
    expect(lstatSync(join(cwd, 'plan.yaml')).isSymbolicLink()).toBe(true);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(after.startsWith('\ufeffkind') || after.startsWith('\ufeff#')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toContain('Held');
    expect(readdirSync(join(cwd, 'real'))).toEqual(['plan.yaml']);
  });
});

describe('P4 a refusal', () => {
  it.each([
    ['an anchor', plan.replace(/^reviews:$/m, 'reviews: &log'), reviewArgs('x')],
    ['a goal that is not there', plan, [...reviewArgs('x'), '--goal', 'G9=on_track']],
    ['an item that is not there', plan, ['update', 'G9', 'plan.yaml', '--note', 'x']],
    ['text that is no YAML', 'kind: pdp\ngoals: [\n', reviewArgs('x')],
    ['a sealed file', `${plan}sops:\n  mac: ENC[AES256_GCM,data:x]\n`, reviewArgs('x')],
    ['a merge half done', `<<<<<<< ours\n${plan}=======\n>>>>>>> theirs\n`, reviewArgs('x')],
    ['bytes that are no text', Buffer.from([0x6b, 0xff, 0xfe, 0x00]), reviewArgs('x')],
    ['a word of no status', plan, ['update', 'G1', 'plan.yaml', '--status', 'nearly']],
  ])('over %s leaves the file byte for byte', async (_, before, args) => {
    const cwd = tempFolder({ 'plan.yaml': before });
    const file = join(cwd, 'plan.yaml');
    const { ino, mtimeMs } = statSync(file);
    const ran = await runBuilt(args, { cwd, env: DAY });
    expect(ran.code, ran.stdout).toBe(2);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(ran.stderr.length).toBeGreaterThan(20);
    expect(readFileSync(file).equals(Buffer.from(before))).toBe(true);
    expect(statSync(file)).toMatchObject({ ino, mtimeMs });
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  });

  it('over a file marked read-only, even for one who could write it', async () => {
    const cwd = tempFolder({ 'plan.yaml': plan });
    chmodSync(join(cwd, 'plan.yaml'), 0o444);
    const ran = await runBuilt(reviewArgs('x'), { cwd, env: DAY });
    expect([ran.code, readFileSync(join(cwd, 'plan.yaml'), 'utf8')]).toEqual([2, plan]);
    writeFileSync(join(cwd, 'other.txt'), '');
    expect(readdirSync(cwd)).toEqual(['other.txt', 'plan.yaml']);
  });
});
