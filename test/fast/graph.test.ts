import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const graph = join(root, 'dist/graph.json');

interface Output {
  readonly entryPoint?: string;
  readonly bytes: number;
  readonly imports: readonly { path: string; kind: string; external?: boolean }[];
  readonly inputs: Readonly<Record<string, { bytesInOutput: number }>>;
}

let outputs: Readonly<Record<string, Output>> = {};

/** What is loaded with some source files before anything is asked for: packages, Node's modules, own files. */
function loaded(...entries: readonly string[]) {
  const seen = new Set<string>();
  const foreign = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement') continue;
      if (external) foreign.add(path);
      else visit(path);
    }
  };
  for (const entry of entries) {
    const file = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === entry);
    if (!file) throw new Error(`${entry} is no part of its own`);
    visit(file);
  }
  const inputs = [...seen].flatMap((file) =>
    Object.entries(outputs[file]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  for (const [input] of inputs) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
    if (name) foreign.add(name);
  }
  const bytes = [...seen].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  return { files: seen.size, bytes, foreign: [...foreign].sort(), inputs: inputs.map(([input]) => input) };
}

beforeAll(() => {
  const stale =
    !existsSync(graph) || statSync(graph).mtimeMs < statSync(join(root, 'scripts/build.mjs')).mtimeMs;
  if (stale) execFileSync('node', ['scripts/build.mjs'], { cwd: root, stdio: 'ignore' });
  outputs = JSON.parse(readFileSync(graph, 'utf8')) as typeof outputs;
}, 120_000);

describe('what a start loads', () => {
  it('is next to nothing for the version, the verbs, and a word of Python’s', () => {
    const { files, bytes, foreign } = loaded('src/cli/entry.ts');
    expect(foreign).toEqual(['node:fs']);
    expect(files).toBeLessThanOrEqual(3);
    expect(bytes).toBeLessThan(20_000);
  });

  it('is the catalogue and neither yaml, zod nor commander for a clean plan', () => {
    const { files, foreign, inputs } = loaded('src/cli/entry.ts', 'src/cli/hot.ts');
    expect(foreign.filter((name) => !name.startsWith('node:'))).toEqual(['chalk', 'dayjs', 'ignore']);
    expect(files).toBeLessThanOrEqual(6);
    expect(inputs).toContain('src/rules/index.ts');
    expect(
      inputs.filter((input) => /document\/read\.ts$|kinds\/[^/]+\/(?:schema|view|scaffold)\.ts$/.test(input)),
    ).toEqual([]);
  });

  it('is the rules of those kinds alone that a plan of turns up', () => {
    const hot = loaded('src/cli/entry.ts', 'src/cli/hot.ts', 'src/cli/commands/lint.ts').inputs;
    expect(hot.filter((input) => /^src\/kinds\/[^/]+\//.test(input))).toEqual([]);
    const { inputs } = loaded('src/kinds/pdp/index.ts');
    expect(inputs).toContain('src/kinds/pdp/rules/goal-measurable.ts');
    expect(inputs.filter((input) => /^src\/kinds\/[^/]+\/rules\/index/.test(input))).toEqual([
      'src/kinds/pdp/rules/index.ts',
    ]);
  });

  it('is yaml, and no zod, for the places of a finding', () => {
    const { foreign } = loaded('src/core/document/read.ts');
    expect(foreign).toContain('yaml');
    expect(foreign).not.toContain('zod');
  });

  it('is zod for the words of the schema alone', () => {
    expect(loaded('src/kinds/pdp/schema.ts').foreign).toContain('zod');
    for (const part of ['scaffold', 'entry', 'view', 'additions', 'closing'])
      expect(loaded(`src/kinds/pdp/${part}.ts`).foreign).not.toContain('zod');
  });

  it('is inquirer for a question on a terminal alone', () => {
    expect(loaded('src/cli/prompts.ts').foreign.some((name) => name.includes('inquirer'))).toBe(true);
    const others = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint?.startsWith('src/'));
    const asking = others
      .filter(([, { entryPoint = '' }]) =>
        loaded(entryPoint).foreign.some((name) => name.includes('inquirer')),
      )
      .map(([, { entryPoint }]) => entryPoint);
    expect(asking).toEqual(['src/cli/prompts.ts']);
  });

  it('is handlebars for pages, and commander for what is not plain', () => {
    const using = (name: string) =>
      Object.values(outputs).flatMap(({ entryPoint = '' }) =>
        entryPoint !== '' && loaded(entryPoint).foreign.includes(name) ? [entryPoint] : [],
      );
    expect(using('handlebars')).not.toContain('src/cli/commands/lint.ts');
    expect(using('handlebars')).toContain('src/cli/commands/render.ts');
    expect(using('commander')).toEqual(['src/cli/parse.ts']);
  });

  it('says whose work is in it', () => {
    const text = readFileSync(join(root, 'dist/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['chalk', 'commander', 'dayjs', 'handlebars', 'ignore', 'yaml'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(text).toContain('Permission');
  });
});
