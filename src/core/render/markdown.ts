import { visible } from './escape.ts';

/** Addresses that need no escaping at all; others lose their clickability rather than their letters. */
const PLAIN_URL = /https?:\/\/[A-Za-z0-9/.?#%+:@-]+/g;

const SIGNS = /[\\`*_[\]|~$]/g;

const words = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(SIGNS, '\\$&');

/** What would begin a heading, a list, a rule or a command of a CI runner where the text begins a line. */
const opening = (text: string): string =>
  text
    .replace(/^(#{1,6}(?=\s|$)|[+-](?=[\s-]|$)|=|:(?=:))/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/**
 * Text for any place in GitHub's or GitLab's Markdown: a paragraph, a heading, a list item or a table's cell. Line
 * ends become `<br>`, the only break that a cell allows.
 */
export const escapeMarkdown = (text: string): string => {
  const lines = visible(text)
    .trim()
    .split(/[ \t]*\n[ \t]*/);
  return lines.map((line) => opening(escapeLine(line.replace(/\t/g, ' ')))).join('<br>');
};

const escapeLine = (line: string): string => {
  let out = '';
  let from = 0;
  for (const found of line.matchAll(PLAIN_URL)) {
    out += words(line.slice(from, found.index)) + found[0];
    from = found.index + found[0].length;
  }
  return out + words(line.slice(from));
};
