import { describe, expect, it } from 'vitest';
import { deletion, nothingOwed, owed, uncounted } from '../../src/kit/duty.ts';

const owner = { name: 'Rosa Lindqvist', role: 'manager' };
const review = { key: 'review/1', sort: 'review' as const, item: null, what: 'Review', owner };

describe('a duty', () => {
  it('is there where there is a day, with no grace and no words of its own', () => {
    expect(owed('2026-07-29', review)).toEqual([{ ...review, day: '2026-07-29', written: null, grace: 0 }]);
  });

  it.each([null, undefined, ''])('is none where the day is %j', (day) => {
    expect(owed(day, review)).toEqual([]);
  });

  it('keeps the grace and the words that it is given', () => {
    const [duty] = owed('2026-09-30', { ...review, grace: 3, written: 'Q2 2026/27' });
    expect(duty).toMatchObject({ day: '2026-09-30', grace: 3, written: 'Q2 2026/27' });
  });
});

describe('the deletion of a plan', () => {
  it('is owed by the day that its retention names', () => {
    expect(deletion({ delete_by: '2028-07-31' }, owner)).toEqual([
      {
        key: 'deletion',
        sort: 'deletion',
        item: null,
        what: 'Delete the plan',
        day: '2028-07-31',
        written: null,
        grace: 0,
        owner,
      },
    ]);
  });

  it.each([null, undefined, {}, { delete_by: null }])(
    'is not owed where there is no day: %j',
    (retention) => {
      expect(deletion(retention, owner)).toEqual([]);
    },
  );
});

describe('a standing to begin from', () => {
  it('owes nothing and counts nothing', () => {
    const { items, promises, ...lists } = nothingOwed;
    expect([...Object.values(items), ...Object.values(promises)].every((n) => n === 0)).toBe(true);
    expect(Object.values(lists).every((list) => list.length === 0)).toBe(true);
  });

  it('holds support that is not counted by sessions with no numbers to misread', () => {
    const given = { item: 'S1', what: 'Peer visit', provider: owner, state: 'agreed' };
    expect(uncounted(given)).toEqual({
      ...given,
      due: null,
      held: 0,
      missed: { unrecorded: 0, provider: 0, employee: 0, agreed: 0, unsaid: 0 },
    });
  });
});
