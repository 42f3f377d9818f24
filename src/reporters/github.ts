import type { Finding } from '../kit/finding.ts';
import { inertLine, unforged } from '../kit/inert.ts';
import type { Reporter } from '../kit/results.ts';
import { rooted } from '../kit/rooted.ts';
import { severities, tally } from '../kit/tally.ts';
import { count } from '../kit/words.ts';

/** GitHub shows this many annotations of a step. */
const MOST = 10;

const COMMANDS = { error: 'error', warning: 'warning', advice: 'notice' } as const;
const RANKS = { error: 0, warning: 1, advice: 2 } as const;

const CODES: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};

/** A command's text, escaped as GitHub's own toolkit does. */
const data = (text: string): string => inertLine(text).replace(/[%\r\n]/g, (sign) => CODES[sign] ?? sign);

/** A command's property, in which colon and comma are signs too. */
const property = (text: string | number): string =>
  inertLine(String(text)).replace(/[%\r\n:,]/g, (sign) => CODES[sign] ?? sign);

/** One workflow command; columns are given only within one line, since GitHub refuses them otherwise. */
function annotation(f: Finding, prefix: string): string {
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', rooted(prefix, f.file)],
    ['line', f.line],
    ['endLine', f.endLine],
    ...(f.line === f.endLine
      ? ([
          ['col', f.column],
          ['endColumn', f.endColumn],
        ] as const)
      : []),
    ['title', f.rule],
  ];
  const list = properties.map(([key, value]) => `${key}=${property(value)}`).join(',');
  return `::${COMMANDS[f.severity]} ${list}::${data(f.message)}\n`;
}

/** For people who read the log: every finding, begun with a word of ours so that none can begin a command. */
const line = (f: Finding): string =>
  unforged(
    `${f.severity}: ${inertLine(f.file)}:${f.line}:${f.column}: ${inertLine(f.message)} [${f.rule}]\n`,
  );

export const reporter: Reporter = {
  id: 'github',
  about: 'annotations for GitHub Actions (chosen by itself there)',
  machine: false,
  report: ({ files, summary, asOf }, { prefix }) => {
    const findings = files.flatMap((file) => file.findings);
    const worst = [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
    const rest = Math.max(0, worst.length - MOST);
    return [
      ...worst.slice(0, MOST).map((f) => annotation(f, prefix)),
      rest > 0 ? `${count(rest, 'more finding')} without an annotation; all of them are listed here.\n` : '',
      ...findings.map(line),
      `${tally(summary) || 'Nothing to report'}: ${severities(summary)} in ${count(summary.files, 'plan')} checked as of ${asOf}.\n`,
    ].join('');
  },
};
