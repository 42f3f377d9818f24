import { weights } from './weights.ts';

/** Features of a scorer and how much each weighs, index by index. */
export interface Weights {
  readonly names: readonly string[];
  readonly values: readonly number[];
}

/** Reads `soft 1.2; weak@head 0.5`: a feature's name up to the last space, its weight after it. */
export function parseWeights(text: string): Weights {
  const parts = text.split(';').map((part) => part.trim().replace(/\s+/g, ' '));
  return {
    names: parts.map((part) => part.slice(0, part.lastIndexOf(' '))),
    values: parts.map((part) => Number(part.slice(part.lastIndexOf(' ') + 1))),
  };
}

const parsed = new Map<string, Weights>();

/** The fitted weights of a scorer, parsed when it is first asked for; empty for a name that has none. */
export function weightsOf(scorer: string): Weights {
  const known = parsed.get(scorer);
  if (known) return known;
  const text = weights[scorer];
  const fresh = text === undefined ? { names: [], values: [] } : parseWeights(text);
  parsed.set(scorer, fresh);
  return fresh;
}
