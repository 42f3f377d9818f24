import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dayOf } from '../support/marks.ts';

/** A plan of the examples with the day that it is judged by. */
export interface Example {
  /** `pdp/good`. */
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly day: string;
}

export const folder: string = join(import.meta.dirname, '../../examples');

/** Every plan under examples/, sorted by name. */
export const examples: readonly Example[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.includes('pip.config'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const kind = /^kind: ([\w-]+)/m.exec(text)?.[1] ?? '';
    return { name: name.slice(0, -'.yaml'.length), kind, text, day: dayOf(text) ?? '2026-07-15' };
  });

/** One example by its name; throws where there is none. */
export const example = (name: string): Example => {
  const found = examples.find((one) => one.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return found;
};

/** Maps, lists and scalars as the reader of YAML gives them. */
export type Data = unknown;

/** The example's data, fresh each time. */
export const dataOf = ({ text }: Pick<Example, 'text'>): Record<string, Data> =>
  parse(text, { uniqueKeys: false }) as Record<string, Data>;
