import { describe, expect, it } from 'vitest';
import { drawn } from '../../src/core/charts/drawn.ts';
import { capital, counted, countWord } from '../../src/core/charts/in-words.ts';
import { placeNote } from '../../src/core/charts/note.ts';
import { axisOf, decimalsOf, fixed, numberIn, withUnit } from '../../src/core/charts/numbers.ts';
import { headings, row } from '../../src/core/charts/picture.ts';
import { riskGrid } from '../../src/core/charts/risk-grid.ts';
import { runChart } from '../../src/core/charts/run-chart.ts';
import { expectedOn, runData } from '../../src/core/charts/run-data.ts';
import { longestRun, medianOf, runSentence } from '../../src/core/charts/run-rule.ts';
import { spanOf } from '../../src/core/charts/span.ts';
import { statusBar } from '../../src/core/charts/status-bar.ts';
import { cutTo, use } from '../../src/core/charts/svg.ts';
import { timeline } from '../../src/core/charts/timeline.ts';
import { wayBar } from '../../src/core/charts/way-bar.ts';
import type { Point, RunDrawing, TimelineBar, TimelineDrawing } from '../../src/kit/drawing.ts';
import { addDays, addMonths } from '../../src/kit/time.ts';
import { collisions, outside, wordsOf } from '../support/svg-text.ts';

/** A run chart over these readings, a month apart unless they have days of their own. */
const run = (readings: readonly (string | Point)[], more: Partial<RunDrawing> = {}): RunDrawing => ({
  draw: 'run',
  prefix: 'm1',
  title: 'M1. Attended in time',
  unit: '%',
  baseline: { date: '2026-01-01', value: '60' },
  target: { date: '2026-12-31', value: '80' },
  trajectory: [],
  readings: readings.map((one, at) =>
    typeof one === 'string' ? { date: addMonths('2026-01-31', at), value: one } : one,
  ),
  better: 'higher',
  today: '2026-07-15',
  ...more,
});

const none: Point = { date: '', value: '' };

/** The table beside a chart as lines of texts. */
const told = (data: RunDrawing): readonly (readonly string[])[] =>
  runChart(data).rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]);

/** A drawing whose places are all numbers and whose labels keep apart and within. */
const sound = (svg: string): void => {
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  expect(outside(svg)).toEqual([]);
  expect(collisions(wordsOf(svg))).toEqual([]);
};

describe('a run chart of little', () => {
  it('draws one reading as a dot without a line, and claims nothing', () => {
    const { wide, sentence } = runChart(run(['62']));
    expect(wide.match(/class="point"/g)).toHaveLength(1);
    expect(wide).not.toContain('class="data"');
    expect(sentence).toBe(
      'One reading: too few for a median, and no trend is claimed. Latest 62% on 31 January 2026, expected by then 62%.',
    );
    sound(wide);
  });

  it('draws equal readings as a level line within an axis that has a height', () => {
    const { wide } = runChart(run(['62', '62', '62'], { baseline: none, target: none }));
    sound(wide);
    const heights = [...wide.matchAll(/class="point" cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) => y);
    expect(new Set(heights).size).toBe(1);
  });

  it('draws readings that are all nought', () =>
    sound(runChart(run(['0', '0'], { baseline: none, target: none })).wide));

  it('draws readings of one day one above the other', () => {
    const one = [
      { date: '2026-03-01', value: '61' },
      { date: '2026-03-01', value: '65' },
    ];
    const { wide } = runChart(run(one, { baseline: none, target: none, today: '2026-03-01' }));
    sound(wide);
    expect(told(run(one)).map(([day, value]) => `${day} ${value}`)).toEqual([
      '1 March 2026 61',
      '1 March 2026 65',
    ]);
  });

  it.each([
    ['nothing at all', run([], { baseline: none, target: none })],
    ['readings without days', run([{ date: 'soon', value: '5' }], { baseline: none, target: none })],
    ['readings without numbers', run(['many', ''], { baseline: none, target: none })],
  ])('draws nothing of %s, and says so', (_, data) => {
    expect(runChart(data).wide).toBe('');
    expect(runChart(data).sentence).toBe('No readings yet.');
    expect(told(data)).toEqual([]);
  });

  it('draws baseline and target before the first reading', () => {
    const { wide, sentence } = runChart(run([]));
    expect(wide).toContain('Target 80%');
    expect(wide).toContain('Baseline 60%');
    expect(sentence).toBe('No readings yet.');
    sound(wide);
  });
});

describe('a run chart of strange numbers', () => {
  it.each([
    ['negative', ['-3', '-1.5', '2']],
    ['huge', ['98000000', '120000000', '1500000000']],
    ['tiny', ['0.001', '0.0005', '0.002']],
    ['far apart', ['1', '1000000']],
    ['many', Array.from({ length: 60 }, (_, at) => `${at % 7}`)],
  ])('keeps its labels apart for %s readings', (_, readings) => {
    sound(runChart(run(readings, { baseline: none, target: none })).wide);
    sound(runChart(run(readings)).wide);
  });

  it('begins its axis below nought only for values below it', () => {
    const desc = (readings: readonly string[]) =>
      /The axis runs from (-?[\d.]+) /.exec(
        runChart(run(readings, { baseline: none, target: none })).wide,
      )?.[1];
    expect(Number(desc(['-3', '5']))).toBeLessThan(0);
    expect(desc(['3', '50'])).toBe('0');
    expect(Number(desc(['91', '95']))).toBeGreaterThan(0);
  });

  it('leaves numbers out that no reading can be', () => {
    expect(['1e15', '-1e16', 'Infinity', 'NaN', ' '].map(numberIn)).toEqual([null, null, null, null, null]);
    expect(told(run(['1e15', '62'])).map(([, value]) => value)).toEqual(['62']);
  });

  it('keeps decimals as they were typed, and writes what it works out alike', () => {
    expect(told(run(['62.0', '64.25']))).toEqual([
      ['31 January 2026', '62.0', '61.65', '0.35 ahead'],
      ['28 February 2026', '64.25', '63.19', '1.06 ahead'],
    ]);
  });
});

describe('against the line to the target', () => {
  const beside = (value: string, more: Partial<RunDrawing> = {}) =>
    told(run([{ date: '2026-07-02', value }], more))[0]?.slice(2);

  it.each([
    ['on it', '70', {}, ['70', 'level']],
    ['behind', '68', {}, ['70', '2 behind']],
    ['ahead', '73', {}, ['70', '3 ahead']],
    ['ahead where lower is better', '68', { better: 'lower' }, ['70', '2 ahead']],
    ['without a line', '68', { target: none }, ['none', 'none']],
  ] as const)('a reading is %s', (_, value, more, cells) =>
    expect(beside(value, more as never)).toEqual(cells),
  );

  it('follows the agreed steps rather than the straight line', () => {
    const trajectory = [{ date: '2026-07-02', value: '62' }];
    expect(beside('62', { trajectory })).toEqual(['62', 'level']);
  });

  it('is not told before it begins, and is its end after it', () => {
    const { way } = runData(run([]));
    expect(expectedOn(way, '2025-12-31')).toBeNull();
    expect(expectedOn(way, '2026-01-01')).toBe(60);
    expect(expectedOn(way, '2026-12-31')).toBe(80);
    expect(expectedOn(way, '2027-06-01')).toBe(80);
  });

  it('is none of one point', () => {
    expect(runData(run([], { target: none })).way).toEqual([]);
    // The agreed step on the target's own day stands for the target.
    expect(
      runData(run([], { baseline: none, trajectory: [{ date: '2026-12-31', value: '80' }] })).way,
    ).toEqual([]);
  });
});

describe('the run rule at its edges', () => {
  it.each([
    [5, /too few for a median/],
    [6, /No run of six/],
  ])('%i readings', (many, words) => {
    const values = Array.from({ length: many }, (_, at) => at % 2);
    expect(runSentence(values, '', 0)).toMatch(words);
  });

  it('claims a shift from six in a row, not from five', () => {
    const five = [1, 1, 1, 1, 1, 9, 9, 9, 9, 9];
    const six = [1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9];
    expect(runSentence(five, '%', 0)).toContain('No run of six');
    expect(runSentence(six, '%', 0)).toBe(
      'Twelve readings. Six in a row lie below the median of 5%: a shift, by the run rule.',
    );
  });

  it('passes over values on the median, which neither count nor break', () => {
    expect(longestRun([6, 5, 6, 6, 5, 4], 5)).toEqual({ length: 3, above: true });
    expect(longestRun([5, 5], 5)).toEqual({ length: 0, above: true });
    expect([medianOf([]), medianOf([3]), medianOf([4, 1])]).toEqual([null, 3, 2.5]);
  });
});

describe('numbers and words', () => {
  it.each([[[0, 100]], [[58, 85]], [[-5, 5]], [[7, 7]], [[0, 0]], [[-7, -7]], [[0.001, 0.002]]])(
    'an axis over %j covers them in few round steps',
    (values) => {
      const { from, to, step } = axisOf(values);
      expect(from).toBeLessThanOrEqual(Math.min(...values));
      expect(to).toBeGreaterThanOrEqual(Math.max(...values));
      expect(to).toBeGreaterThan(from);
      expect((to - from) / step).toBeLessThanOrEqual(12);
    },
  );

  it('are written as people write them', () => {
    expect([fixed(-0.04, 1), fixed(0.05, 1), fixed(-1, 0), decimalsOf('62.0'), decimalsOf('62')]).toEqual([
      '0.0',
      '0.1',
      '-1',
      1,
      0,
    ]);
    expect([withUnit('5', '°C'), withUnit('5', '‰'), withUnit('', '')]).toEqual(['5°C', '5‰', '']);
    expect([
      countWord(12),
      countWord(13),
      counted(1, 'entry', 'entries'),
      counted(0, 'bar'),
      capital('a b'),
    ]).toEqual(['twelve', '13', 'one entry', 'no bars', 'A b']);
  });

  it('say none in an empty cell, and set numbers to the right', () => {
    expect(row(headings('Day', '>Value'), '1 May', '')).toEqual({
      head: '1 May',
      cells: [{ text: 'none', right: true }],
    });
  });

  it('are cut at a word, or within one that is too long', () => {
    expect(cutTo('Answer every call, at once', 110)).toBe('Answer every…');
    expect(cutTo('Donaudampfschifffahrtsgesellschaft', 80)).toMatch(/^Donau\w+…$/);
    expect([cutTo('short', 100), cutTo('', 0), cutTo('ab', 1)]).toEqual(['short', '', '…']);
  });

  it('use the page’s shapes with a ground that hides what lies behind', () => {
    expect(use('glyph-complete', 10, 20, 15)).toBe(
      '<circle class="sign-ground" cx="17.5" cy="27.5" r="7.5"/>' +
        '<use class="sign glyph-complete" href="#glyph-complete" x="10" y="20" width="15" height="15"/>',
    );
  });
});

describe('a timeline', () => {
  const bar = (more: Partial<TimelineBar> = {}): TimelineBar => ({
    id: '1',
    label: 'Answer calls',
    start: '2026-03-01',
    due: '2026-06-30',
    first: '',
    limit: '',
    state: 'in_progress',
    status: 'In progress',
    note: 'due 30 Jun',
    late: false,
    ...more,
  });
  const drawing = (bars: readonly TimelineBar[], more: Partial<TimelineDrawing> = {}): TimelineDrawing => ({
    draw: 'timeline',
    prefix: 't',
    title: 'Answers',
    noun: 'recommendation',
    limit: '',
    from: '2026-01-01',
    to: '2026-12-31',
    today: '2026-07-15',
    groups: [{ id: 'C1', title: 'Calls', bars, marks: [] }],
    meetings: [],
    ...more,
  });
  const cells = (data: TimelineDrawing) =>
    timeline(data).rows.map(({ head, cells: all }) => [head, ...all.map(({ text }) => text)]);

  it('calls its bars what they are, and is silent on what it has none of', () => {
    const desc = (data: TimelineDrawing) => /<desc[^>]*>(.*?)<\/desc>/.exec(timeline(data).wide)?.[1];
    expect(desc(drawing([bar()]))).toBe(
      'One recommendation as bars in one group from January 2026 to December 2026. On 15 July 2026: one in progress. The table below holds every date.',
    );
    const meetings = [{ label: 'PPMG', date: '2026-09-01', note: '', next: false }];
    expect(desc(drawing([bar(), bar({ id: '2' })], { meetings }))).toContain(
      'Two recommendations as bars in one group from January 2026 to December 2026, with no milestones and one meeting.',
    );
  });

  it('has a column for another’s date only where its drawing names one', () => {
    const it_ = bar({ limit: '2026-08-31' });
    expect(cells(drawing([it_], { limit: 'External' }))).toEqual([
      ['1 Answer calls', '1 March 2026', '30 June 2026', '31 August 2026', 'In progress'],
    ]);
    expect(cells(drawing([it_]))).toEqual([
      ['1 Answer calls', '1 March 2026', '30 June 2026', 'In progress'],
    ]);
    expect(cells(drawing([bar()], { limit: 'External' }))[0]?.[3]).toBe('none');
  });

  it('draws another’s date as an upright stroke on the bar’s own row', () => {
    const { wide, narrow } = timeline(drawing([bar({ limit: '2026-08-31' })]));
    for (const svg of [wide, narrow]) expect(svg.match(/class="limit"/g)).toHaveLength(1);
    expect(timeline(drawing([bar({ limit: 'soon' })])).wide).not.toContain('class="limit"');
  });

  it('puts the note behind a stroke that would lie in its way', () => {
    const noteAt = (limit: string) =>
      wordsOf(timeline(drawing([bar({ limit })], { today: '' })).wide).find(
        ({ words }) => words === 'due 30 Jun',
      )?.left ?? 0;
    expect(noteAt('2026-07-10')).toBeGreaterThan(noteAt(''));
    expect(noteAt('2026-12-31')).toBe(noteAt(''));
    expect(noteAt('2026-06-01')).toBe(noteAt(''));
  });

  it.each([
    ['one day', { from: '2026-07-15', to: '2026-07-15' }, [bar({ start: '2026-07-15', due: '2026-07-15' })]],
    ['a bar that ends before it begins', {}, [bar({ start: '2026-09-01', due: '2026-06-30' })]],
    ['a bar without dates', {}, [bar({ start: '', due: '', note: 'Ongoing' })]],
    ['thirty years', { from: '1998-01-01', to: '2027-12-31' }, [bar()]],
    ['very long names', {}, [bar({ id: 'AFI 12.34', label: 'word '.repeat(60), note: 'word '.repeat(20) })]],
    ['a first date after the present one', {}, [bar({ first: '2026-09-01' })]],
  ])('stands for %s', (_, more, bars) => {
    const { wide, narrow } = timeline(drawing(bars, more));
    for (const svg of [wide, narrow]) sound(svg);
  });

  it('draws a tail from the first date to the present one, and none where nothing moved', () => {
    expect(timeline(drawing([bar({ first: '2026-05-01' })])).wide).toContain('class="tail"');
    expect(timeline(drawing([bar()])).wide).not.toContain('class="tail"');
  });

  it('draws days late only where today lies within', () => {
    const late = bar({ late: true, note: '15 days late' });
    expect(timeline(drawing([late])).wide).toContain('class="overdue"');
    expect(timeline(drawing([late], { today: '' })).wide).not.toContain('class="overdue"');
  });

  it('places a note right of its bar, past today, left of it, or below', () => {
    const span = spanOf(['2026-01-01', '2026-12-31'], 256, 752);
    const noted = (from: number, to: number, note: string) => ({ from, to, note, late: false });
    expect(placeNote(noted(300, 400, 'due'), null, span, 760)).toMatchObject({ x: 407, below: false });
    expect(placeNote(noted(300, 400, 'due'), 410, span, 760)).toMatchObject({ x: 417, below: false });
    expect(placeNote(noted(600, 740, 'due 1 Jul'), null, span, 760).x).toBeLessThan(600);
    expect(placeNote(noted(260, 750, 'due 1 July, in the year'), null, span, 760).below).toBe(true);
  });
});

describe('the small drawings', () => {
  it('show counts with a bar each, and a nought or nonsense as nought', () => {
    const parts = [
      { text: 'verified', count: '3', state: 'verified' as const },
      { text: 'open', count: '0', state: 'not_started' as const },
      { text: 'odd', count: '-2', state: 'on_hold' as const },
    ];
    const { wide, sentence, rows } = statusBar({ draw: 'status', prefix: 's', title: 'States', parts });
    expect(wide.match(/<rect/g)).toHaveLength(1);
    expect(sentence).toBe('3 verified, 0 open, -2 odd');
    expect(rows.map(({ head, cells }) => `${head} ${cells[0]?.text}`)).toEqual([
      'verified 3',
      'open 0',
      'odd -2',
    ]);
  });

  it('leave risks out that stand outside the grid', () => {
    const risk = (id: string, likelihood: string, impact: string) => ({ id, likelihood, impact });
    const { wide, rows } = riskGrid({
      draw: 'grid',
      prefix: 'g',
      title: 'Before',
      risks: [risk('R1', '5', '5'), risk('R2', '0', '3'), risk('R3', '6', '1'), risk('R4', '', '2')],
    });
    expect(wide.match(/class="ring"/g)).toHaveLength(1);
    expect(rows.map(({ head }) => head)).toContain('R1');
    sound(wide);
  });

  it.each([
    ['no target', { baseline: '60', target: '', latest: '62', expected: '' }],
    ['nothing to go', { baseline: '60', target: '60', latest: '62', expected: '' }],
    ['no number', { baseline: 'x', target: '80', latest: '62', expected: '' }],
  ])('have no way where there is %s', (_, way) => expect(wayBar({ draw: 'way', ...way }).wide).toBe(''));

  it.each([
    ['short of the start', '50'],
    ['past the target', '95'],
    ['on the way', '70'],
  ])('keep the way within its box: %s', (_, latest) => {
    const { wide } = wayBar({ draw: 'way', baseline: '60', target: '80', latest, expected: '' });
    const [, width = 0] = /viewBox="0 0 ([\d.]+)/.exec(wide) ?? [];
    const places = [...wide.matchAll(/cx="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
    expect(places.length).toBeGreaterThan(0);
    for (const x of places) expect(x >= 0 && x <= Number(width)).toBe(true);
  });

  it('are all drawn by what they are called', () => {
    expect(drawn(run(['62'])).wide).toContain('is-run');
    expect(drawn({ draw: 'grid', prefix: 'g', title: 'x', risks: [] }).rows).toEqual([]);
    expect(
      drawn({ draw: 'track', prefix: 'k', title: 'x', noun: 'Goal', from: '', to: '', today: '', rows: [] })
        .wide,
    ).toBe('');
  });

  it('span at least a day', () => {
    const span = spanOf(['2026-07-15'], 0, 100);
    expect([span.from, span.to]).toEqual(['2026-07-15', '2026-07-16']);
    expect([span.x('2026-07-15'), span.x('2026-07-16'), span.x(addDays('2026-07-15', 2))]).toEqual([
      0, 100, 200,
    ]);
    expect(spanOf([], 0, 1).from).toBe('2000-01-01');
  });
});
