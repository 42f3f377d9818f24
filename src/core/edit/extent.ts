import { isCollection, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { lineEnd } from './place.ts';
import { afterColon, dashes } from './tokens.ts';

/** Where a literal or folded text ends: kept blank lines are part of it, others belong to what follows. */
function blockEnd(text: string, node: ParsedNode): number {
  const whole = text.slice(node.range[0], node.range[1]);
  const header = whole.slice(0, lineEnd(whole, 0));
  if (/^[|>]\d?\+/.test(header)) return node.range[0] + whole.replace(/\r?\n$/, '').length;
  const indent = /\n( *)[^ \r\n]/.exec(whole)?.[1]?.length ?? 0;
  const blanks = new RegExp(`(?:\\r?\\n {0,${indent}})+$`);
  return node.range[0] + whole.replace(blanks, '').length;
}

/** Tells a key or dash without a value. */
export const isEmptyNode = (node: ParsedNode | null | undefined): boolean =>
  !node || (isScalar(node) && node.range[0] === node.range[1]);

/** Tells a literal or folded text. */
export const isBlockText = (node: ParsedNode): boolean =>
  isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');

/** Where a node's last meaningful character ends: yaml's own range may take in blank lines and comments. */
export function contentEnd(text: string, node: ParsedNode): number {
  if (isBlockText(node)) return blockEnd(text, node);
  if (!isCollection(node) || node.flow) return node.range[1];
  const last = node.items.at(-1);
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const pair = node.items.at(-1);
    if (!pair) return node.range[1];
    return isEmptyNode(pair.value) ? afterColon(pair) : contentEnd(text, pair.value as ParsedNode);
  }
  if (!isSeq(node) || last === undefined) return node.range[1];
  const item = last as ParsedNode;
  return isEmptyNode(item) ? (dashes(node).at(-1) ?? 0) + 1 : contentEnd(text, item);
}
