import type { ParsedNode } from 'yaml';

type Token = { readonly type: string; readonly offset: number };
type Source = { readonly start?: readonly Token[]; readonly sep?: readonly Token[] | null };

const sourceOf = (holder: unknown): Source => (holder as { srcToken?: Source }).srcToken ?? {};

/** Tells a key written with a question mark, whose colon may be lines away. */
export const isExplicit = (pair: unknown): boolean =>
  (sourceOf(pair).start ?? []).some((token) => token.type === 'explicit-key-ind');

/** Where a pair's colon is; undefined for a key of a flow map without one. */
export const colonOf = (pair: unknown): number | undefined =>
  sourceOf(pair).sep?.find((token) => token.type === 'map-value-ind')?.offset;

/** Where a pair's value may begin: after its colon, or after its key where there is none. */
export function afterColon(pair: { key: ParsedNode }): number {
  const colon = colonOf(pair);
  return colon === undefined ? pair.key.range[1] : colon + 1;
}

const itemSources = (node: ParsedNode): readonly Source[] =>
  (node.srcToken as { items?: readonly Source[] } | undefined)?.items ?? [];

/** The offsets of a block list's dashes. */
export const dashes = (node: ParsedNode): number[] =>
  itemSources(node).flatMap((item) =>
    (item.start ?? []).filter((token) => token.type === 'seq-item-ind').map((token) => token.offset),
  );

/** The offset of the comma that ends a flow collection's nth entry. */
export const commaAfter = (node: ParsedNode, index: number): number | undefined =>
  itemSources(node)[index + 1]?.start?.find((token) => token.type === 'comma')?.offset;
