import { describe, expect, it } from 'vitest';
import { isAsked, isLate, nextMeeting } from '../../src/core/status/owing.ts';
import { standing as noteStanding } from '../../src/kinds/conversation/standing.ts';
import { standing as forceStanding } from '../../src/kinds/force-pip/standing.ts';
import { standing as personStanding } from '../../src/kinds/individual-pip/standing.ts';
import { checkpoints, dayAfter } from '../../src/kinds/individual-pip/standing-duties.ts';
import { talks } from '../../src/kinds/pdp/standing-duties.ts';
import type { Duty, Gathering } from '../../src/kit/duty.ts';
import { rollColumn } from '../../src/kit/roll.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { grid } from '../../src/reporters/status/grid.ts';
import { filled, fitted, widthOf, wrapped } from '../../src/reporters/status/width.ts';

const context = { today: '2026-07-15', settings: defaultSettings };
const days = (duties: readonly Duty[]): string[] => duties.map(({ key, day }) => `${key} ${day}`);

describe('checkpoints', () => {
  const plan = {
    kind: 'individual-pip' as const,
    id: 'e-1',
    status: 'active' as const,
    period: { start: '2026-07-06', end: '2026-08-07' },
    checkpoint_every: 'week',
  };

  it('come at their rhythm until the last day', () => {
    expect(days(checkpoints(plan, '2026-07-06'))).toEqual([
      'checkpoint/1 2026-07-13',
      'checkpoint/2 2026-07-20',
      'checkpoint/3 2026-07-27',
      'checkpoint/4 2026-08-03',
    ]);
  });

  it('are owed once, however many have gone by', () => {
    const late = checkpoints(plan, '2026-07-29');
    expect(days(late)).toEqual(['checkpoint/1 2026-07-13', 'checkpoint/2 2026-08-03']);
    expect(late.map((duty) => isLate(duty, '2026-07-29'))).toEqual([true, false]);
  });

  it('are late after three days of tolerance, not before', () => {
    const [first] = checkpoints(plan, '2026-07-13');
    expect(first && isLate(first, '2026-07-16')).toBe(false);
    expect(first && isLate(first, '2026-07-17')).toBe(true);
  });

  it('wait for a pause, and never fall into one', () => {
    const pauses = [{ from: '2026-07-10', to: '2026-07-14', agreed_by: 'HR' }];
    expect(dayAfter({ ...plan, pauses }, '2026-07-06', 7)).toBe('2026-07-18');
    expect(dayAfter({ ...plan, pauses }, '2026-07-06', 3)).toBe('2026-07-09');
    expect(dayAfter({ ...plan, pauses }, '2026-07-06', 4)).toBe('2026-07-15');
    const twice = [...pauses, { from: '2026-07-16', to: '2026-07-20', agreed_by: 'HR' }];
    expect(dayAfter({ ...plan, pauses: twice }, '2026-07-06', 7)).toBe('2026-07-23');
  });

  it('end with a decision, and an extension moves the end', () => {
    expect(checkpoints({ ...plan, checkpoint_every: 'now and then' }, '2026-07-06')).toEqual([]);
    const decided = { ...plan, outcome: { decision: 'met' as const, date: '2026-07-14' } };
    expect(personStanding(decided, context).duties).toEqual([]);
    const longer = { ...plan, extension: { to: '2026-08-28' } };
    const { duties, slips } = personStanding(longer, context);
    expect(duties.find(({ sort }) => sort === 'ending')?.day).toBe('2026-08-28');
    expect(slips).toMatchObject([{ first: '2026-08-07', now: '2026-08-28', moves: 1, days: 21 }]);
  });
});

describe('reviews of a development plan', () => {
  const plan = {
    kind: 'pdp' as const,
    id: 'p',
    status: 'active' as const,
    period: { start: '2026-07-01', end: '2026-09-30' },
  };

  it('stand on the agreed days, and a talk up to a week before stands for one', () => {
    const agreed = { ...plan, review_dates: ['2026-07-29', '2026-08-26'] };
    expect(days(talks(agreed, '2026-07-10'))).toEqual(['review/1 2026-07-29', 'review/2 2026-08-26']);
    const held = { ...agreed, reviews: [{ date: '2026-07-22' }] };
    expect(days(talks(held, '2026-07-23'))).toEqual(['review/2 2026-08-26']);
    const early = { ...agreed, reviews: [{ date: '2026-07-21' }] };
    expect(days(talks(early, '2026-07-23'))[0]).toBe('review/2 2026-07-29');
  });

  it('come monthly where no day is agreed', () => {
    expect(days(talks(plan, '2026-07-10'))).toEqual(['review/1 2026-08-05']);
    expect(days(talks({ ...plan, reviews: [{ date: '2026-09-20' }] }, '2026-09-21'))).toEqual([]);
  });
});

describe('a force plan', () => {
  const base = {
    kind: 'force-pip' as const,
    id: 'f',
    status: 'active' as const,
    period: { start: '2026-05-04', end: '2026-12-31' },
  };
  const board = { governance: { boards: [{ name: 'Gold group', meets: 'month', chair: 'DCC Hart' }] } };

  it('owes a review by each board at its own rhythm, or on the day announced', () => {
    const { duties } = forceStanding({ ...base, ...board }, context);
    expect(duties).toMatchObject([
      { sort: 'review', day: '2026-06-04', grace: 7, owner: { name: 'DCC Hart' } },
    ]);
    const reviews = [{ date: '2026-07-01', body: 'Gold group', next: '2026-07-29' }];
    expect(days(forceStanding({ ...base, ...board, reviews }, context).duties)).toEqual([
      'review/next 2026-07-29',
    ]);
    expect(forceStanding({ ...base, ...board, status: 'draft' }, context).duties).toEqual([]);
  });

  it('holds a check as done once a review on or after its day is on record', () => {
    const sustainability = [{ id: 'SU1', how: 'Kept', check: '2027-03-31' }];
    const closed = { ...base, status: 'closed' as const, sustainability };
    expect(days(forceStanding(closed, context).duties)).toEqual(['check/SU1 2027-03-31']);
    const looked = { ...closed, reviews: [{ date: '2027-04-02' }] };
    expect(forceStanding(looked, context).duties).toEqual([]);
  });
});

describe('a conversation', () => {
  it('owes its follow-up until an outcome is on record', () => {
    const note = { kind: 'conversation' as const, id: 'c', follow_up: '2026-07-20' };
    expect(days(noteStanding(note).duties)).toEqual(['follow-up 2026-07-20']);
    expect(noteStanding({ ...note, outcome: { result: 'improving' } }).duties).toEqual([]);
  });
});

describe('who is asked for', () => {
  it.each([
    ['singh', true],
    ['DR  AMARA', true],
    ['lead', true],
    ['lea', false],
    ['ward', false],
  ])('%s', (asked, found) => {
    expect(isAsked({ name: 'Dr Amara Singh', role: 'lead' }, asked)).toBe(found);
  });

  it('is everybody where nobody is, and nobody without a name', () => {
    expect(isAsked({ name: null, role: 'owner' }, null)).toBe(true);
    expect(isAsked({ name: null, role: 'owner' }, 'singh')).toBe(false);
  });

  it('is the next meeting from today on', () => {
    const at = (body: string, day: string): Gathering => ({
      key: day,
      body,
      title: body,
      day,
      papersDue: null,
      house: false,
      asks: [],
    });
    const all = [at('ppmg', '2026-09-24'), at('partner', '2026-07-15'), at('ppmg', '2026-07-14')];
    expect(nextMeeting(all, { today: '2026-07-15', meeting: null })?.day).toBe('2026-07-15');
    expect(nextMeeting(all, { today: '2026-07-15', meeting: 'ppmg' })?.day).toBe('2026-09-24');
    expect(nextMeeting(all, { today: '2026-07-15', meeting: 'other' })).toBeNull();
  });
});

describe('a table on a terminal', () => {
  it('counts wide characters twice and marks not at all', () => {
    expect([widthOf('abc'), widthOf('王小明'), widthOf('Zoe\u0308'), widthOf('')]).toEqual([3, 6, 3, 0]);
    expect(fitted('王小明', 5)).toBe('王小…');
    expect(filled('7', 3, true)).toBe('  7');
    expect(filled('王', 4, false)).toBe('王  ');
  });

  it('breaks at spaces, then within words, then cuts', () => {
    expect(wrapped('one two three', 7, 3)).toEqual(['one two', 'three']);
    expect(wrapped('e-1042-2026', 6, 3)).toEqual(['e-1042', '-2026']);
    expect(wrapped('a b c d', 1, 2)).toEqual(['a', '…']);
  });

  it('takes room from what gives, and from all where there is none left', () => {
    const table = {
      id: 't',
      title: 'T',
      columns: [rollColumn('Plan', { gives: true }), rollColumn('Due', { right: true })],
      lines: [{ plan: 'p', rating: null, cells: ['A plan with a long name', '28 April 2026'] }],
      note: '',
    };
    const same = (text: string): string => text;
    expect(grid(table, 80, same, same)).toEqual([
      'Plan                               Due',
      'A plan with a long name  28 April 2026',
    ]);
    for (const room of [30, 20, 15])
      expect(Math.max(...grid(table, room, same, same).map(widthOf))).toBeLessThanOrEqual(room);
  });
});
