import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeline } from '../../src/core/charts/timeline.ts';
import { timelineDesc } from '../../src/core/charts/timeline-words.ts';
import type { TimelineDrawing } from '../../src/kit/drawing.ts';
import { addDays } from '../../src/kit/time.ts';
import { timelineSample } from '../support/drawings.ts';
import { collisions, outside, viewBox, wordsOf } from '../support/svg-text.ts';

const empty: TimelineDrawing = { ...timelineSample, from: '', to: '', groups: [], meetings: [] };

describe('the timeline', () => {
  const { wide, narrow } = timeline(timelineSample);

  it('is drawn twice, at 760 and 300 units, with ids of its own', () => {
    expect(viewBox(wide).width).toBe(760);
    expect(viewBox(narrow).width).toBe(300);
    const ids = [...`${wide}${narrow}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['tl-title', 'tl-desc', 'tl-phone-title', 'tl-phone-desc']);
    expect(wide).toContain('aria-labelledby="tl-title tl-desc"');
  });

  it('paints each state in its own way', () => {
    for (const state of [
      'complete',
      'in_progress',
      'not_started',
      'on_hold',
      'tail',
      'overdue',
      'reached',
      'ahead',
    ])
      expect(wide).toContain(`class="${state}"`);
    expect(wide).not.toMatch(/(fill|stroke|style)="/);
  });

  it('paints grid, today, bars, marks and words in this order', () => {
    const order = ['class="grid"', 'class="today"', 'class="complete"', 'class="reached"', '<text'];
    const places = order.map((part) => wide.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
  });

  it('puts no label on another or over the edge', () => {
    for (const svg of [wide, narrow]) {
      expect(collisions(wordsOf(svg))).toEqual([]);
      expect(outside(svg)).toEqual([]);
    }
  });

  it('moves a note off the today line', () => {
    const line = Number(/class="today" d="M([\d.]+)/.exec(wide)?.[1]);
    const late = wordsOf(wide).filter(({ words }) => words.includes('days late'));
    expect(late.length).toBe(3);
    for (const { left } of late) expect(left).toBeGreaterThan(line);
  });

  it('says it in words, with numbers', () => {
    expect(timelineDesc(timelineSample)).toBe(
      'Eight actions as bars in three groups from May 2026 to April 2027, with four milestones and three meetings. ' +
        'On 16 September 2026: one complete, four in progress, two not started and one on hold. C2.1: 19 days late. ' +
        'Moved since first agreed: C2.3. Late: two milestones. The table below holds every date.',
    );
  });

  it('has every date in its table', () => {
    const { head, rows } = timeline(timelineSample);
    expect(head.map(({ text }) => text)).toEqual(['Item', 'Start', 'Due', 'Status']);
    expect(rows.length).toBe(8 + 4 + 3);
    expect(rows[0]).toEqual({
      head: 'C1.1 Rebuild the hourly demand profile',
      cells: ['11 May 2026', '31 July 2026', 'Complete, claimed'].map((text) => ({ text, right: false })),
    });
  });

  it('has a sentence where there are no dates', () => {
    expect(timeline(empty)).toMatchObject({
      wide: '',
      narrow: '',
      sentence: 'No dates yet, so nothing to draw.',
    });
  });

  it('leaves out today where the period is long past', () => {
    const past = { ...timelineSample, today: '2031-01-01', groups: [], meetings: [] };
    expect(timeline(past).wide).not.toContain('class="today"');
  });

  it('draws an action without a start as a stroke, one without a due date as its words alone', () => {
    const [group] = timelineSample.groups;
    const [bar] = group?.bars ?? [];
    if (!group || !bar) throw new Error('the sample has bars');
    const bars = [
      { ...bar, start: '', note: 'due 31 Jul' },
      { ...bar, due: '', note: 'no due date' },
    ];
    const drawn = timeline({ ...timelineSample, groups: [{ ...group, bars, marks: [] }] });
    expect(drawn.wide).toMatch(/class="complete" x="[\d.]+" y="[\d.]+" width="2"/);
    expect(drawn.wide.match(/class="complete"/g)?.length).toBe(1);
    expect(drawn.rows[1]?.cells[1]?.text).toBe('none');
  });

  it('escapes what the plan says', () => {
    const [group] = timelineSample.groups;
    const title = '</text><script>alert(1)</script>';
    const drawn = timeline({ ...timelineSample, title, prefix: '"><x', groups: [{ ...group!, title }] });
    for (const svg of [drawn.wide, drawn.narrow]) {
      expect(svg).not.toContain('<script');
      expect(svg).toContain('id="d---x');
    }
  });
});

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-01-15', days));
const words = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^ -~]/g, 'e').trim());
const state = fc.constantFrom('complete', 'in_progress', 'not_started', 'on_hold');
const bar = fc.record({
  id: fc.constantFrom('C1.1', 'C12.34', '7'),
  label: words,
  start: fc.oneof(day, fc.constant('')),
  due: fc.oneof(day, day, fc.constant('')),
  first: fc.oneof(day, fc.constant('')),
  state,
  status: fc.constant('s'),
  note: fc.constantFrom('', 'due 30 Oct', 'on hold, first 30 Oct 2026, now 18 Dec 2026', 'claimed'),
  limit: fc.oneof(day, fc.constant('')),
  late: fc.boolean(),
});
const mark = fc.record({
  label: words,
  date: fc.oneof(day, fc.constant('')),
  reached: fc.boolean(),
  status: fc.constant('s'),
  note: fc.constantFrom('', '7 Oct', '28 Aug, 19 days late'),
  late: fc.boolean(),
});
const meeting = fc.record({
  label: words,
  date: day,
  note: fc.constantFrom('', 'papers 17 Sep'),
  next: fc.boolean(),
});
const group = fc.record({
  id: fc.constantFrom('C1', 'C2'),
  title: words,
  bars: fc.array(bar, { maxLength: 10 }),
  marks: fc.array(mark, { maxLength: 4 }),
});
const any = fc.record({
  draw: fc.constant('timeline' as const),
  noun: fc.constant('action'),
  limit: fc.constantFrom('', 'External'),
  prefix: fc.constant('t'),
  title: words,
  from: fc.oneof(day, fc.constant('')),
  to: fc.oneof(day, fc.constant('')),
  today: day,
  groups: fc.array(group, { maxLength: 3 }),
  meetings: fc.array(meeting, { maxLength: 12 }),
});

describe('any timeline of up to thirty actions', () => {
  it('keeps its labels apart and within its edges', () => {
    fc.assert(
      fc.property(any, (data) => {
        const { wide, narrow } = timeline(data);
        for (const svg of [wide, narrow]) {
          if (svg === '') continue;
          expect(outside(svg)).toEqual([]);
          expect(collisions(wordsOf(svg))).toEqual([]);
          expect(svg).not.toMatch(/="[^"]*(?:NaN|undefined|Infinity)/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
