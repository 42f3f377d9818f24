import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changesInto, ledger, type Proposal } from '../../src/exchange/in-changes.ts';
import { readCsv } from '../../src/exchange/in-csv.ts';
import { decode } from '../../src/exchange/in-decode.ts';
import { draftOf, keyOf } from '../../src/exchange/in-draft.ts';
import { entriesOf } from '../../src/exchange/in-entry.ts';
import { cell } from '../../src/exchange/in-grid.ts';
import { byHeads } from '../../src/exchange/in-head.ts';
import { readHtml } from '../../src/exchange/in-html.ts';
import { readMarkdown } from '../../src/exchange/in-markdown.ts';
import { knownItems, matcher } from '../../src/exchange/in-match.ts';
import { readTables } from '../../src/exchange/in-read.ts';
import { shownBy } from '../../src/exchange/in-shown.ts';
import { findTable } from '../../src/exchange/in-table.ts';
import { readTabs } from '../../src/exchange/in-tabs.ts';
import { intake } from '../../src/kinds/action-plan/intake.ts';
import type { Sheet } from '../../src/kit/sheet.ts';

type Item = Readonly<Record<string, unknown>>;

const planOf = (...recommendations: Item[]) => ({ kind: 'action-plan', id: 'a', recommendations });

const entriesIn = (table: string) => {
  const found = findTable(readCsv(table), intake);
  if (!found) throw new Error('no table');
  return { columns: new Set(found.mapping), ...entriesOf(found, found.mapping, intake) };
};

const proposed = (plan: Item, table: string, sheet: Sheet | null = null): Proposal => {
  const { entries, columns } = entriesIn(table);
  return changesInto(plan, entries, intake, { columns, sheet });
};

/** The changes as `path = value`, or `path + value` for an item at a list's end. */
const changed = (plan: Item, table: string, sheet?: Sheet): string[] =>
  proposed(plan, table, sheet ?? null).changes.map(
    (one) =>
      `${one.path.join('.')} ${one.op === 'append' ? '+' : '='} ${JSON.stringify('value' in one && one.value)}`,
  );

const ROOF = { number: '2', recommendation: 'Mend the roof' };

describe('a cell that says the same changes nothing', () => {
  it.each<[string, Item, string, string]>([
    ['whatever blanks stand in it', { owner: 'Ana  Duarte' }, 'Owner', ' Ana Duarte '],
    ['however its lines are broken', { evidence: ['a', 'b'] }, 'Evidence', '"a\r\nb"'],
    ['with the dots of a list', { evidence: ['a', 'b'] }, 'Evidence', '"• a\n• b"'],
    ['however its day is written', { timescale: '2026-09-30' }, 'Timescale', '30/09/2026'],
    ['in words', { timescale: '30 September 2026' }, 'Timescale', '2026-09-30'],
    ['with the apostrophe that keeps it from being calculated', { owner: '=1+1' }, 'Owner', "'=1+1"],
    ['with a space before its sign', { owner: '@home' }, 'Owner', '"\' @home"'],
    ['as a colour with its reason beside', { rag: { rating: 'red', reason: 'x' } }, 'RAG', 'Red'],
    ['as the name of a person with a role', { owner: { name: 'Ana', role: 'Chair' } }, 'Owner', 'Ana'],
    ['as per cent', { percent_complete: 60 }, '% complete', '60%'],
    ['as a status in other case', { status: 'in_progress' }, 'Status', 'In Progress'],
    ['as words of the same status', { status: 'complete' }, 'Status', 'Done'],
    [
      'with signs that act on a terminal',
      { owner: 'Ana' },
      'Owner',
      'A\u001b[31mna'.replace('\u001b[31m', '\u0007'),
    ],
  ])('%s', (_, fields, head, text) => {
    const plan = planOf({ ...ROOF, ...fields });
    expect(changed(plan, `Ref,Recommendation,${head}\n2,Mend the roof,${text}\n`)).toEqual([]);
  });
});

describe('a cell that says something else', () => {
  it.each<[string, Item, string, string, string[]]>([
    ['sets its field', {}, 'Owner', 'Bo', ['recommendations.0.owner = "Bo"']],
    [
      'sets the name of a person with a role',
      { owner: { name: 'Ana', role: 'Chair' } },
      'Owner',
      'Bo',
      ['recommendations.0.owner.name = "Bo"'],
    ],
    [
      'sets the colour beside its reason',
      { rag: { rating: 'red' } },
      'RAG',
      'A',
      ['recommendations.0.rag.rating = "amber"'],
    ],
    [
      'adds the lines that a list has grown by',
      { evidence: ['a'] },
      'Evidence',
      '"a\nb\nc"',
      ['recommendations.0.evidence + "b"', 'recommendations.0.evidence + "c"'],
    ],
    [
      'sets a list whose lines changed',
      { evidence: ['a', 'b'] },
      'Evidence',
      '"a\nc"',
      ['recommendations.0.evidence = ["a","c"]'],
    ],
    [
      'sets a list that has lost a line',
      { evidence: ['a', 'b', 'c'] },
      'Evidence',
      '"a\nb"',
      ['recommendations.0.evidence = ["a","b"]'],
    ],
    [
      'sets a status from words',
      { status: 'in_progress' },
      'Status',
      'Closed',
      ['recommendations.0.status = "complete"'],
    ],
    [
      'keeps a formula as its words',
      {},
      'Owner',
      '"=HYPERLINK(""x"")"',
      ['recommendations.0.owner = "=HYPERLINK(\\"x\\")"'],
    ],
    [
      'keeps its line breaks',
      {},
      'Proposed action',
      '"one\ntwo"',
      ['recommendations.0.proposed_action = "one\\ntwo"'],
    ],
    ['fills a nested field', {}, 'Risk', 'High', ['recommendations.0.risk.current = "High"']],
    [
      'goes below other where its column is the house’s own',
      {},
      'Area',
      'North',
      ['recommendations.0.other.area = "North"'],
    ],
    [
      'goes to the house’s key as it is spelt',
      { other: { 'Sub Area': 'South' } },
      'Sub-area',
      'North',
      ['recommendations.0.other.Sub Area = "North"'],
    ],
  ])('%s', (_, fields, head, text, changes) => {
    const plan = planOf({ ...ROOF, ...fields });
    expect(changed(plan, `Ref,Recommendation,${head}\n2,Mend the roof,${text}\n`)).toEqual(changes);
  });

  it.each<[string, Item, string, string, string]>([
    [
      'that fits no field',
      {},
      'Status',
      'Awaiting paper',
      '2 status: "Awaiting paper" does not fit: not taken',
    ],
    ['that is no day', {}, 'Next review', 'soon', '2 next_review: "soon" does not fit: not taken'],
    [
      'above what a share can be',
      {},
      '% complete',
      '140',
      '2 percent_complete: "140" does not fit: not taken',
    ],
    [
      'over evidence with dates',
      { evidence: [{ what: 'a', date: '2026-01-01' }] },
      'Evidence',
      'b',
      '2 evidence has dates or links that a cell cannot hold: change it in the plan',
    ],
    [
      'over a map of the house',
      { other: { area: { x: 1 } } },
      'Area',
      'b',
      '2 other.area is no single value: change it in the plan',
    ],
    ['that was emptied', { owner: 'Ana' }, 'Owner', '', "2 owner: the cell is empty, the plan's words stay"],
  ])('%s is told and not taken', (_, fields, head, text, said) => {
    const plan = planOf({ ...ROOF, ...fields });
    const proposal = proposed(plan, `Ref,Recommendation,${head}\n2,Mend the roof,${text}\n`);
    expect([proposal.changes, proposal.said]).toEqual([[], [said]]);
  });

  it('moves a date, and says from where', () => {
    const plan = planOf({ ...ROOF, timescale: '2026-09-30', external_due: 'May 2027' });
    const table = 'Ref,Recommendation,Timescale,External due\n2,Mend the roof,31/12/2026,June 2027\n';
    expect(proposed(plan, table).moved).toEqual([
      { item: '2', field: 'external_due', from: 'May 2027', to: 'June 2027' },
      { item: '2', field: 'timescale', from: '2026-09-30', to: '31/12/2026' },
    ]);
  });

  it('moves nothing where there was no date', () => {
    const proposal = proposed(planOf(ROOF), 'Ref,Recommendation,Timescale\n2,Mend the roof,May 2027\n');
    expect([proposal.moved, proposal.changes.length]).toEqual([[], 1]);
  });

  it('leaves its trace in the ledger, without an item where it has no number', () => {
    const moved = { item: '', field: 'timescale', from: 'a', to: 'b' };
    expect(ledger([moved], '2026-11-20', 'why', 'who')).toEqual([
      {
        op: 'append',
        path: ['changes'],
        value: {
          item: undefined,
          field: 'timescale',
          date: '2026-11-20',
          from: 'a',
          to: 'b',
          reason: 'why',
          agreed_by: 'who',
        },
      },
    ]);
    expect(ledger([], '2026-11-20', 'why', 'who')).toEqual([]);
  });
});

describe('rows find their item', () => {
  const plan = planOf(
    { number: '1', recommendation: 'One', actions: [{ task: '1.1', action: 'Step' }, { action: 'Twice' }] },
    { number: '1.10', recommendation: 'Ten' },
    { recommendation: 'No number' },
    { recommendation: 'Twice' },
    { recommendation: 'twice' },
  );
  const find = matcher(knownItems(plan, intake), intake);
  const found = (cells: Record<string, string>, isStep = false): string[] =>
    find({ at: 2, cells: new Map(Object.entries(cells)), other: new Map(), steps: [] }, isStep).map(
      ({ path }) => path.slice(1).join('.').replace('actions.', 's'),
    );

  it.each<[Record<string, string>, string[]]>([
    [{ number: '1' }, ['0']],
    [{ number: 'Rec 1)' }, ['0']],
    [{ number: 'RECOMMENDATION. 1' }, ['0']],
    [{ number: '1.1' }, ['0.s0']],
    [{ number: '1', task: '1.1' }, ['0.s0']],
    [{ number: '1.10' }, ['1']],
    [{ number: '1.1.' }, ['0.s0']],
    [{ number: '01' }, []],
    [{ number: '9', recommendation: 'One' }, []],
    [{ recommendation: 'NO  number' }, ['2']],
    [{ recommendation: 'One' }, []],
    [{ recommendation: 'Twice' }, ['3', '4']],
    [{ number: ' . ', recommendation: 'No number' }, ['2']],
    [{ recommendation: '' }, []],
    [{}, []],
  ])('%j: %j', (cells, places) => {
    expect(found(cells)).toEqual(places);
  });

  it('a step by its own number or words, never by those of its item', () => {
    expect(found({ number: '1', task: '1.1' }, true)).toEqual(['0.s0']);
    expect(found({ number: '1', action: 'Twice' }, true)).toEqual(['0.s1']);
    expect(found({ number: '1', action: 'No number' }, true)).toEqual([]);
    expect(found({ number: '1' }, true)).toEqual([]);
    expect(found({ number: '1', task: '1' }, true)).toEqual([]);
  });

  it('and are left alone where they cannot tell which it is', () => {
    const twins = planOf({ number: '1', recommendation: 'a' }, { number: '1', recommendation: 'b' });
    const { changes, said } = proposed(twins, 'Ref,Recommendation,Owner\n1,a,Ana\n1,b,Bo\n');
    expect([changes, said]).toEqual([
      [],
      [
        'Row 2 may be about several items of the plan: not taken',
        'Row 3 may be about several items of the plan: not taken',
      ],
    ]);
  });

  it('and are new where none has their number: at the end, with what fits nowhere told', () => {
    const proposal = proposed(planOf(ROOF), 'Ref,Recommendation,Status\n9,Paint it,Nearly there\n');
    expect(proposal.changes).toEqual([
      {
        op: 'append',
        path: ['recommendations'],
        value: { number: '9', recommendation: 'Paint it', other: { status: 'Nearly there' } },
      },
    ]);
    expect(proposal.said).toEqual([
      'Row 2 is new: added at the end',
      'Row 2: "Nearly there" does not fit status: kept under other.status',
    ]);
  });

  it('or are steps that the plan lacks: told, and made by nobody', () => {
    const table = 'Ref,Recommendation,Action no,Action\n2,Mend the roof,2.1,Buy tiles\n';
    const { changes, said } = proposed(planOf(ROOF), table);
    expect([changes, said]).toEqual([[], ['Row 2: the plan has no such step: add it there']]);
  });

  it('and are left out, and told, where they name nothing', () => {
    const proposal = proposed(planOf(ROOF), 'Ref,Recommendation,Owner\n,,Ana\n2,Mend the roof,Bo\n');
    expect(proposal.changes).toHaveLength(1);
    expect(proposal.said).toEqual(['Row 2 names no recommendation: left out']);
  });

  it.each([
    [
      'an action alone',
      { proposed_action: 'Buy tiles' },
      'Ref,Recommendation,Proposed action\n,,Buy  tiles\n',
    ],
    ['words without a number', { recommendation: 'Mend it' }, 'Ref,Recommendation\n,Mend  it\n'],
    [
      'words beside a text that is no number',
      { recommendation: 'Mend it' },
      `Ref,Recommendation\n${'x'.repeat(41)},Mend it\n`,
    ],
  ])('and are the same again by %s', (_, item, table) => {
    const { changes, said } = proposed(planOf(item), table);
    expect([changes, said.filter((line) => line.includes('new'))]).toEqual([[], []]);
  });

  it('and a plan without items takes all of them', () => {
    expect(proposed({ id: 'a' }, 'Recommendation,Owner\nx,Ana\ny,Bo\n').changes).toHaveLength(2);
    expect(knownItems({ recommendations: 'words' }, intake)).toEqual([]);
  });
});

describe('what export shows', () => {
  const tracker: Sheet = {
    id: 'tracker',
    title: 'Tracker',
    columns: ['Number', 'Task', 'Recommendation', 'Lead’s post', 'Slip'],
    rows: [
      ['1', null, 'One', 'Chair', 3],
      ['1', '1.1', null, 'Clerk', null],
      [null, null, 'No number', 'Porter', 0],
    ],
  };
  const [one, step, bare] = knownItems(
    planOf(
      { number: '1', recommendation: 'One', actions: [{ task: '1.1' }] },
      { recommendation: 'No number' },
    ),
    intake,
  );

  it('is looked up by number, step or words, whatever an encoding did to its head', () => {
    const shown = shownBy(tracker);
    expect(one && shown.cell(one, 'Lead’s post')).toBe('Chair');
    expect(one && shown.cell(one, 'lead\u0019s POST')).toBe('Chair');
    expect(one && shown.cell(one, 'Slip')).toBe('3');
    expect(bare && shown.cell(bare, 'Slip')).toBe('0');
    expect(one && shown.cell(one, 'Elsewhere')).toBeNull();
    expect([shown.has('slip'), shown.has('Elsewhere')]).toEqual([true, false]);
  });

  it('is nothing where there is no table, row or cell', () => {
    const none = shownBy(null);
    expect([none.has('Slip'), one && none.cell(one, 'Slip')]).toEqual([false, null]);
    expect(step && shownBy({ ...tracker, rows: [] }).cell(step, 'Slip')).toBeNull();
    expect(step && shownBy({ ...tracker, rows: tracker.rows.slice(1) }).cell(step, 'Slip')).toBe('');
  });

  it('is not taken from a new row, whose own columns are', () => {
    const { changes } = proposed(
      planOf(ROOF),
      'Number,Recommendation,Slip,Area\n9,Paint it,4,North\n',
      tracker,
    );
    expect(changes).toMatchObject([{ value: { number: '9', other: { area: 'North' } } }]);
    expect(JSON.stringify(changes)).not.toContain('slip');
  });

  it('changes nothing where its computed columns were touched, and says so once', () => {
    const plan = planOf({ number: '1', recommendation: 'One' }, { number: '2', recommendation: 'Two' });
    const sheet = {
      ...tracker,
      rows: [
        ['1', null, 'One', 'Chair', 3],
        ['2', null, 'Two', 'Chair', 4],
      ],
    };
    const { changes, said } = proposed(plan, 'Number,Recommendation,Slip\n1,One,7\n2,Two,8\n', sheet);
    expect([changes, said]).toEqual([[], ['Column Slip is made from the plan: its changes are not taken']]);
    expect(proposed(plan, 'Number,Recommendation,Slip\n1,One,3\n2,Two,4\n', sheet).said).toEqual([]);
  });
});

describe('rows that a table has merged or broken', () => {
  const actionsOf = (...rows: string[]) => {
    const { entries, said } = entriesIn(`No,Recommendation,Action,Due\n${rows.join('\n')}\n`);
    const under = entries.flatMap((entry) => [entry, ...entry.steps]);
    return { actions: under.map(({ cells }) => cells.get('action')), said };
  };

  it.each<[string, string[], (string | undefined)[]]>([
    [
      'are actions of their own where each is a sentence',
      ['1,Mend it,Buy tiles.,', ',,Hire a roofer.,', ',,Paint.,'],
      ['Buy tiles.', 'Hire a roofer.', 'Paint.'],
    ],
    [
      'or begins with a capital',
      ['1,Mend it,Buy tiles,May 2026', ',,Hire a roofer,June 2026', ',,Paint,'],
      ['Buy tiles', 'Hire a roofer', 'Paint'],
    ],
    [
      'or has its own time, though it begins small',
      ['1,Mend it,Buy tiles,May 2026', ',,hire a roofer,June 2026'],
      ['Buy tiles', 'hire a roofer'],
    ],
    [
      'or bears the number of the row above',
      ['1,Mend it,Buy tiles,', '1,,Hire a roofer,'],
      ['Buy tiles', 'Hire a roofer'],
    ],
    [
      'or its words too',
      ['1,Mend it,Buy tiles,', '1,Mend it,Hire a roofer,'],
      ['Buy tiles', 'Hire a roofer'],
    ],
    [
      'where every action begins small, as its house writes',
      ['1,Mend it,buy tiles,', ',,hire a roofer,'],
      ['buy tiles', 'hire a roofer'],
    ],
    [
      'go on where the words do',
      ['1,Mend it,Buy the tiles that,', ',,were promised,'],
      ['Buy the tiles that were promised'],
    ],
    [
      'go on with a name after a word that ends no sentence',
      ['1,Mend it,Buy tiles from the,', ',,Harbour Trust,'],
      ['Buy tiles from the Harbour Trust'],
    ],
    [
      'go on after a comma and a hyphen',
      ['1,Mend it,"Buy tiles,",', ',,Slates and a co-,', ',,ping,'],
      ['Buy tiles, Slates and a co-ping'],
    ],
  ])('%s', (_, rows, actions) => {
    expect(actionsOf(...rows).actions).toEqual(actions);
  });

  it('are told, whichever it is', () => {
    expect(actionsOf('1,Mend it,Buy the tiles that,', ',,were promised,', ',,Paint.,').said).toEqual([
      'Row 3 goes on from row 2: joined',
      'Row 4 has no recommendation of its own: kept as an action of row 2',
    ]);
  });

  it('are left out where they are headings of a section or the number of a page', () => {
    const { entries, said } = entriesIn(
      'No,Recommendation,Owner\nRoofs,,\n1,Mend it,Ana\n,Page 2 of 3,\nWalls,,\n2,Paint,Bo\n',
    );
    expect(entries.map(({ cells }) => cells.get('number'))).toEqual(['1', '2']);
    expect(said).toEqual([
      'Row 2 holds "Roofs" and nothing else: left out',
      'Row 4 holds a page number and nothing else: left out',
      'Row 5 holds "Walls" and nothing else: left out',
    ]);
  });

  it('but a number without words stays, as a gap to be filled', () => {
    expect(entriesIn('No,Recommendation,Owner\n1,Mend it,Ana\nAFI 2,,\n').entries).toHaveLength(2);
  });
});

describe('heads', () => {
  const mapped = (...heads: string[]): string => byHeads(heads, intake).join(' ');

  it.each<[string[], string]>([
    [['RECOMMENDATION', 'STATUS', 'OWNER'], 'recommendation status owner'],
    [['  Recommendation\n(as  published)', 'Due\r\ndate', 'rag'], 'recommendation timescale rag'],
    [['Ref.', 'Ref', 'Finding'], 'number other recommendation'],
    [['Finding', 'Finding'], 'recommendation other'],
    [['Plan', 'Number', 'Recommendation'], 'plan number recommendation'],
    [['Plan', 'Finding'], 'other recommendation'],
    [['plan', 'Number'], 'other number'],
    [[`Owner ${'x'.repeat(60)}`, ''], 'other other'],
    [['Actual completion date', 'Completion date'], 'other timescale'],
    [['__proto__', 'constructor'], 'other other'],
  ])('%j', (heads, mapping) => {
    expect(mapped(...heads)).toBe(mapping);
  });

  it.each([
    ["Lead's area", 'leads_area'],
    ['Lead’s area', 'leads_area'],
    ['Évaluation 2', 'evaluation_2'],
    ['…', '…'],
    ['王', '王'],
    ['__proto__', 'proto'],
  ])('%s as a key is %s', (head, key) => {
    expect(keyOf(head)).toBe(key);
  });

  it('that make one key keep their cells apart, and no key is special', () => {
    const { entries } = entriesIn('Recommendation,Area,AREA!,constructor,toString\nx,a,b,c,d\n');
    const [entry] = entries;
    expect(entry && draftOf(entry, intake).item['other']).toEqual({
      area: 'a',
      area_2: 'b',
      constructor: 'c',
      tostring: 'd',
    });
  });
});

describe('texts made to take long', () => {
  const run = (sign: string): string => sign.repeat(400_000);

  it.each<[string, () => unknown]>([
    ['a Markdown line of blanks', () => readMarkdown(`|a|b|\n${run(' ')}x`)],
    ['a Markdown rule of blanks', () => readMarkdown(`|a|b|\n-${run(' ')}x`)],
    ['a Markdown heading of hashes', () => readMarkdown(`# a${run('#')}x`)],
    ['a Markdown heading of blanks', () => readMarkdown(`# a${run(' ')}x`)],
    ['a Markdown heading of asterisks', () => readMarkdown(`# a${run('*')}x`)],
    ['a title of asterisks over tabs', () => readTabs(`a${run('*')}x\na\tb\n`)],
    ['a quote that never ends', () => readTabs(`a\t"${run('\n')}b\tc`)],
    ['a CSV of quotes', () => readCsv(`a,b\n${run('"')}`)],
    ['blanks between tags', () => readHtml(`<table><tr><td>a${'<b> </b>'.repeat(50_000)}x<td>b</table>`)],
  ])('%s', (_, read) => {
    try {
      expect(read()).toBeInstanceOf(Array);
    } catch (error) {
      expect(error).toHaveProperty('name', 'UserSlip');
    }
  });

  it('a cell of blanks', () => {
    expect(cell(`a${' '.repeat(65_000)}x`)).toHaveLength(65_002);
    expect(cell(`a${' '.repeat(60_000)}\n   b`)).toBe('a\nb');
  });

  it('a number of dots', () => {
    const find = matcher(knownItems(planOf(ROOF), intake), intake);
    const entry = {
      at: 2,
      cells: new Map([['number', `2${'.'.repeat(65_000)}x`]]),
      other: new Map(),
      steps: [],
    };
    expect(find(entry)).toEqual([]);
  });

  it('a workbook of tags without end', async () => {
    const bytes = zipSync({
      'xl/worksheets/sheet1.xml': strToU8('<c <row '.repeat(200_000)),
      'xl/workbook.xml': strToU8('<w/>'),
    });
    await expect(readTables('a.xlsx', bytes)).rejects.toMatchObject({ name: 'UserSlip' });
  });
});

describe('the text of a file', () => {
  it.each<[string, number[], string]>([
    ['UTF-8', [0x53, 0xc3, 0xa9], 'Sé'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x53, 0, 0xe9, 0], 'Sé'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x53, 0, 0xe9], 'Sé'],
    ['Windows-1252', [0x53, 0xe9, 0x92, 0x80, 0x9f, 0x81], 'Sé’€Ÿ\u0081'],
    ['nothing at all', [], ''],
  ])('in %s', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toBe(text);
  });

  it.each<[string, number[], string]>([
    ['that breaks off in the middle of a sign', [0xff, 0xfe, 0x41], 'breaks off or is damaged'],
    ['with half a sign', [0xff, 0xfe, 0, 0xd8, 0x41, 0], 'breaks off or is damaged'],
    ['that is none', [0x41, 0, 0x42], 'neither text nor'],
  ])('%s is refused', (_, bytes, words) => {
    expect(() => decode(Uint8Array.from(bytes))).toThrow(words);
  });
});
