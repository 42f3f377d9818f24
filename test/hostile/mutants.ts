import { stringify } from 'yaml';
import { type Data, dataOf, type Example } from './corpus.ts';
import { payloads, strangers } from './payloads.ts';
import { type Random, random } from './random.ts';
import { spoils } from './spoils.ts';
import { get, type Path, pathsIn, put, rename } from './tree.ts';

/** A plan made hostile: its name tells how to make it again. */
export interface Mutant {
  readonly name: string;
  readonly day: string;
  readonly bytes: Uint8Array;
}

type Change = (data: Record<string, Data>, random: Random) => string;

const somewhere = (data: Data, { of }: Random): Path => of(pathsIn(data));

const copy = (value: Data): Data => structuredClone(value);

/** Changes of a plan's data, one at a random place each; the word that they give names what was done. */
const changes: Readonly<Record<string, Change>> = {
  type: (data, random) => {
    const [path, value] = [somewhere(data, random), random.of(strangers)];
    put(data, path, copy(value));
    return `${path.join('.')} becomes ${typeof value === 'bigint' ? value : JSON.stringify(value)}`;
  },
  delete: (data, random) => {
    const path = somewhere(data, random);
    put(data, path, undefined);
    return path.join('.');
  },
  duplicate: (data, random) => {
    const lists = pathsIn(data).filter((path) => Array.isArray(get(data, path)));
    const path = random.of(lists);
    const list = get(data, path) as Data[];
    list.push(...(copy(list) as Data[]));
    return path.join('.');
  },
  nest: (data, random) => {
    const path = somewhere(data, random);
    const depth = random.of([1, 2, 10, 45, 200]);
    let value = copy(get(data, path));
    for (let i = 0; i < depth; i++) value = random.below(2) ? [value] : { [random.of(['id', 'x'])]: value };
    put(data, path, value);
    return `${path.join('.')} by ${depth}`;
  },
  huge: (data, random) => {
    const lists = pathsIn(data).filter((path) => Array.isArray(get(data, path)));
    const path = random.of(lists);
    const list = get(data, path) as Data[];
    const times = Math.ceil(random.of([300, 2000]) / Math.max(1, pathsIn(list).length));
    put(data, path, Array.from({ length: times }, () => copy(list)).flat());
    return `${path.join('.')} times ${times}`;
  },
  swap: (data, random) => {
    const [one, other] = [somewhere(data, random), somewhere(data, random)];
    const value = copy(get(data, one));
    put(data, one, copy(get(data, other)));
    try {
      put(data, other, value);
    } catch {
      return `${other.join('.')} over ${one.join('.')}`;
    }
    return `${one.join('.')} and ${other.join('.')}`;
  },
  payload: (data, random) => {
    const texts = pathsIn(data).filter((path) => typeof get(data, path) === 'string');
    const [path, payload] = [random.of(texts), random.of(payloads)];
    put(data, path, payload);
    return `${path.join('.')} is ${JSON.stringify(payload.slice(0, 24))}`;
  },
  key: (data, random) => {
    const maps = pathsIn(data).filter((path) => typeof path.at(-1) === 'string');
    const [path, payload] = [random.of(maps), random.of(payloads)];
    rename(data, path, payload);
    return `${path.join('.')} is ${JSON.stringify(payload.slice(0, 24))}`;
  },
};

const jsonOf = (data: Data): string =>
  JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? Number(value) : value), 1);

const yamlOf = (data: Data): string => stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 });

/** A mutant of an example's data, written as YAML or as JSON. */
function reshaped(example: Example, way: string, n: number): Mutant {
  const seed = `${example.name} ${way} ${n}`;
  const dice = random(seed);
  const data = dataOf(example);
  const change = changes[way] as Change;
  const done = [change(data, dice), ...(dice.below(4) === 0 ? [change(data, dice)] : [])];
  const text = way === 'huge' || way === 'nest' || dice.below(2) ? jsonOf(data) : yamlOf(data);
  return { name: `${seed}: ${done.join(', ')}`, day: example.day, bytes: new TextEncoder().encode(text) };
}

function spoilt(example: Example, way: string, n: number): Mutant {
  const seed = `${example.name} ${way} ${n}`;
  const spoil = spoils[way] as (typeof spoils)[string];
  return { name: seed, day: example.day, bytes: spoil(example.text, random(seed)) };
}

/** So many mutants of each way from one example. */
export function mutantsOf(example: Example, each: number): Mutant[] {
  const numbers = Array.from({ length: each }, (_, n) => n);
  return [
    ...Object.keys(changes).flatMap((way) => numbers.map((n) => reshaped(example, way, n))),
    ...Object.keys(spoils).flatMap((way) => numbers.map((n) => spoilt(example, way, n))),
  ];
}

/** How many ways there are to make a mutant. */
export const ways: number = Object.keys(changes).length + Object.keys(spoils).length;
