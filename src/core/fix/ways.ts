import type { Span } from '../../kit/finding.ts';
import type { Splice } from '../edit/change.ts';
import { doubleQuoted } from '../edit/scalar.ts';
import { lineAbove, lineAt } from './lines.ts';

/** The stretches of a fault's line that may be one text, each as it stands in quotes; what is in quotes already is none. */
export function waysOf(text: string, span: Span): Splice[] {
  return parts(text, span)
    .filter((part) => isText(text.slice(part.start, part.end)) && beginsValue(text, part.start))
    .map((part) => ({ ...part, text: doubleQuoted(text.slice(part.start, part.end)) }));
}

/** Words on one line that are neither in quotes nor a whole flow list or map. */
const isText = (whole: string): boolean =>
  whole !== '' && !whole.includes('\n') && !/^(["']).*\1$/.test(whole) && !/^(?:\[.*\]|\{.*\})$/.test(whole);

/** Whether a value begins here: inside a text, or on its second line, quotes would be signs like any other. */
function beginsValue(text: string, at: number): boolean {
  const line = lineAt(text, at);
  if (line.marks.some(({ after }) => text.slice(after, at).trim() === '' && after <= at)) return true;
  const before = text.slice(line.start, at).replace('\uFEFF', '').trimEnd();
  if (before !== '') return /[[{,:]$/.test(before) && /[[{]/.test(before);
  const above = lineAbove(text, line);
  return above === null || (above.marks.length > 0 && above.rest === above.end);
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
