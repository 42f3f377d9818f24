/** Where a line begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where a line ends, before its newline. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

/** Columns before an offset; a byte order mark takes none. */
export function columnOf(text: string, at: number): number {
  const start = lineStart(text, at);
  return at - start - (text[start] === '\uFEFF' ? 1 : 0);
}

/** Tells whether nothing but spaces, or spaces and a comment, follow on the line. */
export const restIsBlank = (text: string, at: number): boolean =>
  /^[ \t]*$/.test(text.slice(at, lineEnd(text, at)));
export const restIsComment = (text: string, at: number): boolean =>
  /^(?:[ \t]*|[ \t]+#.*)$/.test(text.slice(at, lineEnd(text, at)));

/** Tells whether nothing but spaces stand before an offset on its line. */
export const startsLine = (text: string, at: number): boolean =>
  /^\uFEFF?[ \t]*$/.test(text.slice(lineStart(text, at), at));

/** The end of the line that holds `at`, or of comments right below it that stand at `column` or deeper. */
export function endWithComments(text: string, at: number, column: number): number {
  let end = lineEnd(text, at);
  for (;;) {
    const next = text.indexOf('\n', end) + 1;
    const comment = next > 0 && /^( *)#/.exec(text.slice(next, lineEnd(text, next)));
    if (!comment || (comment[1] ?? '').length < column) return end;
    end = lineEnd(text, next);
  }
}

/** The end of the line before the one that holds `pos`. */
export const lineBefore = (text: string, pos: number): number => {
  const newline = lineStart(text, pos) - 1;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
};
