import { groupNames } from '../lexicon/names.ts';

/** Some of the lexicon's groups, a bit each: numbers below 32 in `low`, the rest in `high`. */
export interface Mask {
  readonly low: number;
  readonly high: number;
}

/** Which groups begin at which token of a text. */
export interface Marks {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

const HALF = 32;
let ids: Map<string, number> | undefined;

/** The number of a group of the lexicon; -1 for a name that it lacks. */
export function groupId(name: string): number {
  ids ??= new Map(groupNames.map((group, n) => [group, n]));
  return ids.get(name) ?? -1;
}

/** The mask of the groups named in a list. */
export function maskOf(list: string): Mask {
  let [low, high] = [0, 0];
  for (const name of list.split(' ')) {
    const id = groupId(name);
    if (id >= HALF) high |= 1 << (id - HALF);
    else if (id >= 0) low |= 1 << id;
  }
  return { low, high };
}

/** A mask made when it is first asked for. */
export function lazyMask(list: string): () => Mask {
  let mask: Mask | undefined;
  return () => {
    mask ??= maskOf(list);
    return mask;
  };
}

/** No marks yet, for so many tokens. */
export const blank = (tokens: number): Marks => ({
  low: new Int32Array(tokens),
  high: new Int32Array(tokens),
});

export function mark({ low, high }: Marks, group: number, at: number): void {
  if (group < HALF) low[at] = (low[at] ?? 0) | (1 << group);
  else high[at] = (high[at] ?? 0) | (1 << (group - HALF));
}

/** Whether a word or phrase of any of the groups begins at a token; false outside the text. */
export const isAny = ({ low, high }: Marks, mask: Mask, at: number): boolean =>
  (((low[at] ?? 0) & mask.low) | ((high[at] ?? 0) & mask.high)) !== 0;

/** Whether a group is in a mask. */
export const isIn = (mask: Mask, group: number): boolean =>
  (group < HALF ? mask.low & (1 << group) : mask.high & (1 << (group - HALF))) !== 0;
