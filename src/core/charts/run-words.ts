import type { RunDrawing } from '../../kit/drawing.ts';
import { isDay, longDate } from '../../kit/time.ts';
import { fixed, withUnit } from './numbers.ts';
import { headings, type Row, row } from './picture.ts';
import { expectedOn, type Reading, type RunData } from './run-data.ts';
import { runSentence } from './run-rule.ts';

const by = (date: string, word: string): string => (isDay(date) ? ` ${word} ${longDate(date)}` : '');

const latestWords = ({ readings, way, decimals }: RunData, unit: string): string => {
  const latest = readings.at(-1);
  if (!latest) return '';
  const expected = expectedOn(way, latest.date);
  const then = expected === null ? '' : `, expected by then ${withUnit(fixed(expected, decimals), unit)}`;
  return `Latest ${withUnit(latest.text, unit)}${by(latest.date, 'on')}${then}.`;
};

/** Under the chart: what may be claimed, and the latest reading beside what was expected by then. */
export const runCaption = (data: RunDrawing, read: RunData): string =>
  [
    runSentence(
      read.readings.map(({ value }) => value),
      data.unit,
      read.decimals,
    ),
    latestWords(read, data.unit),
  ]
    .join(' ')
    .trim();

/** What the chart says, with its numbers, for those who hear it. */
export const runDesc = (data: RunDrawing, read: RunData, axis: { from: number; to: number }): string => {
  const { baseline, target, unit, better } = data;
  const said = [
    read.baselineValue === null
      ? ''
      : `Baseline ${withUnit(baseline.value, unit)}${by(baseline.date, 'on')}.`,
    read.targetValue === null
      ? ''
      : `Target ${withUnit(target.value, unit)}${by(target.date, 'by')}; ${better} is better.`,
    runCaption(data, read),
    `The axis runs from ${withUnit(`${axis.from}`, '')} to ${withUnit(`${axis.to}`, unit)}.`,
  ];
  return said.filter((sentence) => sentence !== '').join(' ');
};

const against = ({ value }: Reading, expected: number, better: string, decimals: number): string => {
  const gap = Number(fixed(better === 'higher' ? expected - value : value - expected, decimals));
  return gap === 0 ? 'level' : `${fixed(Math.abs(gap), decimals)} ${gap > 0 ? 'behind' : 'ahead'}`;
};

/** The heads of the table beside the chart; units stand in them once. */
export const runHead = (unit: string) => {
  const named = unit === '' ? '' : `, ${unit}`;
  return headings('Date', `>Reading${named}`, `>Expected${named}`, '>Against expected');
};

/** Each reading with what was expected on its day. */
export const runRows = (data: RunDrawing, { readings, way, decimals }: RunData): readonly Row[] =>
  readings.map((one) => {
    const expected = expectedOn(way, one.date);
    const beside =
      expected === null
        ? ['', '']
        : [fixed(expected, decimals), against(one, expected, data.better, decimals)];
    return row(runHead(data.unit), longDate(one.date), one.text, ...beside);
  });
