import type { TimelineBar, TimelineDrawing } from '../../kit/drawing.ts';
import { isDay, longDate, monthName } from '../../kit/time.ts';
import { series } from '../../kit/words.ts';
import { capital, counted, countWord } from './in-words.ts';
import { type Heading, headings, type Row, row } from './picture.ts';

const day = (date: string): string => (isDay(date) ? longDate(date) : 'none');

const states = (bars: readonly TimelineBar[]): string => {
  const of = (state: TimelineBar['state']) => bars.filter((bar) => bar.state === state).length;
  const said: readonly (readonly [number, string])[] = [
    [of('complete'), 'complete'],
    [of('in_progress'), 'in progress'],
    [of('not_started'), 'not started'],
    [of('on_hold'), 'on hold'],
  ];
  return series(said.filter(([many]) => many > 0).map(([many, words]) => `${countWord(many)} ${words}`));
};

/** What the timeline says, with its numbers, for those who hear it. */
export const timelineDesc = ({ groups, meetings, today, from, to, noun }: TimelineDrawing): string => {
  const bars = groups.flatMap((group) => group.bars);
  const marks = groups.flatMap((group) => group.marks);
  const late = bars.filter((bar) => bar.late);
  const moved = bars.filter((bar) => bar.first !== '');
  const period = isDay(from) && isDay(to) ? ` from ${monthName(from)} to ${monthName(to)}` : '';
  const lateMarks = marks.filter((mark) => mark.late).length;
  const beside = [
    ...(marks.length + meetings.length > 0 ? [counted(marks.length, 'milestone')] : []),
    ...(marks.length + meetings.length > 0 ? [counted(meetings.length, 'meeting')] : []),
  ];
  const others = beside.length > 0 ? `, with ${series(beside)}` : '';
  return [
    `${capital(counted(bars.length, noun))} as bars in ${counted(groups.length, 'group')}${period}${others}.`,
    bars.length > 0 ? `On ${day(today)}: ${states(bars)}.` : '',
    ...late.map(({ id, note }) => `${id}: ${note}.`),
    moved.length > 0 ? `Moved since first agreed: ${series(moved.map(({ id }) => id))}.` : '',
    lateMarks > 0 ? `Late: ${counted(lateMarks, 'milestone')}.` : '',
    'The table below holds every date.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

/** The heads of the table beside a timeline. */
export const timelineHead = ({ limit }: TimelineDrawing): readonly Heading[] =>
  headings('Item', 'Start', 'Due', ...(limit === '' ? [] : [limit]), 'Status');

/** Every date of the timeline, in its order. */
export const timelineRows = (data: TimelineDrawing): readonly Row[] => {
  const heads = timelineHead(data);
  const line = (item: string, start: string, due: string, limit: string, status: string): Row =>
    row(heads, item, start, day(due), ...(data.limit === '' ? [] : [day(limit)]), status);
  return [
    ...data.groups.flatMap(({ bars, marks }) => [
      ...bars.map(({ id, label, start, due, limit, status }) =>
        line(`${id} ${label}`, day(start), due, limit, status),
      ),
      ...marks.map(({ label, date, status }) => line(`Milestone: ${label}`, '', date, '', status)),
    ]),
    ...data.meetings.map(({ label, date, note }) => line(`Meeting: ${label}`, '', date, '', note)),
  ];
};
