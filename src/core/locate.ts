import type { Finding, Path, Span } from '../kit/finding.ts';
import { ownId } from '../kit/maps.ts';
import { compare } from '../kit/order.ts';
import type { Source } from '../kit/source.ts';
import type { Said } from './open.ts';

/** Where a remark points in the text. */
export function spanOf(source: Source, { remark, span }: Said): Span {
  if (span) return span;
  return remark.phrase
    ? source.locatePhrase(remark.path, remark.phrase)
    : source.locate(remark.path, remark.at);
}

/** The ids of the items around a path, the nearest first; the plan's own id is none of them. */
export function itemsAround(data: unknown, path: Path): readonly string[] {
  const ids: string[] = [];
  let node = data;
  for (const step of path) {
    node = (node as Record<string | number, unknown> | undefined)?.[step];
    if (typeof node !== 'object' || node === null) break;
    const id = ownId(node as Record<string, unknown>);
    if (id !== null) ids.unshift(id);
  }
  return ids;
}

/** Order of findings: file, then place, then rule and words, so that it never depends on how they were found. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}
