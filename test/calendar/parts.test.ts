import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { happeningsOf, together } from '../../src/core/calendar/happenings.ts';
import { calendar } from '../../src/exchange/calendar.ts';
import { type Duty, type Gathering, nothingOwed, type Standing } from '../../src/kit/duty.ts';
import type { Happening } from '../../src/kit/happening.ts';

const happening = (more: Partial<Happening> = {}): Happening => ({
  uid: 'x/due/C1.1@pip-plan',
  day: '2026-07-15',
  title: 'C1.1 due: Rebuild the profile',
  detail: '',
  ...more,
});
const written = (...all: readonly Happening[]) => calendar('Plans', all, '2026-07-01');
const linesOf = (text: string) => text.split('\r\n');
/** The value of a property after unfolding, as it stands in the file. */
const property = (text: string, name: string) =>
  linesOf(text.replaceAll('\r\n ', '')).find((line) => line.startsWith(name));
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar as bytes', () => {
  it('is one frame with an event in it, line by line', () => {
    expect(linesOf(written(happening({ detail: 'Dr Amara Singh' })))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//pip-plan//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Plans',
      'BEGIN:VEVENT',
      'UID:x/due/C1.1@pip-plan',
      'DTSTAMP:20260701T000000Z',
      'DTSTART;VALUE=DATE:20260715',
      'DTEND;VALUE=DATE:20260716',
      'SUMMARY:C1.1 due: Rebuild the profile',
      'DESCRIPTION:Dr Amara Singh',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is a frame alone where nothing happens', () => {
    expect(linesOf(written())).toHaveLength(7);
    expect(read(written())).toEqual([]);
  });

  it.each([
    ['the end of a month', '2026-04-30', '20260501'],
    ['the end of a year', '2026-12-31', '20270101'],
    ['February in a common year', '2026-02-28', '20260301'],
    ['February in a leap year', '2028-02-28', '20280229'],
    ['a leap day', '2028-02-29', '20280301'],
    ['the night when clocks go forward', '2026-03-29', '20260330'],
    ['the night when clocks go back', '2026-10-25', '20261026'],
    ['the same nights in America', '2026-11-01', '20261102'],
  ])('ends a whole day on the next: %s', (_, day, next) => {
    const text = written(happening({ day }));
    expect(property(text, 'DTSTART')).toBe(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
    expect(property(text, 'DTEND')).toBe(`DTEND;VALUE=DATE:${next}`);
    const [event] = read(text);
    expect([event?.startDate.isDate, event?.duration.toSeconds()]).toEqual([true, 86_400]);
  });

  it('names no zone, alarm, attachment, address or person', () => {
    const text = written(happening());
    expect(text).not.toMatch(/TZID|VTIMEZONE|VALARM|ATTACH|ORGANIZER|ATTENDEE|URL/);
  });

  it('puts days in order, and those of one day by their ids, whatever order they come in', () => {
    const all = [
      happening({ day: '2026-08-01', uid: 'b' }),
      happening({ day: '2026-07-01', uid: 'c' }),
      happening({ day: '2026-08-01', uid: 'a' }),
    ];
    expect(read(written(...all)).map(({ uid }) => uid)).toEqual(['c', 'a', 'b']);
    expect(written(...all)).toBe(written(...all.toReversed()));
  });

  it('stands for the day that it is told, and for nothing of the clock', () => {
    expect(calendar('x', [happening()], '2026-12-31')).toContain('DTSTAMP:20261231T000000Z');
    expect(written(happening())).toBe(written(happening()));
  });
});

describe('a long line', () => {
  it.each([60, 66, 67, 68, 75, 140, 141, 142, 500])(
    'of %s letters is folded and reads as it was',
    (length) => {
      const title = 'abcdefghij'.repeat(50).slice(0, length);
      const text = written(happening({ title }));
      for (const line of linesOf(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(read(text)[0]?.summary).toBe(title);
    },
  );

  it('of exactly 75 bytes is not folded, and of one more it is', () => {
    const at = (length: number) =>
      linesOf(written(happening({ title: 'x'.repeat(length - 'SUMMARY:'.length) })));
    expect(at(75)).toHaveLength(15);
    expect(at(76)).toHaveLength(16);
    expect(at(76)[11]).toBe(' x');
  });

  it.each([
    ['two bytes', 'é'],
    ['three bytes', '王'],
    ['four bytes', '𝄞'],
  ])('cuts no letter of %s in two', (_, letter) => {
    for (let shift = 0; shift < 4; shift++) {
      const title = `${'x'.repeat(shift)}${letter.repeat(60)}`;
      const text = written(happening({ title }));
      for (const line of linesOf(text)) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain('\ufffd');
      }
      expect(read(text)[0]?.summary).toBe(title);
    }
  });
});

describe('text in a calendar', () => {
  it.each([
    ['a comma', 'late, and long', 'late\\, and long'],
    ['a semicolon', 'a; b', 'a\\; b'],
    ['a backslash', 'C:\\x', 'C:\\\\x'],
    ['a colon, which has no meaning there', 'C1.1 due: x', 'C1.1 due: x'],
    ['a quotation mark', '"x"', '"x"'],
    ['a line end', 'a\nb', 'a\\nb'],
    ['a line end of Windows', 'a\r\nb', 'a\\nb'],
    ['space around', '  a  ', 'a'],
  ])('%s', (_, title, expected) => {
    expect(property(written(happening({ title })), 'SUMMARY')).toBe(`SUMMARY:${expected}`);
  });

  it('cannot begin a line of its own', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:http://evil.example';
    const text = written(happening({ title: evil, detail: evil }));
    expect(linesOf(text).filter((line) => /^(?:BEGIN|END|ATTACH)/.test(line))).toHaveLength(4);
    expect(read(text)).toHaveLength(1);
  });

  it('holds no control character, and no character that turns text round', () => {
    const text = written(happening({ title: 'a\u0007b\u001b[31m\u202ec' }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
  });

  it('leaves out a description of nothing but space', () => {
    expect(property(written(happening({ detail: ' \n ' })), 'DESCRIPTION')).toBeUndefined();
  });
});

const duty = (more: Partial<Duty> = {}): Duty => ({
  key: 'due/C1.1',
  sort: 'action',
  item: 'C1.1',
  what: 'Rebuild the profile',
  day: '2026-07-31',
  written: null,
  grace: 0,
  owner: { name: 'Dr Amara Singh', role: 'lead' },
  ...more,
});
const gathering = (more: Partial<Gathering> = {}): Gathering => ({
  key: 'MT1',
  body: 'ppmg',
  title: 'PPMG',
  day: '2026-09-24',
  papersDue: '2026-09-17',
  house: false,
  asks: [],
  ...more,
});
const dated = (standing: Partial<Standing>, id = 'north') => ({
  id,
  label: 'Northshire',
  standing: { ...nothingOwed, ...standing },
});
const none = { owner: null, withNames: false };
const titles = (
  standing: Partial<Standing>,
  wanted: typeof none | { owner: string; withNames: boolean } = none,
) => happeningsOf(dated(standing), wanted).map(({ title }) => title);

describe('what stands on a day', () => {
  it.each([
    ['action', duty(), 'C1.1 due: Rebuild the profile (Northshire)'],
    ['mitigation', duty({ sort: 'mitigation', item: 'R1a' }), 'R1a due: Rebuild the profile (Northshire)'],
    [
      'recommendation',
      duty({ sort: 'recommendation', item: '7' }),
      '7 due: Rebuild the profile (Northshire)',
    ],
    ['check', duty({ sort: 'check', item: 'SU1' }), 'SU1 check: Rebuild the profile (Northshire)'],
    ['milestone', duty({ sort: 'milestone', item: 'MS1' }), 'MS1 Rebuild the profile (Northshire)'],
    ['goal', duty({ sort: 'goal', item: 'G1', what: 'Goal' }), 'Goal G1 (Northshire)'],
    [
      'commitment',
      duty({ sort: 'commitment', item: 'MC1', what: 'Commitment' }),
      'Commitment MC1 (Northshire)',
    ],
    ['review', duty({ sort: 'review', item: null, what: 'Review' }), 'Review (Northshire)'],
    ['nothing said', duty({ what: '' }), 'C1.1 due (Northshire)'],
    ['no number', duty({ item: null }), 'due: Rebuild the profile (Northshire)'],
  ])('is called by its sort: %s', (_, one, title) => {
    expect(titles({ duties: [one] })).toEqual([title]);
  });

  it('is cut where it is long, the plan’s name apart', () => {
    const plan = { ...dated({ duties: [duty({ what: 'word '.repeat(50) })] }), label: 'name '.repeat(30) };
    const [one] = happeningsOf(plan, none);
    expect(one?.title).toMatch(/^C1\.1 due: word .*… \(name .*…\)$/);
    expect(one?.title.length).toBeLessThanOrEqual(80 + 40 + 3);
  });

  it('leaves out figures to be read', () => {
    expect(titles({ duties: [duty({ sort: 'reading' })] })).toEqual([]);
  });

  it('says a time as it is written below it, and who only where names are wanted', () => {
    const one = duty({ written: 'July 2026' });
    const detail = (withNames: boolean) =>
      happeningsOf(dated({ duties: [one] }), { owner: null, withNames })[0]?.detail;
    expect([detail(false), detail(true)]).toEqual([
      'As written: July 2026',
      'Dr Amara Singh\nAs written: July 2026',
    ]);
  });

  it('has a meeting and its papers on their own days, with what it is asked', () => {
    const all = happeningsOf(
      dated({ gatherings: [gathering({ asks: ['Agree the date', 'Note R1'] })] }),
      none,
    );
    expect(all.map(({ uid, day, title, detail }) => [uid, day, title, detail])).toEqual([
      ['north/meeting/MT1@pip-plan', '2026-09-24', 'PPMG (Northshire)', 'Agree the date\nNote R1'],
      ['north/papers/MT1@pip-plan', '2026-09-17', 'Papers due for PPMG (Northshire)', ''],
    ]);
    expect(happeningsOf(dated({ gatherings: [gathering({ papersDue: null })] }), none)).toHaveLength(1);
  });

  it('has no meetings where one owner is asked for, by a part of the name or by the role', () => {
    const standing = {
      duties: [
        duty(),
        duty({ key: 'due/C1.2', item: 'C1.2', owner: { name: 'Tom Adeyemi', role: 'owner' } }),
      ],
      gatherings: [gathering()],
    };
    const of = (owner: string) => titles(standing, { owner, withNames: false });
    expect([of('amara').length, of('LEAD').length, of('owner').length, of('nobody').length]).toEqual([
      1, 1, 1, 0,
    ]);
  });

  it('names nobody in its words, and keeps the provider of support', () => {
    const standing = {
      duties: [
        duty({ what: 'Ask Dr Amara Singh for the profile' }),
        duty({
          key: 'a',
          what: 'Singhs and Amara are others',
          owner: { name: 'Tom Adeyemi', role: 'owner' },
        }),
      ],
    };
    expect(titles(standing)).toEqual([
      'C1.1 due: Ask the lead for the profile (Northshire)',
      'C1.1 due: Singhs and Amara are others (Northshire)',
    ]);
    expect(titles(standing, { owner: null, withNames: true } as typeof none)[0]).toContain('Dr Amara Singh');
  });

  it('takes the longest name first, and none inside another word', () => {
    const people = [
      { name: 'Ann', role: 'lead' },
      { name: 'Ann Lee', role: 'manager' },
    ];
    const what = 'Ann Lee, Ann and Annex';
    expect(titles({ duties: people.map((owner, n) => duty({ key: `${n}`, what, owner })) })[0]).toBe(
      'C1.1 due: the manager, the lead and Annex (Northshire)',
    );
  });
});

describe('entries of many plans', () => {
  const plan = (file: string, ...happenings: Happening[]) => ({ file, happenings });

  it('stand together', () => {
    const all = together([plan('a.yaml', happening({ uid: 'a' })), plan('b.yaml', happening({ uid: 'b' }))]);
    expect(all.map(({ uid }) => uid)).toEqual(['a', 'b']);
  });

  it('keep apart where two plans share an id', () => {
    const all = together([plan('a.yaml', happening()), plan('b.yaml', happening({ day: '2026-08-01' }))]);
    expect(all.map(({ uid }) => uid)).toEqual(['x/due/C1.1@pip-plan', 'b.yaml/x/due/C1.1@pip-plan']);
  });

  it('have a meeting of the house once', () => {
    const meeting = happening({ uid: 'house/meeting/ppmg/2026-09-24@pip-plan' });
    expect(together([plan('a.yaml', meeting), plan('b.yaml', meeting)])).toEqual([meeting]);
  });
});
