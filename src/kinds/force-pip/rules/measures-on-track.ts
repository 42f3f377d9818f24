import type { Remark } from '../../../kit/finding.ts';
import { readRhythm, tolerance, turn } from '../../../kit/rhythm.ts';
import type { Context, Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isOpen } from '../../../kit/standing.ts';
import { addDays } from '../../../kit/time.ts';
import { lagOf, readingsTo } from '../../../kit/trajectory.ts';
import { type At, called, isRunning, type Measure, measures, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

/** One decimal at most, as readings are written. */
const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** No reading for two of the measure's own periods and their tolerance, counted from the last or the plan's start. */
function silent(plan: ForcePip, { value, path }: At<Measure>, today: string): Remark | null {
  const rhythm = readRhythm(value.every);
  const last = readingsTo(value, today).at(-1)?.day;
  const since = last ?? [value.baseline?.date ?? '', plan.period?.start ?? ''].sort().at(-1);
  if (!rhythm || !since || addDays(turn(since, rhythm, 2), tolerance(rhythm)) >= today) return null;
  const name = called(value.id, value.name, 'measure');
  const said = last ? `was last read on ${last}` : 'has no reading';
  const message = `${name} ${said} and is read every ${rhythm}: add the readings`;
  const unless = rows(value.readings).flatMap((_, i) =>
    ['date', 'value'].map((key) => [...path, 'readings', i, key]),
  );
  return { path: [...path, 'readings'], unless, message };
}

function offLine({ value, path }: At<Measure>, { today, settings }: Context): Remark | null {
  const lag = lagOf(value, today);
  if (!lag || lag.share <= settings.thresholds.lag) return null;
  const { latest, expected } = lag;
  const index = rows(value.readings).findIndex((r) => r.date === latest.day && r.value === latest.value);
  const name = called(value.id, value.name, 'measure');
  const message = `${name} reads ${latest.value}, and its line stands at ${figure(expected)}: say under rag: what is done about it`;
  return { path: [...path, 'readings', index], message };
}

/** Off the line, and somebody has said so: a judged rating with its reason and forecast. */
const isAnswered = ({ rag }: Measure): boolean =>
  typeof rag === 'object' && rag !== null && Boolean(rag.reason) && Boolean(rag.forecast);

export const rule: Rule<ForcePip> = {
  id: 'force-pip/measures-on-track',
  title: 'Measures are read, and near their line',
  nature: 'time',
  severity: 'warning',
  cites: [college('Step four: implement, monitor and review')],
  why: 'A measure that is not read, or is read and left off its line, lets the end of the plan come as a surprise.',
  bad: [
    `# today: 2026-07-15
measures:
  - id: M1
    baseline: { value: 60, date: 2026-03-31 }
    target: { value: 80, by: 2026-12-31 }
    readings:
      - { date: 2026-05-31, value: 64.5 }
      - { date: 2026-06-30, value: 61 } #! M1 reads 61, and its line stands at 66.6: …
  - id: M2
    every: month
    readings: #! M2 was last read on 2026-04-30 and is read every month: add the readings
      - { date: 2026-04-30, value: 12 }
`,
  ],
  good: [
    `measures:
  - id: M1
    every: month
    baseline: { value: 60, date: 2026-03-31 }
    target: { value: 80, by: 2026-12-31 }
    readings: [{ date: 2026-06-30, value: 66 }]
`,
  ],
  help: 'Add the latest reading; where it is off the line, say under rag: why and what is forecast.',
  *check(plan, context) {
    if (!isRunning(plan)) return;
    for (const measure of measures(plan).filter(({ value }) => isOpen(value))) {
      const remark =
        silent(plan, measure, context.today) ??
        (isAnswered(measure.value) ? null : offLine(measure, context));
      if (remark) yield remark;
    }
  },
};
