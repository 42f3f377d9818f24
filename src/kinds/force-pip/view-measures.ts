import type { RunDrawing } from '../../kit/drawing.ts';
import type { Figure } from '../../kit/page.ts';
import { cell, column, type Table, table } from '../../kit/table.ts';
import { direction, expectedOn, lagOf, readingsTo } from '../../kit/trajectory.ts';
import type { ViewContext } from '../../kit/view.ts';
import { type Measure, measures, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { dateOf, figures, joined, personOf, withUnit } from './view-words.ts';

const wordsOf = (measure: Measure): string => joined([measure.id, measure.name ?? 'no name'], '. ');

const KINDS: Readonly<Record<string, string>> = { outcome: 'Outcome measure', output: 'Output measure' };

/** Behind its line by more than the threshold, near it or ahead, or not to be told. */
function standing(measure: Measure, { today, settings }: ViewContext): string {
  const lag = lagOf(measure, today);
  if (!lag) return readingsTo(measure, today).length > 0 ? 'No line to compare with.' : 'No reading yet.';
  return lag.share > settings.thresholds.lag
    ? 'Behind its line to the target.'
    : 'On its line to the target.';
}

function runOf(measure: Measure, today: string): RunDrawing {
  const say = figures(measure);
  const point = (date: string | null | undefined, value: number | null | undefined) => ({
    date: date ?? '',
    value: say(value),
  });
  const { id, baseline, target, trajectory, unit } = measure;
  return {
    draw: 'run',
    prefix: `run-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    title: wordsOf(measure),
    unit: unit ?? '',
    baseline: point(baseline?.date, baseline?.value),
    target: point(target?.by, target?.value),
    trajectory: rows(trajectory).flatMap(({ by, value }) => (by ? [point(by, value)] : [])),
    readings: readingsTo(measure, today).map(({ day, value }) => point(day, value)),
    better: direction(measure) === 1 ? 'higher' : 'lower',
    today,
  };
}

/** A chart for each measure, with what it is under its caption. */
export const measureFigures = (plan: ForcePip, context: ViewContext): readonly Figure[] =>
  measures(plan).map(({ value }) => ({
    caption: wordsOf(value),
    note: joined(
      [
        direction(value) === 1 ? 'Higher is better' : 'Lower is better',
        joined([KINDS[value.kind ?? ''] ?? 'Measure', value.concern && `of ${value.concern}`], ' '),
        personOf(value.owner) || 'No owner',
        joined([value.source ?? 'no source', value.every && `every ${value.every}`]),
        standing(value, context),
      ],
      '. ',
    ),
    key: '',
    table: `Readings of ${value.id} as a table`,
    drawing: runOf(value, context.today),
  }));

const COLUMNS = [
  column('Measure', { label: '', width: '30' }),
  column('Baseline', { right: true, inline: true }),
  column('Latest', { right: true, inline: true }),
  column('Expected', { right: true, inline: true }),
  column('Target', { right: true, inline: true }),
  column('Way to the target', { label: '' }),
];

/** Where every measure stands, in one line each. */
export const travelTable = (plan: ForcePip, { today }: ViewContext, kind?: 'outcome'): Table =>
  table(
    'Direction of travel',
    COLUMNS,
    measures(plan)
      .filter(({ value }) => !kind || value.kind === kind)
      .map(({ value }) => {
        const say = figures(value);
        const latest = readingsTo(value, today).at(-1);
        const expected = latest ? say(expectedOn(value, latest.day)) : '';
        const way = {
          baseline: say(value.baseline?.value),
          target: say(value.target?.value),
          latest: say(latest?.value),
          expected,
        };
        const whole = way.baseline !== '' && way.target !== '' && way.latest !== '';
        return [
          cell(value.name ?? 'none', {
            strong: value.id,
            small: value.concern ? `Concern ${value.concern}` : '',
          }),
          cell(withUnit(way.baseline, value.unit)),
          cell(withUnit(way.latest, value.unit), { small: latest ? dateOf(latest.day) : '' }),
          cell(withUnit(expected, value.unit)),
          cell(withUnit(way.target, value.unit), { small: value.target?.by ? dateOf(value.target.by) : '' }),
          cell(whole ? '' : 'not to be told', { drawing: whole ? [{ draw: 'way', ...way }] : [] }),
        ];
      }),
  );

/** How long each exit criterion has held so far, counted over its readings without a break. */
export function exitTable(plan: ForcePip, { today }: ViewContext): Table {
  const heldSince = (measure: Measure, threshold: number): string | null => {
    const readings = [...readingsTo(measure, today)].reverse();
    const short = readings.findIndex(({ value }) => (value - threshold) * direction(measure) < 0);
    return (short === -1 ? readings.at(-1) : readings[short - 1])?.day ?? null;
  };
  return table(
    'The plan closes when',
    [
      column('Measure', { label: '', width: '40' }),
      column('Threshold'),
      column('Sustained for'),
      column('So far'),
    ],
    rows(plan.exit_criteria).map(({ measure: id, threshold, sustained_for }) => {
      const measure = rows(plan.measures).find((m) => m.id === id);
      const known = measure && typeof threshold === 'number';
      const since = known ? heldSince(measure, threshold) : null;
      return [
        cell(measure?.name ?? 'none', { strong: id ?? '' }),
        cell(known ? withUnit(figures(measure)(threshold), measure.unit) : 'none'),
        cell(sustained_for ?? 'none'),
        cell(since ? `held since ${dateOf(since)}` : 'not reached'),
      ];
    }),
  );
}
