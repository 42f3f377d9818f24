import { feature } from '../reading/features.ts';
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

/** Adds up what each feature of a scorer says of a text; features at nought say nothing. */
export function score(scorer: string, reading: Reading): Score {
  let odds = 0;
  const grounds: Ground[] = [];
  const { names, values } = weightsOf(scorer);
  for (const [n, name] of names.entries()) {
    const found = feature(reading, name);
    const pull = (values[n] ?? 0) * found.value;
    odds += pull;
    if (pull <= 0 || found.from === undefined) continue;
    grounds.push({ feature: name, pull, from: found.from, to: found.to ?? found.from + 1 });
  }
  return { odds, grounds: grounds.sort((a, b) => b.pull - a.pull) };
}
