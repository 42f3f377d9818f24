import { inertLine } from './inert.ts';

/** What stands between a sign and what it would name; nobody sees it. */
const GAP = '\u200b';

/** Signs that name people, issues, labels and places on GitHub or GitLab, addresses, and smileys by name. */
const NAMES = /[@#!%~&^](?=[\w"])|\$|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|\bGH(?=-\d)/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  $: '&#36;',
  [GAP]: '&#8203;',
};

/**
 * Text from outside on one line of a comment on GitHub or GitLab, also in a table's cell: it formats nothing, calls
 * nobody, and links nowhere.
 */
export const commentText = (text: string): string =>
  inertLine(text)
    .replace(NAMES, `$&${GAP}`)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/[&<>$\u200b]/g, (sign) => ENTITIES[sign] ?? sign);
