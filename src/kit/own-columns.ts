import type { Pair } from './page.ts';
import { isPresent } from './words.ts';

const inWords = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(inWords).join('; ')
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([key, inner]) => `${key}: ${inWords(inner)}`)
          .join('; ')
      : String(value);

/** A house's own columns (`other:`) of a plan or an item, as pages show them: name, value in words. */
export const ownColumns = (holder: { readonly other?: unknown }): readonly Pair[] =>
  Object.entries((holder.other as object | null | undefined) ?? {})
    .filter(([, value]) => isPresent(value))
    .map(([key, value]) => ({ name: key.replaceAll('_', ' '), strong: '', text: inWords(value) }));
