import { isCollection, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { Path, Span } from '../../kit/finding.ts';
import type { Source } from '../../kit/source.ts';
import { type Entry, keyText } from './keys.ts';
import { lineEnd } from './lines.ts';
import { phraseSpan } from './phrase.ts';
import { span } from './problem.ts';

/** A node on the way to a path, and what is pointed at when it is the node as a whole that is meant. */
interface Spot {
  readonly node: ParsedNode | null;
  readonly own: Span;
}

type Index = WeakMap<object, Map<string, Entry>>;

const rangeOf = (node: ParsedNode): Span => span(node.range[0], node.range[1]);

function entries(map: YAMLMap.Parsed, index: Index): Map<string, Entry> {
  const known = index.get(map);
  if (known) return known;
  const made = new Map<string, Entry>();
  for (const pair of map.items) {
    const key = keyText(pair.key);
    if (key !== null && !made.has(key)) made.set(key, pair);
  }
  index.set(map, made);
  return made;
}

/** A list item from its first character after the dash, to the end of its first key or of that line. */
function itemSpan(text: string, node: ParsedNode): Span {
  const [start, end] = node.range;
  const first = isMap(node) && !node.flow ? (node.items[0] as Entry | undefined) : undefined;
  if (first && first.key.range[1] > start) return span(start, first.key.range[1]);
  if (start === end) {
    const dash = text.lastIndexOf('-', start);
    return dash < 0 ? span(start, end) : span(dash, dash + 1);
  }
  return span(start, Math.min(end, lineEnd(text, start)));
}

function child(text: string, spot: Spot, key: string | number, index: Index): Spot | null {
  const { node } = spot;
  if (isSeq(node)) {
    const item = typeof key === 'number' ? (node.items[key] as ParsedNode | undefined) : undefined;
    return item ? { node: item, own: itemSpan(text, item) } : null;
  }
  const pair = isMap(node) ? entries(node as YAMLMap.Parsed, index).get(String(key)) : undefined;
  if (pair) return { node: pair.value, own: rangeOf(pair.key) };
  // One text or map where a list may stand is the first item of that list.
  return key === 0 && node ? spot : null;
}

function rootSpot(contents: ParsedNode | null, index: Index): Spot {
  const kind = isMap(contents) ? entries(contents as YAMLMap.Parsed, index).get('kind') : undefined;
  return { node: contents, own: kind ? rangeOf(kind.key) : span(0, 0) };
}

const hasText = (node: ParsedNode | null): node is ParsedNode =>
  node !== null && !isCollection(node) && node.range[1] > node.range[0];

/** Makes the two look-ups of a {@link Source}; nothing is computed before it is asked for. */
export function locator(text: string, contents: ParsedNode | null): Pick<Source, 'locate' | 'locatePhrase'> {
  const index: Index = new WeakMap();
  function descend(path: Path): { spot: Spot; whole: boolean } {
    let spot = rootSpot(contents, index);
    for (const key of path) {
      const next = child(text, spot, key, index);
      if (!next) return { spot, whole: false };
      spot = next;
    }
    return { spot, whole: true };
  }
  function locate(path: Path, at: 'key' | 'value' = 'value'): Span {
    const { spot, whole } = descend(path);
    return whole && at === 'value' && hasText(spot.node) ? rangeOf(spot.node) : spot.own;
  }
  function locatePhrase(path: Path, phrase: Span): Span {
    const { spot, whole } = descend(path);
    const found = whole && isScalar(spot.node) ? phraseSpan(text, spot.node, phrase) : null;
    return found ?? locate(path);
  }
  return { locate, locatePhrase };
}
