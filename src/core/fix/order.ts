import type { Path } from '../../kit/finding.ts';
import { compare } from '../../kit/order.ts';
import type { Source } from '../../kit/source.ts';
import type { Splice } from '../edit/change.ts';
import { lineEnd, lineStart } from '../edit/place.ts';

/** One log in a file's text: where each entry's lines begin, and where the last ends. */
interface Block {
  readonly starts: readonly number[];
  readonly end: number;
}

/** The places of days in their order; null where they are in order already, or one is not known. */
export function orderOf(days: readonly (string | undefined)[]): readonly number[] | null {
  if (days.some((day) => day === undefined)) return null;
  const order = days
    .map((day, i) => ({ day: day ?? '', i }))
    .sort((a, b) => compare(a.day, b.day) || a.i - b.i)
    .map(({ i }) => i);
  return order.every((i, place) => i === place) ? null : order;
}

/**
 * The splice that puts the entries of a block list in an order (the old place of each), every entry's lines moved whole
 * with the comments in it; null where the list is written in a way that lines cannot be moved.
 */
export function orderSplice(source: Source, path: Path, order: readonly number[]): Splice | null {
  const block = blockOf(source, path, order.length);
  if (!block) return null;
  const bounds = [...block.starts, block.end];
  const slices = block.starts.map((start, i) => source.text.slice(start, bounds[i + 1]));
  const [entries, gaps] = [
    slices.map((slice) => slice.slice(0, bodyEnd(slice))),
    slices.map((slice) => slice.slice(bodyEnd(slice))),
  ];
  // The last entry of a file may lack its line end; every entry but the last must have one.
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
  const whole = entries.map((entry) => (entry.endsWith('\n') ? entry : `${entry}${newline}`));
  const text = order.map((from, to) => (whole[from] ?? '') + (gaps[to] ?? '')).join('');
  const ended = entries.at(-1)?.endsWith('\n') ? text : text.slice(0, -newline.length);
  return { start: block.starts[0] ?? 0, end: block.end, text: ended };
}

/** Where an entry's lines end: blank lines below it part it from the next and stay, unless its text keeps them. */
const bodyEnd = (entry: string): number =>
  /[|>]\d?\+/.test(entry)
    ? entry.length
    : entry.length - (/\n((?:[ \t]*\r?\n)*)$/.exec(entry)?.[1]?.length ?? 0);

function blockOf({ text, locate }: Source, path: Path, count: number): Block | null {
  const own = Array.from({ length: count }, (_, i) => lineStart(text, locate([...path, i]).start));
  const dashes = own.map((start) => /^([ \t]*)- /.exec(text.slice(start))?.[1]);
  const [indent] = dashes;
  if (indent === undefined || dashes.some((one) => one !== indent) || new Set(own).size !== count)
    return null;
  const above = own.map((start) => withComments(text, start, indent));
  // Where only the first has a comment above it, that is the list's own.
  const starts = above.slice(1).some((start, i) => start !== own[i + 1]) ? above : own;
  return { starts, end: endOf(text, own.at(-1) ?? 0, indent.length) };
}

/** Where the comments begin that stand right above an entry, in the column of its dash. */
function withComments(text: string, start: number, indent: string): number {
  const above = lineStart(text, start - 1);
  return start > 0 && text.startsWith(`${indent}#`, above) ? withComments(text, above, indent) : start;
}

/** The end of the last entry: the first line after it that is indented no deeper than its dash; blank lines are left out. */
function endOf(text: string, start: number, indent: number): number {
  let end = start;
  for (let at = start; at < text.length; at = text.indexOf('\n', at) + 1) {
    const stop = lineEnd(text, at);
    const line = text.slice(at, stop);
    const blank = line.trim() === '';
    if (!blank && at > start && line.search(/[^ ]/) <= indent) break;
    const newline = text.indexOf('\n', stop) + 1;
    if (!blank) end = newline || text.length;
    if (newline === 0) break;
  }
  return end;
}
