import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { today } from '../../src/cli/today.ts';
import { brief, call, lint } from './run.ts';

const PLAN = `kind: pdp
id: a
status: draft
retention: { delete_by: 2030-01-31 }
`;
/** In a draft: warnings and nothing else. */
const files = { 'a.yaml': PLAN };
const exit = async (args: readonly string[], of: Readonly<Record<string, string>> = files) =>
  (await call(['lint', ...args], of)).code;

describe('exit codes', () => {
  it.each([
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'advice'], 1],
    [['--fail-on', 'never', '--stage', 'normal'], 0],
    [['--stage', 'normal'], 1],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '3'], 1],
    [['--max-warnings', '4'], 0],
    [['--max-warnings', '0', '--fail-on', 'never'], 1],
    [['--fail-on', 'warning', '--only', 'plan/stale'], 0],
    [['--fail-on', 'warning', '--rule', 'pdp/has-a-goal=advice', '--only', 'pdp/has-a-goal'], 0],
    [['--fail-on', 'advice', '--rule', 'pdp/has-a-goal=advice', '--only', 'pdp/has-a-goal'], 1],
    [['--fail-on', 'advice', '--rule', 'pdp/has-a-goal=off', '--only', 'pdp/has-a-goal'], 0],
  ])('%j exits %i', async (args, code) => {
    expect(await exit(args)).toBe(code);
  });

  it('says why --max-warnings failed, on stderr', async () => {
    const { stderr } = await call(['lint', '--max-warnings', '1'], files);
    expect(stderr).toBe('pip: 4 warnings, and --max-warnings allows 1\n');
  });

  it.each([
    [['--fail-on', 'warn'], /'--fail-on <level>'.*'warn'/],
    [['--stage', 'final'], /'--stage <stage>'.*'final'/],
    [['--max-warnings', 'few'], /--max-warnings few is no whole number/],
    [['--max-warnings', '-1'], /--max-warnings -1 is no whole number/],
    [['--as-of', '2026-02-30'], /--as-of 2026-02-30 is no day of the calendar/],
    [['--as-of', 'today'], /--as-of today is no day of the calendar/],
    [['--rule', 'plan/stale'], /--rule plan\/stale wants a rule and a level: --rule plan\/stale=warning/],
    [['--rule', 'plan/stale=low'], /--rule plan\/stale=low wants a rule and a level/],
    [['--rule', 'plan/stail=off'], /--rule: there is no rule plan\/stail: did you mean plan\/stale\?/],
    [['--rule', 'plan/syntax=off'], /--rule plan\/syntax: a file that cannot be read stays an error/],
    [['--only', 'plan/stail'], /--only: there is no rule plan\/stail: did you mean plan\/stale\?/],
    [['--only', 'nothing/*'], /--only: there is no rule nothing\/\*/],
    [['-f', 'sarf'], /there is no format sarf: did you mean sarif\?/],
    [
      ['-f', 'xml'],
      /there is no format xml: the formats are compact, github, gitlab, json, junit, markdown, pretty, sarif/,
    ],
    [['-f', 'json', '-f', 'sarif'], /two formats would share stdout/],
    [['-f', 'json:'], /--format json: names no file after the colon/],
    [['-f', 'json:x', '-f', 'sarif:./x'], /two formats would share x/],
    [['-f', 'json:a.yaml'], /--format would write over the plan a\.yaml/],
    [['--since', 'HEAD'], /--since HEAD needs a Git repository, and this is none/],
    [['--changed'], /--changed needs a Git repository, and this is none/],
  ])('%j exits 2, says why, and leaves stdout empty', async (args, message) => {
    const { code, stdout, stderr, cwd } = await call(
      ['lint', ...(args[0] === '-f' ? [] : ['-f', 'json']), ...args],
      files,
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(PLAN);
  });

  it('lets plan/syntax be said to be what it is', async () => {
    expect(await exit(['--rule', 'plan/syntax=error'])).toBe(0);
  });
});

describe('--only', () => {
  it.each([
    [['--only', 'pdp/*'], /^pdp\//],
    [['--only', '*/direction-set'], /^pdp\/direction-set$/],
    [['--only', 'pdp/direction-set,plan/*'], /^(pdp\/direction-set|plan\/.*)$/],
    [['--only', 'pdp/direction-set', '--only', 'pdp/has*'], /^pdp\/(direction-set|has-a-goal)$/],
    [['--only', 'p*p/*-*l'], /^pdp\/.*-.*l$/],
  ])('%j leaves only these rules', async (args, pattern) => {
    const { findings } = await lint(files, args);
    expect(findings.length).toBeGreaterThan(0);
    for (const { rule } of findings) expect(rule).toMatch(pattern);
  });

  it('reads dots and brackets as themselves', async () => {
    expect(await exit(['--only', 'plan.stale'])).toBe(2);
    expect(await exit(['--only', '(a+)+'])).toBe(2);
  });
});

describe('the day of the verdict', () => {
  const late = 'kind: pdp\nid: a\nretention: { delete_by: 2026-11-19 }\n';

  it('is --as-of before anything else', async () => {
    const of = async (args: readonly string[], day: string) =>
      brief(await lint({ 'a.yaml': late }, ['--only', 'plan/retention', ...args], { today: day })).length;
    expect(await of([], '2026-11-20')).toBe(1);
    expect(await of([], '2026-11-01')).toBe(0);
    expect(await of(['--as-of', '2026-11-20'], '2026-11-01')).toBe(1);
    expect(await of(['--as-of', '2026-11-01'], '2026-11-20')).toBe(0);
  });

  it('is the UTC day of SOURCE_DATE_EPOCH, whatever the clock', () => {
    expect(today({ SOURCE_DATE_EPOCH: '1795132800' }, new Date(2000, 0, 1))).toBe('2026-11-20');
    expect(today({ SOURCE_DATE_EPOCH: '1795132799' }, new Date(2000, 0, 1))).toBe('2026-11-19');
  });
});

describe('what is printed', () => {
  const clean = { 'a.yaml': `${PLAN}rules: x\n` };

  it('is nothing under --quiet where there is nothing to say', async () => {
    const only = ['--only', 'plan/stale'];
    expect((await call(['lint', '-q', ...only], files)).stdout).toBe('');
    expect((await call(['lint', ...only], files)).stdout).toBe(
      'Nothing to report: 1 plan checked as of 2026-11-20.\n',
    );
    expect((await call(['lint', '-q', '--only', 'plan/schema'], clean)).stdout).toContain('plan/schema');
    expect(JSON.parse((await call(['lint', '-q', '-f', 'json', ...only], files)).stdout).findings).toEqual(
      [],
    );
  });

  it.each([
    ['a terminal', {}, {}, [], true],
    ['no terminal', { stdout: false }, {}, [], false],
    ['NO_COLOR', {}, { NO_COLOR: '1' }, [], false],
    ['an empty NO_COLOR', {}, { NO_COLOR: '' }, [], true],
    ['--no-color', {}, {}, ['--no-color'], false],
    ['a terminal that can do nothing', {}, { TERM: 'dumb' }, [], false],
    ['FORCE_COLOR without a terminal', { stdout: false }, { FORCE_COLOR: '1' }, [], false],
  ])('with %s', async (_, terminal, env, args, coloured) => {
    const { stdout } = await call(['lint', ...args], files, { terminal: { stdout: true, ...terminal }, env });
    expect(stdout.includes('\u001b[')).toBe(coloured);
    expect(stdout).toContain('warning');
  });

  it('goes to several files at once, without colours, and to stdout', async () => {
    const args = ['-f', 'sarif:out/lint.sarif', '-f', 'pretty:out/lint.txt', '-f', 'compact'];
    const { cwd, stdout, code } = await call(['lint', ...args], files, { terminal: { stdout: true } });
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'out/lint.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(cwd, 'out/lint.txt'), 'utf8')).toMatch(/^a\.yaml\n {2}1:1 {2}warning/);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('a.yaml:')),
    ).toBe(true);
  });

  it('leaves stdout empty where one of the files cannot be written', async () => {
    const { cwd, code, stdout, stderr } = await call(['lint', '-f', 'json', '-f', 'sarif:a.yaml/x'], files);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^pip: Cannot create a\.yaml\/x/);
    expect(existsSync(join(cwd, 'a.yaml'))).toBe(true);
  });

  it('replaces a report of last time', async () => {
    const args = ['lint', '-f', 'json:lint.json', '--only', 'plan/stale'];
    const { cwd } = await call(args, { ...files, 'lint.json': 'old' });
    expect(JSON.parse(readFileSync(join(cwd, 'lint.json'), 'utf8')).kind).toBe('lint');
  });
});
