import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { example } from '../hostile/corpus.ts';
import { runBuilt } from '../support/built.ts';
import { fill } from '../support/io.ts';
import { makeRepo } from '../support/repo.ts';

/** P7: nothing of a plans repository is executed or loaded, and nothing is written but the output that was named. */

/** A program that leaves a file behind when anything runs it. */
const trap = (root: string): string => `sh -c 'touch ${join(root, '../sprung')}' #`;

/** Packages by the names of our own, each of which springs the trap when it is loaded. */
const OURS = [
  'yaml',
  'zod',
  'handlebars',
  'commander',
  'chalk',
  'dayjs',
  'inquirer',
  'ignore',
  'fflate',
  'csv-stringify',
  'pip-plan',
];

function trapped() {
  const { root: outer } = makeRepo();
  const root = join(outer, 'plans');
  mkdirSync(root);
  const spring = `require('node:fs').writeFileSync(${JSON.stringify(join(outer, 'sprung'))}, 'loaded');`;
  const names = Object.keys(commands);
  const scripts = Object.fromEntries(['prepare', 'test', ...names].map((name) => [name, trap(root)]));
  fill(root, {
    'plan.yaml': example('force-pip/good').text,
    'pip.config.yaml': 'rules:\n  plan/stale: off\n',
    'package.json': JSON.stringify({
      name: 'pip-plan',
      type: 'commonjs',
      main: 'index.js',
      scripts,
      bin: { pip: 'index.js' },
    }),
    'index.js': spring,
    'pip.config.js': spring,
    'pip.config.yaml.js': spring,
    '.npmrc': `script-shell=${join(root, 'shell')}\n`,
    '.pip-plan.js': spring,
    '.env': 'NODE_OPTIONS=--require ./index.js\n',
    git: `#!/bin/sh\n${trap(root)}\n`,
    ...Object.fromEntries(OURS.map((name) => [`node_modules/${name}/index.js`, spring])),
    ...Object.fromEntries(
      OURS.map((name) => [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })]),
    ),
  });
  return { outer, root };
}

/** Everything in `.git/config` that makes an ordinary Git command start a program. */
function hostileGit(root: string): void {
  const run = trap(root);
  const keys = [
    'core.fsmonitor',
    'core.pager',
    'core.editor',
    'core.sshCommand',
    'core.askpass',
    'diff.external',
    'gpg.program',
  ];
  const lines = keys.map((key) => {
    const [section, name] = key.split('.');
    return `[${section}]\n\t${name} = "${run.replaceAll('"', '\\"')}"\n`;
  });
  const filter = `[filter "x"]\n\tclean = "${run}"\n\tsmudge = "${run}"\n\tprocess = "${run}"\n[diff "x"]\n\ttextconv = "${run}"\n\tcommand = "${run}"\n`;
  const path = join(root, '.git/config');
  writeFileSync(path, `${readFileSync(path, 'utf8')}${lines.join('')}${filter}`);
  writeFileSync(join(root, '.gitattributes'), '* filter=x diff=x\n');
  for (const hook of ['post-index-change', 'pre-commit', 'post-checkout'])
    writeFileSync(join(root, '.git/hooks', hook), `#!/bin/sh\n${run}\n`, { mode: 0o755 });
}

const REVIEW = ['--no-input', '--date', '2026-07-14', '--summary', 'Seen'];

/** How each verb is called here, and what it may write; a verb without a line is called with the plan alone. */
const calls: Readonly<
  Record<string, readonly (readonly [args: readonly string[], writes: readonly string[]])[]>
> = {
  init: [[['new.yaml', '--kind', 'pdp', '--no-input'], ['new.yaml']]],
  review: [
    [['plan.yaml', ...REVIEW], ['plan.yaml']],
    [['plan.yaml', ...REVIEW, '--dry-run'], []],
  ],
  update: [[['C1.1', 'plan.yaml', '--note', 'Seen'], ['plan.yaml']]],
  add: [[['action', 'plan.yaml', '--action', 'Publish the profile', '--no-input', '--dry-run'], []]],
  close: [[['plan.yaml', '--no-input', '--dry-run'], []]],
  lint: [
    [['.'], []],
    [['plan.yaml', '-f', 'json:out.json'], ['out.json']],
  ],
  render: [
    [['plan.yaml', '-f', 'html'], []],
    [['plan.yaml', '-o', 'page.html'], ['page.html']],
  ],
  pack: [[['plan.yaml', '-o', 'out'], ['out']]],
  diff: [[[], []]],
  rules: [[[], []]],
  schema: [[['pdp'], []]],
  doctor: [[[], []]],
  import: [[['plan.yaml'], []]],
  'shell-completion': [[['bash'], []]],
};

const listing = (root: string): Record<string, string> =>
  Object.fromEntries(
    (
      readdirSync(root, { recursive: true, withFileTypes: true }) as {
        name: string;
        parentPath: string;
        isFile: () => boolean;
      }[]
    )
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => join(parentPath, name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path).toString('base64')]),
  );

const rows = Object.keys(commands).flatMap((verb) =>
  (verb === 'lsp' ? [] : (calls[verb] ?? [[['plan.yaml'], []] as const])).map(([args, writes]) => ({
    verb,
    args,
    writes,
  })),
);

describe.each(rows)('$verb $args', ({ verb, args, writes }) => {
  it('runs nothing of the repository and writes only what was named', async () => {
    const { outer, root } = trapped();
    hostileGit(outer);
    const before = listing(outer);
    const { code, stderr } = await runBuilt([verb, ...args], {
      cwd: root,
      env: { SOURCE_DATE_EPOCH: '1784073600' },
    });
    expect([0, 1, 2], stderr).toContain(code);
    expect(stderr).not.toMatch(/\n\s+at \S+ \(|fault of the program/);
    expect(existsSync(join(outer, 'sprung'))).toBe(false);
    const after = listing(outer);
    const touched = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (path) => before[path] !== after[path],
    );
    const allowed = (path: string) =>
      writes.some((name) => path === `plans/${name}` || path.startsWith(`plans/${name}/`));
    expect(touched.filter((path) => !allowed(path))).toEqual([]);
    if (code === 0 && writes.length > 0) expect(touched.length).toBeGreaterThan(0);
  });
});

it('would see a trap that springs', () => {
  const { outer, root } = trapped();
  expect(existsSync(join(outer, 'sprung'))).toBe(false);
  writeFileSync(join(outer, 'sprung'), '');
  expect(existsSync(join(root, '../sprung'))).toBe(true);
});

describe('a config', () => {
  it.each([
    ['__proto__: { polluted: yes }', 'pip.config.yaml'],
    ['constructor: { prototype: { polluted: yes } }', 'pip.config.yaml'],
    ['require: ./index.js', 'pip.config.yaml'],
    ['plugins: [./index.js]', 'pip.config.yaml'],
    ["rules: !!js/function 'process.exit(7)'", 'pip.config.yaml'],
    ['templates: ../../../../etc', 'templates'],
    ['templates: /', 'templates'],
    ['templates: linked', 'templates'],
  ])('with %s is refused or does nothing', async (text) => {
    const { outer, root } = trapped();
    fill(root, { 'pip.config.yaml': `${text}\n` });
    symlinkSync('/', join(root, 'linked'));
    const verb = text.startsWith('templates') ? ['render', 'plan.yaml'] : ['lint', 'plan.yaml'];
    const ran = await runBuilt(verb, { cwd: root });
    expect(ran.code, ran.stdout).toBe(2);
    expect(ran.stderr).toMatch(/pip\.config\.yaml|templates/);
    expect(ran.stderr).not.toMatch(/\n\s+at \S+ \(|fault of the program/);
    expect(existsSync(join(outer, 'sprung'))).toBe(false);
  });
});
