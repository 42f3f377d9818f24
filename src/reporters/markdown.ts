import { commentText } from '../kit/comment-text.ts';
import type { Finding } from '../kit/finding.ts';
import type { FileResult, Reporter, Results } from '../kit/results.ts';
import { rooted } from '../kit/rooted.ts';
import { severities, tally } from '../kit/tally.ts';
import { count, cut } from '../kit/words.ts';

/** A comment on GitHub holds 65,536 characters; what does not fit is counted. */
const ROOM = 56_000;
const ROWS = 100;
const RANKS = { error: 0, warning: 1, advice: 2 } as const;

const row = (f: Finding): string =>
  `| ${f.line} | ${f.severity} | ${f.nature} | ${commentText(cut(f.message, 300))} | \`${f.rule}\` |\n`;

/** The findings that fit, the worst first, each with its row. */
function fitting(findings: readonly Finding[], prefix: string): ReadonlyMap<Finding, string> {
  const kept = new Map<Finding, string>();
  let room = ROOM;
  for (const f of [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity])) {
    const text = row(f);
    room -= text.length + (kept.size === 0 ? 0 : heading(f.file).length + prefix.length);
    if (room < 0 || kept.size === ROWS) break;
    kept.set(f, text);
  }
  return kept;
}

const heading = (file: string): string =>
  `\n#### ${commentText(cut(file, 200))}\n\n| Line | Severity | Nature | Finding | Rule |\n| ---: | --- | --- | --- | --- |\n`;

function block({ file, findings }: FileResult, kept: ReadonlyMap<Finding, string>, prefix: string): string {
  const rows = findings.flatMap((f) => kept.get(f) ?? []);
  return rows.length === 0 ? '' : `${heading(rooted(prefix, file))}${rows.join('')}`;
}

function counts({ summary, asOf }: Results): string {
  const aside = summary.suppressed > 0 ? `, ${count(summary.suppressed, 'finding')} set aside` : '';
  return `${severities(summary)} in ${count(summary.files, 'plan')} checked as of ${asOf}${aside}.\n`;
}

export const reporter: Reporter = {
  id: 'markdown',
  about: 'a comment for a pull request',
  machine: false,
  report: (results, { program, prefix }) => {
    const findings = results.files.flatMap((file) => file.findings);
    const kept = fitting(findings, prefix);
    const left = findings.length - kept.size;
    return [
      `### Plans: ${tally(results.summary) || 'nothing to report'}\n\n`,
      counts(results),
      ...results.files.map((file) => block(file, kept, prefix)),
      left > 0
        ? `\n${count(left, 'more finding')} not shown here: \`${program} lint\` lists them all.\n`
        : '',
    ].join('');
  },
};
