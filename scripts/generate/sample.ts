import type { Path } from '../../src/kit/finding.ts';

/** Longer texts are no help in a hover. */
const MOST = 120;

/** What a good plan says at a path, the first of it where lists are on the way; undefined where it says nothing short. */
export function example(data: unknown, path: Path): unknown {
  const found = at(data, path)[0];
  return typeof found === 'string' && found.length > MOST ? undefined : found;
}

/** Every scalar at a path, each list item and each key of a record tried in turn. */
function at(data: unknown, path: Path): (string | number)[] {
  const [step, ...rest] = path;
  if (Array.isArray(data)) return data.flatMap((item) => at(item, step === 0 ? rest : path));
  if (step === 0) return at(data, rest);
  if (step === undefined) return typeof data === 'string' || typeof data === 'number' ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  const values = step === '' ? Object.values(data) : [(data as Record<string, unknown>)[String(step)]];
  return values.flatMap((value) => at(value, rest));
}
