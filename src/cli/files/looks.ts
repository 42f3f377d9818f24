import { distance } from '../../kit/words.ts';
import type { Looks } from './answers.ts';

/** A line that comes before the content: blank, a comment, a directive, or a document's start. */
const PRELUDE = /^\uFEFF?[ \t]*(?:---[ \t]*)?(?:#.*|%.*)?$/;
const START = /^\uFEFF?(?:---[ \t]+)?/;
/** After the colon, on the same line or indented on the next. */
const VALUE = '[ \\t]*(?:#.*)?(?:\\r?\\n[ \\t]+)?(["\']?)([^\\s"\',#}{\\[\\]]+)';
const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|#[^\n]*|[{}[\]]|[^\s{}[\]"',:#]+|[,:]/g;

/** Bytes as text without refusing any: UTF-16 by its mark, so that a plan saved that way is found and named. */
export function lenient(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** The text from its first line of content on; written as a loop because a pattern for it could run for ages. */
function content(text: string): string {
  const ends = /\r\n|[\r\n]|$/g;
  for (let at = 0; at < text.length; at = ends.lastIndex) {
    ends.lastIndex = at;
    const end = ends.exec(text);
    if (!end) break;
    if (!PRELUDE.test(text.slice(at, end.index))) return text.slice(at).replace(START, '');
    ends.lastIndex = Math.max(end.index + end[0].length, at + 1);
  }
  return '';
}

/** The value of a key of the outermost block map, whose keys stand at the indent of the first line. */
function inBlock(text: string, key: string): string | null {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const line = new RegExp(`^${indent}(["']?)${key}\\1[ \\t]*:(?=\\s)${VALUE}`, 'm');
  return line.exec(text)?.[3] ?? null;
}

/** The value of a key of the outermost flow map, as in JSON; strings and comments are stepped over. */
function inFlow(text: string, key: string): string | null {
  let depth = 0;
  let seen: 'key' | 'colon' | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    const bare = token.replace(/^(["'])(.*)\1$/s, '$2');
    if (seen === 'colon') return bare;
    if ('{['.includes(token)) depth++;
    if ('}]'.includes(token)) depth--;
    if (seen === 'key') seen = token === ':' ? 'colon' : null;
    else if (depth === 1 && bare === key) seen = 'key';
  }
  return null;
}

/** The text of a top-level key, by a cheap look at the text alone, so that it works where the YAML is broken. */
export function topLevel(text: string, key: string): string | null {
  const rest = content(text);
  return /^ *\{/.test(rest) ? inFlow(rest, key) : inBlock(rest, key);
}

/**
 * Tells whether a text says that it is a plan: a top-level `kind` that is ours, or a near miss (one edit or case
 * away, and no `apiVersion` beside it, which other people's YAML carries).
 */
export function looksLikePlan(text: string, kinds: readonly string[]): Looks {
  const kind = topLevel(text, 'kind');
  if (kind === null) return 'other';
  if (kinds.includes(kind)) return 'plan';
  const near = kinds.some((known) => distance(kind.slice(0, 40).toLowerCase(), known) <= 1);
  return near && topLevel(text, 'apiVersion') === null ? 'near-miss' : 'other';
}
