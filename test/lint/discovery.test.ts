import { describe, expect, it } from 'vitest';
import { brief, call, levels, lint } from './run.ts';

const PLAN = 'kind: pdp\nid: a\n';

describe('which files lint takes', () => {
  it('plans of the folder, past ignore files and other YAML', async () => {
    const files = {
      '.gitignore': 'out/\n',
      'a.yaml': PLAN,
      'b/c.yml': PLAN.replace('a', 'c'),
      'out/d.yaml': PLAN,
      'ci.yaml': 'on: push\n',
      'deployment.yaml': 'apiVersion: v1\nkind: Pdp\n',
      'notes.md': PLAN,
    };
    const { summary, findings } = await lint(files);
    expect(summary.files).toBe(2);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['a.yaml', 'b/c.yml']));
  });

  it('one that does not parse and says what it is', async () => {
    const verdict = await lint({ 'a.yaml': 'kind: pdp\ngoals: [\n' });
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['plan/syntax']);
  });

  it.each([
    ['kind: PDP\n', 'There is no kind "PDP": write kind: pdp'],
    ['kind: force_pip\n', 'There is no kind "force_pip": write kind: force-pip'],
    ['id: x\nkind: conversatoin\n', 'There is no kind "conversatoin": write kind: conversation'],
  ])('a near miss %j is an error with a hint', async (text, message) => {
    const verdict = await lint({ 'near.yaml': text });
    expect(verdict.code).toBe(1);
    expect(verdict.findings).toMatchObject([
      { rule: 'plan/schema', severity: 'error', message, path: ['kind'] },
    ]);
    expect(verdict.findings[0]?.line).toBe(text.split('\n').findIndex((line) => line.startsWith('kind')) + 1);
  });

  it.each([
    ['name: CI\non: push\n', 'No kind: says what sort of plan this is'],
    ['[1, 2]\n', 'A plan is a list of fields'],
    ['', ''],
    ['just words\n', 'A plan is a list of fields'],
  ])('%j named by hand is a plan/schema finding at 1:1', async (text, message) => {
    const verdict = await lint({ 'other.yaml': text }, ['other.yaml']);
    expect(verdict.code).toBe(1);
    expect(verdict.findings).toHaveLength(1);
    const [one] = verdict.findings;
    expect(one).toMatchObject({ file: 'other.yaml', line: 1, column: 1, rule: 'plan/schema', item: null });
    expect(one?.message).toContain(message);
    if (message.startsWith('No kind')) expect(one?.path).toEqual(['kind']);
  });

  it('an unknown kind named by hand', async () => {
    const verdict = await lint({ 'k.yaml': 'apiVersion: v1\nkind: Deployment\n' }, ['k.yaml']);
    expect(verdict.findings).toMatchObject([{ rule: 'plan/schema', line: 2, path: ['kind'] }]);
  });

  it('each file once, however often it is named, in the order of names', async () => {
    const files = { 'b.yaml': PLAN, 'a.yaml': PLAN.replace('a', 'b') };
    const verdict = await lint(files, ['b.yaml', '.', './a.yaml', '*.yaml']);
    expect(verdict.summary.files).toBe(2);
    expect([...new Set(verdict.findings.map(({ file }) => file))]).toEqual(['a.yaml', 'b.yaml']);
  });

  it('one bad file never hides the verdict on another', async () => {
    const verdict = await lint(
      { 'a.yaml': 'kind: pdp\n\tx: [\n', 'b.yaml': PLAN, 'c.yaml': Buffer.from([0x6b, 0xff]) },
      ['.', 'c.yaml'],
    );
    expect(new Set(verdict.findings.map(({ file }) => file))).toEqual(
      new Set(['a.yaml', 'b.yaml', 'c.yaml']),
    );
  });
});

describe('where there is no plan', () => {
  it.each([
    [[], 'no plan found here'],
    [['plans'], 'no plan found in plans'],
  ])('lint %j exits 2 and says what a plan is', async (args, message) => {
    const { code, stdout, stderr } = await call(['lint', ...args], { 'plans/ci.yaml': 'on: push\n' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('--allow-empty');
  });

  it('--allow-empty exits 0', async () => {
    expect((await call(['lint', '--allow-empty'], {})).code).toBe(0);
    expect((await lint({}, ['--allow-empty'])).summary).toMatchObject({ files: 0, errors: 0 });
  });

  it.each([
    [['gone.yaml'], 'Cannot read gone.yaml: it is not there.'],
    [['gone/*.yaml'], 'No YAML file matches gone/*.yaml.'],
  ])('%j exits 2 with or without --allow-empty', async (args, message) => {
    for (const flag of [[], ['--allow-empty']]) {
      const { code, stdout, stderr } = await call(['lint', ...args, ...flag], { 'a.yaml': PLAN });
      expect([code, stdout, stderr]).toEqual([2, '', `pip: ${message}\n`]);
    }
  });
});

describe('stdin', () => {
  it('is checked under a name of its own', async () => {
    const verdict = await lint({}, ['-'], { stdin: PLAN });
    expect(new Set(verdict.findings.map(({ file }) => file))).toEqual(new Set(['stdin.yaml']));
  });

  it('goes by the name that --stdin-path gives, from where the command runs', async () => {
    const { cwd, findings } = await lint({ 'plans/x.yaml': PLAN }, ['-', '--stdin-path', 'plans/x.yaml'], {
      stdin: 'kind: pdp\nid: y\n',
    });
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['plans/x.yaml']));
    const absolute = await lint({}, ['-', '--stdin-path', `${cwd}/plans/../b.yaml`], { cwd, stdin: PLAN });
    expect(new Set(absolute.findings.map(({ file }) => file))).toEqual(new Set(['b.yaml']));
  });

  it('takes the config’s levels of the path', async () => {
    const files = {
      'pip.config.yaml': 'overrides:\n  - files: [old/]\n    rules: { pdp/has-a-goal: off }\n',
    };
    const at = async (path: string) =>
      levels(await lint(files, ['-', '--stdin-path', path], { stdin: PLAN }), 'pdp/has-a-goal');
    expect([await at('old/x.yaml'), await at('x.yaml')]).toEqual([[], ['error']]);
  });

  it('goes beside files', async () => {
    const verdict = await lint({ 'a.yaml': PLAN }, ['-', 'a.yaml'], { stdin: PLAN.replace('a', 'b') });
    expect(verdict.summary.files).toBe(2);
  });

  it('is refused at a terminal', async () => {
    const { code, stdout, stderr } = await call(['lint', '-'], {}, { terminal: { stdin: true } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('pip: nothing is piped in: give a file, or pipe a plan into -\n');
  });

  it('that holds nothing is no plan', async () => {
    expect(brief(await lint({}, ['-'], { stdin: '' }))).toEqual(['1: plan/schema']);
  });
});
