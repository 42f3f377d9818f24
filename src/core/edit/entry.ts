import { isCollection, isMap, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../kit/finding.ts';
import { contentEnd, isEmptyNode } from './extent.ts';
import { columnOf } from './place.ts';
import { keyOf } from './raw.ts';
import { afterColon, colonOf, dashes, isExplicit } from './tokens.ts';

/** A list or map of the file. */
export type Holder = YAMLMap.Parsed | YAMLSeq.Parsed;

/** One entry of a list or map: where its key or dash is, and what it holds. */
export interface Entry {
  readonly key: string | number;
  readonly kind: 'key' | 'dash' | 'flow-key' | 'flow-item';
  /** Offset of the key or dash; of the item itself in a flow list. */
  readonly start: number;
  /** Offset after the colon or dash; for a flow map's key without a colon, after the key. */
  readonly after: number;
  /** Offset where the entry's content ends. */
  readonly end: number;
  /** Column of the key or dash; 0 in a flow collection, where none counts (and a line may be very long). */
  readonly column: number;
  /** Null where nothing is written. */
  readonly node: ParsedNode | null;
  readonly explicit: boolean;
}

/** Where a path leads: its entry (none for the plan itself) and the entries passed on the way. */
export interface Found {
  readonly entry: Entry | undefined;
  readonly node: ParsedNode | null;
}

const full = (node: ParsedNode | null | undefined): ParsedNode | null =>
  node && !isEmptyNode(node) ? node : null;

type Item = Pair<ParsedNode, ParsedNode | null>;

function pairEntry(text: string, pair: Item, flow: boolean): Entry {
  const node = full(pair.value);
  const after = afterColon(pair);
  const start = pair.key.range[0];
  const end = node ? contentEnd(text, node) : after;
  const kind = flow ? 'flow-key' : 'key';
  const explicit = isExplicit(pair) || (!flow && colonOf(pair) === undefined);
  return {
    key: keyOf(pair.key) ?? '',
    kind,
    start,
    after,
    end,
    column: flow ? 0 : columnOf(text, start),
    node,
    explicit,
  };
}

function itemEntry(text: string, item: ParsedNode, key: number, dash: number | undefined): Entry {
  const node = full(item);
  const start = dash ?? item.range[0];
  const after = dash === undefined ? start : dash + 1;
  const end = node ? contentEnd(text, node) : after;
  const kind = dash === undefined ? 'flow-item' : 'dash';
  const column = dash === undefined ? 0 : columnOf(text, start);
  return { key, kind, start, after, end, column, node, explicit: false };
}

/** Entries found before: a tree's text does not change, and many changes look at the same lists. */
const seen = new WeakMap<Holder, readonly Entry[]>();

/** Every entry of a list or map, in the order of the file. */
export function entriesOf(text: string, holder: Holder): readonly Entry[] {
  const entries = seen.get(holder) ?? readEntries(text, holder);
  seen.set(holder, entries);
  return entries;
}

function readEntries(text: string, holder: Holder): Entry[] {
  const flow = holder.flow === true;
  if (isMap(holder)) return holder.items.map((pair) => pairEntry(text, pair as Item, flow));
  const marks = flow ? [] : dashes(holder as ParsedNode);
  return holder.items.map((item, i) => itemEntry(text, item as ParsedNode, i, marks[i]));
}

/** Tells a list or map from a scalar or nothing. */
export const isHolder = (node: ParsedNode | null | undefined): node is Holder => isCollection(node);

/** Tells a list from a map. */
export const isListNode = (holder: Holder): holder is YAMLSeq.Parsed => isSeq(holder);

/** Follows a path; undefined where it leaves the file. */
export function find(text: string, root: ParsedNode, path: Path): Found | undefined {
  let found: Found = { entry: undefined, node: root };
  for (const step of path) {
    if (!isHolder(found.node)) return undefined;
    const entries = entriesOf(text, found.node);
    const entry = typeof step === 'number' ? entries[step] : entries.find(({ key }) => key === step);
    if (!entry) return undefined;
    found = { entry, node: entry.node };
  }
  return found;
}
