import type { TrackDrawing, TrackRow } from '../../kit/drawing.ts';
import { isDay, longDate } from '../../kit/time.ts';
import { capital, counted } from './in-words.ts';
import { type Heading, headings, type Row, row } from './picture.ts';

/** `K1: not yet, improving, met by 3 July 2026.` */
const rowWords = ({ id, marks, due }: TrackRow): string => {
  const found = marks.map(({ text }) => text).join(', ');
  return `${id}: ${found || 'nothing yet'}${isDay(due) ? `; wanted by ${longDate(due)}` : ''}.`;
};

/** What the drawing says, row by row, for those who hear it. */
export const trackDesc = ({ rows, from, to }: TrackDrawing): string => {
  const period = isDay(from) && isDay(to) ? ` from ${longDate(from)} to ${longDate(to)}` : '';
  return [`${capital(counted(rows.length, 'row'))}${period}.`, ...rows.map(rowWords)].join(' ');
};

/** The heads of the table beside it: the day, then each row's id. */
export const trackHead = ({ noun, rows }: TrackDrawing): readonly Heading[] =>
  headings(noun, ...rows.map(({ id }) => id));

/** A line for each day on which something was found, and the days wanted. */
export const trackRows = (data: TrackDrawing): readonly Row[] => {
  const heads = trackHead(data);
  const dates = [...new Set(data.rows.flatMap(({ marks }) => marks.map(({ date }) => date)))].filter(isDay);
  const found = ({ marks }: TrackRow, day: string): string =>
    marks
      .filter(({ date }) => date === day)
      .map(({ text }) => text)
      .join(', ');
  const wanted = data.rows.some(({ due }) => isDay(due))
    ? [row(heads, 'Wanted by', ...data.rows.map(({ due }) => (isDay(due) ? longDate(due) : '')))]
    : [];
  const told = dates
    .sort()
    .map((day) => row(heads, longDate(day), ...data.rows.map((one) => found(one, day))));
  return [...told, ...wanted];
};
