import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../src/cli/catalogue.ts';
import { commands } from '../../../src/cli/commands/index.ts';
import { main } from '../../../src/cli/main.ts';
import { reporters } from '../../../src/reporters/index.ts';
import { plainly, resultsWith } from '../../reporters/sample.ts';
import { tempFolder, testIo } from '../../support/io.ts';
import { type Example, example } from '../corpus.ts';
import { figure } from '../figure.ts';
import { payloads } from '../payloads.ts';
import { dressed, harmless, rotated } from './dressed.ts';
import { RAW, skeleton, sortOf } from './skeleton.ts';

/** Verbs that change plans or have no output of their own; every other one that reads a plan is tried. */
const OTHERS = new Set(['lint', 'init', 'review', 'update', 'add', 'close', 'import', 'lsp']);

const FORMATS = ['pretty', 'json', 'ndjson', 'csv', 'markdown', 'md', 'html'] as const;

const readers = await Promise.all(
  Object.entries(commands)
    .filter(([name]) => !OTHERS.has(name))
    .map(async ([name, { load }]) => ({ name, command: (await load()).command })),
);
const verbs = readers
  .filter(({ command }) => /\[(?:file|paths\.\.\.)\]/.test(command.usage))
  .map(({ name, command }) => {
    const format = command.flags.find(({ flags }) => flags.includes('--format'));
    return {
      name,
      formats: format ? (format.choices ?? FORMATS).filter((one) => one !== 'pdf' && one !== 'xlsx') : [null],
    };
  });

/** Everything that one call prints and writes, by name. */
async function outputs(plan: object, day: string, name: string, format: string | null) {
  const cwd = tempFolder({ 'plan.yaml': JSON.stringify(plan) });
  const io = testIo({ cwd, today: day });
  const args = [name, ...(name === 'diff' ? [] : ['plan.yaml']), ...(format ? ['-f', format] : [])];
  const code = await main(args, io, 'pip');
  const files = (
    readdirSync(cwd, { recursive: true, withFileTypes: true }) as never as {
      name: string;
      parentPath: string;
      isFile(): boolean;
    }[]
  )
    .filter((entry) => entry.isFile() && entry.name !== 'plan.yaml')
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')] as const);
  rmSync(cwd, { recursive: true });
  return {
    code,
    stderr: io.written.stderr,
    parts: new Map([[`stdout.${format ?? 'md'}`, io.written.stdout], ...files]),
  };
}

/** What people read in a log; tables and calendars are data, in which every sign is kept. */
const READ = new Set(['md', 'text']);

/** A tick that a wording rule doubts hangs on the words. */
const DOUBT = /mark-doubt|=doubt\]/;

/** The parts that one output has and its harmless twin has nowhere. */
function surplus(file: string, there: string, twin: string): string[] {
  const sort = extname(file).slice(1);
  if (sortOf(sort, there) === 'text') return skeleton(sort, there).filter((part) => /::|##/.test(part));
  const known = new Set(skeleton(sort, twin));
  return [...new Set(skeleton(sort, there))].filter((part) => !known.has(part) && !DOUBT.test(part));
}

let compared = 0;

afterAll(() =>
  figure(
    `${compared} outputs of ${verbs.length} verbs and ${reporters.length} reporters kept their skeleton`,
  ),
);

const cases = kinds.flatMap(({ id }) =>
  verbs.flatMap(({ name, formats }) => formats.map((format) => ({ id, name, format }))),
);

describe.each(cases)('$name of a $id as $format', ({ id, name, format }) => {
  const plan: Example = example(`${id}/good`);
  it('holds nothing that a payload brought', async () => {
    const broken: string[] = [];
    const there = await outputs(dressed(plan, rotated(1)), plan.day, name, format);
    expect(there.stderr).not.toMatch(/\n\s+at |fault of the program/);
    expect(RAW.test(there.stderr)).toBe(false);
    if (there.code === 2) return;
    const twin = await outputs(dressed(plan, rotated(1, harmless)), plan.day, name, format);
    expect([...there.parts.keys()]).toEqual([...twin.parts.keys()]);
    for (const [file, text] of there.parts) {
      if (RAW.test(text)) broken.push(`${file}: raw characters`);
      if (READ.has(sortOf(extname(file).slice(1), text)))
        broken.push(...(obeyed(text) ?? []).map((line) => `${file}: ${line} is a command`));
      if (text === '' || extname(file) === '.yaml') continue;
      broken.push(...surplus(file, text, twin.parts.get(file) ?? '').map((part) => `${file}: ${part}`));
      compared++;
    }
    expect(broken).toEqual([]);
  }, 60_000);
});

/** What a runner would take for a command: `::` first in a line, `##[` in any line that is none already. */
const obeyed = (text: string) => text.match(/^\s*::\w+|^(?!\s*::).*##\w*\[/gm);

describe.each(reporters)('the report $id', ({ id, report }) => {
  it.each(payloads.filter((text) => text.length < 1000))('keeps its skeleton under %j', (payload) => {
    const text = report(resultsWith(payload), plainly);
    const twin = report(resultsWith(harmless(payload)), plainly);
    expect(RAW.test(text)).toBe(false);
    if (sortOf(id, text) === 'text') expect(obeyed(text)).toEqual(obeyed(twin));
    else expect(new Set(skeleton(id, text))).toEqual(new Set(skeleton(id, twin)));
    compared++;
  });
});
