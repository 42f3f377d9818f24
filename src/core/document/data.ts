import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../kit/finding.ts';
import { type Problem, plain } from '../../kit/source.ts';
import { cutByComma, splitTexts } from './cuts.ts';
import { duplicateKey, keyProblem, keyText } from './keys.ts';
import { aliasProblem, markProblem } from './marks.ts';
import { type Place, places } from './place.ts';
import { syntax } from './problem.ts';
import { scalarProblem, scalarValue } from './scalars.ts';
import type { Mark } from './tokens.ts';

interface Walk {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly problems: Problem[];
  /** Made once, so that many duplicate keys do not each count the lines anew. */
  readonly place: (offset: number) => Place;
  /** How many marks have been given to a value so far: they come in the order of the text. */
  next: number;
}

function marksBefore(walk: Walk, offset: number): Mark | undefined {
  const first = walk.marks[walk.next];
  while ((walk.marks[walk.next]?.offset ?? Infinity) < offset) walk.next += 1;
  return first && first.offset < offset ? first : undefined;
}

function readMap(walk: Walk, map: YAMLMap.Parsed, path: Path): unknown {
  const data: Record<string, unknown> = Object.create(null);
  const seen = new Map<string, number>();
  for (let index = 0; index < map.items.length; index += 1) {
    const pair = map.items[index];
    if (!pair) continue;
    const comma = map.flow ? cutByComma(walk.text, map.items, index) : null;
    readPair(walk, pair, path, data, seen, comma);
    index += comma?.items ?? 0;
  }
  return data;
}

function readPair(
  walk: Walk,
  pair: YAMLMap.Parsed['items'][number],
  path: Path,
  data: Record<string, unknown>,
  seen: Map<string, number>,
  comma: ReturnType<typeof cutByComma>,
): void {
  const key = keyText(pair.key);
  const under = [...path, key ?? '?'];
  const mark = marksBefore(walk, pair.key.range[0]);
  const known = walk.problems.length;
  const value = pair.value ? readNode(walk, pair.value, under) : plain(null, '');
  const first = key === null ? undefined : seen.get(key);
  const problem =
    keyProblem(walk.text, pair, key, under) ??
    (mark ? markProblem(walk.text, mark, pair.key, under) : null) ??
    (key !== null && first !== undefined ? duplicateKey(walk.place(first), pair, key, under) : null) ??
    (comma ? syntax(comma.message, comma.span, under) : null);
  if (key !== null && first === undefined) seen.set(key, pair.key.range[0]);
  if (!problem && value !== undefined && key !== null) data[key] = value;
  if (!problem) return;
  // One root cause, one problem: what is wrong inside a value that is left out goes with it.
  walk.problems.length = known;
  walk.problems.push(problem);
}

function readList(walk: Walk, list: YAMLSeq.Parsed, path: Path): unknown[] {
  walk.problems.push(...splitTexts(walk.text, list, path));
  // An item that is left out leaves an empty one behind, so that the others keep their indexes.
  return list.items.map(
    (item, index) => readNode(walk, item as ParsedNode, [...path, index]) ?? plain(null, ''),
  );
}

function readBare(walk: Walk, node: ParsedNode, path: Path): unknown {
  if (isMap(node)) return readMap(walk, node as YAMLMap.Parsed, path);
  if (isSeq(node)) return readList(walk, node as YAMLSeq.Parsed, path);
  const problem = isAlias(node) ? aliasProblem(walk.text, node, path) : scalarProblem(walk.text, node, path);
  if (problem) walk.problems.push(problem);
  return problem || isAlias(node) ? undefined : scalarValue(node);
}

/** A node's data; undefined where it is left out because a problem of its own was reported. */
function readNode(walk: Walk, node: ParsedNode, path: Path): unknown {
  const mark = marksBefore(walk, node.range[0]);
  const known = walk.problems.length;
  const value = readBare(walk, node, path);
  if (!mark) return value;
  walk.problems.length = known;
  walk.problems.push(markProblem(walk.text, mark, node, path));
  return undefined;
}

/**
 * Turns nodes into plain data with maps that have no prototype, and reports what was cut, changed or
 * refused.
 */
export function readData(
  text: string,
  contents: ParsedNode | null,
  marks: readonly Mark[],
): { raw: unknown; problems: Problem[] } {
  const walk: Walk = { text, marks, problems: [], place: places(text), next: 0 };
  if (
    contents === null ||
    (isScalar(contents) && contents.value === null && contents.source === '' && marks.length === 0)
  ) {
    return { raw: Object.create(null), problems: [] };
  }
  return { raw: readNode(walk, contents, []), problems: walk.problems };
}
