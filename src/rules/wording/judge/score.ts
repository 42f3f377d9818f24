import { type Feature, featureOf } from '../reading/features.ts';
import type { Reading } from '../reading/reading.ts';
import { weightsOf } from '../reading/weighing.ts';

/** A feature that spoke for the fault, and the tokens that show it. */
export interface Ground {
  readonly feature: string;
  readonly pull: number;
  readonly from: number;
  readonly to: number;
}

export interface Score {
  /** Log-odds of a fault: above nought it is likelier than not. */
  readonly odds: number;
  /** What spoke for it and can be pointed at, heaviest first. */
  readonly grounds: readonly Ground[];
}

interface Weighed {
  readonly name: string;
  readonly find: Feature;
  readonly weight: number;
}

const scorers = new Map<string, readonly Weighed[]>();

/** The features of a scorer with their weights, made when it is first asked for. */
function scorerOf(name: string): readonly Weighed[] {
  const known = scorers.get(name);
  if (known) return known;
  const { names, values } = weightsOf(name);
  const fresh = names.map((name, n) => ({ name, find: featureOf(name), weight: values[n] ?? 0 }));
  scorers.set(name, fresh);
  return fresh;
}

const scored = new WeakMap<Reading, Map<string, Score>>();

/** Adds up what each feature of a scorer says of a text; features at nought say nothing. */
export function score(scorer: string, reading: Reading): Score {
  const known = scored.get(reading) ?? new Map<string, Score>();
  scored.set(reading, known);
  const before = known.get(scorer);
  if (before) return before;
  const fresh = addUp(scorer, reading);
  known.set(scorer, fresh);
  return fresh;
}

function addUp(scorer: string, reading: Reading): Score {
  let odds = 0;
  const grounds: Ground[] = [];
  for (const { name, find, weight } of scorerOf(scorer)) {
    const { value, from, to } = find(reading);
    if (value === 0) continue;
    const pull = weight * value;
    odds += pull;
    if (pull > 0 && from !== undefined) grounds.push({ feature: name, pull, from, to: to ?? from + 1 });
  }
  return { odds, grounds: grounds.length > 1 ? grounds.sort((a, b) => b.pull - a.pull) : grounds };
}
