import { describe, expect, it } from 'vitest';
import { difference } from '../../src/core/compare/difference.ts';
import { wordDiff } from '../../src/core/compare/word-diff.ts';
import { contract, type PastChange, type PlanStatus, type Report } from '../../src/core/status/contract.ts';
import { type Asked, type Past, statusOf } from '../../src/core/status/owing.ts';
import { pastOf, type Told } from '../../src/core/status/past.ts';
import { changeTable, comparedWith, silentTable } from '../../src/core/status/past-tables.ts';
import { rollOf } from '../../src/core/status/roll.ts';
import { statusSheet } from '../../src/core/status/sheet.ts';
import { reportOf } from '../../src/core/status/summary.ts';
import { distance, named } from '../../src/core/status/time-tables.ts';
import { slipTable, supportWords } from '../../src/core/status/watch-tables.ts';
import type { Difference } from '../../src/kit/difference.ts';
import { type Duty, nothingOwed, type Standing } from '../../src/kit/duty.ts';
import type { Known, Moved } from '../../src/kit/history.ts';

const TODAY = '2026-07-15';
const K1: Known = { sort: 'criterion', id: 'K1', about: 'Private words of a criterion' };
const C11: Known = { sort: 'action', id: 'C1.1', about: 'Rebuild the profile' };
const of = (what: Difference['what'], item: Known | null, more: Partial<Difference> = {}) =>
  difference(what, item, [], more);
const told = (
  differences: readonly Difference[],
  silent: Exclude<Told, { unknown: string }>['silent'] = [],
): Told => ({
  from: 'a'.repeat(40),
  differences,
  silent,
});
const moved = (item: Known | null, field: string, was: unknown, is: unknown): Moved => ({
  ...{ item, field, was, is, shape: { is: 'day' }, path: [] },
  from: null,
  at: null,
});

describe('a change of a plan about a person', () => {
  const SECRET = 'Private';
  const CHANGES: readonly (readonly [Difference, string])[] = [
    [
      of('moved', K1, { field: 'due', from: '2026-07-31', to: '2026-08-28', days: 28 }),
      'K1 moved from 31 July 2026 to 28 August 2026 (28 days), with no reason recorded',
    ],
    [
      of('moved', K1, {
        field: 'due',
        from: '2026-07-31',
        to: '2026-08-28',
        days: 28,
        reason: 'Private matters',
      }),
      'K1 moved from 31 July 2026 to 28 August 2026 (28 days): on record',
    ],
    [
      of('reworded', K1, {
        field: 'measured_by',
        from: 'Private a',
        to: 'Private b',
        words: wordDiff('Private a', 'Private b'),
      }),
      'K1 measured by was reworded',
    ],
    [of('added', K1), 'K1 is new'],
    [of('added', { ...K1, id: '' }), 'A criterion is new'],
    [of('removed', K1, { from: 'Private words' }), 'K1 has gone from the plan'],
    [of('closed', K1, { to: 'complete' }), 'K1 is complete'],
    [of('dropped', K1, { to: 'dropped' }), 'K1 was dropped'],
    [of('reopened', K1, { from: 'complete', to: 'in_progress' }), 'K1 is open again: it was complete'],
    [
      of('status', null, { field: 'status', from: 'active', to: 'closed' }),
      'The plan went from active to closed',
    ],
    [
      of('entry', null, { field: 'checkpoints', date: '2026-05-11', to: 'Private' }),
      'New entry of 2026-05-11 in checkpoints',
    ],
    [
      of('entry', K1, { field: 'sessions', date: '2026-05-11', to: 'not held (employee)' }),
      'New entry of 2026-05-11 in sessions',
    ],
    [
      of('rewritten', null, {
        field: 'checkpoints.needs_work',
        date: '2026-05-11',
        from: 'Private',
        to: 'Private',
      }),
      'The entry of 2026-05-11 in checkpoints was rewritten',
    ],
    [
      of('rewritten', null, { field: 'reviews', date: '2026-05-11', from: 'Private' }),
      'The entry of 2026-05-11 in reviews was rewritten',
    ],
    [
      of('changed', null, { field: 'employee', from: 'Private A', to: 'Private B' }),
      'The plan employee changed',
    ],
  ];

  it.each(CHANGES)('is told in words of ours: %#', (one, sentence) => {
    const [change] = pastOf(told([one]), true)?.changes ?? [];
    expect(change?.sentence).toBe(sentence);
    expect(JSON.stringify(change)).not.toContain(SECRET);
  });

  it('keeps its ends where they are days or statuses alone', () => {
    const [day, words] =
      pastOf(told([CHANGES[0]?.[0] as Difference, CHANGES[2]?.[0] as Difference]), true)?.changes ?? [];
    expect([day?.from, day?.to, words?.from, words?.to]).toEqual(['2026-07-31', '2026-08-28', null, null]);
  });

  it('says all of it of other plans', () => {
    const [change] = pastOf(told([CHANGES[2]?.[0] as Difference]), false)?.changes ?? [];
    expect(change).toMatchObject({ from: 'Private a', to: 'Private b' });
    expect(change?.sentence).toContain('Private [-a-] {+b+}');
  });
});

describe('whether a change is on record', () => {
  const due = of('moved', C11, { field: 'due', from: '2026-07-31', to: '2026-08-28', days: 28 });
  const recorded = (list: readonly Difference[], silent: Parameters<typeof told>[1]) =>
    pastOf(told(list, silent), false)?.changes.map(({ item, recorded: is }) => [item, is]);

  it('is known by its item and field', () => {
    const silent = [{ item: C11, moved: moved(C11, 'due', '2026-07-31', '2026-08-28') }];
    const start = of('moved', C11, { field: 'start', from: '2026-05-01', to: '2026-06-01', days: 31 });
    expect(recorded([due, start], silent)).toEqual([
      ['C1.1', false],
      ['C1.1', null],
    ]);
  });

  it('is yes where the ledger gives a reason, and open where none is wanted', () => {
    expect(recorded([{ ...due, reason: 'late' }, of('added', C11)], [])).toEqual([
      ['C1.1', true],
      ['C1.1', null],
    ]);
  });

  it('is of the item as a whole where that came or went', () => {
    const silent = [{ item: K1, moved: null }];
    expect(recorded([of('added', K1), of('reworded', K1, { field: 'threshold' })], silent)).toEqual([
      ['K1', false],
      ['K1', null],
    ]);
  });

  it('adds what no difference tells, and nothing twice', () => {
    const late = moved(C11, 'due', '2026-07-31', '2026-08-28');
    const change = pastOf(told([of('added', C11)], [{ item: C11, moved: late }]), false)?.changes[1];
    expect(change).toMatchObject({ what: 'moved', item: 'C1.1', days: 28, recorded: false });
    expect(pastOf(told([due], [{ item: C11, moved: late }]), false)?.changes).toHaveLength(1);
    const value = moved(C11, 'target.value', 80, 70);
    expect(pastOf(told([], [{ item: C11, moved: value }]), false)?.changes[0]).toMatchObject({
      what: 'changed',
      from: 80,
      to: 70,
      days: null,
    });
  });

  it('is unknown as a whole where Git cannot tell', () => {
    expect(pastOf({ unknown: 'The past is cut off.' }, false)).toEqual({
      state: 'unknown',
      note: 'The past is cut off.',
      from: null,
      changes: [],
    });
    expect(pastOf({ from: null, differences: [], silent: [] }, false)?.state).toBe('new');
  });
});

const duty = (item: string, day: string, more: Partial<Duty> = {}): Duty => ({
  ...{ key: `due/${item}`, sort: 'action', item, what: 'Rebuild', day, written: null, grace: 0 },
  owner: { name: 'Dr Amara Singh', role: 'lead' },
  ...more,
});
const slip = (moves: number) => ({
  ...{ item: 'C1.1', what: 'Rebuild', first: '2026-05-29', now: '2026-06-30', moves, days: 32 },
  owner: { name: 'Dr Amara Singh', role: 'lead' },
});
const ASKED: Asked = { today: TODAY, dueWithin: 30, owner: null, meeting: null, withNames: false };
const stand = (
  standing: Partial<Standing> = {},
  past: Past | null = null,
  asked: Partial<Asked> = {},
): PlanStatus => {
  const face = { file: 'a.yaml', id: 'a', kind: 'force-pip', people: false, title: 'Call handling' };
  const found = statusOf(
    { ...face, data: {}, past },
    { ...nothingOwed, ...standing },
    { ...ASKED, ...asked },
  );
  if (!found) throw new Error('nothing to show');
  return found;
};
const report = (...plans: readonly PlanStatus[]): Report =>
  reportOf(
    {
      ...{ tool: { name: 'pip-plan', version: '0' }, asOf: TODAY, dueWithin: 30 },
      ...{ owner: null, meeting: null, since: 'main', shard: null, ratingRule: 'rule' },
    },
    plans,
    [],
  );

describe('late, due and neither', () => {
  it.each([
    ['2026-07-14', 0, 'overdue'],
    ['2026-07-15', 0, 'due'],
    ['2026-07-12', 3, 'due'],
    ['2026-07-11', 3, 'overdue'],
    ['2026-08-14', 0, 'due'],
    ['2026-08-15', 0, 'neither'],
  ])('%s with %i days of grace is %s', (day, grace, state) => {
    const { overdue, due } = stand({ duties: [duty('C1.1', day, { grace })] });
    expect(overdue.length > 0 ? 'overdue' : due.length > 0 ? 'due' : 'neither').toBe(state);
  });

  it('stands the oldest day first, then by the item', () => {
    const duties = ['C1.3 2026-07-20', 'C1.2 2026-07-16', 'C1.1 2026-07-20'].map((text) => {
      const [item = '', day = ''] = text.split(' ');
      return duty(item, day);
    });
    expect(stand({ duties }).due.map(({ item, days }) => `${item} ${days}`)).toEqual([
      'C1.2 1',
      'C1.1 5',
      'C1.3 5',
    ]);
  });

  it.each([
    [-1, '1 day late'],
    [-30, '30 days late'],
    [0, 'today'],
    [1, 'in 1 day'],
    [12, 'in 12 days'],
  ])('%i days is said as %s', (days, words) => {
    expect(distance(days)).toBe(words);
  });

  it.each([
    ['C1.1', 'Rebuild', 'C1.1 Rebuild'],
    [null, 'Review', 'Review'],
    ['C1.1', '', 'C1.1'],
  ])('%s and %s are called %s', (item, what, name) => {
    expect(named(item, what)).toBe(name);
  });
});

describe('moves of dates', () => {
  const past = (moves: number): Past => ({ told: told([]), slips: [slip(moves)] });

  it.each([
    [null, 2, 2, 0],
    [past(2), 2, 2, 0],
    [past(3), 2, 3, 1],
    [past(1), 0, 1, 1],
  ])('are counted with those that the ledger has not: %#', (from, ledger, moves, unrecorded) => {
    const [one] = stand({ slips: ledger > 0 ? [slip(ledger)] : [] }, from).slips;
    expect([one?.moves, one?.unrecorded]).toEqual([moves, unrecorded]);
  });

  it('are printed with how many are not on record', () => {
    const cells = (from: Past) => slipTable(report(stand({ slips: [slip(1)] }, from))).lines[0]?.cells;
    expect(cells(past(1))).toEqual(['Call handling', 'C1.1 Rebuild', '29 May', '30 Jun', '1 move (32 days)']);
    expect(cells(past(3))?.at(-1)).toBe('3 moves (32 days), 2 not on record');
  });
});

describe('tables of what changed', () => {
  const change = (more: Partial<PastChange>): PastChange => ({
    ...{ what: 'changed', item: 'C1.1', field: 'lead', from: null, to: null, days: null },
    ...{ recorded: null, sentence: 'C1.1 lead changed' },
    ...more,
  });
  const plan = (...changes: PastChange[]): PlanStatus => ({
    ...stand(),
    past: { state: 'compared', note: null, from: 'a'.repeat(40), changes },
  });
  const cells = (table: ReturnType<typeof changeTable>) => table.lines.map((line) => line.cells[1]);

  it('tell the silent ones apart from the rest', () => {
    const made = report(
      plan(
        change({}),
        change({ recorded: false, sentence: 'C1.1 moved' }),
        change({ recorded: true, sentence: 'C1.2 moved' }),
      ),
    );
    expect(cells(silentTable(made))).toEqual(['C1.1 moved']);
    expect(cells(changeTable(made))).toEqual(['C1.1 lead changed', 'C1.2 moved']);
    expect([made.summary.changed, made.summary.unrecorded]).toEqual([3, 1]);
  });

  it('say that a plan is new, and why nothing is known', () => {
    const made = report(
      { ...stand(), past: { state: 'new', note: null, from: null, changes: [] } },
      { ...stand(), past: { state: 'unknown', note: 'Cut off.', from: null, changes: [] } },
    );
    expect(cells(changeTable(made))).toEqual(['The plan is new', 'Cut off.']);
  });

  it('are none where Git was not asked', () => {
    const made = { ...report(stand()), since: null };
    expect([silentTable(made).lines, changeTable(made).lines, comparedWith(made)]).toEqual([[], [], '']);
    expect(rollOf(made).tables.map(({ id }) => id)).toEqual(['plans']);
  });

  it.each([
    ['main', ' Compared with main.', 'Changed since main'],
    ['agreed', ' Compared with what was agreed.', 'Changed since it was agreed'],
  ])('say with what: %s', (since, sentence, title) => {
    const made = { ...report(plan(change({}))), since };
    expect([comparedWith(made), changeTable(made).title]).toEqual([sentence, title]);
    expect(rollOf(made).lead).toContain(sentence.trim());
  });

  it('cut a sentence that is very long', () => {
    const [cell] = cells(changeTable(report(plan(change({ sentence: 'word '.repeat(100) })))));
    expect(cell?.length).toBeLessThanOrEqual(200);
  });

  it('stand in the sheet, a row for each', () => {
    const made = report(
      plan(change({}), change({ recorded: false, what: 'moved', days: 28, sentence: 'C1.1 moved' })),
      { ...stand(), file: 'b.yaml', past: { state: 'unknown', note: 'Cut off.', from: null, changes: [] } },
    );
    const { columns, rows } = statusSheet(made);
    const at = (name: string) => columns.indexOf(name);
    expect(rows.map((row) => ['state', 'sort', 'what', 'days', 'note'].map((name) => row[at(name)]))).toEqual(
      [
        ['changed', 'changed', 'C1.1 lead changed', null, null],
        ['unrecorded', 'moved', 'C1.1 moved', 28, null],
        ['unknown', 'plan', null, null, 'Cut off.'],
      ],
    );
  });

  it('keep the contract', () => {
    const made = report(plan(change({ from: 80, to: 70 })));
    expect(contract.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });
});

describe('support in words', () => {
  const missed = { provider: 0, employee: 0, agreed: 0, unsaid: 0, unrecorded: 0 };
  const support = (more: object) =>
    supportWords({ item: 'S1', what: 'x', provider: null, state: null, due: 8, held: 3, missed, ...more });

  it.each([
    ['no sessions, nothing said', { due: null }, 'not asked for yet'],
    ['no sessions, a state', { due: null, state: 'in_place' }, 'in place'],
    ['none due yet', { due: 0, held: 0 }, 'no session due yet'],
    ['held before any was due', { due: 0, held: 1 }, '1 of 0 held'],
    ['some held', {}, '3 of 8 held'],
    [
      'missed by each',
      { missed: { provider: 2, employee: 1, agreed: 1, unsaid: 1, unrecorded: 0 } },
      '3 of 8 held, 2 missed by the provider, 1 missed by the employee, 1 put off by agreement, 1 missed, nobody says by whom',
    ],
    ['not on record', { missed: { ...missed, unrecorded: 4 } }, '3 of 8 held, 4 not on record'],
  ])('%s', (_, more, words) => {
    expect(support(more)).toBe(words);
  });
});
