import { CST, Lexer, Parser } from 'yaml';
import type { Problem } from '../../kit/source.ts';
import { LEVELS, NODES } from './limits.ts';
import { span, syntax } from './problem.ts';

/** An anchor or a tag as typed, with its UTF-16 offset. */
export interface Mark {
  readonly type: 'anchor' | 'tag';
  readonly offset: number;
  readonly source: string;
}

/** A text as concrete syntax: what the composer may see, and what the safe subset does without. */
export interface Tokens {
  /** Everything up to the end of the first document, directives left out. */
  readonly first: readonly CST.Token[];
  readonly directive: CST.Directive | null;
  /** Where a second document begins; null where there is one only. */
  readonly second: number | null;
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  /** Where each scalar begins, ascending. */
  readonly scalars: readonly number[];
}

interface Tally {
  readonly marks: Mark[];
  readonly scalars: number[];
  nodes: number;
  /** Where the first node beyond the limit stands. */
  over: number | null;
}

const isMark = (token: CST.Token): token is CST.SourceToken & Mark =>
  token.type === 'anchor' || token.type === 'tag';

function countNode(token: CST.Token, tally: Tally): void {
  tally.nodes += 1;
  if (tally.nodes > NODES && tally.over === null) tally.over = token.offset;
  if (isMark(token)) tally.marks.push(token);
  else if (CST.isScalar(token)) tally.scalars.push(token.offset);
}

function countProps(props: readonly CST.SourceToken[] | undefined, tally: Tally): void {
  let commas = 0;
  for (const token of props ?? []) {
    if (token.type === 'comma') commas += 1;
    if (isMark(token) || (token.type === 'comma' && commas > 1)) countNode(token, tally);
  }
}

/** Counts in the order of the text; recursion is safe because the depth was measured before. */
function count(token: CST.Token | null | undefined, tally: Tally): void {
  if (!token) return;
  countNode(token, tally);
  countStrays(token, tally);
  if (!CST.isCollection(token)) return;
  for (const item of token.items) {
    countProps(item.start, tally);
    count(item.key, tally);
    countProps(item.sep, tally);
    count(item.value, tally);
    countEmpty(item, tally);
  }
}

/** Keys and values that are not there are nodes too; so is what stands where nothing may. */
function countEmpty(item: CST.CollectionItem, tally: Tally): void {
  const near = item.sep?.[0] ?? item.start[0];
  if (near && !item.key && item.sep) countNode(near, tally);
  if (near && !item.value && !(item.key && !item.sep)) countNode(near, tally);
}

const BETWEEN = new Set(['space', 'comment', 'newline', 'flow-map-end', 'flow-seq-end']);

function countStrays(token: CST.Token, tally: Tally): void {
  if (!('end' in token)) return;
  for (const stray of token.end ?? []) if (!BETWEEN.has(stray.type)) countNode(stray, tally);
}

/** Runs the iterative parser lexeme by lexeme, so that deep nesting is stopped before anything recurses. */
function parse(text: string): CST.Token[] | Problem {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > LEVELS && parser.stack.filter(CST.isCollection).length > LEVELS) {
      const message = `maps and lists nest deeper than ${LEVELS} levels here; a plan needs fewer than ten`;
      return syntax(message, span(parser.offset - lexeme.length, parser.offset));
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function sort(all: readonly CST.Token[]): Pick<Tokens, 'first' | 'directive' | 'second'> {
  const first: CST.Token[] = [];
  let directive: CST.Directive | null = null;
  let documents = 0;
  for (const token of all) {
    if (token.type === 'document') documents += 1;
    if (documents > 1) return { first, directive, second: token.offset };
    if (token.type === 'directive') directive ??= token;
    else first.push(token);
  }
  return { first, directive, second: null };
}

/** Splits a text into tokens within the limits of depth and number; a problem where it exceeds one. */
export function tokenise(text: string): Tokens | Problem {
  const all = parse(text);
  if (!Array.isArray(all)) return all;
  const sorted = sort(all);
  const tally: Tally = { marks: [], scalars: [], nodes: 0, over: null };
  for (const token of sorted.first) {
    if (token.type !== 'document') continue;
    countProps(token.start, tally);
    count(token.value, tally);
    countStrays(token, tally);
  }
  if (tally.over !== null) {
    const message = `the plan has more than ${NODES} keys and values, the most that is read; split it from here`;
    return syntax(message, span(tally.over, tally.over + 1));
  }
  return { ...sorted, marks: tally.marks, scalars: tally.scalars };
}
