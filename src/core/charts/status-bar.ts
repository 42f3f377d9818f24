import type { StatusDrawing } from '../../kit/drawing.ts';
import { numberIn } from './numbers.ts';
import { headings, type Picture, row } from './picture.ts';
import { cutTo, rect, svg, text } from './svg.ts';

const WIDTH = 340;
const LABEL = 132;
const ROW = 24;
const BAR = 14;

/** Items by status, a bar each, its count at its end: zero is shown as well, for a claim is not yet a check. */
export const statusBar = ({ prefix, title, parts }: StatusDrawing): Picture => {
  const counts = parts.map(({ count }) => Math.max(0, numberIn(count) ?? 0));
  const perItem = (WIDTH - LABEL - 40) / Math.max(1, ...counts);
  const heads = headings('Status', '>Items');
  const sentence = parts.map(({ text: words, count }) => `${count} ${words}`).join(', ');
  const rows = parts.map(({ text: words, count }) => row(heads, words, count));
  if (parts.length === 0) return { wide: '', narrow: '', sentence, head: heads, rows };
  const drawn = parts.map(({ text: words, count, state }, at) => {
    const [y, length] = [at * ROW, (counts[at] ?? 0) * perItem];
    const bar = length > 0 ? rect(state, LABEL, y + 5, length, BAR) : '';
    return (
      text(LABEL - 8, y + 16, cutTo(words, LABEL - 8), { anchor: 'end' }) +
      bar +
      text(LABEL + length + 6, y + 16, count, { class: 'strong' })
    );
  });
  const canvas = {
    prefix,
    title,
    desc: `${sentence}.`,
    width: WIDTH,
    height: parts.length * ROW,
    kind: 'is-status',
  };
  return { wide: svg(canvas, drawn), narrow: '', sentence, head: heads, rows };
};
