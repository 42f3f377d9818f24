import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn } from '../../src/core/charts/drawn.ts';
import { packLines, placeAlong } from '../../src/core/charts/labels.ts';
import { riskGrid } from '../../src/core/charts/risk-grid.ts';
import { monthTicks, spanOf } from '../../src/core/charts/span.ts';
import { statusBar } from '../../src/core/charts/status-bar.ts';
import { cutTo, text, unit, widthOf } from '../../src/core/charts/svg.ts';
import { wayBar } from '../../src/core/charts/way-bar.ts';
import type { WayDrawing } from '../../src/kit/drawing.ts';
import { gridSample, statusSample } from '../support/drawings.ts';
import { outside, wordsOf } from '../support/svg-text.ts';

describe('words in a drawing', () => {
  it('are cut at a word, and say so', () => {
    expect(cutTo('Move start times', 200)).toBe('Move start times');
    expect(cutTo('Move start times to the profile', 120)).toBe('Move start times…');
    expect(cutTo('Unternehmensberatung', 60)).toBe('Unterneh…');
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 14, max: 400 }), (words, width) => {
        expect(widthOf(cutTo(words, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are escaped, and stand where told', () => {
    expect(text(1.25, 2, '<a&b>', { class: 'soft', anchor: 'end' })).toBe(
      '<text class="soft" x="1.3" y="2" text-anchor="end">&lt;a&amp;b&gt;</text>',
    );
    expect(unit(-0.01)).toBe('0');
  });
});

describe('months', () => {
  it('are as many as have room, and name a year when it begins', () => {
    const ticks = monthTicks(spanOf(['2026-05-01', '2027-04-30'], 236, 752), 34);
    expect(ticks.map(({ month }) => month).join(' ')).toBe('May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr');
    expect(ticks.filter(({ year }) => year !== '').map(({ year, month }) => month + year)).toEqual([
      'May2026',
      'Jan2027',
    ]);
    const quarters = monthTicks(spanOf(['2026-05-01', '2027-04-30'], 30, 328), 62);
    expect(quarters.map(({ month }) => month)).toEqual(['Jul', 'Oct', 'Jan', 'Apr']);
    const decades = monthTicks(spanOf(['1990-05-01', '2040-04-30'], 0, 300), 34);
    expect(decades.length).toBeLessThan(10);
    expect(decades.every(({ month, year }) => month === 'Jan' && year !== '')).toBe(true);
  });
  it('need no more than one day', () => {
    expect(spanOf(['2026-05-01'], 0, 10).to).toBe('2026-05-02');
  });
});

const marks = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 760 }), width: fc.integer({ min: 10, max: 340 }) }),
  {
    maxLength: 30,
  },
);

describe('labels along a line', () => {
  const bounds = { from: 0, to: 760 };
  it('stand right of their mark, left at the edge, below where marks are near', () => {
    expect(placeAlong([{ x: 100, width: 80 }], bounds)).toEqual([{ from: 113, line: 0 }]);
    expect(placeAlong([{ x: 740, width: 80 }], bounds)).toEqual([{ from: 647, line: 0 }]);
    const near = placeAlong(
      [
        { x: 100, width: 80 },
        { x: 120, width: 80 },
      ],
      bounds,
    );
    expect(near?.map(({ line }) => line)).toEqual([1, 0]);
  });

  it('never meet each other, a mark or a leader', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const places = placeAlong(all, bounds);
        places?.forEach(({ from, line }, at) => {
          const to = from + (all[at]?.width ?? 0);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(760);
          all.forEach((other, index) => {
            const theirs = places[index]!;
            if (index === at) return;
            if (theirs.line === line)
              expect(theirs.from < to && from < theirs.from + other.width).toBe(false);
            const passes = line === 0 || theirs.line > line;
            if (passes && other.x !== all[at]?.x) expect(from < other.x && other.x < to).toBe(false);
          });
        });
      }),
    );
  });

  it('are packed with their marks where leaders have no room', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const places = packLines(all, bounds);
        places.forEach(({ from, line }, at) => {
          places.forEach((other, index) => {
            if (index === at || other.line !== line) return;
            const [mine, theirs] = [all[at]!, all[index]!];
            expect(other.from < from + mine.width && from < other.from + theirs.width).toBe(false);
          });
        });
      }),
    );
  });
});

describe('the risk grid', () => {
  const { wide, rows } = riskGrid(gridSample);
  it('gives every cell its score and shade', () => {
    expect(wide.match(/class="cell b\d"/g)?.length).toBe(25);
    expect(wide.match(/class="cell b4"/g)?.length).toBe(3);
    expect(wordsOf(wide).map(({ words }) => words)).toEqual(
      expect.arrayContaining(['1', '16', '25', 'Impact']),
    );
  });
  it('sets ids side by side, two by two, or counts them', () => {
    const at = (words: string) => wordsOf(wide).find((one) => one.words === words);
    expect(at('R3')?.y).toBe(at('R10')?.y);
    expect(at('R4')?.y).toBe(at('R5')?.y);
    expect(at('R6')?.y).toBeGreaterThan(at('R4')?.y ?? 999);
    expect(at('R21 +4')).toBeDefined();
    expect(outside(wide)).toEqual([]);
  });
  it('says in words what is where, and what is not rated', () => {
    expect(wide).toContain('R1 likelihood 3, impact 4; R2 likelihood 4, impact 4');
    expect(wide).toContain('R9 not rated');
    expect(rows.at(-1)?.cells.map(({ text: words }) => words)).toEqual(['none', '3', 'none']);
    expect(riskGrid({ ...gridSample, risks: [] }).wide).toContain('No risks.');
  });
});

describe('the way to the target', () => {
  const way: WayDrawing = { draw: 'way', baseline: '58.2', target: '85', latest: '62.3', expected: '68.1' };
  it('goes from baseline to latest, whichever way is better', () => {
    expect(wayBar(way).wide).toContain('class="way" d="M6 10H25.6"');
    expect(wayBar(way).sentence).toBe('15% of the way, 37% expected');
    expect(wayBar({ ...way, baseline: '31', target: '10', latest: '24.1', expected: '' }).sentence).toBe(
      '33% of the way',
    );
  });
  it('stops short of its box’s edge', () => {
    expect(wayBar({ ...way, latest: '999' }).wide).toContain('cx="139.1"');
    expect(wayBar({ ...way, latest: '0' }).wide).toContain('cx="0.9"');
  });
  it('is left out where there is no way', () => {
    for (const gone of [{ latest: '' }, { target: '58.2' }, { baseline: 'x' }])
      expect(wayBar({ ...way, ...gone })).toMatchObject({ wide: '', sentence: 'none' });
  });
});

describe('items by status', () => {
  it('shows a nought as a number without a bar', () => {
    const { wide, sentence } = statusBar(statusSample);
    expect(wide.match(/<rect/g)?.length).toBe(4);
    expect(wordsOf(wide).map(({ words }) => words)).toEqual([
      'complete, claimed',
      '1',
      'verified',
      '0',
      'in progress',
      '4',
      'not started',
      '2',
      'on hold',
      '1',
    ]);
    expect(sentence).toBe('1 complete, claimed, 0 verified, 4 in progress, 2 not started, 1 on hold');
    expect(outside(wide)).toEqual([]);
  });
  it('draws nothing of nothing', () => expect(drawn({ ...statusSample, parts: [] }).wide).toBe(''));
});
