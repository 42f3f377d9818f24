import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/kit/time.ts';
import { direction, expectedOn, lagOf, reaches, readingsTo } from '../../src/kit/trajectory.ts';

const course = {
  better: 'higher' as const,
  baseline: { value: 60, date: '2026-03-31' },
  target: { value: 80, by: '2026-07-09' },
  readings: [
    { date: '2026-05-20', value: 67 },
    { date: '2026-04-30', value: 66 },
  ],
};

describe('trajectory', () => {
  it('draws a straight line from baseline to target and holds its ends', () => {
    expect(expectedOn(course, '2026-03-01')).toBe(60);
    expect(expectedOn(course, '2026-03-31')).toBe(60);
    expect(expectedOn(course, '2026-05-20')).toBe(70);
    expect(expectedOn(course, '2026-07-09')).toBe(80);
    expect(expectedOn(course, '2027-01-01')).toBe(80);
  });

  it('goes by the agreed steps where there are any', () => {
    const stepped = { ...course, trajectory: [{ value: 62, by: '2026-05-20' }] };
    expect(expectedOn(stepped, '2026-05-20')).toBe(62);
    expect(expectedOn(stepped, '2026-06-14')).toBe(71);
  });

  it('has no line without two points', () => {
    expect(expectedOn({ target: course.target }, '2026-05-20')).toBeNull();
    expect(expectedOn({ ...course, baseline: { value: 60 } }, '2026-05-20')).toBeNull();
    expect(expectedOn({}, '2026-05-20')).toBeNull();
  });

  it('takes the latest reading that is not in the future', () => {
    expect(readingsTo(course, '2026-05-19').at(-1)).toEqual({ day: '2026-04-30', value: 66 });
    expect(readingsTo(course, '2026-05-20').at(-1)).toEqual({ day: '2026-05-20', value: 67 });
    expect(readingsTo({}, '2026-05-20')).toEqual([]);
  });

  it('measures the lag as a share of the whole distance', () => {
    expect(lagOf(course, '2026-06-30')?.share).toBeCloseTo(0.15);
    expect(lagOf(course, '2026-04-30')?.share).toBe(0);
    expect(lagOf({ ...course, readings: [] }, '2026-06-30')).toBeNull();
    expect(lagOf({ ...course, target: { value: 60, by: '2026-07-09' } }, '2026-06-30')).toBeNull();
  });

  it('turns round where lower is better', () => {
    const lower = {
      better: 'lower' as const,
      baseline: { value: 30, date: '2026-03-31' },
      target: { value: 10, by: '2026-07-09' },
      readings: [{ date: '2026-05-20', value: 25 }],
    };
    expect(lagOf(lower, '2026-06-30')?.share).toBe(0.25);
    expect(direction({ baseline: lower.baseline, target: lower.target })).toBe(-1);
    expect(reaches(lower, 10, 10)).toBe(true);
    expect(reaches(lower, 10.1, 10)).toBe(false);
    expect(reaches(course, 80, 80)).toBe(true);
  });

  it('never leaves the span between baseline and target on a straight line', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const value = expectedOn(course, addDays('2026-03-31', days));
        expect(value).toBeGreaterThanOrEqual(60);
        expect(value).toBeLessThanOrEqual(80);
      }),
    );
  });
});
