import type { TimelineBar, TimelineDrawing } from '../../kit/drawing.ts';
import { isDay, longDate, monthName } from '../../kit/time.ts';
import { series } from '../../kit/words.ts';
import { capital, counted, countWord } from './in-words.ts';
import { headings, type Row, row } from './picture.ts';

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
export const timelineDesc = ({ groups, meetings, today, from, to }: TimelineDrawing): string => {
  const bars = groups.flatMap((group) => group.bars);
  const marks = groups.flatMap((group) => group.marks);
  const late = bars.filter((bar) => bar.late);
  const moved = bars.filter((bar) => bar.first !== '');
  const period = isDay(from) && isDay(to) ? ` from ${monthName(from)} to ${monthName(to)}` : '';
  const lateMarks = marks.filter((mark) => mark.late).length;
  return [
    `${capital(counted(bars.length, 'action'))} as bars in ${counted(groups.length, 'group')}${period}, ` +
      `with ${counted(marks.length, 'milestone')} and ${counted(meetings.length, 'meeting')}.`,
    bars.length > 0 ? `On ${day(today)}: ${states(bars)}.` : '',
    ...late.map(({ id, note }) => `${id}: ${note}.`),
    moved.length > 0 ? `Moved since first agreed: ${series(moved.map(({ id }) => id))}.` : '',
    lateMarks > 0 ? `Late: ${counted(lateMarks, 'milestone')}.` : '',
    'The table below holds every date.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

export const timelineHead = headings('Item', 'Start', 'Due', 'Status');

/** Every date of the timeline, in its order. */
export const timelineRows = ({ groups, meetings }: TimelineDrawing): readonly Row[] => [
  ...groups.flatMap(({ bars, marks }) => [
    ...bars.map((bar) =>
      row(timelineHead, `${bar.id} ${bar.label}`, day(bar.start), day(bar.due), bar.status),
    ),
    ...marks.map((mark) => row(timelineHead, `Milestone: ${mark.label}`, '', day(mark.date), mark.status)),
  ]),
  ...meetings.map(({ label, date, note }) => row(timelineHead, `Meeting: ${label}`, '', day(date), note)),
];
