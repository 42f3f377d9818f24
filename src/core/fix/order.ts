import type { Path } from '../../kit/finding.ts';
import type { Source } from '../../kit/source.ts';
import type { Splice } from '../edit/change.ts';

/** One log in a file's text: where each entry's lines begin, and where the last ends. */
interface Block {
  readonly starts: readonly number[];
  readonly end: number;
}

/**
 * The splice that puts the entries of a block list in the order of their days, each entry's lines moved whole with
 * the comments in it; null where they are in order, or where the list is written in a way that lines cannot be moved.
 */
export function orderSplice(
  source: Source,
  path: Path,
  days: readonly (string | undefined)[],
): Splice | null {
  if (days.some((day) => day === undefined)) return null;
  const order = days
    .map((day, i) => ({ day: day ?? '', i }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.i - b.i));
  if (order.every(({ i }, place) => i === place)) return null;
  const block = blockOf(source, path, days.length);
  if (!block) return null;
  const bounds = [...block.starts, block.end];
  const entries = block.starts.map((start, i) => source.text.slice(start, bounds[i + 1]));
  // The last entry of a file may lack its line end; every entry but the last must have one.
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
  const whole = entries.map((entry) => (entry.endsWith('\n') ? entry : `${entry}${newline}`));
  const text = order.map(({ i }) => whole[i] ?? '').join('');
  const ended = entries.at(-1)?.endsWith('\n') ? text : text.slice(0, -newline.length);
  return { start: block.starts[0] ?? 0, end: block.end, text: ended };
}

function blockOf({ text, locate }: Source, path: Path, count: number): Block | null {
  const starts = Array.from(
    { length: count },
    (_, i) => text.lastIndexOf('\n', locate([...path, i]).start - 1) + 1,
  );
  const dashes = starts.map((start) => /^([ \t]*)- /.exec(text.slice(start))?.[1]);
  const [indent] = dashes;
  if (indent === undefined || dashes.some((one) => one !== indent) || new Set(starts).size !== count)
    return null;
  return { starts, end: endOf(text, starts.at(-1) ?? 0, indent.length) };
}

/** The end of the last entry: the first line after it that is indented no deeper than its dash; blank lines are left out. */
function endOf(text: string, start: number, indent: number): number {
  let end = text.length;
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const line = text.slice(at, text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at));
    if (line.trim() === '') continue;
    if ((/^[ ]*/.exec(line)?.[0].length ?? 0) > indent) {
      end = text.length;
      continue;
    }
    end = at;
    break;
  }
  const body = text.slice(start, end);
  const trimmed = body.replace(/\s+$/, '');
  const line = text.indexOf('\n', start + trimmed.length);
  return line === -1 || line >= end ? end : line + 1;
}
