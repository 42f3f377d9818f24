import { isBare, isList, pairsOf, type Value } from './change.ts';
import { type Habits, HOUSE, inside, type Like, quoteOf } from './manners.ts';
import { isPlainSafe, scalarText } from './scalar.ts';

/** Tells a value that reads well on one line: few short texts, no prose. */
export function isBrief(value: Value): boolean {
  if (typeof value === 'string') return value.length <= 40 && isPlainSafe(value, true);
  if (isBare(value)) return true;
  const parts = isList(value) ? value : pairsOf(value).map(([, part]) => part);
  return parts.length <= 8 && parts.every(isBrief) && flowText(value, HOUSE).length <= 80;
}

/** A key, quoted where it needs to be. */
export const keyText = (key: string, habits: Habits, flow = false): string =>
  scalarText(key, { flow, json: flow && habits.json });

/** A value inside a flow list or map, on one line; text that a comma or colon could cut is quoted. */
export function flowText(value: Value, habits: Habits, like?: Like): string {
  if (isBare(value)) return scalarText(value, { flow: true, quote: quoteOf(like, value), json: habits.json });
  if (isList(value)) return `[${value.map((v, i) => flowText(v, habits, inside(like, i))).join(', ')}]`;
  const pairs = pairsOf(value).map(([key, part]) => flowPair(key, part, habits, inside(like, key)));
  const pad = habits.padded && pairs.length > 0 ? ' ' : '';
  return `{${pad}${pairs.join(', ')}${pad}}`;
}

/** A key and its value inside a flow map. */
export const flowPair = (key: string, value: Value, habits: Habits, like?: Like): string =>
  `${keyText(key, habits, true)}: ${flowText(value, habits, like)}`;
