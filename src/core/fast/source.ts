import type { Source } from '../../kit/source.ts';
import { decode } from '../document/bytes.ts';
import { carefulNow } from './careful.ts';
import { readFast } from './read-fast.ts';

/** A file as the fast reader takes it, its places left to the careful one until they are asked for; null if unsure. */
export function quickSource(file: string, bytes: Uint8Array): Source | null {
  const { text, problem } = decode(bytes);
  const raw = problem ? null : readFast(text);
  if (!raw) return null;
  let places: Source | null = null;
  const whole = (): Source => {
    places ??= carefulNow().readText(file, text);
    return places;
  };
  return {
    file,
    text,
    raw,
    problems: [],
    locate: (path, at) => whole().locate(path, at),
    locatePhrase: (path, phrase) => whole().locatePhrase(path, phrase),
  };
}
