import type { Span } from './span.ts';
import { text, widestOf, widthOf } from './svg.ts';

/** A bar or mark that carries a note, along the x axis. */
export interface Noted {
  readonly from: number;
  readonly to: number;
  readonly note: string;
  readonly late: boolean;
}

export interface NotePlace {
  readonly x: number;
  readonly width: number;
  /** No room on the bar's own line: the note stands below it. */
  readonly below: boolean;
}

const GAP = 7;

/** Right of the bar, past the today line rather than on it; else left of it; else on the line below. */
export const placeNote = (noted: Noted, today: number | null, span: Span, edge: number): NotePlace => {
  const width = widthOf(noted.note, noted.late);
  const beside = noted.to + GAP;
  const crosses = (x: number): boolean => today !== null && x - 3 < today && today < x + width + 3;
  const right = crosses(beside) && today !== null ? today + GAP : beside;
  if (right + widestOf(noted.note, noted.late) <= edge) return { x: right, width, below: false };
  const left = noted.from - GAP - width;
  if (left >= span.left && !crosses(left)) return { x: left, width, below: false };
  const under = Math.max(0, Math.min(noted.to - width, edge - widestOf(noted.note, noted.late)));
  return { x: under, width, below: true };
};

/** The note's words; late ones in red and bold. */
export const drawNote = ({ note, late }: Noted, place: NotePlace, y: number): string =>
  note === '' ? '' : text(place.x, y, note, { class: late ? 'halo strong is-today' : 'halo soft' });
