/** A text being read line by line; `at` stands on the first character of the current line's content. */
export interface Cursor {
  readonly text: string;
  /** Columns before the content of the current line; -1 at the end of the text. */
  indent: number;
  at: number;
  /** Where the current line ends, before its line break. */
  end: number;
  /** Keys, values, maps and lists so far. */
  nodes: number;
}

/** Thrown by nobody else and caught in one place: the text needs the careful reader. */
export const UNSURE = Symbol('unsure');

/** Gives up on the text. */
export const unsure = (): never => {
  throw UNSURE;
};

const SPACE = 32;
const HASH = 35;

/** Moves to the next line that has content; blank lines and lines of comment are passed over. */
export function nextLine(cursor: Cursor): void {
  const { text } = cursor;
  let start = cursor.end + 1;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === SPACE) at++;
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (at < end && text.charCodeAt(at) !== HASH) {
      cursor.indent = at - start;
      cursor.at = at;
      cursor.end = end;
      return;
    }
    start = end + 1;
  }
  cursor.indent = -1;
  cursor.at = text.length;
  cursor.end = text.length;
}

/** Where the text from `from` to `to` ends without the spaces after it. */
export function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === SPACE) end--;
  return end;
}

/** Whether nothing but spaces and a comment set off by a space stands from `from` to the line's end. */
export function isRestEmpty({ text, end }: Cursor, from: number): boolean {
  let at = from;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return at === end || (at > from && text.charCodeAt(at) === HASH);
}
