import type { Span } from '../../kit/finding.ts';
import type { Shape } from '../../kit/shape.ts';
import { readText } from '../document/read.ts';
import type { Splice } from '../edit/change.ts';
import { apply } from '../edit/pieces.ts';
import { doubleQuoted } from '../edit/scalar.ts';
import { settle } from '../settle.ts';
import { lineAt } from './lines.ts';
import type { Fix } from './offer.ts';

/**
 * Quotes that put right a text which YAML cuts or misreads. Each way is tried and read again; the first that leaves
 * fewer faults, and none on its line, is offered. `shape` is the kind's, where it is known.
 */
export function quoteFixes(text: string, span: Span, shape: Shape | null): Fix[] {
  const before = faults(text, shape);
  const line = lineAt(text, span.start);
  for (const part of parts(text, span)) {
    const whole = text.slice(part.start, part.end);
    if (whole === '' || whole.includes('\n') || /^(["']).*\1$/.test(whole)) continue;
    const splice: Splice = { ...part, text: doubleQuoted(whole) };
    const after = faults(apply(text, [splice]), shape);
    const grown = splice.text.length - whole.length;
    const clean = after.every(({ start }) => start < line.start || start > line.end + grown);
    if (after.length < before.length && clean)
      return [{ title: 'Put the text in quotes', splices: [splice] }];
  }
  return [];
}

/** Longest first: the line behind its mark, behind its dash alone, the words of a flow map, the marked words. */
function parts(text: string, span: Span): Span[] {
  const { marks, rest, start, end } = lineAt(text, span.start);
  const stop = start + text.slice(start, end).trimEnd().length;
  const dash = marks.filter(({ is }) => is === 'dash').at(-1);
  const item = dash ? text.slice(dash.after, stop).search(/\S/) + dash.after : rest;
  const flow = [...inMap(text, span, stop), span];
  if (/[[{]/.test(text[item] ?? '') || /[[{]/.test(text[rest] ?? '')) return flow;
  const comment = text.slice(rest, stop).search(/\s{2,}#|\s#\s/);
  const short = comment === -1 ? stop : rest + comment;
  return [{ start: rest, end: short }, { start: rest, end: stop }, { start: item, end: short }, ...flow];
}

/** In a flow map: from behind the colon before the fault to the bracket that ends the line. */
function inMap(text: string, span: Span, stop: number): Span[] {
  const { start } = lineAt(text, span.start);
  const line = text.slice(start, stop);
  const colon = line.lastIndexOf(': ', span.start - start - 1);
  const close = /\s*[}\]]+$/.exec(line);
  return colon > 0 && close && close.index > colon + 2
    ? [{ start: start + colon + 2, end: start + close.index }]
    : [];
}

/** A text that cannot be read hides its other faults: reading it at all outweighs what then comes to light. */
const UNREADABLE = Array.from({ length: 1_000 }, () => ({ start: -1 }));

/** Where the text has faults that keep it from being read as typed. */
function faults(text: string, shape: Shape | null): readonly { readonly start: number }[] {
  const source = readText('', text);
  const own = source.problems.map(({ span }) => ({ start: span.start }));
  if (source.raw === undefined) return [...own, ...UNREADABLE];
  if (!shape) return own;
  const lossy = settle(source.raw, shape).lossy.map(({ path }) => ({ start: source.locate(path).start }));
  return [...own, ...lossy];
}
