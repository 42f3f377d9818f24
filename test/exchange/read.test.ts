import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readTables } from '../../src/exchange/in-read.ts';
import { docx, html, markdown } from './tables.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = async (name: string, content: Uint8Array | string): Promise<string[][]> => {
  const grids = await readTables(name, typeof content === 'string' ? bytes(content) : content);
  return (grids[0]?.rows ?? []).map(({ cells }) => [...cells]);
};
const refusal = (name: string, content: Uint8Array | string): Promise<string> =>
  rowsOf(name, content).then(
    () => 'was read',
    (error: Error) => `${error.name}: ${error.message}`,
  );

const xlsx = async (rows: readonly (readonly unknown[])[]): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsx(rows.map((row) => [...row]) as never).toBuffer());

const FORMATS: Readonly<Record<string, (rows: string[][]) => Promise<Uint8Array> | Uint8Array>> = {
  'a.csv': (rows) => bytes(stringify(rows)),
  'a.html': (rows) => bytes(html(rows)),
  'a.md': (rows) => bytes(markdown(rows)),
  'a.docx': (rows) => docx(rows),
  'a.xlsx': (rows) => xlsx(rows),
};

const NAMES = [
  "O'Neill",
  'Siobhán',
  '王小明',
  'محمد',
  'Null',
  'No',
  '007',
  '1.10',
  '3 < 4 & 5 > 2',
  '---',
  'a: b # c',
];
const table = [['Number', 'Owner'], ...NAMES.map((name, i) => [`AFI ${i + 1}`, name])];

describe.each(Object.entries(FORMATS))('%s', (name, make) => {
  it('gives names and awkward words back exactly', async () =>
    expect(await rowsOf(name, await make(table))).toEqual(table));

  it('keeps lines within a cell and leaves out empty rows', async () => {
    const rows = [
      ['Action', 'Due'],
      ['', ''],
      ['one\ntwo', 'May 2026'],
    ];
    expect(await rowsOf(name, await make(rows))).toEqual([rows[0], rows[2]]);
  });

  it('takes out what could act on a terminal or turn text round', async () => {
    const rows = [
      ['Action', 'Due'],
      ['a\u202eb\u200bc\u2066d', '\u00a0May\u00a02026 '],
    ];
    expect((await rowsOf(name, await make(rows)))[1]).toEqual(['abcd', 'May 2026']);
  });

  it('gives any words back', async () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ab Z19.,;:!?"\'#&<>*_`|\\[](){}=+-@é王'),
      minLength: 1,
      maxLength: 24,
    });
    const cell = word.map((text) => `w${text.replace(/\s+/g, ' ').replace(/<br/gi, '')}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), async (rows) => {
        const all = [['Recommendation', 'Action'], ...rows];
        expect(await rowsOf(name, await make(all))).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });
});

describe('text', () => {
  it.each([
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs in quotes',
      'a\tb\n"x\ty\nz"\t2\n',
      [
        ['a', 'b'],
        ['x y\nz', '2'],
      ],
    ],
    [
      'a quote in the middle',
      'a,b\nthe "new" way,2\n',
      [
        ['a', 'b'],
        ['the "new" way', '2'],
      ],
    ],
    [
      'what keeps a formula from running',
      "a,b\n'=1+1,'tis\n",
      [
        ['a', 'b'],
        ['=1+1', "'tis"],
      ],
    ],
  ])('is read with %s', async (_, text, rows) => expect(await rowsOf('a.csv', text)).toEqual(rows));

  it('is read as Windows-1252 or UTF-16 where it is no UTF-8', async () => {
    expect(await rowsOf('a.csv', Uint8Array.of(0x61, 0x2c, 0x53, 0xe9, 0x0a))).toEqual([['a', 'Sé']]);
    const wide = Buffer.from('\uFEFFa\tSiobhán\n', 'utf16le');
    expect(await rowsOf('a.txt', new Uint8Array(wide))).toEqual([['a', 'Siobhán']]);
  });
});

describe('HTML', () => {
  it('lays out cells that span rows and columns, and runs nothing', async () => {
    const page = `<table><tr><th rowspan="2">No<th colspan="2">What<tr><td>a<script>alert(1)</script><td>b<del>old</del>
      <tr><td>1<td><p>one</p><p>two</p><td>x</table>`;
    expect(await rowsOf('a.html', page)).toEqual([
      ['No', 'What', ''],
      ['', 'a', 'b'],
      ['1', 'one\ntwo', 'x'],
    ]);
  });
});

describe('spans of an HTML table', () => {
  const cellsOf = async (rows: string): Promise<string[][]> => rowsOf('a.html', `<table>${rows}</table>`);

  it('hold their columns down to the last of many rows', async () => {
    const more = Array.from({ length: 150 }, (_, i) => `<tr><td>r${i}`).join('');
    const rows = await cellsOf(`<tr><td rowspan=151>No<td>Due${more}`);
    expect(rows.at(-1)).toEqual(['', 'r149']);
    expect(rows).toHaveLength(151);
  });

  it.each([
    ['0', ['a', 'b'], ['c']],
    ['-1', ['a', 'b'], ['c']],
    ['1.5', ['a', 'b'], ['c']],
    ['x', ['a', 'b'], ['c']],
    ['2', ['a', 'b'], ['', 'c']],
  ])('of %s rows', async (span, first, second) => {
    expect(await cellsOf(`<tr><td rowspan="${span}">a<td>b<tr><td>c`)).toEqual([first, second]);
  });

  it('may cross, and never hide a cell', async () => {
    const rows = await cellsOf(
      '<tr><td>a<td colspan=2 rowspan=2>b<td>c<tr><td>d<td>e<tr><td>f<td>g<td>h<td>i',
    );
    expect(rows).toEqual([
      ['a', 'b', '', 'c'],
      ['d', '', '', 'e'],
      ['f', 'g', 'h', 'i'],
    ]);
  });

  it('wider than a table may be are refused', async () => {
    expect(await refusal('a.html', '<table><tr><td>a<td colspan=1000>b<td>c</table>')).toContain(
      'more than 100 columns',
    );
  });
});

describe('workbooks', () => {
  it('give days as days and figures as they are', async () => {
    const rows = [
      ['Due', 'Share'],
      [{ value: new Date(Date.UTC(2026, 8, 30)), type: Date, format: 'dd/mm/yyyy' }, 0.5],
    ];
    expect(await rowsOf('a.xlsx', await xlsx(rows))).toEqual([
      ['Due', 'Share'],
      ['2026-09-30', '0.5'],
    ]);
  });
});

const MEGABYTE = 1024 * 1024;
const sheet = (cells: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
  });

describe('what is refused', () => {
  it.each([
    ['a.docx', zipSync({ 'word/document.xml': new Uint8Array(40 * MEGABYTE) }), 'unpacks to more than 32 MB'],
    ['a.xlsx', sheet('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'), 'cells beyond row 5000'],
    ['a.xlsx', sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'column 100'],
    ['a.xlsx', sheet('<row><c t="s"><v>99</v></c></row>'), 'cannot be read'],
    ['a.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }), 'cannot be read'],
    ['a.zip', zipSync({ 'x.txt': strToU8('x') }), 'neither a Word nor an Excel file'],
    ['a.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2), 'damaged or has a password'],
    ['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'older format'],
    ['a.pdf', '%PDF-1.7', 'is a PDF'],
    ['a.csv', Uint8Array.of(0x61, 0, 0x62), 'neither text nor'],
    ['a.csv', 'a'.repeat(4 * MEGABYTE + 1), 'more than 4 MB'],
    ['a.csv', `a,b\n${'x'.repeat(70_000)},1`, 'more than 65536 characters'],
    ['a.csv', 'a,b\n'.repeat(6000), 'more than 5000 rows'],
    ['a.csv', `a${','.repeat(150)}b\n`, 'more than 100 columns'],
    ['a.html', '<table><tr><td>'.repeat(20_000), 'too deeply nested'],
  ])('%s: says why', async (name, content, words) => {
    const said = await refusal(name, content);
    expect(said).toMatch(/^UserSlip: /);
    expect(said).toContain(words);
  });

  it('unpacks no more than a file says that it holds, whatever is in it', async () => {
    const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(40 * MEGABYTE) }));
    const [size, lie] = [Buffer.alloc(4), Buffer.from([100, 0, 0, 0])];
    size.writeUInt32LE(40 * MEGABYTE);
    for (let at = bomb.indexOf(size); at !== -1; at = bomb.indexOf(size)) lie.copy(bomb, at);
    expect(await refusal('a.docx', new Uint8Array(bomb))).toMatch(/^UserSlip: .*(?:cannot be read|damaged)/);
  });

  it('leaves macros and pictures packed', async () => {
    const huge = {
      'word/media/image1.png': new Uint8Array(40 * MEGABYTE),
      'word/vbaProject.bin': strToU8('Sub'),
    };
    expect(await rowsOf('a.docx', docx([['Action', 'Due']], 'Plan', huge))).toEqual([['Action', 'Due']]);
  });
});
