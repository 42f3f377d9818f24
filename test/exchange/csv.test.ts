import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, unformed } from '../../src/exchange/csv.ts';
import { sheet } from '../../src/kit/sheet.ts';

const back = (text: string): string[][] => parse(text, { bom: true, relax_column_count: false });
const one = (value: string | number | null) =>
  back(csv({ id: 'x', title: 'x', columns: ['a', 'b'], rows: [[value, 'end']] }))[1]?.[0];

describe('a sheet as CSV', () => {
  it('begins with a byte order mark and ends its lines with CRLF', () => {
    const text = csv({ id: 'x', title: 'x', columns: ['Task', 'Who'], rows: [['C1.1', 'Siobhán']] });
    expect(text).toBe('\uFEFFTask,Who\r\nC1.1,Siobhán\r\n');
  });

  it.each(['=1+1', '+cmd', '-1+cmd', '@sum(a1)', '\t=1', '＝1+1', ' =1+1', '+44 20 7946 0000'])(
    'lets no spreadsheet calculate %j',
    (text) => expect(one(text)).toBe(`'${text}`),
  );

  it.each(['-3', '+4', '-3.5', '-12%', '-3,5', 'a-b', '007', 'No', 'Null'])('leaves %j alone', (text) =>
    expect(one(text)).toBe(text),
  );

  it('keeps numbers as they are and nothing as an empty cell', () => {
    expect(one(-3)).toBe('-3');
    expect(one(0)).toBe('0');
    expect(one(null)).toBe('');
  });

  it.each(["O'Neill", '王小明', 'محمد', 'two\nlines', 'a "quoted", word', 'semi;colon'])(
    'gives %j back',
    (text) => expect(one(text)).toBe(text),
  );

  it('drops control characters and direction marks', () =>
    expect(one('a\u001b[31mred\u202eb')).toBe('aredb'));

  it('gives any text back, an apostrophe before what could be a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(one(text)).toBe(unformed(text));
      }),
    );
  });

  it('makes a row from an item, a column a reader', () => {
    const made = sheet<{ a?: string; n: number }>('tracker', 'Tracker', { A: (x) => x.a, N: (x) => x.n }, [
      { a: 'x', n: 1 },
      { n: 2 },
    ]);
    expect(made).toEqual({
      id: 'tracker',
      title: 'Tracker',
      columns: ['A', 'N'],
      rows: [
        ['x', 1],
        [null, 2],
      ],
    });
  });
});
