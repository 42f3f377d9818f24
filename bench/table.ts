import type { Pass } from './many.ts';
import type { Cost } from './throughput.ts';
import type { Timed } from './timer.ts';

/** A table in Markdown, its columns as wide as they need. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(3, cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

const ms = (value: number): string => value.toFixed(1);

/** Runs beside the first of them: times in milliseconds, ratios of minima and of medians, and the goal if any. */
export function ratios(timed: readonly Timed[]): string {
  const [base] = timed;
  if (!base) return '';
  const rows = timed.map(({ name, min, median, max, goal }) => [
    name,
    ms(min),
    ms(median),
    ms(max),
    (min / base.min).toFixed(2),
    (median / base.median).toFixed(2),
    goal === undefined ? '' : goal.toFixed(2),
  ]);
  return table(['', 'min ms', 'median ms', 'max ms', 'ratio of minima', 'of medians', 'goal'], rows);
}

const micro = (value: number): string => Math.round(value).toString();

/** What a plan costs in a warm process, in microseconds, beside `yaml`'s parse of the same text. */
export function throughputTable(costs: readonly Cost[]): string {
  const rows = costs.map(({ kind, lines, parse, verdict }) => [
    kind,
    String(lines),
    micro(parse.min),
    micro(parse.median),
    micro(verdict.min),
    micro(verdict.median),
    (verdict.min / parse.min).toFixed(2),
  ]);
  const head = [
    'kind',
    'lines',
    'yaml min us',
    'median us',
    'verdict min us',
    'median us',
    'ratio of minima',
  ];
  return table(head, rows);
}

/** Seconds and memory at each size, and how time grows. */
export function growthTable(passes: readonly Pass[], slope: number): string {
  const one = passes[0]?.memory ?? Number.NaN;
  const rows = passes.map(({ plans, seconds, memory }) => [
    String(plans),
    seconds.toFixed(2),
    memory.toFixed(0),
    (memory / one).toFixed(2),
  ]);
  const cells = table(['plans', 'seconds', 'peak MiB', 'of one'], rows);
  return `${cells}\n\nSlope of log time over log count: ${slope.toFixed(2)}`;
}

/** What `--cache` saves, as ratios to its first run. */
export function cacheTable([cold, warm, changed]: readonly Pass[]): string {
  const row = (name: string, pass: Pass | undefined) => [
    name,
    pass?.seconds.toFixed(2) ?? '',
    ((pass?.seconds ?? 0) / (cold?.seconds ?? 1)).toFixed(2),
  ];
  const rows = [row('cold', cold), row('nothing changed', warm), row('one plan changed', changed)];
  return table([`--cache, ${cold?.plans} plans`, 'seconds', 'of cold'], rows);
}

/** What two processes at once win over one. */
export function halvesTable(rows: readonly { size: number; one: number; two: number }[]): string {
  const cells = rows.map(({ size, one, two }) => [
    String(size),
    one.toFixed(2),
    two.toFixed(2),
    (one / two).toFixed(2),
  ]);
  return table(['plans', 'one process, seconds', '--shard 1/2 beside 2/2', 'won'], cells);
}

/** A part of the report. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/** The page docs/performance.md. */
export const page = (machine: string, sections: readonly Section[]): string =>
  [
    '# Performance',
    'Written by `npm run bench -- --peers --write`: ratios to an empty Node program, or to the `yaml` package, from runs that take turns, since the same machine differs from minute to minute. The spread of each row is that noise.',
    machine,
    'The goal, where a row has one, is what the row is held against; a ratio above it is a debt, not a promise. "Verdict" is everything that a clean plan costs: reading, checking its shape, and every rule, those of wording included. Plans are judged one after another, without workers.',
    ...sections.map(({ title, text }) => `## ${title}\n\n${text}`),
  ]
    .join('\n\n')
    .concat('\n');
