import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = (readdirSync(join(root, 'src'), { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

interface Import {
  readonly from: string;
  /** A file below src, or the name of a package or of a module of Node. */
  readonly to: string;
  readonly ours: boolean;
  /** Gone once types are erased. */
  readonly type: boolean;
  /** `import()`, loaded only when it is reached. */
  readonly lazy: boolean;
}

/** The text without comments and with empty strings, so that words in them count for nothing. */
const code = (text: string): string =>
  text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g,
    (part) => (part.startsWith('/') ? '' : "''"),
  );

const read = (file: string): string => readFileSync(join(root, 'src', file), 'utf8');

function importsOf(file: string): Import[] {
  const text = read(file);
  const made = (to: string, type: boolean, lazy: boolean): Import => {
    const ours = to.startsWith('.');
    const name = to
      .split('/')
      .slice(0, to.startsWith('@') ? 2 : 1)
      .join('/');
    return { from: file, to: ours ? posix.join(posix.dirname(file), to) : name, ours, type, lazy };
  };
  const fixed = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;']*?\sfrom\s+)?'([^']+)'/gm)];
  const inner = [...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)];
  return [
    ...fixed.map(([, type, to = '']) => made(to, type !== undefined, false)),
    ...inner.map(([, to = '']) => made(to, false, true)),
  ];
}

const imports = files.flatMap(importsOf);
const room = (file: string): string => file.split('/')[0] ?? '';
const middle = ['core', 'kinds', 'rules', 'reporters', 'exchange'];
const shown = (list: readonly Import[]): string[] => list.map(({ from, to }) => `${from} -> ${to}`);

describe('imports', () => {
  it('are all found, and lead to files that are there', () => {
    expect(imports.length).toBeGreaterThan(files.length);
    expect(shown(imports.filter(({ ours, to }) => ours && !files.includes(to)))).toEqual([]);
  });

  it('run one way: the edge, the middle rooms, the kit', () => {
    const wrong = imports.filter(({ from, to, ours }) => {
      if (!ours || room(from) === room(to) || ['cli', 'lsp'].includes(room(from))) return false;
      return !(middle.includes(room(from)) && room(to) === 'kit');
    });
    expect(shown(wrong)).toEqual([]);
  });

  it('never lead from one kind to another', () => {
    const kind = (file: string): string => file.split('/')[1] ?? '';
    const wrong = imports.filter(
      ({ from, to, ours }) =>
        ours &&
        !['kinds/index.ts', 'kinds/cards.ts'].includes(from) &&
        room(from) === 'kinds' &&
        room(to) === 'kinds' &&
        kind(from) !== kind(to),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('reach Node only at the edge', () => {
    const wrong = imports.filter(
      ({ from, to, ours }) =>
        !ours &&
        (to.startsWith('node:') || builtinModules.includes(to)) &&
        !['cli', 'lsp'].includes(room(from)),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it.each([
    ['yaml', /^core\/(document|edit)\//],
    ['handlebars', /^core\/render\//],
    ['dayjs', /^kit\/time\.ts$/],
    ['inquirer', /^cli\/prompts\.ts$/],
    ['@inquirer/prompts', /^cli\/prompts\.ts$/],
    ['chalk', /^(cli|reporters)\//],
    ['commander', /^cli\/parse\.ts$/],
    ['ignore', /^cli\/(config|files\/ignored)\.ts$/],
  ])('give %s one owner', (name, owner) => {
    const users = imports.filter(({ to, ours, type }) => !ours && !type && to === name);
    expect(shown(users.filter(({ from }) => !owner.test(from)))).toEqual([]);
  });

  it('name only packages that the package depends on', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const wrong = imports.filter(({ to, ours }) => !ours && !to.startsWith('node:') && !(to in dependencies));
    expect(shown(wrong)).toEqual([]);
  });
});

/** Everything that is loaded when these modules are, before anything runs. */
function loaded(starts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { to, ours, type, lazy } of imports.filter(({ from }) => from === file))
      if (!type && !lazy) ours ? visit(to) : seen.add(to);
  };
  starts.forEach(visit);
  return seen;
}

const packages = (starts: readonly string[]): string[] =>
  [...loaded(starts)].filter((name) => !name.endsWith('.ts') && !name.startsWith('node:')).sort();

describe('what is loaded', () => {
  it('for --version is nothing but ourselves', () => {
    expect(packages(['cli/main.ts'])).toEqual([]);
  });

  it('for --help is no more than commander', () => {
    expect(packages(['cli/main.ts', 'cli/parse.ts'])).toEqual(['commander']);
  });

  it('for lint asks nothing and renders nothing', () => {
    const starts = ['cli/main.ts', 'cli/parse.ts', 'cli/commands/lint.ts'];
    expect(loaded(starts)).toContain('core/judge.ts');
    expect(
      packages(starts).filter((name) => ['inquirer', '@inquirer/prompts', 'handlebars'].includes(name)),
    ).toEqual([]);
  });
});

describe('below the edge', () => {
  const below = files.filter((file) => !['cli', 'lsp'].includes(room(file)));

  it.each([
    ['prints', /\bconsole\b/],
    ['knows the process', /\bprocess\b\s*[.[]/],
    ['asks the time', /\bnew Date\b|\bDate\s*\(|\bDate\.now\b|\bperformance\.now\b/],
    ['throws dice', /\bMath\.random\b|\brandomUUID\b/],
    ['waits', /\bset(?:Timeout|Interval|Immediate)\b/],
    ['evaluates text', /\beval\s*\(|\bnew Function\b/],
    ['sorts by a locale', /\blocaleCompare\b|\btoLocale\w*\(/],
  ])('nobody %s', (_, pattern) => {
    expect(below.filter((file) => pattern.test(code(read(file))))).toEqual([]);
  });

  it('nobody anywhere exits the process', () => {
    expect(files.filter((file) => /\bprocess\.exit\b(?!Code)/.test(code(read(file))))).toEqual([]);
  });
});
