import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { testIo } from '../support/io.ts';

const example = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');
const FORCE = example('force-pip/good.yaml');
const ANSWERS = example('action-plan/good.yaml');
const dayOf = (text: string): string => /^# as of: (\S+)$/m.exec(text)?.[1] ?? '2026-11-20';

const exported = async (plan: string): Promise<string[][]> => {
  const io = testIo({ files: { 'plan.yaml': plan }, today: dayOf(plan) });
  expect(await main(['export', 'plan.yaml'], io, 'pip'), io.written.stderr).toBe(0);
  return parseCsv(io.written.stdout, { bom: true });
};

async function into(plan: string, table: string | Uint8Array, name = 'table.csv', ...flags: string[]) {
  const io = testIo({ files: { 'plan.yaml': plan, [name]: table }, today: dayOf(plan) });
  const exit = await main(['import', name, '--into', 'plan.yaml', '--no-input', ...flags], io, 'pip');
  return { exit, ...io.written, text: readFileSync(join(io.cwd, 'plan.yaml'), 'utf8') };
}

/** A plan in several styles, with what spreadsheets bend: signs, blanks, steps and items without number. */
const ODD = `kind: action-plan
format: 1
id: a
title: T
status: active
agreed: 2026-01-01
organisation: O
recommendations:
  - { number: "1", recommendation: "=1+1", owner: "+44 20 7946 0000", timescale: Ongoing, status: in_progress, proposed_action: "-3" }
  - number: "2"   # two
    recommendation: |
      one
        indented   spaced

      - dash
    owner: { name: "O'Neill", role: Chair }
    timescale: Q2 2026
    proposed_action: "tab\\there bell"
    evidence:
      - what: x
        date: 2026-01-01
      - "@home"
    rag: { rating: red, reason: late }
    other: { "Lead's area": "'quoted", n: 3, flag: true, "1": one }
  - number: "2.1)"
    recommendation: "  padded  "
    percent_complete: 33
    actions:
      - { task: "2.1.1", action: "a\\nb", due: 1 June 2026, lead: Ana }
      - { action: bare step, status: complete }
  - recommendation: no number
    owner: "Null"
  - recommendation: no number
    owner: "007"
`;

const MOVE = ['--reason', 'Late: the supplier', '--agreed-by', 'ACC Helen Ward'];

const edit = (rows: string[][], key: string, head: string, text: string): string[][] => {
  const [heads = []] = rows;
  const column = heads.indexOf(head);
  expect(column).toBeGreaterThan(-1);
  return rows.map((row) => {
    const number = row[heads.indexOf('Task')] || row[heads.indexOf('Number')];
    return number === key ? row.map((cell, i) => (i === column ? text : cell)) : row;
  });
};

describe('an untouched table', () => {
  it.each([
    ['action-plan/good', ANSWERS],
    ['action-plan/bad', example('action-plan/bad.yaml')],
    ['action-plan/mps', example('action-plan/mps.yaml')],
    ['force-pip/good', FORCE],
    ['force-pip/bad', example('force-pip/bad.yaml')],
    ['odd', ODD],
    ['odd, with the line ends of Windows', ODD.replaceAll('\n', '\r\n')],
    ['odd, in quotes and on one line', `${JSON.stringify(parse(ODD))}\n`],
  ])('of %s changes no byte', async (_, plan) => {
    const io = testIo({ files: { 'plan.yaml': plan }, today: dayOf(plan) });
    for (const table of ['t.csv', 't.xlsx']) {
      expect(await main(['export', 'plan.yaml', '-o', table], io, 'pip'), io.written.stderr).toBe(0);
      expect(await main(['import', table, '--into', 'plan.yaml', '--no-input'], io, 'pip')).toBe(0);
      expect(readFileSync(join(io.cwd, 'plan.yaml'), 'utf8')).toBe(plan);
      expect(io.written.stderr).not.toMatch(/is new|does not fit|disagree|no such step/);
    }
  });
});

describe.each([
  ['force-pip', FORCE, 'C1.2', 'actions'],
  ['action-plan', ANSWERS, '1.2', 'recommendations'],
])('the tracker of a %s', (_, plan, key) => {
  it('says nothing new where nobody touched it, whatever program saved it', async () => {
    const rows = await exported(plan);
    const workbook = await writeWorkbook(rows as never, { dateFormat: 'dd/mm/yyyy' } as never).toBuffer();
    const british = rows.map((row) => row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')));
    const bent = stringify(rows).replace('’', '\u0019');
    for (const [name, table] of [
      ['t.csv', bent],
      ['t.csv', stringify(rows)],
      ['t.csv', stringify(rows, { delimiter: ';', quoted: true, record_delimiter: 'windows' })],
      ['t.csv', stringify(british)],
      ['t.xlsx', new Uint8Array(workbook)],
    ] as const) {
      const { exit, stderr, text } = await into(plan, table, name);
      expect([exit, text === plan], stderr).toEqual([0, true]);
      expect(stderr).toContain('says so already');
    }
  });

  it('brings one changed cell back as one changed line', async () => {
    const table = stringify(edit(await exported(plan), key, 'Status', 'on_hold'));
    const { exit, text, stderr } = await into(plan, table);
    expect(exit, stderr).toBe(0);
    expect(text.split('\n').length).toBe(plan.split('\n').length);
    expect(
      text
        .split('\n')
        .filter((line, i) => line !== plan.split('\n')[i])
        .map((line) => line.trim()),
    ).toEqual(['status: on_hold']);
  });
});

describe('cells', () => {
  it('of several sorts come back, the rest of the file untouched', async () => {
    let rows = await exported(FORCE);
    rows = edit(rows, 'C1.1', 'Action', 'Rebuild it: all of it, # by "hand"');
    rows = edit(rows, 'C1.2', 'Status', 'Completed');
    rows = edit(rows, 'C1.2', 'Judged rating', 'green');
    const { exit, text, stderr } = await into(FORCE, stringify(rows));
    expect(exit, stderr).toBe(0);
    const [before, after] = [parse(FORCE).actions, parse(text).actions];
    expect(after[0]).toEqual({ ...before[0], action: 'Rebuild it: all of it, # by "hand"' });
    expect(after[1].status).toBe('complete');
    expect([after[1].rag].flat()[0]).toSatisfy((rag) => rag === 'green' || rag.rating === 'green');
    expect(after.slice(2)).toEqual(before.slice(2));
    const { actions: _a, ...restBefore } = parse(FORCE);
    const { actions: _b, ...restAfter } = parse(text);
    expect(restAfter).toEqual(restBefore);
  });

  it('any of them, whatever is written, come back as the only change', async () => {
    const rows = await exported(ANSWERS);
    const texts = fc
      .string({
        unit: fc.constantFrom(...'abc XYZ019.,;:#"\'-=+@{}[]&*!|>%é王\n'),
        minLength: 1,
        maxLength: 40,
      })
      .map((text) => `w${text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n')}x`);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('1', '2', '1.1'),
        fc.constantFrom('Proposed action', 'Owner', 'Priority'),
        texts,
        async (key, head, words) => {
          const { exit, text, stderr } = await into(ANSWERS, stringify(edit(rows, key, head, words)));
          expect(exit, stderr).toBe(0);
          const expected = parse(ANSWERS);
          const step = key.includes('.');
          const item = step
            ? expected.recommendations[0].actions[0]
            : expected.recommendations[Number(key) - 1];
          const field = {
            'Proposed action': step ? 'action' : 'proposed_action',
            Owner: step ? 'lead' : 'owner',
            Priority: 'priority',
          }[head];
          item[field] = words;
          expect(parse(text)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('that were emptied take nothing away, and computed ones change nothing', async () => {
    let rows = edit(await exported(FORCE), 'C1.1', 'Action', '');
    rows = edit(rows, 'C1.1', 'Computed rating', 'blue');
    const { exit, text, stderr } = await into(FORCE, stringify(rows));
    expect([exit, text === FORCE]).toEqual([0, true]);
    expect(stderr).toContain('C1.1 action: the cell is empty');
    expect(stderr).toContain('Column Computed rating is made from the plan');
  });

  it('that fit no field are told and not taken', async () => {
    const { text, stderr } = await into(FORCE, stringify(edit(await exported(FORCE), 'C1.1', 'Due', 'soon')));
    expect(text).toBe(FORCE);
    expect(stderr).toContain('C1.1 due: "soon" does not fit');
  });

  it('of the house go where they stand', async () => {
    const plan = ANSWERS.replace(
      '    type: must_do\n',
      '    type: must_do\n    other: { "Lead area": North }\n',
    );
    const { exit, text, stderr } = await into(
      plan,
      stringify(edit(await exported(plan), '1', 'Lead area', 'South')),
    );
    expect(exit, stderr).toBe(0);
    expect(parse(text).recommendations[0].other).toEqual({ 'Lead area': 'South' });
  });
});

describe('dates', () => {
  const moved = async () => stringify(edit(await exported(FORCE), 'C1.2', 'Due', '2026-12-18'));

  it('of an agreed plan move with a reason and leave their trace', async () => {
    const refused = await into(FORCE, await moved());
    expect([refused.exit, refused.text === FORCE]).toEqual([2, true]);
    expect(refused.stderr).toContain('give --reason and --agreed-by');
    const { exit, text, stderr } = await into(FORCE, await moved(), 'table.csv', ...MOVE);
    expect(exit, stderr).toBe(0);
    const from = parse(FORCE).actions[1].due;
    expect(parse(text).changes.at(-1)).toEqual({
      item: 'C1.2',
      field: 'due',
      date: dayOf(FORCE),
      from,
      to: '2026-12-18',
      reason: 'Late: the supplier',
      agreed_by: 'ACC Helen Ward',
    });
  });

  it('of a draft just change', async () => {
    const draft = FORCE.replace(/^agreed: .*\n/m, '').replace(/^status: active$/m, 'status: draft');
    const { exit, text, stderr } = await into(draft, await moved());
    expect(exit, stderr).toBe(0);
    expect(parse(text).changes).toEqual(parse(draft).changes);
    expect(parse(text).actions[1].due).toBe('2026-12-18');
  });
});

describe('rows', () => {
  it('are found by number however it is written, or by their words where they have none', async () => {
    const plan =
      'kind: action-plan\nid: a\nrecommendations:\n  - number: "2"\n    recommendation: x\n  - recommendation: Publish  the log\n';
    const table = 'Ref,Recommendation,Owner\n2),x,Ana\n,Publish the log,Bo\n';
    const { exit, text, stderr } = await into(plan, table);
    expect(exit, stderr).toBe(0);
    expect(parse(text).recommendations).toEqual([
      { number: '2', recommendation: 'x', owner: 'Ana' },
      { recommendation: 'Publish  the log', owner: 'Bo' },
    ]);
  });

  it('that are new go to the end, those of other plans are passed over', async () => {
    const [heads = [], ...rows] = await exported(ANSWERS);
    const row = (plan: string, number: string): string[] =>
      heads.map((head) => ({ Plan: plan, Number: number, Recommendation: 'Mend the roof' })[head] ?? '');
    const { id } = parse(ANSWERS);
    const { text, stderr } = await into(
      ANSWERS,
      stringify([heads, ...rows, row(id, '9'), row('another', '10')]),
    );
    expect(parse(text).recommendations.at(-1)).toEqual({ number: '9', recommendation: 'Mend the roof' });
    expect(parse(text).recommendations.length).toBe(parse(ANSWERS).recommendations.length + 1);
    expect(stderr).toContain('1 row of other plans passed over');
  });

  it('about one item that disagree leave the first its word, and are told', async () => {
    const plan = 'kind: action-plan\nid: a\nrecommendations:\n  - number: "2"\n    recommendation: x\n';
    const table = 'Ref,Recommendation,Owner,Area\n2,x,Ana,North\n2),x,Bo,South\nRec 2,x,Ana,North\n';
    const { text, stderr } = await into(plan, table);
    expect(parse(text).recommendations).toEqual([
      { number: '2', recommendation: 'x', owner: 'Ana', other: { area: 'North' } },
    ]);
    expect(stderr).toContain('2 owner: rows 2 and 3 disagree: row 2 is taken');
    expect(stderr).toContain('2 Area: rows 2 and 3 disagree: row 2 is taken');
    expect(stderr).not.toContain('rows 2 and 4');
  });

  it('whose number is a sign alone are found by their words', async () => {
    const plan = 'kind: action-plan\nid: a\nrecommendations:\n  - recommendation: x\n  - recommendation: z\n';
    const { text, stderr } = await into(plan, 'Ref,Recommendation,Owner\n.,z,Ana\n');
    expect(parse(text).recommendations, stderr).toEqual([
      { recommendation: 'x' },
      { recommendation: 'z', owner: 'Ana' },
    ]);
  });

  it('change nothing when dry, but are shown', async () => {
    const table = stringify(edit(await exported(FORCE), 'C1.2', 'Status', 'on_hold'));
    const { text, stdout, exit } = await into(FORCE, table, 'table.csv', '--dry-run');
    expect([exit, text === FORCE]).toEqual([0, true]);
    expect(stdout).toMatch(/^\+ +status: on_hold$/m);
  });

  it('go into no plan of a kind that takes no table', async () => {
    const { exit, stderr } = await into(example('pdp/good.yaml'), 'Action,Due\nx,y\n');
    expect(exit).toBe(2);
    expect(stderr).toContain('import makes no sense for a pdp');
  });
});

it('a workbook edited by another program comes back with its three lines', async () => {
  const io = testIo({ files: { 'plan.yaml': ANSWERS }, today: dayOf(ANSWERS) });
  expect(await main(['export', 'plan.yaml', '-o', 't.xlsx'], io, 'pip')).toBe(0);
  const [sheet] = await readWorkbook(join(io.cwd, 't.xlsx'));
  const rows = (sheet?.data ?? []).map((row) => [...row]);
  const [heads = []] = rows;
  const at = (name: string): number => heads.indexOf(name);
  for (const row of rows.filter((one) => one[at('Status')] === 'in_progress')) row[at('Status')] = 'on_hold';
  const changed = rows.filter((row) => row[at('Status')] === 'on_hold').length;
  const bytes = new Uint8Array(
    await writeWorkbook(rows as never, { dateFormat: 'dd/mm/yyyy' } as never).toBuffer(),
  );
  const { exit, text, stderr } = await into(ANSWERS, bytes, 't.xlsx');
  expect(exit, stderr).toBe(0);
  const lines = text.split('\n');
  expect(lines.filter((line, i) => line !== ANSWERS.split('\n')[i]).length).toBe(changed);
  expect(changed).toBeGreaterThan(1);
});
