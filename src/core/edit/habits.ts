import { isCollection, isMap, isSeq, type ParsedNode } from 'yaml';
import type { Entry } from './entry.ts';
import { type Habits, HOUSE } from './manners.ts';
import { columnOf } from './place.ts';
import { dashes } from './tokens.ts';

/** Widths seen so far, in columns. */
interface Seen {
  step?: number;
  dash?: number;
  gap?: number;
}

const startsBelow = (text: string, node: ParsedNode, at: number): boolean =>
  text.slice(at, node.range[0]).includes('\n');

function lookAtList(text: string, list: ParsedNode, column: number, seen: Seen): void {
  const [first] = dashes(list);
  if (first === undefined || !isSeq(list)) return;
  if (column >= 0) seen.dash ??= columnOf(text, first) - column;
  const item = list.items[0] as ParsedNode | undefined;
  if (item && item.range[0] > first + 1 && !startsBelow(text, item, first))
    seen.gap ??= item.range[0] - first;
}

/** Walks block collections only; `column` is the key's that `node` stands under, -1 where there is none. */
function look(text: string, node: ParsedNode | null, column: number, seen: Seen): void {
  if (!isCollection(node) || node.flow) return;
  if (isSeq(node)) {
    lookAtList(text, node as ParsedNode, column, seen);
    for (const item of node.items) look(text, item as ParsedNode, -1, seen);
  }
  if (!isMap(node)) return;
  for (const pair of node.items) {
    const key = pair.key as ParsedNode;
    const own = columnOf(text, key.range[0]);
    if (column >= 0) seen.step ??= own - column;
    look(text, pair.value as ParsedNode | null, own, seen);
  }
}

/** How a file is laid out, from the first places that show it; the house's way where none does. */
export function habitsOf(text: string, root: ParsedNode): Habits {
  const seen: Seen = {};
  look(text, root, -1, seen);
  const wide = seen.dash !== undefined && seen.dash > 0 ? seen.dash : seen.gap;
  const step = seen.step ?? wide ?? HOUSE.step;
  const flow = isCollection(root) && root.flow === true;
  return {
    step,
    dash: seen.dash ?? step,
    gap: seen.gap ?? HOUSE.gap,
    newline: text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n',
    padded: !/\{[^\s{}]/.test(text),
    json: flow && /^\{\s*"/.test(text.slice(root.range[0])),
    oneLine: false,
  };
}

/** The items' own gap after the dash, where one of them shows it. */
export function gapOf(text: string, entries: readonly Entry[], usual: number): number {
  for (const { node, after } of [...entries].reverse()) {
    if (node && !/[\n\t]/.test(text.slice(after, node.range[0]))) return node.range[0] - after + 1;
  }
  return usual;
}
