import type { TimelineMeeting } from '../../kit/drawing.ts';
import { isDay, shortDate } from '../../kit/time.ts';
import { type Mark, type Placed, packLines, placeAlong } from './labels.ts';
import type { Span } from './span.ts';
import { cutTo, line, path, rect, text, unit, widthOf } from './svg.ts';
import type { Layers } from './timeline-rows.ts';

const LINE = 18;
const HEAD = 'Meetings';

interface Label extends Mark {
  readonly words: string;
  readonly next: boolean;
}

const labelOf = ({ label, date, note, next }: TimelineMeeting, span: Span, edge: number): Label => {
  const x = span.x(date);
  const room = edge < 400 ? Math.max(x, edge * 0.97 - x) - 14 : edge * 0.44;
  const words = cutTo(`${label}, ${shortDate(date)}${note ? ` (${note})` : ''}`, room, next);
  return { words, next, x, width: widthOf(words, next) };
};

const leader = ({ x, width }: Mark, top: number, y: number, from: number): string =>
  path('leader', `M${unit(x)} ${unit(top)}V${unit(y)}H${unit(from > x ? from - 3 : from + width + 3)}`);

const depth = (placed: readonly Placed[]): number => Math.max(...placed.map(({ line: at }) => at));

/** One line of marks with leaders where that is no deeper, else marks on as many lines as they need. */
const places = (labels: readonly Label[], edge: number, narrow: boolean) => {
  const bounds = { from: 0, to: edge * 0.97 };
  const taken = [{ from: -edge, to: widthOf(HEAD, true) }];
  const along = narrow ? null : placeAlong(labels, bounds, taken);
  const packed = packLines(labels, bounds);
  const led = along !== null && depth(along) <= depth(packed) + 1;
  return { placed: led ? along : packed, led };
};

const drawMeeting = (layers: Layers, label: Label, place: Placed, first: number, led: boolean): void => {
  const y = first + place.line * LINE;
  layers.marks.push(rect('meeting', label.x - 5, (led ? first : y) - 5, 10, 10));
  if (led && place.line > 0) layers.marks.push(leader(label, first + 6, y, place.from));
  layers.text.push(text(place.from, y + 4, label.words, { class: label.next ? 'halo strong' : 'halo' }));
};

/** The row of meetings under the bars; returns the drawing's height. */
export const drawMeetings = (
  layers: Layers,
  meetings: readonly TimelineMeeting[],
  span: Span,
  edge: number,
  top: number,
): number => {
  const dated = meetings
    .filter(({ date }) => isDay(date))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  if (dated.length === 0) return top + 4;
  const labels = dated.map((one) => labelOf(one, span, edge));
  const { placed, led } = places(labels, edge, edge < 400);
  const first = top + (led ? 18 : 36);
  layers.grid.push(line('axis', 0, top, edge, top));
  layers.text.push(text(0, top + (led ? 22 : 18), HEAD, { class: 'halo strong' }));
  labels.forEach((label, at) => {
    const place = placed[at];
    if (place) drawMeeting(layers, label, place, first, led);
  });
  return first + depth(placed) * LINE + 14;
};
