import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/core/charts/picture.ts';
import { track } from '../../src/core/charts/track.ts';
import type { TrackDrawing, TrackMark, TrackRow } from '../../src/kit/drawing.ts';
import { addDays } from '../../src/kit/time.ts';
import { collisions, outside, viewBox, wordsOf } from '../support/svg-text.ts';

const met = (date: string): TrackMark => ({ date, sign: 'glyph-complete', text: 'met' });
const notYet = (date: string): TrackMark => ({ date, sign: 'glyph-not_started', text: 'not yet' });

const row = (id: string, marks: readonly TrackMark[], more: Partial<TrackRow> = {}): TrackRow => ({
  id,
  label: 'Tickets get their first answer within four hours',
  last: 'met',
  due: '',
  reached: false,
  marks,
  ...more,
});

const drawing = (rows: readonly TrackRow[], more: Partial<TrackDrawing> = {}): TrackDrawing => ({
  draw: 'track',
  prefix: 'course',
  title: 'Criteria on a line of time',
  noun: 'Criterion',
  from: '2026-04-27',
  to: '2026-07-03',
  today: '2026-06-10',
  rows,
  ...more,
});

const one = drawing([row('K1', [notYet('2026-05-05'), met('2026-06-02')], { due: '2026-06-19' })]);

/** A table's lines as texts. */
const cellsOf = (rows: readonly Row[]): readonly (readonly string[])[] =>
  rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]);

/** Places of a class of shapes along the axis. */
const places = (svg: string, shape: string): readonly number[] =>
  [...svg.matchAll(new RegExp(`href="#${shape}" x="([\\d.]+)"`, 'g'))].map(([, x]) => Number(x));

describe('a track', () => {
  const { wide, narrow, head, rows, sentence } = track(one);

  it('is drawn for a wide page and for a phone, with ids of its own', () => {
    expect([viewBox(wide).width, viewBox(narrow).width]).toEqual([760, 300]);
    const ids = [...`${wide}${narrow}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['course-title', 'course-desc', 'course-phone-title', 'course-phone-desc']);
  });

  it('says every finding in words', () => {
    expect(/<desc[^>]*>(.*?)<\/desc>/.exec(wide)?.[1]).toBe(
      'One row from 27 April 2026 to 3 July 2026. K1: not yet, met; wanted by 19 June 2026.',
    );
    expect(sentence).toBe('');
  });

  it('has a table with a line for each row, its days and the day wanted', () => {
    expect(head.map(({ text }) => text)).toEqual(['Criterion', 'Day by day', 'Wanted by']);
    expect(cellsOf(rows)).toEqual([['K1', '5 May 2026: not yet; 2 June 2026: met', '19 June 2026']]);
  });

  it('tells states apart by shape, and colours nothing by itself', () => {
    expect(wide).toContain('href="#glyph-not_started"');
    expect(wide).toContain('href="#glyph-complete"');
    expect(wide).not.toMatch(/(?:fill|stroke|style)="/);
  });

  it('puts the later finding further right, and the day wanted behind both', () => {
    const [early = 0] = places(wide, 'glyph-not_started');
    const [late = 0] = places(wide, 'glyph-complete');
    const due = Number(/class="ahead" d="M([\d.]+)/.exec(wide)?.[1]);
    expect(early).toBeLessThan(late);
    expect(late).toBeLessThan(due);
  });

  it('fills the diamond of a day that was met', () => {
    const reached = track(drawing([row('G1', [met('2026-06-02')], { due: '2026-06-19', reached: true })]));
    expect(reached.wide).toContain('class="reached"');
    expect(reached.wide).not.toContain('class="ahead"');
  });

  it('names the latest finding at the row’s end, and before the label on a phone', () => {
    expect(wordsOf(wide).map(({ words }) => words)).toContain('met');
    expect(wordsOf(narrow).some(({ words }) => words.startsWith('K1 met: Tickets'))).toBe(true);
  });

  it('shows today only where it lies within', () => {
    expect(wide).toContain('class="today"');
    expect(wordsOf(wide).map(({ words }) => words)).toContain('10 Jun');
    for (const today of ['2026-04-26', '2026-07-04', ''])
      expect(track({ ...one, today }).wide).not.toContain('class="today"');
    expect(track({ ...one, today: '2026-07-03' }).wide).toContain('class="today"');
  });
});

describe('a track of little or much', () => {
  it('draws nothing of nothing, and says so', () => {
    const none = track(drawing([]));
    expect([none.wide, none.narrow, none.rows]).toEqual(['', '', []]);
    expect(none.sentence).toBe('No dates yet, so nothing to draw.');
    expect(track(drawing([row('K1', [])], { from: '', to: '' })).wide).toBe('');
  });

  it('draws a row in which nothing was found yet', () => {
    const { wide, rows } = track(drawing([row('K1', [], { last: 'not rated' })]));
    expect(wide).toContain('not rated');
    expect(wide).not.toContain('class="thread"');
    expect(wide).toContain('K1: nothing yet.');
    expect(cellsOf(rows)).toEqual([['K1', 'nothing yet']]);
  });

  it('draws one finding on one day', () => {
    const { wide } = track(drawing([row('K1', [met('2026-05-05')])], { from: '', to: '', today: '' }));
    expect(places(wide, 'glyph-complete')).toHaveLength(1);
    expect(wide).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('leaves a mark without a day out of the drawing', () => {
    const { wide, rows } = track(drawing([row('K1', [met('soon'), met('2026-05-05')])]));
    expect(places(wide, 'glyph-complete')).toHaveLength(1);
    expect(cellsOf(rows)).toEqual([['K1', '5 May 2026: met']]);
  });

  it('keeps two findings of one day apart, in the order in which they stand', () => {
    const { rows } = track(drawing([row('S1', [notYet('2026-05-05'), met('2026-05-05')])]));
    expect(cellsOf(rows)).toEqual([['S1', '5 May 2026: not yet; 5 May 2026: met']]);
  });

  it('has a column of days wanted only where a row has one, and says none beside the others', () => {
    const { head, rows } = track(
      drawing([row('K1', [met('2026-05-05')], { due: '2026-06-01' }), row('K2', [met('2026-05-12')])]),
    );
    expect(head).toHaveLength(3);
    expect(cellsOf(rows)).toEqual([
      ['K1', '5 May 2026: met', '1 June 2026'],
      ['K2', '12 May 2026: met', 'none'],
    ]);
    expect(track(drawing([row('K2', [met('2026-05-12')])])).head).toHaveLength(2);
  });

  it('draws signs smaller where they stand close, so that they only touch', () => {
    const weekly = Array.from({ length: 40 }, (_, week) => met(addDays('2026-01-05', week * 7)));
    const close = track(drawing([row('K1', weekly)], { from: '2026-01-05', to: '2026-10-05' }));
    const size = (svg: string): number => Number(/<use[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
    expect(size(track(one).wide)).toBe(15);
    expect(size(close.wide)).toBeLessThan(11);
    expect(size(close.narrow)).toBe(8);
    const [first = 0, second = 0] = places(close.wide, 'glyph-complete');
    expect(second - first).toBeGreaterThanOrEqual(size(close.wide) - 0.2);
  });

  it('escapes what a plan says', () => {
    const { wide } = track(drawing([row('K<1>', [met('2026-05-05')], { label: 'a & "b" <script>' })]));
    expect(wide).toContain('K&lt;1&gt;');
    expect(wide).not.toContain('<script');
  });

  it('keeps any labels apart and within its edges', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n));
    const mark = fc.record({
      date: day,
      sign: fc.constantFrom('glyph-complete' as const, 'dot-missed' as const),
      text: fc.constant('met'),
    });
    const anyRow = fc.record({
      id: fc.constantFrom('K1', 'S12', 'A long id'),
      label: fc.constantFrom(
        '',
        'Short',
        'A long label that will have to be cut somewhere in the middle of it',
      ),
      last: fc.constantFrom('', 'met', '12 of 13 given', 'no opportunity'),
      due: fc.oneof(day, fc.constant('')),
      reached: fc.boolean(),
      marks: fc.array(mark, { maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), day, day, (rows, from, today) => {
        const { wide, narrow } = track(drawing(rows, { from, to: '', today }));
        for (const svg of [wide, narrow].filter((text) => text !== '')) {
          expect(outside(svg)).toEqual([]);
          expect(collisions(wordsOf(svg))).toEqual([]);
          expect(svg).not.toMatch(/="[^"]*(?:NaN|undefined|Infinity)/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
