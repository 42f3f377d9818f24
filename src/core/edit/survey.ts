import type { CST } from 'yaml';

/** A comment of the file, from its `#` on. */
export interface Comment {
  readonly offset: number;
  readonly source: string;
}

type Parts = { key?: unknown; value?: unknown; items?: unknown[]; [more: string]: unknown };

/** Walks the source tokens without recursion: how deep they nest, and every comment in its order. */
export function survey(tokens: readonly CST.Token[]): { depth: number; comments: Comment[] } {
  const stack: { token: unknown; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  const comments: Comment[] = [];
  let deepest = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    if (typeof token !== 'object' || token === null) continue;
    deepest = Math.max(deepest, depth);
    const { type, offset, source, key, value, items = [], ...more } = token as Parts & Comment;
    if (type === 'comment') comments.push({ offset, source });
    for (const item of items) stack.push({ token: item, depth: depth + 1 });
    const marks = [more['start'], more['sep'], more['end'], more['props']].flat();
    for (const part of [key, value, ...marks]) stack.push({ token: part, depth });
  }
  return { depth: deepest, comments: comments.sort((a, b) => a.offset - b.offset) };
}
