import { type Grid, grid, type Row } from './in-grid.ts';

/** Tells the line below the head: `| --- | :-: |`. */
const isRule = (line: string): boolean =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .every((part) => /^:?-+:?$/.test(part.trim()));

/** The words of a heading, without the hashes and asterisks round them; null on other lines. */
function headingIn(line: string): string | null {
  const mark = /^#{1,6}\s+(?=\S)/.exec(line)?.[0];
  if (mark === undefined) return null;
  const text = line
    .slice(mark.length)
    .trimEnd()
    .replace(/(?<!#)#+$/, '');
  return words(text.trimEnd().replace(/^\*+|(?<!\*)\*+$/g, ''));
}

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
    caption = headingIn(lines[i] ?? '') ?? caption;
    if (!isRule(lines[i + 1] ?? '') || !lines[i]?.includes('|')) continue;
    const rows: Row[] = [{ at: i + 1, cells: cells(lines[i] ?? '') }];
    for (i += 2; i < lines.length && lines[i]?.includes('|'); i++)
      rows.push({ at: i + 1, cells: cells(lines[i] ?? '') });
    found.push(grid(caption, rows));
  }
  return found;
}
