import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { inert } from '../../src/kit/inert.ts';
import { testIo } from '../support/io.ts';
import { docx, html, markdown, published } from './tables.ts';

interface Item {
  [key: string]: unknown;
}

const SOURCE = resolve(import.meta.dirname, '../../../shared/sources/mps-action-plan.txt');

async function imported(name: string, content: string | Uint8Array, ...flags: string[]) {
  const io = testIo({ files: { [name]: content } });
  const exit = await main(['import', name, '--no-input', '-o', 'plan.yaml', ...flags], io, 'pip');
  expect({ exit, said: exit === 0 ? '' : io.written.stderr }).toEqual({ exit: 0, said: '' });
  const text = readFileSync(join(io.cwd, 'plan.yaml'), 'utf8');
  return {
    io,
    text,
    plan: parse(text),
    items: (parse(text).recommendations ?? parse(text).actions) as Item[],
  };
}

/** What says that the file is no plan. */
async function unreadable({ cwd }: { cwd: string }): Promise<string[]> {
  const io = testIo({ cwd });
  await main(['lint', 'plan.yaml', '-f', 'json'], io, 'pip');
  const { findings } = JSON.parse(io.written.stdout) as { findings: { rule: string; message: string }[] };
  return findings.filter(({ rule }) => /^plan\/(?:syntax|schema)$/.test(rule)).map(({ message }) => message);
}

const squeezed = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim();

describe('a table as it is published', () => {
  it('becomes a draft with its gaps left as gaps and its broken row mended', async () => {
    const { io, plan, items } = await imported('table.txt', published);
    expect(plan).toMatchObject({
      kind: 'action-plan',
      id: 'table',
      title: 'COAST GUARD ACTION PLAN',
      status: 'draft',
    });
    expect(plan.organisation).toBeUndefined();
    expect(items.map(({ number }) => number)).toEqual([undefined, '2', '3', '4', '5']);
    expect(items[0]).toEqual({
      recommendation: 'Write down who may launch a boat, so that no crew waits for a name.',
      proposed_action: 'The duty sheet is being revised.',
      timescale: 'December 2025',
    });
    expect(items[1]?.['proposed_action']).toBe('A new ledger, with two parts;  - fuel  - hours');
    expect(items[2]).toMatchObject({
      proposed_action: 'Done by the "night watch", see O\'Neill\'s note: page 4 # 2',
      timescale: 'Complete',
      status: 'complete',
    });
    expect(items[3]).toEqual({
      number: '4',
      recommendation:
        'Ensure that a sound way of choosing places for buoys is used, which shows that the coast is covered.',
      proposed_action:
        'The committee has brought in a new way of choosing in 2025/26, after the storms. Members pick two places a year.',
      timescale: 'Complete',
      status: 'complete',
    });
    expect(items[4]).toEqual({ number: '5', recommendation: 'Publish the log.', timescale: 'March 2026' });
    expect(await unreadable(io)).toEqual([]);
    expect(io.written.stderr).toContain('Row 11 goes on from row 8: joined');
    expect(io.written.stderr).toContain('Row 12 holds a page number');
  });

  it.skipIf(!existsSync(SOURCE))('the one of 2003 gives nine recommendations, word for word', async () => {
    const source = readFileSync(SOURCE, 'utf8');
    const { io, plan, items } = await imported('mps.txt', source);
    expect(plan.title).toBe('MPS ACTION PLAN');
    expect(items.map(({ number }) => number)).toEqual([undefined, '2', '3', '4', '5', '6', '7', '8', '9']);
    const times = ['December 2003', 'Ongoing', 'March 2004', 'March 2004', 'Complete', 'Complete', 'Ongoing'];
    expect(items.map(({ timescale }) => timescale)).toEqual([...times, 'Complete', 'Ongoing']);
    expect(items.flatMap(({ number, status }) => (status ? [`${number} ${status}`] : []))).toEqual([
      '5 complete',
      '6 complete',
      '8 complete',
    ]);
    expect(
      items.flatMap((item) => Object.keys(item).filter((key) => key === 'owner' || key === 'other')),
    ).toEqual([]);
    const [broken, rest] = source.split('\n').filter((line) => /^(?:6\)|review topics)/.test(line));
    const halves = [broken, rest].map((line) => (line ?? '').split('\t'));
    expect(items[5]?.['recommendation']).toBe(
      squeezed(`${halves[0]?.[0]?.replace('6) ', '')} ${halves[1]?.[0]}`),
    );
    const words = squeezed(items.flatMap((one) => [one['recommendation'], one['proposed_action']]).join(' '));
    for (const line of source
      .split('\n')
      .filter((one) => one.includes('\t'))
      .slice(1)) {
      for (const cell of line.split('\t').slice(0, 2))
        expect(words).toContain(squeezed(cell.replace(/^\d\) /, '')));
    }
    expect(await unreadable(io)).toEqual([]);
  });
});

const HEADS = [
  'Rec no.',
  'Recommendation',
  'Force response',
  'Action owner',
  'Due date',
  'Status',
  'RAG status',
  '% complete',
  'Evidence',
  'Lead area',
];
const ROWS = [
  [
    '1',
    'Check radios',
    'Buy 40 radios',
    'Siobhán Null',
    'Q2 14/15',
    'In progress',
    'Amber',
    '60%',
    '• log\n• receipt',
    'Fleet',
  ],
  ['AFI 2', 'Count boats', '', '', 'TBC', 'Awaiting paper', 'Blue', 'most', '', ''],
];

describe.each([
  ['a.csv', stringify([HEADS, ...ROWS])],
  ['a.html', html([HEADS, ...ROWS])],
  ['a.md', markdown([HEADS, ...ROWS])],
  ['a.docx', docx([HEADS, ...ROWS])],
])('%s', (name, content) => {
  it('is placed by its heads, and what fits nowhere is kept and told', async () => {
    const { io, items } = await imported(name, content, '--rag-key', 'amber=on track');
    expect(items[0]).toEqual({
      number: '1',
      recommendation: 'Check radios',
      proposed_action: 'Buy 40 radios',
      owner: 'Siobhán Null',
      timescale: 'Q2 14/15',
      status: 'in_progress',
      percent_complete: 60,
      rag: 'amber',
      evidence: ['log', 'receipt'],
      other: { lead_area: 'Fleet' },
    });
    expect(items[1]).toEqual({
      number: 'AFI 2',
      recommendation: 'Count boats',
      timescale: 'TBC',
      other: { status: 'Awaiting paper', judged_rating: 'Blue', percent_complete: 'most' },
    });
    expect(io.written.stderr).toContain('"Awaiting paper" does not fit status');
    expect(io.written.stderr).toContain('say what they mean with --rag-key blue=');
    expect(await unreadable(io)).toEqual([]);
  });
});

describe('what columns are', () => {
  it('is said by --map, by head or by place, and what is ignored is gone', async () => {
    const table = 'What,Answer given,Until\nx,y,May 2026\n';
    const { items } = await imported(
      'a.csv',
      table,
      '--map',
      'recommendation=what',
      '--map',
      'ignore=Until',
      '--map',
      'action=2',
    );
    expect(items).toEqual([{ recommendation: 'x', proposed_action: 'y' }]);
  });

  it('is told by what stands in them where there is no head', async () => {
    const rows = [
      ['1', 'Check every radio before a patrol', 'A new ledger with two parts', 'May 2026'],
      ['2', 'Count every boat in the harbour', 'The committee will count them', 'Ongoing'],
    ];
    const { items } = await imported('a.csv', stringify(rows));
    expect(items[1]).toEqual({
      number: '2',
      recommendation: 'Count every boat in the harbour',
      proposed_action: 'The committee will count them',
      timescale: 'Ongoing',
    });
  });

  it('is asked on a terminal, Enter taking what is proposed, with what colours mean', async () => {
    const io = testIo({
      files: { 'a.csv': 'Recommendation,Notes,RAG\nx,y,amber\n' },
      terminal: { stdin: true, stdout: true },
      answers: ['', 'action', '', 'within its date'],
    });
    expect(await main(['import', 'a.csv'], io, 'pip'), io.written.stderr).toBe(0);
    expect(parse(io.written.stdout)).toMatchObject({
      source: { rag_key: { amber: 'within its date' } },
      recommendations: [{ recommendation: 'x', proposed_action: 'y', rag: 'amber' }],
    });
  });

  it.each([
    [['--map', 'acton=Notes'], 'did you mean action?'],
    [['--map', 'action=Note'], 'did you mean "Notes"?'],
    [['--map', 'action'], 'write the field, =, and the head'],
    [['--rag-key', 'amber'], 'write the colour, =, and what it means'],
    [[], 'no column of "Subject" and "Notes" is known'],
    [['--kind', 'pdp'], 'pdp'],
  ])('%j is refused with what to do', async (flags, words) => {
    const io = testIo({ files: { 'a.csv': 'Subject,Notes\nx,y\n' } });
    expect(await main(['import', 'a.csv', '--no-input', ...flags], io, 'pip')).toBe(2);
    expect(io.written.stderr).toContain(words);
    expect(io.written.stdout).toBe('');
  });
});

describe('the table', () => {
  const head = ['No', 'Recommendation', 'Due'];

  it('is found below titles and beside others, and goes on over pages with its head repeated', async () => {
    const page = (rows: string[][]): string => html(rows).replace(/^.*?<table>/, '<table>');
    const text = [
      '<h1>Papers</h1>',
      page([
        ['Name', 'Post', 'Telephone'],
        ['Ana', 'Chair', '123'],
      ]),
      '<h2>Answers of May</h2>',
      page([head, ['1', 'Check radios', 'May 2026']]),
      page([head, ['2', 'Count boats', 'June 2026']]),
      page([['3', 'Mend roofs', 'July 2026']]),
    ].join('');
    const { plan, items } = await imported('a.html', text);
    expect(plan.title).toBe('Answers of May');
    expect(items.map(({ number, timescale }) => `${number} ${timescale}`)).toEqual([
      '1 May 2026',
      '2 June 2026',
      '3 July 2026',
    ]);
  });

  it('may have a title in its first rows, and a head that is repeated among the others', async () => {
    const rows = [
      ['Answers of May', '', ''],
      [],
      head,
      ['1', 'Check radios', ''],
      head,
      ['2', 'Count boats', ''],
    ];
    const { plan, items } = await imported('a.csv', stringify(rows));
    expect(plan.title).toBe('Answers of May');
    expect(items.map(({ recommendation }) => recommendation)).toEqual(['Check radios', 'Count boats']);
  });

  it('has names for its columns even where nobody knows them', async () => {
    const rows = [
      ['Topic', 'Plan of work'],
      ['Check every radio before a patrol goes out', 'A new ledger with two parts'],
    ];
    const { io, items } = await imported('a.csv', stringify(rows));
    expect(items).toEqual([{ recommendation: rows[1]?.[0], proposed_action: rows[1]?.[1] }]);
    expect(io.written.stderr).toContain('Topic: recommendation');
  });

  it('is missed where there is none', async () => {
    const io = testIo({ files: { 'a.txt': 'no table\nat all\n', 'a.md': '# Nothing\n\nhere\n' } });
    for (const name of ['a.txt', 'a.md']) {
      expect(await main(['import', name, '--no-input'], io, 'pip')).toBe(2);
      expect(io.written.stderr).toContain(`there is no table in ${name}`);
    }
  });
});

describe('rows', () => {
  it('without an item of their own are steps of the one above', async () => {
    const table = [
      ['No', 'Recommendation', 'Action no', 'Action', 'Owner', 'Due'],
      ['1', 'Check radios', '1.1', 'Buy radios', 'A', 'May 2026'],
      ['', '', '1.2', 'Test radios', 'B', 'June 2026'],
      ['2', 'Count boats', '', '', '', ''],
    ];
    const { io, items } = await imported('a.csv', stringify(table));
    expect(items).toEqual([
      {
        number: '1',
        recommendation: 'Check radios',
        actions: [
          { task: '1.1', action: 'Buy radios', lead: 'A', due: 'May 2026' },
          { task: '1.2', action: 'Test radios', lead: 'B', due: 'June 2026' },
        ],
      },
      { number: '2', recommendation: 'Count boats' },
    ]);
    expect(await unreadable(io)).toEqual([]);
  });

  it.each([
    ['Completed', 'complete'],
    ['Complete - March 2004', 'complete'],
    ['Closed.', 'complete'],
    ['Not yet started', 'not_started'],
    ['Complete by June', undefined],
    ['Partly complete', undefined],
    ['Ongoing', undefined],
    ['March 2004', undefined],
  ])('with the time %s have the status %s, and keep the words', async (timescale, status) => {
    const { items } = await imported(
      'a.csv',
      stringify([
        ['Recommendation', 'Timescale'],
        ['x', timescale],
      ]),
    );
    expect(items[0]).toMatchObject({ timescale });
    expect(items[0]?.['status']).toBe(status);
  });

  it('keep the number that stands before the words', async () => {
    const words = ['AFI 1: a', 'CoC 1.1 b', '(3) c', 'Recommendation 4. d', '2003 was e', '12 boats f'];
    const { items } = await imported(
      'a.csv',
      stringify([['Recommendation', 'Action'], ...words.map((w) => [w, 'z'])]),
    );
    expect(items.map(({ number }) => number)).toEqual(['AFI 1', 'CoC 1.1', '3', '4', undefined, undefined]);
    expect(items.map(({ recommendation }) => recommendation)).toEqual([
      'a',
      'b',
      'c',
      'd',
      '2003 was e',
      '12 boats f',
    ]);
  });

  it('read shares of a spreadsheet as per cent, and only where one is a part', async () => {
    const column = (...cells: string[]) =>
      stringify([['Action', '% complete'], ...cells.map((c) => ['x', c])]);
    const percent = async (...cells: string[]) =>
      (await imported('a.csv', column(...cells))).items.map((item) => item['percent_complete']);
    expect(await percent('0.6', '1', '0')).toEqual([60, 100, 0]);
    expect(await percent('60', '1')).toEqual([60, 1]);
  });
});

describe('actions of a force', () => {
  it('come into a plan of their kind; what is no day is kept beside', async () => {
    const table =
      'Task,Action,Lead,Due,RAG\nC1.1,Rebuild it,Dr Singh,30/09/2026,green\nC1.2,Sell it,,Q3 2026,\n';
    const { io, plan, items } = await imported(
      'a.csv',
      table,
      '--kind',
      'force-pip',
      '--rag-key',
      'green=done',
      '--organisation',
      'Northshire Police',
    );
    expect(plan).toMatchObject({
      kind: 'force-pip',
      force: 'Northshire Police',
      other: { rag_key: { green: 'done' } },
    });
    expect(items).toEqual([
      { task: 'C1.1', action: 'Rebuild it', lead: 'Dr Singh', due: '2026-09-30', rag: 'green' },
      { task: 'C1.2', action: 'Sell it', other: { due: 'Q3 2026' } },
    ]);
    expect(await unreadable(io)).toEqual([]);
  });
});

describe('hostile cells', () => {
  it('are words of the plan and nothing else', async () => {
    const cells = [
      '=cmd|x!A1',
      '<script>alert(1)</script>',
      '---',
      '- a: b',
      '&anchor',
      '*ref',
      '!!js x',
      '{{x}}',
      '"',
      "'",
      '%YAML 1.1',
      '[',
      'a\n...\nb',
      'x: # y',
      'null',
      '__proto__',
    ];
    const { io, items } = await imported(
      'a.csv',
      stringify([['Recommendation', '__proto__', 'constructor'], ...cells.map((c) => [`x ${c}`, c, c])]),
    );
    expect(items.map(({ recommendation }) => recommendation)).toEqual(cells.map((c) => `x ${c}`));
    expect(items.map((item) => Object.values(item['other'] as Item))).toEqual(cells.map((c) => [c, c]));
    expect(await unreadable(io)).toEqual([]);
  });

  it('whatever stands in them, the plan can be read and holds the words', async () => {
    const cell = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((text) => !text.includes('\u0000'));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 3 }), async (cells) => {
        const { io, items } = await imported(
          'a.csv',
          stringify([
            ['Number', 'Recommendation', 'Owner'],
            ...cells.map((c, i) => [`${i + 1}`, `w${c}x`, c]),
          ]),
        );
        expect(items.length).toBe(cells.length);
        expect(await unreadable(io)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('reach no terminal', async () => {
    const io = testIo({ files: { 'a.csv': 'Recommendation,Due,\u001b]0;x\u0007\u202eNotes\nx,y,z\n' } });
    expect(await main(['import', 'a.csv', '--no-input'], io, 'pip')).toBe(0);
    expect(inert(io.written.stderr + io.written.stdout)).toBe(io.written.stderr + io.written.stdout);
  });
});

describe('where it goes', () => {
  it('stdout unless told, nothing over what is there, nothing when dry', async () => {
    const table = 'Recommendation,Due\nx,May 2026\n';
    const io = testIo({ files: { 'a.csv': table, 'plan.yaml': 'mine' } });
    expect(await main(['import', 'a.csv', '--no-input', '--id', 'mine-1', '--title', 'T'], io, 'pip')).toBe(
      0,
    );
    expect(parse(io.written.stdout)).toMatchObject({ id: 'mine-1', title: 'T' });
    expect(await main(['import', 'a.csv', '--no-input', '-o', 'plan.yaml'], io, 'pip')).toBe(2);
    expect(await main(['import', 'a.csv', '--no-input', '-o', 'new.yaml', '--dry-run'], io, 'pip')).toBe(0);
    expect(existsSync(join(io.cwd, 'new.yaml'))).toBe(false);
    expect(readFileSync(join(io.cwd, 'plan.yaml'), 'utf8')).toBe('mine');
  });

  it('comes from stdin as well', async () => {
    const io = testIo({ stdin: 'Recommendation,Due\nx,May 2026\n' });
    expect(await main(['import', '-', '--no-input'], io, 'pip')).toBe(0);
    expect(parse(io.written.stdout).recommendations).toEqual([
      { recommendation: 'x', timescale: 'May 2026' },
    ]);
  });
});
