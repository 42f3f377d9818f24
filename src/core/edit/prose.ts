import { HIDDEN } from './scalar.ts';

/** Prose longer than this many characters is folded over lines of about this width. */
const WIDTH = 80;

/** Breaks prose at single spaces only, so that folding gives back the very same text. */
function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<! ) (?! )/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Long prose as `>-`, lines as `|-`, without indent; undefined where neither gives the text back. */
export function blockText(text: string, column: number): { header: string; lines: string[] } | undefined {
  if (/^\s|\s$/.test(text)) return undefined;
  const rows = text.split('\n');
  if (rows.some((row) => HIDDEN.test(row) || /\s$/.test(row))) return undefined;
  if (rows.length > 1) return { header: '|-', lines: rows };
  if (text.length <= WIDTH) return undefined;
  const lines = fold(text, Math.max(WIDTH / 2, WIDTH - column));
  return lines.length > 1 ? { header: '>-', lines } : undefined;
}
