import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../hostile/corpus.ts';
import { random } from '../hostile/random.ts';
import { folder, runBuilt } from '../support/built.ts';
import { tempFolder } from '../support/io.ts';

/** P9: the same verdict in every time zone, locale, file order and version of Node. */

const plans = Object.fromEntries(examples.map(({ name, text }) => [`${name}.yaml`, text]));
const names = Object.keys(plans);
const lint = ['lint', '-f', 'json', '--as-of', '2026-07-15'];

let usual: string;
let cwd: string;

beforeAll(async () => {
  cwd = join(folder, 'plans');
  for (const [name, text] of Object.entries(plans)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  usual = (await runBuilt([...lint, ...names], { cwd })).stdout;
});

describe('the verdict', () => {
  it('is there', () => {
    expect(JSON.parse(usual).summary.files).toBe(names.length);
    expect(JSON.parse(usual).findings.length).toBeGreaterThan(100);
  });

  it.each(['Europe/London', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Niue'])(
    'is the same in %s',
    async (TZ) => {
      expect((await runBuilt([...lint, ...names], { cwd, env: { TZ } })).stdout).toBe(usual);
    },
  );

  it.each(['tr_TR.UTF-8', 'de_DE.UTF-8', 'C', 'ar_EG.UTF-8'])('is the same under %s', async (LANG) => {
    const env = { LANG, LC_ALL: LANG, LANGUAGE: LANG };
    expect((await runBuilt([...lint, ...names], { cwd, env })).stdout).toBe(usual);
  });

  it('is the same in any order of files, and for the folder', async () => {
    const shuffled = random('order').shuffled(names);
    expect(shuffled).not.toEqual(names);
    expect((await runBuilt([...lint, ...shuffled], { cwd })).stdout).toBe(usual);
    expect((await runBuilt([...lint, '.'], { cwd })).stdout).toBe(usual);
  });
});

/** Another Node from the registry, kept among the packages so that it is fetched once; null where that can't be had. */
function nodeOf(major: number): string | null {
  const at = join(folder, '..', `node-${major}`);
  const binary = join(at, 'node_modules', 'node', 'bin', 'node');
  if (existsSync(binary)) return binary;
  try {
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'package.json'), '{"private":true}');
    execFileSync('npm', ['i', '--no-audit', '--no-fund', '--prefix', at, `node@${major}`], {
      stdio: 'ignore',
      timeout: 40_000,
      cwd: at,
    });
  } catch {
    return null;
  }
  return existsSync(binary) ? binary : null;
}

describe.each([22, 24])('Node %i', (major) => {
  it('gives the same verdict (needs the registry)', async ({ skip }) => {
    const node = nodeOf(major);
    if (!node) return skip(`node@${major} could not be installed here`);
    expect(execFileSync(node, ['--version']).toString()).toMatch(new RegExp(`^v${major}\\.`));
    expect((await runBuilt([...lint, ...names], { cwd, node })).stdout).toBe(usual);
  }, 60_000);
});

it('starts where no HOME and no locale are set', async () => {
  const empty = tempFolder({ 'plan.yaml': plans['pdp/good.yaml'] ?? '' });
  const ran = await runBuilt(['lint', 'plan.yaml', '--as-of', '2026-08-28'], {
    cwd: empty,
    env: { HOME: '', LANG: '' },
  });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
});
