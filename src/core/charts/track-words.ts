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

const isDue = ({ rows }: TrackDrawing): boolean => rows.some(({ due }) => isDay(due));

/** The heads of the table beside it; few columns, so that it fits a phone however many rows are drawn. */
export const trackHead = (data: TrackDrawing): readonly Heading[] =>
  headings(data.noun, 'Day by day', ...(isDue(data) ? ['Wanted by'] : []));

/** A line for each row: what was found on which day, and by when it is wanted. */
export const trackRows = (data: TrackDrawing): readonly Row[] =>
  data.rows.map(({ id, marks, due }) => {
    const dated = marks.filter(({ date }) => isDay(date));
    const found = dated.map(({ date, text }) => `${longDate(date)}: ${text}`).join('; ');
    return row(
      trackHead(data),
      id,
      found || 'nothing yet',
      ...(isDue(data) ? [isDay(due) ? longDate(due) : ''] : []),
    );
  });
