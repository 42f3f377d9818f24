import type { ParsedNode } from 'yaml';
import type { Splice, Value } from './change.ts';
import { type Entry, isHolder } from './entry.ts';
import { isBlockText } from './extent.ts';
import { gapOf } from './habits.ts';
import type { Laid, Like } from './manners.ts';
import { endWithComments, lineBefore, lineEnd, restIsBlank, restIsComment } from './place.ts';
import type { Page } from './read.ts';
import { layItem, layValue } from './write.ts';

/** Where the old value stands: the part on the line of its key or dash, and the lines below. */
interface Room {
  readonly head: { readonly start: number; readonly end: number };
  readonly tail: { readonly start: number; readonly end: number };
}

const at = (start: number, end = start): { start: number; end: number } => ({ start, end });

/** A comment behind the last line of a list or map goes with it. */
const withComment = (text: string, end: number): number =>
  restIsComment(text, end) ? lineEnd(text, end) : end;

function emptyRoom(text: string, entry: Entry): Room {
  const { after, column } = entry;
  const head = at(after, restIsBlank(text, after) ? lineEnd(text, after) : after);
  return { head, tail: at(endWithComments(text, after, column + 1)) };
}

function roomOf(text: string, entry: Entry, node: ParsedNode, laid: Laid): Room {
  const [start, end] = node.range;
  const sameLine = !text.slice(entry.after, start).includes('\n');
  if (isBlockText(node)) {
    const header = /^\S+/.exec(text.slice(start))?.[0].length ?? 0;
    return { head: at(start, start + header), tail: at(lineEnd(text, start), entry.end) };
  }
  if (isHolder(node) && !node.flow) {
    return { head: at(entry.after), tail: at(lineBefore(text, start), withComment(text, entry.end)) };
  }
  if (laid.body.length === 0 && laid.inline !== '')
    return { head: at(start, end), tail: at(lineEnd(text, end)) };
  if (sameLine) return { head: at(entry.after, end), tail: at(lineEnd(text, end)) };
  return { head: at(entry.after), tail: at(lineBefore(text, start), end) };
}

/** Puts another value behind a key or dash of a block map or list. */
export function replaceInBlock(page: Page, entry: Entry, value: Value, like: Like): Splice[] {
  const { text } = page;
  const { node } = entry;
  const habits = { ...page.habits, gap: gapOf(text, [entry], page.habits.gap) };
  const lay = entry.kind === 'dash' ? layItem : layValue;
  const laid = lay(value, entry.column, habits, like);
  const below = laid.body.map((line) => habits.newline + line).join('');
  if (node && isHolder(node) && !node.flow && !text.slice(entry.after, node.range[0]).includes('\n')) {
    return [{ start: node.range[0], end: withComment(text, entry.end), text: laid.inline + below }];
  }
  const { head, tail } = node ? roomOf(text, entry, node, laid) : emptyRoom(text, entry);
  const lead = entry.kind === 'dash' ? ' '.repeat(habits.gap - 1) : ' ';
  return [
    { ...head, text: (head.start === entry.after && laid.inline !== '' ? lead : '') + laid.inline },
    { ...tail, text: below },
  ];
}
