import type { Span } from './finding.ts';

/** Words that stand for text still to come, as a whole field or at its start. */
const WHOLE = /^(?:to ?do|tb[acd]|x{3,}|\?{2,}|\.{3}|…)[.:]?$/i;
const OPENING = /^(?:(?:TODO|TBC|TBA|TBD)\b|lorem ipsum)/;
/** `<who does it>`, `[name]`: letters, spaces and light punctuation only, so that no tag or citation is taken. */
const INSIDE =
  /<[A-Za-z][A-Za-z ,'’/-]{0,80}>|\[(?:name|date|number|role|team|force|who|what|when|why|how|insert [a-z ]{1,40})\]|\bTODO\b|\blorem ipsum\b/;

/** The part of a text that is still to fill in; null where there is none. Quoted speech is passed over. */
export function placeholderIn(text: string): Span | null {
  const trimmed = text.trim();
  if (trimmed === '' || WHOLE.test(trimmed) || OPENING.test(trimmed)) return { start: 0, end: text.length };
  const open = text.replace(/["“][^"”]*["”]/g, (speech) => ' '.repeat(speech.length));
  const match = INSIDE.exec(open);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** Tells whether a whole field is a placeholder, so that a date or number field may hold it. */
export const isPlaceholder = (text: string): boolean => {
  const span = placeholderIn(text);
  return (
    span !== null &&
    text.slice(0, span.start).trim() === '' &&
    (OPENING.test(text.trim()) || text.slice(span.end).trim() === '')
  );
};
