import type { Fix, Line } from './line.ts';

const NAME = /^[A-Za-z_][\w-]*$/;
const shown = (line: string): string => line.trim();

/** `-Fix` or a bullet of another kind for `- Fix`. */
export function dashSlip(line: Line): Fix[] {
  const { text, indent } = line;
  const at = indent.length;
  const rest = text.slice(at);
  const bullet = /^(?:[*•·–—][ \t]+|-(?=[^\s-]))/.exec(rest);
  if (!bullet) return [];
  const fixed = `${indent}- ${rest.slice(bullet[0].length)}`;
  const says = rest.startsWith('-')
    ? 'a list item needs a space after its dash'
    : `a list item starts with a dash and a space, not with ${rest.charAt(0)}`;
  return [{ says, line: fixed, shown: shown(fixed), start: at, end: at + 1 }];
}

/** `due:2026-01-01` for `due: 2026-01-01`. */
export function colonSlip(line: Line): Fix[] {
  const start = line.indent.length + line.dashes.length;
  const name = /^([A-Za-z_][\w-]*):(?=[^\s/])/.exec(line.text.slice(start));
  if (!name || line.key === name[1]) return [];
  const colon = start + name[0].length;
  const fixed = `${line.text.slice(0, colon)} ${line.text.slice(colon)}`;
  const says = 'a key needs a space after its colon';
  return [{ says, line: fixed, shown: shown(fixed), start, end: colon }];
}

/** A key without its colon, alone on its line. */
export function loneWord(line: Line): Fix[] {
  const word = line.key === null && NAME.test(line.value) ? line.value : null;
  if (word === null) return [];
  const fixed = `${line.head}${word}:${line.comment}`;
  const start = line.head.length;
  return [{ says: 'a key needs a colon', line: fixed, shown: shown(fixed), start, end: start + word.length }];
}

const untabbed = (line: string, width: number): string =>
  line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', ' '.repeat(width)));

/**
 * Tabs in front of a line, for each width that a tab may have stood for; all lines of the file are mended.
 */
export function tabSlip(line: Line): Fix[] {
  const at = line.indent.indexOf('\t');
  if (at < 0) return [];
  const says = 'a tab is no indentation in YAML; use spaces';
  return [2, 4, 8].map((width) => {
    const everywhere = (other: string): string => untabbed(other, width);
    return { says, line: everywhere(line.text), everywhere, start: at, end: at + 1 };
  });
}

/** The columns at which the lines above start, and their texts after a dash; nearest to `own` first. */
function columns(above: readonly Line[], own: number): number[] {
  const all = new Set<number>([0]);
  for (const line of above) {
    all.add(line.indent.length);
    if (line.dashes !== '') all.add(line.indent.length + line.dashes.length);
    if (line.key !== null && line.value === '') all.add(line.indent.length + line.dashes.length + 2);
  }
  all.delete(own);
  return [...all].sort((a, b) => Math.abs(a - own) - Math.abs(b - own)).slice(0, 6);
}

/** A line that starts one or more columns beside where it belongs; only keys and list items are moved. */
export function indentSlip(line: Line, above: readonly Line[]): Fix[] {
  const named = line.key !== null && NAME.test(line.key);
  if (!named && line.dashes === '') return [];
  const own = line.indent.length;
  return columns(above, own).map((column) => ({
    says: `this line starts at column ${own + 1} and belongs at column ${column + 1}, like its neighbours`,
    line: ' '.repeat(column) + line.text.slice(own),
    start: 0,
    end: own + 1,
  }));
}

/** The second line of a text that stands as far left as its key. */
export function textTooFarLeft(line: Line, above: readonly Line[]): Fix[] {
  const before = above.at(-1);
  if (!before || before.key === null || line.dashes !== '' || line.key !== null) return [];
  const column = before.indent.length + before.dashes.length + 2;
  if (column <= line.indent.length) return [];
  const says = 'the next line of a text is indented more than its key';
  const fixed = ' '.repeat(column) + line.text.slice(line.indent.length);
  return [{ says, line: fixed, start: 0, end: line.text.length }];
}

/** A colon in the second or later line of an unquoted text. */
export function colonInFold(line: Line): Fix[] {
  if (line.key === null || line.dashes !== '') return [];
  const start = line.indent.length + line.key.length;
  const says = 'a colon inside unquoted text starts a new key; put the whole text in quotes';
  const fixed = line.text.slice(0, start) + line.text.slice(start + 1);
  return [{ says, line: fixed, shown: null, start, end: start + 1 }];
}

/** A ` #` in the middle of a text of several lines, which ends the text there. */
export function hashInFold(line: Line): Fix[] {
  const hash = /[^ \t] #(?=\S)/.exec(line.value);
  if (!hash || /^["']/.test(line.value)) return [];
  const start = line.head.length + hash.index + 2;
  const says = 'a # after a space starts a comment, which ends the text; put the whole text in quotes';
  const fixed = line.text.slice(0, start) + line.text.slice(start + 1);
  return [{ says, line: fixed, shown: null, start, end: start + 1 }];
}
