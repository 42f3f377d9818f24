import { lexical } from './lexical.ts';
import { type Found, type Reading, read } from './reading.ts';
import { structure } from './structure.ts';
import { wholes } from './wholes.ts';

/** What a feature says of a reading. */
export type Feature = (reading: Reading) => Found;

const NONE: Found = { value: 0 };
const known = new Map<string, Feature>();
let simples = 0;

/** A feature without factors, which remembers what it found in a reading under a number of its own. */
function simple(name: string): Feature {
  const seen = known.get(name);
  if (seen) return seen;
  const find = finder(name);
  const number = simples;
  simples += 1;
  const fresh: Feature = (reading) => {
    const before = reading.found[number];
    if (before) return before;
    const found = find(reading);
    reading.found[number] = found;
    return found;
  };
  known.set(name, fresh);
  return fresh;
}

function finder(name: string): Feature {
  const whole = wholes[name];
  if (whole) return (reading) => ({ value: whole(reading) });
  return structure(name) ?? lexical(name);
}

interface Factor {
  readonly find: Feature;
  readonly absent: boolean;
}

function product(name: string): Feature {
  const factors = name
    .split(' & ')
    .map((part): Factor => ({ find: simple(part.replace('!', '')), absent: part.startsWith('!') }));
  return (reading) => multiply(reading, factors);
}

function multiply(reading: Reading, factors: readonly Factor[]): Found {
  let shown: Found = NONE;
  let value = 1;
  for (const { find, absent } of factors) {
    const found = find(reading);
    value *= absent ? Number(found.value === 0) : Math.min(found.value, 1);
    if (value === 0) return NONE;
    if (shown.from === undefined && found.from !== undefined && !absent) shown = found;
  }
  return { ...shown, value };
}

/**
 * A feature by its name: `soft` (words of a group), `weak@head` (as the leading word), `deadline` (a structure),
 * `brief` (the whole), and products of these, `soft & !check`: there is the one and not the other.
 */
export const featureOf = (name: string): Feature => (name.includes(' & ') ? product(name) : simple(name));

/** What the feature of a name says of a reading; nothing for a name that is none. */
export const feature = (reading: Reading, name: string): Found => featureOf(name)(reading);

export { read };
