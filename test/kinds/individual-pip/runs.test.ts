import { describe, expect, it } from 'vitest';
import { countedDays, pausedDays } from '../../../src/kinds/individual-pip/pauses.ts';
import { isDecided, isRunning, owedUntil } from '../../../src/kinds/individual-pip/plan.ts';
import { lastRun, ratingsOf, runsOf } from '../../../src/kinds/individual-pip/runs.ts';
import type { IndividualPip } from '../../../src/kinds/individual-pip/schema.ts';
import { windowInDays } from '../../../src/kinds/individual-pip/window.ts';
import { says } from '../../../src/kit/nothing.ts';

type Rating = 'met' | 'improving' | 'not_yet' | 'no_opportunity';

const rated = (...ratings: readonly (Rating | null)[]): IndividualPip => ({
  kind: 'individual-pip',
  id: 'p',
  checkpoints: ratings.map((rating) => (rating ? { criteria: { K1: { rating } } } : {})),
});

describe('runs of ratings', () => {
  it('skip checkpoints that gave no opportunity', () => {
    const plan = rated('not_yet', 'no_opportunity', 'not_yet', 'met');
    expect(runsOf(plan, 'K1').map((run) => run.map(({ index }) => index))).toEqual([[0, 2], [3]]);
  });

  it('skip checkpoints that left the criterion out', () => {
    expect(lastRun(rated('met', null, 'met'), 'K1')).toHaveLength(2);
  });

  it('end where the rating changes', () => {
    const plan = rated('met', 'improving', 'met', 'met');
    expect(lastRun(plan, 'K1').map(({ index }) => index)).toEqual([2, 3]);
  });

  it('are empty for a criterion that was never rated', () => {
    expect(ratingsOf(rated('met'), 'K2')).toEqual([]);
    expect(lastRun(rated('no_opportunity'), 'K1')).toEqual([]);
  });
});

describe('pauses', () => {
  const plan: IndividualPip = {
    kind: 'individual-pip',
    id: 'p',
    pauses: [
      { from: '2026-06-10', to: '2026-06-12' },
      { from: '2026-06-01', to: '2026-06-05' },
      { from: '2026-06-13', to: '2026-06-14' },
      { from: '2026-07-05', to: '2026-07-01' },
      { from: '2026-08-01' },
    ],
  };

  it('count both ends, in whatever order they stand', () => {
    expect(pausedDays(plan, '2026-05-01', '2026-07-31')).toBe(10);
    expect(pausedDays(plan, '2026-06-03', '2026-06-10')).toBe(4);
    expect(pausedDays(plan, '2026-06-06', '2026-06-09')).toBe(0);
  });

  it('do not count between two checkpoints', () => {
    expect(countedDays(plan, '2026-05-29', '2026-06-08')).toBe(5);
    expect(countedDays(plan, '2026-07-01', '2026-07-08')).toBe(7);
  });
});

describe('where a plan stands', () => {
  const plan = (more: Partial<IndividualPip>): IndividualPip => ({
    kind: 'individual-pip',
    id: 'p',
    ...more,
  });

  it('runs unless it is a draft, closed or decided', () => {
    expect(isRunning(plan({}))).toBe(true);
    expect(isRunning(plan({ status: 'active' }))).toBe(true);
    expect(isRunning(plan({ status: 'draft' }))).toBe(false);
    expect(isRunning(plan({ status: 'closed' }))).toBe(false);
    expect(isRunning(plan({ outcome: { decision: 'met' } }))).toBe(false);
  });

  it('goes on where it was extended', () => {
    expect(isDecided(plan({ outcome: { decision: 'extended' } }))).toBe(false);
    expect(isRunning(plan({ outcome: { decision: 'extended', date: '2026-07-10' } }))).toBe(true);
  });

  it('owes nothing after its decision or its end', () => {
    const period = { start: '2026-05-04', end: '2026-07-10' };
    expect(owedUntil(plan({ period }), '2026-06-01')).toBe('2026-06-01');
    expect(owedUntil(plan({ period }), '2026-08-01')).toBe('2026-07-10');
    expect(
      owedUntil(plan({ period, outcome: { decision: 'met_early', date: '2026-06-12' } }), '2026-08-01'),
    ).toBe('2026-06-12');
    expect(owedUntil(plan({ period, extension: { to: '2026-07-31' } }), '2026-07-20')).toBe('2026-07-20');
  });

  it('hears nothing in none', () => {
    for (const word of ['none', 'None.', 'no change', 'nothing', ' ', '', null, undefined, []])
      expect(says(word), String(word)).toBe(false);
    for (const word of ['Nothing but the second depot', ['none', 'S2 moves to Monday'], [{ id: 'S1' }]])
      expect(says(word), String(word)).toBe(true);
  });
});

describe('windows', () => {
  it.each([
    ['8 weeks', 56],
    ['the last three months', 84],
    ['a 12-week period', 84],
    ['10 days', 10],
  ])('reads %s', (text, least) => {
    expect(windowInDays(text)?.least).toBe(least);
  });

  it.each(['four sprints', '', 'until the end', null])('leaves %s alone', (text) => {
    expect(windowInDays(text)).toBeNull();
  });
});
