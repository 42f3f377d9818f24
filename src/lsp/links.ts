import type { Span } from '../kit/finding.ts';
import type { Reading } from './engine.ts';
import { holds, idSpan, itemsNamed, mentionAt, mentions } from './items.ts';

/** Where the item that is named at an offset stands; several where a number was given twice. */
export function definition(reading: Reading, offset: number): readonly Span[] {
  const mention = mentionAt(reading, offset);
  return mention ? itemsNamed(reading, mention).map((item) => idSpan(reading, item)) : [];
}

/** Where the item that is named at an offset is mentioned, its own number where `declared`. */
export function references(reading: Reading, offset: number, declared: boolean): readonly Span[] {
  const at = mentionAt(reading, offset);
  if (!at) return [];
  const items = itemsNamed(reading, at);
  const means = (to: readonly string[] | null): boolean =>
    to === null || items.some(({ sort }) => to.includes(sort));
  const found = mentions(reading).filter(({ id, to }) => id === at.id && means(to));
  const own = declared ? items.map((item) => idSpan(reading, item)) : [];
  return [...own, ...found.map(({ span }) => span)].sort((a, b) => a.start - b.start);
}

/** The file that a link under an offset names, relative to the plan; null where there is no link. */
export function linkAt({ facets, opened }: Reading, offset: number): string | null {
  const link = facets?.links.find(({ path }) => holds(opened.source.locate(path), offset));
  return link?.text ?? null;
}
