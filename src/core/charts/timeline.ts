import type { TimelineDrawing } from '../../kit/drawing.ts';
import { isDay, shortDate } from '../../kit/time.ts';
import { drawMeetings } from './meetings.ts';
import type { Picture } from './picture.ts';
import { monthTicks, type Span, spanOf } from './span.ts';
import { line, svg, text, widthOf } from './svg.ts';
import { drawRows, emptyLayers, type Geometry, type Layers } from './timeline-rows.ts';
import { timelineDesc, timelineHead, timelineRows } from './timeline-words.ts';

/** Wide screens and paper: labels left of the bars. */
const WIDE: Geometry = { edge: 760, left: 256, right: 752, label: 250, row: 24, above: 0, months: 34 };

/** A phone: each label above its bar. */
const NARROW: Geometry = { edge: 300, left: 6, right: 290, label: 300, row: 22, above: 17, months: 34 };

const HEAD = 72;

const daysOf = ({ from, to, today, groups, meetings }: TimelineDrawing): readonly string[] => {
  const bars = groups.flatMap(({ bars: all }) => all);
  const marks = groups.flatMap(({ marks: all }) => all);
  const late = [...bars, ...marks].some((one) => one.late);
  const near = today >= from && today <= to;
  return [
    ...[from, to, ...(late || near ? [today] : [])],
    ...bars.flatMap(({ start, due, first, limit }) => [start, due, first, limit]),
    ...[...marks, ...meetings].map(({ date }) => date),
  ].filter(isDay);
};

const drawAxis = (layers: Layers, span: Span, { months, edge }: Geometry, bottom: number): void => {
  let free = Number.NEGATIVE_INFINITY;
  for (const { x, month, year } of monthTicks(span, months)) {
    const [january, at] = [month === 'Jan', x + 3];
    layers.grid.push(line(january ? 'axis' : 'grid', x, january ? 32 : HEAD - 4, x, bottom));
    if (at + widthOf(month) <= edge) layers.text.push(text(at, HEAD - 10, month, { class: 'halo soft' }));
    if (year === '' || x < free || at + widthOf(year, true) > edge) continue;
    layers.text.push(text(at, HEAD - 28, year, { class: 'halo strong' }));
    free = x + 44;
  }
};

const drawToday = (layers: Layers, today: string, x: number, edge: number, bottom: number): void => {
  const words = shortDate(today);
  const half = widthOf(words, true) / 2;
  layers.today.push(line('today', x, 20, x, bottom));
  const at = Math.max(half, Math.min(edge - half, x));
  layers.text.push(text(at, 13, words, { class: 'strong is-today', anchor: 'middle' }));
};

const drawOne = (data: TimelineDrawing, geometry: Geometry, suffix: string): string => {
  const days = daysOf(data);
  const span = spanOf(days, geometry.left, geometry.right);
  const shown = isDay(data.today) && data.today >= span.from && data.today <= span.to;
  const today = shown ? span.x(data.today) : null;
  const layers = emptyLayers();
  const bottom = drawRows(layers, data, { geometry, span, today }, HEAD + 4);
  const height = drawMeetings(layers, data.meetings, span, geometry.edge, bottom);
  drawAxis(layers, span, geometry, bottom);
  if (today !== null) drawToday(layers, data.today, today, geometry.edge, bottom);
  const { edge: width } = geometry;
  const canvas = { prefix: data.prefix + suffix, title: data.title, desc: timelineDesc(data), width, height };
  const { grid, today: now, bars, marks, text: words } = layers;
  return svg({ ...canvas, kind: 'is-timeline' }, [...grid, ...now, ...bars, ...marks, ...words]);
};

/** Who does what by when: bars by concern, milestones, meetings and today; drawn once wide and once for a phone. */
export const timeline = (data: TimelineDrawing): Picture => ({
  wide: daysOf(data).length === 0 ? '' : drawOne(data, WIDE, ''),
  narrow: daysOf(data).length === 0 ? '' : drawOne(data, NARROW, '-phone'),
  sentence: daysOf(data).length === 0 ? 'No dates yet, so nothing to draw.' : '',
  head: timelineHead(data),
  rows: timelineRows(data),
});
