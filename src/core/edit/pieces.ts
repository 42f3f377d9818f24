import type { Path } from '../../kit/finding.ts';
import type { Splice } from './change.ts';

/** A stretch of text: a range of the first text, or something written since. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** Applies splices, sorted and apart, to the text that they were computed for. */
export function apply(text: string, splices: readonly Splice[]): string {
  let at = 0;
  let out = '';
  for (const splice of splices) {
    out += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return out + text.slice(at);
}

/** Joins splices that touch and drops those that do nothing; undefined where two overlap. */
function joined(sorted: readonly Splice[]): Splice[] | undefined {
  const out: Splice[] = [];
  for (const next of sorted) {
    const last = out.at(-1);
    if (next.start === next.end && next.text === '') continue;
    if (last && last.end > next.start) return undefined;
    if (last?.end === next.start) {
      out[out.length - 1] = { start: last.start, end: next.end, text: last.text + next.text };
    } else out.push(next);
  }
  return out;
}

/**
 * The splices of changes planned on one text as one list, in the order of the text. What goes in at one place stands in
 * the changes' order, but first what belongs deeper: the rest of an item comes before the next item. Undefined where
 * two splices overlap.
 */
export function merge(
  plans: readonly { readonly splices: readonly Splice[]; readonly reach: Path }[],
): Splice[] | undefined {
  const all = plans.flatMap(({ splices, reach }) =>
    splices.map((splice) => ({ splice, depth: reach.length })),
  );
  const width = ({ start, end }: Splice): number => (start === end ? 0 : 1);
  all.sort(
    (a, b) => a.splice.start - b.splice.start || width(a.splice) - width(b.splice) || b.depth - a.depth,
  );
  return joined(all.map(({ splice }) => splice));
}

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  'text' in piece
    ? { text: piece.text.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };

/** The pieces of the range [from, to) of the text that `pieces` stand for. */
function range(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const first = Math.max(0, from - at);
    const last = Math.min(length, to - at);
    if (first < last) out.push(cut(piece, first, last));
    at += length;
  }
  return out;
}

/** Rounds of splices, each computed on the text that the round before left, as one list on the first text. */
export function compose(length: number, rounds: readonly (readonly Splice[])[]): Splice[] {
  let pieces: Piece[] = [{ start: 0, end: length }];
  for (const round of rounds) {
    const next: Piece[] = [];
    let at = 0;
    for (const splice of round) {
      next.push(...range(pieces, at, splice.start), { text: splice.text });
      at = splice.end;
    }
    next.push(...range(pieces, at, Number.POSITIVE_INFINITY));
    pieces = next;
  }
  return gaps(length, pieces);
}

function gaps(length: number, pieces: readonly Piece[]): Splice[] {
  const out: Splice[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ('text' in piece) text += piece.text;
    else {
      if (text !== '' || piece.start > at) out.push({ start: at, end: piece.start, text });
      at = piece.end;
      text = '';
    }
  }
  return out;
}
