import type { TrackDrawing, TrackRow } from '../../kit/drawing.ts';
import { isDay, shortDate } from '../../kit/time.ts';
import type { Picture } from './picture.ts';
import { monthTicks, type Span, spanOf } from './span.ts';
import { cutTo, line, named, path, svg, text, unit, use, widthOf } from './svg.ts';
import { trackDesc, trackHead, trackRows } from './track-words.ts';

/** One of the drawing's two forms: labels beside the rows, or above them on a phone. */
interface Form {
  readonly edge: number;
  readonly left: number;
  readonly right: number;
  readonly label: number;
  readonly row: number;
  /** Height of a label above its row; 0 where it stands beside. */
  readonly above: number;
}

const WIDE: Form = { edge: 760, left: 262, right: 640, label: 250, row: 28, above: 0 };
const NARROW: Form = { edge: 300, left: 10, right: 288, label: 296, row: 26, above: 16 };

const HEAD = 40;
const SIGN = 15;

const daysOf = ({ from, to, rows }: TrackDrawing): readonly string[] =>
  [from, to, ...rows.flatMap(({ due, marks }) => [due, ...marks.map(({ date }) => date)])].filter(isDay);

/** Signs touch at most: as large as the nearest two of a row leave room for. */
const sizeOf = (rows: readonly TrackRow[], span: Span): number => {
  const gaps = rows.flatMap(({ marks }) => {
    const places = marks.filter(({ date }) => isDay(date)).map(({ date }) => span.x(date));
    const sorted = [...new Set(places)].sort((a, b) => a - b);
    return sorted.slice(1).map((x, at) => x - (sorted[at] ?? x));
  });
  return Math.max(8, Math.min(SIGN, ...gaps));
};

const diamond = (reached: boolean, x: number, y: number): string =>
  path(reached ? 'reached' : 'ahead', `M${unit(x)} ${unit(y - 6)}l6 6l-6 6l-6 -6Z`);

const drawRow = (one: TrackRow, form: Form, span: Span, top: number, size: number): string => {
  const y = top + form.above + form.row / 2;
  const room = form.label - widthOf(`${one.id} `, true);
  const words = form.above > 0 && one.last !== '' ? `${one.last}: ${one.label}` : one.label;
  const dated = one.marks.filter(({ date }) => isDay(date));
  const ends = [...dated.map(({ date }) => date), ...(isDay(one.due) ? [one.due] : [])].map(span.x);
  const signs = dated.map(({ date, sign }) => use(sign, span.x(date) - size / 2, y - size / 2, size));
  return [
    named(0, form.above > 0 ? top + 13 : y + 4, one.id, cutTo(words, room)),
    ends.length > 1 ? line('thread', Math.min(...ends), y, Math.max(...ends), y) : '',
    isDay(one.due) ? diamond(one.reached, span.x(one.due), y) : '',
    ...signs,
    form.above > 0 ? '' : text(form.right + 20, y + 4, cutTo(one.last, 100, true), { class: 'strong' }),
  ].join('');
};

const drawAxis = (span: Span, form: Form, bottom: number): readonly string[] =>
  monthTicks(span, 34).flatMap(({ x, month }) => [
    line('grid', x, HEAD - 6, x, bottom),
    x + 3 + widthOf(month) <= form.right + 12 ? text(x + 3, HEAD - 10, month, { class: 'halo soft' }) : '',
  ]);

const drawToday = (today: string, span: Span, form: Form, bottom: number): readonly string[] => {
  if (!isDay(today) || today < span.from || today > span.to) return [];
  const [x, half] = [span.x(today), widthOf(shortDate(today), true) / 2];
  const at = Math.max(half, Math.min(form.edge - half, x));
  return [
    line('today', x, 17, x, bottom),
    text(at, 13, shortDate(today), { class: 'strong is-today', anchor: 'middle' }),
  ];
};

const drawOne = (data: TrackDrawing, form: Form, suffix: string): string => {
  const span = spanOf(daysOf(data), form.left, form.right);
  const size = sizeOf(data.rows, span);
  const step = form.row + form.above;
  const height = HEAD + data.rows.length * step + 4;
  const rows = data.rows.map((one, at) => drawRow(one, form, span, HEAD + at * step, size));
  const canvas = { prefix: data.prefix + suffix, title: data.title, desc: trackDesc(data) };
  const behind = [...drawAxis(span, form, height), ...drawToday(data.today, span, form, height)];
  return svg({ ...canvas, width: form.edge, height, kind: 'is-track' }, [...behind, ...rows]);
};

/** What was found at each talk: a sign for each row and day, the day wanted, and today; drawn wide and for a phone. */
export const track = (data: TrackDrawing): Picture => {
  const nothing = data.rows.length === 0 || daysOf(data).length === 0;
  return {
    wide: nothing ? '' : drawOne(data, WIDE, ''),
    narrow: nothing ? '' : drawOne(data, NARROW, '-phone'),
    sentence: nothing ? 'No dates yet, so nothing to draw.' : '',
    head: trackHead(data),
    rows: trackRows(data),
  };
};
