import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { siblingOf } from '../../src/cli/program.ts';
import { testIo } from '../support/io.ts';

const PLAN = 'kind: pdp\nid: a\nperson: Sam Okafor\n';
const NOTE = 'kind: conversation\nid: n\nemployee: E-1042\n';
const files = { 'a.yaml': PLAN, 'n.yaml': NOTE, 'own/x.txt': 'not a template' };

async function run(line: string, more: Readonly<Record<string, string>> = {}) {
  const io = testIo({ files: { ...files, ...more } });
  const code = await main(['render', ...line.split(' ')], io, 'pip');
  return { code, ...io.written, cwd: io.cwd };
}

describe('a page is refused', () => {
  it.each([
    [
      'for an audience that the kind has not',
      'a.yaml --audience panel',
      'a pdp is not shown to panel: its audiences are employee, manager and hr',
    ],
    [
      'for a folder of templates that is not there',
      'a.yaml --template gone',
      'the templates folder gone cannot be read',
    ],
    ['where its ending says nothing', 'a.yaml -o page.txt', 'page.txt ends in none of .md, .html and .pdf'],
    ['as PDF without a file', 'a.yaml -f pdf', 'goes into a file: name it with -o'],
    ['watched without a file', 'a.yaml --watch', '--watch writes a file: name it with -o'],
    ['for several plans in one folder', '.', '. holds several plans: name one of a.yaml, n.yaml'],
  ])('%s', async (_, line, words) => {
    const { code, stdout, stderr, cwd } = await run(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(existsSync(join(cwd, 'page.txt'))).toBe(false);
  });

  it('where a house template asks for a field that is not there', async () => {
    const own = { 'own/pdp/report.md.hbs': 'x\n{{gone}}' };
    const { code, stderr } = await run('a.yaml --template own', own);
    expect(code).toBe(2);
    expect(stderr).toMatch(/pdp\/report\.md\.hbs:2:3: the view has no field "gone"/);
  });
});

describe('a page is made', () => {
  it('with the package’s templates where a house folder has none', async () => {
    const { code, stdout } = await run('a.yaml --template own');
    expect(code).toBe(0);
    expect(stdout).toContain('Sam Okafor');
  });

  it('with a house template over the package’s, from the option or the config', async () => {
    const own = { 'own/pdp/report.md.hbs': 'Our own page\n' };
    expect((await run('a.yaml --template own', own)).stdout).toContain('Our own page');
    const config = { ...own, 'pip.config.yaml': 'templates: own\n' };
    expect((await run('a.yaml', config)).stdout).toContain('Our own page');
  });

  it('in the form that its file’s ending names', async () => {
    for (const [file, begins] of [
      ['page.html', /^<!doctype html>/i],
      ['page.htm', /^<!doctype html>/i],
      ['deep/page.md', /^(?!<)/],
    ] as const) {
      const { code, stderr, cwd } = await run(`a.yaml -o ${file}`);
      expect([code, stderr]).toEqual([0, `pip: wrote ${file}\n`]);
      expect(readFileSync(join(cwd, file), 'utf8')).toMatch(begins);
    }
  });
});

it.each([
  ['pip', 'pdp'],
  ['pdp', 'pip'],
  ['pip-plan', 'pdp-plan'],
  ['pdp-plan', 'pip-plan'],
] as const)('%s is beside %s', (name, other) => {
  expect(siblingOf(name)).toBe(other);
});
