import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, tempFolder } from '../support/io.ts';
import { call, levels, lint } from './run.ts';

const PLAN = 'kind: pdp\nid: a\nretention: { delete_by: 2030-01-31 }\n';
const RULE = 'pdp/has-a-goal';
const config = (text: string, files: Readonly<Record<string, string>> = { 'a.yaml': PLAN }) => ({
  ...files,
  'pip.config.yaml': text,
});

/** What a config is refused with. */
async function refused(text: string): Promise<string> {
  const { code, stdout, stderr } = await call(['lint', '-f', 'json'], config(text));
  expect([code, stdout]).toEqual([2, '']);
  return stderr.trimEnd();
}

describe('a config that is wrong', () => {
  it.each([
    ['organisation: x\nruls: {}\n', '2:1: There is no field ruls: here; write rules:'],
    ['zzz: 1\n', '1:1: There is no field zzz: here; the fields here are organisation, templates,'],
    ['rules:\n  plan/stail: off\n', '2:3: there is no rule plan/stail: write plan/stale'],
    [
      'rules:\n  nothing/like-it: off\n',
      '2:3: there is no rule nothing/like-it; the command rules lists them',
    ],
    ['rules:\n  plan/stale: of\n', '2:15: plan/stale: "of" is not one of its words: write off'],
    ['rules:\n  plan/syntax: warning\n', '2:3: plan/syntax: a file that cannot be read stays an error'],
    [
      'overrides:\n  - files: [old/]\n    rules:\n      plan/stail: off\n',
      '4:7: there is no rule plan/stail: write plan/stale',
    ],
    ['overrides:\n  - files: [old/]\n    rule: {}\n', '3:5: There is no field rule: here; write rules:'],
    ['thresholds:\n  overlaod: 3\n', '2:3: There is no field overlaod: here; write overload:'],
    [
      'thresholds:\n  overload: many\n',
      '2:13: overload: is a whole number from 1 to 999, and here stands "many"',
    ],
    ['rating:\n  risk_red: 26\n', '2:13: risk_red: is a whole number from 1 to 25, and here stands 26'],
    [
      'meetings:\n  - body: ppmg\n    date: 31/12/2026\n',
      '3:11: date: is written year first: write 2026-12-31',
    ],
    ['ignore: {a: b}\n', '1:1: ignore: is a list, and here stands a map'],
    ['rules: [\n', '1:8: '],
    ['- a\n', '1:1: The file holds fields of its own (organisation, templates, ignore and rules)'],
    ['other: { a: 1 }\n', '1:1: There is no field other: here'],
    ['rules: &a {}\n', '1:8: '],
  ])('%j is refused at its place', async (text, message) => {
    const said = await refused(text);
    expect(said).toContain(`pip: pip.config.yaml:${message}`);
    expect(said.split('\n')).toHaveLength(1);
  });

  it('is refused whole, with every fault', async () => {
    const said = await refused('ruls: {}\nignor: []\n');
    expect(said.split('\n')).toEqual([
      'pip: the config has 2 faults',
      expect.stringMatching(/^pip\.config\.yaml:1:1: There is no field ruls:/),
      expect.stringMatching(/^pip\.config\.yaml:2:1: There is no field ignor:/),
    ]);
  });

  it('is named from where the command runs', async () => {
    const root = tempFolder(config('zzz: 1\n', { 'plans/a.yaml': PLAN }));
    mkdirSync(join(root, '.git'));
    fill(root, { '.git/HEAD': 'ref: refs/heads/main\n' });
    const { stderr } = await call(['lint'], {}, { cwd: join(root, 'plans') });
    expect(stderr).toMatch(/^pip: \.\.\/pip\.config\.yaml:1:1: /);
  });
});

describe('where the config is looked for', () => {
  const repository = (files: Readonly<Record<string, string>>) => {
    const root = tempFolder(files);
    return fill(root, { '.git/HEAD': 'ref: refs/heads/main\n' });
  };
  const off = `rules: { ${RULE}: off }\n`;

  it('upward to the root of the repository, the nearest first', async () => {
    const root = repository({
      'pip.config.yaml': off,
      'x/y/a.yaml': PLAN,
      'z/pip.config.yaml': '{}\n',
      'z/a.yaml': PLAN,
    });
    expect(levels(await lint({}, ['a.yaml'], { cwd: join(root, 'x/y') }), RULE)).toEqual([]);
    expect(levels(await lint({}, ['a.yaml'], { cwd: join(root, 'z') }), RULE)).toEqual(['error']);
  });

  it('not above the repository, and not above a folder that is in none', async () => {
    const outer = tempFolder({
      'pip.config.yaml': off,
      'repo/.git/HEAD': 'ref: refs/heads/main\n',
      'repo/a.yaml': PLAN,
      'in/a.yaml': PLAN,
    });
    expect(levels(await lint({}, ['a.yaml'], { cwd: join(outer, 'repo') }), RULE)).toEqual(['error']);
    expect(levels(await lint({}, ['a.yaml'], { cwd: join(outer, 'in') }), RULE)).toEqual(['error']);
  });

  it.each(['', '# nothing yet\n', '{}\n'])('an empty one is fine: %j', async (text) => {
    expect(levels(await lint(config(text)), RULE)).toEqual(['error']);
  });
});

describe('levels', () => {
  it('come from the config, then the last override that fits, then the command line', async () => {
    const text = `rules:
  ${RULE}: warning
overrides:
  - files: [old/, '*.draft.yaml']
    rules: { ${RULE}: off }
  - files: [/old/kept/]
    rules: { ${RULE}: advice }
`;
    const files = {
      'a.yaml': PLAN,
      'b.draft.yaml': PLAN,
      'old/a.yaml': PLAN,
      'old/kept/a.yaml': PLAN,
      'x/old/kept/a.yaml': PLAN,
      'Old/a.yaml': PLAN,
    };
    const of = async (file: string, args: readonly string[] = []) =>
      levels(await lint(config(text, files), [file, ...args]), RULE);
    expect(await of('a.yaml')).toEqual(['warning']);
    expect(await of('b.draft.yaml')).toEqual([]);
    expect(await of('old/a.yaml')).toEqual([]);
    expect(await of('old/kept/a.yaml')).toEqual(['advice']);
    expect(await of('x/old/kept/a.yaml')).toEqual([]);
    expect(await of('Old/a.yaml')).toEqual(['warning']);
    expect(await of('old/a.yaml', ['--rule', `${RULE}=error`])).toEqual(['error']);
  });

  it('an override that does not name the rule leaves it alone', async () => {
    const text = `rules: { ${RULE}: advice }\noverrides:\n  - files: ['*']\n    rules: { plan/stale: off }\n`;
    expect(levels(await lint(config(text)), RULE)).toEqual(['advice']);
  });
});

describe('what the rest of a config does', () => {
  it('ignores files, but not those named by hand', async () => {
    const files = config('ignore: [old/, "*.tmp.yaml"]\n', {
      'a.yaml': PLAN,
      'old/b.yaml': PLAN,
      'c.tmp.yaml': PLAN,
    });
    expect((await lint(files)).summary.files).toBe(1);
    expect((await lint(files, ['old/b.yaml', 'a.yaml'])).summary.files).toBe(2);
  });

  it('is no plan itself', async () => {
    expect(
      (await lint(config('organisation: North\n'))).findings.some(({ file }) => file.includes('config')),
    ).toBe(false);
  });

  it('moves the thresholds of rules', async () => {
    const plan = `${PLAN}period: { start: 2026-01-01, end: 2026-04-30 }\n`;
    expect(levels(await lint({ 'a.yaml': plan }), 'pdp/quarterly')).toEqual(['warning']);
    expect(
      levels(await lint(config('thresholds: { quarter_days: 130 }\n', { 'a.yaml': plan })), 'pdp/quarterly'),
    ).toEqual([]);
  });

  it('says which markings plans about people and other plans may carry', async () => {
    const text = 'markings: { allowed: [OFFICIAL], people: [OFFICIAL-PERSONAL] }\n';
    const of = async (kind: string, marking: string) =>
      levels(await lint(config(text, { 'a.yaml': `kind: ${kind}\nid: a\n${marking}` })), 'plan/marking');
    expect(await of('pdp', '')).toEqual(['error']);
    expect(await of('pdp', 'marking: OFFICIAL\n')).toEqual(['error']);
    expect(await of('pdp', 'marking: OFFICIAL-PERSONAL\n')).toEqual([]);
    expect(await of('force-pip', 'marking: OFFICIAL-PERSONAL\n')).toEqual(['error']);
    expect(await of('force-pip', 'marking: OFFICIAL\n')).toEqual([]);
    expect(levels(await lint({ 'a.yaml': PLAN }), 'plan/marking')).toEqual([]);
  });

  it('adds words that the wording rules flag, and takes words from them', async () => {
    const plan = `kind: pdp
id: a
goals:
  - id: G1
    goal: x
    success:
      - The gold bar is reached in two reviews by May
      - Get better at Python
`;
    const of = async (text: string) => {
      const { findings } = await lint(config(text, { 'a.yaml': plan }), ['--only', 'wording/*']);
      return findings.map(({ line, message }) => `${line} ${/"([^"]+)"/.exec(message)?.[1]}`);
    };
    expect(await of('{}\n')).toEqual(['8 better']);
    expect(await of('wording: { flag: [Gold Bar] }\n')).toEqual(['7 gold bar', '8 better']);
    const said = async (text: string) =>
      (await lint(config(text, { 'a.yaml': plan }))).findings.map(({ message }) => message).join('\n');
    expect(await said('{}\n')).toContain('"better" can be read two ways');
    expect(await said('wording: { allow: [better] }\n')).not.toContain('can be read two ways');
  });

  it('moves the thresholds of the computed rating, which says so', async () => {
    const files = config('rating: { soon_days: 33, risk_red: 17 }\n', {
      'a.yaml': 'kind: force-pip\nid: a\n',
    });
    const { code, stdout } = await call(['render', 'a.yaml'], files);
    expect(code).toBe(0);
    expect(stdout).toContain('when due within 33 days and not started');
    expect(stdout).toContain('scores 17 or more');
  });
});
