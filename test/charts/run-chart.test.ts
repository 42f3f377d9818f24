import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, decimalsOf, fixed, numberIn, withUnit } from '../../src/core/charts/numbers.ts';
import { runChart } from '../../src/core/charts/run-chart.ts';
import { expectedOn, runData } from '../../src/core/charts/run-data.ts';
import { longestRun, medianOf, runSentence } from '../../src/core/charts/run-rule.ts';
import type { RunDrawing } from '../../src/kit/drawing.ts';
import { addDays } from '../../src/kit/time.ts';
import { medianSample, runSample } from '../support/drawings.ts';
import { collisions, outside, wordsOf } from '../support/svg-text.ts';

describe('numbers', () => {
  it('are read strictly, and keep their decimals', () => {
    expect(['62.0', ' 7 ', '', 'x', '1e999', '-3'].map(numberIn)).toEqual([62, 7, null, null, null, -3]);
    expect(['62.0', '62', '0.125'].map(decimalsOf)).toEqual([1, 0, 3]);
    expect([fixed(-0.04, 1), fixed(-0.06, 1), fixed(2, 0)]).toEqual(['0.0', '-0.1', '2']);
    expect([withUnit('5', '%'), withUnit('5', 'minutes'), withUnit('5', '')]).toEqual([
      '5%',
      '5 minutes',
      '5',
    ]);
  });

  it('lie within round axes that start at nought where that costs little', () => {
    expect(axisOf([58.2, 85])).toEqual({ from: 50, to: 90, step: 10 });
    expect(axisOf([10, 31])).toMatchObject({ from: 0, to: 35 });
    expect(axisOf([0])).toMatchObject({ from: 0, to: 1 });
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (all) => {
          const { from, to, step } = axisOf(all);
          const slack = Math.abs(step) * 1e-6;
          expect(from).toBeLessThanOrEqual(Math.min(...all) + slack);
          expect(to).toBeGreaterThanOrEqual(Math.max(...all) - slack);
          expect(to).toBeGreaterThan(from);
        },
      ),
    );
  });
});

describe('the run rule', () => {
  it('takes the middle', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([3])).toBe(3);
    expect(medianOf([4, 1, 3])).toBe(3);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });

  it('counts values on one side, passing over those on the median', () => {
    expect(longestRun([1, 1, 5, 1, 9], 5)).toEqual({ length: 3, above: false });
    expect(longestRun([9, 9, 1, 9], 5)).toEqual({ length: 2, above: true });
    expect(longestRun([5, 5], 5).length).toBe(0);
  });

  it.each([
    [[], 'No readings yet.'],
    [[1], 'One reading: too few for a median, and no trend is claimed.'],
    [[1, 2, 3, 4, 5], 'Five readings: too few for a median, and no trend is claimed.'],
    [[1, 9, 2, 8, 3, 7], 'Six readings. No run of six on one side of the median, so no shift is claimed.'],
    [
      [1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9],
      'Twelve readings. Six in a row lie below the median of 5%: a shift, by the run rule.',
    ],
    [
      [9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1, 1],
      '14 readings. Seven in a row lie above the median of 5%: a shift, by the run rule.',
    ],
  ])('%j', (values, sentence) => expect(runSentence(values, '%', 0)).toBe(sentence));
});

describe('what was expected', () => {
  it('lies on the agreed way, or on the straight line', () => {
    const { way } = runData(runSample);
    expect(way.map(({ value }) => value)).toEqual([58.2, 70, 85]);
    expect(expectedOn(way, '2026-08-31')?.toFixed(1)).toBe('68.1');
    expect(expectedOn(way, '2026-03-30')).toBeNull();
    expect(expectedOn(way, '2026-03-31')).toBe(58.2);
    expect(expectedOn(way, '2027-03-31')).toBe(85);
    expect(expectedOn(way, '2028-01-01')).toBe(85);
    expect(expectedOn([], '2028-01-01')).toBeNull();
  });
});

describe('the run chart', () => {
  it('claims nothing from four readings, and draws no median', () => {
    const { wide, sentence } = runChart(runSample);
    expect(sentence).toBe(
      'Four readings: too few for a median, and no trend is claimed. ' +
        'Latest 62.3% on 31 August 2026, expected by then 68.1%.',
    );
    expect(wide).not.toContain('class="median"');
    for (const style of ['baseline', 'target', 'expected', 'today', 'data', 'point'])
      expect(wide).toContain(`class="${style}"`);
  });

  it('draws a median from six', () => {
    const { wide, sentence } = runChart(medianSample);
    expect(wide).toContain('class="median"');
    expect(wordsOf(wide).map(({ words }) => words)).toContain('Median 27.0%');
    expect(sentence).toContain('so no shift is claimed');
  });

  it('says in words what it shows, the axis’s start too', () => {
    const desc = /<desc[^>]*>([^<]*)/.exec(runChart(runSample).wide)?.[1];
    expect(desc).toBe(
      'Baseline 58.2% on 31 March 2026. Target 85% by 31 March 2027; higher is better. ' +
        'Four readings: too few for a median, and no trend is claimed. ' +
        'Latest 62.3% on 31 August 2026, expected by then 68.1%. The axis runs from 50 to 90%.',
    );
  });

  it('lists its readings with their decimals', () => {
    const { head, rows } = runChart(medianSample);
    expect(head.map(({ text }) => text)).toEqual(['Date', 'Reading, %', 'Expected, %', 'Against expected']);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text)).slice(0, 2)).toEqual([
      ['30.1', '27.2', '2.9 behind'],
      ['28.8', '26.3', '2.5 behind'],
    ]);
    const typed = { ...runSample, readings: [{ date: '2026-05-31', value: '62.0' }] };
    expect(runChart(typed).rows[0]?.cells[0]?.text).toBe('62.0');
  });

  it('has states for nothing yet', () => {
    const bare: RunDrawing = {
      ...runSample,
      baseline: { date: '', value: '' },
      target: { date: '', value: '' },
      trajectory: [],
      readings: [],
    };
    expect(runChart(bare)).toMatchObject({ wide: '', sentence: 'No readings yet.', rows: [] });
    const target = runChart({ ...bare, target: { date: '', value: '85' } });
    expect(target.wide).toContain('class="target"');
    expect(target.wide).not.toContain('class="point"');
    const one = runChart({ ...bare, readings: [{ date: '2026-05-31', value: '5' }] });
    expect(one.wide).toContain('class="point"');
    expect(one.wide).not.toContain('class="data"');
    expect(one.rows[0]?.cells.map(({ text }) => text)).toEqual(['5', 'none', 'none']);
  });
});

const value = fc.oneof(
  fc.integer({ min: -500, max: 100_000 }).map(String),
  fc.double({ min: 0, max: 100, noNaN: true }).map((n) => n.toFixed(1)),
);
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-15', days));
const point = fc.record({ date: day, value });
const gap = fc.constant({ date: '', value: '' });
const any = fc.record({
  draw: fc.constant('run' as const),
  prefix: fc.constant('m'),
  title: fc.string({ maxLength: 40 }),
  unit: fc.constantFrom('%', 'minutes', '', 'calls a day'),
  baseline: fc.oneof(point, gap),
  target: fc.oneof(point, gap),
  trajectory: fc.array(point, { maxLength: 4 }),
  readings: fc.array(point, { maxLength: 30 }),
  better: fc.constantFrom('higher' as const, 'lower' as const),
  today: day,
});

describe('any run chart', () => {
  it('keeps its labels apart and within its edges', () => {
    fc.assert(
      fc.property(any, (data) => {
        const { wide } = runChart(data);
        if (wide === '') return;
        expect(outside(wide)).toEqual([]);
        expect(collisions(wordsOf(wide))).toEqual([]);
        expect(wide).not.toMatch(/="[^"]*(?:NaN|undefined|Infinity)/);
      }),
      { numRuns: 300 },
    );
  });
});
