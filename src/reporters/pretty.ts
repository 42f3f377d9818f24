import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding } from '../kit/finding.ts';
import { inertLine, unforged } from '../kit/inert.ts';
import type { FileResult, Reporter } from '../kit/results.ts';
import { severities, tally } from '../kit/tally.ts';
import { count } from '../kit/words.ts';
import { widthOf } from './status/width.ts';

/** Severity is always a word as well as a colour, so that nothing hangs on colour. */
const painter = (colour: boolean): ChalkInstance => new Chalk({ level: colour ? 1 : 0 });
const COLOURS = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

export const reporter: Reporter = {
  id: 'pretty',
  about: 'for people: the line itself, why, and a closing count (the default)',
  machine: false,
  report: ({ files, summary, asOf }, { colour, inCi = false }) => {
    const paint = painter(colour);
    const blocks = files
      .filter(({ findings }) => findings.length > 0)
      .map((file) => fileBlock(file, paint, inCi));
    const aside = summary.suppressed > 0 ? ` (${count(summary.suppressed, 'finding')} set aside)` : '';
    const checked = `${count(summary.files, 'plan')} checked as of ${asOf}`;
    const verdict =
      tally(summary) === ''
        ? paint.green(`Nothing to report: ${checked}${aside}.`)
        : `${paint.bold(tally(summary))}: ${severities(summary)} in ${checked}${aside}.`;
    return unforged(`${[...blocks, verdict].join('\n')}\n`);
  },
};

/** The lines of a plan about a person stay out of a log of CI; place and message are enough there. */
function fileBlock(
  { file, text, findings, people }: FileResult,
  paint: ChalkInstance,
  inCi: boolean,
): string {
  const lines = people && inCi ? [] : text.split('\n');
  return [paint.bold(inertLine(file)), ...findings.map((f) => block(f, lines, paint))].join('\n');
}

function block(f: Finding, lines: readonly string[], paint: ChalkInstance): string {
  const head = `  ${f.line}:${f.column}  ${paint[COLOURS[f.severity]](f.severity)}  ${inertLine(f.message)}  ${paint.dim(f.rule)}`;
  return [head, ...frame(f, lines, paint), ''].join('\n');
}

/** Lines wider than this are cut round the place, so that the mark stays in sight. */
const WIDE = 96;

/** The line at fault with the place marked under it. */
function frame(f: Finding, lines: readonly string[], paint: ChalkInstance): string[] {
  const raw = (lines[f.line - 1] ?? '').replace(/\r$/, '').replace(/^\ufeff/, '');
  if (raw.trim() === '') return [];
  const from = Math.max(0, f.column - 1 > WIDE - 20 ? f.column - 1 - 40 : 0);
  const shown = inertLine(raw.slice(from, from + WIDE));
  const width = f.endLine === f.line ? Math.max(1, f.endColumn - f.column) : raw.length - f.column + 1;
  const lead = inertLine(raw.slice(from, f.column - 1));
  const marked = inertLine(raw.slice(f.column - 1, Math.min(f.column - 1 + width, from + WIDE)));
  const mark = '^'.repeat(Math.max(1, widthOf(marked)));
  const gutter = String(f.line).padStart(5);
  return [
    `${paint.dim(`${gutter} |`)} ${shown}`,
    `${paint.dim('      |')} ${' '.repeat(widthOf(lead))}${paint[COLOURS[f.severity]](mark)}`,
  ];
}
