import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { joined, records } from '../../src/exchange/records.ts';
import { xlsx } from '../../src/exchange/xlsx.ts';
import type { SheetValue } from '../../src/kit/sheet.ts';
import { testIo } from '../support/io.ts';

const example = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');
const FORCE = example('force-pip/good.yaml');
const ANSWERS = example('action-plan/good.yaml');
const files = { 'force.yaml': FORCE, 'answers.yaml': ANSWERS };

async function run(argv: readonly string[], world: Record<string, string | Uint8Array> = files) {
  const io = testIo({ files: world });
  const exit = await main(['export', ...argv], io, 'pip');
  return { exit, io, ...io.written };
}

const oneCell = (value: SheetValue) => ({ id: 'x', title: 'A: sheet', columns: ['Head'], rows: [[value]] });
const back = async (value: SheetValue): Promise<unknown> => {
  const [sheet] = await readWorkbook(Buffer.from(await xlsx(oneCell(value), '2026-11-20')), { trim: false });
  return sheet?.data[1]?.[0];
};

describe('a workbook', () => {
  it.each([
    '=1+1',
    '@SUM(A1)',
    '+44 20 7946 0000',
    '-1+cmd|x',
    '=HYPERLINK("http://x.example","x")',
    "O'Neill",
    '王小明',
    'محمد',
    'Null',
    '007',
    '<b>&amp;"',
    '_x000D_ and _x0041_',
    'two\nlines',
    '---',
  ])('holds %j as text, read back by another program’s reader', async (text) =>
    expect(await back(text)).toBe(text),
  );

  it('holds days as days, figures as figures, nothing as nothing', async () => {
    expect(await back('2026-09-30')).toEqual(new Date('2026-09-30'));
    expect(await back('2024-02-29')).toEqual(new Date('2024-02-29'));
    expect(await back('30 Sep 2026')).toBe('30 Sep 2026');
    expect(await back(-3.5)).toBe(-3.5);
    expect(await back(0)).toBe(0);
    expect(await back(null)).toBeUndefined();
  });

  it('drops what no XML may hold and what turns text round', async () =>
    expect(await back('a\u0000\u001b[31m\u202eb\uffff')).toBe('ab'));

  it('freezes its head, fits its columns, and has no formula, link or macro', async () => {
    const rows = [['=1+1', '2026-09-30', `${'long '.repeat(40)}`]];
    const bytes = await xlsx({ id: 'x', title: 'Tracker', columns: ['A', 'B', 'C'], rows }, '2026-11-20');
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect([...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map((found) => Number(found[1]))).toEqual([
      10, 12, 50,
    ]);
    expect(sheet).not.toMatch(/<f[ >]|hyperlink/i);
    expect(Object.keys(parts).filter((name) => /vba|external|link/i.test(name))).toEqual([]);
  });

  it('has the same bytes for the same day', async () => {
    const [one, two] = [await xlsx(oneCell('x'), '2026-11-20'), await xlsx(oneCell('x'), '2026-11-20')];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('refuses a text that no cell can hold', async () =>
    await expect(xlsx(oneCell('x'.repeat(40_000)), '2026-11-20')).rejects.toThrow('too long for a workbook'));
});

describe('export', () => {
  it('writes the tracker of a force as CSV, a line an action', async () => {
    const { exit, stdout } = await run(['force.yaml']);
    expect(exit).toBe(0);
    const [head = [], ...rows] = parseCsv(stdout, { bom: true }) as string[][];
    expect(head.slice(0, 2)).toEqual(['Plan', 'Task']);
    const { id, actions } = parse(FORCE);
    expect(rows.map((row) => row[1])).toEqual(actions.map(({ task }: { task: string }) => task));
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([id]));
  });

  it.each(['risks', 'measures', 'milestones'])('writes the %s of a force', async (what) => {
    const { exit, stdout } = await run(['force.yaml', '--what', what, '-f', 'json', '--as-of', '2026-09-16']);
    expect(exit).toBe(0);
    const { rows, ...head } = JSON.parse(stdout);
    expect(head).toMatchObject({ schemaVersion: 1, kind: 'export', what, asOf: '2026-09-16' });
    expect(head.plans).toEqual([{ file: 'force.yaml', id: parse(FORCE).id, kind: 'force-pip' }]);
    const ids = new Set(rows.map((row: Record<string, string>) => row[what.slice(0, -1)]));
    expect(ids).toEqual(new Set(parse(FORCE)[what].map((item: { id: string }) => item.id)));
  });

  it('writes answers with their actions below them, and joins the columns of several kinds', async () => {
    const { stdout } = await run(['-f', 'ndjson']);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const mine = rows.filter(({ plan }) => plan === parse(ANSWERS).id);
    expect(mine.slice(0, 3).map(({ number, task }) => [number, task])).toEqual([
      ['1', null],
      ['1', '1.1'],
      ['1', '1.2'],
    ]);
    expect(mine[0]).toMatchObject({ timescale: '30 September 2026', percent_complete: 50, concern: null });
    expect(rows.some(({ concern }) => concern === 'C1')).toBe(true);
  });

  it('writes a workbook to a file only, and over no plan', async () => {
    const { io, exit } = await run(['answers.yaml', '-o', 'out/tracker.xlsx']);
    expect(exit).toBe(0);
    const [sheet] = await readWorkbook(join(io.cwd, 'out/tracker.xlsx'));
    expect(sheet?.data[0]?.slice(0, 3)).toEqual(['Plan', 'Number', 'Task']);
    expect((await run(['answers.yaml', '-f', 'xlsx'])).stderr).toContain('-o tracker.xlsx');
    expect((await run(['answers.yaml', '-o', 'x.odt'])).stderr).toContain('no ending of ours');
    const over = await run(['answers.yaml', '-o', 'answers.yaml', '-f', 'csv']);
    expect([over.exit, readFileSync(join(over.io.cwd, 'answers.yaml'), 'utf8')]).toEqual([2, ANSWERS]);
  });

  it('says which files are no plans, and where there is no such table', async () => {
    const broken = await run([], { ...files, 'broken.yaml': 'kind: force-pip\nid: [' });
    expect(broken.exit).toBe(0);
    expect(broken.stderr).toContain('broken.yaml cannot be read as a plan');
    const none = await run(['answers.yaml', '--what', 'risks']);
    expect([none.exit, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('no plan with a table of risks');
  });

  it('gives of plans about people what is owed and when, and no name or word of theirs', async () => {
    const people = {
      'pdp.yaml': example('pdp/good.yaml').replace(/^status: closed$/m, 'status: active'),
      'pip.yaml': example('individual-pip/good.yaml'),
      'note.yaml': example('conversation/good.yaml'),
    };
    const { exit, stdout } = await run(['-f', 'json'], people);
    expect(exit).toBe(0);
    const { plans, rows } = JSON.parse(stdout);
    expect(plans.map(({ file }: { file: string }) => file)).toEqual(['pdp.yaml', 'pip.yaml']);
    for (const row of rows) expect(Object.keys(row)).toEqual(['plan', 'item', 'what', 'due']);
    const { person, manager, goals } = parse(people['pdp.yaml']);
    for (const word of [person, manager, goals[0].goal].flat()) expect(stdout).not.toContain(String(word));
  });
});

describe('rows for a warehouse', () => {
  it('bear keys in snake case and keep the types of their cells', () =>
    expect(
      records({
        id: 'x',
        title: 'x',
        columns: ['Lead’s post', 'Risk, initial', '状态'],
        rows: [['a', 3, null]],
      }),
    ).toEqual([{ leads_post: 'a', risk_initial: 3, 状态: null }]));

  it('of several plans share the columns of all', () => {
    const one = { id: 't', title: 'T', columns: ['A', 'B'], rows: [['1', '2']] };
    const two = { id: 't', title: 'T', columns: ['B', 'C'], rows: [['3', '4']] };
    expect(
      joined([
        ['p', one],
        ['q', two],
      ]),
    ).toEqual({
      id: 't',
      title: 'T',
      columns: ['Plan', 'A', 'B', 'C'],
      rows: [
        ['p', '1', '2', null],
        ['q', null, '3', '4'],
      ],
    });
  });
});
