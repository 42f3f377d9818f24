import { isScalar, type Pair, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import type { Path, Span } from '../../kit/finding.ts';
import type { Problem } from '../../kit/source.ts';
import { lineEnd, rewritten, withLine } from './lines.ts';
import { span, syntax } from './problem.ts';
import { quoted } from './wording.ts';

const blank = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/**
 * Where a comment cuts the unquoted text that ends at `end`: a `#` with one space before it and a character right
 * after it (`PAY #77`). With a space after it, or two before, it is a comment.
 */
function hashAfter(text: string, end: number): Span | null {
  const hash = text[end] === ' ' ? end + 1 : end;
  if (text[hash] !== '#' || text[hash - 1] !== ' ') return null;
  if (blank(text[hash - 2]) || blank(text[hash + 1])) return null;
  return span(hash, hash + text.slice(hash, lineEnd(text, hash)).trimEnd().length);
}

/** A problem where ` #` cut the plain scalar that stands from `start` to `end`. */
export function cutByHash(text: string, start: number, end: number, path: Path): Problem | null {
  const lost = hashAfter(text, end);
  if (!lost) return null;
  const line = rewritten(text, start, lost.end, quoted(text.slice(start, lost.end).trim()));
  const message = 'a # after a space starts a comment, so the text from there on is lost';
  return syntax(withLine(message, line, 'put the whole text in quotes'), lost, path);
}

/** A key and its value in a flow map, and where the text that commas cut off ends. */
export interface CommaCut {
  readonly span: Span;
  /** How many of the items that follow are the rest of this one's text. */
  readonly items: number;
  readonly message: string;
}

const isBare = (pair: Pair<ParsedNode, ParsedNode | null>): boolean =>
  pair.value === null && isScalar(pair.key) && pair.key.type === 'PLAIN';

const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+$/;

/** Finds text in a flow map that a comma ended: an unquoted value followed by keys that have no colon. */
export function cutByComma(
  text: string,
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  index: number,
): CommaCut | null {
  const value = pairs[index]?.value;
  if (!isScalar(value) || value.type !== 'PLAIN' || value.source === '') return null;
  let next = index + 1;
  for (let pair = pairs[next]; pair && isBare(pair); pair = pairs[next]) next += 1;
  const last = pairs[next - 1]?.key;
  if (next === index + 1 || !last) return null;
  const whole = span(value.range[0], last.range[1]);
  const words = text.slice(whole.start, whole.end);
  const better = THOUSANDS.test(words) ? words.replaceAll(',', '') : quoted(words);
  const line = rewritten(text, whole.start, whole.end, better);
  const message = 'inside { } a comma ends the text, so the rest of it is lost';
  return { span: whole, items: next - index - 1, message: withLine(message, line, 'put the text in quotes') };
}

const FOLLOWS =
  /^(?:and|or|but|nor|so|yet|which|who|whose|where|whereas|while|because|since|although|though|with|without|then|than|including|unless|until|when|if|as)\s+\S/;

const isPlainText = (node: unknown): node is Scalar.Parsed & { value: string } =>
  isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string';

/** Reports each run of items of a flow list that read like the rest of the sentence before them. */
export function splitTexts(text: string, list: YAMLSeq.Parsed, path: Path): Problem[] {
  const problems: Problem[] = [];
  if (!list.flow) return problems;
  for (let index = 1; index < list.items.length; index += 1) {
    const before = list.items[index - 1];
    const first = list.items[index];
    if (!isPlainText(before) || !/^\p{Lu}/u.test(before.value)) continue;
    let last = first;
    let next = index;
    for (let item = first; isPlainText(item) && FOLLOWS.test(item.value); item = list.items[next]) {
      last = item;
      next += 1;
    }
    if (next === index || !first || !last) continue;
    const whole = text.slice(before.range[0], last.range[1]);
    const line = rewritten(text, before.range[0], last.range[1], quoted(whole));
    const message = 'this item looks like the rest of the sentence before the comma';
    const where = span(first.range[0], last.range[1]);
    const said = withLine(message, line, 'if so, put the sentence in quotes');
    problems.push({ rule: 'plan/split-text', message: said, span: where, path: [...path, index] });
    index = next - 1;
  }
  return problems;
}
