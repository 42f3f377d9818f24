import { type CompletionItem, CompletionItemKind, InsertTextMode } from 'vscode-languageserver-protocol';
import type { z } from 'zod';
import { shapeAt } from '../core/schema-words.ts';
import type { Facets, Item } from '../kit/facets.ts';
import type { Path } from '../kit/finding.ts';
import { inertLine } from '../kit/inert.ts';
import type { MapShape, Shape } from '../kit/shape.ts';
import { type Cursor, pathOf } from './cursor.ts';
import { describe } from './field.ts';
import { LEDGERS } from './items.ts';
import { positions } from './positions.ts';
import { about, sortName } from './prose.ts';
import { allWords, mapAt, scalarAt } from './shapes.ts';

/** What completion knows of a plan whose text may be broken: its kind, and the items that it last had. */
export interface Known {
  readonly schema: z.ZodType;
  readonly shape: Shape;
  readonly facets: Facets | null;
  readonly ruleIds: readonly string[];
}

type Offer = Omit<CompletionItem, 'textEdit'> & { readonly text?: string };

/** What may be typed at a cursor: keys of the map, words of the field, numbers of the items meant. */
export function completions(text: string, offset: number, at: Cursor, known: Known): CompletionItem[] {
  return at.inside ? [] : offered(text, offset, at, [...values(at, known), ...keys(at, known)]);
}

function offered(text: string, offset: number, at: Cursor, offers: readonly Offer[]): CompletionItem[] {
  const range = positions(text).range(at.word);
  // Right behind a colon the value needs its space.
  const gap = at.key !== null && text[offset - 1] === ':' && at.word.start === offset ? ' ' : '';
  return offers.map(({ text: own, ...item }, i) => ({
    ...item,
    sortText: String(i).padStart(4, '0'),
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range, newText: gap + (own ?? item.label) },
  }));
}

/** The kinds of plan, for a file that does not say yet what it is. */
export function kindOffers(
  text: string,
  offset: number,
  at: Cursor,
  kinds: readonly string[],
): CompletionItem[] {
  if (at.key !== 'kind' || at.container.length > 0 || /^apiVersion:/m.test(text)) return [];
  return offered(
    text,
    offset,
    at,
    kinds.map((label) => ({ label, kind: CompletionItemKind.EnumMember })),
  );
}

function values(at: Cursor, known: Known): Offer[] {
  const path = pathOf(at);
  if (at.key === null && typeof path.at(-1) !== 'number') return [];
  const shape = scalarAt(known.shape, path);
  const words = allWords(shapeAt(known.shape, path)).map(
    (label): Offer => ({ label, kind: CompletionItemKind.EnumMember }),
  );
  return [...words, ...ids(path, shape.ref ?? null, known), ...ruleOffers(path, known)];
}

function ids(path: Path, to: readonly string[] | null, { facets }: Known): Offer[] {
  const ledger = path.at(-1) === 'item' && LEDGERS.some((list) => list === path[0]);
  if (!to && !ledger) return [];
  const items = (facets?.items ?? []).filter(({ sort }) => ledger || to?.includes(sort));
  return items.flatMap((item) => idOffer(item));
}

function idOffer(item: Item): Offer[] {
  if (item.id === null) return [];
  const detail = about(item.value) || sortName(item);
  const text = /^[A-Za-z][\w.-]*$/.test(item.id) ? item.id : JSON.stringify(item.id);
  return [{ label: inertLine(item.id), kind: CompletionItemKind.Reference, detail, text }];
}

const ruleOffers = (path: Path, { ruleIds }: Known): Offer[] =>
  path[0] === 'waivers' && path.at(-1) === 'rule'
    ? ruleIds.map((label): Offer => ({ label, kind: CompletionItemKind.Value }))
    : [];

function keys(at: Cursor, known: Known): Offer[] {
  if (at.key !== null) return [];
  const record = keyed(at, known);
  if (record.length > 0) return record;
  const map = mapAt(known.shape, at.container);
  if (!map) return [];
  return Object.keys(map.keys)
    .filter((key) => !at.seen.includes(key))
    .map((key): Offer => keyOffer(key, map, at, describe(known.schema, [...at.container, key])));
}

/** Keys that are the numbers of items: `goals: { G1: on_track }`. */
function keyed({ container, seen }: Cursor, known: Known): Offer[] {
  const shape = scalarAt(known.shape, container);
  if (shape.is !== 'record' || !shape.keyRef) return [];
  return ids(container, shape.keyRef, known)
    .filter(({ label }) => !seen.includes(label))
    .map((offer): Offer => ({ ...offer, text: `${offer.text}: ` }));
}

function keyOffer(key: string, map: MapShape, { column }: Cursor, said: string | null): Offer {
  const form = map.keys[key]?.is;
  const nested = column >= 0 && (form === 'map' || form === 'list');
  const inner = `\n${' '.repeat(Math.max(column, 0) + 2)}${form === 'list' ? '- ' : ''}`;
  return {
    label: key,
    kind: nested ? CompletionItemKind.Module : CompletionItemKind.Field,
    text: nested ? `${key}:${inner}` : `${key}: `,
    ...(said && { documentation: said }),
    ...(map.required?.includes(key) && { detail: 'needed' }),
  };
}
