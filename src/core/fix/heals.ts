import type { Span } from '../../kit/finding.ts';
import type { Shape } from '../../kit/shape.ts';
import { readText } from '../document/read.ts';
import type { Splice } from '../edit/change.ts';
import { apply } from '../edit/pieces.ts';
import { settle } from '../settle.ts';
import { lineAt } from './lines.ts';

/** Offsets of the faults that keep a text from being read as typed, sorted. */
export interface Faults {
  readonly starts: readonly number[];
  /** False where the text cannot be read at all, which hides its other faults. */
  readonly readable: boolean;
}

/** Reads a text for its faults; `shape` tells where text is wanted and something else stands. */
export function faultsOf(text: string, shape: Shape | null): Faults {
  const source = readText('', text);
  const own = source.problems.map(({ span }) => span.start);
  const readable = source.raw !== undefined;
  const lossy = readable && shape ? settle(source.raw, shape).lossy : [];
  const starts = [...own, ...lossy.map(({ path }) => source.locate(path).start)];
  return { starts: starts.sort((a, b) => a - b), readable };
}

/** The lines of splices (sorted, each on a line of its own) as they stand in the text after them. */
function linesAfter(text: string, splices: readonly Splice[]): Span[] {
  let shift = 0;
  return splices.map((splice) => {
    const line = lineAt(text, splice.start);
    const start = line.start + shift;
    shift += splice.text.length - (splice.end - splice.start);
    return { start, end: line.end + shift };
  });
}

const anyWithin = (starts: readonly number[], { start, end }: Span): boolean => {
  let low = 0;
  for (let high = starts.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (starts[low] ?? Number.POSITIVE_INFINITY) <= end;
};

/** For each of some splices whether its line has no fault after them all; all of them where the text cannot be read. */
export function cleanOf(text: string, splices: readonly Splice[], shape: Shape | null): readonly boolean[] {
  const { starts, readable } = faultsOf(apply(text, splices), shape);
  return linesAfter(text, splices).map((line) => !readable || !anyWithin(starts, line));
}

/** Tells whether splices leave no fault on their lines, and a fault fewer each. */
export function heals(
  text: string,
  splices: readonly Splice[],
  before: Faults,
  shape: Shape | null,
): boolean {
  const after = faultsOf(apply(text, splices), shape);
  // Reading a text at all outweighs what then comes to light.
  const fewer =
    after.readable === before.readable
      ? after.starts.length <= before.starts.length - splices.length
      : after.readable;
  return fewer && linesAfter(text, splices).every((line) => !anyWithin(after.starts, line));
}
