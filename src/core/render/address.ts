import { escapeHtml, visible } from './escape.ts';
import { escapeMarkdown } from './markdown.ts';

/** The address where it may become a link: absolute, `https`, without a name or password; else null. */
export const linkable = (url: string): string | null => {
  const text = url.trim();
  if (text !== visible(text) || /[\s<>"'`\\]/.test(text) || !/^https:\/\/[^/@?#]+([/?#]|$)/i.test(text))
    return null;
  return URL.canParse(text) ? text : null;
};

/** Words and an address that is none of ours to open, once where they are the same. */
const beside = (words: string, address: string): string =>
  [...new Set([words, address])].filter((part) => part !== '').join(', ');

/** An anchor that tells the other side nothing, or the words where the address is none of ours to open. */
export const htmlLink = (url: string, text: string): string => {
  const address = linkable(url);
  const words = escapeHtml(text);
  if (address !== null)
    return `<a href="${escapeHtml(address)}" rel="noreferrer">${words || escapeHtml(address)}</a>`;
  return beside(words, escapeHtml(url));
};

/** The same in Markdown; the address stands in angle brackets, with its own brackets percent-encoded. */
export const markdownLink = (url: string, text: string): string => {
  const address = linkable(url);
  const words = escapeMarkdown(text);
  if (address !== null) return `[${words || escapeMarkdown(address)}](<${address.replace(/\|/g, '%7C')}>)`;
  return beside(words, escapeMarkdown(url));
};
