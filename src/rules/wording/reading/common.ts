import type { Reading } from './reading.ts';

const COMMON = [
  'stock',
  'soft',
  'abstract',
  'weak',
  'worknoun',
  'amount',
  'offer',
  'escape',
  'perceived',
] as const;

/** What a content word is: the common stock of any plan, or this plan's own. */
export type Sort = 'common' | 'own';

const sorted = new WeakMap<Reading, ReadonlyMap<number, Sort>>();

/** The content words of a text by token index; joints of grammar, numbers and marks are left out. */
export function contentWords(reading: Reading): ReadonlyMap<number, Sort> {
  const known = sorted.get(reading);
  if (known) return known;
  const fresh = sortWords(reading);
  sorted.set(reading, fresh);
  return fresh;
}

function sortWords(reading: Reading): ReadonlyMap<number, Sort> {
  const filler = new Set(reading.hits.get('filler')?.map((hit) => hit.from));
  const common = new Set<number>();
  for (const group of COMMON) {
    for (const hit of reading.hits.get(group) ?? []) for (let n = hit.from; n < hit.to; n += 1) common.add(n);
  }
  const sorts = new Map<number, Sort>();
  const { opens, closes } = reading;
  for (let at = opens; at < closes; at += 1) {
    if (reading.tokens[at]?.is === 'word' && !filler.has(at))
      sorts.set(at, common.has(at) ? 'common' : 'own');
  }
  return sorts;
}

const AFTER_OBJECT = new Set(
  'by with for in at on from to so when until before after and or that which across over throughout if through'.split(
    ' ',
  ),
);

/** Words after the leading verb among which its object is looked for. */
const OBJECT_WITHIN = 7;

/** What the leading verb is done to: `own` where a word of this plan stands there, `common`, or null for nothing. */
export function objectOf(reading: Reading): Sort | null {
  const sorts = contentWords(reading);
  let found: Sort | null = null;
  const stop = Math.min(reading.tokens.length, reading.lead + 1 + OBJECT_WITHIN);
  for (let at = reading.lead + 1; at < stop; at += 1) {
    const token = reading.tokens[at];
    if (!token || token.is === 'mark' || (found && AFTER_OBJECT.has(token.word))) break;
    const sort = sorts.get(at);
    if (sort === 'own') return 'own';
    found = sort ?? found;
  }
  return found;
}
