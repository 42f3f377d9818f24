import { groupId, isAny, lazyMask } from './marks.ts';
import { oneOf } from './one-of.ts';
import type { Reading } from './reading.ts';

const COMMON = 'stock soft abstract weak worknoun amount offer escape perceived'.split(' ');
const filler = lazyMask('filler');

/** What a content word is: a joint of grammar or a number, of the common stock of any plan, or this plan's own. */
export const JOINT = 0;
export const STOCK = 1;
export const OWN = 2;

const sorted = new WeakMap<Reading, Uint8Array>();

/** The sort of each token of a text, within the part that holds the step. */
export function contentWords(reading: Reading): Uint8Array {
  const known = sorted.get(reading);
  if (known) return known;
  const fresh = sortWords(reading);
  sorted.set(reading, fresh);
  return fresh;
}

function sortWords(reading: Reading): Uint8Array {
  const { tokens, hits, marks, opens, closes } = reading;
  const sorts = new Uint8Array(tokens.length);
  for (let at = opens; at < closes; at += 1)
    if (tokens[at]?.is === 'word' && !isAny(marks, filler(), at)) sorts[at] = OWN;
  for (const group of COMMON)
    for (const { from, to } of hits[groupId(group)] ?? [])
      for (let at = from; at < to; at += 1) if (sorts[at] === OWN) sorts[at] = STOCK;
  return sorts;
}

const isAfterObject = oneOf(
  'by with for in at on from to so when until before after and or that which across over throughout if through',
);

/** Words after the leading verb among which its object is looked for. */
const OBJECT_WITHIN = 7;

/** What the leading verb is done to: `OWN` where a word of this plan stands there, `STOCK`, or `JOINT` for nothing. */
export function objectOf(reading: Reading): number {
  const sorts = contentWords(reading);
  let found = JOINT;
  const stop = Math.min(reading.tokens.length, reading.lead + 1 + OBJECT_WITHIN);
  for (let at = reading.lead + 1; at < stop; at += 1) {
    const token = reading.tokens[at];
    if (!token || token.is === 'mark' || (found !== JOINT && isAfterObject(token.word))) break;
    const sort = sorts[at] ?? JOINT;
    if (sort === OWN) return OWN;
    if (sort === STOCK) found = STOCK;
  }
  return found;
}
