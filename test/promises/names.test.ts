import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse as html } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { scalarText } from '../../src/core/edit/scalar.ts';
import { example } from '../hostile/corpus.ts';
import { testIo } from '../support/io.ts';

/** P10: names are kept exactly. */
const NAMES = [
  "O'Neill",
  'Siobhán',
  'Siobha\u0301n',
  '王小明',
  'محمد',
  'Null',
  'No',
  '007',
  'yes',
  '1e3',
  'D’Arcy #2',
  'Æ: Ø',
  '- x',
  'X Æ A-12 & Co',
];

const plan = example('pdp/good');
const text = (person: string): string =>
  plan.text.replace(/^person: .*$/m, () => `person: ${scalarText(person)}`);

type Node = DefaultTreeAdapterTypes.ChildNode;
const wordsOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsOf).join(' ') : '';

const md = markdownIt();
const plainOf = (source: string): string =>
  md
    .parse(source, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ content }) => content)
    .join('');

const run = async (name: string, ...args: string[]) => {
  const io = testIo({ today: plan.day, files: { 'plan.yaml': text(name) } });
  const code = await main(args, io, 'pdp');
  const file = () => readFileSync(join(io.cwd, 'plan.yaml'), 'utf8');
  return { code, stdout: io.written.stdout, stderr: io.written.stderr, file };
};

describe.each(NAMES)('%j', (name) => {
  it('is a name like any other to lint', async () => {
    const { code, stdout } = await run(
      name,
      'lint',
      'plan.yaml',
      '-f',
      'json',
      '--only',
      'plan/syntax,plan/schema',
    );
    expect(code, stdout).toBe(0);
  });

  it('is kept by review and update, as the person and as what is written', async () => {
    const review = await run(
      name,
      'review',
      'plan.yaml',
      '--no-input',
      '--progress',
      name,
      '--blockers',
      'none',
      '--adjustments',
      'none',
    );
    expect(review.code, review.stderr).toBe(0);
    const after = parse(review.file());
    expect([after.person, after.reviews.at(-1).progress]).toEqual([name, name]);
    expect(review.file()).toContain(`person: ${scalarText(name)}`);
    const update = await run(name, 'update', 'G1', 'plan.yaml', '--note', 'Seen', '--by', name);
    expect(update.code, update.stderr).toBe(0);
    expect(parse(update.file()).goals[0].updates.at(-1).by).toBe(name);
  });

  it('stands in full on both pages', async () => {
    const page = await run(name, 'render', 'plan.yaml', '-f', 'html');
    expect(html(page.stdout).childNodes.map(wordsOf).join(' ')).toContain(name);
    const report = await run(name, 'render', 'plan.yaml', '-f', 'md');
    expect(plainOf(report.stdout)).toContain(name);
  });
});

it('is never guessed: a bare Null, No or 007 is either the name as typed or a finding', async () => {
  for (const bare of ['Null', 'No', '007', '1e3', '0x1F']) {
    const io = testIo({
      today: plan.day,
      files: { 'plan.yaml': plan.text.replace(/^person: .*$/m, `person: ${bare}`) },
    });
    const code = await main(['lint', 'plan.yaml', '-f', 'json'], io, 'pdp');
    const found = JSON.parse(io.written.stdout).findings.map(({ rule }: { rule: string }) => rule);
    if (bare === 'No') expect([code, found]).toEqual([0, []]);
    else expect(found).toEqual(['plan/syntax']);
  }
});
