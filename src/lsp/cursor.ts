import { indentOf, type Line, lineAbove, lineAt, type Mark } from '../core/fix/lines.ts';
import type { Path, Span } from '../kit/finding.ts';
import { inFlow } from './flow.ts';

/** Where a person types, told from the text's layout alone, so that it works in half-typed YAML. */
export interface Cursor {
  /** The list item or map around the place. */
  readonly container: Path;
  /** The key whose value the place is in; null on a key, or in a list item without one. */
  readonly key: string | null;
  /** The word under the cursor, which a completion replaces. */
  readonly word: Span;
  /** Keys that the map around the place has already, its own not counted. */
  readonly seen: readonly string[];
  /** The column at which further keys of the map stand; -1 in a flow collection. */
  readonly column: number;
  /** The cursor is inside text of several lines. */
  readonly inside: boolean;
}

/** The path of the value under the cursor: of a key's value, or of the item itself. */
export const pathOf = ({ container, key }: Cursor): Path => (key === null ? container : [...container, key]);

interface Trail {
  readonly steps: (string | number)[];
  readonly seen: string[];
  /** The innermost mark above the line that has a value of its own beside it. */
  owner: { readonly mark: Mark; readonly line: Line; readonly depth: number } | null;
}

/** Tells where an offset stands in a plan's text. */
export function cursorAt(text: string, offset: number): Cursor {
  const line = lineAt(text, offset);
  const marks = line.marks.filter(({ start }) => start < offset || line.marks[0]?.start === start);
  const last = marks.at(-1);
  const onKey = last?.is === 'key' && offset < last.after;
  const column =
    last?.is === 'key' ? last.column : last ? line.rest - line.start : columnAt(text, line, offset);
  const trail = climb(text, line, last?.is === 'key' ? marks.slice(0, -1) : marks, column);
  const key = last?.is === 'key' ? last.text : null;
  seenBelow(text, line, column, trail.seen);
  const flow = flowOf(text, trail, key, line, offset);
  if (flow) return flow;
  const container = trail.steps;
  if (trail.owner)
    return {
      ...inText(trail, container),
      word: { start: offset, end: offset },
      seen: [],
      column,
      inside: true,
    };
  const word = onKey && last ? { start: last.start, end: last.after - 1 } : wordAt(text, line, offset);
  return { container, key: onKey ? null : key, word, seen: trail.seen, column, inside: false };
}

const columnAt = (text: string, line: Line, offset: number): number =>
  Math.min(indentOf(text, line), offset - line.start);

/** Inside text of several lines it is the key that owns the text which counts. */
function inText({ owner }: Trail, container: Path): Pick<Cursor, 'container' | 'key'> {
  const steps = container.slice(0, owner?.depth ?? 0);
  return owner?.mark.is === 'key'
    ? { container: steps.slice(0, -1), key: owner.mark.text }
    : { container: steps, key: null };
}

/** Goes from a line up to the plan's top and gathers the keys and indexes that lead to it. */
function climb(text: string, line: Line, own: readonly Mark[], column: number): Trail {
  const trail: Trail = { steps: [], seen: [], owner: null };
  const state = { limit: column, dash: false, inner: true };
  const found: { mark: Mark; line: Line; index: number }[] = [];
  for (
    let at: Line | null = line;
    at && (state.limit > 0 || state.dash || state.inner);
    at = lineAbove(text, at)
  ) {
    const marks = at === line ? own : at.blank ? [] : at.marks;
    for (const mark of [...marks].reverse()) {
      if (mark.column < state.limit || (mark.column === state.limit && state.dash && mark.is === 'key')) {
        found.unshift({ mark, line: at, index: 0 });
        state.limit = mark.column;
        state.dash = mark.is === 'dash';
        state.inner = false;
      } else if (mark.column === state.limit && state.dash && found[0]) found[0].index += 1;
      else if (mark.column === state.limit && state.inner && mark.is === 'key') trail.seen.push(mark.text);
    }
    if (state.limit === 0 && !state.dash && !state.inner) break;
  }
  for (const { mark, line: at, index } of found) {
    trail.steps.push(mark.is === 'dash' ? index : mark.text);
    if (at !== line && at.marks.at(-1) === mark && at.rest < at.end && !isComment(text, at.rest))
      trail.owner ??= { mark, line: at, depth: trail.steps.length };
  }
  return trail;
}

const isComment = (text: string, at: number): boolean => text[at] === '#';

/** Keys of the same map below the line. */
function seenBelow(text: string, line: Line, column: number, seen: string[]): void {
  let at = line;
  for (let i = 0; i < 400; i++) {
    const newline = text.indexOf('\n', at.end);
    if (newline === -1) return;
    at = lineAt(text, newline + 1);
    const [first] = at.marks;
    if (!first || at.blank || first.column > column) continue;
    if (first.column < column || first.is === 'dash') return;
    seen.push(first.text);
  }
}

function flowOf(text: string, trail: Trail, key: string | null, line: Line, offset: number): Cursor | null {
  const from = trail.owner ? trail.owner.line.rest : line.rest;
  if (!/[[{]/.test(text[from] ?? '') || offset <= from) return null;
  const flow = inFlow(text, from, offset);
  if (!flow) return null;
  const outer = trail.owner
    ? trail.steps.slice(0, trail.owner.depth)
    : key === null
      ? trail.steps
      : [...trail.steps, key];
  const { steps, word, seen } = flow;
  return { container: [...outer, ...steps], key: flow.key, word, seen, column: -1, inside: false };
}

/** The word around an offset: from the value's first character, or from the line's first. */
function wordAt(text: string, line: Line, offset: number): Span {
  if (offset < line.rest) return { start: offset, end: offset };
  let end = offset;
  while (end < line.end && /[^\s#,]/.test(text[end] ?? '')) end += 1;
  return { start: Math.min(line.rest, offset), end };
}
