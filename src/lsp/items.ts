import type { Item, Reference } from '../kit/facets.ts';
import type { Path, Span } from '../kit/finding.ts';
import type { Reading } from './engine.ts';

/** A place that names an item: where it stands, and the items that it may mean. */
export interface Mention {
  readonly id: string;
  readonly span: Span;
  /** The sorts that are meant; null where any is. */
  readonly to: readonly string[] | null;
}

const ID_KEYS = ['id', 'task', 'number'] as const;

/** Where an item's own number stands; the item, where it has none. */
export function idSpan({ opened }: Reading, { path, value }: Item): Span {
  const key = ID_KEYS.find((k) => typeof value[k] === 'string');
  return opened.source.locate(key ? [...path, key] : path);
}

/** Items by number: those of the wanted sorts. */
export const itemsNamed = ({ facets }: Reading, { id, to }: Pick<Mention, 'id' | 'to'>): readonly Item[] =>
  (facets?.items ?? []).filter((item) => item.id === id && (to === null || to.includes(item.sort)));

/** Every place of a plan that names an item by its number. */
export function mentions(reading: Reading): readonly Mention[] {
  const { opened, facets } = reading;
  const { locate } = opened.source;
  const refs = (facets?.references ?? []).map((ref): Mention => {
    return { id: ref.text, span: locate(ref.path, isKey(ref) ? 'key' : 'value'), to: ref.to };
  });
  const named = LEDGERS.flatMap((list) => {
    const entries = opened.data[list];
    return (Array.isArray(entries) ? entries : []).flatMap((entry: { item?: unknown }, i): Mention[] => {
      const path: Path = [list, i, 'item'];
      return typeof entry?.item === 'string' ? [{ id: entry.item, span: locate(path), to: null }] : [];
    });
  });
  return [...refs, ...named];
}

/** Lists that every plan may have, whose entries name an item of any sort. */
export const LEDGERS = ['changes', 'corrections', 'waivers'] as const;

/** A reference that is a key itself: its last step is what it says. */
const isKey = ({ path, text }: Reference): boolean => path.at(-1) === text;

/** Tells whether an offset is in a span or right behind it, where a cursor stands after typing. */
export const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** What stands under a cursor: a mention, or the number of an item itself. */
export function mentionAt(reading: Reading, offset: number): Mention | null {
  const mention = mentions(reading).find(({ span }) => holds(span, offset));
  if (mention) return mention;
  for (const item of reading.facets?.items ?? []) {
    if (item.id === null) continue;
    const span = idSpan(reading, item);
    if (holds(span, offset)) return { id: item.id, span, to: [item.sort] };
  }
  return null;
}
