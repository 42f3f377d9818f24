import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isDay, monthEnd } from '../../src/kit/time.ts';
import { isPast, lastDay, readWhen, within } from '../../src/kit/when.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const two = (n: number): string => String(n).padStart(2, '0');
const year = fc.integer({ min: 1950, max: 2120 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const readAs = (text: string) => {
  const read = readWhen(text);
  return read && [read.first, read.last, read.precision];
};

describe('a time as people write it', () => {
  it.each([
    ['2003-12-31', '2003-12-31', '2003-12-31', 'day'],
    ['December 2003', '2003-12-01', '2003-12-31', 'month'],
    ['2003-12', '2003-12-01', '2003-12-31', 'month'],
    ['30 Sep 2023', '2023-09-30', '2023-09-30', 'day'],
    ['01/09/07', '2007-09-01', '2007-09-01', 'day'],
    ['1.9.2007', '2007-09-01', '2007-09-01', 'day'],
    ['31-01-98', '1998-01-31', '1998-01-31', 'day'],
    ['Q2 14/15', '2014-07-01', '2014-09-30', 'quarter'],
    ['Q4 2014/15', '2015-01-01', '2015-03-31', 'quarter'],
    ['2014/15 Q1', '2014-04-01', '2014-06-30', 'quarter'],
    ['Q1 99/00', '1999-04-01', '1999-06-30', 'quarter'],
    ['2026-Q3', '2026-07-01', '2026-09-30', 'quarter'],
    ['Q1 2026', '2026-01-01', '2026-03-31', 'quarter'],
    ['Autumn 2026', '2026-09-01', '2026-11-30', 'season'],
    ['winter 2026', '2026-12-01', '2027-02-28', 'season'],
    ['Spring, 2028', '2028-03-01', '2028-05-31', 'season'],
    ['2014/15', '2014-04-01', '2015-03-31', 'year'],
    ['FY 26/27', '2026-04-01', '2027-03-31', 'year'],
    ['2026', '2026-01-01', '2026-12-31', 'year'],
    ['end of March 2024', '2024-03-01', '2024-03-31', 'month'],
    ["Feb '24", '2024-02-01', '2024-02-29', 'month'],
    ['Wednesday 3rd of June 2026', '2026-06-03', '2026-06-03', 'day'],
    ['June 3rd, 2026', '2026-06-03', '2026-06-03', 'day'],
    ['  30   SEPT 2023 ', '2023-09-30', '2023-09-30', 'day'],
  ])('%s', (text, first, last, precision) => {
    expect(readAs(text)).toEqual([first, last, precision]);
    expect(lastDay(text)).toBe(last);
  });

  it.each(
    'Ongoing|TBC|TBA|ASAP|Complete|Completed|N/A|In progress|None|soon|next month|Q5 2026|Q2 14/16|2014/17'
      .split('|')
      .concat(['31/02/2026', '2026-02-30', '2026-13', '13/13/13', '', ' ', '12', 'Mayday 2026']),
  )('%j is no time', (text) => {
    expect(readWhen(text)).toBeNull();
    expect(isPast(text, '2099-01-01')).toBe(false);
  });

  it.each([[null], [undefined], [2026], [['2026']]])('%j is no text', (value) => {
    expect(lastDay(value)).toBeNull();
  });
});

describe('every form', () => {
  it('says the same day: ISO, slashed with the day first, and with the month by name', () => {
    fc.assert(
      fc.property(year, month, day, (y, m, d) => {
        const iso = `${y}-${two(m)}-${two(d)}`;
        const name = MONTHS[m - 1] ?? '';
        const forms = [
          iso,
          `${d}/${m}/${y}`,
          `${two(d)}.${two(m)}.${y}`,
          `${d} ${name} ${y}`,
          `${name.slice(0, 3)} ${d}, ${y}`,
        ];
        for (const form of forms) expect(readAs(form), form).toEqual([iso, iso, 'day']);
      }),
    );
  });

  it('spans a month from its first day to its last', () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        const first = `${y}-${two(m)}-01`;
        for (const form of [`${y}-${two(m)}`, `${MONTHS[m - 1]} ${y}`, `${MONTHS[m - 1]?.slice(0, 3)} ${y}`])
          expect(readAs(form), form).toEqual([first, monthEnd(first), 'month']);
      }),
    );
  });

  it('puts a financial quarter a quarter of a year after the calendar one', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 4 }), (y, q) => {
        const calendar = readWhen(`${y}-Q${q}`);
        const financial = readWhen(`Q${q} ${y}/${two((y + 1) % 100)}`);
        expect(financial?.first).toBe(addMonths(calendar?.first ?? '', 3));
        expect(financial?.last).toBe(monthEnd(addMonths(financial?.first ?? '', 2)));
      }),
    );
  });

  it('holds days in their order, and is past on the day after its last and no sooner', () => {
    const forms = fc.oneof(
      fc.tuple(month, year).map(([m, y]) => `${MONTHS[m - 1]} ${y}`),
      fc.tuple(fc.constantFrom('Spring', 'Summer', 'Autumn', 'Winter'), year).map((parts) => parts.join(' ')),
      fc.tuple(fc.integer({ min: 1, max: 4 }), year).map(([q, y]) => `Q${q} ${y}`),
      year.map(String),
    );
    fc.assert(
      fc.property(forms, (text) => {
        const { first = '', last = '' } = readWhen(text) ?? {};
        expect(isDay(first) && isDay(last) && first < last).toBe(true);
        expect(isPast(text, last)).toBe(false);
        expect(isPast(text, addDays(last, 1))).toBe(true);
      }),
    );
  });

  it('never throws, and gives days or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const read = readWhen(text);
        expect(read === null || (isDay(read.first) && isDay(read.last))).toBe(true);
      }),
    );
  });
});

it('counts back from a last day', () => {
  expect(within('2026-03-01', 14)).toBe('2026-02-15');
});
