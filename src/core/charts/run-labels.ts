import type { RunDrawing } from '../../kit/drawing.ts';
import { type Box, settle } from './boxes.ts';
import { fixed, withUnit } from './numbers.ts';
import type { Scale } from './run-chart.ts';
import type { Reading, RunData } from './run-data.ts';
import { text, widthOf } from './svg.ts';

const HIGH = 15;

interface Label {
  readonly words: string;
  readonly class: string;
  readonly wanted: readonly Box[];
}

export interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

const size = (words: string, bold: boolean) => ({ width: widthOf(words, bold), height: HIGH });

/** Above or below a line that crosses the chart, at its right end or its left. */
const besideLine = (words: string, style: string, y: number, { span }: Scale): Label => {
  const box = size(words, false);
  const right = span.right - box.width;
  const above = y - HIGH - 2;
  const places = [
    [right, above],
    [right, y + 3],
    [span.left + 2, above],
    [span.left + 2, y + 3],
    [(span.left + right) / 2, above],
    [(span.left + right) / 2, y + 3],
  ] as const;
  return { words, class: `halo ${style}`, wanted: places.map(([x, top]) => ({ ...box, x, y: top })) };
};

/** Round a point, right of it first. */
const besidePoint = (words: string, x: number, y: number): Label => {
  const box = size(words, true);
  const places = [
    [x + 8, y - HIGH / 2],
    [x + 6, y - HIGH - 5],
    [x + 6, y + 6],
    [x - box.width / 2, y - HIGH - 7],
    [x - box.width / 2, y + 8],
    [x - box.width - 8, y - HIGH / 2],
    [x - box.width - 6, y - HIGH - 5],
    [x - box.width - 6, y + 6],
  ] as const;
  return { words, class: 'halo strong', wanted: places.map(([left, top]) => ({ ...box, x: left, y: top })) };
};

const labelsOf = (data: RunDrawing, read: RunData, scale: Scale, median: number | null): readonly Label[] => {
  const { unit, baseline, target } = data;
  const latest = read.readings.at(-1);
  const labels: Label[] = [];
  if (latest)
    labels.push(besidePoint(withUnit(latest.text, unit), scale.span.x(latest.date), scale.y(latest.value)));
  if (read.targetValue !== null)
    labels.push(
      besideLine(`Target ${withUnit(target.value, unit)}`, 'target-label', scale.y(read.targetValue), scale),
    );
  if (read.baselineValue !== null)
    labels.push(
      besideLine(`Baseline ${withUnit(baseline.value, unit)}`, 'soft', scale.y(read.baselineValue), scale),
    );
  if (median !== null)
    labels.push(
      besideLine(
        `Median ${withUnit(fixed(median, read.decimals), unit)}`,
        'is-median',
        scale.y(median),
        scale,
      ),
    );
  return labels;
};

/** Small boxes along a line, so that labels keep off it where they can. */
const along = (points: readonly Reading[], { span, y }: Scale): readonly Box[] =>
  points.slice(1).flatMap((to, at) => {
    const from = points[at] ?? to;
    const [x1, y1, x2, y2] = [span.x(from.date), y(from.value), span.x(to.date), y(to.value)];
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: x1 + ((x2 - x1) * step) / steps - 1,
      y: y1 + ((y2 - y1) * step) / steps - 1,
      width: 2,
      height: 2,
    }));
  });

const dots = (points: readonly Reading[], { span, y }: Scale): readonly Box[] =>
  points.map(({ date, value }) => ({ x: span.x(date) - 5, y: y(value) - 5, width: 10, height: 10 }));

/** The chart's labels, each beside its thing, none over another. */
export const runLabels = (
  data: RunDrawing,
  read: RunData,
  scale: Scale,
  median: number | null,
  { top, bottom, right }: Edges,
): readonly string[] => {
  const { left } = scale.span;
  const frame: Box = { x: left, y: top - 4, width: right - left, height: bottom - top + 4 };
  const marks = [...dots(read.readings, scale), ...along(read.readings, scale), ...along(read.way, scale)];
  const placed: Box[] = [];
  return labelsOf(data, read, scale, median).flatMap(({ words, class: style, wanted }) => {
    const box = settle(wanted, placed, marks, frame);
    if (!box) return [];
    placed.push(box);
    const end = box.x + box.width >= scale.span.right;
    return [
      text(end ? box.x + box.width : box.x, box.y + 12, words, {
        class: style,
        anchor: end ? 'end' : 'start',
      }),
    ];
  });
};
