import { describe, expect, it } from 'vitest';
import { kind } from '../../../src/kinds/pdp/index.ts';
import { judgePart } from '../../support/excerpt.ts';

const verdict = (body: string, today = '2026-07-15') => judgePart(kind, body, today);
const paths = async (rule: string, body: string, today?: string) => (await verdict(body, today)).at(rule);

const quarter = 'period:\n  start: 2026-07-01\n  end: 2026-09-30\n';
const goals = (...more: string[]) => `goals:\n${more.map((m, i) => `  - id: G${i + 1}\n${m}`).join('')}`;

describe('what counts as a goal of this period', () => {
  it('leaves out the year, later, dropped and done', async () => {
    const set = ['', '', '', '    horizon: year\n', '    status: dropped\n', '    status: verified\n'];
    expect(await paths('at-most-three-goals', goals(...set))).toEqual([]);
    expect(await paths('at-most-three-goals', goals(...set, '    horizon: quarter\n'))).toEqual(['goals.6']);
  });

  it('asks no date and no steps of a goal set aside, but words', async () => {
    const plan = goals('    horizon: later\n');
    expect(await paths('goal-specific', plan)).toEqual(['goals.0.goal']);
    for (const letter of ['measurable', 'achievable', 'relevant', 'time-bound'])
      expect(await paths(`goal-${letter}`, plan)).toEqual([]);
  });

  it('asks nothing of a dropped goal and says that there is none left', async () => {
    const { findings } = await verdict(goals('    status: dropped\n', '    status: dropped\n'));
    expect(findings.map((f) => f.rule).filter((r) => r.startsWith('pdp/goal-'))).toEqual([]);
    expect(findings.find((f) => f.rule === 'pdp/has-a-goal')?.message).toContain('All goals were dropped');
  });

  it('takes one text for a list', async () => {
    expect(await paths('goal-measurable', goals('    success: Two reviews run\n'))).toEqual([]);
    expect(await paths('goal-achievable', goals('    how: []\n'))).toEqual(['goals.0.how']);
  });
});

describe('reviews', () => {
  const at = (day: string) => `${quarter}status: active\nreviews:\n  - date: ${day}\n`;

  it('are late after more than 35 days', async () => {
    expect(await paths('reviewed-monthly', at('2026-07-10'), '2026-08-14')).toEqual([]);
    expect(await paths('reviewed-monthly', at('2026-07-10'), '2026-08-15')).toEqual(['reviews']);
  });

  it('are not owed past the end, in drafts or in closed plans', async () => {
    expect(await paths('reviewed-monthly', at('2026-08-28'), '2026-12-01')).toEqual([]);
    expect(await paths('reviewed-monthly', at('2026-08-20'), '2026-12-01')).toEqual(['reviews']);
    for (const status of ['draft', 'closed'])
      expect(await paths('reviewed-monthly', `${quarter}status: ${status}\n`, '2026-09-01')).toEqual([]);
  });

  it('may speak of a goal in words, and need not of one taken up later', async () => {
    const plan = (review: string, since = '') =>
      `${goals('', since)}reviews:\n  - date: 2026-07-08\n    blockers: none\n    adjustments: none\n${review}`;
    expect(await paths('review-complete', plan('    progress: G1 and G2 both begun.\n'))).toEqual([]);
    expect(await paths('review-complete', plan('    progress: G1 begun, G21 not\n'))).toEqual([
      'reviews.0.goals',
    ]);
    const later = plan('    progress: G1 begun\n', '    since: 2026-07-08\n');
    expect(await paths('review-complete', later)).toEqual([]);
    const before = plan('    progress: G1 begun\n', '    since: 2026-07-07\n');
    expect(await paths('review-complete', before)).toEqual(['reviews.0.goals']);
  });

  it('have a date in each month of the period', async () => {
    const dates = (...days: string[]) => paths('review-dates-set', `${quarter}review_dates: [${days}]\n`);
    expect(await dates('2026-07-29', '2026-08-26', '2026-09-23')).toEqual([]);
    expect(await dates('2026-07-29', '2026-09-02', '2026-09-30')).toEqual([]);
    expect(await dates('2026-07-29', '2026-09-23')).toEqual(['review_dates']);
    expect(await dates()).toEqual(['review_dates']);
  });
});

describe('commitments', () => {
  const made = (support: string, commitment: string) =>
    paths(
      'manager-commits',
      `${goals(`    support: ${support}\n`)}manager_commitments:\n  - id: MC1\n${commitment}`,
    );

  it('are not asked where no support is needed', async () => {
    for (const none of ['none', 'None needed.', 'nothing', 'n/a']) expect(await made(none, '')).toEqual([]);
    expect(await made('none of us knows yet', '')).toEqual(['goals.0.support']);
  });

  it('count once they say something, for their own goals', async () => {
    expect(await made('Dana', '    goals: [G1]\n')).toEqual(['goals.0.support']);
    expect(await made('Dana', '    commitment: Ask Dana on Monday\n')).toEqual([]);
  });

  const kept = (fields: string, more = '') =>
    paths(
      'commitment-kept',
      `${more}${goals('    status: dropped\n', '')}manager_commitments:\n  - id: MC1\n${fields}`,
    );

  it('are due after their day, and fall away with their goals', async () => {
    expect(await kept('    by: 2026-07-15\n')).toEqual([]);
    expect(await kept('    by: 2026-07-14\n')).toEqual(['manager_commitments.0.kept']);
    expect(await kept('    by: 2026-07-14\n    goals: G1\n')).toEqual([]);
    expect(await kept('    by: 2026-07-14\n    note: The rota is frozen\n')).toEqual([]);
    expect(await kept('    by: 2026-07-14\n', 'status: closed\n')).toEqual([]);
  });

  it('hear the manager in one of two reviews running', async () => {
    const log = (...noticed: string[]) =>
      paths(
        'commitment-kept',
        `reviews:\n${noticed.map((n) => `  - progress: x\n${n ? `    manager:\n      noticed: ${n}\n` : ''}`).join('')}`,
      );
    expect(await log('', '')).toEqual(['reviews.1.manager']);
    expect(await log('', '', 'Clear words')).toEqual([]);
    expect(await log('Clear words', '')).toEqual([]);
  });
});

describe('a goal that stands still', () => {
  const carried = (from: string, period = quarter) =>
    paths('carried-without-movement', `${period}${goals(`    carried_from: ${from}\n`)}`);

  it('is one carried from two or more periods before', async () => {
    expect(await carried('2026-Q2')).toEqual([]);
    expect(await carried('2026-Q1')).toEqual(['goals.0.carried_from']);
    expect(await carried('sam-okafor-2026-q1')).toEqual(['goals.0.carried_from']);
    expect(await carried('last spring')).toEqual([]);
    const year = 'period:\n  start: 2026-01-01\n  end: 2026-12-31\n';
    expect(await carried('2025', year)).toEqual([]);
    expect(await carried('2024', year)).toEqual(['goals.0.carried_from']);
  });

  it('has moved once the ledger or a review says so', async () => {
    const plan = `${quarter}${goals('    carried_from: 2026-Q1\n')}`;
    const ledger = 'changes:\n  - item: G1\n    field: success\n    date: 2026-07-02\n';
    expect(await paths('carried-without-movement', plan + ledger)).toEqual([]);
  });

  it('counts stalls before which nothing was adjusted for this very goal', async () => {
    const log = (words: string) =>
      `${goals('', '')}reviews:\n` +
      ['2026-07-01', '2026-07-08']
        .map((day) => `  - date: ${day}\n    adjustments: ${words}\n    goals:\n      G1: stalled\n`)
        .join('');
    expect(await paths('carried-without-movement', log('none'))).toEqual(['reviews.1.goals.G1']);
    expect(await paths('carried-without-movement', log('G2 is half as large'))).toEqual([
      'reviews.1.goals.G1',
    ]);
    expect(await paths('carried-without-movement', log('Both are half as large'))).toEqual([]);
  });
});

describe('the end of the period', () => {
  it('is asked for from the day after, with what carries forward only where a goal is open', async () => {
    expect(await paths('period-closed', quarter, '2026-09-30')).toEqual([]);
    expect(await paths('period-closed', quarter, '2026-10-01')).toEqual(['end_of_period']);
    const told = `${quarter}end_of_period:\n  achieved: G1\n  changed: The team\n`;
    expect(await paths('period-closed', told, '2026-10-01')).toEqual([]);
    const open = `${told}${goals('')}`;
    expect(await paths('period-closed', open, '2026-10-01')).toEqual(['end_of_period.carries_forward']);
  });

  it('weighs the parts of the direction differently', async () => {
    const { findings } = await verdict('direction:\n  aiming_for: Staff engineer\n');
    const own = findings.filter((f) => f.rule === 'pdp/direction-set');
    expect(own.map((f) => [f.path.join('.'), f.severity])).toEqual([
      ['direction.framework', 'advice'],
      ['direction.picture', 'warning'],
    ]);
  });

  it('calls a period of up to a hundred days a quarter', async () => {
    const long = (end: string) => paths('quarterly', `period:\n  start: 2026-01-01\n  end: ${end}\n`);
    expect(await long('2026-04-10')).toEqual([]);
    expect(await long('2026-04-11')).toEqual(['period.end']);
  });
});
