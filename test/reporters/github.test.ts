import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { reporter as compact } from '../../src/reporters/compact.ts';
import { reporter } from '../../src/reporters/github.ts';
import { reporter as pretty } from '../../src/reporters/pretty.ts';
import { testIo } from '../support/io.ts';
import { harmless, many, payloads, plainly, raw, resultsOf, resultsWith } from './sample.ts';
import { commandIn, commandsIn } from './workflow.ts';

const report = (text: string, prefix = '') => reporter.report(resultsWith(text), { ...plainly, prefix });

describe('github', () => {
  it('annotates each finding, errors first, at its file from the root', () => {
    const commands = commandsIn(report(harmless, 'north/'));
    expect(commands.map(({ name }) => name)).toEqual(['error', 'warning', 'notice']);
    expect(commands[1]).toEqual({
      name: 'warning',
      properties: {
        file: 'north/plans/Board.yaml',
        line: '3',
        endLine: '3',
        col: '5',
        endColumn: '9',
        title: 'plan/named-owner',
      },
      message: 'Board is a body, not a person: name who answers for Board',
    });
    expect(commands[2]?.properties).not.toHaveProperty('col');
  });

  it('lists the findings for people too, and ends in the count', () => {
    const lines = report(harmless).trimEnd().split('\n');
    expect(lines.filter((line) => !commandIn(line))).toEqual([
      'warning: plans/Board.yaml:3:5: Board is a body, not a person: name who answers for Board [plan/named-owner]',
      'advice: plans/Board.yaml:4:5: Board is a body, not a person: name who answers for Board [plan/named-owner]',
      'error: plans/Board.yaml:9:5: Board is a body, not a person: name who answers for Board [plan/placeholder]',
      '1 to fill in, 1 wrong, 1 tip: 1 error, 1 warning and 1 advice in 2 plans checked as of 2026-11-20.',
    ]);
  });

  it.each([
    [10, 10, null],
    [11, 10, '1 more finding without an annotation; all of them are listed here.'],
    [60, 10, '50 more findings without an annotation; all of them are listed here.'],
  ])('of %i findings annotates %i', (n, annotated, rest) => {
    const output = reporter.report(many(n), plainly);
    const commands = commandsIn(output);
    expect(commands).toHaveLength(annotated);
    if (n > 30) expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['error']));
    expect(
      output.split('\n').filter((line) => line.startsWith('error: ') || /^(warning|advice): /.test(line)),
    ).toHaveLength(n);
    if (rest) expect(output.split('\n')).toContain(rest);
    else expect(output).not.toContain('more finding');
  });

  it.each(Object.entries(payloads))('is not forged by %s', (_, text) => {
    const output = report(text);
    const commands = commandsIn(output);
    expect(
      commands.map(({ name, properties }) => [name, Object.keys(properties), properties['title']]),
    ).toEqual(
      commandsIn(report(harmless)).map(({ name, properties }) => [
        name,
        Object.keys(properties),
        properties['title'],
      ]),
    );
    expect(output.split('\n')).toHaveLength(report(harmless).split('\n').length);
    expect(output).not.toMatch(raw);
  });

  it('says that there is nothing to say', () => {
    expect(reporter.report(resultsOf([]), plainly)).toBe(
      'Nothing to report: no findings in 0 plans checked as of 2026-11-20.\n',
    );
  });
});

describe.each([pretty, compact])('$id in a CI log', (other) => {
  it.each(Object.entries(payloads))('is not forged by %s', (_, text) => {
    const output = other.report(resultsWith(text), plainly);
    expect(commandsIn(output)).toEqual([]);
    expect(output).not.toMatch(raw);
    expect(output.split('\n').length).toBeLessThanOrEqual(
      other.report(resultsWith(harmless), plainly).split('\n').length + 2,
    );
  });

  it('is not forged by the name of a file', () => {
    const [bad] = resultsWith(harmless).files;
    const file = '::error::x.yaml';
    const findings = (bad?.findings ?? []).map((f) => ({ ...f, file }));
    expect(
      commandsIn(other.report(resultsOf([{ file, text: '', findings, suppressed: 0 }]), plainly)),
    ).toEqual([]);
  });
});

describe('under GitHub Actions', () => {
  const files = { 'a.yaml': 'kind: pdp\nid: a\n', summary: 'before' };
  const env = { GITHUB_ACTIONS: 'true' };

  it('github is chosen by itself, and the summary goes to the job’s page', async () => {
    const io = testIo({ files });
    const world = { ...io, env: { ...io.env, ...env, GITHUB_STEP_SUMMARY: join(io.cwd, 'summary') } };
    expect(await main(['lint', 'a.yaml'], world, 'pdp')).toBe(1);
    expect(commandsIn(io.written.stdout).length).toBeGreaterThan(0);
    const page = readFileSync(join(io.cwd, 'summary'), 'utf8');
    expect(page).toMatch(/^before\n### Plans: \d+ to fill in/);
    expect(page).toContain('#### a.yaml');
    expect(await main(['lint', 'a.yaml'], world, 'pdp')).toBe(1);
    expect(readFileSync(join(io.cwd, 'summary'), 'utf8').match(/### Plans/g)).toHaveLength(2);
  });

  it('a format that was asked for is the only one', async () => {
    const io = testIo({ files, env });
    await main(['lint', 'a.yaml', '-f', 'compact'], io, 'pdp');
    expect(commandsIn(io.written.stdout)).toEqual([]);
    expect(io.written.stdout).toMatch(/^a\.yaml:1:1: (error|warning): /);
  });

  it('a summary that cannot be written leaves stdout empty', async () => {
    const io = testIo({ files, env: { ...env, GITHUB_STEP_SUMMARY: '/nowhere/at/all' } });
    expect(await main(['lint', 'a.yaml'], io, 'pdp')).toBe(2);
    expect(io.written.stdout).toBe('');
    expect(io.written.stderr).toMatch(/^pdp: Cannot create \/nowhere\/at\/all/);
  });
});
