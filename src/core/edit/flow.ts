import type { ParsedNode } from 'yaml';
import type { Splice, Value } from './change.ts';
import { type Entry, entriesOf, type Holder, isListNode } from './entry.ts';
import { flowPair, flowText } from './inline.ts';
import type { Like } from './manners.ts';
import { lineEnd, lineStart, restIsComment, startsLine } from './place.ts';
import type { Page } from './read.ts';
import { commaAfter } from './tokens.ts';

const at = (start: number, text: string, end = start): Splice => ({ start, end, text });

const written = (page: Page, holder: Holder, key: string | number, value: Value, like: Like): string =>
  isListNode(holder) ? flowText(value, page.habits, like) : flowPair(String(key), value, page.habits, like);

/** Puts another value into a flow list or map. */
export function replaceInFlow(page: Page, entry: Entry, value: Value, like: Like): Splice[] {
  const text = flowText(value, page.habits, like);
  if (entry.node) return [at(entry.node.range[0], text, entry.node.range[1])];
  const colon = page.text[entry.after - 1] === ':';
  const blank = /^[ \t]*(?=,)/.exec(page.text.slice(entry.after))?.[0].length ?? 0;
  return [at(entry.after, colon ? ` ${text}` : `: ${text}`, entry.after + blank)];
}

/** The line break and indent that a flow collection of one entry a line puts before each. */
function breakBefore(page: Page, entry: Entry): string {
  const { text } = page;
  return page.habits.newline + text.slice(lineStart(text, entry.start), entry.start).replace('\uFEFF', '');
}

function addOnOwnLine(page: Page, last: Entry, comma: number | undefined, item: string): Splice[] {
  const lead = breakBefore(page, last);
  const done = comma === undefined ? last.end : comma + 1;
  const place = restIsComment(page.text, done) ? lineEnd(page.text, done) : done;
  if (comma !== undefined) return [at(place, `${lead}${item},`)];
  if (place === last.end) return [at(place, `,${lead}${item}`)];
  return [at(last.end, ','), at(place, lead + item)];
}

/** Adds an entry at the end of a flow list or map. */
export function addToFlow(
  page: Page,
  holder: Holder,
  key: string | number,
  value: Value,
  like: Like,
): Splice[] {
  const entries = entriesOf(page.text, holder);
  const item = written(page, holder, key, value, like);
  const last = entries.at(-1);
  if (!last) {
    const pad = !isListNode(holder) && page.habits.padded && !page.habits.json ? ' ' : '';
    const [start, end] = holder.range;
    const blank = /^.[ \t]*.$/.test(page.text.slice(start, end));
    return [at(start + 1, `${pad}${item}${pad}`, blank ? end - 1 : start + 1)];
  }
  const comma = commaAfter(holder as ParsedNode, entries.length - 1);
  if (startsLine(page.text, last.start)) return addOnOwnLine(page, last, comma, item);
  return [at(last.end, `, ${item}`)];
}

/** Puts an item before the nth of a flow list. */
export function insertInFlow(page: Page, holder: Holder, index: number, value: Value, like: Like): Splice[] {
  const next = entriesOf(page.text, holder)[index];
  if (!next) return [];
  const item = flowText(value, page.habits, like);
  const lead = startsLine(page.text, next.start) ? breakBefore(page, next) : ' ';
  return [at(next.start, `${item},${lead}`)];
}

/** Takes an entry and its comma out of a flow list or map. */
export function removeFromFlow(page: Page, holder: Holder, entry: Entry): Splice[] {
  const { text } = page;
  const entries = entriesOf(text, holder);
  const index = entries.findIndex(({ start }) => start === entry.start);
  const next = entries[index + 1];
  const before = entries[index - 1];
  const comma = commaAfter(holder as ParsedNode, index);
  const alone = (from: number, to: number): boolean => /^[\s,]*$/.test(text.slice(from, to));
  if (next && alone(entry.end, next.start)) return [at(entry.start, '', next.start)];
  if (!next && before && alone(before.end, entry.start)) return [at(before.end, '', entry.end)];
  return [at(entry.start, '', comma === undefined ? entry.end : comma + 1)];
}
