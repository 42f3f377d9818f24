import { describe, expect, it } from 'vitest';
import { type Statement, statements } from '../../bench/wording-data.ts';
import { add, empty, figures, type Tally } from '../../bench/wording-tally.ts';
import { judge } from '../../src/rules/wording/judge/judge.ts';

const FIELDS = ['goal', 'criterion', 'concern', 'commitment', 'timescale', 'action', 'mitigation', 'cause'];

const tally = (set: readonly Statement[]): Tally =>
  set.reduce((sum, { field, label, text }) => add(sum, label, judge(field, text)?.label ?? 'ok'), empty);

const sets = {
  'fitted on': statements('test/wording'),
  'held out': statements('test/wording/held-out'),
};

describe.each(Object.entries(sets))('statements %s', (_, set) => {
  it('are judged with precision and without much missed', () => {
    const { precision, recall, f1 } = figures(tally(set));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(f1).toBeGreaterThanOrEqual(0.93);
  });

  it.each(FIELDS)('%s stands by itself', (field) => {
    const mine = set.filter((statement) => statement.field === field);
    const { precision, f1 } = figures(tally(mine));
    expect(precision).toBeGreaterThanOrEqual(0.85);
    expect(f1).toBeGreaterThanOrEqual(0.88);
  });
});

describe('the sets', () => {
  const all = [...sets['fitted on'], ...sets['held out']];

  it.each(FIELDS)('hold a hundred statements of %s or more, about half of them good', (field) => {
    const mine = all.filter((statement) => statement.field === field);
    const good = mine.filter(({ label }) => label === 'ok').length / mine.length;
    expect(mine.length).toBeGreaterThanOrEqual(100);
    expect(good).toBeGreaterThan(0.38);
    expect(good).toBeLessThan(0.62);
  });

  it('share no statement and no id', () => {
    expect(new Set(all.map(({ field, text }) => `${field} ${text}`)).size).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
