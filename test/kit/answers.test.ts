import { describe, expect, it } from 'vitest';
import { nextId, oneOrList, said, saidAll, saidEach } from '../../src/kit/answers.ts';
import { logged } from '../../src/kit/logged.ts';

const answers = {
  progress: '  Draft out ',
  blockers: ' ',
  success: ['One', ' ', 'Two '],
  goal: { G1: 'on_track', G2: ' ' },
};

describe('answers', () => {
  it('gives one text, trimmed, or nothing', () => {
    expect(said(answers, 'progress')).toBe('Draft out');
    expect(said(answers, 'blockers')).toBeUndefined();
    expect(said(answers, 'goal')).toBeUndefined();
    expect(said(answers, 'absent')).toBeUndefined();
    expect(said(answers, 'success')).toBe('One');
  });

  it('gives every text, and every id that was answered', () => {
    expect(saidAll(answers, 'success')).toEqual(['One', 'Two']);
    expect(saidAll(answers, 'progress')).toEqual(['Draft out']);
    expect(saidAll(answers, 'goal')).toEqual([]);
    expect(saidEach(answers, 'goal')).toEqual({ G1: 'on_track' });
    expect(saidEach(answers, 'success')).toEqual({});
  });

  it('writes one text as a text and several as a list', () => {
    expect(oneOrList([])).toBeUndefined();
    expect(oneOrList(['a'])).toBe('a');
    expect(oneOrList(['a', 'b'])).toEqual(['a', 'b']);
  });

  it('never gives a number twice, also where one is missing between', () => {
    expect(nextId('G', [])).toBe('G1');
    expect(nextId('G', ['G1', 'G7', 'MC9', null, 'G2x'])).toBe('G8');
    expect(nextId('', ['1', '12'])).toBe('13');
  });
});

describe('a log', () => {
  const entries = [{ date: '2026-07-01' }, { date: '2026-07-08' }, { date: '2026-07-15' }];

  it('takes a new entry at its end', () => {
    expect(logged(['reviews'], entries, '2026-07-22', { note: 'x' })).toEqual({
      op: 'append',
      path: ['reviews'],
      value: { date: '2026-07-22', note: 'x' },
    });
    expect(logged(['reviews'], undefined, '2026-07-22', {})).toMatchObject({ op: 'append' });
  });

  it('takes an earlier one at its place, after the one of the same day', () => {
    expect(logged(['reviews'], entries, '2026-07-08', {})).toMatchObject({ op: 'insert', index: 2 });
    expect(logged(['reviews'], entries, '2026-06-01', {})).toMatchObject({ op: 'insert', index: 0 });
  });
});
