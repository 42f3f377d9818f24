import type { Position, Range } from 'vscode-languageserver-protocol';
import { lineOf, lineStarts } from '../core/document/place.ts';
import type { Finding, Span } from '../kit/finding.ts';

/** Turns UTF-16 offsets into the protocol's positions and back; both count from 0. */
export interface Positions {
  readonly at: (offset: number) => Position;
  readonly offset: (position: Position) => number;
  readonly range: (span: Span) => Range;
}

/** A lone carriage return ends a line here, though not in a finding. */
const ENDS = /\r\n|\n|\r/g;

/** Prepares a text for many look-ups; what lies outside the text is moved to its nearest place. */
export function positions(text: string): Positions {
  const starts = [0, ...Array.from(text.matchAll(ENDS), (end) => end.index + end[0].length)];
  const at = (offset: number): Position => {
    const within = Math.min(Math.max(offset, 0), text.length);
    const line = lineOf(starts, within);
    return { line, character: within - (starts[line] ?? 0) };
  };
  const offset = ({ line, character }: Position): number => {
    const start = starts[Math.max(line, 0)];
    if (start === undefined) return text.length;
    return Math.min(start + Math.max(character, 0), (starts[line + 1] ?? text.length + 1) - 1);
  };
  return { at, offset, range: ({ start, end }) => ({ start: at(start), end: at(Math.max(start, end)) }) };
}

/** The offsets of a finding's range: its lines end in `\n` alone and a byte order mark takes no column. */
export function findingSpans(text: string): (finding: Finding) => Span {
  const starts = lineStarts(text);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const at = (line: number, column: number): number =>
    Math.min((starts[line - 1] ?? text.length) + column - 1 + (line === 1 ? mark : 0), text.length);
  return (f) => ({ start: at(f.line, f.column), end: at(f.endLine, f.endColumn) });
}
