import type { RunDrawing } from '../../kit/drawing.ts';
import { isDay, shortDate } from '../../kit/time.ts';
import { axisOf, fixed } from './numbers.ts';
import type { Picture } from './picture.ts';
import { type RunData, runData } from './run-data.ts';
import { runLabels } from './run-labels.ts';
import { ENOUGH, medianOf } from './run-rule.ts';
import { runCaption, runDesc, runHead, runRows } from './run-words.ts';
import { monthTicks, type Span, spanOf } from './span.ts';
import { circle, line, path, svg, text, unit, widthOf } from './svg.ts';

const WIDTH = 340;
const TOP = 30;
const BOTTOM = 214;
const HEIGHT = 240;
const RIGHT = 328;

/** How values and days become places. */
export interface Scale {
  readonly span: Span;
  readonly y: (value: number) => number;
  readonly axis: { readonly from: number; readonly to: number; readonly step: number };
}

const valuesOf = ({ baselineValue, targetValue, readings, way }: RunData): readonly number[] =>
  [baselineValue, targetValue, ...[...readings, ...way].map(({ value }) => value)].filter(
    (one) => one !== null,
  );

const daysOf = (data: RunDrawing, read: RunData): readonly string[] =>
  [
    ...[data.baseline.date, data.target.date],
    ...[...read.readings, ...read.way].map(({ date }) => date),
    ...(read.readings.length + read.way.length === 0 ? [data.today] : []),
  ].filter(isDay);

const decimalsFor = (step: number): number => Math.max(0, -Math.floor(Math.log10(step)));

const scaleOf = (data: RunDrawing, read: RunData): Scale => {
  const axis = axisOf(valuesOf(read));
  const widest = Math.max(
    ...[axis.from, axis.to].map((value) => widthOf(fixed(value, decimalsFor(axis.step)))),
  );
  const perUnit = (BOTTOM - TOP - 4) / (axis.to - axis.from);
  return {
    span: spanOf(daysOf(data, read), Math.min(80, widest + 12), RIGHT),
    y: (value) => BOTTOM - (value - axis.from) * perUnit,
    axis,
  };
};

const drawAxes = ({ span, y, axis }: Scale): readonly string[] => {
  const lines = Math.round((axis.to - axis.from) / axis.step);
  const values = Array.from({ length: lines + 1 }, (_, at) => axis.from + at * axis.step);
  const label = (value: number) => fixed(value, decimalsFor(axis.step));
  const ticks = monthTicks(span, 62).map(({ x, month, year }) => ({ x, words: `${month} ${year}`.trim() }));
  return [
    ...values.map((value) => line('grid', span.left, y(value), span.right, y(value))),
    ...values.map((value) =>
      text(span.left - 6, y(value) + 4, label(value), { class: 'soft', anchor: 'end' }),
    ),
    ...ticks.map(({ x }) => line('axis', x, BOTTOM, x, BOTTOM + 5)),
    ...ticks
      .filter(({ x, words }) => x + widthOf(words) <= WIDTH)
      .map(({ x, words }) => text(x, BOTTOM + 20, words, { class: 'soft' })),
  ];
};

const joined = (points: readonly { date: string; value: number }[], { span, y }: Scale): string =>
  points
    .map(({ date, value }, at) => `${at === 0 ? 'M' : 'L'}${unit(span.x(date))} ${unit(y(value))}`)
    .join('');

const across = (style: string, value: number | null, { span, y }: Scale): readonly string[] =>
  value === null ? [] : [line(style, span.left, y(value), span.right, y(value))];

const drawToday = (today: string, { span }: Scale): readonly string[] => {
  if (!isDay(today) || today < span.from || today > span.to) return [];
  const half = widthOf(shortDate(today), true) / 2;
  const x = span.x(today);
  const at = Math.max(half, Math.min(WIDTH - half, x));
  return [
    line('today', x, TOP - 6, x, BOTTOM),
    text(at, TOP - 12, shortDate(today), { class: 'strong is-today', anchor: 'middle' }),
  ];
};

const drawChart = (data: RunDrawing, read: RunData, scale: Scale): readonly string[] => {
  const { readings, way } = read;
  const median = readings.length < ENOUGH ? null : medianOf(readings.map(({ value }) => value));
  return [
    ...drawAxes(scale),
    ...across('baseline', read.baselineValue, scale),
    ...across('target', read.targetValue, scale),
    ...(way.length > 1 ? [path('expected', joined(way, scale))] : []),
    ...across('median', median, scale),
    ...drawToday(data.today, scale),
    ...(readings.length > 1 ? [path('data', joined(readings, scale))] : []),
    ...readings.map(({ date, value }) => circle('point', scale.span.x(date), scale.y(value), 3.5)),
    ...runLabels(data, read, scale, median, { top: TOP, bottom: BOTTOM, right: WIDTH }),
  ];
};

/** One measure over time: readings, baseline, target, the way agreed, and from six readings the median. */
export const runChart = (data: RunDrawing): Picture => {
  const read = runData(data);
  const sentence = runCaption(data, read);
  const table = { sentence, head: runHead(data.unit), rows: runRows(data, read) };
  if (valuesOf(read).length === 0 || daysOf(data, read).length === 0)
    return { wide: '', narrow: '', ...table };
  const scale = scaleOf(data, read);
  const { prefix, title } = data;
  const canvas = { prefix, title, desc: runDesc(data, read, scale.axis), width: WIDTH, height: HEIGHT };
  return { wide: svg({ ...canvas, kind: 'is-run' }, drawChart(data, read, scale)), narrow: '', ...table };
};
