import { describe, expect, it } from 'vitest';
import { agendaView } from '../../src/core/agenda.ts';
import { dueLines, nextDay, part, questions, say, sayAll, titled } from '../../src/kit/agenda.ts';
import { type Duty, type Gathering, nothingOwed, type Standing } from '../../src/kit/duty.ts';

const TODAY = '2026-07-15';
const duty = (day: string, more: Partial<Duty> = {}): Duty => ({
  key: `due/${day}`,
  sort: 'action',
  item: 'C1.1',
  what: 'Rebuild the profile',
  day,
  written: null,
  grace: 0,
  owner: { name: null, role: 'lead' },
  ...more,
});
const gathering = (day: string): Gathering => ({
  key: day,
  body: 'ppmg',
  title: 'PPMG',
  day,
  papersDue: null,
  house: false,
  asks: [],
});
const standing = (duties: readonly Duty[], gatherings: readonly Gathering[] = []): Standing => ({
  ...nothingOwed,
  duties,
  gatherings,
});

describe('a line of a pre-read', () => {
  it.each([
    ['a text', 'The draft is out', ['The draft is out']],
    ['nothing', null, []],
    ['nothing at all', undefined, []],
    ['space alone', ' \n', []],
  ])('of %s', (_, text, lines) => {
    expect(say('Done', text).map((line) => line.text)).toEqual(lines);
  });

  it('is cut at 160 characters', () => {
    const [fits] = say('', 'x'.repeat(160));
    const [long] = say('', 'x'.repeat(161));
    expect([fits?.text.length, fits?.text.endsWith('…'), long?.text.endsWith('…')]).toEqual([
      160,
      false,
      true,
    ]);
    expect(long?.text.length).toBeLessThanOrEqual(160);
  });

  it.each([
    ['one text', 'a', ['a']],
    ['a list', ['a', 'b'], ['a', 'b']],
    ['a list with an empty text', ['a', ''], ['a']],
    ['nothing', undefined, []],
  ])('or several, of %s, under one name', (_, value, lines) => {
    expect(sayAll('Worked', value)).toEqual(lines.map((text) => ({ strong: 'Worked', text, late: '' })));
  });
});

describe('a part of a pre-read', () => {
  const lines = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ strong: '', text: String(i), late: '' }));

  it.each([
    [0, 0, null],
    [6, 6, null],
    [7, 7, 'and 1 more, in the plan'],
    [20, 7, 'and 14 more, in the plan'],
  ])('of %i lines has %i', (count, shown, rest) => {
    const made = part('Due', lines(count), 'Nothing is due.');
    expect(made.lines).toHaveLength(shown);
    if (rest !== null) expect(made.lines.at(-1)?.text).toBe(rest);
    expect([made.title, made.none]).toEqual(['Due', 'Nothing is due.']);
  });
});

describe('questions', () => {
  it('are asked once, the first ones first, eight at most', () => {
    expect(questions(['a', 'b'], ['b', 'c'], [])).toEqual(['a', 'b', 'c']);
    const many = Array.from({ length: 12 }, (_, n) => `q${n}`);
    expect(questions(['first'], many)).toEqual(['first', ...many.slice(0, 7)]);
  });
});

describe('the next day', () => {
  const next = (duties: readonly Duty[], gatherings: readonly Gathering[] = []) =>
    nextDay(standing(duties, gatherings), ['review'], TODAY);
  const review = (day: string) => duty(day, { sort: 'review' });

  it.each([
    ['the first talk ahead', [review('2026-08-12'), review('2026-07-29')], [], '2026-07-29'],
    ['today where one is owed', [review('2026-07-01')], [], TODAY],
    ['today where it is today', [review(TODAY)], [], TODAY],
    ['the meeting that is nearer', [review('2026-08-12')], [gathering('2026-07-20')], '2026-07-20'],
    ['a meeting today', [], [gathering(TODAY)], TODAY],
    ['no meeting that is over', [], [gathering('2026-07-14')], null],
    ['none by what is no talk', [duty('2026-07-20')], [], null],
    ['none where there is nothing', [], [], null],
  ])('is %s', (_, duties, gatherings, day) => {
    expect(next(duties, gatherings)).toBe(day);
  });

  it.each([
    ['2026-08-12', 'Review on 12 August 2026'],
    [TODAY, 'Review, 15 July 2026'],
    [null, 'Next review'],
  ])('gives a title: %s', (day, title) => {
    expect(titled('Review', day, TODAY)).toBe(title);
  });
});

describe('what is due until the next talk', () => {
  const lines = (until: string | null, ...duties: readonly Duty[]) =>
    dueLines(standing(duties), TODAY, until, ({ what }) => what).map(({ strong, text, late }) =>
      [strong, text, late].filter(Boolean).join(' | '),
    );

  it('is the oldest first, with how late it is', () => {
    expect(lines('2026-08-01', duty('2026-07-20'), duty('2026-07-14'), duty('2026-06-30'))).toEqual([
      'C1.1 | Rebuild the profile, due 30 June 2026 | 15 days late',
      'C1.1 | Rebuild the profile, due 14 July 2026 | 1 day late',
      'C1.1 | Rebuild the profile, due 20 July 2026',
    ]);
  });

  it.each([
    ['2026-07-20', '2026-07-20', 1],
    ['2026-07-20', '2026-07-21', 0],
    [null, '2026-08-14', 1],
    [null, '2026-08-15', 0],
  ])('until %s: of %s', (until, day, count) => {
    expect(lines(until, duty(day))).toHaveLength(count);
  });

  it('is not late today, and has no id where it is the plan’s own', () => {
    expect(lines(null, duty(TODAY, { item: null }))).toEqual(['Rebuild the profile, due 15 July 2026']);
  });

  it('keeps its day though its words are long', () => {
    const [line = ''] = lines(null, duty(TODAY, { what: 'word '.repeat(60) }));
    expect(line).toMatch(/…, due 15 July 2026$/);
  });
});

describe('the page of a pre-read', () => {
  const page = {
    title: 'Review, 15 July 2026',
    lead: 'Noor Haddad',
    facts: [{ name: 'With', text: 'Rosa Lindqvist' }],
    parts: [part('Last time', [], 'None yet.'), part('Due', [], 'Nothing.')],
    questions: ['What next?'],
    calm: true,
  };
  const view = agendaView(page, { marking: 'OFFICIAL', organisation: 'Northshire', today: TODAY });

  it('carries marking, house and day', () => {
    expect(view.frame).toEqual({
      title: 'Review, 15 July 2026: Noor Haddad',
      marking: 'OFFICIAL',
      state: '',
      who: 'Northshire',
      stood: 'Made on 15 July 2026',
      calm: true,
    });
    expect(view.masthead).toMatchObject({ eyebrow: 'Noor Haddad', title: 'Review, 15 July 2026' });
  });

  it('numbers its parts, so that each has an anchor of its own', () => {
    expect(view.parts.map(({ id, title }) => [id, title])).toEqual([
      ['part-1', 'Last time'],
      ['part-2', 'Due'],
    ]);
    expect(view.questions).toEqual(['What next?']);
  });
});
