import { type Grid, grid, type Row } from './in-grid.ts';

/** The line below the head: `| --- | :-: |`. */
const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** A cell's words: line breaks as such, emphasis round the whole cell and escapes taken away. */
const words = (text: string): string =>
  text
    .trim()
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/^(\*\*|__)([^*_]+)\1$/, '$2')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Cuts a line at its bars; `\|` is a bar of the text. */
function cells(line: string): string[] {
  const parts: string[] = [''];
  for (const piece of line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .match(/\\.|\||[^\\|]+|\\/gs) ?? []) {
    if (piece === '|') parts.push('');
    else parts.push((parts.pop() ?? '') + piece);
  }
  return parts.map(words);
}

/** Reads the tables of a Markdown text, each with the heading above it. */
export function readMarkdown(text: string): readonly Grid[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const found: Grid[] = [];
  let caption = '';
  for (let i = 0; i < lines.length; i++) {
    const title = /^#{1,6}\s+(.+?)\s*#*$/.exec(lines[i] ?? '');
    if (title) caption = words((title[1] ?? '').replace(/^\*+|\*+$/g, ''));
    if (!RULE.test(lines[i + 1] ?? '') || !lines[i]?.includes('|')) continue;
    const rows: Row[] = [{ at: i + 1, cells: cells(lines[i] ?? '') }];
    for (i += 2; i < lines.length && lines[i]?.includes('|'); i++)
      rows.push({ at: i + 1, cells: cells(lines[i] ?? '') });
    found.push(grid(caption, rows));
  }
  return found;
}
