import type { Splice, Value } from './change.ts';
import { type Entry, entriesOf, type Holder } from './entry.ts';
import { gapOf } from './habits.ts';
import type { Like } from './manners.ts';
import { endWithComments, lineBefore, lineEnd, lineStart, restIsComment, startsLine } from './place.ts';
import type { Page } from './read.ts';
import { itemLines, pairLines } from './write.ts';

const at = (start: number, end = start): { start: number; end: number } => ({ start, end });

/** The blank line that a new entry takes where the last two stand apart; none on the second, plainer try. */
function apartOf({ text, habits }: Page, entries: readonly Entry[]): string {
  const [before, last] = entries.slice(-2);
  if (!before || !last || habits.oneLine) return '';
  return /\n[ \t]*\r?\n/.test(text.slice(before.end, last.start)) ? habits.newline : '';
}

const linesOf = (
  page: Page,
  entry: Entry,
  entries: readonly Entry[],
  key: string | number,
  value: Value,
  like: Like,
): string[] => {
  const habits = { ...page.habits, gap: gapOf(page.text, entries, page.habits.gap) };
  return entry.kind === 'dash'
    ? itemLines(value, entry.column, habits, like)
    : pairLines(String(key), value, entry.column, page.habits, like);
};

/** Adds an entry after a block list's or map's last; `column` is the key's or dash's above, -1 for none. */
export function addToBlock(
  page: Page,
  holder: Holder,
  column: number,
  key: string | number,
  value: Value,
  like: Like,
): Splice[] {
  const { text, habits } = page;
  const entries = entriesOf(text, holder);
  const last = entries.at(-1);
  if (!last) return [];
  const lines = linesOf(page, last, entries, key, value, like);
  // Comments deeper than the key above still belong to the list; those at its column open the next section.
  const place = endWithComments(text, last.end, Math.max(1, column + 1));
  const apart = apartOf(page, entries);
  return [{ ...at(place), text: apart + lines.map((line) => habits.newline + line).join('') }];
}

/** Puts an item before the nth of a block list. */
export function insertInBlock(page: Page, holder: Holder, index: number, value: Value, like: Like): Splice[] {
  const { text, habits } = page;
  const entries = entriesOf(text, holder);
  const next = entries[index];
  if (!next) return [];
  const lines = linesOf(page, next, entries, index, value, like);
  const apart = apartOf(page, entries);
  const before = entries[index - 1];
  if (before) {
    const place = endWithComments(text, before.end, next.column + 1);
    return [{ ...at(place), text: apart + lines.map((line) => habits.newline + line).join('') }];
  }
  const [first = '', ...rest] = lines;
  const below = [...rest, ...(apart ? [''] : []), ' '.repeat(next.column)];
  return [{ ...at(next.start), text: [first.trimStart(), ...below].join(habits.newline) }];
}

/** Takes an entry, its comment and the deeper comments below out of a block list or map of several. */
export function removeFromBlock(page: Page, holder: Holder, entry: Entry): Splice[] {
  const { text } = page;
  const end = endWithComments(text, entry.end, entry.column + 1);
  if (startsLine(text, entry.start) && text[lineStart(text, entry.start)] !== '\uFEFF') {
    const start = lineStart(text, entry.start);
    const next = text.indexOf('\n', end) + 1;
    return [next > 0 ? { start, end: next, text: '' } : { start: lineBefore(text, start), end, text: '' }];
  }
  const entries = entriesOf(text, holder);
  const after = entries[entries.findIndex(({ start }) => start === entry.start) + 1];
  const bare = after && /^\s*$/.test(text.slice(entry.end, after.start)) && restIsComment(text, entry.end);
  return [{ start: entry.start, end: bare ? after.start : lineEnd(text, entry.end), text: '' }];
}
