import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/cli/errors.ts';
import { today } from '../../src/cli/today.ts';

describe('today', () => {
  const evening = new Date(2026, 4, 8, 23, 59, 59);

  it('is the local calendar day', () => {
    expect(today({}, evening)).toBe('2026-05-08');
    expect(today({ SOURCE_DATE_EPOCH: '' }, new Date(2026, 0, 1, 0, 0, 0))).toBe('2026-01-01');
  });

  it('is the UTC day of SOURCE_DATE_EPOCH where that is set', () => {
    expect(today({ SOURCE_DATE_EPOCH: '0' }, evening)).toBe('1970-01-01');
    expect(today({ SOURCE_DATE_EPOCH: '1777679999' }, evening)).toBe('2026-05-01');
    expect(today({ SOURCE_DATE_EPOCH: '1777680000' }, evening)).toBe('2026-05-02');
  });

  it.each(['soon', '-1', '1.5', ' 1', '999999999999'])('refuses %s', (epoch) => {
    expect(() => today({ SOURCE_DATE_EPOCH: epoch }, evening)).toThrow(UserError);
  });
});
