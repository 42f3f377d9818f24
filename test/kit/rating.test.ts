import { describe, expect, it } from 'vitest';
import { type Rateable, rate, ratingRule, tag } from '../../src/kit/rating.ts';
import { defaultThresholds } from '../../src/kit/settings.ts';
import { isBegun, isClaimed, isKept, isOpen } from '../../src/kit/standing.ts';

const today = '2026-07-15';
const plain: Rateable = {
  status: 'in_progress',
  start: '2026-06-01',
  due: '2026-09-30',
  moves: 0,
  risks: [],
  lags: [],
};
const rated = (more: Partial<Rateable>) => rate({ ...plain, ...more }, today, defaultThresholds);

describe('rate', () => {
  it.each<[string, Partial<Rateable>, string, string]>([
    ['past due', { due: '2026-07-14' }, 'red', 'it is 1 day past its due date'],
    ['past due, as written', { due: 'June 2026' }, 'red', 'it is 15 days past its due date'],
    ['due today', { due: today }, 'green', 'nothing'],
    [
      'a bare risk',
      { risks: [{ id: 'R1', score: 20, mitigated: false }] },
      'red',
      'risk R1 scores 20 and no mitigation of it is open',
    ],
    ['a mitigated risk', { risks: [{ id: 'R1', score: 25, mitigated: true }] }, 'green', 'nothing'],
    ['a smaller risk', { risks: [{ id: 'R1', score: 16, mitigated: false }] }, 'green', 'nothing'],
    [
      'soon and not started',
      { status: 'not_started', due: '2026-07-29' },
      'amber',
      'it is due in 14 days and not started',
    ],
    [
      'not so soon and not started',
      { status: 'not_started', start: '2026-07-16', due: '2026-07-30' },
      'green',
      'nothing',
    ],
    ['started late', { status: undefined }, 'amber', 'its start has passed and it is not started'],
    ['moved once', { moves: 1 }, 'green', 'nothing'],
    ['moved twice', { moves: 2 }, 'amber', 'its date has moved twice'],
    ['moved more', { moves: 3 }, 'amber', 'its date has moved 3 times'],
    [
      'behind its line',
      { lags: [{ id: 'M1', share: 0.11 }] },
      'amber',
      'outcome measure M1 is behind its line to the target',
    ],
    ['a tenth behind', { lags: [{ id: 'M1', share: 0.1 }] }, 'green', 'nothing'],
    ['red before amber', { due: '2026-07-14', moves: 2 }, 'red', 'it is 1 day past its due date'],
    ['complete and late', { status: 'complete', due: '2026-07-14' }, 'none', 'it is closed'],
    ['no time at all', { due: 'Ongoing', start: null }, 'green', 'nothing'],
  ])('%s', (_, more, tone, why) => {
    const verdict = rated(more);
    expect(verdict.tone).toBe(tone);
    expect(verdict.why.startsWith(why)).toBe(true);
  });

  it('rates nothing in a closed plan', () => {
    expect(rate({ ...plain, due: '2026-01-01' }, today, defaultThresholds, true).tone).toBe('none');
  });

  it('goes by the thresholds of the house, and prints them', () => {
    const strict = { ...defaultThresholds, moves: 1, risk_red: 12 };
    expect(rate({ ...plain, moves: 1 }, today, strict).tone).toBe('amber');
    expect(ratingRule(strict)).toContain('scores 12 or more');
    expect(ratingRule(defaultThresholds)).toContain('by more than 10 per cent');
    expect(ratingRule(defaultThresholds)).toContain('moved twice or more');
  });

  it('says every tone in a word', () => {
    expect([tag('red'), tag('none')]).toEqual([
      { tone: 'red', text: 'Red' },
      { tone: 'none', text: 'Closed' },
    ]);
  });
});

describe('standing', () => {
  it.each([
    [undefined, true, false, true, false],
    ['not_started', true, false, true, false],
    ['in_progress', true, false, true, true],
    ['on_hold', true, false, true, true],
    ['complete', false, true, true, true],
    ['verified', false, true, true, true],
    ['dropped', false, false, false, true],
  ])('%s', (status, open, claimed, kept, begun) => {
    const item = { status };
    expect([isOpen(item), isClaimed(item), isKept(item), isBegun(item)]).toEqual([
      open,
      claimed,
      kept,
      begun,
    ]);
  });
});
