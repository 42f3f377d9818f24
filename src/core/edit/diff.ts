import type { Splice } from './change.ts';
import { apply } from './pieces.ts';

/** A run of changed lines: the first one's number, the number after the last, and what stands there now. */
interface Hunk {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly string[];
}

const rowsOf = (text: string): string[] => {
  const rows = text.replaceAll('\r\n', '\n').split('\n');
  return rows.at(-1) === '' ? rows.slice(0, -1) : rows;
};

const countLines = (text: string): number => text.split('\n').length - 1;

/** Drops the lines that a hunk has in common with the text at its start and its end. */
function trimmed(hunk: Hunk, rows: readonly string[]): Hunk {
  let { first, last } = hunk;
  const lines = [...hunk.lines];
  while (first < last && lines.length > 0 && rows[first] === lines[0]) {
    lines.shift();
    first += 1;
  }
  while (first < last && lines.length > 0 && rows[last - 1] === lines.at(-1)) {
    lines.pop();
    last -= 1;
  }
  return { first, last, lines };
}

/** Widens each splice to whole lines; splices that share or touch a line make one hunk. */
function hunksOf(before: string, splices: readonly Splice[], rows: readonly string[]): Hunk[] {
  const groups: Splice[][] = [];
  for (const splice of splices) {
    const group = groups.at(-1);
    const end = group?.at(-1)?.end ?? 0;
    if (group && !before.slice(end, splice.start).includes('\n')) group.push(splice);
    else groups.push([splice]);
  }
  let [line, counted] = [0, 0];
  return groups.map((group) => {
    const start = before.lastIndexOf('\n', (group[0]?.start ?? 0) - 1) + 1;
    const newline = before.indexOf('\n', group.at(-1)?.end ?? 0);
    const end = newline < 0 ? before.length : newline + 1;
    const moved = group.map((s) => ({ start: s.start - start, end: s.end - start, text: s.text }));
    const lines = rowsOf(apply(before.slice(start, end), moved));
    line += countLines(before.slice(counted, start));
    counted = start;
    return trimmed({ first: line, last: line + rowsOf(before.slice(start, end)).length, lines }, rows);
  });
}

/**
 * The changed lines of a text under its splices, `-` before what goes and `+` before what comes, with
 * `context` lines on either side and a heading with the first line's number. Line ends count as alike;
 * empty without change.
 */
export function diff(before: string, splices: readonly Splice[], context = 2): string {
  const rows = rowsOf(before);
  const out: string[] = [];
  let shown = 0;
  const hunks = hunksOf(before, splices, rows).filter((h) => h.first < h.last || h.lines.length > 0);
  for (const [i, { first, last, lines }] of hunks.entries()) {
    const from = Math.max(shown, first - context);
    if (i === 0 || from > shown) out.push(`@@ line ${from + 1} @@`);
    shown = Math.min(last + context, hunks[i + 1]?.first ?? rows.length, rows.length);
    out.push(...rows.slice(from, first).map((row) => ` ${row}`));
    out.push(...rows.slice(first, last).map((row) => `-${row}`));
    out.push(...lines.map((row) => `+${row}`));
    out.push(...rows.slice(last, shown).map((row) => ` ${row}`));
  }
  return out.map((row) => `${row}\n`).join('');
}
