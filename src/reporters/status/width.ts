/** Characters that take two columns of a terminal: East Asian wide and full-width ones, and most emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Characters that take none: combining marks, joiners, variation selectors. */
const NONE = /\p{M}|\u200c|\u200d/u;

const sizeOf = (character: string): number => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** Columns that a text takes on a terminal. */
export const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + sizeOf(one), 0);

/** Cuts a text so that it takes at most so many columns, an ellipsis included. */
export function fitted(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const one of text) {
    used += sizeOf(one);
    if (used > columns) break;
    kept += one;
  }
  return `${kept.trimEnd()}…`;
}

/** A word in pieces that are no wider than so many columns; an id is rather broken than cut. */
function pieces(word: string, columns: number): readonly string[] {
  const parts: string[] = [''];
  for (const one of word) {
    const last = parts.at(-1) ?? '';
    if (widthOf(last + one) <= columns) parts[parts.length - 1] = last + one;
    else parts.push(one);
  }
  return parts;
}

/** Breaks a text into lines of at most so many columns, at spaces where it can; what is over the last line is cut. */
export function wrapped(text: string, columns: number, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ').flatMap((long) => pieces(long, columns))) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (widthOf(longer) <= columns || lines.length === most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fitted(line, columns));
}

/** Fills a text up with spaces; in front of it where it stands on the right. */
export function filled(text: string, columns: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return right ? space + text : text + space;
}
