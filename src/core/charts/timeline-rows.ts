import type { TimelineBar, TimelineDrawing, TimelineMark } from '../../kit/drawing.ts';
import { isDay } from '../../kit/time.ts';
import { drawNote, type NotePlace, placeNote } from './note.ts';
import type { Span } from './span.ts';
import { cutTo, line, named, path, rect, text, unit, widthOf } from './svg.ts';

/** The measures of one of the timeline's two forms, in its drawing's units. */
export interface Geometry {
  readonly edge: number;
  readonly left: number;
  readonly right: number;
  /** Width for labels. */
  readonly label: number;
  /** Height of a row, without the label where that stands above. */
  readonly row: number;
  /** Height of a label above its bar; 0 where it stands beside. */
  readonly above: number;
  /** Least width between two months' names. */
  readonly months: number;
}

/** Parts in the order in which they are painted. */
export type Layers = Record<'grid' | 'today' | 'bars' | 'marks' | 'text', string[]>;

export const emptyLayers = (): Layers => ({ grid: [], today: [], bars: [], marks: [], text: [] });

export interface Setting {
  readonly geometry: Geometry;
  readonly span: Span;
  /** Where today stands; null where it lies outside. */
  readonly today: number | null;
}

const BAR = 12;
const BELOW = 16;

/** A row's label, its bar's centre and where the next row begins. */
const rowAt = ({ geometry: { above, row } }: Setting, top: number) => ({
  label: above > 0 ? top + 13 : top + row / 2 + 4,
  centre: top + above + row / 2,
  next: top + above + row,
});

const note = (
  layers: Layers,
  setting: Setting,
  from: number,
  to: number,
  item: TimelineBar | TimelineMark,
  y: number,
) => {
  const noted = { from, to, note: cutTo(item.note, setting.geometry.edge / 1.2, item.late), late: item.late };
  if (item.note === '') return false;
  const place: NotePlace = placeNote(noted, setting.today, setting.span, setting.geometry.edge);
  layers.text.push(drawNote(noted, place, place.below ? y + 4 + BELOW : y + 4));
  return place.below;
};

/** An upright stroke with feet, taller than a bar. */
const limitAt = (x: number, y: number): string =>
  path('limit', `M${unit(x - 3)} ${unit(y - 9)}h6m-3 0v18m-3 0h6`);

const drawBar = (layers: Layers, setting: Setting, bar: TimelineBar, top: number): number => {
  const { span, today, geometry } = setting;
  const { label, centre, next } = rowAt(setting, top);
  layers.text.push(named(0, label, bar.id, cutTo(bar.label, geometry.label - widthOf(`${bar.id} `, true))));
  if (isDay(bar.limit)) layers.marks.push(limitAt(span.x(bar.limit), centre));
  if (!isDay(bar.due)) return note(layers, setting, span.left, span.left, bar, centre) ? next + BELOW : next;
  const due = span.x(bar.due);
  const start = isDay(bar.start) ? Math.min(span.x(bar.start), due) : due - 2;
  const agreed = isDay(bar.first) && bar.first < bar.due ? Math.max(start, span.x(bar.first)) : due;
  const y = centre - BAR / 2;
  layers.bars.push(rect(bar.state, start, y, Math.max(2, agreed - start), BAR));
  if (agreed < due) layers.bars.push(rect('tail', agreed, y, due - agreed, BAR));
  const overdue = bar.late && today !== null && today > due;
  if (overdue) layers.bars.push(line('overdue', due, centre, today, centre));
  const end = overdue ? today : due;
  return note(layers, setting, start, pastLimit(bar, end, span), bar, centre) ? next + BELOW : next;
};

/** Where a bar's note may begin: behind the stroke of a limit that would lie in its way. */
const pastLimit = ({ limit, note: words, late }: TimelineBar, end: number, { x }: Span): number => {
  const at = isDay(limit) ? x(limit) : end;
  return at > end && at < end + widthOf(words, late) + 14 ? at + 3 : end;
};

const diamond = (style: string, x: number, y: number): string =>
  path(
    style,
    `M${unit(x)} ${unit(y - 7)}L${unit(x + 7)} ${unit(y)}L${unit(x)} ${unit(y + 7)}L${unit(x - 7)} ${unit(y)}Z`,
  );

const drawMark = (layers: Layers, setting: Setting, mark: TimelineMark, top: number): number => {
  const { label, centre, next } = rowAt(setting, top);
  const words = cutTo(`Milestone: ${mark.label}`, setting.geometry.label);
  layers.text.push(text(0, label, words, { class: 'halo soft' }));
  if (!isDay(mark.date)) return next;
  const x = setting.span.x(mark.date);
  layers.marks.push(diamond(mark.reached ? 'reached' : 'ahead', x, centre));
  return note(layers, setting, x - 7, x + 7, mark, centre) ? next + BELOW : next;
};

/** Draws each group's heading, bars and milestones from `top` down; returns where the last row ends. */
export const drawRows = (layers: Layers, data: TimelineDrawing, setting: Setting, top: number): number => {
  const { edge } = setting.geometry;
  let y = top;
  for (const { id, title, bars, marks } of data.groups) {
    layers.grid.push(line('axis', 0, y, edge, y));
    layers.text.push(
      text(0, y + 16, cutTo(`${id} ${title}`.trim(), edge / 1.25, true), { class: 'halo strong' }),
    );
    y += 24;
    for (const bar of bars) y = drawBar(layers, setting, bar, y);
    for (const mark of marks) y = drawMark(layers, setting, mark, y);
    y += 6;
  }
  return y;
};
