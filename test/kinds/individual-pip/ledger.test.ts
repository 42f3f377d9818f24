import { describe, expect, it } from 'vitest';
import { dueByRhythm, ledgerOf, owedByProvider } from '../../../src/kinds/individual-pip/ledger.ts';
import type { Support } from '../../../src/kinds/individual-pip/plan.ts';
import type { IndividualPip } from '../../../src/kinds/individual-pip/schema.ts';

const plan = (more: Partial<IndividualPip> = {}): IndividualPip => ({
  kind: 'individual-pip',
  id: 'p',
  period: { start: '2026-05-04', end: '2026-07-10' },
  ...more,
});

const weekly: Support = { id: 'S1', every: 'week', from: '2026-05-11', to: '2026-07-10' };

describe('what a rhythm makes due', () => {
  it('makes a week’s session due when the week is over', () => {
    expect(dueByRhythm(plan(), weekly, '2026-05-16')).toBe(0);
    expect(dueByRhythm(plan(), weekly, '2026-05-17')).toBe(1);
    expect(dueByRhythm(plan(), weekly, '2026-05-23')).toBe(1);
    expect(dueByRhythm(plan(), weekly, '2026-05-24')).toBe(2);
  });

  it('is nothing before the first day', () => {
    expect(dueByRhythm(plan(), weekly, '2026-05-01')).toBe(0);
  });

  it('stops at the last day of the support', () => {
    expect(dueByRhythm(plan(), weekly, '2026-12-31')).toBe(8);
    expect(dueByRhythm(plan(), { ...weekly, to: '2026-05-31' }, '2026-12-31')).toBe(3);
  });

  it('takes the plan’s days where the support gives none', () => {
    const open: Support = { id: 'S1', every: 'week' };
    expect(dueByRhythm(plan(), open, '2026-12-31')).toBe(9);
    expect(dueByRhythm(plan({ opening: { date: '2026-06-01' } }), open, '2026-12-31')).toBe(5);
    expect(dueByRhythm(plan({ extension: { to: '2026-07-31' } }), open, '2026-12-31')).toBe(12);
  });

  it('is put off by a pause', () => {
    const paused = plan({ pauses: [{ from: '2026-06-01', to: '2026-06-07' }] });
    expect(dueByRhythm(paused, weekly, '2026-05-31')).toBe(3);
    expect(dueByRhythm(paused, weekly, '2026-06-07')).toBe(3);
    expect(dueByRhythm(paused, weekly, '2026-06-13')).toBe(3);
    expect(dueByRhythm(paused, weekly, '2026-06-14')).toBe(4);
  });

  it('counts a day of two overlapping pauses once', () => {
    const pauses = [
      { from: '2026-06-01', to: '2026-06-05' },
      { from: '2026-06-03', to: '2026-06-07' },
    ];
    expect(dueByRhythm(plan({ pauses }), weekly, '2026-06-14')).toBe(4);
  });

  it('follows the rhythms that checkpoints change it to', () => {
    const changed = plan({
      checkpoints: [
        { date: '2026-06-08', support_changes: [{ id: 'S1', every: 'fortnight', from: '2026-06-08' }] },
        { date: '2026-06-15', support_changes: 'The list is kept on the board' },
      ],
    });
    expect(dueByRhythm(changed, weekly, '2026-06-07')).toBe(4);
    expect(dueByRhythm(changed, weekly, '2026-06-21')).toBe(5);
    expect(dueByRhythm(changed, weekly, '2026-07-05')).toBe(6);
    expect(dueByRhythm(changed, { ...weekly, id: 'S2' }, '2026-07-05')).toBe(8);
  });

  it('takes the checkpoint’s own day where a change gives none', () => {
    const changed = plan({
      checkpoints: [{ date: '2026-05-25', support_changes: { id: 'S1', every: 'fortnight' } }],
    });
    expect(dueByRhythm(changed, weekly, '2026-06-07')).toBe(3);
  });

  it('does not judge words that are no rhythm', () => {
    expect(dueByRhythm(plan(), { ...weekly, every: 'when needed' }, '2026-07-10')).toBe(0);
  });

  it('reads months from their first day', () => {
    const monthly: Support = { id: 'S1', every: 'month', from: '2026-01-31', to: '2026-12-31' };
    expect(dueByRhythm(plan(), monthly, '2026-02-26')).toBe(0);
    expect(dueByRhythm(plan(), monthly, '2026-02-27')).toBe(1);
    expect(dueByRhythm(plan(), monthly, '2026-12-31')).toBe(11);
  });

  it('counts over a thousand years, and nothing from a year that is none', () => {
    const long: Support = { id: 'S1', every: 'week', from: '1000-01-01', to: '9999-12-31' };
    expect(dueByRhythm(plan(), long, '2026-07-10')).toBe(53_561);
    expect(dueByRhythm(plan(), { ...long, from: '0001-01-01' }, '2026-07-10')).toBe(0);
  });
});

describe('the ledger', () => {
  const support: Support = {
    ...weekly,
    sessions: [
      { date: '2026-05-13', held: 'yes' },
      { date: '2026-05-20', held: 'no', missed: 'provider' },
      { date: '2026-05-22', held: true, makes_up: '2026-05-20' },
      { date: '2026-05-27', held: false, missed: 'employee' },
      { date: '2026-06-03', held: 'no' },
      { date: '2026-06-10', held: 'no', missed: 'agreed' },
      { date: '2026-07-08', held: 'yes' },
    ],
  };

  it('counts make-ups as held and their misses as settled', () => {
    const early = ledgerOf(plan(), support, '2026-05-24');
    expect(early).toEqual({
      due: 2,
      held: 2,
      madeUp: 1,
      missed: { provider: 0, employee: 0, agreed: 0, unsaid: 0 },
      unrecorded: 0,
    });
  });

  it('counts a miss of the provider until it is made up', () => {
    expect(ledgerOf(plan(), support, '2026-05-21').missed.provider).toBe(1);
    expect(owedByProvider(ledgerOf(plan(), support, '2026-05-21'))).toBe(1);
    expect(owedByProvider(ledgerOf(plan(), support, '2026-05-22'))).toBe(0);
  });

  it('tells misses by who missed, and what is on no record', () => {
    const all = ledgerOf(plan(), support, '2026-07-05');
    expect(all.due).toBe(8);
    expect(all.held).toBe(2);
    expect(all.missed).toEqual({ provider: 0, employee: 1, agreed: 1, unsaid: 1 });
    expect(all.unrecorded).toBe(3);
    expect(owedByProvider(all)).toBe(4);
  });

  it('adds up: due is held, missed and unrecorded', () => {
    for (const day of ['2026-05-13', '2026-05-22', '2026-06-10', '2026-07-10']) {
      const { due, held, missed, unrecorded } = ledgerOf(plan(), support, day);
      const open = missed.provider + missed.employee + missed.agreed + missed.unsaid;
      expect(held + open + unrecorded, day).toBe(due);
    }
  });

  it('leaves sessions planned for later out', () => {
    expect(ledgerOf(plan(), support, '2026-07-07').held).toBe(2);
    expect(ledgerOf(plan(), support, '2026-07-08').held).toBe(3);
  });

  it('never counts more given than due', () => {
    const busy: Support = {
      ...weekly,
      sessions: ['11', '12', '13'].map((day) => ({ date: `2026-05-${day}`, held: 'yes' as const })),
    };
    expect(ledgerOf(plan(), busy, '2026-05-13')).toMatchObject({ due: 3, held: 3, unrecorded: 0 });
  });

  it('counts sessions alone where the rhythm is only words', () => {
    const loose: Support = { ...support, every: 'when a release comes' };
    expect(ledgerOf(plan(), loose, '2026-07-10')).toMatchObject({ due: 6, held: 3, unrecorded: 0 });
  });

  it('is empty where nothing is promised or recorded', () => {
    expect(ledgerOf({ kind: 'individual-pip', id: 'p' }, { id: 'S1' }, '2026-07-10')).toEqual({
      due: 0,
      held: 0,
      madeUp: 0,
      missed: { provider: 0, employee: 0, agreed: 0, unsaid: 0 },
      unrecorded: 0,
    });
  });
});
