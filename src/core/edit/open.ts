import type { Splice, Value } from './change.ts';
import { type Entry, entriesOf, type Holder, isListNode } from './entry.ts';
import type { Like } from './manners.ts';
import { restIsBlank } from './place.ts';
import type { Page } from './read.ts';
import { itemLines, pairLines } from './write.ts';

/** What goes into the opened collection: a new last entry, or one that takes the place of `key`'s. */
export interface Guest {
  readonly key: string | number;
  readonly value: Value;
  readonly like: Like;
}

/** The column of the opened entries, and what leads to the first. */
function layout(page: Page, entry: Entry, list: boolean): { column: number; first: string } {
  const { habits } = page;
  if (entry.kind === 'dash') return { column: entry.column + habits.gap, first: ' '.repeat(habits.gap - 1) };
  const column = entry.column + (list ? habits.dash : habits.step);
  return { column, first: habits.newline + ' '.repeat(column) };
}

function guestText(page: Page, guest: Guest, column: number, list: boolean): string {
  const lines = list
    ? itemLines(guest.value, column, page.habits, guest.like)
    : pairLines(String(guest.key), guest.value, column, page.habits, guest.like);
  return lines.join(page.habits.newline).trimStart();
}

/**
 * Opens a one-line flow list or map below a block key or dash into block style, since prose in a flow map
 * is cut by its first comma; the entries that are there keep their characters. Undefined where that would
 * move a comment.
 */
export function openFlow(page: Page, entry: Entry, holder: Holder, guest: Guest): Splice[] | undefined {
  const { text, habits } = page;
  const end = holder.range[1];
  if (/[\n#]/.test(text.slice(entry.after, end)) || !restIsBlank(text, end)) return undefined;
  const list = isListNode(holder);
  const { column, first } = layout(page, entry, list);
  const fresh = guestText(page, guest, column, list);
  const mark = list ? `-${' '.repeat(habits.gap - 1)}` : '';
  const old = entriesOf(text, holder);
  const parts = old.some(({ key }) => key === guest.key) ? old : [...old, undefined];
  const splices: Splice[] = [];
  let from = entry.after;
  let pending = '';
  for (const [i, part] of parts.entries()) {
    pending += i === 0 ? first : habits.newline + ' '.repeat(column);
    if (!part || part.key === guest.key) {
      pending += fresh;
      continue;
    }
    splices.push({ start: from, end: part.start, text: pending + mark });
    from = part.end;
    pending = '';
  }
  return [...splices, { start: from, end, text: pending }];
}
